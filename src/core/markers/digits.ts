import type { Marker } from '../markers.ts';
import { span } from '../span.ts';
import { type TightText, withoutClosingMark } from './tight.ts';

/** Digits that lean on what stands before them, which is looked at last: `1`, `12`, `1,2`, `3–5`. */
const DIGITS =
  /\d(?<![\d\s]\d)\d{0,2}(?:[,–-]\d{1,3}){0,6}(?![\d\p{L}%°$€£(/\\=+&@#<>|_-]|[.,:–’'"”]\p{L}|[.,:–]\d)/gu;

/** Abbreviations that a number follows: "No.1", "Fig.3", "pp.12". */
const NUMBERED =
  /^(?:no|nos|nr|num|p|pp|pg|pgs|fig|figs|vol|vols|ch|chap|chs|sec|secs|sect|sct|art|arts|para|paras|par|pars|cl|cls|reg|regs|rev|ver|vers|v|ed|eds|est|ex|exh|app|appx|apx|ann|tab|tbl|eq|eqn|eqs|ref|refs|fn|fns|nt|pt|pts|ca|circa|approx|max|min|avg|ave|st|ste|apt|bldg|rm|tel|ext|dept|div|dist|sp|ss|ser|iss|col|cols|ln|lns|q|qs|vs|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|sat|mt|ft|lb|lbs|oz|hr|hrs|sgt|lt|pub|res|stat|doc|docs|cert|prop|amend|amdt|dir|op|grp|gp|lev|lvl|ph|cf|viz|rs|usd|eur|gbp)$/i;

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Names that have a number for their last part: "covid19", "utf8". */
const NAMES =
  /^(?:under|over|below|above|plus|minus|post|mid|early|late|aged?|ages|size|covid|cov|sars|python|java|script|html|http|https|utf|base|sha|md|windows|android|office|iphone|ipad|galaxy|boeing|airbus|level|tier|phase|type|class|grade|form|rule|title|chapter|section|article|figure|table|appendix|annex|version|release|build|part|step|page|note|item|group|zone|area|unit|line|room|gate|route|highway|channel|catch|world|agenda|vision|horizon|target|goal|strategy|plan|dataset|model|sample|test|case|example|version|user|node|host|port|server|client|layer|stage|round|week|year|month|quarter|volume|number|round|track|lane|bit|int|uint|float|double|char|string|byte|word|lambda|alpha|beta|gamma|delta|omega|theta|sigma|vitamin|formula|studio|forever|blink|maroon|apollo|sputnik|soyuz|file|image|photo|chart|slide|sheet|column|cell|field|param|option|choice|question|answer|response|respondent|participant|speaker|patient|student|player|team|district|ward|precinct|county|sector|block|building|floor|hotel|studio)$/;

/** A number, its unit: no call. */
const UNIT_AFTER =
  /^\s?(?:million|billion|trillion|thousand|hundred|percent|per cent|percentage|dollars|euros|pounds|years?|months?|weeks?|days?|hours?|minutes?|km|kg|miles|lit(?:re|er)s?|met(?:re|er)s?|feet|inches|tons|tonnes|hectares|acres|degrees|people|p\.?m\.?|a\.?m\.?|bn|mn|tn)(?![\p{L}])/u;

export type Doubt = 'likely' | 'unlikely';

/**
 * Note calls whose superscript was lost: `worker.1 The`, `slowly,2 and`, `harbours45 and`. After a sentence's
 * end they are sure; glued to a word they wait for what the rest of the document says (see `doubt`).
 */
export function digitMarkers({ text, offset }: TightText): Marker[] {
  const markers: Marker[] = [];
  DIGITS.lastIndex = 0;
  for (let match = DIGITS.exec(text); match; match = DIGITS.exec(text)) {
    const [label] = match;
    const start = match.index;
    const end = start + label.length;
    const numbers = label.split(/[,–-]/);
    if (numbers.some(number => number.startsWith('0')) || /,\d{3}(?!\d)/.test(label)) continue;
    const after = text.slice(end, end + 24);
    if (UNIT_AFTER.test(after)) continue;
    const verdict = judge(withoutClosingMark(text, start), after);
    if (verdict === 'no') continue;
    markers.push({
      span: span(offset(start), offset(end - 1) + 1),
      form: 'digits',
      label,
      keys: [],
      ...(verdict === 'sure' ? {} : { doubt: verdict }),
    });
  }
  return markers;
}

function judge(before: string, after: string): 'sure' | Doubt | 'no' {
  const last = before.at(-1) ?? '';
  const token = /\S*$/.exec(before)?.[0] ?? '';
  if (/[@\\/_=]|www\.|^#/.test(token.slice(-30))) return 'no';
  if (/[.!?…]/.test(last)) return afterStop(before, token, after);
  if (/[,;]/.test(last)) return afterComma(token);
  if (last === ':') return /\p{Ll}{4}:$/u.test(token) ? 'unlikely' : 'no';
  if (/[”’»"']/.test(last)) return afterQuote(token);
  if (/[)\]]/.test(last)) return afterBracket(before);
  if (/\p{L}/u.test(last)) return afterWord(before, token);
  return last === '%' || last === '\uFFFC' ? 'unlikely' : 'no';
}

/** "worker.1 The", "“closed”.1 As", "in 2019.12 The" */
function afterStop(before: string, token: string, after: string): 'sure' | Doubt | 'no' {
  // A sentence has ended: none goes on in lower case.
  if (/^\s*\p{Ll}/u.test(after)) return 'no';
  const core = before.replace(/[.!?…]+$/, '');
  const word = /[\p{L}-]+$/u.exec(core)?.[0] ?? '';
  if (word !== '') {
    if (NUMBERED.test(word)) return 'no';
    if (/[\p{L}\d]\.[\p{L}\d]/u.test(token.replace(/\.$/, '')))
      return /^(?:\p{L}\.){2,}$/u.test(token) ? 'unlikely' : 'no';
    if (/\p{Ll}{2}$/u.test(word)) return 'sure';
    return word.length > 1 ? 'likely' : 'no';
  }
  if (/[”’»"'\])%\uFFFC]$/.test(core)) return 'sure';
  // "2019.12 The"; but "2019.4 RC5" is a version.
  if (after.trim() !== '' && !/^\s+[“"‘']?(?:\p{Lu}\p{Ll}|[AI]\s)/u.test(after)) return 'no';
  if (/(?<![\d.,$€£#-])(?:1[5-9]|20)\d\d$/.test(core)) return 'sure';
  return /(?:^|\s)[\p{L}\d]{1,6}-\d{1,3}$/u.test(core) ? 'likely' : 'no';
}

/** "slowly,2 and", "harbours;35 nobody" */
function afterComma(token: string): 'sure' | Doubt | 'no' {
  const core = token.slice(0, -1);
  const word = /[\p{L}-]+$/u.exec(core)?.[0] ?? '';
  if (word === '') return /[”’»"')\]%]$/.test(core) || /^\(?(?:19|20)\d\d$/.test(core) ? 'sure' : 'no';
  if (NUMBERED.test(word) || MONTH.test(word) || /[\d([]/.test(core.replace(/^[([]/, ''))) return 'no';
  if (/\p{Ll}{3}$/u.test(word)) return 'sure';
  return word.length > 1 ? 'unlikely' : 'no';
}

/** "closed.”28 We": but "6'2" and an opening mark are measures and quotations. */
function afterQuote(token: string): 'sure' | 'no' {
  return /(?:[\p{L}.,!?;:%)\]…\d][”»]|[\p{Ll}.,!?;:%)…][’"']|\p{L}{2}[’"'])[”’»"']?$/u.test(token) &&
    !/^[“‘"'«]?[”’»"']$/u.test(token)
    ? 'sure'
    : 'no';
}

/** "(in Oslo)4 sets": but not the subdivisions of statutes, "12(a)3", nor telephone numbers. */
function afterBracket(before: string): 'sure' | 'unlikely' | 'no' {
  const close = before.at(-1);
  const open = before.lastIndexOf(close === ')' ? '(' : '[');
  const content = open < 0 ? before : before.slice(open + 1, -1);
  if (/^\s*(?:\p{L}{1,2}|[ivxlc]+|\d{1,3})\s*$/iu.test(content)) return 'no';
  if (/^(?:USD|EUR|GBP|CAD|AUD|NZD|JPY|CNY|CHF|INR|SEK|NOK|DKK)$|^\p{Sc}|^(?:in )?US\$/u.test(content))
    return 'unlikely';
  return 'sure';
}

/** "harbours45 and": but "sha256", "covid19" and "G20" are names. */
function afterWord(before: string, token: string): Doubt | 'no' {
  const word = token.replace(/^[([“‘"'«—–]+/u, '');
  if (/[^\p{L}’'-]/u.test(word)) return 'no';
  const part = word.split(/[-’']/).at(-1) ?? '';
  if (NAMES.test(part.toLowerCase())) return /^\p{Lu}/u.test(part) ? 'unlikely' : 'no';
  if (/^\p{Ll}{4,}$/u.test(part) || /^(?:and|but|the|for|are|was|has|had|not)$/.test(part)) return 'likely';
  // "Chief Harbour Masters2 in": the last of several capitals, with a common ending, is no brand.
  const title =
    /(?:\p{Lu}[\p{L}’'-]*|\)) (?:\p{Ll}{1,3} )?[“"]?\S+$/u.test(before) && COMMON_ENDING.test(part);
  if (title) return 'likely';
  return part.length > 1 && !NUMBERED.test(part) ? 'unlikely' : 'no';
}

const COMMON_ENDING =
  /^\p{Lu}\p{Ll}{2,}(?:s|ing|tion|sion|ment|ance|ence|ity|ure|ship|ness|ism|ory|ery|ers|al|oal|ive|ed|ght|ice|ard|ate|ise|ize|age|ledge)$/u;
