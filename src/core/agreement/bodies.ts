import { commonInOrder, comparedWords, joined, standsIn } from './words.ts';

/**
 * Whether two names may be the same publisher's or body's: a word that tells it apart in common, an abbreviation of one
 * by the first letters of the other, or two imprints of one house. `host` may have the name of the other in it.
 */
export function isSameBody(a: string, b: string): boolean {
  const [x, y] = [comparedWords(a), comparedWords(b)];
  if (x.length === 0 || y.length === 0) return true;
  if (joined(x) === joined(y) || isAcronym(x, y) || isAcronym(y, x)) return true;
  const [p, q] = [tellingWords(x), tellingWords(y)];
  if (p.some(word => q.includes(word))) return true;
  if (p.length === 0 || q.length === 0) return standsIn(x, y) || standsIn(y, x);
  return HOUSES.some(house => x.some(word => house.has(word)) && y.some(word => house.has(word)));
}

/** Whether the host of an address has the name of a body in it: "washingtonpost.com", "gao.gov". */
export function isInHost(name: string, host: string): boolean {
  const words = comparedWords(name);
  const labels = host
    .toLowerCase()
    .split('.')
    .slice(0, -1)
    .map(label => label.replace(/\W/g, ''));
  return labels.some(
    label =>
      label.length > 1 &&
      (initialsOf(words).includes(label) ||
        joined(words).includes(label) ||
        tellingWords(words).some(word => word.length > 3 && label.includes(word))),
  );
}

/**
 * Whether two names may be the same journal's or paper's: words cut to their beginnings ("J. Appl. Phys."), first letters
 * ("PNAS"), one with a place or a series that the other leaves out.
 */
export function isSamePeriodical(a: string, b: string): boolean {
  const [x, y] = [a, b].map(name => comparedWords(name).filter(word => !SMALL.test(word)));
  if (!x || !y || x.length === 0 || y.length === 0) return true;
  if (joined(x) === joined(y) || standsIn(x, y) || standsIn(y, x)) return true;
  if (isAcronym(comparedWords(a), comparedWords(b)) || isAcronym(comparedWords(b), comparedWords(a)))
    return true;
  if (x.length === y.length) return x.every((word, i) => isShortFor(word, y[i] ?? ''));
  // "Proc. Natl. Acad. Sci." leaves out the end.
  const [few, many] = x.length < y.length ? [x, y] : [y, x];
  const isStart = few.length > 1 && few.every((word, i) => isShortFor(word, many[i] ?? ''));
  return isStart || (few.length > 2 && commonInOrder(few, many) === few.length);
}

const SMALL = /^(?:the|of|and|in|for|on|to|at|de|der|die|das|des|la|le|les|et|und|fur)$/;

/** Words of which the names of bodies are made, and which tell none from another. */
const COMMON =
  /^(?:the|of|and|for|in|on|to|at|de|us|u|s|uk|eu|inc|ltd|llc|llp|plc|gmbh|ag|bv|sa|nv|co|corp|company|corporation|press|publishing|publishers?|publications?|books?|media|group|holdings?|university|univ|college|school|department|dept|ministry|office|agency|bureau|service|services|national|federal|state|states|united|government|governmental|international|global|world|american|british|european|institute|institution|cent(?:er|re)|council|committee|commission|association|society|foundation|organization|board|authority|administration|union|academy|journal|review|news|newspaper|daily|times|post|magazine|online|website|web|com|org|gov|research|studies|policy|report|series|new|general|public|division|program)$/;

function tellingWords(words: readonly string[]): string[] {
  return words.filter(word => word.length > 1 && !COMMON.test(word));
}

/** "OECD" of "Organisation for Economic Co-operation and Development", alone or beside other words ("U.S. GAO"). */
function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  if (long.length < 2) return false;
  const initials = initialsOf(long);
  const whole = joined(short);
  return initials.some(each => each.length > 1 && (each === whole || short.includes(each)));
}

/** The first letters of all words, of those but the small ones, and of both without the country. */
function initialsOf(words: readonly string[]): string[] {
  const letters = (list: readonly string[]) => list.map(word => word.charAt(0)).join('');
  const large = words.filter(word => !SMALL.test(word));
  const home = large.filter(word => !/^(?:us|u|s|united|states|uk|kingdom)$/.test(word));
  // "Co-operation" has one letter or two.
  return [
    ...new Set([
      letters(words),
      letters(large),
      letters(home),
      letters(large.filter(word => word !== 'operation')),
    ]),
  ];
}

/** "Natl" and "Nat." for "National", "Dept" for "Department": the same first letter, the others in their order. */
function isShortFor(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.charAt(0) !== long.charAt(0) || (short.length > long.length - 2 && !long.startsWith(short)))
    return false;
  return long.startsWith(short) || commonInOrder([...short], [...long]) === short.length;
}

/** Imprints, by a word of their names. */
const HOUSES: readonly ReadonlySet<string>[] = [
  'springer nature palgrave macmillan apress birkhauser biomed bmc kluwer plenum',
  'routledge taylor francis informa crc psychology garland',
  'wiley blackwell jossey hindawi',
  'elsevier cell lancet pergamon butterworth heinemann mosby saunders',
  'sage corwin',
  'penguin random viking knopf vintage doubleday crown pantheon bantam ballantine putnam dutton allen lane anchor',
  'simon schuster scribner atria',
  'harpercollins harper morrow ecco avon',
  'hachette little brown publicaffairs basic grand',
  'holt picador farrar straus giroux metropolitan tor',
  'oup oxford clarendon',
  'cup cambridge',
  'mcgraw hill',
  'gpo printing govinfo',
  'bmj',
].map(house => new Set(house.split(' ')));
