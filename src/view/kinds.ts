import type { AnnotationKind } from '../core/index.ts';

/** What the four kinds are called, in the order in which they are shown everywhere. */
export const KINDS: readonly AnnotationKind[] = ['citation', 'quote', 'recommendation', 'claim'];

export const KIND_NAMES: Readonly<Record<AnnotationKind, { readonly one: string; readonly many: string }>> = {
  citation: { one: 'citation', many: 'citations' },
  quote: { one: 'quote', many: 'quotes' },
  recommendation: { one: 'recommendation', many: 'recommendations' },
  claim: { one: 'claim', many: 'claims' },
};

/** "1 claim", "2 claims". */
export function count(number: number, kind: AnnotationKind): string {
  return plural(number, KIND_NAMES[kind].one, KIND_NAMES[kind].many);
}

export function plural(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
