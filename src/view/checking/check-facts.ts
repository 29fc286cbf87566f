import type { Citation, Claim, Quote, Source } from '../../core/index.ts';
import type { LinkState } from '../../core/links/link-state.ts';
import type { CardAction, Fact } from '../card.ts';
import { shorten } from '../trees/plain-text.ts';
import { differencesText } from './check-findings.ts';
import type { CheckedBrief } from './checked-brief.ts';
import type { FigureCheck } from './figure-checks.ts';
import type { QuoteCheck } from './quote-checks.ts';
import type { SourceCheck } from './source-check.ts';

const STATES: Readonly<Record<LinkState, string>> = {
  works: 'works',
  moved: 'moved',
  blocked: 'blocked, not dead',
  gone: 'gone',
  'soft-404': 'gone',
  certificate: 'bad certificate',
  timeout: 'no answer in time',
  unsupported: 'not asked',
  unreachable: 'not reached',
};

/** "works", "gone", "blocked, not dead". */
export function linkStateName({ link }: SourceCheck): string {
  return link ? STATES[link.state] : 'read from the folder';
}

/** How it stands with the sources of a marker, with the age of what is known. */
export function sourceFacts(citation: Citation, { checks }: CheckedBrief, now: number): Fact[] {
  const { sources } = citation;
  return sources.flatMap(source => {
    const check = checks.get(source.id);
    return check ? linkFacts(source, check, { now, isOne: sources.length === 1 }) : [];
  });
}

function linkFacts(
  source: Source,
  check: SourceCheck,
  { now, isOne }: { readonly now: number; readonly isOne: boolean },
): Fact[] {
  const { link, checked = now, document, file } = check;
  const name = isOne || !source.title ? '' : `${shorten(source.title, 40)}: `;
  const facts: Fact[] = [];
  if (link) {
    const reason = link.state === 'works' ? '' : ` (${link.reason})`;
    facts.push({
      label: 'Checked',
      text: `${name}${STATES[link.state]}${reason}, ${ageText(now - checked)}`,
    });
  }
  if (file !== undefined) facts.push({ label: 'Read from', text: file });
  if (link?.movedTo !== undefined)
    facts.push({ label: 'Answers from', text: link.movedTo, link: link.movedTo });
  if (check.archived)
    facts.push({ label: 'Archived', text: `a copy of ${check.archived.made}`, link: check.archived.url });
  if (document?.about.title) facts.push({ label: 'Titled there', text: shorten(document.about.title, 160) });
  if (!document && check.unread !== undefined && (!link || link.state === 'works'))
    facts.push({ label: 'Not read', text: check.unread });
  return facts;
}

/** Whether the source says what is quoted, and the passage where it does. */
export function quoteFacts(quote: Quote, { quotes }: CheckedBrief): Fact[] {
  const found = quotes.find(each => each.quote === quote);
  if (!found) return [];
  const { match, passage, page, link } = found;
  const where = page === undefined ? '' : `, page ${page}`;
  const facts: Fact[] = [{ label: 'In the source', text: `${verdictText(found)}${where}` }];
  if (match.verdict === 'altered') facts.push({ label: 'Differs', text: differencesText(match.differences) });
  if (passage !== undefined)
    facts.push({
      label: 'Passage',
      text: `“${shorten(passage, 420)}”`,
      ...(link === undefined ? {} : { link }),
    });
  return facts;
}

function verdictText({ match }: QuoteCheck): string {
  switch (match.verdict) {
    case 'verbatim':
      return 'word for word';
    case 'marked':
      return 'word for word, with marked changes';
    case 'altered':
      return 'with other words';
    case 'not-found':
      return 'not found';
  }
}

/** Whether the sources of a claim give its figures. */
export function figureFacts(claim: Claim, { figures }: CheckedBrief): Fact[] {
  const own = figures.filter(each => each.claim === claim);
  if (own.length === 0) return [];
  return [{ label: 'Figures in the source', text: own.map(figureText).join(' · ') }];
}

function figureText({ text, verdict, seen = '' }: FigureCheck): string {
  switch (verdict) {
    case 'seen':
      return seen === text ? `${text} seen` : `${text} seen, as “${seen}”`;
    case 'rounded':
      return `${text} rounded, from “${seen}”`;
    case 'not-seen':
      return `${text} not seen`;
  }
}

/** What a card offers for sources that can be asked. */
export function checkAction(urls: readonly string[]): CardAction[] {
  return urls.length === 0 ? [] : [{ type: 'check', title: 'Check the source', urls }];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "5 minutes ago", "3 days ago". */
export function ageText(age: number): string {
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return ago(age / MINUTE, 'minute');
  return age < DAY ? ago(age / HOUR, 'hour') : ago(age / DAY, 'day');
}

function ago(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'} ago`;
}
