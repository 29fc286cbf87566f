/** Short names of bodies that publish, which look like a family name before a comma. */
const ACRONYM_OF_BODY =
  /^(?:GAO|CBO|CRS|OMB|OPM|GSA|CISA|DHS|DOD|DoD|DOJ|DOE|DOT|DOL|EPA|FCC|FTC|SEC|FDA|FAA|CDC|NIH|NIST|NSF|NASA|NOAA|USDA|HHS|HUD|IRS|USTR|USAID|CBP|TSA|FEMA|BLS|BEA|EIA|CEA|UN|EU|NATO|WHO|OECD|IMF|ILO|FAO|WTO|ITU|IEA|IPCC|BIS|ECB|EIB|UNCTAD|UNDP|UNICEF|UNHCR|UNESCO|UNEP|UNODC|OCHA|NAO|ONS|HMRC|DfT|DfE|BEIS|DHSC|MoD|CMA|FCA|ISO|IEC|RAND|CSIS|AEI|CFR|CAP|ACLU|NBER|AP|AFP|BBC|CNN|NPR|IISS|SIPRI|MERICS|EUISS|ECFR|DIW|DGAP|SWP|IFRI|CEPS|CEPR|IFS|JRF|IPPR|NIESR|RUSI|HRW|ICG|MSF|ICRC|IFRC|IOM|UNFPA|UNRWA|WFP|OHCHR|UNIDO|IAEA|OPCW|OSCE|ADB|AfDB|AIIB|EBRD|EEA|EFSA|ENISA|ESMA|SIGAR|NTIA|FERC|NERC|NRC|CRFB|EPI|PIIE|NCSL|AARP|OBR|DWP|DEFRA|MHCLG|FCDO|NHS)(?=[\s,.:(]|$)/;

/** One-word names of bodies. */
const NAME_OF_BODY =
  /^(?:Of(?:com|sted|gem|wat|qual)|Eurostat|Europol|Eurojust|Frontex|Interpol|Reuters|Bloomberg|Xinhua|Oxfam|Greenpeace|Bruegel|Bundesbank|Bundesregierung|Unicef|Unesco|Statista)(?=[\s,.:(]|$)/;

/** Words of which organisations' names are made. */
export const ORGANISATION =
  /\b(?:Office|Bureau|Department|Dept|Institut(?:e|ion)|Cent(?:er|re)|Council|Agency|Bank|Commission|Committee|Foundation|Association|University|Group|Society|Ministry|Services?|Administration|Authority|Corporation|Fund|Organi[sz]ation|Union|Press|News|Times|Post|Journal|Staff|House|Senate|Congress|Board|Panel|Programme?|Initiative|Project|Network|Coalition|Alliance|Federation|Forum|Trust|College|School|Laborator(?:y|ies)|Survey|Inc|Ltd|LLC|Corp|Company|Nations|Government|Systems?|Memorandum|Fiscal|Year|Report|Act|Policy|Plan|Strategy|Guidance|Order|Code|Data|Standards?|Circular|Directive|Playbook|Toolkit|Court|Library|Museum|Academy|Partnership|Secretariat|Embassy|Parliament|Treasury|Guard|Navy|Army|Air Force|Police)\b/;

/** Words that bodies' names abroad open with. */
const ABROAD =
  /(?<![\p{L}’'-])(?:Bundes(?:ministeri|amt|agentur|rechnungshof|regierung|rat|tag|bank)\p{L}*|Ministeri(?:um|o)|Minist[èé]re|Minist[ée]rio|Secretaria|Tribunal|Rijks\p{L}+|\p{Lu}\p{L}+(?:departementet|ministeriet|verket|direktoratet)|Ministero|Stiftung|Verband|Institut[oe]?|Istituto|Banco|Banque|Banca|Cour|Corte|Conseil|Consejo|Consiglio|Comit[éè]|Comisi[óo]n|Commissione|Commissariat|Direction|Direcci[óo]n|Agence|Agencia|Agenzia|Fondation|Fundaci[óo]n|Fondazione|Observatoire|Observatorio|Gobierno|Gouvernement|M[ée]decins|Reporters)(?![\p{L}’'-])/u;
/** What bodies' names end with. */
const BODY_ENDS =
  /\s(?:International|Watch|Witness|Analytics|Economics|Intelligence|Fronti[èe]res|Borders|Global|Group|Canada)$/;
/** What no person is called, though titles have it too. */
const CAUSE =
  /\b(?:Global|International|Watch|Witness|Rights|Climate|Energy|Security|Economics?|Analytics|Research|Transparency|Amnesty|Intelligence|Environmental|Intergovernmental|Maritime|Without|Children|Borders|Statistics?|Productivity|Auditor|Joint|Advisory|Executive|Editorial)\b/;
/** As law reviews shorten them: "Fed. Trade Comm’n", "Ctr. for Strategic & Int’l Stud." */
export const SHORTENED_BODY =
  /(?<!\p{L})(?:(?:Comm|Ass|Found|Corp|Fed|Admin|Org)[’']n|(?:Dep|Gov|Env)[’']t|(?:Nat|Int)[’']l|Soc[’']y|(?:Off|Inst|Ctr|Bd|Bur|Acad|Rsrv|Stud|Sci|Scis|Coun|Agency|Serv|Div|Auth|Found|Rsch)\.)(?!\p{L})/u;

/** Whether a name can't be a person's. */
export function isNoPerson(name: string): boolean {
  return ORGANISATION.test(name) || ABROAD.test(name) || CAUSE.test(name) || SHORTENED_BODY.test(name);
}

/** Whether a reference starts with the short name of a body. */
export function startsWithBody(text: string): boolean {
  return ACRONYM_OF_BODY.test(text) || NAME_OF_BODY.test(text);
}

/** "Harbour Energy Agency (HEA)" is the agency. */
export function withoutAcronym(name: string): string {
  return name.replace(/(?<=\p{Ll}) \(\p{Lu}[\p{L}&]{1,9}\)$/u, '');
}

export function isBody(name: string): boolean {
  return (
    [ORGANISATION, SHORTENED_BODY, ABROAD, BODY_ENDS].some(form => form.test(name)) || startsWithBody(name)
  );
}

/** What somebody says or hands in, and where the name stands in it: "Testimony of Inspector General Howard Marsh". */
const SAID =
  /^(?:(?:Written|Oral|Prepared|Opening|Joint) )?(?:Testimony|Statement|Remarks|Speech|Address|Memorandum|Memo|Letter|Email|Submission|Evidence|Comments?|Presentation)(?: submitted)? (?:of|from|by) (?:the )?|^(?:(?:Author|Personal|Telephone|Phone)(?:[’']s)? )?(?:Interview|Conversation|Correspondence|Communication|Discussion|Meeting|Call) (?:with|of) /i;
const ROLES =
  /^(?:(?:Treasury|Defen[cs]e|Foreign|Prime|Minister|Inspector|Attorney|Comptroller|Deputy|Assistant|Under|Acting|Chief|Executive|Secretary|General|Director|Administrator|Commissioner|Chair(?:man|woman)?|President|Governor|Senator|Representative|Judge|Justice|Ambassador|Admiral|Captain|Professor|Dame|Sir|Lord|Lady|Baroness|Dr\.?|Prof\.?|Mr\.?|Ms\.?|Mrs\.?|Rt\.? Hon\.?) )+/;

const WHERE_SAID = / (?=(?:before|to|at|on|in|for|delivered|regarding)\b)/i;

/** The text from whose words it is, up to where or before whom they were said; undefined where it isn't somebody's. */
export function speakerPart(text: string): string | undefined {
  const opening = SAID.exec(text)?.[0];
  return opening === undefined
    ? undefined
    : text.slice(opening.length).replace(ROLES, '').split(WHERE_SAID)[0];
}

const OPINION =
  /^(?:Joint )?(?:Opinion|Report|Communication|Resolution|Recommendation|Decision|Judgment|Conclusions) (?:of|from|by) (?:the )?([^,]+?)(?: (?:to|on|for|concerning|entitled)(?: .*)?)?$/i;
const GENERIC =
  /^(?:Hearings?(?: on)?|(?:Panel|Appellate Body|Press|News|Working|Final|Annual|Interim|Staff|Advisory) )?(?:Report|Release|Paper|Judgment|Decision|Order|Opinion|Ruling|Award)$/i;

/** Whose an opinion, report or judgment is that stands before its title: null where that is nobody's name. */
export function issuerOf(before: string): string | null | undefined {
  const issuer = OPINION.exec(before)?.[1];
  if (issuer !== undefined) return isBody(issuer) ? issuer : null;
  return GENERIC.test(before) || /^UN Doc\b/.test(before) ? null : undefined;
}

/** "European Court of Auditors, Special Report 23/", "Transport Committee, Third Report of Session 2019–21" */
const SERIES_BEHIND =
  /^(.{2,90}?),? (?:\p{Lu}\p{Ll}+ ){0,2}(?:Memorandum|Circular|Directive|Publication|Report|Bulletin|Papers?|Briefs?|Note|Guide)\b(?: of Session)?[^,]{0,12}\d[\w./–-]*(?: [Rr]ev\.? ?\d+)?\/?$/u;

/** A body without the series and number that stand between it and the title. */
export function bodyBefore(text: string): string | undefined {
  return SERIES_BEHIND.exec(text)?.[1];
}
