import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * package.json as a person reads it: each `%key%` in it is replaced by the string of that key.
 * @param {string} root the folder of the repository
 * @param {string} [language] "de"; English, or what a language leaves out, is in package.nls.json
 * @returns {any}
 */
export function localisedManifest(root, language) {
  const strings = {
    ...readJson(root, 'package.nls.json'),
    ...(language === undefined ? {} : readJson(root, `package.nls.${language}.json`)),
  };
  return localised(readJson(root, 'package.json'), strings);
}

/**
 * @param {string} root
 * @param {string} file
 */
function readJson(root, file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/**
 * @param {unknown} value
 * @param {Readonly<Record<string, string>>} strings
 * @returns {unknown}
 */
function localised(value, strings) {
  if (typeof value === 'string') {
    const [, key] = /^%([^%]+)%$/.exec(value) ?? [];
    return key === undefined ? value : (strings[key] ?? value);
  }
  if (Array.isArray(value)) return value.map(each => localised(each, strings));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, localised(each, strings)]));
}
