/** What the doc comment of a rule says: prose, and examples in the notation of the tests. */
export interface RuleComment {
  /** Paragraphs of Markdown. */
  readonly description: string;
  /** The keys of the bibliography that the examples are read with: `@bibliography ruiz2023 okafor2021`. */
  readonly bibliography: readonly string[];
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
  return {
    description: description.replace(keys, '').trim(),
    bibliography: keys.exec(description)?.[1]?.split(' ') ?? [],
    examples: examples.map(example => {
      const [verdict = '', ...lines] = example.split('\n');
      return { verdict: verdict.trim(), notation: lines.join('\n').trimEnd() };
    }),
  };
}
