import assert from 'node:assert/strict';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { gzipSync } from 'node:zlib';
import { inEnglish } from '../../src/core/wording.ts';
import { isPrivateAddress, publicLookup } from '../../src/node/addresses.ts';
import { openWeb, type WebOptions } from '../../src/node/web.ts';
import type { WebAnswer, WebFailure } from '../../src/view/checking/ports.ts';
import { type Loopback, loopback } from './loopback.ts';

const OPTIONS: WebOptions = { allowPrivate: true, timeLimit: 1_500, sizeLimit: 100_000, userAgent: 'test' };
const HTML = { 'content-type': 'text/html' };
const PUBLIC = '93.184.216.34';
const NEVER = new AbortController().signal;

describe('the web', () => {
  let server: Loopback;
  let seen: Record<string, unknown> = {};
  /** Where `/to` leads. */
  let target = '';
  before(async () => {
    server = await loopback({
      '/page': (response, { headers }) => {
        seen = headers;
        response.writeHead(200, { ...HTML, 'set-cookie': 'a=b' }).end('<p>Hello</p>');
      },
      '/moved': response => response.writeHead(301, { location: '/page' }).end(),
      '/found': response => response.writeHead(302, { location: '/moved' }).end(),
      '/to': response => response.writeHead(302, { location: target }).end(),
      '/loop': response => response.writeHead(302, { location: '/loop' }).end(),
      '/file': response => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      '/nowhere': response => response.writeHead(302, { location: 'http://[::' }).end(),
      '/silent': () => undefined,
      '/slow': response => {
        response.writeHead(200, HTML);
        const timer = setInterval(() => response.write('x'), 50);
        response.on('close', () => clearInterval(timer));
      },
      '/endless': response => {
        response.writeHead(200, HTML);
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(10_000)));
        };
        response.on('drain', more);
        more();
      },
      '/bomb': response =>
        response
          .writeHead(200, { ...HTML, 'content-encoding': 'gzip' })
          .end(gzipSync('x'.repeat(50_000_000))),
      '/broken': response => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('no gzip'),
      '/picture': response => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
      '/gzip': response =>
        response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync('<p>Hello</p>')),
    });
  });
  after(() => server.close());
  const get = (path: string, options: Partial<WebOptions> = {}, signal = NEVER) =>
    openWeb({ ...OPTIONS, ...options }).get(server.origin + path, signal);

  it('gets a page, without cookies or credentials', async () => {
    const web = openWeb(OPTIONS);
    await web.get(`${server.origin}/page`, NEVER);
    const answer = await web.get(`${server.origin.replace('//', '//user:secret@')}/page`, NEVER);
    assert.equal(answer.kind === 'answer' && new TextDecoder().decode(answer.body), '<p>Hello</p>');
    assert.equal(seen.cookie, undefined);
    assert.equal(seen.authorization, undefined);
    assert.equal(seen['user-agent'], 'test');
  });

  it('takes the compression off', async () => {
    const answer = await get('/gzip');
    assert.equal(answer.kind === 'answer' && new TextDecoder().decode(answer.body), '<p>Hello</p>');
  });

  it('follows redirects, and says whether all were for good', async () => {
    const moved = await get('/moved');
    assert.ok(moved.kind === 'answer' && moved.isPermanent && moved.url === `${server.origin}/page`);
    const found = await get('/found');
    assert.ok(found.kind === 'answer' && !found.isPermanent && found.status === 200);
  });

  it('gives up after five redirects, and follows none to another scheme or to nowhere', async () => {
    for (const [path, state] of [
      ['/loop', 'unreachable'],
      ['/file', 'unsupported'],
      ['/nowhere', 'unreachable'],
    ] as const) {
      const failure = await get(path);
      assert.equal(failure.kind === 'failure' && failure.state, state, path);
    }
  });

  it('waits no longer than its limit, for an answer and for its end', async () => {
    for (const path of ['/silent', '/slow']) {
      const failure = await get(path, { timeLimit: 300 });
      assert.equal(failure.kind === 'failure' && failure.state, 'timeout', path);
    }
  });

  it('reads no more than its limit, of an endless body and of what a small one unpacks to', async () => {
    for (const path of ['/endless', '/bomb']) {
      // On a busy machine it takes its time to unpack.
      const answer = await get(path, { timeLimit: 15_000 });
      assert.ok(answer.kind === 'answer' && answer.isCut && answer.body.length === OPTIONS.sizeLimit, path);
    }
  });

  it('leaves what has no words where it is, and says when compression is broken', async () => {
    const picture = await get('/picture');
    assert.ok(picture.kind === 'answer' && picture.body.length === 0);
    const broken = await get('/broken');
    assert.match(reasonOf(broken), /compression/);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const failure = await get('/silent', {}, controller.signal);
    assert.equal(failure.kind === 'failure' && failure.state, 'cancelled');
  });

  it('asks no address of a private network, named or looked up, at first or after a redirect', async () => {
    const { port } = new URL(server.origin);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433']) {
      const failure = await openWeb({ ...OPTIONS, allowPrivate: false }).get(
        `http://${host}:${port}/page`,
        NEVER,
      );
      assert.match(reasonOf(failure), /private network/, host);
    }
  });

  it('follows no redirect into a private network, by address or by name, and asks nothing there', async () => {
    // To the rest of the test the first address is a public one; the machine has no other than its own.
    const { request } = http;
    const asked: string[] = [];
    http.request = ((options: http.RequestOptions, done: (response: http.IncomingMessage) => void) => {
      asked.push(`${options.hostname}${options.path}`);
      return request(
        options.hostname === PUBLIC ? { ...options, hostname: '127.0.0.1', lookup: undefined } : options,
        done,
      );
    }) as typeof request;
    syncBuiltinESMExports();
    try {
      const { port } = new URL(server.origin);
      for (const host of ['127.0.0.1', 'localhost', '[::1]', '169.254.169.254', '2130706433']) {
        asked.length = 0;
        target = `http://${host}:${port}/page`;
        seen = {};
        const failure = await openWeb({ ...OPTIONS, allowPrivate: false }).get(
          `http://${PUBLIC}:${port}/to`,
          NEVER,
        );
        assert.match(failure.kind === 'failure' ? failure.reason.template : 'asked', /private network/, host);
        assert.equal(asked[0], `${PUBLIC}/to`);
        assert.deepEqual(seen, {}, 'The private address was asked');
      }
    } finally {
      http.request = request;
      syncBuiltinESMExports();
    }
  });

  it('says which schemes it knows', async () => {
    for (const url of ['file:///etc/passwd', 'ftp://example.org/', 'data:text/html,x', 'nonsense', '']) {
      const failure = await openWeb(OPTIONS).get(url, NEVER);
      assert.equal(failure.kind === 'failure' && failure.state, 'unsupported', url);
    }
  });

  it('says when nobody listens', async () => {
    const gone = await loopback({});
    await gone.close();
    const failure = await openWeb(OPTIONS).get(`${gone.origin}/`, NEVER);
    assert.match(reasonOf(failure), /refuses connections/);
  });
});

describe('addresses', () => {
  it('are of the public internet or not', () => {
    for (const address of [
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '169.254.169.254',
      '172.31.255.255',
      '192.168.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1%eth0',
      'fd00::1',
      'ff02::1',
      '::ffff:10.0.0.1',
      '::ffff:a00:1',
      '64:ff9b::10.0.0.1',
      '2002:a00:1::',
      '[::1]',
    ])
      assert.ok(isPrivateAddress(address), address);
    for (const address of [
      '8.8.8.8',
      '172.32.0.1',
      '100.128.0.1',
      '2606:4700::1111',
      '::ffff:8.8.8.8',
      '64:ff9b::808:808',
    ])
      assert.ok(!isPrivateAddress(address), address);
  });

  it('are looked up for a connection, and refused there', done => {
    publicLookup('localhost', { all: true }, error => {
      assert.equal(error?.name, 'PrivateAddressError');
      done();
    });
  });
});

function reasonOf(answer: WebAnswer | WebFailure): string {
  return answer.kind === 'failure' ? inEnglish(answer.reason) : '';
}
