import type { Span } from './span.ts';
import type { Message, Wording } from './wording.ts';

/** What `analyse` makes of a document. All spans are UTF-16 offsets into `text`; all lists are in document order. */
export interface Brief {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  readonly quotes: readonly Quote[];
  /** Quotation marks without their counterpart. */
  readonly strayMarks: readonly Span[];
  readonly citations: readonly Citation[];
  readonly recommendations: readonly Recommendation[];
  /** The four lists above in one, in document order. */
  readonly annotations: readonly Annotation[];
  readonly notes: readonly Note[];
  /** Of notes, links and bibliographies; the same work once, in the order of its first use. */
  readonly sources: readonly Source[];
  /** The entries of the bibliographies that it was read with, cited or not; empty where there was none. */
  readonly bibliography: readonly Source[];
  /** The bibliographies that could not be read: their keys are not known. */
  readonly unreadBibliographies: readonly UnreadBibliography[];
  readonly findings: readonly Finding[];
}

/** A bibliography's file that could not be read, or the front matter that holds one, and why. */
export interface UnreadBibliography {
  /** As the document or the settings name it. */
  readonly file: string;
  readonly reason: Wording | string;
}

export type Annotation = Claim | Quote | Citation | Recommendation;
export type AnnotationKind = Annotation['kind'];

/** A part of the document under a title: a heading, or a run-in heading ("Mixed Response. The President …"). */
export interface Section {
  /** The title itself, without markup and without its full stop. */
  readonly span: Span;
  readonly title: string;
  /** 1 to 6. A run-in heading is one deeper than the heading above it. */
  readonly depth: number;
  readonly form: 'heading' | 'run-in';
  /** From the title to where the next section of the same or a lesser depth starts. */
  readonly extent: Span;
}

/** What its reader sees as one paragraph, list item or table cell. */
export interface Paragraph {
  readonly span: Span;
  readonly form: 'paragraph' | 'item' | 'cell' | 'quotation';
  readonly section: Section | undefined;
}

export interface Sentence {
  /** Without trailing markers and white space. */
  readonly span: Span;
  readonly paragraph: Paragraph;
  /** How check-worthy it is, 0–1; for every sentence, claim or not. */
  readonly claimScore: number;
}

/** `state`: how things are, where nothing happens. */
export type ClaimType =
  | 'statistic'
  | 'comparison'
  | 'event'
  | 'state'
  | 'statement'
  | 'causal'
  | 'legal'
  | 'quotation';

/** A sentence that asserts something checkable about the world. */
export interface Claim {
  readonly kind: 'claim';
  readonly span: Span;
  readonly sentence: Sentence;
  /** The sentence's `claimScore`, 0–1. */
  readonly score: number;
  readonly type: ClaimType;
  /** The words that made it one, each after what it is: "a figure: 26". */
  readonly cues: readonly string[];
  /** What supports it. */
  readonly citations: readonly Citation[];
  /** A comment says that it needs no citation: `<!-- brief-lens-ignore claim.uncited -->`, or its code for a figure. */
  readonly isCommonKnowledge?: true;
}

export interface Mention {
  /** As it is to be shown: the fullest form in the text. */
  readonly name: string;
  /** The mention itself. */
  readonly span: Span;
}

export interface Quote {
  readonly kind: 'quote';
  /** With its quotation marks; of a block quotation, its text. */
  readonly span: Span;
  readonly form: 'inline' | 'block';
  /** Reported words, a term of art or of mockery, or the name of a work. */
  readonly use: 'quotation' | 'scare' | 'title';
  readonly speaker: Mention | undefined;
  /** The words that credit it to the speaker: "declared", "according to". */
  readonly cue: Phrase | undefined;
  readonly citations: readonly Citation[];
}

export type CitationForm =
  | 'ref'
  | 'footnote'
  | 'inline-note'
  | 'link'
  | 'numeric'
  | 'superscript'
  | 'digits'
  | 'pandoc';

/** A marker in the text that leads to notes or sources: one for each marker or bracket. */
export interface Citation {
  readonly kind: 'citation';
  /** The marker itself: `REF`, `[^1]`, `<sup>1</sup>`, the whole link. */
  readonly span: Span;
  readonly form: CitationForm;
  /** As written: "1", "smith2020", "1, 3–5"; none for a bare `REF`. */
  readonly label: string | undefined;
  /** 1 for the first marker in the document. */
  readonly ordinal: number;
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  /** The sentence that leans on it; none in a heading. */
  readonly sentence: Sentence | undefined;
}

/** A note at the foot or the end of the document, a footnote definition, or the body of an inline note. */
export interface Note {
  /** All of it, its label included. */
  readonly span: Span;
  readonly label: string;
  /** What it says, without its label. */
  readonly body: Span;
  readonly source: Source | undefined;
}

/** The fields of CSL-JSON that Brief Lens reads (Citation Style Language 1.0.2, input data schema). */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
  readonly number?: string;
  readonly page?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly section?: string;
  /** Of a thesis: "PhD diss.", "master’s thesis". */
  readonly genre?: string;
  /** The court of a case. */
  readonly authority?: string;
}

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  /** An organisation, or a name that is not taken apart. */
  readonly literal?: string;
}

export interface CslDate {
  /** `[[year, month?, day?]]`, month and day from 1. */
  readonly 'date-parts': readonly (readonly number[])[];
}

export type Strength = 'must' | 'should' | 'may';
export type Polarity = 'do' | 'do-not' | 'both';

/** A sentence that asks somebody to do, or not to do, something: at most one per sentence. */
export interface Recommendation {
  readonly kind: 'recommendation';
  readonly span: Span;
  readonly sentence: Sentence;
  readonly section: Section | undefined;
  readonly addressee: Mention | undefined;
  readonly modal: string | undefined;
  readonly strength: Strength;
  readonly polarity: Polarity;
  /** One for each thing asked. */
  readonly actions: readonly Action[];
  /** "Recommendation 4", of its own or of the lead-in of its list. */
  readonly label: Phrase | undefined;
  /** "by the end of 2026", "within 30 days", of its own or of the lead-in of its list. */
  readonly deadline: Phrase | undefined;
  /** Why it is asked, in the words of its own sentence or of the lead-in of its list: "because the pumps fail". */
  readonly reason: Phrase | undefined;
}

/** Words of the text, as its reader sees them. */
export interface Phrase {
  readonly text: string;
  readonly span: Span;
}

/** One thing asked. */
export interface Action {
  readonly span: Span;
  /** Of its own modal, where a sentence has several. */
  readonly strength: Strength;
  /** Whether it is to be done or left. */
  readonly polarity: 'do' | 'do-not';
  /** Who is asked for it: of two in a sentence each for his own. */
  readonly addressee: Mention | undefined;
  /** What its verb is done to, where that stands behind it: "200 inspectors". */
  readonly object: Phrase | undefined;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Finding extends Message {
  /** Stable and dotted: `citation.undefined-note`. */
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly related?: readonly ({ readonly span: Span } & Message)[];
}

export type FindingCode =
  | 'citation.undefined-note'
  | 'citation.count-mismatch'
  | 'citation.unknown-key'
  | 'bibliography.unread'
  | 'citation.misplaced'
  | 'citation.out-of-order'
  | 'note.unused'
  | 'note.duplicate-label'
  | 'note.label-space'
  | 'note.duplicate-source'
  | 'note.no-source'
  | 'note.ambiguous-ibid'
  | 'link.bare'
  | 'link.tracking'
  | 'link.shortener'
  | 'claim.uncited-figure'
  | 'claim.uncited'
  | 'figure.conflict'
  | 'figure.total'
  | 'date.stale-word'
  | 'date.future-as-past'
  | 'quote.no-speaker'
  | 'quote.no-source'
  | 'quote.unbalanced'
  | 'quote.mixed-marks'
  | 'quote.doubled-punctuation'
  | 'quote.two-wordings'
  | 'quote.long'
  | 'recommendation.unargued'
  | 'recommendation.unsummarised'
  | 'recommendation.new-figure'
  | 'recommendation.contradiction'
  | 'source.gone'
  | 'source.moved'
  | 'source.blocked'
  | 'source.unreachable'
  | 'source.differs'
  | 'source.retracted'
  | 'quote.altered'
  | 'quote.not-in-source'
  | 'claim.figure-not-seen';
