/** Parameters that say who sent a reader, and nothing about the page: of Google, Meta, Microsoft, X, Mailchimp, HubSpot, Marketo and others. */
const TRACKING =
  /^(?:utm_[a-z_]{1,30}|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|mc_[ce]id|igshid|igsh|ref_src|ref_url|_hsenc|_hsmi|__hs[a-z]{2,4}|hsctatracking|mkt_tok|vero_id|oly_(?:anon|enc)_id|smid|s_cid|cmpid|ocid|wickedid|__twitter_impression)$/i;

const SHORTENERS = new Set(
  'bit.ly bitly.com t.co tinyurl.com tiny.cc goo.gl ow.ly buff.ly is.gd v.gd lnkd.in dlvr.it trib.al fb.me rb.gy cutt.ly shorturl.at t.ly x.gd qr.ae ift.tt nyti.ms wapo.st econ.st on.ft.com reut.rs on.wsj.com bloom.bg politi.co cnn.it bbc.in go.usa.gov hrld.us'.split(
    ' ',
  ),
);

/** Whether a parameter of that name says who sent a reader. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name);
}

/** The names of an address's tracking parameters, in order. */
export function trackingParametersOf(url: string): string[] {
  return parametersOf(url)
    .map(parameter => parameter.split('=')[0] ?? '')
    .filter(isTracking);
}

/** The address without its tracking parameters; the same string when it has none. */
export function withoutTracking(url: string): string {
  if (trackingParametersOf(url).length === 0) return url;
  const query = url.indexOf('?');
  const fragment = fragmentStart(url);
  const kept = parametersOf(url).filter(parameter => !isTracking(parameter.split('=')[0] ?? ''));
  const separator = url.includes('&amp;') ? '&amp;' : '&';
  return url.slice(0, query) + (kept.length > 0 ? `?${kept.join(separator)}` : '') + url.slice(fragment);
}

/** The host of a link shortener; undefined for other addresses. */
export function shortenerOf(url: string): string | undefined {
  const host = /^https?:\/\/(?:www\.)?([a-z0-9.-]{1,100})(?=[/:?#])/i.exec(url)?.[1]?.toLowerCase();
  return host !== undefined && SHORTENERS.has(host) ? host : undefined;
}

function parametersOf(url: string): string[] {
  const query = url.indexOf('?');
  const fragment = fragmentStart(url);
  return query < 0 || query > fragment ? [] : url.slice(query + 1, fragment).split(/&amp;|&/);
}

function fragmentStart(url: string): number {
  const fragment = url.indexOf('#');
  return fragment < 0 ? url.length : fragment;
}
