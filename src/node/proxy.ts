import { lookup } from 'node:dns/promises';
import { type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { connect } from 'node:tls';
import { type Wording, wording } from '../core/wording.ts';
import { bareHost, isPrivateAddress, PrivateAddressError } from './addresses.ts';

/** The proxy for an address, by `http:` or `https:`, with its name and password; undefined where it is asked directly. */
export type ProxyFor = (target: URL) => URL | undefined;

/** The proxy couldn't be reached, or refused: nothing is known of the address that was asked through it. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';

  constructor(readonly reason: Wording) {
    super('proxy');
  }
}

/**
 * The proxies that the environment names, as curl and most tools read them: `https_proxy`, `http_proxy`, `all_proxy` and
 * `no_proxy`, in small letters or capitals, small ones first. This machine itself is never asked through one.
 */
export function proxiesOf(environment: Readonly<Record<string, string | undefined>>): ProxyFor {
  const value = (name: string) => environment[name] || environment[name.toUpperCase()] || undefined;
  const exceptions = (value('no_proxy') ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return target => {
    const named = value(target.protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? value('all_proxy');
    if (named === undefined || isThisMachine(target.hostname)) return undefined;
    if (exceptions.some(exception => isExcepted(target, exception))) return undefined;
    const address = /^[a-z][a-z\d+.-]*:\/\//i.test(named) ? named : `http://${named}`;
    const proxy = URL.canParse(address) ? new URL(address) : undefined;
    // To go past a proxy that can't be used would tell the network what it was to hide.
    if (!proxy || !/^https?:$/.test(proxy.protocol))
      throw new ProxyError(wording('the proxy that the environment names is no address by http or https'));
    return proxy;
  };
}

function isThisMachine(hostname: string): boolean {
  return /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/i.test(hostname);
}

/** `*`, `example.org` and `.example.org` with all names below it, either with a port. */
function isExcepted({ hostname, port, protocol }: URL, exception: string): boolean {
  if (exception === '*') return true;
  const [, host = '', only] = /^(.*?)(?::(\d+))?$/.exec(isIP(exception) ? `[${exception}]` : exception) ?? [];
  const own = port || (protocol === 'https:' ? '443' : '80');
  if (only !== undefined && only !== own) return false;
  const [name, bare] = [bareHost(hostname), host.replace(/^\*?\.|^\[|\]$/g, '')];
  return bare !== '' && (name === bare || name.endsWith(`.${bare}`));
}

/**
 * The proxy looks names up, so that the address of the connection can't be checked. What can be is: a name that isn't of the
 * public internet, or that leads to a private address when it is looked up here, isn't handed to it.
 */
export async function refuseInside(hostname: string): Promise<void> {
  if (isIP(bareHost(hostname))) return;
  if (!hostname.includes('.') || /\.(?:local|localhost|internal|home\.arpa|lan|intranet)\.?$/i.test(hostname))
    throw new PrivateAddressError(hostname);
  // Behind many proxies no name can be looked up: then only the proxy knows.
  const addresses = await lookup(hostname, { all: true }).catch(() => []);
  if (addresses.some(({ address }) => isPrivateAddress(address))) throw new PrivateAddressError(hostname);
}

/** What a request needs in order to go through a proxy: by its full address, or through a tunnel for https. */
export async function throughProxy(target: URL, proxy: URL, signal: AbortSignal): Promise<RequestOptions> {
  const headers = authorization(proxy);
  if (target.protocol === 'http:')
    return {
      ...hostOf(proxy),
      path: target.origin + target.pathname + target.search,
      headers: { ...headers, host: target.host },
    };
  const socket = await tunnel(target, proxy, signal);
  const host = bareHost(target.hostname);
  return {
    agent: undefined,
    createConnection: () => connect({ socket, host, ...(isIP(host) ? {} : { servername: host }) }),
  };
}

function tunnel(target: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const name = `${target.hostname}:${target.port || 443}`;
  const send = proxy.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const headers = { ...authorization(proxy), host: name };
    const request = send({ ...hostOf(proxy), method: 'CONNECT', path: name, agent: false, signal, headers });
    request.on('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) return resolve(socket as Socket);
      socket.destroy();
      reject(refusedBy(statusCode));
    });
    request.on('response', ({ statusCode = 0 }) => {
      request.destroy();
      reject(refusedBy(statusCode));
    });
    request.on('error', error => reject(unreachable(error)));
    request.end();
  });
}

/** Of a proxy that answers for itself. */
export function refusedBy(status: number): ProxyError {
  return new ProxyError(
    status === 407
      ? wording('the proxy asks for a name and a password')
      : wording('the proxy answers {0}', status),
  );
}

/** Of an error before anything was answered. */
export function unreachable(error: Error): Error {
  if (error.name === 'AbortError') return error;
  return new ProxyError(wording('the proxy can’t be reached'));
}

function hostOf({ protocol, hostname, port }: URL): RequestOptions {
  return { protocol, hostname: bareHost(hostname), port };
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const both = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(both).toString('base64')}` };
}
