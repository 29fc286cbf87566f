export const MATRIX_FORMATS = ['csv', 'md', 'html'] as const;
export type MatrixFormat = (typeof MATRIX_FORMATS)[number];
