import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../src/core/edits/edit.ts';
import { pastePage } from '../../src/core/edits/paste-page.ts';
import { analyse, type Brief } from '../../src/core/index.ts';
import { pasteText } from '../../src/core/pasted-text.ts';
import { copied, footnoted, repeating, titlesBySentence } from './edits/drafts.ts';
import { runs } from './fragments.ts';

/** A text with a "|" where is pasted, after it; undefined where plain paste is left to do it. */
function pasted(marked: string, clipboard: string): string | undefined {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const change = pasteText(analyse(text), { start: at, end: at }, clipboard);
  return change && applyEdits(text, change.edits);
}

const BRIEF =
  'Exports fell by 14 percent.REF Ships left.REF\n|The port of Calder closed for a year after the storm of the last winter.REF\n\nNotes\n\n1. Ruiz, 2019.\n2. Okafor, 2020.\n3. Ibid., p. 4.\n';
const CLIPBOARD =
  'Imports rose by 30 percent in the same year.REF So did prices.REF\n\nNotes\n1. Ana Lind, “Prices,” 2021.\n2. Lind, supra note 1, at 4.\n';

describe('pasted text with notes of its own', () => {
  it('puts its notes into the list of the brief’s REFs, at their place', () => {
    assert.equal(
      pasted(BRIEF, CLIPBOARD),
      'Exports fell by 14 percent.REF Ships left.REF\nImports rose by 30 percent in the same year.REF So did prices.REF\nThe port of Calder closed for a year after the storm of the last winter.REF\n\nNotes\n\n' +
        '1. Ruiz, 2019.\n2. Okafor, 2020.\n3. Ana Lind, “Prices,” 2021.\n4. Lind, supra note 3, at 4.\n5. Okafor, 2020, p. 4.\n',
    );
  });

  it('puts them to the [^1] notes of the brief, under labels of their own', () => {
    const brief =
      'Exports fell.[^1] Ships left.|\n\nThe port closed.[^2]\n\n[^1]: Ruiz, 2019.\n[^2]: See *ibid.*\n';
    const after =
      'Exports fell.[^1] Ships left.Imports rose by 30 percent in the same year.[^3] So did prices.[^4]\n\nThe port closed.[^2]\n\n[^1]: Ruiz, 2019.\n[^2]: See Ruiz, 2019.\n';
    assert.equal(
      pasted(brief, CLIPBOARD),
      `${after}[^3]: Ana Lind, “Prices,” 2021.\n[^4]: Lind, supra note 3, at 4.\n`,
    );
    assert.equal(
      pasted(
        brief.replace('left.|', 'left. |'),
        'Imports rose.[^1] So did prices.[^x]\n\n[^1]: Ana Lind, “Prices,” 2021.\n[^x]: Ibid.\n',
      ),
      'Exports fell.[^1] Ships left. Imports rose.[^3] So did prices.[^x]\n\nThe port closed.[^2]\n\n[^1]: Ruiz, 2019.\n[^2]: See Ruiz, 2019.\n[^3]: Ana Lind, “Prices,” 2021.\n[^x]: Ibid.\n',
    );
  });

  it('takes notes from one line, with their title and without', () => {
    const [first, second] = ['Ana Lind, “Prices,” 2021.', 'Bo Jones, “Roads,” 2020.'];
    for (const [one, two, notes] of [
      ['REF', 'REF', `Notes: 1. ${first} 2. ${second}`],
      ['[1]', '[2]', `**Endnotes** [1] ${first} [2] ${second}`],
      ['1', '2', `1. ${first} 2. ${second}`],
    ])
      assert.match(
        pasted(BRIEF, `Imports rose in 2023.${one} Prices rose, too.${two}\n\n${notes}\n`) ?? '',
        /left\.REF\nImports rose in 2023\.REF Prices rose, too\.REF\nThe port [\s\S]*\n3\. Ana Lind, “Prices,” 2021\.\n4\. Bo Jones, “Roads,” 2020\.\n5\. /,
      );
  });

  it('turns [^1] notes into REFs and lines of their list', () => {
    assert.match(
      pasted(
        BRIEF,
        'Imports rose.[^a] So did prices.[^1]\n\n[^1]: Ana Lind, “Prices,” 2021.\n[^a]: Bo Jones, 2020.',
      ) ?? '',
      /Imports rose\.REF So did prices\.REF\nThe port[\s\S]*\n3\. Bo Jones, 2020\.\n4\. Ana Lind, “Prices,” 2021\.\n5\. /,
    );
  });

  it('reads every kind of marker, and leaves what stands behind the notes in the text', () => {
    for (const [one, other, first, second] of [
      ['.1', '.2', '1 ', '2 '],
      ['.[1]', '.[2]', '[1] ', '[2] '],
      ['.¹', '.²', '¹ ', '² '],
    ])
      assert.match(
        pasted(
          BRIEF,
          `Imports rose in 2023${one} Prices rose, too${other}\n\nNotes\n${first}Ana Lind, “Prices,” 2021.\n${second}Bo Jones, “Roads,” 2020.\n`,
        ) ?? '',
        /2023\.REF Prices rose, too\.REF\nThe port [\s\S]*\n3\. Ana Lind, “Prices,” 2021\.\n4\. Bo Jones/,
      );
    const withLife =
      'Imports rose in 2023.REF Prices rose.REF\nEndnotes\n1. Ana Lind, “Prices,” 2021.\n2. Bo Jones, “Roads,” 2020.\nAna Lind is a Senior Fellow at the Institute.\n';
    assert.match(
      pasted(BRIEF, withLife) ?? '',
      /Prices rose\.REF\nAna Lind is a Senior Fellow at the Institute\.\nThe port [\s\S]*\n4\. Bo Jones, “Roads,” 2020\.\n5\. /,
    );
  });

  it('calls the note that is there already where text comes back to its brief', () => {
    assert.equal(
      pasted('Exports fell.[^1] |\n\n[^1]: Ruiz, 2019.\n', 'Imports rose.[^1]\n\n[^1]: Ruiz, 2019.\n'),
      'Exports fell.[^1] Imports rose.[^1]\n\n[^1]: Ruiz, 2019.\n',
    );
  });

  it('is left to plain paste where a marker has no note, a note no marker, or the brief no notes below', () => {
    for (const [brief, clipboard] of [
      [BRIEF, 'Imports rose.REF So did prices.REF\n\nNotes\n1. Ana Lind, “Prices,” 2021.\n'],
      [BRIEF, 'Imports rose.REF\n\nNotes\n1. Ana Lind, “Prices,” 2021.\n2. Bo Jones, 2020.\n'],
      [BRIEF, 'Imports rose.REF So did prices.REF\n'],
      [BRIEF, 'Two steps:\n\n1. Close the port.\n2. Open it.\n'],
      [BRIEF, 'Imports rose.[^1] So did prices.[^2]\n\n[^1]: Ana Lind, 2021.\n'],
      ['Exports fell.\n\n|', CLIPBOARD],
      ['Exports fell.[^1]|\n\n[^1]: Ruiz.\n\nIt rained.[^2]\n\n[^2]: Jones.\n', 'Rose.[^3]\n\n[^3]: Lind.\n'],
      [BRIEF.replace('|', '').replace('1. Ruiz', '1. R|uiz'), CLIPBOARD],
    ] as const)
      assert.equal(pasted(brief, clipboard), undefined, clipboard);
  });

  it('keeps the line endings of the document', () => {
    const brief = BRIEF.replaceAll('\n', '\r\n');
    const change = pasted(brief, CLIPBOARD.replaceAll('\n', '\r\n'));
    assert.equal(change?.replaceAll('\r\n', '\n'), pasted(BRIEF, CLIPBOARD));
  });
});

describe('a pasted page', () => {
  const PAGE =
    '<p>Imports <b>rose</b> by 30 percent.<sup><a href="#fn1" id="r1">1</a></sup></p><ol><li id="fn1">Port Office, 2024. <a href="#r1">↩</a></li></ol>';
  const page = (marked: string, html: string) => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    const paste = pastePage(text, { start: at, end: at }, html, analyse(text));
    assert.ok(paste);
    return applyEdits(text, paste.change.edits);
  };

  it('stays a paragraph of its own in front of one', () => {
    assert.equal(
      page('Exports fell.[^1]\n\n|A Fragmented Response\n\nIt rained.\n\n[^1]: Ruiz.\n', PAGE),
      'Exports fell.[^1]\n\nImports **rose** by 30 percent.[^2]\n\nA Fragmented Response\n\nIt rained.\n\n[^1]: Ruiz.\n[^2]: Port Office, 2024.\n',
    );
    assert.equal(page('| It rained.\n', '<b>Imports</b> rose, and'), '**Imports** rose, and It rained.\n');
    assert.equal(
      page('It rained. |So.\n', '<p>Imports <b>rose</b>. </p>'),
      'It rained. Imports **rose**.So.\n',
    );
  });

  it('leaves an “Ibid.” behind it its note, in the place of a marker, too', () => {
    const text =
      'Exports fell.[^1] Ships left.[^3] It rained.[^2]\n\n[^1]: Ana Ruiz, “Ports in Winter,” 2019.\n[^2]: Ibid.\n[^3]: Ibid.\n';
    const words = ' Ships left.[^3]';
    const start = text.indexOf(words);
    const range = { start, end: start + words.length };
    const { change } = pastePage(text, range, PAGE, analyse(text)) ?? {};
    assert.match(
      applyEdits(text, change?.edits ?? []),
      /rose\*\* by 30 percent\.\[\^4\][\s\S]*\n\[\^2\]: Ruiz, “Ports in Winter\.”\n\[\^3\]: Ibid\.\n\[\^4\]: Port Office, 2024\.\n$/,
    );
  });

  it('has REFs and lines of their list where the brief has them', () => {
    assert.match(
      page(BRIEF, PAGE),
      /left\.REF\nImports \*\*rose\*\* by 30 percent\.REF\nThe port[\s\S]*2\. Okafor, 2020\.\n3\. Port Office, 2024\.\n4\. Okafor/,
    );
  });
});

const refs = copied.map(text => text.replace(/\[\d\]|<sup>\d<\/sup>/g, 'REF'));

/** What all sentences lean on, in order. */
const titles = (brief: Brief): string[] => titlesBySentence(brief).flat();

describe('pasted notes that repeat others', () => {
  it('say what they mean where the brief has the note before them already', () => {
    const ports = 'Ana Ruiz, “Ports in Winter,” 2019.';
    const brief = `Exports fell.[^1] Ships left.[^2]\n\n|\n\n[^1]: ${ports}\n[^2]: Bo Jones, “Roads,” 2020.\n`;
    const page = `Trade rose.[^1] So did fees.[^3]\n\n[^1]: ${ports}\n[^3]: Ibid., p. 4.\n`;
    assert.match(
      pasted(brief, page) ?? '',
      /fees\.\[\^3\][\s\S]*\n\[\^3\]: Ana Ruiz, “Ports in Winter,” 2019, p\. 4\.\n$/,
    );
  });
});

describe('every paste of text with notes', () => {
  it('keeps what the markers of both lead to', function () {
    this.timeout(20_000 * runs(1));
    fc.assert(
      fc.property(
        fc.oneof(refs, copied, footnoted, repeating),
        fc.oneof(refs, copied, footnoted, repeating),
        fc.nat({ max: 9_999 }),
        (text, clipboard, place) => {
          const [brief, page] = [analyse(text), analyse(clipboard)];
          // An “Ibid.” that nothing stands before gets a note to mean.
          if ([...titles(brief), ...titles(page)].includes('–')) return;
          const { span } = brief.sentences[place % brief.sentences.length] ?? { span: { start: 0, end: 0 } };
          const range = { start: span.start, end: span.start };
          const change = pasteText(brief, range, clipboard);
          if (!change) return;
          const isBefore = brief.sentences.filter(each => each.span.start < span.start).length;
          const own = titlesBySentence(brief);
          assert.deepEqual(titles(analyse(applyEdits(text, change.edits))), [
            ...own.slice(0, isBefore).flat(),
            ...titles(page),
            ...own.slice(isBefore).flat(),
          ]);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
