import type { Source } from '../brief.ts';
import { namedLaw } from './laws.ts';

export type Kind = Partial<Pick<Source, 'type' | 'title' | 'number' | 'publisher' | 'container-title'>>;

const STATUTE =
  /\b\d{1,3}\s+U\.?\s?S\.?\s?C\.?(?:A\.?)?\s*(?:§+|[Cc]hapters?|ch\.|\d)|\bPub(?:lic|\.)?\s?L(?:aw|\.)?\s?(?:No\.?\s?)?\d{2,3}\s?[-–]\s?\d+|\bP\.L\.\s?\d+|\b\d+\s+Stat\.\s+\d+|\b(?:Act|Code|Law) of (?:1[89]|20)\d\d\b/;
const REGULATION =
  /\b\d{1,3}\s+C\.?\s?F\.?\s?R\.?(?=\W)|\b\d{1,3}\s+Fed\.\s?Reg\.|\bFederal Register\b|\bExec(?:utive|\.) Order (?:No\. )?\d{1,2},?\d{3}/;
const BILL =
  /\b(?:H\.\s?R\.|S\.|H\.\s?(?:Con\.|J\.)?\s?Res\.|S\.\s?(?:Con\.|J\.)?\s?Res\.)\s?(\d{1,5})\b(?=.*\bCong)|\b\d{2,3}(?:st|nd|rd|th) Cong(?:ress|\.)/;
const HEARING =
  /\bhearings?\b(?:.{0,120}\b(?:before|Committee|Subcommittee|Congress|Cong\.)|\s*[:,])|\b(?:testimony|statement)\b.{0,60}\b(?:before|Committee|Subcommittee)|\b(?:before the|to the) (?:U\.S\. )?(?:House|Senate)\b/i;
const CASE =
  /\b\p{Lu}[\p{L}.’'& ]{1,60} v\. \p{Lu}[\p{L}.’'&, ]{1,60}|\b\d{1,4} U\.S\. \d{1,4}\b|\bF\.(?:2d|3d|4th) \d/u;
const SERIES =
  /\b(Issue Briefs?|Policy Briefs?|Research Briefs?|Backgrounders?|Special Reports?|Working Papers?|Discussion Papers?|Policy Papers?|Policy Analysis|White Papers?|Fact Sheets?|Research Reports?|Technical Reports?|Occasional Papers?|Staff Reports?|WebMemo|Commentary|Testimony|Memorand(?:um|a)|Circular|Special Publication|Publication|Directive|Bulletin|Report to Congressional \w+|CRS Report|GAO Report|Report)\b(?:\s+for Congress)?,?\s+(?:(?:[Nn]o\.?|Number|Nr\.?|#)\s?((?:[A-Z]{1,4}[- ]?)?\d[\w./-]*)|((?:[A-Z]{1,4}[- ]?)?(?!(?:19|20)\d\d\b)\d[\w./-]*))/;
const NUMBERED_REPORT = /\b(GAO-\d\d-\d+\w*|(?:CRS )?(?:R|RL|IF|IN)\d{4,5})\b/;
const UNNUMBERED =
  /[,.] (?:[A-Z][a-z]+ )?((?:Issue|Policy|Research) Brief|Backgrounder|Working Paper|Discussion Paper|Policy Paper|White Paper|Fact Sheet|Special Report|Research Report|Technical Report)\b/;
const NEWSPAPER =
  /\b(?:(?:New York|Los Angeles|Washington|Financial|Sunday|Irish|Japan|Korea|Seattle|Straits|Moscow|Economic|Military) Times|Times of (?:London|India|Israel)|The Times|Washington Post|Wall Street Journal|(?:The )?Guardian|Reuters|Associated Press|AP News|Bloomberg|CNN|BBC|NPR|CNBC|Fox News|NBC News|ABC News|CBS News|Politico|Axios|USA Today|Chicago Tribune|Boston Globe|The Hill|Yonhap|Daily (?:News|Mail|Telegraph|Beast|Caller)|Telegraph|(?:The )?Economist|Der Spiegel|Le Monde|El País|Foreign Policy|The Atlantic|Newsweek|Time Magazine|(?:Morning|Evening|Daily|Sunday) (?:Post|News|Star|Herald|Star)|(?:Herald|Tribune|Gazette|Chronicle|Courier|Inquirer|Sentinel|Dispatch|Observer)(?= *[,.(]|$))/;
const JOURNAL =
  /\b(?:vol\.?|volume)\s?[\dIVXLC]+|\b\d{1,4}\s?\(\d{1,4}(?:[-–]\d+)?\)|\bno\. ?\d+ \((?:[A-Z]\w+ )?(?:19|20)\d\d\)|\b\d{1,4}, no\. \d|\b(?:Journal|Quarterly|Annals|Review|Proceedings|Transactions)\b/;
const BOOK =
  /\((?:[^()]{2,60}: )?[^()]{2,80}(?:Press|Books|Publish\w+|Routledge|Verlag|Norton|Knopf|Penguin|Random House|Wiley|Springer|Macmillan|Harper\w*|Simon & Schuster)[^()]{0,40}, (?:1[5-9]|20)\d\d\)|\b\p{Lu}[\p{L}., ]{2,40}: \p{Lu}[\p{L}’'&. ]{2,60}, \(?(?:1[5-9]|20)\d\d/u;
/** “The State of Ports,” testimony before the Subcommittee on Harbors */
const TESTIMONY =
  /^[”"’,.\s]*(?:(?:[Ww]ritten|[Pp]repared|[Oo]ral) )?(?:[Tt]estimony|[Ss]tatement|[Rr]emarks|[Ss]peech) (?:before|to|at) /;
const WEEKLY =
  /^[”"’,.\s]*(?:The )?(?:[\p{Lu}&][\p{L}’'-]* ){0,4}(?:Weekly|Fortnightly|Monthly|Magazine)(?=, )/u;

/** "(Washington, DC: Interagency Review Staff, November 2023)": a work of its own. */
const IMPRINT = /^[”"’,.\s]*\([^()]{2,60}: [^()]{2,80}, (?:\p{L}+\.? )?(?:1[5-9]|20)\d\d\)/u;

/** What was found in a reference besides its kind. */
interface KnownParts {
  readonly title: boolean;
  readonly URL: boolean;
  readonly date: boolean;
  /** Whether its title is in italics, which parts of other works are not (Chicago 14.86). */
  readonly alone: boolean;
  /** Whether bodies, not people, wrote it. */
  readonly body: boolean;
}

/**
 * What kind of work it is, in CSL's types, and what its kind makes known of it. `around` is
 * the reference without its title, `after` what follows the title.
 */
export function kindOf(text: string, around: string, after: string, known: KnownParts): Kind {
  const series = SERIES.exec(around) ?? UNNUMBERED.exec(after);
  const report = NUMBERED_REPORT.exec(around)?.[1];
  if (NEWSPAPER.test(after) || /^(?:Reuters|Associated Press|AFP|Bloomberg|Yonhap)\b/.test(text))
    return { type: 'article-newspaper' };
  if (
    known.date &&
    /^[”"’,.\s]*(?:The )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Times|Post|Herald|Tribune|Gazette|Chronicle|News|Daily|Mail|Courier|Telegraph|Observer)\b/u.test(
      after,
    )
  )
    return { type: 'article-newspaper' };
  if (TESTIMONY.test(after)) return { type: 'speech' };
  if (known.date && WEEKLY.test(after)) return { type: 'article-magazine' };
  if (series) return seriesOf(around, series);
  if (report) return { type: 'report', number: report };
  if (JOURNAL.test(after) && !IMPRINT.test(after)) return { type: 'article-journal' };
  if (BOOK.test(text)) return { type: known.body ? 'report' : 'book' };
  if (/\b(?:[Tt]hesis|[Dd]issertation|(?:Ph\.? ?D\.?|[Dd]octoral) diss\.)(?!\p{L})/u.test(text))
    return { type: 'thesis' };
  if (/\b(?:[Rr]eport|[Ss]trategy|[Gg]uidelines?|Plan|Assessment)\b/.test(text) && known.title && known.date)
    return { type: 'report' };
  if (known.alone && known.date) return { type: known.URL || known.body ? 'report' : 'book' };
  return { type: known.URL ? 'webpage' : 'document' };
}

/** "Heritage Foundation Issue Brief No. 5032": who publishes it stands before its series. */
function seriesOf(text: string, series: RegExpExecArray): Kind {
  const number = series[2] ?? series[3];
  const before = text.slice(0, series.index).replace(/[,*_\s]+$/, '');
  const publisher =
    /(?:^|[”"’,.;]\s*)((?:The )?\p{Lu}[\p{L}.’'&-]*(?:\s(?:\p{Lu}[\p{L}.’'&-]*|of|for|the|and|on|in))*)$/u.exec(
      before.slice(-120),
    )?.[1];
  return {
    type: 'report',
    ...(series[1] ? { 'container-title': series[1] } : {}),
    ...(number ? { number: number.replace(/[.,]+$/, '') } : {}),
    ...(publisher && publisher.length > 2 ? { publisher } : {}),
  };
}

/** What statutes, bills, hearings and cases are cited as; undefined for any other work. */
export function legalKind(text: string): Kind | undefined {
  // What a committee tells of a bill is a report.
  if (/\b[SH]\. ?Rept\b|\breport to accompany\b/.test(text)) return undefined;
  const law = namedLaw(text);
  if (law) return law;
  const named = ACT_OF_YEAR.exec(text)?.[1] ?? TREATY.exec(text)?.[1];
  if (named !== undefined) return { type: TREATY.test(text) ? 'treaty' : 'legislation', title: named };
  const reported = REPORTED_CASE.exec(text)?.[1];
  if (reported !== undefined) return { type: 'legal_case', title: reported.replace(DOCKET, '') };
  const number =
    /\b((?:H\.\s?R\.|S\.|H\.\s?(?:Con\.|J\.)?\s?Res\.|S\.\s?(?:Con\.|J\.)?\s?Res\.)\s?\d{1,5})\b/.exec(
      text,
    )?.[1];
  if (HEARING.test(text)) {
    const title = HEARING_TITLE.exec(text)?.[1];
    return { type: 'hearing', ...(title ? { title } : {}) };
  }
  if (/\bcommittee print\b/i.test(text)) return { type: 'report' };
  if (BILL.test(text)) return { type: 'bill', title: lawTitle(text), ...(number ? { number } : {}) };
  if (CASE.test(text.slice(0, 200)))
    return { type: 'legal_case', title: CASE_NAME.exec(text)?.[0] ?? lawTitle(text) };
  const publicLaw = /\bPub(?:lic|\.)?\s?L(?:aw|\.)?\s?(?:No\.?\s?)?(\d{2,3}\s?[-–]\s?\d+)/.exec(text)?.[1];
  if (STATUTE.test(text.slice(0, 200)))
    return { type: 'legislation', title: lawTitle(text), ...(publicLaw ? { number: publicLaw } : {}) };
  const rule = RULE_IN_REGISTER.exec(text)?.[1];
  if (rule !== undefined) return { type: 'regulation', title: rule };
  return REGULATION.test(text.slice(0, 120)) ? { type: 'regulation', title: lawTitle(text) } : undefined;
}

/** "Harbours, Docks and Piers Act 1847", as the United Kingdom names its laws. */
const ACT_OF_YEAR =
  /^((?:The )?\p{Lu}[^.;:“”"\uE000]{3,120}? (?:Act|Order|Regulations|Rules|Measure) (?:1[2-9]|20)\d\d)(?=[,.;)\s]|$)(?! (?:Annual|Report))/u;
const TREATY =
  /^(?:The )?((?:\p{Lu}[\p{L}’-]+ (?:(?:of|on|for|the|and|\p{Lu}[\p{L}’-]+) ){0,6})?(?:Treaty|Convention|Protocol|Covenant|Charter|Agreement)(?: (?:on|of|for|to|between|relating to|concerning) (?:the )?\p{Lu}[^,;.(“”"]{2,100})?)(?=\s?[,;.(]|$)(?=.{0,120}(?:\barts?\.|\barticles?\b|UNTS|U\.N\.T\.S|opened for signature|signed|adopted|entered into force))/iu;
/** "R (Harbour Trust) v Secretary of State [2019] EWHC 1070", "In re Oil Spill, 808 F. Supp. 2d 943" */
const REPORTED_CASE =
  /^((?:[^“”"\uE000]{1,120}? v\.? [^“”"\uE000\d[]{2,120}?)(?=,? \[(?:19|20)\d\d\] (?:\d{1,2} )?[A-Z])|(?:In re|Ex parte|In the Matter of) [^\uE000]{3,160}?(?=, \d{1,4} [A-Z]))/u;

/** "Winter Traffic: Hearing Before the Subcommittee on Harbors" */
const HEARING_TITLE =
  /^([^“”"\uE000]{3,200}: Hearings? (?:on [^“”"\uE000]{2,80} )?[Bb]efore [^“”"\uE000(]{3,200}?)(?=,? \d{2,3}(?:st|n?d|rd|th) Cong|[\s,.]*(?:\(|\uE000|$))/;

/** "Case C-205/06", "Joined Cases C-4/10 and C-27/10" */
const DOCKET =
  /^(?:Joined )?Cases? (?:No\.? )?[A-Z]{1,5}[-‑/.][\w./‑-]*\d(?:(?:, | (?:and|to) )[A-Z][-‑]\d+\/\d+)*,? /;

const CASE_NAME =
  /\p{Lu}[\p{L}.’'& -]{1,60} v\. \p{Lu}[\p{L}.’'& -]{1,60}(?:, (?:Inc|L\.?L\.?C|L\.?L\.?P|Ltd|Co|Corp|N\.A|S\.A|L\.P)\b\.?)*/u;

/** "Notice of Proposed Rulemaking, Clean Harbours, 89 Fed. Reg. 13404" */
const RULE_IN_REGISTER =
  /^(?:(?:Notice of [^,]{3,40}|(?:Proposed|Final|Interim(?: Final)?|Temporary) Rule|Request for [^,]{3,40}|Proclamation \d+|Presidential Memorandum), )(\p{Lu}[^,;(“”"]{3,200}), \d{1,3} (?:Fed\. ?Reg\.|F\.?R\.?) \d/u;

const CITED_LAW =
  /\b\d{1,3}\s+(?:U\.?\s?S\.?\s?C\.?|C\.?\s?F\.?\s?R\.?)\s*(?:§+\s*)?\d[\w.-]*(?:\s?\(\w{1,4}\))*|\bPub\. ?L\. ?(?:No\. ?)?\d+[-–]\d+|\bP\.L\. ?\d+[-–]\d+/;

/** "The statute was amended in 2022. See Pub. L. No. 117-146." */
const SEE_LAW =
  /[.;] [Ss]ee (?:also |generally )?((?:Pub\. ?L\. ?(?:No\. ?)?\d+[-–]\d+|\d{1,3} (?:U\.S\.C\.|C\.F\.R\.) ?§* ?[\d.]+(?:\(\w{1,4}\))*)(?:, §+ ?\d+)?)/;

/** The name of an act or order, or the citation itself. */
function lawTitle(text: string): string {
  const act =
    /^((?:The )?[A-Z][^,;(]{4,120}?\b(?:Act|Code|Amendments?|Law|Resolution)(?: \([A-Z]{2,8}\))?(?: (?:of|for Fiscal Year) (?:1[89]|20)\d\d)?)(?![\w]| \d)/.exec(
      text,
    )?.[1];
  const pointed = SEE_LAW.exec(text)?.[1];
  if (pointed !== undefined && act === undefined) return pointed;
  const named =
    /\b(?:of|under|by|in|to) the (\p{Lu}[\p{L}’'-]+(?: (?:of|and|for|the|to|on|\p{Lu}[\p{L}’'-]+)){0,14} (?:Act|Code)(?: \([A-Z]{2,8}\))?(?: (?:of|for Fiscal Year) (?:1[89]|20)\d\d)?)(?!\w)/u.exec(
      text,
    )?.[1];
  // "H.R. 4996, Ocean Shipping Reform Act of 2021, 117th Cong."
  const bill =
    /^(?:H\.\s?R\.|S\.) ?\d{1,5}, (\p{Lu}[^,;(]{4,120}? Act(?: of (?:1[89]|20)\d\d)?)(?=[,;(. ])/u.exec(
      text,
    )?.[1];
  const [, order, ordered] =
    /\b(Exec(?:utive|\.) Order (?:No\. )?\d{1,2},?\d{3})(?:, ([A-Z][^,.(]{4,100}))?/.exec(text) ?? [];
  const first =
    text.split(
      /;|(?<!\b\p{Lu}|\bPub)\.\s(?=\p{Lu}\p{Ll}{3})|[,.]?\s*\uE000|\s\((?=(?:19|20)\d\d\)|codified)/u,
    )[0] ?? text;
  // In a remark the law is what is cited, not the remark.
  const remark = first.length > 80 || /\b(?:listed|defined|shall|must|are|is) /.test(first);
  const cited = remark ? CITED_LAW.exec(first)?.[0] : undefined;
  if (named !== undefined && (act === undefined || act.endsWith(` ${named}`))) return named;
  if (cited !== undefined && act === undefined) return cited.replace(/[\s,.]+$/, '');
  return act ?? bill ?? ordered?.trim() ?? order ?? first.replace(/[\s,.]+$/, '');
}
