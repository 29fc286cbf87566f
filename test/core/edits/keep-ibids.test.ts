import assert from 'node:assert/strict';
import { surplusNotes } from '../../../src/core/edits/delete-listed.ts';
import {
  addNote,
  applyEdits,
  type Change,
  convertMarkers,
  deleteNote,
  insertNote,
  keepingIbids,
  linkToNote,
  mergeNotes,
  moveNotesToEnd,
  renumberNotes,
  stripTracking,
} from '../../../src/core/edits/index.ts';
import { fixesFor } from '../../../src/core/fixes.ts';
import { analyse, type Brief, inEnglish } from '../../../src/core/index.ts';

const RUIZ = 'Ana Ruiz, “Ports in Winter,” 2019.';
const JONES = 'Bo Jones, “Roads,” 2020.';

/** The notes after a change, their numbers in front. */
function notesAfter(text: string, change: (brief: Brief) => Change): string[] {
  const { edits, refused } = change(analyse(text));
  if (refused) return [inEnglish(refused)];
  return applyEdits(text, edits)
    .split('\n')
    .filter(line => /^(?:\[\^\d+\]:|\d+\.) /.test(line));
}

const inserted = (marked: string): string[] => {
  const at = marked.indexOf('|');
  return notesAfter(marked.replace('|', ''), brief => insertNote(brief, at));
};

const deleted = (text: string, label: string): string[] =>
  notesAfter(text, brief => {
    const note = brief.notes.find(each => each.label === label);
    assert.ok(note);
    return deleteNote(brief, note);
  });

describe('an “Ibid.” that would mean another note', () => {
  it('is written out in every form behind a new note', () => {
    const forms: Readonly<Record<string, string>> = {
      '*Ibid.*, p. 4.': 'Ruiz, “Ports in Winter,” p. 4.',
      '_Ibid._': 'Ruiz, “Ports in Winter.”',
      'See ibid.': 'See Ruiz, “Ports in Winter.”',
      'See also *id.* at 12.': 'See also Ruiz, “Ports in Winter,” at 12.',
      '*Ibid., p. 4.*': '*Ruiz, “Ports in Winter,” p. 4.*',
      'Ibid.; Bo Jones, “Roads,” 2020.': 'Ruiz, “Ports in Winter”; Bo Jones, “Roads,” 2020.',
      'Ibid. The figure excludes ferries.': 'Ruiz, “Ports in Winter.” The figure excludes ferries.',
    };
    for (const [ibid, expected] of Object.entries(forms))
      assert.deepEqual(inserted(`A.[^1] B|. C.[^2]\n\n[^1]: ${RUIZ}\n[^2]: ${ibid}\n`).slice(1), [
        `[^2]: ${expected}`,
        '[^3]: ',
      ]);
  });

  it('is the first of a chain alone', () => {
    const notes = `[^1]: ${RUIZ}\n[^2]: Ibid.\n[^3]: *Ibid.*, p. 4.\n[^4]: Ibid.\n`;
    assert.deepEqual(inserted(`A.[^1] B.[^2] C|. D.[^3] E.[^4]\n\n${notes}`), [
      `[^1]: ${RUIZ}`,
      '[^2]: Ibid.',
      '[^3]: Ruiz, “Ports in Winter,” p. 4.',
      '[^4]: Ibid.',
      '[^5]: ',
    ]);
  });

  it('says both of two sources', () => {
    assert.equal(
      inserted(`A.[^1] B|. C.[^2]\n\n[^1]: Ana Ruiz, “Ports,” 2019; ${JONES}\n[^2]: Ibid.\n`)[1],
      `[^2]: Ana Ruiz, “Ports,” 2019; ${JONES}`,
    );
  });

  it('says all of a note where a short form would not lead to its source', () => {
    const twice = `[^1]: Ana Ruiz, “Ports,” 2018.\n[^2]: Ana Ruiz, “Ports,” 2019.\n[^3]: Ibid.\n`;
    assert.equal(inserted(`A.[^1] B.[^2] C|. D.[^3]\n\n${twice}`)[2], '[^3]: Ana Ruiz, “Ports,” 2019.');
  });

  it('is found wherever its note is defined: notes are read where they are called', () => {
    const notes = `[^1]: ${RUIZ}\n[^2]: ${JONES}\n[^3]: Ibid.\n`;
    const text = `A.[^1] B.[^3] C.[^2]\n\n${notes}`;
    const brief = analyse(text);
    assert.equal(brief.notes[2]?.source?.title, 'Ports in Winter');
    assert.deepEqual(notesAfter(text, renumberNotes), [`[^1]: ${RUIZ}`, '[^2]: Ibid.', `[^3]: ${JONES}`]);
    assert.equal(deleted(text, '2')[1], '[^3]: Ibid.');
    assert.equal(deleted(text, '1')[1], `[^3]: ${RUIZ}`);
  });

  it('is written out behind a marker that gets its note, and a link that becomes one', () => {
    const notes = `[^1]: ${RUIZ}\n[^2]: See ibid.\n`;
    const out = '[^2]: See Ruiz, “Ports in Winter.”';
    const added = `A.[^1] B.[^x] C.[^2]\n\n${notes}`;
    const lost = (brief: Brief) => brief.citations[1] && addNote(brief, brief.citations[1])?.change;
    assert.equal(notesAfter(added, brief => lost(brief) ?? { edits: [] })[1], out);
    const linked = `A.[^1] B (https://example.org/b). C.[^2]\n\n${notes}`;
    const at = linked.indexOf('https') + 3;
    assert.equal(notesAfter(linked, brief => linkToNote(brief, { start: at, end: at }))[1], out);
  });

  it('takes over all that a deleted note says, in any form, and leaves the rest of the chain', () => {
    const text = `A.[^1] B.[^2] C.[^3] D.[^4]\n\n[^1]: ${JONES}\n[^2]: See ${RUIZ}\n[^3]: See also *ibid.*, p. 4.\n[^4]: Ibid.\n`;
    assert.deepEqual(deleted(text, '2'), [
      `[^1]: ${JONES}`,
      '[^3]: See also Ana Ruiz, “Ports in Winter,” 2019, p. 4.',
      '[^4]: Ibid.',
    ]);
    assert.deepEqual(deleted(text, '3').slice(1), [`[^2]: See ${RUIZ}`, '[^4]: Ibid., p. 4.']);
  });

  it('is written out where a note before it goes that only repeats, too', () => {
    const text = `A.[^1] B.[^2] C.[^3] D.[^4]\n\n[^1]: ${RUIZ}\n[^2]: ${JONES}\n[^3]: Ruiz, p. 3.\n[^4]: Ibid.\n`;
    assert.equal(deleted(text, '3').at(-1), '[^4]: Ruiz, p. 3.');
  });

  it('leaves it to a short form to name the source in full, where no other note does', () => {
    const text = `A.[^1] B.[^2] C.[^3] D.[^4]\n\n[^1]: ${RUIZ}\n[^2]: ${JONES}\n[^3]: Ruiz, “Ports,” p. 3.\n[^4]: Ruiz, p. 4.\n`;
    assert.deepEqual(deleted(text, '1'), [
      `[^2]: ${JONES}`,
      '[^3]: Ana Ruiz, “Ports in Winter,” 2019, p. 3.',
      '[^4]: Ruiz, p. 4.',
    ]);
    assert.equal(
      deleted(text.replace('B.[^2]', 'B.[^2][^5]').concat(`[^5]: ${RUIZ.replace('.', ',')} p. 9.\n`), '1')[1],
      '[^3]: Ruiz, “Ports,” p. 3.',
    );
    assert.equal(deleted(text, '3').at(-1), '[^4]: Ruiz, p. 4.');
    assert.equal(
      deleted(text.replace('Ruiz, p. 4.', 'Ibid.'), '1')[1],
      '[^3]: Ana Ruiz, “Ports in Winter,” 2019, p. 3.',
    );
  });

  it('names the source in full before all short forms of it, however the notes are moved', () => {
    const text = `A.[^2] B.[^3]\n\n[^1]: ${RUIZ}\n[^2]: Ruiz, “Ports,” p. 3; ${JONES}\n[^3]: ${RUIZ}\n`;
    const expected = [`[^1]: ${RUIZ}`, `[^2]: Ana Ruiz, “Ports in Winter,” 2019, p. 3; ${JONES}`];
    assert.deepEqual(notesAfter(text, mergeNotes), expected);
    assert.deepEqual(deleted(text, '1'), [expected[1], `[^3]: ${RUIZ}`]);
    const remark = text.replace(`; ${JONES}`, '. He left out ferries.');
    assert.equal(
      deleted(remark, '1')[0],
      '[^2]: Ana Ruiz, “Ports in Winter,” 2019, p. 3. He left out ferries.',
    );
  });

  it('is written out where the note that it means is merged into another', () => {
    const text = `A.[^1] B.[^2] C.[^3] D.[^4]\n\n[^1]: ${RUIZ}\n[^2]: ${JONES}\n[^3]: ${RUIZ}\n[^4]: _Ibid._, p. 4.\n`;
    assert.deepEqual(notesAfter(text, mergeNotes), [
      `[^1]: ${RUIZ}`,
      `[^2]: ${JONES}`,
      '[^4]: Ruiz, “Ports in Winter,” p. 4.',
    ]);
  });

  it('is written out where a note that nothing called is met later, because another is merged into it', () => {
    const text = `A.[^3] B.[^2]\n\n[^1]: ${RUIZ}\n[^3]: Ibid.\n[^2]: ${RUIZ}\n`;
    assert.deepEqual(notesAfter(text, mergeNotes), [`[^1]: ${RUIZ}`]);
    const other = text.replace('Ibid.', 'Ibid., p. 4.');
    assert.deepEqual(notesAfter(other, mergeNotes), [
      `[^1]: ${RUIZ}`,
      '[^3]: Ana Ruiz, “Ports in Winter,” 2019, p. 4.',
    ]);
  });

  it('is written out where a note that nothing calls is met elsewhere, because the one before it is deleted', () => {
    const text = `A.[^3] B.[^2]\n\n[^2]: Ibid., p. 9.\n[^3]: ${RUIZ}\n[^4]: Ibid.\n`;
    assert.deepEqual(deleted(text, '3'), [
      '[^2]: Ana Ruiz, “Ports in Winter,” 2019, p. 9.',
      '[^4]: Ruiz, “Ports in Winter.”',
    ]);
  });

  it('is merged itself where it would say in full what another note says', () => {
    const office = 'Customs Office, 2024, https://example.org/b.';
    const text = `A.[^1] B.[^2] C.[^3] D.[^4]\n\n[^1]: ${office}\n[^2]: ${JONES}\n[^3]: ${office}\n[^4]: Ibid.\n`;
    assert.deepEqual(notesAfter(text, mergeNotes), [`[^1]: ${office}`, `[^2]: ${JONES}`]);
    assert.match(
      applyEdits(text, mergeNotes(analyse(text)).edits),
      /^A\.\[\^1\] B\.\[\^2\] C\.\[\^1\] D\.\[\^1\]/,
    );
  });

  it('says what a note means that starts with one itself', () => {
    const notes = `[^1]: ${RUIZ}\n[^2]: Ibid.; ${JONES}\n[^3]: Ibid.\n`;
    assert.equal(inserted(`A.[^1] B.[^2] C|. D.[^3]\n\n${notes}`)[2], `[^3]: ${RUIZ.slice(0, -1)}; ${JONES}`);
  });

  it('has a stop before the remark behind the place that it gets', () => {
    const text = `A.[^1] B.[^2] C.[^3]\n\n[^1]: ${RUIZ}\n[^2]: Ibid., p. 4.\n[^3]: Ibid. He left out ferries.\n`;
    assert.equal(deleted(text, '2').at(-1), '[^3]: Ibid., p. 4. He left out ferries.');
  });

  it('keeps the place that was given last', () => {
    const text = `A.[^1] B.[^2] C.[^3]\n\n[^1]: ${RUIZ.replace('.”', '”').replace(/\.$/, ', p. 3.')}\n[^2]: Ibid., p. 4.\n[^3]: *Ibid.*\n`;
    assert.equal(deleted(text, '2').at(-1), '[^3]: *Ibid.*, p. 4.');
    assert.equal(inserted(text.replace('C.', 'So|. C.')).at(-2), '[^3]: Ruiz, “Ports in Winter,” p. 4.');
    assert.equal(inserted(text.replace('B.', 'So|. B.'))[1], '[^2]: Ruiz, “Ports in Winter,” p. 4.');
  });

  it('stays where notes move to the end', () => {
    const text = `A.[^1]\n\n[^1]: ${RUIZ}\n\nB.[^2]\n\n[^2]: Ibid.\n\nC.[^3]\n\n[^3]: ${JONES}\n`;
    assert.deepEqual(notesAfter(text, moveNotesToEnd), [`[^1]: ${RUIZ}`, '[^2]: Ibid.', `[^3]: ${JONES}`]);
  });

  it('is written out where numbers in a list become calls in another order', () => {
    const text = `A.[2] B.[1]\n\n## Notes\n\n[1] ${RUIZ}\n\n[2] Ibid.\n`;
    const changed = applyEdits(text, convertMarkers(analyse(text)).edits);
    assert.match(changed, /\[\^2\]: Ana Ruiz, “Ports in Winter,” 2019\.\n$/);
  });
});

describe('“supra note 2”', () => {
  const notes = `[^1]: ${RUIZ}\n[^2]: ${JONES}\n[^3]: Ruiz, *supra* note 1, at 4; see notes 1–2 above.\n`;
  const text = `As said (see supra note 2).[^2] B.[^1] C.[^3]\n\n${notes}`;

  it('has the new number of the note', () => {
    assert.deepEqual(notesAfter(text, renumberNotes), [
      `[^1]: ${JONES}`,
      `[^2]: ${RUIZ}`,
      '[^3]: Ruiz, *supra* note 2, at 4; see notes 1–2 above.',
    ]);
    assert.match(
      applyEdits(text, renumberNotes(analyse(text)).edits),
      /^As said \(see supra note 1\)\.\[\^1\]/,
    );
  });

  it('counts on where a REF gets its note before it', () => {
    const list = `\n\nNotes\n\n1. ${RUIZ}\n2. ${JONES}\n3. Ruiz, supra note 1. See infra note 4.\n4. Jones, supra note 2, p. 3.\n`;
    assert.deepEqual(inserted(`A.REF B|. C.REF D.REF E.REF${list}`), [
      `1. ${RUIZ}`,
      '2. ',
      `3. ${JONES}`,
      '4. Ruiz, supra note 1. See infra note 5.',
      '5. Jones, supra note 3, p. 3.',
    ]);
  });

  it('follows a note that is merged, and keeps one from being deleted', () => {
    const merged = text.replace(JONES, RUIZ);
    assert.equal(notesAfter(merged, mergeNotes)[1], '[^3]: Ruiz, *supra* note 1, at 4; see notes 1 above.');
    assert.deepEqual(deleted(text, '2'), ['Nothing was deleted: “supra note 2” names this note.']);
    const other = `A.[^1] B.[^2] C.[^3]\n\n[^1]: ${RUIZ}\n[^2]: ${JONES}\n[^3]: Jones, supra note 1.\n`;
    assert.deepEqual(deleted(other, '1'), ['Nothing was deleted: “supra note 1” names this note.']);
  });

  it('says all that a note did that is deleted, where it names what that cites', () => {
    const other = `A.[^1] B.[^2] C.[^3]\n\n[^1]: ${RUIZ}\n[^2]: ${JONES}\n[^3]: See Ruiz, *supra* note 1, at 4.\n`;
    assert.equal(deleted(other, '1')[1], '[^3]: See Ana Ruiz, “Ports in Winter,” 2019, at 4.');
    const listed = analyse(`A.REF B.REF\n\nNotes\n\n1. ${RUIZ}\n2. ${JONES}\n3. Ruiz, supra note 1.\n`);
    assert.deepEqual(
      surplusNotes(listed).map(({ change }) => applyEdits(listed.text, change.edits).split('\n').at(-2)),
      [`2. ${RUIZ}`, '2. Ruiz, supra note 1.', `2. ${JONES}`],
    );
  });

  it('has the label that a note of a list gets as a definition', () => {
    const mixed = `A.[^1] B.[1] C.[2]\n\n[^1]: ${JONES}\n\n## Notes\n\n[1] ${RUIZ}\n\n[2] Ruiz, supra note 1, p. 4.\n`;
    const changed = applyEdits(mixed, convertMarkers(analyse(mixed)).edits);
    assert.match(changed, /\[\^2\]: Ruiz, supra note 3, p\. 4\./);
  });
});

describe('a change under which an “Ibid.” would stand for another source', () => {
  const brief = analyse(`It rained.[^1] It snowed.[^2]\n\n[^1]: ${RUIZ}\n[^2]: Ibid.\n`);

  it('is refused', () => {
    const at = brief.text.indexOf(RUIZ);
    const swapped: Change = { edits: [{ span: { start: at, end: at + RUIZ.length }, text: JONES }] };
    assert.match(
      inEnglish(keepingIbids(brief, swapped).refused ?? { template: '', args: [] }),
      /another source/,
    );
  });

  it('is refused where a “supra note” would, too', () => {
    const twice = analyse(
      `A.[^2] B.[^3]\n\n[^1]: ${RUIZ}\n[^2]: ${JONES}\n[^1]: Tom Okafor, “Ships,” 2021.\n[^3]: Okafor, supra note 1.\n`,
    );
    const [fix] = twice.findings.flatMap(finding => fixesFor(twice, finding));
    assert.equal(fix && inEnglish(fix.title), 'Change the label to 4');
    assert.ok(fix && keepingIbids(twice, fix.change).refused);
  });

  it('is none where markers are led to notes again', () => {
    const list = `## Notes\n\n1. ${RUIZ}\n2. ${JONES}\n3. Ibid., p. 4.\n`;
    const lost = analyse(`It rained.REF It snowed.REF\n\n${list}`);
    const changes = lost.findings.flatMap(finding => fixesFor(lost, finding)).map(({ change }) => change);
    assert.equal(changes.length, 3);
    for (const change of changes) assert.equal(keepingIbids(lost, change), change);
  });

  it('is none where an address becomes a note or loses its tracking parameters', () => {
    const linked = analyse(
      `It rained.[^1] It snowed (https://example.org/b).[^2]\n\n[^1]: https://example.org/?utm_source=x\n[^2]: Ibid.\n`,
    );
    const at = linked.text.indexOf('example') + 3;
    for (const change of [linkToNote(linked, { start: at, end: at }), stripTracking(linked)]) {
      assert.ok(change.edits.length > 0);
      assert.equal(keepingIbids(linked, change), change);
    }
  });

  it('is none where sources go with their markers, or where nothing changes', () => {
    const note = brief.notes[1];
    assert.ok(note);
    const gone = deleteNote(brief, note);
    assert.equal(keepingIbids(brief, gone), gone);
    const several = analyse(
      `It rained.[^1] It snowed.[^2] It froze.[^3]\n\n[^1]: ${JONES}\n[^2]: ${RUIZ}\n[^3]: See *ibid.*; Jones, supra note 1.\n`,
    );
    const second = several.notes[1];
    assert.ok(second);
    const written = deleteNote(several, second);
    assert.equal(keepingIbids(several, written), written);
    assert.deepEqual(keepingIbids(brief, { edits: [] }), { edits: [] });
  });
});
