import type { Layout } from '../layout.ts';

/** How far from its top a letter's salutation is looked for, in paragraphs. */
const REACH = 12;
const SALUTATION =
  /^\s*Dear ((?!(?:Sirs?|Madam|colleagues?|friends?|readers?|all)\b)\p{Lu}[^:\n]{2,100}?)[,:]\s*$/iu;

/** Whom a letter addresses, "Chair Ortega and Ranking Member Pruss"; they are its "you". */
export function salutationOf({ body }: Pick<Layout, 'body'>): string | undefined {
  for (const { passage } of body.slice(0, REACH)) {
    const name = SALUTATION.exec(passage.mask)?.[1];
    if (name) return name.trim();
  }
  return undefined;
}
