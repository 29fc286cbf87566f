import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, ignoreClaim, ignoreHere, markAsKnown } from '../../src/core/edits/index.ts';
import { fixAll } from '../../src/core/fix-all.ts';
import { fixesFor, fixesForClaim } from '../../src/core/fixes.ts';
import { analyse, type FindingCode, inEnglish } from '../../src/core/index.ts';
import { documents, runs } from './fragments.ts';

/** What the first fix of the first finding with a code makes of a text. */
function fixed(text: string, code: FindingCode, title?: string): string {
  const brief = analyse(text);
  const finding = brief.findings.find(each => each.code === code);
  assert.ok(finding, `No ${code}`);
  const fixes = fixesFor(brief, finding);
  const fix = title === undefined ? fixes[0] : fixes.find(each => inEnglish(each.title) === title);
  assert.ok(fix, `No fix among ${fixes.map(each => inEnglish(each.title))}`);
  return applyEdits(text, fix.change.edits);
}

describe('fixes', () => {
  it('change a key to the one that was meant, or make it a note', () => {
    const text = 'Exports fell [@ruiz2032]. Imports rose [see @ruiz2032].\n';
    const brief = analyse(text, undefined, { bibliography: [{ id: 'ruiz2023', type: 'report' }] });
    const [first, second] = brief.findings
      .filter(({ code }) => code === 'citation.unknown-key')
      .map(finding => fixesFor(brief, finding).map(({ change }) => applyEdits(text, change.edits)));
    assert.deepEqual(first, [
      'Exports fell [@ruiz2023]. Imports rose [see @ruiz2032].\n',
      'Exports fell [^ruiz2032]. Imports rose [see @ruiz2032].\n\n[^ruiz2032]: \n',
    ]);
    assert.equal(second?.length, 1, 'Words of its own would be lost in a note');
  });
  it('add the note that a marker lacks', () => {
    assert.equal(fixed('Exports fell.[^a]\n', 'citation.undefined-note'), 'Exports fell.[^a]\n\n[^a]: \n');
    assert.equal(
      fixed('Exports fell.[^a] Imports rose.REF\n\n[^a]: Customs Office.\n', 'citation.undefined-note'),
      'Exports fell.[^a] Imports rose.[^1]\n\n[^a]: Customs Office.\n[^1]: \n',
    );
  });
  it('remove a marker', () => {
    assert.equal(
      fixed('Exports fell.[^a]\n', 'citation.undefined-note', 'Remove the marker'),
      'Exports fell.\n',
    );
  });
  it('give a second note a label of its own', () => {
    assert.equal(
      fixed('One.[^1]\n\n[^1]: First source.\n\n[^1]: Second source.\n', 'note.duplicate-label'),
      'One.[^1]\n\n[^1]: First source.\n\n[^2]: Second source.\n',
    );
  });
  it('put a hyphen into every place of a label', () => {
    assert.equal(
      fixed('One.[^a b] Two.[^A b] Three.[^c d]\n\n[^a b]: First source.\n', 'note.label-space'),
      'One.[^a-b] Two.[^a-b] Three.[^c d]\n\n[^a-b]: First source.\n',
    );
  });
  it('merge two notes to one source', () => {
    assert.equal(
      fixed(
        'One.[^1] Two.[^2]\n\n[^1]: Customs Office, “Trade,” 2024.\n[^2]: Customs Office, “Trade,” 2024\n',
        'note.duplicate-source',
      ),
      'One.[^1] Two.[^1]\n\n[^1]: Customs Office, “Trade,” 2024.\n',
    );
  });
  it('mend what stands around quoted words', () => {
    const cases: readonly (readonly [FindingCode, string, string])[] = [
      ['quote.mixed-marks', 'It was “a slow emergency".\n', 'It was “a slow emergency”.\n'],
      ['quote.doubled-punctuation', 'It was “a slow tide,”, then.\n', 'It was “a slow tide,” then.\n'],
      ['quote.unbalanced', 'He said “no more delays. Ruiz left.\n', 'He said “no more delays.” Ruiz left.\n'],
      ['quote.unbalanced', 'He said no more delays.” Ruiz left.\n', 'He said no more delays. Ruiz left.\n'],
    ];
    for (const [code, before, after] of cases) assert.equal(fixed(before, code), after);
  });
  it('set a long quotation as a block, with its markers', () => {
    const words = `${'The sea has never read a budget and will not. '.repeat(11)}It rises.`;
    assert.equal(
      fixed(`Ruiz wrote: “${words}”[^1] The town waited.\n\n[^1]: Ruiz.\n`, 'quote.long'),
      `Ruiz wrote:\n\n> ${words}[^1]\n\nThe town waited.\n\n[^1]: Ruiz.\n`,
    );
  });
  it('move an address into a note', () => {
    assert.equal(
      fixed('Exports fell (https://a.example/b).\n', 'link.bare'),
      'Exports fell.[^1]\n\n[^1]: https://a.example/b\n',
    );
  });
  it('are made all at once where they are safe', () => {
    const text =
      'One[^a b]. Two.[^2] Three.[^1]\n\n[^a b]: First source, https://a.example/?utm_source=x.\n[^1]: Second source.\n[^2]: Third source.\n';
    const { edits } = fixAll(analyse(text));
    assert.equal(
      applyEdits(text, edits),
      'One.[^a-b] Two.[^1] Three.[^2]\n\n[^a-b]: First source, https://a.example/.\n[^1]: Third source.\n[^2]: Second source.\n',
    );
    assert.ok(edits.length >= 4, 'A change of the whole text would move every caret in it');
  });

  it('mark a claim as common knowledge, also where it is no problem', () => {
    const brief = analyse('The ships left the port of Arden.\n');
    const [claim] = brief.claims;
    assert.ok(claim);
    assert.deepEqual(brief.findings, []);
    for (const { edits } of [markAsKnown(brief, claim), ignoreClaim(brief, claim)])
      assert.ok(analyse(applyEdits(brief.text, edits)).claims[0]?.isCommonKnowledge);
  });

  it('say how many claims a comment on their paragraph marks as common knowledge', () => {
    const text =
      'Exports fell by 14 percent in 2023. Fees rose by 30 percent in 2021. Ships left the port of Arden.\n\nImports rose by 3 percent in 2020.\n';
    const brief = analyse(text);
    const titles = brief.claims.map(
      claim => fixesForClaim(brief, claim).map(({ title }) => inEnglish(title))[1],
    );
    const both = 'Mark 2 claims of this paragraph as common knowledge';
    assert.deepEqual(titles, [both, both, 'Mark as common knowledge', 'Mark as common knowledge']);
    const [first] = brief.claims;
    assert.ok(first);
    const marked = analyse(applyEdits(text, markAsKnown(brief, first).edits));
    assert.deepEqual(
      marked.claims.map(claim => claim.isCommonKnowledge ?? false),
      [true, true, false, false],
    );
  });

  it('of every finding can be made, and a comment can silence every finding', function () {
    this.timeout(20_000 * runs(1));
    fc.assert(
      fc.property(documents, text => {
        const brief = analyse(text);
        for (const finding of brief.findings) {
          for (const { change } of fixesFor(brief, finding)) applyEdits(text, change.edits);
          const [edit] = ignoreHere(brief, finding).edits;
          assert.ok(edit && edit.span.start === edit.span.end && edit.text.includes(finding.code));
        }
      }),
      { numRuns: runs(150) },
    );
  });
  for (const [what, text] of [
    ['a paragraph', 'First.\n\nExports fell.[^a]\n\nLast.\n'],
    ['a line of a copied page', 'First line is a sentence.\nExports fell.[^a]\nThe last line is one.\n'],
    ['a list item', '- First\n- Exports fell.[^a]\n- Last\n'],
    ['a cell', '| a | b |\n| - | - |\n| Exports fell.[^a] | c |\n'],
    ['a quotation', '> Exports fell.[^a]\n'],
    ['a heading', 'First.\n\n# Exports[^a]\n\nLast.\n'],
  ]) {
    it(`are not wanted in ${what} with a comment`, () => {
      const brief = analyse(text ?? '');
      const finding = brief.findings.find(({ code }) => code === 'citation.undefined-note');
      assert.ok(finding);
      const { edits, caret = 0 } = ignoreHere(brief, finding);
      const commented = applyEdits(text ?? '', edits);
      assert.ok(commented.slice(0, caret).endsWith(`brief-lens-ignore ${finding.code}`), commented);
      const silenced = analyse(`${commented.slice(0, caret)}: told by phone${commented.slice(caret)}`);
      assert.equal(silenced.findings.filter(({ code }) => code === finding.code).length, 0, silenced.text);
      assert.equal(silenced.paragraphs.length, brief.paragraphs.length, silenced.text);
      assert.equal(silenced.citations.length, brief.citations.length, silenced.text);
    });
  }
});
