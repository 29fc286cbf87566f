import { t } from '@vscode/l10n';
import type { Citation, Claim, Quote, Source } from '../../core/index.ts';
import type { LinkState } from '../../core/links/link-state.ts';
import type { CardAction, Fact } from '../card.ts';
import { plural, say } from '../say.ts';
import { linkOf } from '../source-text.ts';
import { shorten } from '../trees/plain-text.ts';
import { differencesWording } from './check-findings.ts';
import type { CheckedBrief } from './checked-brief.ts';
import type { FigureCheck } from './figure-checks.ts';
import type { QuoteCheck } from './quote-checks.ts';
import { noticesOf } from './reference-findings.ts';
import type { Notice, RegistryRecord } from './registry-record.ts';
import type { SourceCheck } from './source-check.ts';

function stateName(state: LinkState): string {
  switch (state) {
    case 'works':
      return t('works');
    case 'moved':
      return t('moved');
    case 'blocked':
      return t('blocked, not dead');
    case 'gone':
    case 'soft-404':
      return t('gone');
    case 'certificate':
      return t('bad certificate');
    case 'timeout':
      return t('no answer in time');
    case 'unsupported':
      return t('not asked');
    case 'unreachable':
      return t('not reached');
  }
}

/** "works", "gone", "blocked, not dead". */
export function linkStateName({ link }: SourceCheck): string {
  return link ? stateName(link.state) : t('read from the folder');
}

/** How it stands with the sources of a marker, with the age of what is known. */
export function sourceFacts(citation: Citation, { checks }: CheckedBrief, now: number): Fact[] {
  const { sources } = citation;
  return sources.flatMap(source => {
    const check = checks.get(source.id);
    return check ? linkFacts(source, check, { now, isOne: sources.length === 1 }) : [];
  });
}

/** How it stands with one source. */
export function checkedFacts(source: Source, { checks }: CheckedBrief, now: number): Fact[] {
  const check = checks.get(source.id);
  return check ? linkFacts(source, check, { now, isOne: true }) : [];
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
    const reason = link.state === 'works' ? '' : ` (${say(link.reason)})`;
    facts.push({
      label: t('Checked'),
      text: `${name}${stateName(link.state)}${reason}, ${ageText(now - checked)}`,
    });
  }
  if (file !== undefined) facts.push({ label: t('Read from'), text: file });
  if (link?.movedTo !== undefined)
    facts.push({ label: t('Answers from'), text: link.movedTo, link: link.movedTo });
  if (check.archived)
    facts.push({
      label: t('Archived'),
      text: t('a copy of {0}', check.archived.made),
      link: check.archived.url,
    });
  for (const notice of noticesOf(check)) facts.push(noticeFact(notice));
  if (document?.about.title)
    facts.push({ label: t('Titled there'), text: shorten(document.about.title, 160) });
  if (check.record) facts.push({ label: t('Registered as'), text: recordText(check.record) });
  if (check.record?.noticeOf)
    facts.push({ label: t('A notice about'), text: check.record.noticeOf.join(', ') });
  if (!document && check.unread !== undefined && (!link || link.state === 'works'))
    facts.push({ label: t('Not read'), text: say(check.unread) });
  return facts;
}

function noticeName(kind: Notice['kind']): string {
  switch (kind) {
    case 'retraction':
      return t('Retracted');
    case 'concern':
      return t('In doubt');
    case 'correction':
      return t('Corrected');
  }
}

function noticeFact({ kind, issued, DOI }: Notice): Fact {
  const link = DOI === undefined ? undefined : linkOf({ id: '', type: '', DOI });
  return {
    label: noticeName(kind),
    text: [issued, DOI].filter(Boolean).join(', ') || t('its title says so'),
    ...(link === undefined ? {} : { link }),
  };
}

/** "Okafor, Mira; Ruiz, Ana: “Winter Traffic”, Journal of Ports, 2023" */
function recordText({ author = [], title = '', issued, publisher, ...record }: RegistryRecord): string {
  const names = author.length > 3 ? [...author.slice(0, 2), t('and others')] : author;
  const lead = names.length > 0 ? `${names.join('; ')}: ` : '';
  const told = [`“${shorten(title, 160)}”`, record['container-title'] ?? publisher, issued?.slice(0, 4)];
  return lead + told.filter(Boolean).join(', ');
}

/** Whether the source says what is quoted, and the passage where it does. */
export function quoteFacts(quote: Quote, { quotes }: CheckedBrief): Fact[] {
  const found = quotes.find(each => each.quote === quote);
  if (!found) return [];
  const { match, passage, page, link } = found;
  const where = page === undefined ? [] : [t('page {0}', page)];
  const facts: Fact[] = [{ label: t('In the source'), text: [verdictText(found), ...where].join(', ') }];
  if (match.verdict === 'altered')
    facts.push({ label: t('Differs'), text: differencesWording(match.differences).map(say).join('; ') });
  if (passage !== undefined)
    facts.push({
      label: t('Passage'),
      text: `“${shorten(passage, 420)}”`,
      ...(link === undefined ? {} : { link }),
    });
  return facts;
}

function verdictText({ match }: QuoteCheck): string {
  switch (match.verdict) {
    case 'verbatim':
      return t('word for word');
    case 'marked':
      return t('word for word, with marked changes');
    case 'altered':
      return t('with other words');
    case 'not-found':
      return t('not found');
  }
}

/** Whether the sources of a claim give its figures. */
export function figureFacts(claim: Claim, { figures }: CheckedBrief): Fact[] {
  const own = figures.filter(each => each.claim === claim);
  if (own.length === 0) return [];
  return [{ label: t('Figures in the source'), text: own.map(figureText).join(' · ') }];
}

function figureText({ text, verdict, seen = '' }: FigureCheck): string {
  switch (verdict) {
    case 'seen':
      return seen === text ? t('{0} seen', text) : t('{0} seen, as “{1}”', text, seen);
    case 'rounded':
      return t('{0} rounded, from “{1}”', text, seen);
    case 'not-seen':
      return t('{0} not seen', text);
  }
}

/** What a card offers for sources that can be asked. */
export function checkAction(urls: readonly string[]): CardAction[] {
  return urls.length === 0 ? [] : [{ type: 'check', title: t('Check the source'), urls }];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "5 minutes ago", "3 days ago". */
export function ageText(age: number): string {
  if (age < MINUTE) return t('just now');
  const [minutes, hours, days] = [age / MINUTE, age / HOUR, age / DAY].map(Math.floor) as [
    number,
    number,
    number,
  ];
  if (age < HOUR) return plural(minutes, t('1 minute ago'), t('{0} minutes ago', minutes));
  if (age < DAY) return plural(hours, t('1 hour ago'), t('{0} hours ago', hours));
  return plural(days, t('1 day ago'), t('{0} days ago', days));
}
