import { type Span, sliceOf, span } from './span.ts';

/** `---`, YAML, `---` at the very top, fences included. An unclosed one is none. */
export function findFrontMatter(text: string): Span | undefined {
  const opening = openingOf(text);
  if (!opening) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|(?![\s\S]))/gm;
  closing.lastIndex = opening.length;
  const match = closing.exec(text);
  return match ? span(0, match.index + match[0].length) : undefined;
}

/** The YAML of a document's front matter when it names a bibliography or holds references; else undefined. */
export function bibliographyYaml(text: string): string | undefined {
  const place = findFrontMatter(text);
  const yaml = place && sliceOf(text, place).slice(openingOf(text)?.length);
  return yaml && /^(?:bibliography|references)[ \t]*:/m.test(yaml)
    ? yaml.replace(/(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r)?$/, '')
    : undefined;
}

/** The folder that a document's front matter names under `sources:`, as written. */
export function sourcesFolder(text: string): string | undefined {
  return fieldOf(text, /^sources[ \t]*:[ \t]*([^\r\n#]{1,400})/m);
}

/** The title that a document's front matter gives it. */
export function frontMatterTitle(text: string): string | undefined {
  return fieldOf(text, /^title[ \t]*:[ \t]*([^\r\n]{1,400})/im);
}

function fieldOf(text: string, field: RegExp): string | undefined {
  const place = findFrontMatter(text);
  const value = place && field.exec(sliceOf(text, place))?.[1];
  return value?.trim().replace(/^(["'])(.*)\1$/, '$2') || undefined;
}

function openingOf(text: string): string | undefined {
  return /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0];
}
