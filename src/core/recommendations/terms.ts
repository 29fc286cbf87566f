/** Longer words are compared by their head, so that "inspection" meets "inspectors", in UTF-16 code units. */
const HEAD = 6;
const SHORTEST_TERM = 5;
/** Words that any two sentences of a brief may share. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'about above across action after again against agency agencies all almost along already also although among another ' +
    'because become been before being below between cannot could develop during either every federal first following ' +
    'government include including increase itself least might national needs never other others policy policies provide ' +
    'public recent require requires section shall should since state states still support their them these they things this ' +
    'those though through under united until using where whether which while within without would years'
  )
    .split(' ')
    .map(word => word.slice(0, HEAD)),
);

/** The words by which two sentences are known to speak of the same things, by their heads and in lower case. */
export function termsOf(words: string): ReadonlySet<string> {
  const text = (ADDRESSED.test(words) ? words.replace(ADDRESSES, ' ') : words).toLowerCase();
  const found: readonly string[] = text.match(BEYOND_ASCII.test(text) ? LETTERS : ASCII_LETTERS) ?? [];
  return new Set(
    found
      .filter(word => word.length >= SHORTEST_TERM)
      .map(word => word.slice(0, HEAD))
      .filter(head => !COMMON.has(head)),
  );
}

/** Addresses and tags say nothing of the matter: what stands behind `](` of a link, in `<…>`, and from `https:` on. */
const ADDRESSES = /\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)?|<[^<>]{0,300}>|https?:[^\s<>]+/g;
const ADDRESSED = /\]\(|<|https?:/;

const LETTERS = /\p{L}+/gu;
/** The engine finds these several times as fast. */
const ASCII_LETTERS = /[a-z]+/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Of the terms of one, how many another has, 0–1; 1 where there are none. */
export function shareOf(terms: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (terms.size === 0) return 1;
  let shared = 0;
  for (const term of terms) if (other.has(term)) shared++;
  return shared / terms.size;
}
