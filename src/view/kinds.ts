import { t } from '@vscode/l10n';
import type { AnnotationKind } from '../core/index.ts';
import { plural } from './say.ts';

/** The four kinds, in the order in which they are shown everywhere. */
export const KINDS: readonly AnnotationKind[] = ['citation', 'quote', 'recommendation', 'claim'];

/** "claims" */
export function kindName(kind: AnnotationKind): string {
  switch (kind) {
    case 'citation':
      return t('citations');
    case 'quote':
      return t('quotes');
    case 'recommendation':
      return t('recommendations');
    case 'claim':
      return t('claims');
  }
}

/** "1 claim", "2 claims". */
export function count(number: number, kind: AnnotationKind): string {
  switch (kind) {
    case 'citation':
      return plural(number, t('1 citation'), t('{0} citations', number));
    case 'quote':
      return plural(number, t('1 quote'), t('{0} quotes', number));
    case 'recommendation':
      return plural(number, t('1 recommendation'), t('{0} recommendations', number));
    case 'claim':
      return plural(number, t('1 claim'), t('{0} claims', number));
  }
}
