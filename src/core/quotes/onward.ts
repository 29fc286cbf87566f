import type { Passage } from '../passage.ts';
import { once } from '../remembered.ts';
import type { Span } from '../span.ts';
import { attribute } from './attribution.ts';
import { BLOCK } from './lead-ins.ts';

/** Whom a passage leaves speaking at its end; spans relative to the passage. */
export type Onward =
  | { readonly announces: true; readonly speaker: Span; readonly cue: Span | undefined }
  | { readonly announces: false };

/** The number of a note that isn't there: "set out its position as follows:15". */
const LOST_NOTE = /(?<=\p{L}:)\d{1,3}$/u;

const NOTHING: Onward = { announces: false };

/** Whether the passage announces what follows ("The mayor wrote:"), and whose words. */
export const onwardOf = once(readOnward);

function readOnward({ mask, quotes, shown }: Passage): Onward {
  const text = mask.slice(0, shown.end).replace(LOST_NOTE, '');
  if (!':,—–'.includes(text.at(-1) ?? ' ')) return NOTHING;
  const closed = quotes.filter(({ open, form }) => !open && form === 'inline').map(({ span }) => span);
  // What follows is one more quotation in its last sentence.
  const found = attribute(`${text} ${BLOCK}`, [
    ...closed,
    { start: text.length + 1, end: text.length + 2 },
  ]).at(-1);
  return typeof found === 'object' ? { announces: true, ...found } : NOTHING;
}
