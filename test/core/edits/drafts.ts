import fc from 'fast-check';
import { type Brief, sliceOf } from '../../../src/core/index.ts';

export const SUBJECTS = ['Exports', 'The port of Calder', 'Mayor Ruiz', 'Freight', 'The “old” quay'];
export const ENDS = [
  'fell by 12 percent in 2023',
  'closed for a week',
  'said that “nothing is lost”',
  'rose, then fell',
];
export const BODIES = [
  'Ana Ruiz, “Trade,” *Harbor Review*, 2023.',
  'Customs Office, 2024, https://a.example.org/b?c=d.',
  'Ibid.',
  'See also *ibid.*, p. 4.',
  'Tom Okafor,\n    “Ships,” 2021.',
];

/** What notes say that repeat earlier ones in every way, and what comes between. */
const REPEATING = [
  ...BODIES,
  'Ana Ruiz, “Trade,” *Harbor Review*, 2023, p. 3.',
  'Ruiz, p. 3.',
  'Okafor, “Ships,” p. 7.',
  'Ruiz, supra note 7, at 5.',
  'Ibid.; Bo Jones, “Roads,” *Harbor Review*, 2020.',
  'Ibid. The figure excludes ferries.',
  'The figure leaves out the ferries that were sold to other ports before the end of the year.',
];

/** A document with calls (some before the stop), notes amid and at the end, lost and unused ones. */
const footnotedWith = (bodies: readonly string[]) =>
  fc
    .array(
      fc.record({
        subject: fc.constantFrom(...SUBJECTS),
        end: fc.constantFrom(...ENDS),
        calls: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
        early: fc.boolean(),
        note: fc.option(
          fc.record({ label: fc.integer({ min: 1, max: 6 }), body: fc.constantFrom(...bodies) }),
        ),
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

export const footnoted = footnotedWith(BODIES);
/** The same, with what they repeat at the start. */
export const repeating = footnotedWith(REPEATING).map(
  text =>
    `Trade rose.[^7] Ships left.[^8]\n\n[^7]: Ana Ruiz, “Trade,” *Harbor Review*, 2023.\n\n[^8]: Tom Okafor, “Ships,” 2021.\n\n${text}`,
);

/** A page copied as text: as many notes at the end as markers in it. */
export const copied = fc
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

/** What each sentence leans on, in order, by the words of the notes. */
export function sourcesBySentence(brief: Brief): unknown {
  const words = (range: { start: number; end: number }) =>
    sliceOf(brief.text, range).replace(/\s+/g, ' ').trim();
  return brief.sentences.map(sentence => [
    bare(brief, sentence.span),
    brief.citations
      .filter(each => each.sentence === sentence)
      .flatMap(({ notes }) => notes.map(note => words(note.body))),
  ]);
}

/** What each sentence leans on, in order, by what its sources are called. */
export function titlesBySentence({ text, sentences, citations }: Brief): string[][] {
  return sentences.map(sentence =>
    citations
      .filter(each => each.sentence === sentence)
      .flatMap(({ notes }) =>
        notes.map(({ source, body }) => source?.URL ?? source?.title ?? (source ? sliceOf(text, body) : '–')),
      ),
  );
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
export function body(brief: Brief): string {
  let text = '';
  let at = 0;
  for (const { span } of brief.notes) {
    text += bare(brief, { start: at, end: span.start });
    at = span.end;
  }
  return (text + bare(brief, { start: at, end: brief.text.length })).replace(/\s*\n\s*/g, '\n').trim();
}

/** Markers of every convention in one draft: glued digits, Unicode superscripts and pandoc keys too. */
export const mixed = fc
  .array(
    fc.record({
      subject: fc.constantFrom(...SUBJECTS),
      end: fc.constantFrom(...ENDS),
      tail: fc.constantFrom(
        '.1',
        '.2',
        '.¹',
        '.¹²',
        ' [@ruiz2023].',
        ' [@ruiz2023, p. 3; see @okafor].',
        ' [@okafor].',
        ', as @okafor wrote.',
        '.[^1]',
        '[^2].',
        '.[^2][^1]',
        '.[^lost]',
        '.REF',
        '.REF2',
        '.[1]',
        '.[1, 2]',
        '.[1–3]',
        '.[REF, REF]',
        '.[^1,2]',
        '.[@okafor][1]',
        '.<sup>2</sup>',
        '.<sup>[1](#fn1)</sup>',
        '.^2^',
        ' at port2.',
        '.[^port report]',
        '.^[Ana Ruiz, *Tides*, 2020.]',
        '. See `a[^1]` and [the list](https://a.example.org/[^x]).',
        '.',
      ),
      after: fc.constantFrom(' ', '\n', '\n\n', '\r\n\r\n', '\n\n> ', '\n\n- '),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain(parts =>
    fc
      .constantFrom(
        '',
        '\n\n[^1]: Ana Ruiz, “Trade,” 2023.\n[^2]: Customs Office, 2024.\n',
        '\n\n[^1]: Ana Ruiz, “Trade,” 2023.\n[^2]: Ana Ruiz, “Trade,” 2023.\n[^3]: Customs Office, 2024.\n',
        '\n\n[^2]: Ana Ruiz, “Trade,” 2023.\n[^port report]: Port Office, 2021, https://a.example.org/b?utm_medium=x.\n',
        '\n\n## Notes\n\n1. Ana Ruiz, “Trade,” 2023.\n2. Customs Office, 2024.\n\n[^2]: Port Office, 2021.\n',
        '\n\n[1] Ana Ruiz, “Trade,” 2023.\n\n[2] Customs Office, 2024.\n',
        '\n\n[1]: https://a.example.org/trade?utm_source=x\n[2]: https://a.example.org/ships\n',
        '\n\nNotes\n\n¹ Ana Ruiz, “Trade,” 2023.\n\n² Customs Office, 2024.\n',
        '\n\n## Notes\n\n1. Ana Ruiz, “Trade,” 2023.\n2. Customs Office, 2024.\n',
        '\n\n[^1]: Ana Ruiz, “Trade,” 2023.\n\nThe end came.[^2]\n\n[^2]:\n    Customs Office.\n\n    Second paragraph.',
        '\n\n```\nopen[^1]',
      )
      .map(
        notes =>
          parts.map(({ subject, end, tail, after }) => `${subject} ${end}${tail}${after}`).join('') + notes,
      ),
  );
