/**
 * Sentences that assert nothing that a fact-checker would look up, however many figures and names they hold: questions,
 * boxes to be ticked, what a document says about itself, and who its authors are. Linear: every gap is bounded.
 */
const EXCEPTIONS: readonly RegExp[] = [
  /\?["”’)\s]{0,4}$/,
  /^\s*\[[ xX]\]\s/,
  /^\s*(?:This|The present|Our) (?:[a-z]{3,20} )?(?:paper|report|brief|issue brief|backgrounder|handbook|guidance|guide|memorandum|memo|section|document|page|site|chapter|article|note|appendix|attachment|annex|study)s? (?:also |first |then )?(?:examines?|describes?|provides?|outlines?|summari[sz]es?|discusses?|presents?|contains?|explains?|explores?|reviews?|aims|seeks|considers?|lays out|sets out|is (?:designed|intended|meant|organi[sz]ed|structured|divided)|proceeds|offers?|focus(?:es)?|draws)\b/,
  /^\s*(?:The (?:purpose|aim|goal|scope) of this (?:[a-z]{3,20} )?(?:paper|report|brief|handbook|guidance|guide|memorandum|document|section|directive) is|For (?:more|further) (?:information|details?)\b|See (?:also )?[A-Z“"])/,
  /^\s*(?:\p{Lu}[\p{L}.’'-]{0,24},? ){2,5}(?:is|was) (?:an? |the )?(?:\p{Lu}?[\p{L}’'-]{1,24} ){0,6}?(?:[Ff]ellow|[Ss]cholar|[Rr]esearch [Aa]ssociate|[Pp]olicy [Aa]nalyst|[Rr]esearch [Aa]ssistant)\b/u,
  /^\s*(?:All rights reserved|Copyright|©|Photo(?: credit)?:|Source:|Figure \d{1,3}[.:]|Table \d{1,3}[.:])/,
];

export function isNoAssertion(sentence: string): boolean {
  return EXCEPTIONS.some(exception => exception.test(sentence));
}
