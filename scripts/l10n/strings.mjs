import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'acorn';
import { ancestor } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { filesEnding } from '../build/plugins.mjs';

/** What is said with one of these is translated where it is shown. */
const SAYING = /^(?:t|worded|wording)$/;

/**
 * @typedef {object} Strings
 * @property {string[]} said the templates that can be translated
 * @property {string[]} unsaid what reads like words for a person and isn't among them
 */

/**
 * The strings of a TypeScript source.
 * @param {string} source
 * @returns {Strings}
 */
export function stringsIn(source) {
  const { code } = transformSync(source, { loader: 'ts', target: 'esnext', charset: 'utf8' });
  const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  /** @type {Strings} */
  const found = { said: [], unsaid: [] };
  ancestor(tree, {
    Literal(node, _state, ancestors) {
      if (typeof node.value === 'string') sort(node.value, node, ancestors);
    },
    TemplateLiteral(node, _state, ancestors) {
      sort(node.quasis.map(({ value }) => value.cooked ?? '').join('{}'), node, ancestors);
    },
  });
  return found;

  /**
   * @param {string} text
   * @param {import('acorn').Node} node
   * @param {readonly import('acorn').Node[]} ancestors
   */
  function sort(text, node, ancestors) {
    const parent = ancestors.at(-2);
    if (parent && isSaying(parent, node)) found.said.push(text);
    else if (isProse(text) && !(parent && isSilent(parent, node))) found.unsaid.push(text);
  }
}

/**
 * Whether a node is what a call says.
 * @param {any} parent
 * @param {import('acorn').Node} node
 */
function isSaying(parent, node) {
  if (parent.type !== 'CallExpression' || parent.arguments[0] !== node) return false;
  const { callee } = parent;
  return SAYING.test(callee.type === 'MemberExpression' ? callee.property.name : callee.name);
}

/**
 * Names of properties, what is compared, and where a module is.
 * @param {any} parent
 * @param {import('acorn').Node} node
 */
function isSilent(parent, node) {
  if (/^(?:Import|Export)/.test(parent.type)) return true;
  if (parent.type === 'BinaryExpression') return /^[!=]==?$/.test(parent.operator);
  return (parent.type === 'Property' && parent.key === node) || parent.type === 'SwitchCase';
}

/** Two words, or one with a capital letter. @param {string} text */
function isProse(text) {
  return /\p{L}{2}[,.;:]? \p{L}|\p{L} \{\}|\{\} \p{L}|^\p{Lu}\p{Ll}+(?:…|:)?$/u.test(text);
}

/** The folders whose strings a person sees in the editor. */
export const SAID_IN = ['src/core', 'src/view', 'src/vscode', 'src/node', 'src/web'];

/**
 * The strings of all sources below folders as a bundle for translators: each under itself, sorted.
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {Record<string, string>}
 */
export function bundleOf(root, folders) {
  const said = new Set(folders.flatMap(folder => stringsBelow(root, folder).flatMap(file => file.said)));
  return Object.fromEntries([...said].sort().map(text => [text, text]));
}

/**
 * @param {string} root
 * @param {string} folder
 */
export function stringsBelow(root, folder) {
  return filesEnding(join(root, folder), '.ts').map(path => ({
    file: relative(root, path).replaceAll('\\', '/'),
    ...stringsIn(readFileSync(path, 'utf8')),
  }));
}
