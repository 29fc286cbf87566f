import {
  type Action,
  type Brief,
  type Claim,
  findGrounds,
  finish,
  type Mention,
  type Phrase,
  type Quote,
  type Recommendation,
  type Source,
} from '../core/index.ts';
import type { Span } from '../core/span.ts';
import { coverageBySection, coverageOf } from './coverage.ts';

/** `[start, end)` in UTF-16 code units of the text. */
export type ReportSpan = readonly [start: number, end: number];

/** The analysis of one file as other programs read it: `schemas/analysis.schema.json` says what each field means. */
export interface Report {
  readonly format: 'brief-lens/1';
  readonly file: string;
  /** UTF-16 code units. */
  readonly length: number;
  readonly sections: readonly object[];
  readonly paragraphs: readonly object[];
  readonly sentences: readonly object[];
  readonly claims: readonly object[];
  /** How many claims of each section are cited; those before the first section under `null`. */
  readonly coverage: readonly object[];
  readonly quotes: readonly object[];
  readonly citations: readonly object[];
  readonly notes: readonly object[];
  readonly sources: readonly Source[];
  readonly recommendations: readonly object[];
  readonly findings: readonly object[];
}

/** A brief as plain JSON: references between its parts are indices into the lists, what is unknown is `null`. */
export function reportOf(brief: Brief, file: string): Report {
  const groundsOf = findGrounds(brief);
  const place = placesIn(brief);
  return {
    format: 'brief-lens/1',
    file,
    length: brief.text.length,
    sections: brief.sections.map(({ span, title, depth, form, extent }) => ({
      span: pair(span),
      title,
      depth,
      form,
      extent: pair(extent),
    })),
    paragraphs: brief.paragraphs.map(({ span, form, section }) => ({
      span: pair(span),
      form,
      section: place.section(section),
    })),
    sentences: brief.sentences.map(({ span, claimScore }) => ({ span: pair(span), claimScore })),
    claims: brief.claims.map(claim => claimRow(claim, place)),
    coverage: coverageRows(brief, place),
    quotes: brief.quotes.map(quote => quoteRow(quote, place)),
    citations: brief.citations.map(({ span, form, label, ordinal, notes, sources, sentence }) => ({
      span: pair(span),
      form,
      label: label ?? null,
      ordinal,
      notes: indices(notes, place.note),
      sources: indices(sources, place.source),
      sentence: place.sentence(sentence),
    })),
    notes: brief.notes.map(({ span, label, source }) => ({
      span: pair(span),
      label,
      source: place.source(source),
    })),
    sources: brief.sources,
    recommendations: brief.recommendations.map(each => recommendationRow(each, place, groundsOf(each))),
    findings: brief.findings.map(({ code, severity, span, message }) => ({
      code,
      severity,
      span: pair(span),
      message,
    })),
  };
}

type Places = ReturnType<typeof placesIn>;

/** Where each thing stands in its list; `null` for what is absent. */
function placesIn(brief: Brief) {
  return {
    section: indexIn(brief.sections),
    sentence: indexIn(brief.sentences),
    claim: indexIn(brief.claims),
    citation: indexIn(brief.citations),
    note: indexIn(brief.notes),
    source: indexIn(brief.sources),
  };
}

function indexIn<T>(list: readonly T[]): (item: T | undefined) => number | null {
  const index = new Map(list.map((item, i) => [item, i]));
  return item => (item === undefined ? null : (index.get(item) ?? null));
}

function indices<T>(items: readonly T[], place: (item: T) => number | null): number[] {
  return items.flatMap(item => place(item) ?? []).sort((a, b) => a - b);
}

function claimRow({ span, sentence, score, type, cues, citations }: Claim, place: Places): object {
  return {
    span: pair(span),
    sentence: place.sentence(sentence),
    score,
    type,
    cues,
    citations: indices(citations, place.citation),
  };
}

function coverageRows(brief: Brief, place: Places): object[] {
  const first = brief.sections[0]?.span.start ?? brief.text.length + 1;
  const before = coverageOf(brief.claims.filter(({ span }) => span.start < first));
  return [
    ...(before.claims > 0 ? [{ section: null, ...before }] : []),
    ...[...finish(coverageBySection(brief))].map(([section, coverage]) => ({
      section: place.section(section),
      ...coverage,
    })),
  ];
}

function quoteRow({ span, form, use, speaker, cue, citations }: Quote, place: Places): object {
  return {
    span: pair(span),
    form,
    use,
    speaker: mentionRow(speaker),
    cue: phraseRow(cue),
    citations: indices(citations, place.citation),
  };
}

function recommendationRow(recommendation: Recommendation, place: Places, grounds: readonly Claim[]): object {
  const { span, sentence, section, addressee, modal, strength, polarity, actions, label, deadline, reason } =
    recommendation;
  return {
    span: pair(span),
    sentence: place.sentence(sentence),
    section: place.section(section),
    addressee: mentionRow(addressee),
    modal: modal ?? null,
    strength,
    polarity,
    actions: actions.map(actionRow),
    label: phraseRow(label),
    deadline: phraseRow(deadline),
    reason: phraseRow(reason),
    grounds: indices(grounds, place.claim),
  };
}

function actionRow({ span, strength, polarity, addressee, object }: Action): object {
  return {
    span: pair(span),
    strength,
    polarity,
    addressee: mentionRow(addressee),
    object: phraseRow(object),
  };
}

function mentionRow(mention: Mention | undefined): object | null {
  return mention ? { name: mention.name, span: pair(mention.span) } : null;
}

function phraseRow(phrase: Phrase | undefined): object | null {
  return phrase ? { text: phrase.text, span: pair(phrase.span) } : null;
}

function pair({ start, end }: Span): ReportSpan {
  return [start, end];
}
