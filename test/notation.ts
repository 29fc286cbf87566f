import assert from 'node:assert/strict';
import { type Annotation, analyse, type Brief } from '../src/core/index.ts';

/** A range that the notation names; `name` is an annotation's kind, a role such as `speaker`, or a finding's code. */
export interface Mark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Document and expectation in one string: `{claim:Exports fell by 14 percent.}{citation:[^1]}`. Marks nest; names
 * are letters, dots and dashes, so that other braces are text.
 */
export function readNotation(source: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const open: { name: string; start: number }[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    const opening = /^\{([a-z][a-z.-]*):/.exec(source.slice(at, at + 60));
    if (opening) {
      open.push({ name: opening[1] ?? '', start: text.length });
      at += opening[0].length;
    } else if (source[at] === '}' && open.length > 0) {
      const { name, start } = open.pop() ?? { name: '', start: 0 };
      marks.push({ name, start, end: text.length });
      at++;
    } else text += source[at++];
  }
  assert.equal(open.length, 0, `Unexpected end, expected a closing brace for ${open.map(mark => mark.name)}`);
  return { text, marks };
}

/** Writes marks into a text, for a comparison that can be read. */
export function writeNotation(text: string, marks: readonly Mark[]): string {
  const inner = [...marks].sort((a, b) => b.start - a.start || a.end - b.end);
  const events = inner.flatMap((mark, order) => [
    { at: mark.start, rank: 1, order: -order, insert: `{${mark.name}:` },
    { at: mark.end, rank: mark.end === mark.start ? 2 : 0, order, insert: '}' },
  ]);
  events.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
  let written = '';
  let from = 0;
  for (const { at, insert } of events) {
    written += text.slice(from, at) + insert;
    from = at;
  }
  return written + text.slice(from);
}

/** Every range of a brief that the notation has a name for. */
export function marksOf(brief: Brief): Mark[] {
  return [
    ...brief.annotations.flatMap(marksOfAnnotation),
    ...brief.sections.map(({ span }) => ({ name: 'section', ...span })),
    ...brief.sentences.map(({ span }) => ({ name: 'sentence', ...span })),
    ...brief.notes.map(({ span }) => ({ name: 'note', ...span })),
    ...brief.findings.map(({ code, span }) => ({ name: code, ...span })),
  ];
}

function marksOfAnnotation(annotation: Annotation): Mark[] {
  const { kind, span } = annotation;
  const marks: Mark[] = [{ name: kind, ...span }];
  if (kind === 'quote' && annotation.speaker) marks.push({ name: 'speaker', ...annotation.speaker.span });
  if (kind === 'quote' && annotation.cue) marks.push({ name: 'cue', ...annotation.cue.span });
  if (kind === 'recommendation') {
    if (annotation.addressee) marks.push({ name: 'addressee', ...annotation.addressee.span });
    marks.push(...annotation.actions.map(action => ({ name: 'action', ...action.span })));
  }
  return marks;
}

/**
 * Analyses the notation's text and compares, for the names given (those that the notation uses, when none are), what
 * was found with what is written there. Returns the brief for further questions.
 */
export function assertBrief(notation: string, ...names: readonly string[]): Brief {
  const { text, marks } = readNotation(notation);
  const wanted = new Set(names.length > 0 ? names : marks.map(mark => mark.name));
  const brief = analyse(text);
  const found = marksOf(brief).filter(mark => wanted.has(mark.name));
  assert.equal(writeNotation(text, found), writeNotation(text, marks));
  return brief;
}
