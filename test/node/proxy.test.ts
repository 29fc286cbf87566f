import assert from 'node:assert/strict';
import { createServer as createSecure, type Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { inEnglish } from '../../src/core/wording.ts';
import { proxiesOf } from '../../src/node/proxy.ts';
import { openWeb } from '../../src/node/web.ts';
import { smallCertificate } from './small-certificate.ts';
import { type SmallProxy, smallProxy } from './small-proxy.ts';

const NEVER = new AbortController().signal;
const OPTIONS = { timeLimit: 5_000, sizeLimit: 100_000, userAgent: 'test' };

describe('proxies', () => {
  it('are those that the environment names, but for what it excepts and this machine', () => {
    const proxyFor = proxiesOf({
      HTTPS_PROXY: 'http://capitals:1',
      https_proxy: 'http://secure:2',
      http_proxy: 'plain:3',
      NO_PROXY: 'example.org, .gov.example,[2001:db8::1], 198.51.100.7 odd.example:8443',
    });
    const hostOf = (address: string) => proxyFor(new URL(address))?.host;
    assert.equal(hostOf('https://a.example/x'), 'secure:2');
    assert.equal(hostOf('http://a.example/x'), 'plain:3');
    for (const direct of [
      'https://example.org',
      'http://www.example.org',
      'https://gov.example',
      'https://a.gov.example',
    ])
      assert.equal(hostOf(direct), undefined, direct);
    for (const direct of ['http://[2001:db8::1]/', 'http://198.51.100.7/', 'https://odd.example:8443/'])
      assert.equal(hostOf(direct), undefined, direct);
    for (const machine of ['http://localhost:9', 'http://127.0.0.1:9', 'http://[::1]:9'])
      assert.equal(hostOf(machine), undefined, machine);
    for (const other of ['https://notexample.org', 'https://odd.example', 'https://example.org.evil.example'])
      assert.equal(hostOf(other), 'secure:2', other);
    assert.equal(proxiesOf({ ALL_PROXY: 'http://all:4' })(new URL('https://a.example'))?.host, 'all:4');
    assert.equal(proxiesOf({ https_proxy: 'x:1', no_proxy: '*' })(new URL('https://a.example')), undefined);
    assert.equal(proxiesOf({ https_proxy: '' })(new URL('https://a.example')), undefined);
  });

  it('of another scheme are not gone past', async () => {
    const web = openWeb({
      ...OPTIONS,
      allowPrivate: true,
      proxyFor: proxiesOf({ http_proxy: 'socks5://x:1' }),
    });
    const answer = await web.get('http://gazette.invalid/', NEVER);
    assert.ok(answer.kind === 'failure' && /proxy/.test(inEnglish(answer.reason)), JSON.stringify(answer));
  });
});

describe('a proxy', () => {
  let secure: SecureServer;
  let proxy: SmallProxy;
  let at = '';
  before(async () => {
    const [from, to] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)];
    secure = createSecure(smallCertificate({ name: 'gazette.invalid', from, to }), (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>secure</p>'),
    );
    await new Promise<void>(done => secure.listen(0, '127.0.0.1', done));
    proxy = await smallProxy((secure.address() as AddressInfo).port, 'reader:p@ss');
    at = `reader:p%40ss@${proxy.host}`;
  });
  after(() => {
    secure.close();
    secure.closeAllConnections();
    proxy.close();
  });
  beforeEach(() => proxy.asked.splice(0));
  const get = (url: string, { allowPrivate = false, named = at } = {}) =>
    openWeb({
      ...OPTIONS,
      allowPrivate,
      proxyFor: proxiesOf({ http_proxy: named, https_proxy: named }),
    }).get(url, NEVER);
  const reason = async (...args: Parameters<typeof get>) => {
    const answer = await get(...args);
    return answer.kind === 'failure'
      ? `${answer.state}: ${inEnglish(answer.reason)}`
      : `answered ${answer.status}`;
  };

  it('is asked for the whole address, with its password, by http', async () => {
    const answer = await get('http://gazette.invalid/winter?x=1');
    assert.equal(answer.kind === 'answer' && new TextDecoder().decode(answer.body), '<p>plain</p>');
    assert.equal(answer.kind === 'answer' && answer.url, 'http://gazette.invalid/winter?x=1');
    assert.deepEqual(proxy.asked, ['GET http://gazette.invalid/winter?x=1 HTTP/1.1']);
  });

  it('is a tunnel by https, and the certificate is the host’s own', async () => {
    assert.match(
      await reason('https://gazette.invalid/winter'),
      /^certificate: .*DEPTH_ZERO_SELF_SIGNED_CERT/,
    );
    assert.deepEqual(proxy.asked, ['CONNECT gazette.invalid:443 HTTP/1.1']);
  });

  it('that refuses or isn’t there says nothing of the source', async () => {
    assert.equal(await reason('https://refused.invalid/'), 'unreachable: the proxy answers 502');
    const stranger = at.replace('reader', 'stranger');
    for (const scheme of ['http', 'https']) {
      const url = `${scheme}://gazette.invalid/`;
      assert.equal(
        await reason(url, { named: stranger }),
        'unreachable: the proxy asks for a name and a password',
      );
      assert.equal(
        await reason(url, { named: 'nobody.invalid:1' }),
        'unreachable: the proxy can’t be reached',
      );
      assert.equal(await reason(url, { named: '127.0.0.1:1' }), 'unreachable: the proxy can’t be reached');
    }
  });

  it('is handed no private address and no name of a network inside', async () => {
    for (const host of ['10.0.0.1', '[fd00::1]', 'intranet', 'printer.local', 'db.internal'])
      for (const scheme of ['http', 'https'])
        assert.match(await reason(`${scheme}://${host}/`), /^unsupported: .*private network/, host);
    assert.deepEqual(proxy.asked, []);
    assert.equal(await reason('http://intranet/', { allowPrivate: true }), 'answered 200');
  });
});
