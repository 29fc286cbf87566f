import { withoutMarkup } from '../trees/plain-text.ts';
import type { Token, TokenMaker } from './token.ts';

/** Elements of a line that carry nothing but how words look. */
const PLAIN_TAG = /^<(\/?)(em|i|b|strong|sup|sub|cite|q|u|s|small|code)\s*>$/i;

/**
 * What markdown-it made of a note, without the document's own HTML but for pairs such as `<em>…</em>`, and without the
 * lines that it stands on: it is shown elsewhere than it was written.
 */
export function harmless(tokens: readonly Token[], make: TokenMaker): Token[] {
  return tokens.flatMap((token): Token[] => {
    if (token.type === 'html_block') {
      const words = withoutMarkup(token.content);
      return words === '' ? [] : [make.inline([make.text(words)])];
    }
    const attrs =
      token.attrs?.filter(([name, value]) => name !== 'data-line' && value !== 'code-line') ?? null;
    const children = token.children && harmlessLine(token.children, make);
    return [Object.assign(make.copy(token), { attrs, children })];
  });
}

function harmlessLine(children: readonly Token[], make: TokenMaker): Token[] {
  const kept = new Set<Token>();
  const open: { readonly name: string; readonly token: Token; readonly level: number }[] = [];
  let level = 0;
  for (const token of children) {
    level += token.nesting;
    const [, slash, name = ''] = (token.type === 'html_inline' && PLAIN_TAG.exec(token.content)) || [];
    if (slash === '') open.push({ name: name.toLowerCase(), token, level });
    else if (slash === '/') {
      const last = open.at(-1);
      if (last?.name !== name.toLowerCase() || last.level !== level) continue;
      open.pop();
      kept.add(last.token).add(token);
    }
  }
  return children.flatMap(token => {
    if (token.type !== 'html_inline' || kept.has(token)) return [token];
    return /^<br\s*\/?>$/i.test(token.content) ? [make.text(' ')] : [];
  });
}
