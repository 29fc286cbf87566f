import type { Brief, Recommendation } from '../../core/index.ts';
import { csv } from '../csv.ts';
import { recommendationsTable } from '../trees/index.ts';
import type { MatrixFormat } from './formats.ts';
import { matrixHtml } from './html.ts';
import { MATRIX_HEAD, matrixTexts } from './rows.ts';

/** The recommendation matrix as a file's content: who is asked what, how strongly, until when and on what grounds. */
export function matrixOf(
  brief: Brief,
  recommendations: readonly Recommendation[],
  format: MatrixFormat,
  file: string,
): string {
  switch (format) {
    case 'csv':
      return csv([MATRIX_HEAD, ...matrixTexts(brief, recommendations)]);
    case 'md':
      return recommendationsTable(brief, recommendations);
    case 'html':
      return matrixHtml(brief, recommendations, file);
  }
}
