import { t } from '@vscode/l10n';
import { type Brief, findEchoes, type Quote, sliceOf, unsourcedQuotes } from '../core/index.ts';
import { type Card, excerpt, type Fact, type FactPart, insertNoteAction, steps } from './card.ts';
import { supportFacts } from './support-facts.ts';

/** Of the same speaker so many other quotations are shown, the nearest ones. */
const MOST_OTHERS = 3;
const LONGEST_OTHER = 60;

/** Who said it, as whom and with which cue, what its source is, and where it is quoted again. */
export function quoteCard(brief: Brief, quote: Quote): Card {
  return {
    kind: 'quote',
    span: quote.span,
    heading: quote.form === 'block' ? t('Block quotation') : t('Quote'),
    facts: [
      ...speakerFacts(brief, quote),
      ...supportOf(brief, quote),
      ...echoFacts(brief, quote),
      ...othersOf(brief, quote),
    ],
    actions: [
      ...(isUnsourced(brief, quote) ? [insertNoteAction(quote.span)] : []),
      { type: 'copy', title: t('Copy quote'), place: quote.span },
      ...steps('quote'),
    ],
  };
}

function speakerFacts({ text }: Brief, { speaker, cue }: Quote): Fact[] {
  if (!speaker) return [{ label: t('Speaker'), text: t('the text doesn’t name one') }];
  const mention = sliceOf(text, speaker.span);
  const name = { text: speaker.name, place: speaker.span };
  const credited = mention === speaker.name ? [] : [{ text: `“${mention}”`, place: speaker.span }];
  const said = cue ? [{ text: cue.text, place: cue.span }] : [];
  return [{ label: t('Speaker'), ...joined([name, ...credited, ...said]) }];
}

/** Parts in one line: “the Minister” · warned. */
function joined(all: readonly FactPart[]): Pick<Fact, 'text' | 'parts'> {
  const parts = all.flatMap((part, i) => (i === 0 ? [part] : [{ text: ' · ' }, part]));
  return { text: parts.map(({ text }) => text).join(''), parts };
}

function isUnsourced(brief: Brief, quote: Quote): boolean {
  return quote.citations.length === 0 && unsourcedQuotes(brief).includes(quote);
}

function supportOf(brief: Brief, quote: Quote): Fact[] {
  const none = isUnsourced(brief, quote)
    ? t('no citation stands with it')
    : t('none of its own; one stands nearby');
  return supportFacts(brief, quote.citations, none);
}

/** Where the same words are quoted in another wording, or are said to be somebody else's. */
function echoFacts(brief: Brief, quote: Quote): Fact[] {
  return findEchoes(brief.text, brief.quotes).flatMap(({ first, second, reworded }): Fact[] => {
    const other = first === quote ? second : second === quote ? first : undefined;
    if (!other) return [];
    const name = other.speaker?.name;
    const differs = name !== undefined && quote.speaker !== undefined && name !== quote.speaker.name;
    const label = echoLabel(reworded, differs ? name : undefined);
    return [{ label, text: excerpt(brief, other.span, 2 * LONGEST_OTHER), place: other.span }];
  });
}

function echoLabel(reworded: boolean, name: string | undefined): string {
  if (reworded)
    return name === undefined ? t('In other wording') : t('In other wording as words of {0}', name);
  return name === undefined ? t('Quoted again') : t('Quoted again as words of {0}', name);
}

function othersOf(brief: Brief, quote: Quote): Fact[] {
  const name = quote.speaker?.name;
  if (name === undefined) return [];
  const others = brief.quotes.filter(
    other => other !== quote && other.use === 'quotation' && other.speaker?.name === name,
  );
  if (others.length === 0) return [];
  const distance = ({ span }: Quote) => Math.abs(span.start - quote.span.start);
  const near = [...others].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_OTHERS);
  const parts = near
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span }) => ({ text: excerpt(brief, span, LONGEST_OTHER), place: span }));
  const rest = others.length - near.length;
  const all = [...parts, ...(rest > 0 ? [{ text: t('{0} more', rest) }] : [])];
  return [{ label: t('Also said'), ...joined(all) }];
}
