/** One character a weight; the middle one is nought. */
export const LEVELS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const MIDDLE = 32;
/** What the largest weight counts in whole numbers, which are summed without any rounding. */
export const LARGEST = (MIDDLE - 1) ** 2;
/** Characters of a hash, six bits each, the lowest first. */
export const HASH_LENGTH = 6;

const levelOf = new Uint8Array(128);
for (let level = 0; level < LEVELS.length; level++) levelOf[LEVELS.charCodeAt(level)] = level;

/** Levels lie closer near nought, where most weights are: each counts its square. */
export function decodeWeights(characters: string): Int16Array {
  const weights = new Int16Array(characters.length);
  for (let i = 0; i < characters.length; i++) {
    const level = (levelOf[characters.charCodeAt(i)] ?? MIDDLE) - MIDDLE;
    weights[i] = level * Math.abs(level);
  }
  return weights;
}

/** 32 bits each. */
export function decodeHashes(characters: string): Int32Array {
  const hashes = new Int32Array(characters.length / HASH_LENGTH);
  for (let i = 0; i < characters.length; i++) {
    const at = Math.floor(i / HASH_LENGTH);
    hashes[at] = (hashes[at] ?? 0) | ((levelOf[characters.charCodeAt(i)] ?? 0) << (6 * (i % HASH_LENGTH)));
  }
  return hashes;
}
