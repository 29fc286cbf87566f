import { findMarkers } from '../../src/core/markers.ts';
import type { Measurement } from '../evaluation.ts';
import { readRows } from './lines.ts';

/** Pandoc's own tests of citations; those with a native tree say how it parses. */
export const PANDOC = 'citations/pandoc_citation_footnote_commands.jsonl';

interface Row {
  readonly name: string;
  readonly text: string;
}

interface Item {
  readonly key: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly mode: string;
}

const MODES: Readonly<Record<string, string>> = {
  AuthorInText: 'narrative',
  NormalCitation: 'normal',
  SuppressAuthor: 'suppress-author',
};

/** The share of pandoc's groups whose keys, prefixes, locators and modes are read as pandoc does. */
export function measurePandoc(dataFolder: string): Measurement[] {
  const groups = readRows<Row>(dataFolder, PANDOC).flatMap(({ text }) =>
    text.includes('citationId') ? groupsOf(text) : [],
  );
  const same = groups.filter(({ written, items }) => {
    const prose = {
      form: 'paragraph' as const,
      span: { start: 0, end: written.length },
      mask: written,
      strong: [],
      links: [],
      calls: [],
    };
    const found = findMarkers(prose, written).find(({ form }) => form === 'pandoc');
    const read = (found?.items ?? []).map(({ key, prefix, locator, suffix, mode }) => ({
      key,
      prefix,
      suffix: `${locator}${suffix}`,
      mode,
    }));
    const ok = JSON.stringify(read.map(plain)) === JSON.stringify(items.map(plain));
    if (!ok && process.env.SHOW)
      console.log(`${written}\n  pandoc ${JSON.stringify(items)}\n  here   ${JSON.stringify(read)}`);
    return ok;
  });
  return [
    {
      measure: `pandoc's groups read as pandoc does, of ${groups.length}`,
      value: same.length,
      floor: groups.length,
    },
  ];
}

function plain({ key, prefix, suffix, mode }: Item): Item {
  const bare = (text: string): string => text.replace(/[\s*_{},]/g, '');
  return { key, prefix: bare(prefix), suffix: bare(suffix), mode };
}

/** Each `Cite` of a native tree: what it holds, and the text that it was written as. */
function groupsOf(tree: string): { written: string; items: Item[] }[] {
  return tree
    .split(/\bCite\s*\n/)
    .slice(1)
    .map(cite => {
      const citations = cite.split('{ citationId').slice(1);
      const last = citations.at(-1) ?? '';
      return {
        items: citations.map(citation => ({
          key: unescaped(/= "((?:[^"\\]|\\.)*)"/.exec(citation)?.[1] ?? ''),
          prefix: inlines(/citationPrefix =\s*([\s\S]*?), citationSuffix/.exec(citation)?.[1] ?? ''),
          suffix: inlines(/citationSuffix =\s*([\s\S]*?), citationMode/.exec(citation)?.[1] ?? ''),
          mode: MODES[/citationMode = (\w+)/.exec(citation)?.[1] ?? ''] ?? '',
        })),
        written: inlines(balanced(last.slice(last.indexOf(']', last.indexOf('}')) + 1))),
      };
    });
}

/** The first bracketed list of a text. */
function balanced(text: string): string {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === '[') depth++;
    else if (!quoted && text[at] === ']' && --depth === 0) return text.slice(0, at + 1);
  }
  return text;
}

function inlines(list: string): string {
  return [...list.matchAll(/\bStr "((?:[^"\\]|\\.)*)"|\b(Space|SoftBreak)\b/g)]
    .map(([, text, space]) => (space ? ' ' : unescaped(text ?? '')))
    .join('');
}

/** Haskell's `\1087\&3`. */
function unescaped(text: string): string {
  return text.replace(/\\(?:(\d+)|&|(.))/g, (_, code?: string, character?: string) =>
    code === undefined ? (character ?? '') : String.fromCodePoint(Number(code)),
  );
}
