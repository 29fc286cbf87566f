/** Reading JSON that others wrote: whatever it is, what isn't there is absent. */

/** A field of an object; undefined of anything else. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

const MOST = 200;

/** A list as it is, one value as a list of one, and nothing as an empty one; no more than 200. */
export function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MOST) : [value];
}

/** Longer ones are no names and titles. */
const LONGEST = 1_000;

/** The strings of a list or a value, on one line each; empty ones and what is no string are left out. */
export function texts(value: unknown): string[] {
  return list(value).flatMap(each => {
    const text =
      typeof each === 'string'
        ? each
            .slice(0, 2 * LONGEST)
            .replace(/\s+/g, ' ')
            .trim()
        : '';
    return text === '' ? [] : [text.slice(0, LONGEST)];
  });
}
