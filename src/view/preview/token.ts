/** What this room reads and writes of a markdown-it token (markdown-it 12 to 14, `Token`). */
export interface Token {
  type: string;
  tag: string;
  attrs: [string, string][] | null;
  /** First line and the line after the last, from 0; null for what closes a block and for what stands in a line. */
  map: [number, number] | null;
  nesting: -1 | 0 | 1;
  level: number;
  children: Token[] | null;
  content: string;
  markup: string;
  info: string;
  meta: unknown;
  block: boolean;
  hidden: boolean;
}

/** Makes a token of markdown-it's own class: its renderer calls the token's methods. */
export type CreateToken = (type: string, tag: string, nesting: Token['nesting']) => Token;

/** What the tokens are made with. */
export interface Tools {
  readonly create: CreateToken;
  /** Reads Markdown as markdown-it would, anew each time. */
  readonly parse: (markdown: string) => Token[];
}

export type Attributes = Readonly<Record<string, string>>;

/** Elements and text are all that this room adds to a page: the renderer escapes what stands in both. */
export class TokenMaker {
  constructor(readonly create: CreateToken) {}

  open(tag: string, attributes: Attributes = {}, block = false): Token {
    const token = this.create(`brief_lens_${tag}_open`, tag, 1);
    return Object.assign(token, { attrs: pairs(attributes), block });
  }

  close(tag: string, block = false): Token {
    return Object.assign(this.create(`brief_lens_${tag}_close`, tag, -1), { block });
  }

  text(content: string): Token {
    return Object.assign(this.create('text', '', 0), { content });
  }

  element(tag: string, attributes: Attributes, children: readonly Token[]): Token[] {
    return [this.open(tag, attributes), ...children, this.close(tag)];
  }

  inline(children: Token[]): Token {
    return Object.assign(this.create('inline', '', 0), { children, block: true });
  }

  /** The same token once more: VS Code keeps those that it parsed, and they must stay as they are. */
  copy(token: Token, changes: Partial<Token> = {}): Token {
    const attrs = token.attrs?.map(([name, value]): [string, string] => [name, value]);
    return Object.assign(this.create(token.type, token.tag, token.nesting), token, { attrs }, changes);
  }
}

function pairs(attributes: Attributes): [string, string][] | null {
  const all = Object.entries(attributes);
  return all.length > 0 ? all : null;
}

export function attributeOf({ attrs }: Token, name: string): string | undefined {
  return attrs?.find(([key]) => key === name)?.[1];
}

/** The attributes with another class besides theirs. */
export function withClass(attrs: Token['attrs'], name: string): [string, string][] {
  const before = attrs?.find(([key]) => key === 'class')?.[1];
  const others = (attrs ?? []).filter(([key]) => key !== 'class');
  return [...others, ['class', before ? `${before} ${name}` : name]];
}

/** With the line that the page scrolls to, as VS Code marks it. */
export function withLine(attrs: Token['attrs'], line: number): [string, string][] {
  const others = (attrs ?? []).filter(([key]) => key !== 'data-line');
  const all: [string, string][] = [...others, ['data-line', String(line)]];
  return /(?:^| )code-line(?: |$)/.test(all.find(([key]) => key === 'class')?.[1] ?? '')
    ? all
    : withClass(all, 'code-line');
}

/** Index behind the token that closes the one at `start`, or behind that itself. */
export function endOf(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    depth += tokens[i]?.nesting ?? 0;
    if (depth <= 0) return i + 1;
  }
  return tokens.length;
}
