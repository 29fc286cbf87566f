import { inEnglish, wording } from '../../core/wording.ts';
import type { Web, WebAnswer, WebFailure } from './ports.ts';

export interface Politeness {
  /** Requests to one host at the same time. */
  readonly perHost: number;
  /** Requests altogether at the same time. */
  readonly total: number;
  /** Between the starts of two requests to one host, in milliseconds. */
  readonly pause: number;
  /** How often a host that asks for patience is asked again. */
  readonly retries: number;
}

export const POLITE: Politeness = { perHost: 2, total: 8, pause: 250, retries: 2 };

/** A first wait, doubled each time, in milliseconds. */
const BACKOFF = 1_000;
/** No host is waited for longer, whatever it asks for. */
const LONGEST_WAIT = 15_000;

interface Host {
  running: number;
  /** When the next request may start, in milliseconds of the clock. */
  free: number;
  readonly queue: (() => void)[];
}

/** A web that asks each host no more than it may, and again after a while when the host says so. */
export function politely(web: Web, { perHost, total, pause, retries }: Politeness = POLITE): Web {
  const hosts = new Map<string, Host>();
  let running = 0;

  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Starts what may run now, and comes back when the next host may be asked: who waits for a host takes no turn from others. */
  const start = (): void => {
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    for (const host of hosts.values()) {
      while (running < total && host.running < perHost && host.queue.length > 0 && host.free <= now) {
        running++;
        host.running++;
        host.free = now + pause;
        host.queue.shift()?.();
      }
      if (host.queue.length > 0 && host.running < perHost) next = Math.min(next, host.free);
    }
    clearTimeout(timer);
    if (running < total && next < Number.POSITIVE_INFINITY)
      timer = setTimeout(start, Math.max(1, next - now));
  };

  const inTurn = async <T>(
    url: string,
    signal: AbortSignal,
    work: () => Promise<T>,
  ): Promise<T | WebFailure> => {
    const name = hostName(url);
    const host = hosts.get(name) ?? { running: 0, free: 0, queue: [] };
    hosts.set(name, host);
    await new Promise<void>(resolve => {
      host.queue.push(resolve);
      start();
    });
    try {
      return signal.aborted ? CANCELLED : await work();
    } finally {
      running--;
      host.running--;
      if (host.running === 0 && host.queue.length === 0 && host.free <= Date.now()) hosts.delete(name);
      start();
    }
  };

  return {
    get: async (url, signal, accept) => {
      for (let tries = 0; ; tries++) {
        const answer = await inTurn(url, signal, () => web.get(url, signal, accept));
        const wait = tries < retries ? patienceFor(answer, tries) : undefined;
        if (wait === undefined || signal.aborted) return answer;
        await sleep(wait, signal);
      }
    },
  };
}

const CANCELLED: WebFailure = { kind: 'failure', state: 'cancelled', reason: wording('cancelled') };

function hostName(url: string): string {
  return /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** How long to wait before asking again: what the host says, or longer each time; undefined when asking again is no use. */
function patienceFor(answer: WebAnswer | WebFailure, tries: number): number | undefined {
  if (answer.kind === 'failure')
    return answer.state === 'unreachable' && /reset|socket hang up|EPIPE/i.test(inEnglish(answer.reason))
      ? BACKOFF * 2 ** tries
      : undefined;
  if (![429, 502, 503, 504].includes(answer.status)) return undefined;
  const after = answer.headers['retry-after'] ?? '';
  const asked = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  if (Number.isNaN(asked)) return BACKOFF * 2 ** tries;
  return asked > LONGEST_WAIT ? undefined : Math.max(0, asked);
}

function sleep(time: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, time);
    signal.addEventListener('abort', end);
  });
}
