import { HASH_LENGTH, LEVELS, MIDDLE } from '../../src/core/claims/encoding.ts';

/** The largest weight and, of each, a character that says what part of it it is. */
export function encode(weights: ArrayLike<number>): { readonly scale: number; readonly characters: string } {
  let scale = 0;
  for (let i = 0; i < weights.length; i++) scale = Math.max(scale, Math.abs(weights[i] ?? 0));
  const characters: string[] = [];
  for (let i = 0; i < weights.length; i++) characters.push(levelOf(weights[i] ?? 0, scale || 1));
  return { scale: scale || 1, characters: characters.join('') };
}

export function levelOf(weight: number, scale: number): string {
  const part = Math.sign(weight) * Math.sqrt(Math.min(1, Math.abs(weight) / scale));
  return LEVELS[MIDDLE + Math.round(part * (MIDDLE - 1))] ?? '';
}

export function encodeHash(hash: number): string {
  return Array.from({ length: HASH_LENGTH }, (_, i) => LEVELS[(hash >>> (6 * i)) & 63]).join('');
}
