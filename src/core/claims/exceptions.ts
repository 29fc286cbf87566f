// Sentences that assert nothing that a fact-checker would look up, however many figures and names they hold. The
// patterns are linear: every gap is bounded.

import { readWords } from '../quotes/words.ts';
import { isDate } from '../sections.ts';
import { mainClause } from './clause.ts';

/** One name of a person, and what stands between those of several. */
const NAME = "\\p{Lu}[\\p{L}.’'-]{0,24}(?: \\p{Lu}[\\p{L}.’'-]{0,24}){1,4}";
/** What only those who write are called. */
const OFFICE =
  '(?:[Ff]ellow|[Ss]cholar|[Rr]esearcher|[Rr]esearch [Aa]ssociate|[Rr]esearch [Aa]ssistant|[Pp]olicy [Aa]nalyst)';
/** What others are called too, so that a house has to follow. */
const POST =
  '(?:[Pp]rofessor|[Ll]ecturer|[Ee]conomist|[Hh]istorian|[Aa]nalyst|[Dd]irector|[Aa]ssociate|[Aa]dvis[eo]r|[Cc]onsultant|[Jj]ournalist|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist)';

/** What a document says of itself, and the furniture around its text. */
const FURNITURE: readonly RegExp[] = [
  /^\s*\[[ xX]\]\s/,
  /^\s*(?:This|The present|Our) (?:[a-z]{3,20} )?(?:paper|report|brief|issue brief|backgrounder|handbook|guidance|guide|memorandum|memo|section|document|page|site|chapter|article|note|appendix|attachment|annex|\p{L}*study|series|piece|primer|publication|bulletin|communication|summary|submission|testimony|edition|sheet|fact sheet)s? (?:also |first |then )?(?:examines?|describes?|provides?|outlines?|summari[sz]es?|discusses?|presents?|contains?|explains?|explores?|reviews?|aims|seeks|considers?|lays out|sets out|(?:is|was|has been) (?:not )?(?:designed|intended|meant|organi[sz]ed|structured|divided|submitted|prepared|compiled|commissioned|funded|reviewed|edited|translated)|proceeds|offers?|focus(?:es)?|draws|addresses|covers?|details?|clarif(?:y|ies)|highlights?|introduces?)\b/iu,
  // "Funding for this report was provided by", "The names of the detainees have been changed"
  /^\s*(?:(?:Funding|Financial support|Support) for this [a-z]{3,20} (?:is|was|has been)|(?:The |Some |All )?[Nn]ames (?:[\p{L}\d’'-]{1,20} ){0,5}?(?:have been|were|are) (?:changed|withheld|omitted))\b/u,
  // "Listed below are the requirements", "The following provides details", "Details are found in Attachment F", "A recording is available online"
  /^\s*(?:(?:Listed|Attached|Enclosed|Set out|Described|Outlined|Shown|Provided) (?:below|above|here)\b|The following (?:[a-z]{3,20} )?(?:provides?|lists?|describes?|outlines?|summari[sz]es?|sets? out|details?|explains?)\b)/,
  /^\s*(?:[\p{L}’'-]{1,20} ){0,4}?(?:details|information|guidance|definitions|template|recording|transcript|video|copy|copies|version|glossary|slides)\b[^.;]{0,80}?\b(?:is|are|can be) (?:also )?(?:provided|available|found|located|posted|downloaded|accessed) (?:at|online|here|in|on|as|from|below|above)\b/iu,
  /^\s*(?:The (?:purpose|aim|goal|scope) of this (?:[a-z]{3,20} )?(?:paper|report|brief|handbook|guidance|guide|memorandum|document|section|directive) is|For (?:more|further) (?:information|details?)\b|See (?:also )?[A-Z“"])/,
  // "We use the term “levee” as", "What Ruiz calls", "Drawing on 34 interviews, this article argues", "We sent a draft of this report"
  /^\s*We (?:use the (?:term|word|phrase)|refer to|define|call|mean by|focus on|draw on|rely on|begin|conclude|proceed|turn)\b|^\s*We (?:provided|sent|gave|shared) (?:an? |the )?(?:draft|cop(?:y|ies)) of this\b|^\s*[^.;]{4,90}, (?:this|the present) (?:article|paper|report|brief|study|essay|chapter|note) (?:argues|examines|explores|asks|considers|reviews|shows how|describes|analy[sz]es)\b/,
  // "The Department is responsible for the following actions:"
  /^[^.;:]{0,200}\bthe following (?:[a-z]{3,20} )?(?:actions|steps|requirements|tasks|measures|recommendations|criteria|fields|options|items|sections)[^.;:]{0,60}:\s*$/i,
  /^\s*(?:All rights reserved|Copyright|©|Photo(?: credit)?:|Source:|Figure \d{1,3}[.:]|Table \d{1,3}[.:])/,
  // "TO: Members FROM: Staff DATE: March 18, 2024": the head of a memorandum or a letter.
  /^\s*(?:TO|FROM|DATE|RE|SUBJECT|CC|VIA|To|From|Date|Re|Subject|Cc): .{0,200}?\b(?:TO|FROM|DATE|RE|SUBJECT|CC|To|From|Date|Re|Subject|Cc): /s,
  // "Anna Lindqvist and David Okafor | March 14, 2024", "4 March 2024 · Brief No. 5417": names, titles and dates without a verb.
  /^\s*(?:By\s+|\d{1,2}\s+)?\p{Lu}[\p{L}.’'-]{1,24},?(?:\s+(?:\p{Lu}[\p{L}.’'&-]{0,24}|and|of|for|the|at|on|by|min|minutes?|read|[&|·•–—-]|#?\d{1,5}(?:[-–]\d{1,5})?)[,;:]?){1,24}\s*$/u,
  // "Anna Lindqvist, senior fellow at the Institute for Ports"; with a verb behind it, it is a sentence.
  new RegExp(
    `^\\s*(?:By\\s+)?${NAME}, (?:an? |the )?(?:[\\p{L}-]{1,24} ){0,5}?(?:${OFFICE}|${POST})(?:,? (?:\\p{Lu}[\\p{L}.’'-]{0,24}|and|of|for|the|at|in|with)){0,12}\\.?\\s*$`,
    'u',
  ),
];

const BIOGRAPHY = new RegExp(
  `^\\s*(${NAME}),? (?:(?:is|was) (?:an? |the )?(?:[\\p{L}’'-]{1,25} ){0,6}?${OFFICE}\\b|is (?:an? |the )?(?:[\\p{L}’'-]{1,25} ){0,6}?${POST}\\b[^.;]{0,60}? (?:at|with|for|of) (?:the )?\\p{Lu})`,
  'u',
);
const DEGREE =
  "(?:holds?|earned|received|has) (?:an?|his|her|their|both an?) [^;]{0,40}?(?:Ph\\.?D|D\\.?Phil|doctorate|doctoral|degree|master[’']s|bachelor[’']s|[BM]\\.?A\\b|[BM]\\.?Sc?\\b|MBA|MPP|J\\.?D\\b|LL\\.?[BM])";
const OF_A_DEGREE = new RegExp(`^\\s*(?:She|He|They|${NAME}) (?:[^;]{0,120}? )?${DEGREE}`, 'u');
/** How a biography goes on, its person's name taken for "She": posts, degrees, books and interests. */
const MORE_OF_A_LIFE = new RegExp(
  `^\\s*(?:(?:Before|Prior to|Previously|Formerly|Earlier)\\b[^.;]{0,120}?\\b(?:she|he|they)\\b|(?:She|He|They) (?:(?:also|previously|formerly|currently|now|earlier|has|have|is|was) ){0,3}(?:work(?:s|ed)|serv(?:es|ed)|taught|teaches|studied|graduated|joined|leads?|led|directs?|directed|chairs?|co-?founded|an? (?:[\\p{L}-]{1,24} ){0,6}?(?:member|graduate|recipient|veteran|native|author|contributor|${OFFICE}|${POST})|the (?:co-?)?(?:author|editor)|(?:co-?)?author(?:ed|s)?|written|writes|published|edited|edits|advises|lives|specializ|speciali[sz]es|focuses|based)\\b|(?:She|He|They) (?:also )?${DEGREE}|(?:Her|His|Their) (?:[a-z-]{1,20} ){0,4}(?:work|writings?|research|books?|articles?|commentary|interests?|essays)\\b)`,
  'u',
);

/** "If the ministry fails to act, the shortage could reach 2 million"; "may" and "would" state rules and bills too. */
const CONDITIONAL: readonly RegExp[] = [
  /^\s*(?:If|Unless|Should|Without|Even if|Once)\b[^.;]{1,200}?,[^;]{0,100}?\b(?:will|could|might)\b/,
  /\b(?:will|could|might)\b[^.;]{1,160}?\b(?:if|unless)\b/,
  // "Options include a blockade"
  /^\s*(?:(?:The|Its|Their|Other|Possible|Such|These|Those|\p{Lu}[\p{L}-]{1,20}[’']s?) ){0,2}(?:[Oo]ptions|[Pp]ossibilities|[Aa]lternatives|[Ss]cenarios) (?:might |could |may )?(?:include|range|are)\b/u,
  /\b(?:could|might|may)\b[^;]{1,160}?\b(?:by (?:the end of|20[2-9]\d)|(?:over|within|in) the (?:next|coming)|in the (?:near )?future|in coming)\b/,
];
/** Somebody's forecast was made, and what a clause tells of the past can be looked up. */
const ASSERTED =
  /\b(?:said|says?|stated?s?|declared|warn(?:s|ed)?|claim(?:s|ed)?|promised|testified|told|announced|argued|according to|estimate[sd]?|project(?:s|ed)|predict(?:s|ed)?|forecasts?|found|finds|conclude[sd]|reported|wrote|noted|expects?|expected)\b|\b(?:as|which|who|after|since|because|and|but)\b[^.;]{0,60}?\b(?:was|were|had|did|has|have|rose|fell|grew|[a-z]{3,15}ed)\b/i;
/** "The requirements are described in Attachment A", "The benefits are:": something else says it. */
const POINTER =
  /\b(?:is|are|can be)\s(?:also |further |currently )?(?:provided|included|found|contained|described|listed|given|summari[sz]ed|detailed|explained|discussed|defined|shown|reproduced|outlined|presented|available|attached|accessed)\s(?:(?:below|above|overleaf)(?=[\s.:)]*$|\s{1,9}in\b)|in the [“"]|(?:in|at|on)\s{1,4}(?:Attachment|Appendix|Annex|Enclosure|Exhibit) [A-Z\d])|\b(?:are|include|includes):\s*$/;

/** "The regime could also reopen the site": nothing that could be looked up, unless there is a figure. */
const POSSIBLE =
  /^(?!.*\d)\s*(?:(?!(?:that|who|which|what|how|so)\b)[\p{L}’'.-]{1,30} ){1,6}?(?:could|might)(?: (?:also|even|still|then|soon|yet|well|easily|instead))? (?!not\b|never\b|have\b)[a-z]/u;

/** "Reprogramming - Any movement of funds that needs a notice": a term and what it stands for, in no clause. */
const GLOSSED = /^\s*\p{Lu}[\p{L} ()/&’'-]{1,60}?\s{1,9}[-–—] (?=(?:An?|The|All|Any|Each|Every) )/u;

function isGlossary(sentence: string): boolean {
  const term = GLOSSED.exec(sentence)?.[0];
  if (term === undefined) return false;
  const words = readWords(sentence.slice(term.length), []);
  return mainClause(words).verb === words.length;
}

function isPossibility(sentence: string): boolean {
  return (sentence.includes(' could ') || sentence.includes(' might ')) && POSSIBLE.test(sentence);
}

/** "The council will publish guidance": a plan or forecast, unless somebody is said to have it. */
const TO_COME = /^[^.;:?]{1,160}?\b(?:will|won[’']t)\b/;
const QUESTION = /\?["”’)\s]{0,4}$/;

/**
 * How a sentence is asserted: not at all (`none`: dates alone, bylines, captions, boxes to tick, what a document says about itself),
 * as a question, as a forecast that hangs on a condition or a guess, as a plan, or fully.
 */
export type Assertion = 'none' | 'question' | 'forecast' | 'plan' | 'full';

export function assertionOf(sentence: string): Assertion {
  if (isDate(sentence.trim()) || FURNITURE.some(pattern => pattern.test(sentence))) return 'none';
  if (POINTER.test(sentence) || isGlossary(sentence)) return 'none';
  if (QUESTION.test(sentence)) return 'question';
  const isConditional = isPossibility(sentence) || CONDITIONAL.some(pattern => pattern.test(sentence));
  if (!isConditional && !TO_COME.test(sentence)) return 'full';
  if (ASSERTED.test(sentence)) return 'full';
  return isConditional ? 'forecast' : 'plan';
}

/**
 * Whose life a sentence tells, by the last of the names; undefined where it is none's.
 *
 * @param before whose life the sentence before it told, in the same paragraph
 */
export function biographyIn(sentence: string, before: string | undefined): string | undefined {
  const name = BIOGRAPHY.exec(sentence)?.[1];
  if (name !== undefined) return name.slice(name.lastIndexOf(' ') + 1);
  if (before !== undefined && MORE_OF_A_LIFE.test(withPronoun(sentence, before))) return before;
  return OF_A_DEGREE.test(sentence) ? (before ?? '') : undefined;
}

/** "Dr. Lindqvist worked …" as "She worked …". */
function withPronoun(sentence: string, name: string): string {
  if (name === '') return sentence;
  const at = sentence.indexOf(name);
  const isSubject = at >= 0 && /^\s*(?:\p{Lu}[\p{L}.]{0,24} ){0,3}$/u.test(sentence.slice(0, at));
  return isSubject ? `She${sentence.slice(at + name.length)}` : sentence;
}
