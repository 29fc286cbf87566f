import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Loopback, loopback, page } from '../node/loopback.ts';
import { smallPdf } from '../node/small-pdf.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

describe('brief-lens check --sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-lens-'));
  let server: Loopback;
  let asked = 0;
  before(async () => {
    server = await loopback({
      '/trade': response => {
        asked++;
        response
          .writeHead(200, HTML)
          .end(page('Trade', '<p>The office said that exports fell sharply in the spring of the year.</p>'));
      },
      '/old': response => response.writeHead(301, { location: '/trade' }).end(),
      '/wall': response => response.writeHead(403, HTML).end('no'),
      '/soft': response => response.writeHead(200, HTML).end(page('Page not found', '')),
      '/report.pdf': response =>
        response
          .writeHead(200, { 'content-type': 'application/pdf' })
          .end(smallPdf([['First.'], ['The quays will not be closed', 'before the end of the year.']])),
    });
    const note = (path: string, i: number) =>
      `[^${i}]: Harbour Office, *Report ${i}*, 2023, ${server.origin}${path}.`;
    writeFileSync(
      join(folder, 'brief.md'),
      [
        'The office said that “exports fell sharply in the spring of the year.”[^1] The minister said that “exports rose sharply in the spring of the year.”[^1]',
        'She said: “The quays will not be closed before the end of the year.”[^6] He said: “The quays will be closed before the end of the year.”[^6] Others said “nothing of this kind was ever in the report.”[^6]',
        'It has moved.[^2] It is blocked.[^3] It is soft.[^4] It is gone.[^5]',
        ['/trade', '/old', '/wall', '/soft', '/gone', '/report.pdf']
          .map((path, i) => note(path, i + 1))
          .join('\n\n'),
      ].join('\n\n'),
    );
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** Not spawnSync: the server answers from this very process. */
  const run = (...args: string[]) =>
    new Promise<{ status: number | null; stdout: string; stderr: string }>(done => {
      const child = spawn(process.execPath, [resolve('dist/cli.js'), 'check', 'brief.md', ...args], {
        cwd: folder,
      });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', chunk => (stdout += chunk));
      child.stderr.on('data', chunk => (stderr += chunk));
      child.on('close', status => done({ status, stdout, stderr }));
    });

  it('says how it stands with each address and each quotation', async () => {
    const { stdout, stderr } = await run('--sources', '--allow-private', '--cache', 'kept');
    const codes = [...stdout.matchAll(/\((\w+\.[\w-]+)\)$/gm)].map(([, code]) => code);
    const count = (code: string) => codes.filter(each => each === code).length;
    assert.deepEqual(
      [
        'source.gone',
        'source.moved',
        'source.blocked',
        'source.unreachable',
        'quote.altered',
        'quote.not-in-source',
      ].map(count),
      [2, 1, 1, 0, 2, 1],
      stdout,
    );
    assert.match(stdout, /“fell” became “rose”/);
    assert.match(stdout, /“not” is left out/);
    assert.match(stderr, /6 of 6: http/);
  });

  it('asks again only when it is told to', async () => {
    const before = asked;
    await run('--sources', '--allow-private', '--cache', 'kept');
    assert.equal(asked, before);
    await run('--sources', '--allow-private', '--cache', 'kept', '--again');
    assert.ok(asked > before);
  });

  it('asks nothing unless it is told to, and no private address unless that is allowed', async () => {
    const before = asked;
    await run();
    const { stdout } = await run('--sources');
    assert.match(stdout, /private network/);
    assert.equal(asked, before);
  });
});
