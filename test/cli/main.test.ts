import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { faultsOf } from '../view/schema.ts';

interface Analysis {
  readonly file: string;
  readonly length: number;
  readonly claims: readonly unknown[];
  readonly sentences: readonly { readonly span: readonly [number, number] }[];
}

function run(args: readonly string[], input: string | Buffer = '') {
  const command = [resolve('dist/cli.js'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, maxBuffer: 2 ** 26 });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

function analyses(args: readonly string[], input?: string | Buffer): Analysis[] {
  const { status, stdout, stderr } = run(['analyze', ...args, '--format', 'json'], input);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return JSON.parse(stdout) as Analysis[];
}

describe('brief-lens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-lens-'));
  const write = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  after(() => rmSync(folder, { recursive: true }));

  it('loads what asks the web only where sources are checked', () => {
    const loaded = (...args: string[]) => {
      const script = `process.on('exit', () => console.error(process.moduleLoadList.includes('NativeModule https')))`;
      const command = [
        '-r',
        write('loaded.cjs', script),
        resolve('dist/cli.js'),
        ...args,
        'media/sample-brief.md',
      ];
      return spawnSync(process.execPath, command).stderr.toString();
    };
    assert.equal(loaded('analyze'), 'false\n');
    assert.equal(loaded('check', '--folder', folder), 'true\n');
  });

  it('keeps what the engine compiled, and does without where that is damaged', () => {
    const kept = mkdtempSync(join(folder, 'kept-'));
    const files = () =>
      readdirSync(kept, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    const analysed = () => {
      const command = [resolve('dist/cli.js'), 'analyze', 'media/sample-brief.md', '--format', 'json'];
      const { status, stdout } = spawnSync(process.execPath, command, {
        env: { ...process.env, TMPDIR: kept, TEMP: kept },
      });
      assert.equal(status, 0);
      return stdout.toString();
    };
    const first = analysed();
    assert.notEqual(files().length, 0);
    assert.equal(analysed(), first);
    for (const { parentPath, name } of files()) {
      const content = readFileSync(join(parentPath, name));
      writeFileSync(join(parentPath, name), content.fill(1, content.length / 2));
    }
    assert.equal(analysed(), first);
  });

  it('prints an array that the schema allows', () => {
    const files = ['media/sample-brief.md', 'media/sample-report.md'];
    const reports = analyses(files);
    assert.deepEqual(
      reports.map(report => report.file),
      files,
    );
    for (const report of reports) assert.deepEqual(faultsOf(report), []);
    assert.ok(reports.every(report => report.sentences.length > 20));
  });

  it('prints one line for each file', () => {
    const { stdout } = run(['analyze', 'media/sample-brief.md', '-', '--format', 'jsonl'], 'One. Two.');
    const lines = stdout.trimEnd().split('\n');
    assert.equal(lines.length, 2);
    for (const line of lines) assert.deepEqual(faultsOf(JSON.parse(line)), []);
  });

  it('prints the recommendation matrix of one brief', () => {
    const { status, stdout } = run(['matrix', 'media/sample-brief.md']);
    assert.equal(status, 0);
    assert.match(stdout, /^No\.,Section,Addressee,Strength,Action,Deadline,Grounds\r\n1/);
    assert.match(
      run(['matrix', '-', '--format', 'html'], 'Congress must act now.').stdout,
      /^<!doctype html>/,
    );
    assert.equal(run(['matrix', 'a.md', 'b.md']).status, 2);
    assert.equal(run(['matrix', 'a.md', '--format', 'pdf']).status, 2);
    assert.equal(run(['matrix', join(folder, 'none.md')]).status, 1);
  });

  it('prints text to read by default', () => {
    const { status, stdout } = run(['analyze', 'media/sample-brief.md']);
    assert.equal(status, 0);
    assert.match(stdout, /^media\/sample-brief\.md\n.*sections.*recommendations/);
    assert.match(stdout, /What Congress Should Do\n\s+→ The Administration · must · /);
  });

  it('reads standard input', () => {
    const [report] = analyses(['-'], 'Exports fell by 14 percent in 2020.');
    assert.equal(report?.file, '-');
    assert.equal(report?.length, 35);
  });

  it('counts from after the byte order mark, in UTF-8 and in UTF-16', () => {
    const text = 'Ünder. Über 😀 dem.';
    const bytes = [
      Buffer.from(`\uFEFF${text}`, 'utf8'),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ];
    for (const each of bytes) {
      const [report] = analyses(['-'], each);
      assert.equal(report?.length, text.length);
      assert.deepEqual(report?.sentences[0]?.span, [0, 6]);
    }
  });

  it('keeps line endings and reads bytes that are no UTF-8', () => {
    assert.equal(analyses(['-'], 'a\r\nb\rc\n')[0]?.length, 7);
    assert.equal(analyses(['-'], Buffer.from([0x61, 0xff, 0x62, 0]))[0]?.length, 4);
  });

  it('takes more sentences for claims at a higher level', () => {
    const count = (level: string) =>
      analyses(['media/sample-brief.md', '--level', level])[0]?.claims.length ?? 0;
    assert.ok(count('few') <= count('balanced'));
    assert.ok(count('balanced') < count('many'));
  });

  it('names a file that it cannot read, analyses the others and says so in the exit code', () => {
    const good = write('good.md', 'Fine.');
    const { status, stdout, stderr } = run([
      'analyze',
      join(folder, 'missing.md'),
      folder,
      good,
      '--format',
      'json',
    ]);
    assert.equal(status, 1);
    assert.match(stderr, /missing\.md: no such file\n/);
    assert.match(stderr, /is a folder/);
    assert.deepEqual(
      (JSON.parse(stdout) as Analysis[]).map(report => report.file),
      [good],
    );
  });

  it('prints a valid array when no file could be read', () => {
    const { status, stdout } = run(['analyze', join(folder, 'missing.md'), '--format', 'json']);
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(stdout), []);
  });

  it('refuses what it does not understand with exit code 2', () => {
    for (const args of [
      [],
      ['analyze'],
      ['read', 'x.md'],
      ['analyze', 'x.md', '--format', 'xml'],
      ['analyze', 'x.md', '--level', 'all'],
      ['analyze', 'x.md', '--wrong'],
    ]) {
      const { status, stdout, stderr } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /^brief-lens: .*[Uu]n.*\n\nUsage:/);
    }
  });

  it('prints its usage and its version', () => {
    assert.match(run(['--help']).stdout, /^Usage: brief-lens analyze/);
    assert.match(run(['check', '-h']).stdout, /^Usage: /);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(run(['--version']).stdout, `${version}\n`);
  });

  it('writes all of a long report into a pipe', () => {
    const path = write('long.md', 'Exports fell by 14 percent.\n\n'.repeat(3000));
    assert.equal(analyses([path])[0]?.sentences.length, 3000);
  });
});
