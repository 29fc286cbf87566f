import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { AnalyseOptions, AnnotationKind } from '../../../src/core/index.ts';
import { analyse } from '../../../src/core/index.ts';
import { annotatePreview } from '../../../src/view/preview/annotate-preview.ts';
import type { Token } from '../../../src/view/preview/token.ts';
import type { ReferenceStyle } from '../../../src/view/references/reference.ts';

export interface PageOptions {
  readonly shown?: (kind: AnnotationKind) => boolean;
  readonly footnotes?: boolean;
  readonly typographer?: boolean;
  readonly readWith?: AnalyseOptions;
  readonly referenceStyle?: ReferenceStyle;
}

/** markdown-it as VS Code's preview sets it up: HTML is let through, and lines are marked. */
export function engine(options: PageOptions = {}): MarkdownIt {
  const md = new MarkdownIt({ html: true, linkify: true, typographer: options.typographer ?? false });
  if (options.footnotes) md.use(footnotes);
  md.core.ruler.push('source_map_data_attribute', state => {
    for (const token of state.tokens) {
      if (!token.map || token.type === 'inline') continue;
      token.attrSet('data-line', String(token.map[0]));
      token.attrJoin('class', 'code-line');
    }
  });
  return md;
}

/** The page of a brief. */
export function pageOf(text: string, options: PageOptions = {}): string {
  const md = engine(options);
  const tokens = md.parse(text, {});
  const annotated = annotatePreview(
    tokens as unknown as Token[],
    analyse(text, undefined, options.readWith),
    {
      ...(options.referenceStyle ? { referenceStyle: options.referenceStyle } : {}),
      shown: options.shown ?? (() => true),
      tools: {
        create: (type, tag, nesting) =>
          new md.core.State.prototype.Token(type, tag, nesting) as unknown as Token,
        parse: markdown => md.parse(markdown, {}) as unknown as Token[],
      },
    },
  );
  return md.renderer.render(annotated as never, md.options, {});
}
