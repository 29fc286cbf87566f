import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { NO_HOST } from '../core/links/no-host.ts';
import { type Wording, wording } from '../core/wording.ts';
import type { Web, WebAnswer, WebFailure } from '../view/checking/ports.ts';
import { bareHost, PrivateAddressError, publicLookup, refusePrivateName } from './addresses.ts';
import { ProxyError, type ProxyFor, refusedBy, refuseInside, throughProxy, unreachable } from './proxy.ts';
import { readBody } from './read-body.ts';

export interface WebOptions {
  /** Whether addresses of private networks and of this machine may be asked. */
  readonly allowPrivate: boolean;
  /** For all of an answer, redirects included, in milliseconds. */
  readonly timeLimit: number;
  /** Of a body, after decompression, in bytes. */
  readonly sizeLimit: number;
  /** How the request names itself. */
  readonly userAgent: string;
  /** Where addresses are asked through a proxy. VS Code has its own, which stands behind Node's requests there. */
  readonly proxyFor?: ProxyFor;
}

/** What a page or a report needs, and no more. */
export function webLimits(version: string): Omit<WebOptions, 'allowPrivate'> {
  return {
    timeLimit: 20_000,
    sizeLimit: 25_000_000,
    userAgent: `Brief-Lens/${version} (checks the sources of a brief)`,
  };
}

const MOST_REDIRECTS = 5;
const PAGES = 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5';
/** What has words in it; of other types the body is left where it is. */
const READABLE = /^(?:text\/(?!css|javascript)|application\/(?:pdf|xhtml\+xml|(?:[\w.+-]+\+)?json|xml)\b)/i;

/** The web by Node's own requests: no cookies, no credentials, nothing kept between two of them. */
export function openWeb(options: WebOptions): Web {
  return {
    get: async (url, signal, accept = PAGES) => {
      const late = AbortSignal.timeout(options.timeLimit);
      try {
        return await follow({ url, accept }, AbortSignal.any([signal, late]), options);
      } catch (error) {
        if (signal.aborted) return failure('cancelled', wording('cancelled'));
        if (late.aborted)
          return failure('timeout', wording('no answer within {0} s', Math.round(options.timeLimit / 1000)));
        return failureOf(error);
      }
    },
  };
}

interface Asked {
  readonly url: string;
  readonly accept: string;
}

async function follow(
  { url: start, accept }: Asked,
  signal: AbortSignal,
  options: WebOptions,
): Promise<WebAnswer | WebFailure> {
  let url = start;
  let isPermanent = true;
  for (let redirects = 0; ; redirects++) {
    const target = URL.canParse(url) ? new URL(url) : undefined;
    if (!target || !/^https?:$/.test(target.protocol))
      return failure(
        'unsupported',
        redirects > 0
          ? wording('only http and https are asked, and it sends elsewhere')
          : wording('only http and https are asked'),
      );
    const response = await ask(target, accept, signal, options);
    const { statusCode: status = 0, headers } = response;
    const next = status >= 300 && status < 400 ? headers.location : undefined;
    if (next === undefined) return answerOf(response, target, isPermanent && redirects > 0, options);
    response.destroy();
    if (redirects === MOST_REDIRECTS)
      return failure('unreachable', wording('more than {0} redirects', MOST_REDIRECTS));
    if (!URL.canParse(next, target.href))
      return failure('unreachable', wording('a redirect to what is no address'));
    isPermanent &&= status === 301 || status === 308;
    url = new URL(next, target).href;
  }
}

async function ask(
  target: URL,
  accept: string,
  signal: AbortSignal,
  options: WebOptions,
): Promise<IncomingMessage> {
  const { allowPrivate, userAgent } = options;
  if (!allowPrivate) refusePrivateName(target.hostname);
  const proxy = options.proxyFor?.(target);
  if (proxy && !allowPrivate) await refuseInside(target.hostname);
  const way = proxy ? await throughProxy(target, proxy, signal) : {};
  // Names and passwords in an address are left out.
  const response = await send({
    protocol: target.protocol,
    hostname: bareHost(target.hostname),
    port: target.port,
    path: target.pathname + target.search,
    agent: false,
    signal,
    ...(proxy || allowPrivate ? {} : { lookup: publicLookup }),
    ...way,
    headers: {
      'user-agent': userAgent,
      accept,
      'accept-encoding': 'gzip, deflate, br',
      'accept-language': 'en,*;q=0.5',
      ...way.headers,
    },
  }).catch(error => {
    throw proxy && target.protocol === 'http:' ? unreachable(error) : error;
  });
  if (!proxy || response.statusCode !== 407) return response;
  response.destroy();
  throw refusedBy(407);
}

function send(options: RequestOptions): Promise<IncomingMessage> {
  const secure = options.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (secure ? requestSecure : requestPlain)(options, resolve);
    request.on('error', reject);
    request.end();
  });
}

async function answerOf(
  response: IncomingMessage,
  { href }: URL,
  isPermanent: boolean,
  { sizeLimit }: WebOptions,
): Promise<WebAnswer> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  const isReadable = READABLE.test(headers['content-type'] ?? '');
  if (!isReadable) response.destroy();
  const { body, isCut } = isReadable
    ? await readBody(response, sizeLimit)
    : { body: new Uint8Array(), isCut: false };
  return { kind: 'answer', status: response.statusCode ?? 0, url: href, isPermanent, headers, body, isCut };
}

function failure(state: WebFailure['state'], reason: Wording): WebFailure {
  return { kind: 'failure', state, reason };
}

const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER))/;

function failureOf(error: unknown): WebFailure {
  if (error instanceof PrivateAddressError)
    return failure(
      'unsupported',
      wording('{0} is an address of a private network, which may not be asked', error.message),
    );
  if (error instanceof ProxyError) return failure('unreachable', error.reason);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND') return failure('gone', NO_HOST);
  if (CERTIFICATE.test(code))
    return failure('certificate', wording('the certificate can’t be trusted ({0})', code));
  if (code === 'ETIMEDOUT') return failure('timeout', wording('no connection in time'));
  if (code === 'ECONNREFUSED') return failure('unreachable', wording('the host refuses connections'));
  if (/^(?:Z_|ERR__ERROR)/.test(code))
    return failure('unreachable', wording('the compression of the answer is broken'));
  const text = error instanceof Error ? error.message : String(error);
  return failure('unreachable', wording('{0}', code === '' ? text : `${text} (${code})`.slice(0, 120)));
}
