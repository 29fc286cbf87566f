import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readDocument } from '../../src/documents/main.ts';
import { openWeb } from '../../src/node/web.ts';
import { checkAddresses } from '../../src/view/checking/check-sources.ts';
import { POLITE, politely } from '../../src/view/checking/politely.ts';
import type { Web } from '../../src/view/checking/ports.ts';
import { type Loopback, loopback, page, type Routes } from './loopback.ts';

const HTML = { 'content-type': 'text/html' };
const HOSTS = 50;
/** Comments, which nobody reads, so that the pages weigh and their texts don't. */
const WEIGHT = `<!-- ${'x'.repeat(300_000)} -->`;
const TEXT = '<p>The office said that exports fell sharply in the spring of the year.</p>'.repeat(30);

/** What each host has, and how it stands with it. */
const STATES: Readonly<Record<string, string>> = {
  '/page': 'works',
  '/page?2#:~:text=exports%20fell': 'works',
  '/moved': 'moved',
  '/found': 'works',
  '/walled': 'blocked',
  '/tired': 'blocked',
  '/absent': 'gone',
  '/removed': 'gone',
  '/soft': 'soft-404',
  '/loop': 'unreachable',
};

const ROUTES: Routes = {
  '/page': response => response.writeHead(200, HTML).end(WEIGHT + page('Trade', TEXT)),
  '/moved': response => response.writeHead(301, { location: '/page?moved' }).end(),
  '/found': response => response.writeHead(302, { location: '/page?found' }).end(),
  '/walled': response => response.writeHead(403, HTML).end('no'),
  '/tired': response => response.writeHead(429, { 'retry-after': '0' }).end(),
  '/removed': response => response.writeHead(410).end(),
  '/soft': response => response.writeHead(200, HTML).end(page('Page not found', WEIGHT)),
  '/loop': response => response.writeHead(302, { location: '/loop' }).end(),
};

/** In bytes, after all that nobody holds is gone. */
async function memory(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let round = 0; round < 3; round++) {
    collect();
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

describe('500 links on 50 hosts', function () {
  this.timeout(120_000);
  const servers: Loopback[] = [];
  const most: number[] = [];
  before(async () => {
    for (let host = 0; host < HOSTS; host++) {
      let running = 0;
      most.push(0);
      servers.push(
        await loopback((request, response) => {
          most[host] = Math.max(most[host] ?? 0, ++running);
          response.on('close', () => running--);
          const route = ROUTES[(request.url ?? '').replace(/\?.*/, '')];
          if (route) route(response, request);
          else response.writeHead(404, HTML).end('<h1>Not found</h1>');
        }),
      );
    }
  });
  after(() => Promise.all(servers.map(server => server.close())));

  it('are all told rightly, no host is asked by more than it may, in the time that the limits permit, in little memory', async () => {
    const asked = { running: 0, most: 0 };
    const open = openWeb({ allowPrivate: true, timeLimit: 60_000, sizeLimit: 25_000_000, userAgent: 'test' });
    const counted: Web = {
      get: async (...args) => {
        asked.most = Math.max(asked.most, ++asked.running);
        const answer = await open.get(...args);
        asked.running--;
        return answer;
      },
    };
    const ports = {
      web: politely(counted),
      reader: {
        // As a worker sends it: strings of their own, not parts of the page's.
        read: async (body: Uint8Array, type: string) =>
          structuredClone(await readDocument(body, type, () => Promise.reject(new Error('no PDF')))),
      },
      now: () => Date.now(),
    };
    const targets = Object.keys(STATES).flatMap(path =>
      servers.map(({ origin }) => ({ url: origin + path })),
    );
    const before = await memory();
    const start = performance.now();
    const checks = await checkAddresses(targets, ports, new AbortController().signal);
    const time = performance.now() - start;
    const growth = (await memory()) - before;
    assert.equal(checks.size, 500);
    for (const [url, { link }] of checks)
      assert.equal(link?.state, STATES[url.replace(/^https?:\/\/[^/]*/, '')], url);
    assert.ok(Math.max(...most) <= POLITE.perHost, `${Math.max(...most)} connections to one host`);
    assert.ok(asked.most <= POLITE.total, `${asked.most} requests at the same time`);
    // Ten links and two more tries of each host, a pause before each but the first: the hosts wait side by side.
    const permitted = 11 * POLITE.pause;
    assert.ok(time < 4 * permitted + 20_000, `${Math.round(time)} ms, of which ${permitted} are pauses`);
    // The pages have 45 MB; what is kept of them is their words.

    assert.ok(growth < 10_000_000, `${growth} bytes more`);
  });
});
