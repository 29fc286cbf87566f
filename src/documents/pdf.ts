import { getDocumentProxy } from 'unpdf';
import type { ReadDocument } from '../view/checking/ports.ts';
import { withoutFurniture } from './page-furniture.ts';

/** Of longer ones the first pages are read. */
const MOST_PAGES = 1_500;

/** The words of a PDF, page by page, and what it says about itself. No script runs, no font and no picture is drawn. */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0, stopAtErrors: false });
  try {
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
      page.cleanup();
    }
    const bodies = withoutFurniture(pages);
    const starts: number[] = [];
    let length = 0;
    for (const body of bodies) {
      starts.push(length);
      length += body.length + 1;
    }
    const { info } = await pdf.getMetadata();
    return { format: 'pdf', text: bodies.join('\n'), pages: starts, about: aboutOf(info) };
  } finally {
    await pdf.destroy();
  }
}

function aboutOf(info: object): ReadDocument['about'] {
  const text = (name: string): string | undefined => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : undefined;
  };
  const [title, author] = [text('Title'), text('Author')];
  const issued = /^D:(\d{4})(\d{2})(\d{2})/
    .exec(text('CreationDate') ?? '')
    ?.slice(1)
    .join('-');
  return {
    // Programs put a file's name there.
    ...(title && !/\.\w{2,4}$|^(?:Microsoft Word|untitled)/i.test(title) ? { title } : {}),
    ...(author ? { author: [author] } : {}),
    ...(issued ? { issued } : {}),
  };
}
