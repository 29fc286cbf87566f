import { type Wording, wording } from '../../core/wording.ts';

/** The part of JSON Schema that the settings of package.json are described with. */
export interface SettingSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly additionalProperties?: boolean | SettingSchema;
  readonly items?: SettingSchema;
}

/** What is wrong with a value, and where in it: keys and indices from the outside in. */
export interface ValueProblem {
  readonly path: readonly (string | number)[];
  readonly wording: Wording;
}

/** What of a value makes sense, undefined when nothing does, and what doesn't. */
export interface Sifted {
  readonly value: unknown;
  readonly problems: readonly ValueProblem[];
}

/** Takes from a value what its schema admits; a wrong entry of an object or a list is left out by itself. */
export function sift(value: unknown, schema: SettingSchema, path: ValueProblem['path'] = []): Sifted {
  const refuse = (reason: Wording): Sifted => ({ value: undefined, problems: [{ path, wording: reason }] });
  if (schema.enum && !schema.enum.includes(value))
    return refuse(wording('Unexpected value {0}, expected {1}', shown(value), schema.enum.join(', ')));
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.includes(typeOf(value))) return refuse(wrongType(value, types[0]));
  if (Array.isArray(value)) return siftList(value, schema, path);
  if (isObject(value)) return siftObject(value, schema, path);
  return { value, problems: [] };
}

function siftList(list: readonly unknown[], { items }: SettingSchema, path: ValueProblem['path']): Sifted {
  if (!items) return { value: list, problems: [] };
  const sifted = list.map((item, i) => sift(item, items, [...path, i]));
  return {
    value: sifted.map(({ value }) => value).filter(value => value !== undefined),
    problems: sifted.flatMap(({ problems }) => problems),
  };
}

function siftObject(
  object: object,
  { properties = {}, additionalProperties = true }: SettingSchema,
  path: ValueProblem['path'],
): Sifted {
  const problems: ValueProblem[] = [];
  const kept: [string, unknown][] = [];
  for (const [key, each] of Object.entries(object)) {
    const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (own === false || own === undefined) {
      const known = Object.keys(properties).join(', ');
      problems.push({
        path: [...path, key],
        wording: wording('Unexpected name “{0}”, expected {1}', key, known),
      });
      continue;
    }
    const found = own === true ? { value: each, problems: [] } : sift(each, own, [...path, key]);
    problems.push(...found.problems);
    if (found.value !== undefined) kept.push([key, found.value]);
  }
  return { value: Object.fromEntries(kept), problems };
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function wrongType(value: unknown, type: string | undefined): Wording {
  switch (type) {
    case 'boolean':
      return wording('Unexpected value {0}, expected true or false', shown(value));
    case 'array':
      return wording('Unexpected value {0}, expected a list', shown(value));
    case 'object':
      return wording('Unexpected value {0}, expected an object', shown(value));
    case 'number':
    case 'integer':
      return wording('Unexpected value {0}, expected a number', shown(value));
    default:
      return wording('Unexpected value {0}, expected a text', shown(value));
  }
}

const LONGEST = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The first of several values that is there; of objects, the entries of all, each from the first that has it. */
export function layered(...values: readonly unknown[]): unknown {
  const there = values.filter(value => value !== undefined);
  return there.every(isObject) && there.length > 0 ? Object.assign({}, ...[...there].reverse()) : there[0];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
