import type { Brief, Claim, Section } from '../../core/index.ts';
import { CLAIM_TYPES } from '../hover-card.ts';
import { plural } from '../kinds.ts';
import { plainText, shorten } from './plain-text.ts';
import { group, type TreeNode } from './tree-node.ts';

/** Short enough to leave room for the description in a wide sidebar. */
const LONGEST_LABEL = 72;

/** The claims by section, in the order of the document; each says what kind it is and whether anything supports it. */
export function claimsTree(brief: Brief): readonly TreeNode[] {
  const bySection = new Map<Section | undefined, Claim[]>();
  for (const claim of brief.claims) {
    const { section } = claim.sentence.paragraph;
    const list = bySection.get(section);
    if (list) list.push(claim);
    else bySection.set(section, [claim]);
  }
  const nodes = (claims: readonly Claim[]) => claims.map(claim => claimNode(brief, claim));
  if (bySection.size === 1 && bySection.has(undefined)) return nodes(brief.claims);
  return [...bySection].map(([section, claims]) =>
    section
      ? group(section.title, 'section', nodes(claims), {
          id: `section:${section.title}`,
          spoken: `Section ${section.title}`,
          places: [section.span],
        })
      : group('Before the first section', 'section', nodes(claims), { id: 'section:' }),
  );
}

function claimNode(brief: Brief, claim: Claim): TreeNode {
  const sentence = plainText(brief, claim.span);
  const cited = claim.citations.length > 0;
  return {
    kind: 'claim',
    id: `claim:${sentence}`,
    label: shorten(sentence, LONGEST_LABEL),
    description: `${claim.type} · ${cited ? 'cited' : 'uncited'}`,
    spoken: `Claim, ${CLAIM_TYPES[claim.type]}, ${
      cited ? plural(claim.citations.length, 'citation') : 'no citation'
    }: ${sentence}`,
    icon: cited ? 'cited' : 'uncited',
    places: [claim.span],
    card: claim.span,
    copy: sentence,
    children: [],
    open: false,
  };
}
