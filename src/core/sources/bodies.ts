/** Short names of bodies that publish, which look like a family name before a comma. */
export const ACRONYM_OF_BODY =
  /^(?:GAO|CBO|CRS|OMB|OPM|GSA|CISA|DHS|DOD|DoD|DOJ|DOE|DOT|DOL|EPA|FCC|FTC|SEC|FDA|FAA|CDC|NIH|NIST|NSF|NASA|NOAA|USDA|HHS|HUD|IRS|USTR|USAID|CBP|TSA|FEMA|BLS|BEA|EIA|CEA|UN|EU|NATO|WHO|OECD|IMF|ILO|FAO|WTO|ITU|IEA|IPCC|BIS|ECB|EIB|UNCTAD|UNDP|UNICEF|UNHCR|UNESCO|UNEP|UNODC|OCHA|NAO|ONS|HMRC|DfT|DfE|BEIS|DHSC|MoD|CMA|FCA|ISO|IEC|RAND|CSIS|AEI|CFR|CAP|ACLU|NBER|AP|AFP|BBC|CNN|NPR)(?=[\s,.:(]|$)/;

/** One-word names of bodies. */
const NAME_OF_BODY =
  /^(?:Of(?:com|sted|gem|wat|qual)|Eurostat|Europol|Eurojust|Frontex|Interpol|Reuters|Bloomberg)(?=[\s,.:(]|$)/;

/** Words of which organisations' names are made. */
export const ORGANISATION =
  /\b(?:Office|Bureau|Department|Dept|Institut(?:e|ion)|Cent(?:er|re)|Council|Agency|Bank|Commission|Committee|Foundation|Association|University|Group|Society|Ministry|Services?|Administration|Authority|Corporation|Fund|Organi[sz]ation|Union|Press|News|Times|Post|Journal|Staff|House|Senate|Congress|Board|Programme?|Initiative|Project|Network|Coalition|Alliance|Federation|Forum|Trust|College|School|Laborator(?:y|ies)|Survey|Inc|Ltd|LLC|Corp|Company|Nations|Government|Systems?|Memorandum|Fiscal|Year|Report|Act|Policy|Plan|Strategy|Guidance|Order|Code|Data|Standards?|Circular|Directive|Playbook|Toolkit|Court|Library|Museum|Academy|Partnership|Secretariat|Embassy|Parliament|Treasury|Guard|Navy|Army|Air Force|Police)\b/;

export function isBody(name: string): boolean {
  return ORGANISATION.test(name) || ACRONYM_OF_BODY.test(name) || NAME_OF_BODY.test(name);
}

/** What somebody says or hands in, and where the name stands in it: "Testimony of Inspector General Howard Marsh". */
const SAID =
  /^(?:(?:Written|Oral|Prepared|Opening|Joint) )?(?:Testimony|Statement|Remarks|Speech|Address|Memorandum|Memo|Letter|Email|Submission|Evidence|Comments?|Presentation)(?: submitted)? (?:of|from|by) (?:the )?/i;
const ROLES =
  /^(?:(?:Inspector|Attorney|Comptroller|Deputy|Assistant|Under|Acting|Chief|Executive|Secretary|General|Director|Administrator|Commissioner|Chair(?:man|woman)?|President|Governor|Senator|Representative|Judge|Justice|Ambassador|Admiral|Captain|Professor|Dame|Sir|Lord|Lady|Baroness|Dr\.?|Prof\.?|Mr\.?|Ms\.?|Mrs\.?|Rt\.? Hon\.?) )+/;

/** The text from whose words it is; undefined where it isn't somebody's. */
export function speakerPart(text: string): string | undefined {
  const opening = SAID.exec(text)?.[0];
  return opening === undefined ? undefined : text.slice(opening.length).replace(ROLES, '');
}

/** "European Court of Auditors, Special Report 23/", "Transport Committee, Third Report of Session 2019–21" */
const SERIES_BEHIND =
  /^(.{2,90}?),? (?:\p{Lu}\p{Ll}+ ){0,2}(?:Memorandum|Circular|Directive|Publication|Report|Bulletin|Papers?|Briefs?|Note|Guide)\b(?: of Session)?[^,]{0,12}\d[\w./–-]*(?: [Rr]ev\.? ?\d+)?\/?$/u;

/** A body without the series and number that stand between it and the title. */
export function bodyBefore(text: string): string | undefined {
  return SERIES_BEHIND.exec(text)?.[1];
}
