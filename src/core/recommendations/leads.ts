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
  const range = lead?.passage.sentences[lead.draft.sentence];
  return lead !== undefined && range !== undefined && /\bthat\W*$/.test(sliceOf(lead.passage.mask, range));
}
