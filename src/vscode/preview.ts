import * as vscode from 'vscode';
import type { AnnotationKind } from '../core/index.ts';
import { annotatePreview } from '../view/preview/annotate-preview.ts';
import type { Token, Tools } from '../view/preview/token.ts';
import { documentAt } from './active-document.ts';
import type { BriefStore } from './brief-store.ts';
import type { Highlighter } from './highlighter.ts';
import { otherQuotesShown, SECTION, settingsFor } from './settings.ts';

/** What is used of markdown-it, which VS Code brings. */
interface MarkdownIt {
  parse(text: string, env: object): Token[];
  readonly renderer: { render(tokens: Token[], options: unknown, env: unknown): string };
  readonly core: { readonly State: { readonly prototype: { readonly Token: TokenClass } } };
}

type TokenClass = new (...args: Parameters<Tools['create']>) => Token;

/** What VS Code asks of an extension that contributes to its Markdown preview. */
export interface PreviewPlugin extends vscode.Disposable {
  extendMarkdownIt<T>(md: T): T;
}

/**
 * The annotations in the Markdown preview. They are added when a page is rendered, not when it is parsed: VS Code parses
 * for its outline and its links too, and keeps what it parsed.
 */
export function previewPlugin(
  store: BriefStore,
  highlighter: Highlighter,
  log: vscode.LogOutputChannel,
): PreviewPlugin {
  /** The versions that previews show, by address: a reading of the same version that is new changes the page. */
  const rendered = new Map<string, number>();
  const refresh = () => {
    if (rendered.size > 0) void vscode.commands.executeCommand('markdown.preview.refresh');
  };
  const subscriptions = vscode.Disposable.from(
    store.onDidRead(({ document, version }) => {
      if (rendered.get(document.uri.toString()) === version) refresh();
    }),
    store.onDidClose(document => rendered.delete(document.uri.toString())),
    highlighter.onDidShowAlone(refresh),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SECTION)) refresh();
    }),
  );
  const annotate = (md: MarkdownIt, tokens: Token[], env: unknown): Token[] => {
    const document = documentOf(env);
    const reading = document && store.read(document);
    if (!document || !reading) return tokens;
    rendered.set(document.uri.toString(), reading.version);
    const settings = settingsFor(document);
    if (!reading.annotated || !settings.preview) return tokens;
    return annotatePreview(tokens, reading.brief, {
      shown: (kind: AnnotationKind) => highlighter.shows(kind, document),
      others: otherQuotesShown(document),
      referenceStyle: settings.referenceStyle,
      tools: toolsOf(md),
    });
  };
  return {
    dispose: () => subscriptions.dispose(),
    extendMarkdownIt<T>(md: T): T {
      const engine = md as MarkdownIt;
      const { renderer } = engine;
      const render = renderer.render.bind(renderer);
      renderer.render = (tokens, options, env) => {
        let shown = tokens;
        try {
          shown = annotate(engine, tokens, env);
        } catch (fault) {
          // The page without annotations is better than none.
          log.error(fault instanceof Error ? fault : String(fault));
        }
        return render(shown, options, env);
      };
      return md;
    },
  };
}

/** VS Code says which document it renders; other users of the plugin may not. */
function documentOf(env: unknown): vscode.TextDocument | undefined {
  const uri = typeof env === 'object' && env !== null ? Reflect.get(env, 'currentDocument') : undefined;
  return uri instanceof vscode.Uri ? documentAt(uri) : undefined;
}

function toolsOf(md: MarkdownIt): Tools {
  const { Token } = md.core.State.prototype;
  return {
    create: (type, tag, nesting) => new Token(type, tag, nesting),
    parse: markdown => md.parse(markdown, {}),
  };
}
