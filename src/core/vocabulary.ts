import { ownCopy } from './remembered.ts';

/** Words that are known at once, a power of two: a brief has some thousand, and so many fit in the processor's cache. */
const SLOTS = 1 << 14;
/** When more are known, all are forgotten: the search for a free slot would take long. */
const MOST = SLOTS * 0.75;
/** So many slots are looked at for a word. */
const TRIES = 8;
/** More words than a text has that `renew` was called for. */
const ROOM = 1 << 12;
/** Integers for each slot: its two hashes, the word's classes, and whether there is a word. */
const WIDTH = 4;

/**
 * What is known of words by their code units alone. A text has few words that differ, and cutting and lowering each of
 * them anew would be most of the time that reading it takes. A word is found by two hashes (`nextHash`, `nextCheck`)
 * over its code units, never by its characters: two words share both by a chance of 2⁻⁶⁴.
 */
export interface Vocabulary<Form> {
  /** Before each text, of fewer than 4,096 words: slots of the text before hold no longer. */
  renew(): void;
  /** Where the word `source.slice(start, end)` is kept. */
  slotOf(source: string, start: number, end: number, hash: number, check: number): number;
  /** Its classes, bits, by its slot. */
  classesAt(slot: number): number;
  formAt(slot: number): Form;
}

export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The step of FNV-1a, by code units. */
export function nextCheck(check: number, code: number): number {
  return Math.imul(check ^ code, 0x01000193);
}

export function vocabulary<Form extends { readonly classes: number }>(
  read: (word: string) => Form,
): Vocabulary<Form> {
  const table = new Int32Array((SLOTS + ROOM) * WIDTH);
  const forms: (Form | undefined)[] = new Array(SLOTS + ROOM).fill(undefined);
  let known = 0;
  /** Words of this text alone, which found no slot. */
  let passing = 0;
  const keep = (slot: number, form: Form): number => {
    forms[slot] = form;
    table[slot * WIDTH + 2] = form.classes;
    table[slot * WIDTH + 3] = 1;
    return slot;
  };
  return {
    renew() {
      passing = 0;
      if (known < MOST) return;
      table.fill(0);
      forms.fill(undefined);
      known = 0;
    },
    slotOf(source, start, end, hash, check) {
      const first = check ^ (check >>> 15);
      for (let next = 0; next < TRIES; next++) {
        const slot = (first + next) & (SLOTS - 1);
        const at = slot * WIDTH;
        if (table[at + 3] === 1) {
          if (table[at] === hash && table[at + 1] === check) return slot;
          continue;
        }
        table[at] = hash;
        table[at + 1] = check;
        known++;
        return keep(slot, read(ownCopy(source.slice(start, end))));
      }
      return keep(SLOTS + passing++, read(source.slice(start, end)));
    },
    classesAt: slot => table[slot * WIDTH + 2] as number,
    formAt: slot => forms[slot] as Form,
  };
}
