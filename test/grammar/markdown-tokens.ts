// Tokenizes Markdown as VS Code does: its own grammar with ours injected.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';

/** Offsets are UTF-16 code units of the whole text; `scopes` runs from the root to the innermost. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

const project = createRequire(join(process.cwd(), 'package.json'));

// Required, not imported: Node finds no named exports in these two bundles.
const oniguruma: typeof import('vscode-oniguruma') = project('vscode-oniguruma');
const { INITIAL, parseRawGrammar, Registry }: typeof import('vscode-textmate') = project('vscode-textmate');
export const { createOnigScanner, createOnigString } = oniguruma;

export const injection = 'syntaxes/brief-lens.injection.tmLanguage.json';
const injectionScope = 'brief-lens.citations.injection';

// The grammars that front matter and HTML inside Markdown need. The languages of fenced code stay unknown, as they
// are in an editor without their extensions.
const base: ReadonlyMap<string, string> = new Map([
  ['text.html.markdown', 'markdown'],
  ['text.html.derivative', 'html-derivative'],
  ['text.html.basic', 'html'],
  ['source.yaml', 'yaml'],
]);

/** VS Code's Markdown grammar, with our markers unless `plain`. */
export async function loadMarkdown({ plain = false } = {}): Promise<IGrammar> {
  await oniguruma.loadWASM(readFileSync(project.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    getInjections: scope => (scope === 'text.html.markdown' && !plain ? [injectionScope] : []),
    loadGrammar: async scope => {
      const name = base.get(scope);
      const path =
        scope === injectionScope ? injection : name && project.resolve(`tm-grammars/grammars/${name}.json`);
      return path ? parseRawGrammar(readFileSync(path, 'utf8'), path) : undefined;
    },
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('The Markdown grammar did not load.');
  return grammar;
}

export function tokenize(grammar: IGrammar, text: string): readonly Token[] {
  const tokens: Token[] = [];
  let state = INITIAL;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const { tokens: found, ruleStack } = grammar.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes } of found) {
      // The last token of a line may reach past it, over the line break that was cut off.
      const end = Math.min(endIndex, line.length);
      if (startIndex < end) tokens.push({ start: lineStart + startIndex, end: lineStart + end, scopes });
    }
    state = ruleStack;
    lineStart += line.length + 1;
  }
  return tokens;
}

/** The text with what is coloured as a marker in `«…»`; neighbours that touch are one. */
export function mark(text: string, tokens: readonly Token[]): string {
  let marked = '';
  let end = 0;
  for (const token of tokens) {
    if (!token.scopes.some(scope => /\bcitation\b.*\.brief-lens$/.test(scope))) continue;
    const gap = text.slice(end, token.start);
    if (marked && !gap) marked = marked.slice(0, -1);
    else marked += `${gap}«`;
    marked += `${text.slice(token.start, token.end)}»`;
    end = token.end;
  }
  return marked + text.slice(end);
}
