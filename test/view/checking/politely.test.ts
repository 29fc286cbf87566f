import assert from 'node:assert/strict';
import { politely } from '../../../src/view/checking/politely.ts';
import type { Web, WebAnswer, WebFailure } from '../../../src/view/checking/ports.ts';

const NEVER = new AbortController().signal;

function answer(status: number, headers: Record<string, string> = {}): WebAnswer {
  return {
    kind: 'answer',
    status,
    url: '',
    isPermanent: false,
    headers,
    body: new Uint8Array(),
    isCut: false,
  };
}

/** A web that counts who is asked at the same time. */
function counting(time: number) {
  const running = new Map<string, number>();
  const most = { perHost: 0, total: 0, asked: 0 };
  const web: Web = {
    get: async url => {
      const { host } = new URL(url);
      running.set(host, (running.get(host) ?? 0) + 1);
      most.asked++;
      most.perHost = Math.max(most.perHost, running.get(host) ?? 0);
      most.total = Math.max(
        most.total,
        [...running.values()].reduce((a, b) => a + b),
      );
      await new Promise(resolve => setTimeout(resolve, time));
      running.set(host, (running.get(host) ?? 0) - 1);
      return answer(200);
    },
  };
  return { web, most };
}

describe('asking politely', () => {
  it('asks 500 addresses of 50 hosts within its limits, and in the time that they permit', async () => {
    const { web, most } = counting(5);
    const polite = politely(web, { perHost: 2, total: 8, pause: 0, retries: 0 });
    const urls = Array.from({ length: 500 }, (_, i) => `https://host${i % 50}.example.org/${i}`);
    const start = performance.now();
    await Promise.all(urls.map(url => polite.get(url, NEVER)));
    assert.deepEqual(most, { perHost: 2, total: 8, asked: 500 });
    // 500 / 8 rounds of some 6 ms; a busy machine is given ten times that.
    assert.ok(performance.now() - start < 4_000);
  });

  it('pauses between two requests to one host', async () => {
    const starts: number[] = [];
    const web: Web = {
      get: async () => {
        starts.push(performance.now());
        return answer(200);
      },
    };
    const polite = politely(web, { perHost: 1, total: 8, pause: 40, retries: 0 });
    await Promise.all([1, 2, 3].map(i => polite.get(`https://a.example.org/${i}`, NEVER)));
    for (let i = 1; i < starts.length; i++) assert.ok((starts[i] ?? 0) - (starts[i - 1] ?? 0) > 30);
  });

  it('asks again when the host says when, and no more often than it may', async () => {
    let asked = 0;
    const web: Web = { get: async () => answer(asked++ === 0 ? 503 : 429, { 'retry-after': '0' }) };
    const last = await politely(web, { perHost: 1, total: 1, pause: 0, retries: 2 }).get(
      'https://a.example.org/',
      NEVER,
    );
    assert.equal(asked, 3);
    assert.equal(last.kind === 'answer' && last.status, 429);
  });

  it('doesn’t wait for a host that asks for an hour', async () => {
    let asked = 0;
    const web: Web = {
      get: async () => {
        asked++;
        return answer(429, { 'retry-after': '3600' });
      },
    };
    await politely(web).get('https://a.example.org/', NEVER);
    assert.equal(asked, 1);
  });

  it('asks nothing more once it is cancelled, and everybody has an answer', async () => {
    const controller = new AbortController();
    const { web, most } = counting(20);
    const polite = politely(web, { perHost: 1, total: 2, pause: 0, retries: 0 });
    const all = Promise.all(
      [1, 2, 3, 4, 5, 6].map(i => polite.get(`https://a.example.org/${i}`, controller.signal)),
    );
    setTimeout(() => controller.abort(), 10);
    const answers: (WebAnswer | WebFailure)[] = await all;
    assert.equal(most.asked, 1);
    assert.equal(answers.filter(each => each.kind === 'failure' && each.state === 'cancelled').length, 5);
  });
});
