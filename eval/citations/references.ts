import { readReference } from '../../src/core/sources/reference.ts';
import type { Measurement } from '../evaluation.ts';
import { readRows } from './lines.ts';
import { type Gold, ReferenceScores } from './reference-scores.ts';

/** References tagged by hand (anystyle's gold standard). */
export const REFERENCES = 'citations/anystyle-gold.jsonl';

interface Row {
  readonly segments: readonly (readonly [label: string, text: string])[];
}

export function measureReferences(dataFolder: string, path = REFERENCES): Measurement[] {
  const scores = new ReferenceScores();
  for (const { segments } of readRows<Row>(dataFolder, path)) {
    const note = segments.map(([, text]) => text.replace(/<\/?[a-z]+>/g, '')).join(' ');
    scores.add(note, goldOf(segments), readReference(note));
  }
  return scores.rows('references');
}

function goldOf(segments: Row['segments']): Gold {
  const text = (label: string): string | undefined =>
    segments.find(segment => segment[0] === label)?.[1].replace(/<\/?[a-z]+>/g, '');
  return {
    URL: /https?:\/\/\S*[^\s.,;)\]>]/.exec(text('url') ?? '')?.[0],
    DOI: /10\.\d{4,9}\/\S*[^\s.,;)\]>]/.exec(text('doi') ?? '')?.[0],
    years: segments.filter(([label]) => label === 'date').flatMap(([, date]) => date.match(/\d{4}/g) ?? []),
    title: text('title'),
    family: familyOf(text('author') ?? ''),
  };
}

/** "Smith, J." and "Smith J," and "J. Smith": by the text tagged as authors alone. */
function familyOf(author: string): string | undefined {
  const [first = '', second = ''] = author.replace(/\bet al\b.*/, '').split(/,|;| & | and | et | und /);
  const name = first.trim().replace(/\.$/, '');
  if (!/\p{L}{2}/u.test(name) || /^[—–-]/.test(name)) return undefined;
  const words = name.split(/\s+/);
  if (words.length === 1 || (/^(?:\p{Lu}[.\s-]*){1,4}$/u.test(second.trim()) && !/^(?:\p{Lu}\.)/u.test(name)))
    return name;
  const trailing = words.findIndex((word, i) => i > 0 && /^(?:\p{Lu}[.-]*){1,4}$/u.test(word));
  if (trailing > 0 && /\p{L}{2}/u.test(words[0] ?? '') && trailing === words.length - 1)
    return words.slice(0, trailing).join(' ');
  return words.at(-1);
}
