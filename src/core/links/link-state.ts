import { urlKey } from '../sources.ts';
import { type Wording, wording } from '../wording.ts';

/**
 * How it stands with an address: it answers; it answers from another address for good; somebody is refused there
 * (which says nothing about whether it exists); it is gone; it answers with a page that says so, or with the front page;
 * its certificate is bad; nothing came in time; it may not be asked (another scheme, a private network); or it couldn't
 * be reached.
 */
export type LinkState =
  | 'works'
  | 'moved'
  | 'blocked'
  | 'gone'
  | 'soft-404'
  | 'certificate'
  | 'timeout'
  | 'unsupported'
  | 'unreachable';

export interface LinkJudgement {
  readonly state: LinkState;
  /** Why, for a person: "HTTP 404", "a page that asks whether a person reads it". */
  readonly reason: Wording;
  /** Where the answer came from, when it isn't where it was asked for. */
  readonly movedTo?: string;
}

/** What a server answered, after all redirects. */
export interface LinkAnswer {
  readonly status: number;
  /** The last address, without a fragment. */
  readonly url: string;
  /** Whether each redirect on the way was one for good (301, 308); false when there was none. */
  readonly isPermanent: boolean;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of a page: its title and the start of what can be read of it. */
  readonly title?: string;
  readonly text?: string;
}

/** Answers of a bot wall have these statuses; 999 is LinkedIn's. */
const REFUSING: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 407, 418, 429, 451, 999]);

/** Judges an answer to `asked`. */
export function judgeAnswer(asked: string, answer: LinkAnswer): LinkJudgement {
  const { status, url } = answer;
  const wall = wallOf(answer);
  if (wall !== undefined) return { state: 'blocked', reason: wall };
  if (REFUSING.has(status))
    return { state: 'blocked', reason: wording('HTTP {0}: the server refuses to answer', status) };
  if (status === 404 || status === 410) return { state: 'gone', reason: wording('HTTP {0}', status) };
  if (status >= 500) return { state: 'unreachable', reason: wording('HTTP {0}: the server fails', status) };
  if (status < 200 || status >= 300) return { state: 'gone', reason: wording('HTTP {0}', status) };
  const absence = absenceIn(asked, answer);
  if (absence !== undefined) return { state: 'soft-404', reason: absence };
  if (urlKey(asked) === urlKey(url)) return { state: 'works', reason: wording('HTTP {0}', status) };
  if (LOGIN.test(pathOf(url)) && !LOGIN.test(pathOf(asked)))
    return { state: 'blocked', reason: wording('the server asks for a login'), movedTo: url };
  if (answer.isPermanent)
    return { state: 'moved', reason: wording('HTTP {0} from another address', status), movedTo: url };
  return { state: 'works', reason: wording('HTTP {0}', status), movedTo: url };
}

const LOGIN = /\/(?:log-?in|sign-?in|signon|sso|oauth2?|auth|accounts?\/login)(?:[./?]|$)/i;
const WALL_TITLE =
  /^(?:just a moment|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:human|robot)|pardon our interruption|please verify you are a human|security check|robot check|human verification|verifying you are human|ddos-guard|one more step|bot verification|client challenge|request rejected)\b/i;

/** What stands in the way of programs: a challenge, a captcha. */
function wallOf({ status, headers, title = '', text = '' }: LinkAnswer): Wording | undefined {
  if (headers['cf-mitigated'] === 'challenge') return wording('a page that asks whether a person reads it');
  if (WALL_TITLE.test(title.trim()))
    return wording('a page titled “{0}” in its place', title.trim().slice(0, 60));
  const isThin = text.length < THIN;
  if (
    isThin &&
    /\b(?:enable javascript and cookies to continue|complete the captcha|unusual traffic from your)\b/i.test(
      text,
    )
  )
    return wording('a page that asks whether a person reads it');
  return status === 503 && /cloudflare|ddos/i.test(headers.server ?? '')
    ? wording('a page that asks whether a person reads it')
    : undefined;
}

/** A page with less text says little besides its title. */
const THIN = 1_500;
const ABSENCE =
  /(?:^|\b)(?:404\b(?! ?(?:m|b|k))|(?:page|file|document|article|resource|content|site|url)(?: you (?:requested|are looking for|were looking for))? (?:was |is |could |can |has )?(?:not |n['’]t )(?:be )?(?:found|exist)|not found|no longer (?:available|exists?)|(?:does|do)(?:es)? ?n[o'’]t exist|can(?:no|['’])t (?:find|be found)|couldn['’]t (?:find|be found)|page (?:has been )?(?:moved|removed|deleted)|nothing (?:was )?found|we['’]?re sorry)/i;

/** What says that a page that answers 200 isn't the one that was asked for (Bar-Yossef et al. 2004, "soft 404"). */
function absenceIn(asked: string, { url, title = '', text = '' }: LinkAnswer): Wording | undefined {
  const [from, to] = [pathOf(asked), pathOf(url)];
  if (/^\/(?:4\d\d|not-?found|page-?not-?found|errors?)(?:[/.?_-]|$)/i.test(to) && from !== to)
    return wording('the server sends to its page for what isn’t there');
  const isDeep = from.split('/').filter(Boolean).length >= 1 && !isFront(from);
  if (isDeep && isFront(to)) return wording('the server sends to its front page');
  if (ABSENCE.test(title.slice(0, 200)) && text.length < 4 * THIN)
    return wording('the page is titled “{0}”', title.trim().slice(0, 80));
  return text.length < THIN && ABSENCE.test(text.slice(0, 400))
    ? wording('the page says that there is nothing')
    : undefined;
}

function isFront(path: string): boolean {
  return /^\/?(?:(?:index|home|default)(?:\.\w+)?\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(path);
}

/** The path and the query of an address. */
function pathOf(url: string): string {
  return /^[a-z]+:\/\/[^/?#]*([^#]*)/i.exec(url)?.[1] || '/';
}
