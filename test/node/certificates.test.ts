import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Certified, smallCertificate } from './small-certificate.ts';
import { smallProxy } from './small-proxy.ts';

const YEAR = 365 * 24 * 60 * 60 * 1000;
const past = (years: number): Date => new Date(Date.now() - years * YEAR);

describe('certificates', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'brief-lens-'));
  const servers: Server[] = [];
  let addresses: string[] = [];
  before(async () => {
    const valid = { from: past(1), to: past(-1) };
    const authority = {
      ...smallCertificate({ name: 'Test Authority', ...valid, isAuthority: true }),
      name: 'Test Authority',
    };
    writeFileSync(join(folder, 'authority.pem'), authority.cert);
    const certificates: readonly Certified[] = [
      smallCertificate({ name: 'localhost', ...valid, by: authority }),
      smallCertificate({ name: 'localhost', ...valid }),
      smallCertificate({ name: 'localhost', from: past(3), to: past(2), by: authority }),
      smallCertificate({ name: 'other.example.org', ...valid, by: authority }),
    ];
    addresses = await Promise.all(certificates.map(serve));
  });
  after(() => {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true });
  });

  function serve(certified: Certified): Promise<string> {
    const server = createServer({ ...certified }, (_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('Fees rose in the spring.'),
    );
    servers.push(server);
    return new Promise(done =>
      server.listen(0, 'localhost', () =>
        done(`https://localhost:${(server.address() as AddressInfo).port}/fees`),
      ),
    );
  }

  /** The codes that checks of these addresses say in brackets, in order, as the command prints them. */
  async function trouble(cited: readonly string[], env: Readonly<Record<string, string>>, ...args: string[]) {
    const notes = cited.map(
      (address, i) => `[^${i + 1}]: Harbour Office, *Fees of Year ${i}*, 202${i}, ${address}.`,
    );
    writeFileSync(
      join(folder, 'brief.md'),
      `${notes.map((_, i) => `It rose.[^${i + 1}]`).join(' ')}\n\n${notes.join('\n\n')}\n`,
    );
    const stdout = await new Promise<string>(done => {
      const child = spawn(
        process.execPath,
        [resolve('dist/cli.js'), 'check', 'brief.md', '--sources', '--format', 'json', ...args],
        { cwd: folder, env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'), ...env } },
      );
      let text = '';
      child.stdout.on('data', chunk => (text += chunk));
      child.on('close', () => done(text));
    });
    const problems: readonly { readonly code: string; readonly message: string }[] =
      JSON.parse(stdout)[0].problems;
    return problems
      .filter(({ code }) => code.startsWith('source.'))
      .map(({ message }) => /\(([A-Z_]+)\)/.exec(message)?.[1] ?? message);
  }

  it('that nobody vouches for, that have expired or are for another host are trouble of their own; good ones aren’t', async () => {
    assert.deepEqual(await trouble(addresses, {}, '--allow-private'), [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'CERT_HAS_EXPIRED',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ]);
  });

  it('are checked through the tunnel of the proxy that the environment names', async () => {
    // The last server is `other.example.org`, for which it has a good certificate.
    const proxy = await smallProxy(Number(new URL(addresses.at(-1) ?? '').port));
    const cited = ['https://other.example.org/fees', 'https://another.example.org/fees'];
    try {
      const env = { HTTPS_PROXY: `http://${proxy.host}`, https_proxy: '', NO_PROXY: '', no_proxy: '' };
      assert.deepEqual(await trouble(cited, env), ['ERR_TLS_CERT_ALTNAME_INVALID']);
      assert.deepEqual(proxy.asked.sort(), [
        'CONNECT another.example.org:443 HTTP/1.1',
        'CONNECT other.example.org:443 HTTP/1.1',
      ]);
    } finally {
      proxy.close();
    }
  });
});
