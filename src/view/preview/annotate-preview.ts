import type { AnnotationKind, Brief } from '../../core/index.ts';
import type { ReferenceStyle } from '../references/reference.ts';
import { PreviewPage } from './preview-page.ts';
import type { Token, Tools } from './token.ts';

export interface PreviewOptions {
  /** Which kinds are set off, as in the editor. Without citations, markers and notes stay as they are written. */
  readonly shown: (kind: AnnotationKind) => boolean;
  /** Whether terms and titles in quotation marks are set off besides quotations. */
  readonly others?: boolean;
  /** Of entries of a bibliography; notes are shown as they are written. Chicago where none is given. */
  readonly referenceStyle?: ReferenceStyle;
  readonly tools: Tools;
}

/**
 * What markdown-it has read, as a reader of the brief should see it: markers as numbers that lead to their notes, notes
 * as a list with links back, claims, quotes and recommendations set off, and a paragraph for each line that is one.
 * The tokens that are given stay as they are. Linear in the text.
 *
 * @param tokens of all of `brief.text`
 */
export function annotatePreview(tokens: readonly Token[], brief: Brief, options: PreviewOptions): Token[] {
  return new PreviewPage(brief, tokens, options).annotate();
}
