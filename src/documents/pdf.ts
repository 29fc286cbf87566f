import { getDocumentProxy } from 'unpdf';
import { texts } from '../view/checking/json-fields.ts';
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
    const { info, metadata } = await pdf.getMetadata();
    return { format: 'pdf', text: bodies.join('\n'), pages: starts, about: aboutOf(info, metadata) };
  } finally {
    await pdf.destroy();
  }
}

/** The XMP packet of a PDF, of whose properties some are lists. */
interface Xmp {
  get(name: string): unknown;
}

function aboutOf(info: object, xmp: Xmp | null): ReadDocument['about'] {
  const inInfo = (name: string): string[] => texts(Reflect.get(info, name));
  const inXmp = (name: string): string[] => texts(xmp?.get(name));
  // Programs put a file's name there.
  const titles = [...new Set([...inXmp('dc:title'), ...inInfo('Title')])].filter(
    title => !/\.\w{2,4}$|^(?:Microsoft Word|untitled)/i.test(title),
  );
  const creators = inXmp('dc:creator');
  const author = creators.length > 0 ? creators : inInfo('Author');
  const issued = /^D:(\d{4})(\d{2})(\d{2})/
    .exec(inInfo('CreationDate')[0] ?? '')
    ?.slice(1)
    .join('-');
  const [publisher] = inXmp('dc:publisher');
  const [container] = inXmp('prism:publicationname');
  return {
    ...(titles[0] ? { title: titles[0] } : {}),
    ...(titles.length > 1 ? { otherTitles: titles.slice(1) } : {}),
    ...(author.length > 0 ? { author } : {}),
    ...(issued ? { issued } : {}),
    ...(publisher ? { publisher } : {}),
    ...(container ? { 'container-title': container } : {}),
  };
}
