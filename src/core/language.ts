import { type Wording, wording } from './wording.ts';

/** Words that every text in a language is full of. */
const ENGLISH = wordSet(
  'the of and to in a is that for it with as on be by are this from or at not was have has which an should must will its ' +
    'their these been would can may we they his he our but',
);
const FOREIGN: readonly { readonly language: Wording; readonly words: ReadonlySet<string> }[] = [
  {
    language: wording('It is written in German'),
    words: wordSet(
      'der die das und ist nicht mit von den dem ein eine einer für auf sich des im zu werden wird auch sind',
    ),
  },
  {
    language: wording('It is written in French'),
    words: wordSet(
      'le la les des et est une dans pour que qui du au sur par pas ce cette avec plus sont aux nous',
    ),
  },
  {
    language: wording('It is written in Spanish'),
    words: wordSet('el los las del que y en una por con para es se lo como más su al son este esta'),
  },
  {
    language: wording('It is written in Portuguese'),
    words: wordSet('os da do das dos que e em uma por com para não se mais como ao são pela pelo'),
  },
  {
    language: wording('It is written in Italian'),
    words: wordSet('il gli della di che e è un una per con non sono del nel alla dei le più anche'),
  },
  {
    language: wording('It is written in Dutch'),
    words: wordSet('de het een en van dat niet te zijn op met voor worden ook aan bij door wordt naar'),
  },
  {
    language: wording('It is written in Swedish'),
    words: wordSet('och att det som en är av för på med den till inte har om ett'),
  },
  {
    language: wording('It is written in Danish or Norwegian'),
    words: wordSet('og det at en den til er som på de med for der ikke et af av har'),
  },
  {
    language: wording('It is written in Polish'),
    words: wordSet('i w na z do nie się jest że to przez oraz dla od po jak są'),
  },
  {
    language: wording('It is written in Turkish'),
    words: wordSet('ve bir bu için ile olarak da de olan çok daha gibi'),
  },
  {
    language: wording('It is written in Indonesian'),
    words: wordSet('yang dan di untuk dengan dari ini pada adalah tidak dalam akan itu'),
  },
];
/** Running text has a quarter of such words and more, whatever the language. */
const LEAST_FOREIGN = 0.15;
/** Running English has 0.35 to 0.5 of them, a list of terms 0.1. */
const LEAST_ENGLISH = 0.08;
const MOST_FOREIGN_LETTERS = 0.4;
/** Fewer words may be a title or a table of names. */
const FEWEST_WORDS = 20;
const FEWEST_WORDS_OF_LIST = 60;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** A sentence that says in which language or script a text is; undefined for English, for unknown ones and for few words. */
export function foreignLanguage(words: readonly string[]): Wording | undefined {
  const letters = words.join('');
  const latin = letters.match(/[\p{Script=Latin}\p{M}’'-]/gu)?.length ?? 0;
  if (letters.length > 10 && 1 - latin / letters.length > MOST_FOREIGN_LETTERS)
    return wording('It is written in another script');
  if (words.length < FEWEST_WORDS) return undefined;
  const english = shareIn(words, ENGLISH);
  return FOREIGN.find(each => {
    const share = shareIn(words, each.words);
    return share > LEAST_FOREIGN && share > english;
  })?.language;
}

/** Whether the small words that hold English together are missing. */
export function isHardlyEnglish(words: readonly string[]): boolean {
  return words.length >= FEWEST_WORDS_OF_LIST && shareIn(words, ENGLISH) < LEAST_ENGLISH;
}

function shareIn(words: readonly string[], known: ReadonlySet<string>): number {
  return words.filter(word => known.has(word.toLowerCase())).length / words.length;
}
