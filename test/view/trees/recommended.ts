import type {
  Brief,
  Citation,
  Mention,
  Phrase,
  Recommendation,
  Section,
  Strength,
} from '../../../src/core/index.ts';
import { type Mark, readNotation } from '../../notation.ts';

const EMPTY = {
  paragraphs: [],
  sentences: [],
  claims: [],
  quotes: [],
  strayMarks: [],
  annotations: [],
  notes: [],
  sources: [],
  bibliography: [],
  unreadBibliographies: [],
  findings: [],
};

/**
 * A brief of what the notation marks, and of nothing else: `{section:Ports.} {must:{who:Congress} {modal:must}
 * {action:fund the ports}.}`. A recommendation is `must`, `should` or `may`, with `-not` behind it or `-both`.
 */
export function recommended(source: string): Brief {
  const { text, marks } = readNotation(source);
  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const sections = inOrder.filter(({ name }) => name === 'section').map(mark => sectionOf(text, mark));
  const recommendations = inOrder
    .filter(({ name }) => /^(?:must|should|may)(?:-|$)/.test(name))
    .map(mark => recommendationOf(text, mark, inOrder, sections));
  const citations = inOrder.filter(({ name }) => name === 'citation').map(citationOf);
  return { ...EMPTY, text, sections, recommendations, citations };
}

function sectionOf(text: string, { start, end }: Mark): Section {
  const title = text.slice(start, end).replace(/[#.\s]+$|^[#\s]+/g, '');
  const depth = /^#*/.exec(text.slice(start))?.[0].length || 2;
  return { span: { start, end }, title, depth, form: 'heading', extent: { start, end: text.length } };
}

function recommendationOf(
  text: string,
  { name, start, end }: Mark,
  marks: readonly Mark[],
  sections: readonly Section[],
): Recommendation {
  const inside = (part: string) =>
    marks.filter(mark => mark.name === part && start <= mark.start && mark.end <= end);
  const wordsOf = ([mark]: readonly Mark[]): Mention | undefined =>
    mark && { name: text.slice(mark.start, mark.end), span: { start: mark.start, end: mark.end } };
  const phraseOf = ([mark]: readonly Mark[]): Phrase | undefined =>
    mark && { text: text.slice(mark.start, mark.end), span: { start: mark.start, end: mark.end } };
  const span = { start, end };
  const section = sections.findLast(each => each.span.start < start);
  const paragraph = { span, form: 'paragraph', section } as const;
  return {
    kind: 'recommendation',
    span,
    sentence: { span, paragraph, claimScore: 0 },
    section,
    addressee: wordsOf(inside('who')),
    modal: wordsOf(inside('modal'))?.name,
    strength: name.split('-')[0] as Strength,
    polarity: name.endsWith('-not') ? 'do-not' : name.endsWith('-both') ? 'both' : 'do',
    label: phraseOf(inside('label')),
    deadline: phraseOf(inside('by')),
    reason: phraseOf(inside('why')),
    actions: inside('action').map(mark => ({
      span: { start: mark.start, end: mark.end },
      strength: name.split('-')[0] as Strength,
      polarity: name.endsWith('-not') ? 'do-not' : 'do',
      addressee: wordsOf(inside('who')),
      object: undefined,
    })),
  };
}

function citationOf({ start, end }: Mark, index: number): Citation {
  return {
    kind: 'citation',
    span: { start, end },
    form: 'ref',
    label: undefined,
    ordinal: index + 1,
    notes: [],
    sources: [],
    sentence: undefined,
  };
}
