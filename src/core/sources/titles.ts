import { SHORTENED_BODY } from './bodies.ts';
import { LINK } from './reference-text.ts';

/** A title and where it stands, with its quotation marks. */
export interface TitleReading {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '„': '“',
  '«': '»',
  '‘': '’',
  '”': '”',
};
/** What follows a quoted title; "means" and "is" follow a quoted term. */
const AFTER_TITLE =
  /^\s*(?:[,.;:([\uE000]|in\b|In\b|\p{Lu}|\d|<|$|(?:blog|podcast|video|interview|speech|remarks|press|testimony|op-ed|working|paper|report|memo|briefing|editorial|web)\b)/u;
const LONGEST_TITLE = 400;

/** The first quoted title, with the quotations that may stand inside it. */
export function quotedTitle(text: string, italics: readonly string[] = []): TitleReading | undefined {
  for (const opening of text.matchAll(/(?<![\p{L}\d])(?:[“"„‘”](?=\S)|«)/gu)) {
    const mark = opening[0];
    const end = closingMark(text, opening.index, CLOSING[mark] ?? mark);
    if (end === undefined) continue;
    const inner = text.slice(opening.index + 1, end - 1).trim();
    const words = inner.split(/\s+/).length;
    const closed = /[,.?!]$/.test(inner);
    // A link from within the marks, or a name before them, makes a title of it whatever follows.
    const named = inner.includes(LINK) || /[’'](?:s)? $/.test(text.slice(0, opening.index));
    // Quoted words, not a title.
    if (words > 32 || (/^\p{Ll}/u.test(inner) && !inner.endsWith(',') && !/^(?:e|i)\p{Lu}/u.test(inner)))
      continue;
    if (mark === '‘' && !closed && !/^(?:[,.(]| in | \(| [A-Z]{2})/.test(text.slice(end))) continue;
    if (
      inner.length < 3 ||
      (words < 2 && !closed && !named && !/^[,.]/.test(text.slice(end))) ||
      !(named || inner.endsWith(',') || AFTER_TITLE.test(text.slice(end, end + 12)))
    )
      continue;
    const title = inner.replace(/[,.;:\s\uE000]+$/, '');
    // "*“We Sleep on Deck”: Crews in Distant Waters*": the whole is the title.
    const longer = italics.find(
      each => each.startsWith(text.slice(opening.index, end)) && each.length > end - opening.index,
    );
    if (longer) return { title: longer, start: opening.index, end: opening.index + longer.length };
    if (title !== '') return { title: abbreviationStop(inner, title), start: opening.index, end };
  }
  return undefined;
}

/** "… in the U.S.," keeps its stop. */
function abbreviationStop(inner: string, title: string): string {
  return /\b\p{Lu}\.\p{Lu}$/u.test(title) && inner[title.length] === '.' ? `${title}.` : title;
}

function closingMark(text: string, start: number, closing: string): number | undefined {
  const opening = text[start] ?? '';
  let depth = 0;
  const last = Math.min(text.length, start + LONGEST_TITLE);
  for (let at = start + 1; at < last; at++) {
    const mark = text[at];
    if (mark === opening && mark !== closing) depth++;
    else if (mark === closing) {
      if (closing === '’' && /\p{L}/u.test(text[at + 1] ?? '')) continue;
      if (depth > 0) depth--;
      else if (closing !== '"' || !/[\p{L}\d]/u.test(text[at + 1] ?? '')) return at + 1;
    }
  }
  return undefined;
}

const ABBREVIATION =
  /(?:^|[\s([“"‘.])(?:\p{Lu}|vs?|vol|no|nos|pp?|ed|eds|st|dr|mr|mrs|ms|jr|sr|prof|gen|gov|sen|rep|inc|ltd|co|corp|dept|univ|jan|feb|apr|aug|sept|oct|nov|al|cf|ca|etc|fig|ch|art|sec|et|i\.e|e\.g|u\.s|u\.k|u\.n|ph\.d|int|proc|natl|conf|symp|j|rev|am|eur|trans|bull|ann|acad|sci|assoc|soc|lett|appl|chem|phys|med|biol|res|tech|eng|comput|math|stat)$/iu;
/** As law reviews and newspapers shorten places and bodies; in small letters they are words. */
const SHORTENED =
  /(?:^|[\s([“"‘.])(?:Wash|Bos|Chi|Phila|Balt|Cal|Calif|Conn|Penn|Pa|Fla|Tex|Minn|Mich|Wis|Mar|Dec|Fed|Ctr|Inst|Exec|Comm|Rsrv|Stud|Found|Admin|Pub|Supp|Maj|Lt|Brig|Col|Capt|Adm|Cmdr|Amb|Cir|Dist|Bus|Gen|Rpt|Doc|Harv|Geo|Stan|Colum)$/;
const IN = /^\s*(?:[Ii]n:?|Dans|En|In Proc)\s+(?=[\p{Lu}“"‘\d*(])/u;
const PLACE_AND_PUBLISHER = /^\s*\(?\p{Lu}[\p{L}.,’'/& -]{1,50}:\s?\p{Lu}/u;

/**
 * The title at the start of what follows authors and date, without quotation marks: up to the full stop that ends
 * it, or, where a reference is all commas, up to what is no part of a title.
 */
export function plainTitle(text: string): TitleReading | undefined {
  const start = /^[\s.,:;)–—-]*/.exec(text)?.[0].length ?? 0;
  const body = text.slice(start, start + 700);
  const stop = sentenceEnd(body);
  let end = Math.min(stop, bracketEnd(body), linkEnd(body));
  const sentence = body.slice(0, end);
  const comma = commaEnd(
    sentence,
    end >= body.replace(/[\s.]+$/, '').length || /\d/.test(sentence.slice(-8)),
  );
  end = Math.min(end, comma);
  const title = withoutPage(body.slice(0, end), body.slice(end))
    .replace(/[\s.,:;(–—-]+$/, '')
    .replace(/^["“”‘']+|["“”’']+$/g, '');
  return title.length > 1 ? { title, start, end: start + end } : undefined;
}

/** "The Digital Mile 12–13 (2018)": where law reviews point to, no part of the title, unless it numbers what stands before it. */
function withoutPage(title: string, after: string): string {
  if (!/^\s*\([^()]{0,80}\b(?:1[89]|20)\d\d\)/.test(after)) return title;
  return title.replace(POINTED_TO, '');
}

const POINTED_TO =
  /(?<=\p{L}{3}[’”)]?)(?<!\b(?:[Nn]o|[Vv]ol|[Vv]olume|[Pp]art|[Cc]hapter|[Ss]ection|[Rr]eport|[Aa]genda|[Aa]rticle|[Pp]hase|[Rr]ound|[Ss]ession|[Tt]itle|[Vv]ersion|[Ss]eries|[Aa]ct|[Rr]ule|[Ff]ramework|[Cc]onvention|COP|COVID|G)\.?) (?:at )?\d{1,3}(?:[-–]\d{1,3})?(?:, \d{1,3}(?:[-–]\d{1,3})?){0,4}$/u;

/** "Who Answers? Final Report of the Review (Washington: Review Staff, 2023)": a whole work, with what stands before its place. */
const SUBTITLE = /^\s+\p{Lu}[^,.()“”"\uE000]{3,120}\s\([^()]{2,60}: [^()]{2,80}\)/u;

/** Where the first sentence ends: at a full stop before a capital, not after an abbreviation or an initial. */
function sentenceEnd(body: string): number {
  for (const match of body.matchAll(/[.?!]["”’']?(?=\s+\S|$)/g)) {
    const before = body.slice(0, match.index);
    const after = body.slice(match.index + match[0].length);
    if (
      match[0].startsWith('.') &&
      (ABBREVIATION.test(before.slice(-14)) || SHORTENED.test(before.slice(-14))) &&
      !IN.test(after) &&
      !PLACE_AND_PUBLISHER.test(after)
    )
      continue;
    if (!/^\s*(?:$|[\p{Lu}\d“"‘([\uE000]|in\b|In\b|et al|ed\b|trans\b|l’|L’|arXiv|doi\b)/u.test(after))
      continue;
    if (match[0] === '?' && SUBTITLE.test(after)) continue;
    return match.index + (match[0].startsWith('.') ? 0 : match[0].length);
  }
  return body.length;
}

/** "(London: Routledge, 2005)", "(2005)", "(Ed.)", "[in French]" are no part of a title. */
function bracketEnd(body: string): number {
  return (
    /\s*[([](?=(?:[^()[\]]{2,60}: ?[^()]{2,80}|(?:[^()[\]]{0,60}, )?(?:[A-Z][a-z]+\.? (?:\d{1,2}, )?)?(?:1[5-9]|20)\d\d[a-z]?|\d+(?:st|nd|rd|th) ed[^()]{0,12}|\d\.ª ed\.?|[Ee]ds?\.?[^()]{0,12}|Vol[^()]{0,30}|pp?\.[^()]{0,20}|Accessed[^()]{0,60}|[A-Z]{2}[A-Z0-9]{4,14}|[Tt]rans[^()]{0,40})[)\]])/.exec(
      body,
    )?.index ?? body.length
  );
}

function linkEnd(body: string): number {
  const at = body.search(
    new RegExp(
      `[,.:;]?\\s*(?:(?:is |are |was )?(?:also )?(?:[Aa]vailable|[Rr]etrieved|[Aa]ccessed|[Aa]ccessible)(?: online)?(?: at| from| on| under)?:?\\s*${LINK}|(?:[Uu][Rr][Ll]|[Oo]nline|[Ll]ink):?\\s*${LINK}|${LINK})`,
    ),
  );
  return at < 0 ? body.length : at;
}

/** What a series, a docket or a ministry numbers its papers with: "COM(2019) 640 final", "GAO-21-123", "HC 561". */
const CODE =
  /^(?:[A-Z]{1,6}|P\d_TA|Cmn?d?|CP)[-‑ (./]{0,2}\(?\d[\w()./‑-]*(?: \d+)?(?: final)?(?=\s*(?:[,.;([\uE000]|$))|^[A-Z][A-Z0-9]*(?:[-/][A-Z0-9]+)+(?=\s*(?:[,.;([]|$))/;
const NO_PART =
  /^(?:S\. ?\d|\p{Lu}\p{Ll}+(?:-\p{Ll}+)? (?:Special )?Report of (?:the )?Session|(?:sections?|arts?|articles?|paras?|paragraphs?|chap|ch|Table|Annex)\.? ?\d|(?:\p{Lu}[\p{L}.’&-]* (?:(?:of|for|and|&|\p{Lu}[\p{L}.’&-]*) ){0,4})?(?:Briefing|Research|Working|Policy|Discussion|Issue|White|Occasional|Staff|Technical|Command|Special) (?:Papers?|Briefs?|Notes?|Reports?|Analysis|Contribution)\b|(?:\p{Lu}\p{L}+ ){1,4}(?:N°|[Nn]o\.?|n\.?º|Nr\.?|#) ?\d|(?:[Ss]tatistical (?:bulletin|release)|[Nn]ews release|[Pp]ress (?:release|notice|statement)|[Bb]log(?: ?post)?|[Ff]act ?sheet|[Ww]eb ?page|[Ww]orking paper|[Pp]olicy (?:brief|paper)|[Bb]riefing|[Cc]ommentary|[Oo]p-ed|[Ee]ditorial|[Pp]odcast|[Uu]npublished|[Mm]imeo|[Cc]ommittee print|(?:[Ii]nquiry|[Ff]inal|[Ii]nterim|[Aa]nnual) [Rr]eport|report)(?= [Nn]o\b| to | prepared | for |[,.;(]|$)|(?:Wash\.|N\.Y\.|L\.A\.|Bos\.|Chi\.|Phila\.|Balt\.) \p{Lu}|\p{Lu}\p{Ll}+(?:[ /-]\p{Lu}\p{Ll}+)? (?:1[89]|20)\d\d, (?:S|p|pp|ch)\.|retrieved from\b|opened for signature\b|\d{2,3}(?:st|nd|rd|th) Cong|by (?=\p{Lu}\S+ \p{Lu}|\p{Lu}\S+ and )|(?:The )?\p{Lu}[\p{L}.&’' -]{1,60}\b(?:Institut(?:e|ion)|Foundation|Cent(?:er|re)|Council|Association)\s*(?:\(|,|$)|\p{Lu}[\p{L}.’' ]{1,30}(?:, \p{Lu}[\p{L}.]{1,12})?: ?\p{Lu}[^:]{2,80}, (?:[\w-]+, )?(?:1[5-9]|20)\d\d)/u;

const NO_TITLE =
  /^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)\s\d|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|Pub\. ?L|vols?\b|no\b|nos\b|n°|nr\b|pp?\b\.?\s?\d|\d(?!\d{3}\s?[-–]\s?\d)|\(?(?:eds?|trans|hrsg|dir)\b|in:?\s|In:?\s|dans\s|Proc\b|J\.|[A-Z]\. ?[A-Z]|Journal|Annals|Review|Revue|Transactions|Proceedings|Bulletin|Phys\.?\b|Nature$|Science$|University|Univ\b|Press\b|\p{Lu}[\p{L}. ]{1,40}\b(?:Press|Verlag|Publishers?|Publishing|Books|University|Univ\.?|Éditions|Editions|Inc\.?|Ltd\.?)\b|(?:1[5-9]|20)\d\d(?!\s?[-–]| (?:to|through|and) [12]\d{3}))/u;

/**
 * "Title, Place, Publisher, 2005": the title goes on over a comma while small letters follow; what is a journal, a
 * publisher or a number ends it. Without a full stop in sight the last capitalised parts are place and publisher.
 */
function commaEnd(sentence: string, isWhole: boolean): number {
  const parts = [...sentence.matchAll(/,\s+/g)];
  for (const { index, 0: comma } of parts) {
    const next = sentence.slice(index + comma.length);
    if (SHORTENED_BODY.test(/^\p{Lu}[^,(\uE000]{0,80}/u.exec(next)?.[0] ?? '')) return index;
    if (NO_TITLE.test(next) || CODE.test(next) || NO_PART.test(next)) return index;
    if (!isWhole) continue;
    if (
      /^\p{Lu}[\p{L}.’'& -]{1,60}(?:,|$)/u.test(next) &&
      !/^(?:and|or|&)\b/.test(next) &&
      looksLikeVenues(next)
    )
      return index;
  }
  return sentence.length;
}

/** Nothing but capitalised names and numbers up to the end. */
function looksLikeVenues(rest: string): boolean {
  return rest.split(/,\s+/).every(part => {
    const words = part.split(/\s+/).filter(word => word !== '');
    const small = words.filter(
      word =>
        /^\p{Ll}/u.test(word) && !/^(?:of|the|and|de|la|le|les|des|du|für|der|and|&|for|on|in)$/.test(word),
    );
    return words.length <= 9 && small.length === 0;
  });
}
