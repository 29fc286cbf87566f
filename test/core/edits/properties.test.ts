import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  type Change,
  convertMarkers,
  linkToNote,
  mendLabels,
  mergeNotes,
  moveNotesToEnd,
  placeMarkers,
  renumberNotes,
  stripTracking,
} from '../../../src/core/edits/index.ts';
import { fixAll } from '../../../src/core/fix-all.ts';
import { analyse, type Brief, sliceOf } from '../../../src/core/index.ts';
import { withoutTracking } from '../../../src/core/links/tracking.ts';
import { webLinksOf } from '../../../src/core/links/web-links.ts';
import { documents } from '../fragments.ts';

const CHANGES: Readonly<Record<string, (brief: Brief) => Change>> = {
  convertMarkers: brief => convertMarkers(brief),
  mergeNotes,
  moveNotesToEnd,
  placeMarkers,
  renumberNotes,
};

const SUBJECTS = ['Exports', 'The port of Calder', 'Mayor Ruiz', 'Freight', 'The “old” quay'];
const ENDS = [
  'fell by 12 percent in 2023',
  'closed for a week',
  'said that “nothing is lost”',
  'rose, then fell',
];
const BODIES = [
  'Ana Ruiz, “Trade,” *Harbor Review*, 2023.',
  'Customs Office, 2024, https://a.example.org/b?c=d.',
  'Ibid.',
  'Tom Okafor,\n    “Ships,” 2021.',
];

/** A document with calls (some before the stop), notes amid and at the end, lost and unused ones. */
const footnoted = fc
  .array(
    fc.record({
      subject: fc.constantFrom(...SUBJECTS),
      end: fc.constantFrom(...ENDS),
      calls: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
      early: fc.boolean(),
      note: fc.option(fc.record({ label: fc.integer({ min: 1, max: 6 }), body: fc.constantFrom(...BODIES) })),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map(parts => {
    const defined = new Set<number>();
    return parts
      .map(({ subject, end, calls, early, note }) => {
        const markers = calls.map(label => `[^${label}]`).join('');
        const sentence = `${subject} ${end}${early ? `${markers}.` : `.${markers}`}`;
        if (!note || defined.has(note.label)) return sentence;
        defined.add(note.label);
        return `${sentence}\n\n[^${note.label}]: ${note.body}`;
      })
      .join('\n\n')
      .concat('\n');
  });

/** A page copied as text: as many notes at the end as markers in it. */
const copied = fc
  .array(
    fc.record({
      subject: fc.constantFrom(...SUBJECTS),
      end: fc.constantFrom(...ENDS),
      marker: fc.constantFrom('REF', '[n]', '<sup>n</sup>', ''),
      body: fc.constantFrom(...BODIES.slice(0, 2)),
      newLine: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(parts => {
    const cited = parts.filter(({ marker }) => marker !== '');
    const sentences = parts.map(part => {
      const number = cited.indexOf(part) + 1;
      return `${part.subject} ${part.end}.${part.marker.replace('n', String(number))}${part.newLine ? '\n\n' : ' '}`;
    });
    const notes = cited.map(({ body }, i) => `${i + 1}. ${body}`).join('\n');
    return `${sentences.join('').trim()}\n\n## Endnotes\n\n${notes}\n`;
  });

/** What each sentence leans on, by the words of the notes. */
function sourcesBySentence(brief: Brief): unknown {
  const words = (range: { start: number; end: number }) =>
    sliceOf(brief.text, range).replace(/\s+/g, ' ').trim();
  return brief.sentences.map(sentence => [
    bare(brief, sentence.span),
    [
      ...new Set(
        brief.citations
          .filter(each => each.sentence === sentence)
          .flatMap(({ notes }) => notes.map(note => words(note.body))),
      ),
    ],
  ]);
}

/** The words of a range without its markers. */
function bare(brief: Brief, range: { start: number; end: number }): string {
  let text = '';
  let at = range.start;
  for (const { span, form } of brief.citations) {
    if (form === 'link' || span.start < at || span.end > range.end) continue;
    text += brief.text.slice(at, span.start);
    at = span.end;
  }
  return text + brief.text.slice(at, range.end);
}

/** The document without markers and notes, to the byte but for the lines that notes leave behind. */
function body(brief: Brief): string {
  let text = '';
  let at = 0;
  for (const { span } of brief.notes) {
    text += bare(brief, { start: at, end: span.start });
    at = span.end;
  }
  return (text + bare(brief, { start: at, end: brief.text.length })).replace(/\s*\n\s*/g, '\n').trim();
}

describe('every edit', () => {
  for (const [name, change] of Object.entries(CHANGES)) {
    it(`${name} keeps the text, keeps each sentence’s sources, and has nothing left to do`, function () {
      this.timeout(20_000);
      fc.assert(
        fc.property(fc.oneof(footnoted, copied), text => {
          const before = analyse(text);
          const changed = applyEdits(text, change(before).edits);
          const brief = analyse(changed);
          const stop = name === 'placeMarkers' ? /[.,;]/g : /$^/g;
          assert.equal(body(brief).replace(stop, ''), body(before).replace(stop, ''));
          if (name !== 'placeMarkers') assert.deepEqual(sourcesBySentence(brief), sourcesBySentence(before));
          assert.deepEqual(change(brief).edits, []);
        }),
        { numRuns: 25 },
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
      { numRuns: 25 },
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
      { numRuns: 25 },
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
      { numRuns: 30 },
    );
  });

  it('are all made by one run of the safe ones, which leaves them nothing to do', () => {
    fc.assert(
      fc.property(fc.oneof(untidy, footnoted, documents), text => {
        const mended = edited(text, fixAll);
        assert.deepEqual(fixAll(analyse(mended)).edits, []);
      }),
      { numRuns: 40 },
    );
  });
});
