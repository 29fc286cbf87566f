/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units, one at a time from this seed on. */
export const HASH_SEED = 0x811c9dc5;

export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
