import type { Section } from '../brief.ts';
import type { Passage } from '../passage.ts';
import type { RecommendationDraft } from '../recommendations.ts';
import { sliceOf } from '../span.ts';

/** What introduces a list: whoever it asks is asked by the items too. */
export interface Lead {
  readonly draft: RecommendationDraft;
  readonly passage: Passage;
  readonly start: number;
  /** "the following requirements": goes on to the section's end; a colon to the end of the list only. */
  readonly section: Section | undefined;
}

/** Whether what a lead introduces reaches a passage of a section, an item of a list or not. */
export function continues(lead: Lead, section: Section | undefined, listed: boolean): boolean {
  if (lead.section) return section !== undefined && section.span.start < lead.section.extent.end;
  return listed;
}

/** "We recommend that:" introduces clauses. */
export function isOfThat(lead: Lead | undefined): boolean {
  return lead !== undefined && /\bthat\W*$/.test(sentenceOf(lead));
}

/** "We recommend:", "Agencies should do so by:" introduce acts; "should name its duties, including:" doesn't. */
export function listsActs(lead: Lead | undefined): boolean {
  return lead !== undefined && (lead.draft.basis === 'lead' || /\bby\W*$/.test(sentenceOf(lead)));
}

function sentenceOf({ draft, passage }: Lead): string {
  const range = passage.sentences[draft.sentence];
  return range ? sliceOf(passage.mask, range) : '';
}
