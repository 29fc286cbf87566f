import type { AnalyseOptions } from '../../src/core/index.ts';

/** What the doc comment of a rule says: prose, and examples in the notation of the tests. */
export interface RuleComment {
  /** Paragraphs of Markdown. */
  readonly description: string;
  /**
   * What the examples are read with: the keys of a bibliography, as `@bibliography ruiz2023 okafor2021`, and those that
   * can't be read, as `@unread refs.bib`.
   */
  readonly readWith: AnalyseOptions;
  readonly examples: readonly RuleExample[];
}

export interface RuleExample {
  readonly verdict: string;
  readonly notation: string;
}

/** Reads the first doc comment of a source file, without the comment's own stars. */
export function readRuleComment(source: string): RuleComment {
  const comment = /\/\*\*\n([\s\S]*?)\n \*\//.exec(source)?.[1] ?? '';
  const [description = '', ...examples] = comment.replace(/^ \* ?/gm, '').split(/^@example /m);
  const keys = /^@bibliography (.+)\n/m;
  const unread = /^@unread (.+)\n/m;
  return {
    description: description.replace(keys, '').replace(unread, '').trim(),
    readWith: {
      bibliography: wordsOf(keys.exec(description)?.[1]).map(id => ({ id, type: 'report', title: id })),
      unreadBibliographies: wordsOf(unread.exec(description)?.[1]).map(file => ({
        file,
        reason: 'there is no such file',
      })),
    },
    examples: examples.map(example => {
      const [verdict = '', ...lines] = example.split('\n');
      return { verdict: verdict.trim(), notation: lines.join('\n').trimEnd() };
    }),
  };
}

function wordsOf(line: string | undefined): string[] {
  return line?.split(' ') ?? [];
}
