import type { Span } from '../span.ts';

/** A figure that a text gives: a number of something, or a date. Labels ("Section 4", "F-35", "No. 1718") are none. */
export type Figure = NumberFigure | DateFigure;

export interface NumberFigure {
  readonly kind: 'number';
  /** With its currency and its unit: "$1.7 trillion", "14.2 percent", "twenty-six". */
  readonly span: Span;
  /** Scale words taken in: 1.7 trillion is 1.7e12, two-thirds are 66.7 (percent). */
  readonly value: number;
  /** What the last digit given stands for: of "1.7 trillion" 1e11, of "26" 1, of "1,200" 100. */
  readonly step: number;
  readonly unit: 'percent' | 'money' | undefined;
  /** Of money: "$", "€", "£", "¥", or the letters of ISO 4217. */
  readonly currency?: string;
}

export interface DateFigure {
  readonly kind: 'date';
  readonly span: Span;
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  /** 1–31. */
  readonly day?: number;
}
