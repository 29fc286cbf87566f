import type { WordRange } from './cue.ts';
import { ACRONYM, is, PREPOSITION } from './word-classes.ts';
import type { Word } from './words.ts';

/** Heads of names of those who can do something by deciding to, in the singular. */
const ACTORS: ReadonlySet<string> = new Set(
  (
    'congress parliament senate house legislature lawmaker legislator policymaker government administration president governor mayor ' +
    'minister ministry secretary department agency bureau office commission commissioner committee council councillor board authority ' +
    'regulator court judge prosecutor police state country nation capital municipality city county district town region province ' +
    'washington brussels london beijing treasury pentagon command commander service guard navy army force union bank fund ' +
    'foundation donor lender investor company firm manufacturer developer supplier provider operator employer insurer utility school ' +
    'university college hospital clinic library museum charity organisation organization association federation institute centre center ' +
    'partner ally official officer leader manager director chief staff team inspector auditor teacher trustee owner landlord builder ' +
    'retailer importer exporter shipper carrier port airport railway broadcaster publisher platform representative delegation mission ' +
    'embassy body group network institution enterprise business farmer club coalition alliance'
  ).split(' '),
);

/** Whether a noun phrase is somebody who can do something by deciding to: "the EU delegation", "States", "CISA". */
export function isActor(words: readonly Word[], subject: WordRange): boolean {
  const head = headOf(words, subject);
  const noun = (head?.lower ?? '').replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
  // "CISA", but not "generative AI"
  const isNamed = head === words[subject.from] || words[subject.from]?.lower === 'the';
  return (is(head, ACRONYM) && isNamed) || ACTORS.has(noun);
}

/** The noun of a noun phrase: before its first preposition, relative clause or comma. */
export function headOf(words: readonly Word[], { from, to }: WordRange): Word | undefined {
  let end = from + 1;
  while (end < to && !is(words[end], PREPOSITION) && !/^(?:that|who|which|,)$/.test(words[end]?.lower ?? ''))
    end++;
  return words[end - 1];
}
