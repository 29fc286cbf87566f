import { type Span, span } from '../../core/index.ts';
import { countPassing } from '../../core/sorted.ts';

/** Where the lines of a text start and end, without their endings; markdown-it counts them the same way. */
export class Lines {
  private readonly starts: number[] = [0];
  private readonly ends: number[] = [];

  /** As markdown-it sees it, at the same length. */
  readonly text: string;

  constructor(text: string) {
    this.text = text.replaceAll('\0', '\uFFFD');
    for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) {
      this.ends.push(index);
      this.starts.push(index + ending.length);
    }
    this.ends.push(text.length);
  }

  /** A line from 0; beyond the last one, an empty range at the end. */
  line(index: number): Span {
    const { length } = this.text;
    return span(this.starts[index] ?? length, this.ends[index] ?? length);
  }

  /** The lines from `first` up to the one before `after`. */
  range(first: number, after: number): Span {
    return span(this.line(first).start, Math.max(this.line(first).start, this.line(after - 1).end));
  }

  lineAt(offset: number): number {
    return Math.max(0, countPassing(this.starts, start => start <= offset) - 1);
  }
}
