import type { Source } from '../brief.ts';

/** What a reference to a law names: its title in full and its number. */
export type NamedLaw = Pick<Source, 'type'> & { readonly title: string; readonly number?: string };

/** "Council Decision 2014/145/CFSP of 17 March 2014 concerning …, OJ L 78, 17.3.2014, p. 16" */
const ACT_OF_THE_UNION =
  /^((?:(?:Commission|Council|European Parliament|EU) )?(?:(?:Delegated|Implementing|Framework) )?(?:Regulation|Directive|Decision|Recommendation|Common Position|Joint Action)(?: \((?:EU|EC|EEC|Euratom|EU, Euratom|CFSP)\))?(?: [Nn]o\.?)? (\d{2,4}\/\d{1,5}(?:\/\p{Lu}{2,8})?)[^“”"‘\uE000]{0,400}?)(?=,? [([]?OJ |[.;]? ?$|\. \p{Lu}|\s?\uE000|; | \[(?:19|20)\d\d\])/u;

/** "H.R. Rep. No. 95-1283, at 22 (1978)", "S. Doc. 101-2" */
const LEGISLATIVE_PAPER =
  /^((?:H\.(?: ?R\.)?|S\.) ?(?:Conf\. ?)?(?:Rep|Doc|Misc\. Doc)\. ?(?:No\. ?)?(\d{1,3}[-–]\d{1,4}))(?!\d)/;

/** "CAL. CIV. CODE § 1798.100 (West 2020)", "N.Y. Gen. Bus. Law § 899-aa", "740 Ill. Comp. Stat. 14/10" */
const LAW_OF_A_STATE =
  /^((?:\d{1,3} )?\p{Lu}[\p{L}.]*\.(?: [\p{Lu}&][\p{L}.’]*){0,6} ?(?:CODE|Code|LAW|Law|STAT\.|Stat\.|LAWS|Laws)(?: ANN\.| Ann\.)?,? (?:§§? ?|ch\. |tit\. )?\d[\w.:/-]*(?:\(\w{1,3}\))*)/u;

/** "Offshore Resources Act, S.C. 2015, c. 4", as Canada cites its laws. */
const ACT_BY_CHAPTER =
  /^((?:The )?\p{Lu}[^,;“”"\uE000]{3,120}? (?:Act|Code|Charter|Law)), (?:R\.)?S\.\p{Lu}[\p{L}.]{0,6},? (?:1[89]|20)\d\d/u;

/** "UN Security Council Resolution 2397 (2017)" */
const RESOLUTION =
  /^((?:(?:UN|U\.N\.|United Nations) )?(?:Security Council|General Assembly|Human Rights Council|UNSC|UNGA|S\.C\.|G\.A\.) (?:[Rr]esolution|Res\.) (\d{1,4}(?:\/\d{1,3})?)(?: \((?:19|20)\d\d\))?)(?=[,.;]|$)/;

/** "Restatement (Third) of Torts: Liability for Harm § 7" */
const RESTATEMENT =
  /^(Restatement \((?:First|Second|Third|Fourth)\) of [^§()“”\uE000]{3,120}?)(?= ?(?:§|\(|$))/;

/** Acts of the European Union, papers of Congress and codes of states; undefined for all others. */
export function namedLaw(text: string): NamedLaw | undefined {
  const [, act, number] = ACT_OF_THE_UNION.exec(text) ?? [];
  if (act !== undefined) return { type: 'legislation', title: trimmed(act), ...(number ? { number } : {}) };
  const [, paper, paperNumber] = LEGISLATIVE_PAPER.exec(text) ?? [];
  if (paper !== undefined)
    return { type: 'report', title: paper, ...(paperNumber ? { number: paperNumber } : {}) };
  const [, resolved, resolution] = RESOLUTION.exec(text) ?? [];
  if (resolved !== undefined && resolution !== undefined)
    return { type: 'document', title: resolved, number: resolution };
  const code = (LAW_OF_A_STATE.exec(text) ?? ACT_BY_CHAPTER.exec(text) ?? RESTATEMENT.exec(text))?.[1];
  return code === undefined ? undefined : { type: 'legislation', title: trimmed(code) };
}

function trimmed(title: string): string {
  return title.replace(/[\s,.;(]+$/, '');
}
