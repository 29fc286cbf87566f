import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ibidIn } from '../../../src/core/back-reference.ts';
import {
  addNote,
  applyEdits,
  type Change,
  convertMarkers,
  deleteNote,
  insertNote,
  keepingIbids,
  linkToNote,
  mendLabels,
  mergeNotes,
  moveNotesToEnd,
  placeMarkers,
  renumberNotes,
  stripTracking,
} from '../../../src/core/edits/index.ts';
import { keyToNote } from '../../../src/core/edits/key-to-note.ts';
import { fixAll } from '../../../src/core/fix-all.ts';
import { fixesFor } from '../../../src/core/fixes.ts';
import { analyse, type Brief, type Citation, sliceOf } from '../../../src/core/index.ts';
import { withoutTracking } from '../../../src/core/links/tracking.ts';
import { webLinksOf } from '../../../src/core/links/web-links.ts';
import { covers } from '../../../src/core/span.ts';
import { documents, runs } from '../fragments.ts';
import {
  body,
  copied,
  ENDS,
  footnoted,
  mixed,
  repeating,
  SUBJECTS,
  sourcesBySentence,
  titlesBySentence,
} from './drafts.ts';

const CHANGES: Readonly<Record<string, (brief: Brief) => Change>> = {
  convertMarkers: brief => convertMarkers(brief),
  mergeNotes,
  moveNotesToEnd,
  placeMarkers,
  renumberNotes,
};

/** The edits that take a change back, in the changed text. */
function inverse(text: string, { edits }: Change): Change['edits'] {
  let shift = 0;
  return edits.map(({ span, text: written }) => {
    const start = span.start + shift;
    shift += written.length - (span.end - span.start);
    return { span: { start, end: start + written.length }, text: sliceOf(text, span) };
  });
}

const drafts = fc.oneof(mixed, footnoted, copied);

/** One change to one place of a brief, for a place that is given as a fraction of what there is. */
const AT: Readonly<Record<string, (brief: Brief, fraction: number) => Change>> = {
  insertNote: (brief, fraction) => insertNote(brief, Math.floor(fraction * brief.text.length)),
  addNote: (brief, fraction) => {
    const lost = brief.citations.filter(({ notes, sources }) => notes.length + sources.length === 0);
    const citation = lost[Math.floor(fraction * lost.length)];
    return (citation && addNote(brief, citation)?.change) ?? { edits: [] };
  },
  deleteNote: (brief, fraction) => {
    const note = brief.notes[Math.floor(fraction * brief.notes.length)];
    return note ? deleteNote(brief, note) : { edits: [] };
  },
  keyToNote: (brief, fraction) => {
    const citation = brief.citations[Math.floor(fraction * brief.citations.length)];
    return citation ? keyToNote(brief, citation) : { edits: [] };
  },
};

/** Even over the text: doubles of fast-check crowd near 0. */
const fractions = fc.nat({ max: 9_999 }).map(each => each / 10_000);

describe('an edit at one place', () => {
  for (const [name, change] of Object.entries(AT)) {
    it(`${name} keeps the text outside markers and notes`, () => {
      fc.assert(
        fc.property(drafts, fractions, (text, fraction) => {
          const before = analyse(text);
          const { edits } = change(before, fraction);
          for (const { span, text: written } of edits) {
            const isWrittenOut = before.notes.some(
              ({ body }) => covers(body, span) && ibidIn(sliceOf(text, body)) !== undefined,
            );
            if (!isWrittenOut) assert.match(written, /^\s*(?:\[\^[^\]]+\](?:: )?|REF|\d+\.?)?\s*$/);
            assert.equal(outsideMarkers(before, span).trim(), '');
          }
        }),
        { numRuns: runs(60) },
      );
    });
  }

  it('inserts a marker that calls the new note, and the caret stands where its text goes', () => {
    fc.assert(
      fc.property(drafts, fractions, (text, fraction) => {
        const before = analyse(text);
        const change = AT.insertNote?.(before, fraction) ?? { edits: [] };
        if (change.edits.length === 0) return;
        const changed = applyEdits(text, change.edits);
        assert.match(changed.slice(0, change.caret), /(?:\[\^\d+\]:|\n\d+\.) $/);
        const brief = analyse(
          `${changed.slice(0, change.caret)}Port Office, 2020.${changed.slice(change.caret)}`,
        );
        assert.equal(brief.notes.length, before.notes.length + 1);
        assert.equal(calls(brief, 'Port Office, 2020.').length, 1);
      }),
      { numRuns: runs(60) },
    );
  });

  it('leaves every sentence its notes where a REF is inserted among others', () => {
    fc.assert(
      fc.property(copied, fractions, (page, fraction) => {
        const text = page.replace(/\[\d\]|<sup>\d<\/sup>/g, 'REF');
        const before = analyse(text);
        const { edits, caret = 0 } = AT.insertNote?.(before, fraction) ?? { edits: [] };
        if (!edits.some(edit => edit.text === 'REF')) return;
        const changed = applyEdits(text, edits);
        const after = analyse(`${changed.slice(0, caret)}Port Office, 2020.${changed.slice(caret)}`);
        const others = JSON.stringify(sourcesBySentence(after)).replace(/,?"Port Office, 2020\."/, '');
        assert.equal(others.replaceAll('[,', '['), JSON.stringify(sourcesBySentence(before)));
      }),
      { numRuns: runs(60) },
    );
  });

  it('gives a marker without a note the note that it calls', () => {
    fc.assert(
      fc.property(drafts, fractions, (text, fraction) => {
        const change = AT.addNote?.(analyse(text), fraction) ?? { edits: [] };
        if (change.edits.length === 0) return;
        const changed = applyEdits(text, change.edits);
        const brief = analyse(
          `${changed.slice(0, change.caret)}Port Office, 2020.${changed.slice(change.caret)}`,
        );
        assert.ok(calls(brief, 'Port Office, 2020.').length > 0);
      }),
      { numRuns: runs(60) },
    );
  });

  it('deletes a note with all its markers, and no other', () => {
    fc.assert(
      fc.property(drafts, fractions, (text, fraction) => {
        const before = analyse(text);
        const note = before.notes[Math.floor(fraction * before.notes.length)];
        const change = AT.deleteNote?.(before, fraction) ?? { edits: [] };
        if (!note || change.edits.length === 0) return;
        const brief = analyse(applyEdits(text, change.edits));
        const callsOf = (each: Brief, isOwn: boolean) =>
          each.citations.flatMap(({ form, label }) =>
            form === 'footnote' && label !== undefined && (label === note.label) === isOwn ? [label] : [],
          );
        assert.deepEqual(callsOf(brief, true), []);
        assert.deepEqual(callsOf(brief, false), callsOf(before, false));
      }),
      { numRuns: runs(60) },
    );
  });
});

/** The text of a range that is no marker's and no note's. */
function outsideMarkers({ text, citations, notes }: Brief, range: { start: number; end: number }): string {
  const inside = [...citations, ...notes].map(({ span }) => span);
  return Array.from({ length: range.end - range.start }, (_, i) => range.start + i)
    .filter(at => !inside.some(({ start, end }) => start <= at && at < end))
    .map(at => text.charAt(at))
    .join('');
}

/** The markers whose note says these words. */
function calls(brief: Brief, words: string): Citation[] {
  return brief.citations.filter(({ notes }) =>
    notes.some(note => sliceOf(brief.text, note.body).includes(words)),
  );
}

const ALL: Readonly<Record<string, (brief: Brief, fraction: number) => Change>> = {
  ...AT,
  ...CHANGES,
  fixAll: brief => fixAll(brief),
};

describe('an “Ibid.”', () => {
  it('is hardly ever in the way of a change: what it means is written out', function () {
    this.timeout(30_000 * runs(1));
    let made = 0;
    let refused = 0;
    const count = (brief: Brief, change: Change): void => {
      if (change.edits.length === 0) return;
      made++;
      if (keepingIbids(brief, change).refused) refused++;
    };
    for (const [text, fraction] of fc.sample(fc.tuple(repeating, fractions), runs(100))) {
      const brief = analyse(text);
      for (const change of Object.values(ALL)) count(brief, change(brief, fraction));
      for (const finding of brief.findings)
        for (const { change } of fixesFor(brief, finding)) count(brief, change);
    }
    // One in a thousand: an "Ibid." that stands for a remark, or for a note that starts with one itself.
    assert.ok(refused <= made / 200 + 2, `${refused} of ${made}`);
  });

  for (const [name, change] of Object.entries(ALL)) {
    it(`leads to the same source after ${name}`, () => {
      fc.assert(
        fc.property(repeating, fractions, (text, fraction) => {
          const before = analyse(text);
          const { edits } = keepingIbids(before, change(before, fraction));
          const after = analyse(applyEdits(text, edits));
          const now = titlesBySentence(after);
          titlesBySentence(before).forEach((titles, i) => {
            // What a deletion takes away is gone; a new note says nothing yet.
            const left = now[i]?.filter(title => title !== '–') ?? [];
            let from = 0;
            for (const title of left) from = titles.indexOf(title, from) + 1 || Number.POSITIVE_INFINITY;
            assert.ok(from <= titles.length, `${titles} became ${left}`);
            if (name !== 'deleteNote')
              assert.equal(left.length, titles.filter(title => title !== '–').length);
          });
        }),
        { numRuns: runs(60) },
      );
    });
  }
});

describe('taking back', () => {
  const all = {
    ...AT,
    ...CHANGES,
    linkToNote: (brief: Brief, fraction: number) =>
      linkToNote(brief, {
        start: Math.floor(fraction * brief.text.length),
        end: Math.floor(fraction * brief.text.length),
      }),
    mendLabels: (brief: Brief) => mendLabels(brief),
    stripTracking: (brief: Brief) => stripTracking(brief),
    fixAll: (brief: Brief) => fixAll(brief),
  };
  for (const [name, change] of Object.entries(all)) {
    it(`${name} restores the text to the byte`, () => {
      fc.assert(
        fc.property(fc.oneof(drafts, documents), fractions, (text, fraction) => {
          const made = change(analyse(text), fraction);
          assert.equal(applyEdits(applyEdits(text, made.edits), inverse(text, made)), text);
        }),
        { numRuns: runs(25) },
      );
    });
  }
});

describe('every edit', () => {
  for (const [name, change] of Object.entries(CHANGES)) {
    it(`${name} keeps the text, keeps each sentence’s sources, and has nothing left to do`, function () {
      this.timeout(20_000 * runs(1));
      fc.assert(
        fc.property(drafts, text => {
          const before = analyse(text);
          const { edits, refused } = change(before);
          if (refused !== undefined) assert.deepEqual(edits, []);
          const changed = applyEdits(text, edits);
          const brief = analyse(changed);
          const stop = name === 'placeMarkers' ? /[.,;]/g : /$^/g;
          assert.equal(body(brief).replace(stop, ''), body(before).replace(stop, ''));
          assert.deepEqual(titlesBySentence(brief), titlesBySentence(before));
          assert.deepEqual(change(brief).edits, []);
        }),
        { numRuns: runs(75) },
      );
    });
  }

  it('is refused as a whole when it would overlap itself', () => {
    assert.throws(() =>
      applyEdits('abc', [
        { span: { start: 0, end: 2 }, text: '' },
        { span: { start: 1, end: 3 }, text: '' },
      ]),
    );
  });
});

/** Labels with spaces, tracked addresses in the text and in notes, markers before the stop. */
const untidy = fc
  .array(
    fc.record({
      subject: fc.constantFrom(...SUBJECTS),
      end: fc.constantFrom(...ENDS),
      tail: fc.constantFrom(
        '.[^port report]',
        '[^Port  Report].',
        '.[^a b][^port-report]',
        ' (https://a.example.org/b?utm_source=mail&id=3).',
        ', see https://c.example.org/?fbclid=7, and more.',
        '; [the yearly list](https://d.example.org/list?gclid=1#top).',
        ': <https://e.example.org/x>.',
        ' in `https://f.example.org/?utm_source=code`.',
        '.',
      ),
      lines: fc.constantFrom('\n', '\n\n'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(
    parts =>
      `${parts.map(({ subject, end, tail, lines }) => `${subject} ${end}${tail}${lines}`).join('')}\n\n[^port report]: Port Office, 2021, https://a.example.org/b?utm_medium=x.\n\n[^a b]: Customs Office, 2024.\n`,
  );

const edited = (text: string, change: (brief: Brief) => Change): string =>
  applyEdits(text, change(analyse(text)).edits);

/** Moves links into notes until none is left that can be. */
function linksToNotes(text: string): string {
  const brief = analyse(text);
  const movable = [...brief.citations.filter(({ form }) => form === 'link'), ...webLinksOf(brief)];
  const change = movable.map(({ span }) => linkToNote(brief, span)).find(({ edits }) => edits.length > 0);
  return change ? linksToNotes(applyEdits(text, change.edits)) : text;
}

describe('edits of labels and addresses', () => {
  it('mend every label with a space, and change nothing but labels', () => {
    fc.assert(
      fc.property(untidy, text => {
        const mended = edited(text, brief => mendLabels(brief));
        const bareLabels = (each: string) => each.replace(/\[\^[^\]]*\]/g, '[^]');
        assert.equal(bareLabels(mended), bareLabels(text));
        assert.equal(analyse(mended).findings.filter(({ code }) => code === 'note.label-space').length, 0);
        assert.equal(
          edited(mended, brief => mendLabels(brief)),
          mended,
        );
      }),
      { numRuns: runs(25) },
    );
  });

  it('strip tracking parameters, and change nothing but addresses', () => {
    fc.assert(
      fc.property(untidy, text => {
        const stripped = edited(text, brief => stripTracking(brief));
        const parameters = /(?<=[?&])(?:utm_\w+|fbclid|gclid)=\w+&?|[?](?=[.#),]|$)/g;
        assert.equal(
          stripped.replace(parameters, '').replaceAll('?', ''),
          text.replace(parameters, '').replaceAll('?', ''),
        );
        for (const { url } of webLinksOf(analyse(stripped))) assert.equal(withoutTracking(url), url);
        assert.ok(stripped.match(/utm_source=code/g)?.length === text.match(/utm_source=code/g)?.length);
        assert.equal(
          edited(stripped, brief => stripTracking(brief)),
          stripped,
        );
      }),
      { numRuns: runs(25) },
    );
  });

  it('move addresses into notes, and each sentence keeps its words and addresses', () => {
    fc.assert(
      fc.property(untidy, text => {
        const moved = linksToNotes(text);
        const addresses = (each: string) => [...each.matchAll(/https?:[\w:/.?=&#-]*\w/g)].map(String).sort();
        assert.deepEqual(addresses(moved), addresses(text));
        const body = moved.slice(0, moved.indexOf('[^port report]:'));
        assert.deepEqual(addresses(body.replace(/`[^`]*`/g, '')), []);
        assert.equal(linksToNotes(moved), moved);
      }),
      { numRuns: runs(30) },
    );
  });

  it('are all made by one run of the safe ones, which leaves them nothing to do', () => {
    fc.assert(
      fc.property(fc.oneof(untidy, footnoted, documents), text => {
        const mended = edited(text, fixAll);
        assert.deepEqual(fixAll(analyse(mended)).edits, []);
      }),
      { numRuns: runs(40) },
    );
  });
});
