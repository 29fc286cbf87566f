import type { Finding } from '../../core/index.ts';
import { plural } from '../kinds.ts';
import type { SourceCheck } from './source-check.ts';

/** What a check has come to: "12 sources checked: 10 work, 1 gone, 1 blocked. 2 quotations differ." */
export function checkSummary(
  checks: readonly SourceCheck[],
  asked: number,
  local: number,
  findings: readonly Pick<Finding, 'code'>[],
): string {
  const states = checks.map(({ link }) => link?.state ?? 'works');
  const count = (...wanted: readonly string[]) => states.filter(state => wanted.includes(state)).length;
  const counted: readonly (readonly [number, string])[] = [
    [count('works'), 'answer'],
    [count('moved'), 'moved'],
    [count('gone', 'soft-404'), 'gone'],
    [count('blocked'), 'blocked'],
    [count('certificate', 'timeout', 'unsupported', 'unreachable'), 'not reached'],
  ];
  const told = counted.filter(([number]) => number > 0).map(([number, name]) => `${number} ${name}`);
  const of =
    checks.length === asked ? plural(asked, 'source') : `${checks.length} of ${plural(asked, 'source')}`;
  const altered = findings.filter(({ code }) => code === 'quote.altered').length;
  const absent = findings.filter(({ code }) => code === 'quote.not-in-source').length;
  const quotes = [
    altered > 0 ? `${plural(altered, 'quotation')} with other words` : '',
    absent > 0 ? `${plural(absent, 'quotation')} not found` : '',
  ].filter(Boolean);
  const web = asked > 0 ? `${of} checked${told.length > 0 ? `: ${told.join(', ')}` : ''}.` : '';
  const folder = local > 0 ? `${plural(local, 'source')} read from the folder.` : '';
  return [web, folder, quotes.length > 0 ? `${quotes.join(', ')}.` : ''].filter(Boolean).join(' ');
}
