import { t } from '@vscode/l10n';
import type { Finding } from '../../core/index.ts';
import { NO_HOSTS } from '../../core/links/no-host.ts';
import { plural } from '../say.ts';
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
  const told = [
    countText(count('works'), t('1 answers'), number => t('{0} answer', number)),
    countText(count('moved'), t('1 moved'), number => t('{0} moved', number)),
    countText(count('gone', 'soft-404'), t('1 gone'), number => t('{0} gone', number)),
    countText(count('blocked'), t('1 blocked'), number => t('{0} blocked', number)),
    countText(count('certificate', 'timeout', 'unsupported', 'unreachable'), t('1 not reached'), number =>
      t('{0} not reached', number),
    ),
  ].filter(Boolean);
  const altered = findings.filter(({ code }) => code === 'quote.altered').length;
  const absent = findings.filter(({ code }) => code === 'quote.not-in-source').length;
  const isOffline =
    checks.length > 0 && checks.every(({ link }) => link?.reason.template === NO_HOSTS.template);
  const web = asked > 0 ? checkedText(checks.length, asked) : '';
  return [
    web && told.length > 0 ? `${web.replace(/\.$/, '')}: ${told.join(', ')}.` : web,
    isOffline ? t('None was reached: this machine may be offline.') : '',
    countText(local, t('1 source read from the folder.'), number =>
      t('{0} sources read from the folder.', number),
    ),
    countText(altered, t('1 quotation with other words.'), number =>
      t('{0} quotations with other words.', number),
    ),
    countText(absent, t('1 quotation not found.'), number => t('{0} quotations not found.', number)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Nothing for none. */
function countText(number: number, one: string, several: (number: number) => string): string {
  return number === 0 ? '' : plural(number, one, several(number));
}

function checkedText(checked: number, asked: number): string {
  if (checked === asked) return plural(asked, t('1 source checked.'), t('{0} sources checked.', asked));
  return plural(
    asked,
    t('{0} of 1 source checked.', checked),
    t('{0} of {1} sources checked.', checked, asked),
  );
}
