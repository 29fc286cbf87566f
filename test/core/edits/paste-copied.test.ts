import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CopiedText, carryNotes } from '../../../src/core/edits/carry-notes.ts';
import { surplusNotes } from '../../../src/core/edits/delete-listed.ts';
import { applyEdits, remove } from '../../../src/core/edits/edit.ts';
import {
  areRefsShifted,
  deleteLostNotes,
  followRefs,
  type KnownRef,
  knownRefs,
  restoreOrder,
} from '../../../src/core/edits/known-refs.ts';
import { pasteCopied } from '../../../src/core/edits/paste-copied.ts';
import { analyse, type Brief, inEnglish } from '../../../src/core/index.ts';
import { type Span, span } from '../../../src/core/span.ts';
import { runs } from '../fragments.ts';
import { BODIES, ENDS, SUBJECTS, sourcesBySentence, titlesBySentence } from './drafts.ts';

const PARAGRAPHS = [
  'Exports fell.REF',
  'Ships left.REF Prices rose.REF',
  'The port closed.REF',
  'Trade grew.REF',
];
const NOTES = ['Ruiz, 2019.', 'Okafor, 2020.', 'Ibid., p. 4.', 'Lind, 2021.', 'Aker, 2022.'];
const list = (notes: readonly string[]) => notes.map((note, i) => `${i + 1}. ${note}`).join('\n');
const REFS = `${PARAGRAPHS.join('\n\n')}\n\nNotes\n\n${list(NOTES)}\n`;

function rangeOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return span(start, start + words.length);
}

function copy(brief: Brief, range: Span): CopiedText {
  const copied = carryNotes(brief, range);
  assert.ok(copied);
  return copied;
}

/** What is left when a range is cut, and what is known then. */
function cut(before: Brief, range: Span): { readonly brief: Brief; readonly known: readonly KnownRef[] } {
  const change = { start: range.start, end: range.end, by: range.start - range.end };
  return {
    brief: analyse(applyEdits(before.text, [remove(range)])),
    known: followRefs(knownRefs(before) ?? [], change),
  };
}

/** A text of which words were cut and pasted in front of others. */
function moved(text: string, words: string, before: string): string | undefined {
  const brief = analyse(text);
  const copied = copy(brief, rangeOf(text, words));
  const { brief: rest, known } = cut(brief, rangeOf(text, words));
  const at = before === '' ? rest.text.indexOf('\n\nNotes') : rangeOf(rest.text, before).start;
  const change = pasteCopied(rest, span(at, at), copied, known);
  return change && applyEdits(rest.text, change.edits);
}

/** Text that was copied from a brief, pasted at the “|” of another. */
function carried(from: string, words: string, marked: string): string | undefined {
  const at = marked.indexOf('|');
  const copied = copy(analyse(from), rangeOf(from, words));
  const change = pasteCopied(analyse(marked.replace('|', '')), span(at, at), copied);
  return change && applyEdits(marked.replace('|', ''), change.edits);
}

describe('a paragraph that is cut and pasted in its brief', () => {
  it('takes the notes of its REFs along to their new places', () => {
    assert.equal(
      moved(REFS, 'The port closed.REF\n\n', 'Exports'),
      `The port closed.REF\n\nExports fell.REF\n\nShips left.REF Prices rose.REF\n\nTrade grew.REF\n\nNotes\n\n${list(
        ['Lind, 2021.', 'Ruiz, 2019.', 'Okafor, 2020.', 'Ibid., p. 4.', 'Aker, 2022.'],
      )}\n`,
    );
  });

  it('writes out an “Ibid.” that would mean another note, and renumbers what names one', () => {
    assert.equal(
      moved(REFS.replace('Aker, 2022.', 'Aker, supra note 2.'), ' Prices rose.REF', ''),
      `Exports fell.REF\n\nShips left.REF\n\nThe port closed.REF\n\nTrade grew.REF Prices rose.REF\n\nNotes\n\n${list(
        ['Ruiz, 2019.', 'Okafor, 2020.', 'Lind, 2021.', 'Aker, supra note 2.', 'Okafor, 2020, p. 4.'],
      )}\n`,
    );
    const named = REFS.replace('Ships left.', 'See supra note 4.').replace(
      'Aker, 2022.',
      'Aker, supra note 4.',
    );
    const after = moved(named, 'The port closed.REF\n\n', 'Exports') ?? '';
    assert.match(after, /See supra note 1\./);
    assert.match(after, /Aker, supra note 1\./);
  });

  it('is left to plain paste in its old place, and where labels lead to notes', () => {
    const brief = analyse('Exports fell.[^1] Ships left.[^2]\n\n[^1]: Ruiz.\n[^2]: Lind.\n');
    const words = rangeOf(brief.text, ' Ships left.[^2]');
    const { brief: rest, known } = cut(brief, words);
    assert.equal(pasteCopied(rest, span(0, 0), copy(brief, words), known), undefined);
    assert.equal(
      moved(REFS, 'Trade grew.REF', ''),
      `${REFS.replace('\n\nTrade grew.REF', '\n\nTrade grew.REF')}`,
    );
  });

  it('leaves it to plain paste when other markers have changed meanwhile', () => {
    const brief = analyse(REFS);
    const words = rangeOf(REFS, 'The port closed.REF\n\n');
    const { brief: rest, known } = cut(brief, words);
    const typed = analyse(rest.text.replace('fell.REF', 'fell.REF They did.REF'));
    const at = rest.text.indexOf('fell.REF') + 8;
    const later = followRefs(known, { start: at, end: at, by: 13 });
    assert.equal(pasteCopied(typed, span(0, 0), copy(brief, words), later), undefined);
  });

  it('leaves every sentence its notes, wherever it goes', () => {
    const paragraph = fc.array(
      fc.record({
        subject: fc.constantFrom(...SUBJECTS),
        end: fc.constantFrom(...ENDS),
        body: fc.constantFrom(...BODIES.slice(0, 2)),
      }),
      { minLength: 1, maxLength: 3 },
    );
    const place = fc.nat({ max: 99 });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 6 }),
        place,
        place,
        (paragraphs, one, other) => {
          const all = paragraphs.map((sentences, i) =>
            sentences.map(({ subject, end }, j) => `${subject} ${end} in case ${i}${j}.REF`).join(' '),
          );
          const notes = paragraphs.flatMap((sentences, i) =>
            sentences.map(({ body }, j) => `${i}${j}: ${body}`),
          );
          const text = `${all.join('\n\n')}\n\n## Notes\n\n${list(notes)}\n`;
          const brief = analyse(text);
          if (!knownRefs(brief)) return;
          const words = `${all[one % all.length]}\n\n`;
          const rest = all.filter((_, i) => i !== one % all.length);
          const after = moved(text, words, rest[other % rest.length] ?? '');
          assert.ok(after);
          const sources = (each: string) =>
            new Set((sourcesBySentence(analyse(each)) as unknown[]).map(s => JSON.stringify(s)));
          assert.deepEqual(sources(after), sources(text));
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

describe('what notes repeat that are moved or copied', () => {
  const BOTH = ['Ana Ruiz, “Trade,” *Harbor Review*, 2023.', 'Tom Okafor, “Ships,” 2021.'];
  const REPEATED = [
    ...BOTH,
    'Ibid., p. 4.',
    'Ruiz, p. 3.',
    'Okafor, “Ships,” p. 7.',
    'See Ruiz, supra note 1, at 5 (on fees).',
    'Okafor, supra note 2.',
    'Ibid. He left out ferries.',
  ];

  it('is said in full where the note that it names comes behind it, or stays behind', () => {
    const text = `A fell.REF B rose.REF\n\nC left.REF\n\nD shut.REF\n\nNotes\n\n${list([...BOTH, REPEATED[5] ?? '', REPEATED[6] ?? ''])}\n`;
    const inFull = 'See Ana Ruiz, “Trade,” *Harbor Review*, 2023, at 5 (on fees).';
    assert.match(
      moved(text, 'C left.REF\n\n', 'A fell') ?? '',
      new RegExp(
        `\\n1\\. ${inFull.replace(/[.*()]/g, '\\$&')}\\n2\\. Ana[\\s\\S]*\\n4\\. Okafor, supra note 3\\.\\n$`,
      ),
    );
    const other = 'E sank.[^1]\n\n|F fled.[^2]\n\n[^1]: Bo Jones, “Roads,” 2020.\n[^2]: Ibid.\n';
    assert.match(
      carried(text, 'C left.REF\n\nD shut.REF\n\n', other) ?? '',
      /\n\[\^2\]: Jones, “Roads\.”\n\[\^3\]: See Ana Ruiz, .*\n\[\^4\]: Tom Okafor, “Ships,” 2021\.\n$/,
    );
  });

  it('is written out of an “Ibid.” whose note names another by its number', () => {
    const text = `A fell.REF B rose.REF\n\nC left.REF\n\nD shut.REF\n\nNotes\n\n${list([...BOTH, 'Okafor, supra note 2.', 'Ibid.'])}\n`;
    assert.match(moved(text, 'C left.REF\n\n', 'A fell') ?? '', /\n4\. Okafor, “Ships\.”\n$/);
  });

  it('is the same in every sentence', () => {
    const sentence = fc.record({
      subject: fc.constantFrom(...SUBJECTS),
      end: fc.constantFrom(...ENDS),
      body: fc.constantFrom(...REPEATED),
    });
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 });
    const place = fc.nat({ max: 99 });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 5 }),
        place,
        place,
        (paragraphs, one, other) => {
          const all = [
            'Trade rose in June.REF Ships left in May.REF',
            ...paragraphs.map((sentences, i) =>
              sentences.map(({ subject, end }, j) => `${subject} ${end} in case ${i}${j}.REF`).join(' '),
            ),
          ];
          const notes = [...BOTH, ...paragraphs.flat().map(({ body }) => body)];
          const text = `${all.join('\n\n')}\n\n## Notes\n\n${list(notes)}\n`;
          const words = `${all[one % all.length]}\n\n`;
          const rest = all.filter((_, i) => i !== one % all.length);
          const after = moved(text, words, rest[other % rest.length] ?? '');
          const sources = (each: string): ReadonlySet<string> => {
            const brief = analyse(each);
            const titles = titlesBySentence(brief);
            return new Set(
              brief.sentences.map(({ span: { start, end } }, i) => `${each.slice(start, end)} ${titles[i]}`),
            );
          };
          assert.ok(after);
          assert.deepEqual(sources(after), sources(text));
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

describe('text that is copied from a brief', () => {
  it('repeats the notes of its REFs where it is pasted again', () => {
    const brief = analyse(REFS);
    const copied = copy(brief, rangeOf(REFS, ' Prices rose.REF'));
    const at = REFS.indexOf('\n\nShips');
    const change = pasteCopied(brief, span(at, at), copied, knownRefs(brief));
    assert.ok(change);
    assert.match(
      applyEdits(REFS, change.edits),
      /fell\.REF Prices rose\.REF\n\nShips[\s\S]*\n1\. Ruiz, 2019\.\n2\. Okafor, 2020, p\. 4\.\n3\. Okafor, 2020\.\n4\. Ibid\., p\. 4\.\n/,
    );
  });

  it('brings its notes into another brief under free labels', () => {
    const from =
      'Exports fell.[^2] Ships left.[^3] See.[^2]\n\n[^2]: Ruiz, “Ports,” 2019.\n[^3]: Ibid., p. 4.\n';
    const to = 'A.[^1] B.[^2]\n|\nC.[^3]\n\n[^1]: Lind.\n[^2]: Aker.\n[^3]: Okafor.\n';
    assert.equal(
      carried(from, ' Ships left.[^3] See.[^2]', to),
      'A.[^1] B.[^2]\n Ships left.[^4] See.[^5]\nC.[^3]\n\n[^1]: Lind.\n[^2]: Aker.\n[^3]: Okafor.\n[^4]: Ruiz, “Ports,” 2019, p. 4.\n[^5]: Ruiz, “Ports,” 2019.\n',
    );
  });

  it('brings its notes into a list of another brief, and keeps the line endings around it', () => {
    const from = 'Exports fell.[^2]\n\nShips left.[^2]\n\n[^2]: Ruiz, “Ports,” 2019.\n';
    assert.equal(
      carried(from, 'Ships left.[^2]\n\n', 'A.REF\n\n|B.REF\n\nNotes\n\n1. Lind, 2021.\n2. Aker, 2022.\n'),
      'A.REF\n\nShips left.REF\n\nB.REF\n\nNotes\n\n1. Lind, 2021.\n2. Ruiz, “Ports,” 2019.\n3. Aker, 2022.\n',
    );
    assert.equal(
      carried(REFS, 'Prices rose.REF', 'A.[^1] |\n\n[^1]: Lind, 2021.\n'),
      'A.[^1] Prices rose.[^3]\n\n[^1]: Lind, 2021.\n[^3]: Okafor, 2020, p. 4.\n',
    );
  });

  it('has nothing to carry without markers, with its notes, and where a marker has none', () => {
    const brief = analyse(REFS.replace('5. Aker, 2022.\n', ''));
    assert.equal(carryNotes(brief, rangeOf(brief.text, 'Ships left.REF')), undefined);
    assert.equal(carryNotes(analyse(REFS), rangeOf(REFS, 'Ships left')), undefined);
    assert.equal(carryNotes(analyse(REFS), span(0, REFS.length)), undefined);
  });
});

describe('what is known of REFs', () => {
  it('tells which notes have lost their markers', () => {
    const { brief, known } = cut(analyse(REFS), rangeOf(REFS, 'The port closed.REF\n\n'));
    const fix = deleteLostNotes(brief, known);
    assert.ok(fix);
    assert.equal(inEnglish(fix.title), 'Delete note 4, whose marker is gone');
    assert.match(
      applyEdits(brief.text, fix.change.edits),
      /\n\n1\. Ruiz, 2019\.\n2\. Okafor, 2020\.\n3\. Ibid\., p\. 4\.\n4\. Aker, 2022\.\n$/,
    );
  });

  it('writes out what stands behind a note that is deleted', () => {
    const { brief, known } = cut(analyse(REFS), rangeOf(REFS, 'Ships left.REF '));
    const fix = deleteLostNotes(brief, known);
    assert.match(
      applyEdits(brief.text, fix?.change.edits ?? []),
      /\n\n1\. Ruiz, 2019\.\n2\. Okafor, 2020, p\. 4\.\n3\. Lind, 2021\.\n4\. Aker/,
    );
    const named = REFS.replace('Aker, 2022.', 'Aker, supra note 2.');
    const lost = cut(analyse(named), rangeOf(named, 'Ships left.REF '));
    assert.equal(deleteLostNotes(lost.brief, lost.known), undefined);
  });

  it('isn’t needed to delete a note that somebody chooses', () => {
    const brief = analyse(REFS.replace('The port closed.REF\n\n', ''));
    const all = surplusNotes(brief);
    assert.deepEqual(
      all.map(({ number, words }) => `${number} ${words}`),
      NOTES.map((note, i) => `${i + 1} ${note}`),
    );
    assert.match(
      applyEdits(brief.text, all[1]?.change.edits ?? []),
      /\n\n1\. Ruiz, 2019\.\n2\. Okafor, 2020, p\. 4\.\n3\. Lind, 2021\.\n4\. Aker, 2022\.\n$/,
    );
    assert.deepEqual(surplusNotes(analyse(REFS)), []);
    assert.deepEqual(surplusNotes(analyse(REFS.replace('Lind', 'See supra note 1')))[0], undefined);
  });

  it('tells nothing where a marker is new', () => {
    const { brief, known } = cut(analyse(REFS), rangeOf(REFS, 'Ships left.REF Prices rose.REF\n\n'));
    const typed = analyse(brief.text.replace('\n\nNotes', '\n\nMore came.REF\n\nNotes'));
    assert.equal(deleteLostNotes(typed, known), undefined);
    assert.equal(restoreOrder(typed, known), undefined);
  });

  it('notices markers that lead to other notes than before, and gives each its own again', () => {
    const before = analyse(REFS);
    const { brief: rest, known } = cut(before, rangeOf(REFS, 'The port closed.REF\n\n'));
    assert.equal(areRefsShifted(before, knownRefs(before) ?? []), false);
    assert.equal(areRefsShifted(rest, known), false);
    const text = `The port closed.REF\n\n${rest.text}`;
    const brief = analyse(text);
    const now = followRefs(known, { start: 0, end: 0, by: text.length - rest.text.length });
    assert.equal(areRefsShifted(brief, now), true);
    const change = restoreOrder(brief, now);
    assert.ok(change);
    assert.equal(applyEdits(text, change.edits), moved(REFS, 'The port closed.REF\n\n', 'Exports'));
  });

  it('knows a note whose words are edited', () => {
    const before = analyse(REFS);
    const at = REFS.indexOf('Lind, 2021.');
    const text = REFS.replace('Lind, 2021.', 'Lind, Ports, 2021.');
    const known = followRefs(knownRefs(before) ?? [], { start: at + 4, end: at + 4, by: 7 });
    const { brief, known: later } = cut(analyse(text), rangeOf(text, 'The port closed.REF\n\n'));
    const [range] = [rangeOf(text, 'The port closed.REF\n\n')];
    const followed = followRefs(known, { start: range.start, end: range.end, by: range.start - range.end });
    assert.deepEqual(
      followed.map(({ body }) => body),
      later.map(({ body }) => body),
    );
    const fix = deleteLostNotes(brief, followed);
    assert.ok(fix);
    assert.equal(inEnglish(fix.title), 'Delete note 4, whose marker is gone');
  });
});
