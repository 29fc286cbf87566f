/** What makes the number behind it a label: "Section 4", "No. 1718", "page 3", "Sections 3 and 4". */
const BEFORE =
  /(?:\b(?:No|Nos|Sec|Secs|Section|Sections|Clauses?|Art|Article|Articles|Chapter|Ch|Title|Part|Bill|Public Law|Resolution|Order|Directive|Regulation|Circular|Memorandum|Recommendations?|Fig|Figs|Figure|Figures|Table|Tables|Box|Chart|Exhibits?|Appendix|Annex|Attachment|Notes?|Footnotes?|Pages?|pp?|Vol|Volume|Rule|Goal|Phase|Paragraphs?|Paras?|Question|Item|Step|Lesson|Option|Objective|Pillar|Principle|Tier|Actions?|Requirements?|Subparts?|Subsections?|Subtitle|Schedule|Milestone|Priority|Category|Class|Level|Version|Room|Suite|Highway|Route|Interstate|Flight|District|Ward|Stat|Cong|U\.S|F\.\dd|Fed\. Reg|Rept|H\.R|Cm|HC|HL)\.?\s|[§#¶]{1,2}\s?)(?:\d[\d.]{0,5}(?:, (?:and )?| and | or | to | through |[–-])){0,3}$/i;
/** A volume before the reporter that it belongs to: "128 Stat. 3292", "44 U.S.C. 3506"; the part of "3.a.i". */
const AFTER =
  /^\.[a-z](?:\.|\b)|^\s(?:Stat\.|U\.S\.C|USC\b|C\.F\.R|CFR\b|Fed\. Reg|F\.\dd|U\.S\. \d|Cong\. Rec)/;
/** A document's number behind the letters of its series: "BOD 19-02", "HB 44", "M-20-32"; no quantity has a unit there. */
const SERIES = /(?<![\p{L}\d])(?:\p{Lu}{2,6}\s|\p{Lu}{1,6}[-–])(?:\d{1,4}[-–])?$/u;
const SERIAL_NUMBER = /^(?!(?:1[5-9]|20)\d\d$)\d{1,4}$/;
const LONGEST_BEFORE = 32;

/** Whether the number at `[start, end)` of a text only names something, or counts the items of a list. */
export function isLabel(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const after = text.slice(end, end + LONGEST_BEFORE);
  if (BEFORE.test(before) || AFTER.test(after)) return true;
  if (SERIES.test(before) && SERIAL_NUMBER.test(text.slice(start, end))) return true;
  return end - start < 4 && isEnumerator(before, after);
}

/** "(1) the extent", "[12]", "1. First"; but "(2015)" */
function isEnumerator(before: string, after: string): boolean {
  if (/[([]$/.test(before) && /^[)\]]/.test(after)) return true;
  return /(?:^|\n)\s*$/.test(before) && /^[.)]\s/.test(after);
}
