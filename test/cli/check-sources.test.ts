import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Loopback, loopback, page } from '../node/loopback.ts';
import { smallPdf } from '../node/small-pdf.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

describe('brief-lens check --sources', function () {
  // Each starts Node several times.
  this.timeout(120_000);
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
      '/available': (response, { url = '' }) => {
        const gone = new URL(url, 'http://x').searchParams.get('url') ?? '';
        const closest = {
          available: true,
          status: '200',
          timestamp: '20230405060708',
          url: `https://archive.example.org/web/20230405060708/${gone}`,
        };
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ url: gone, archived_snapshots: gone.endsWith('/gone') ? { closest } : {} }));
      },
      '/registry/10.1000/182': (response, { headers }) => {
        const isAsked = headers.accept?.startsWith('application/vnd.citationstyles.csl+json');
        response
          .writeHead(isAsked ? 200 : 406, { 'content-type': 'application/vnd.citationstyles.csl+json' })
          .end(
            JSON.stringify({
              title: 'The Age of Old Cranes',
              'updated-by': [{ type: 'retraction', DOI: '10.1000/183' }],
            }),
          );
      },
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

  it('prints SARIF and annotations of what it found, and fails by severity or for what is new', async () => {
    const kept = ['--sources', '--allow-private', '--cache', 'kept'];
    const sarif = JSON.parse((await run(...kept, '--format', 'sarif')).stdout);
    const { results, tool } = sarif.runs[0];
    const ids: string[] = results.map(({ ruleId }: { ruleId: string }) => ruleId);
    for (const code of ['source.gone', 'source.moved', 'quote.altered']) {
      assert.ok(ids.includes(code), code);
      const rule = tool.driver.rules.find(({ id }: { id: string }) => id === code);
      assert.match(rule?.helpUri ?? rule?.id ?? '', /\w/);
    }
    const { stdout, status } = await run(...kept, '--format', 'github');
    assert.match(stdout, /^::warning file=brief\.md,line=15,.*source\.gone/m);
    assert.equal(status, 1);
    const written = await run(...kept, '--fail-on', 'error', '--write-baseline', 'known.json');
    assert.equal(written.status, 0);
    assert.equal((await run(...kept, '--baseline', 'known.json')).status, 0);
  });

  it('asks an archive and a registry as the settings of the command say, and not as those of the folder do', async () => {
    const services = {
      'briefLens.check.archiveService': `${server.origin}/available`,
      'briefLens.check.doiRegistry': `${server.origin}/registry`,
      'briefLens.check.doiResolver': `${server.origin}/resolver`,
    };
    writeFileSync(join(folder, 'services.json'), JSON.stringify(services));
    writeFileSync(
      join(folder, 'brief.md'),
      `Fees rose.[^1] It shut.[^2]\n\n[^1]: Ana Ruiz, “Winter Traffic,” 2023, https://doi.org/10.1000/182.\n\n[^2]: Ana Ruiz, *Ports*, 2023, ${server.origin}/gone.\n`,
    );
    const asking = ['--sources', '--allow-private', '--settings', 'services.json'];
    const { stdout } = await run(...asking, '--archives');
    assert.match(
      stdout,
      /archived copy of 2023-04-05: https:\/\/archive\.example\.org\/web\/20230405060708\/http/,
    );
    assert.match(stdout, /\(source\.retracted\)/);
    assert.match(stdout, /“The Age of Old Cranes”.* \(source\.differs\)/);
    assert.match((await run(...asking)).stdout, /or an archived copy \(source\.gone\)/);
  });

  it('reads a folder that the command or the brief names, without asking anybody', async () => {
    mkdirSync(join(folder, 'shelf'));
    writeFileSync(
      join(folder, 'shelf', 'trade.html'),
      page('Trade', '<p>The office said that exports fell sharply in the spring of the year.</p>'),
    );
    const text = `The office said that “exports rose sharply in the spring of the year.”[^1]\n\n[^1]: Harbour Office, *Trade in the North*, 2023, ${server.origin}/trade.\n`;
    writeFileSync(join(folder, 'brief.md'), text);
    const before = asked;
    assert.match((await run('--folder', 'shelf')).stdout, /“fell” became “rose”.*quote\.altered/);
    writeFileSync(join(folder, 'brief.md'), `---\nsources: shelf\n---\n${text}`);
    const { stdout, stderr, status } = await run('--sources', '--offline');
    assert.match(stdout, /“fell” became “rose”.*quote\.altered/);
    assert.match(stderr, /read trade\.html/);
    assert.equal(status, 1);
    writeFileSync(join(folder, 'brief.md'), `---\nsources: ../../\n---\n${text}`);
    assert.match((await run('--sources', '--offline')).stderr, /outside of the working folder/);
    assert.equal(asked, before);
  });

  it('asks nothing unless it is told to, and no private address unless that is allowed', async () => {
    const before = asked;
    await run();
    const { stdout } = await run('--sources');
    assert.match(stdout, /private network/);
    assert.equal(asked, before);
  });
});
