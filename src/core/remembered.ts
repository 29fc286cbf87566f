import type { Steps } from './steps.ts';

/** Texts that a function remembers, twice: those of now, and those of before. */
const MOST = 20_000;

/**
 * The same function of a text, which answers from memory what it was asked lately. Notes are read again with each
 * reading of a document; hardly any of them has changed since.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return text => {
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as T;
    // What isn't asked for while as many others are is forgotten.
    if (recent.size >= MOST) [older, recent] = [recent, new Map()];
    const kept = older.has(text) ? undefined : ownCopy(text);
    const result = kept === undefined ? (older.get(text) as T) : read(kept);
    recent.set(kept ?? text, result);
    return result;
  };
}

/** The same function of an object, which is asked once for as long as the object lives. */
export function once<Key extends object, T>(read: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { readonly result: T }>();
  return key => {
    let entry = known.get(key);
    if (!entry) {
      entry = { result: read(key) };
      known.set(key, entry);
    }
    return entry.result;
  };
}

/** `once` of what is read in steps. */
export function onceInSteps<Key extends object, T>(read: (key: Key) => Steps<T>): (key: Key) => Steps<T> {
  const known = new WeakMap<Key, { readonly result: T }>();
  return function* (key) {
    let entry = known.get(key);
    if (!entry) {
      entry = { result: yield* read(key) };
      known.set(key, entry);
    }
    return entry.result;
  };
}

/** Made when it is first asked for: whatever takes time to make isn't made while the extension loads. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A part of a text keeps all of the text in memory for as long as it lives; a copy doesn't. */
export function ownCopy(part: string): string {
  return ` ${part}`.slice(1);
}
