import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';

const BRIEF =
  'Exports fell by 14 percent.[^2] The ministry denied it.[^1]\n\n[^1]: Customs Office, *Trade*, 2024.\n';

describe('brief-lens check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-lens-'));
  writeFileSync(join(folder, 'brief, draft.md'), BRIEF);
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('dist/cli.js'), 'check', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    return { status, stdout, stderr };
  };
  after(() => rmSync(folder, { recursive: true }));

  it('prints a line for each problem, and fails for those that are grave enough', () => {
    const { status, stdout } = run('brief, draft.md');
    assert.equal(status, 1);
    assert.match(stdout, /^brief, draft\.md:1:28: warning: .* \(citation\.undefined-note\)$/m);
    assert.match(stdout, /\d problems? in 1 file\.\n$/);
    assert.equal(run('brief, draft.md', '--fail-on', 'error').status, 0);
    assert.equal(run('brief, draft.md', '--fail-on', 'never').status, 0);
  });

  it('prints JSON', () => {
    const [checked] = JSON.parse(run('brief, draft.md', '--format', 'json').stdout);
    assert.equal(checked.file, 'brief, draft.md');
    const problem = checked.problems.find(
      (each: { code: string }) => each.code === 'citation.undefined-note',
    );
    assert.deepEqual(problem.start, { line: 1, column: 28 });
    assert.deepEqual(problem.span, [27, 31]);
    assert.match(problem.fingerprint, /^[0-9a-f]{16}$/);
  });

  it('prints SARIF that its schema allows', () => {
    // The schema is written in draft 4, of which it uses nothing that draft 7 has changed.
    const {
      $schema,
      id: _,
      ...schema
    } = JSON.parse(
      readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
    );
    assert.match($schema, /draft-04/);
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const log = JSON.parse(run('brief, draft.md', '--format', 'sarif').stdout);
    const faults = (content: unknown) => (validate(content) ? [] : validate.errors);
    assert.deepEqual(faults(log), []);
    assert.ok(log.runs[0].results.length > 0);
    const [{ physicalLocation }] = log.runs[0].results[0].locations;
    assert.equal(physicalLocation.artifactLocation.uri, 'brief%2C%20draft.md');
    assert.equal(physicalLocation.region.startLine, 1);
    assert.notDeepEqual(faults({ ...log, version: 2 }), []);
  });

  it('prints annotations of GitHub, with what would end them escaped', () => {
    const { stdout } = run('brief, draft.md', '--format', 'github');
    assert.match(stdout, /^::warning file=brief%2C draft\.md,line=1,endLine=1,col=28,/m);
  });

  it('leaves out what a baseline knows, and finds it again after lines were added above', () => {
    assert.equal(run('brief, draft.md', '--write-baseline', 'known.json').status, 1);
    writeFileSync(join(folder, 'brief, draft.md'), `A new first line.\n\n${BRIEF}`);
    const { status, stdout } = run('brief, draft.md', '--baseline', 'known.json');
    assert.match(stdout, /^No problem in 1 file; \d problems? of the baseline left out\.\n$/);
    assert.equal(status, 0);
    writeFileSync(join(folder, 'brief, draft.md'), `${BRIEF}\nA loose end.[^9]\n`);
    const later = run('brief, draft.md', '--baseline', 'known.json');
    assert.equal(later.status, 1);
    assert.match(later.stdout, /1 problem in 1 file; /);
    writeFileSync(join(folder, 'brief, draft.md'), BRIEF);
  });

  it('says what is wrong with a baseline', () => {
    writeFileSync(join(folder, 'not.json'), '[]');
    const { status, stderr } = run('brief, draft.md', '--baseline', 'not.json');
    assert.equal(status, 1);
    assert.match(stderr, /expected a baseline/);
    assert.match(run('brief, draft.md', '--baseline', 'missing.json').stderr, /no such file/);
  });

  it('takes the settings of the workspace, with comments, or those of a file that is named', () => {
    mkdirSync(join(folder, '.vscode'));
    const severities = '{"citation.undefined-note": "off", "citation.out-of-order": "error"}';
    writeFileSync(
      join(folder, '.vscode', 'settings.json'),
      `{ // of the desk\n "briefLens.findings.severity": ${severities}, }`,
    );
    assert.doesNotMatch(run('brief, draft.md').stdout, /undefined-note/);
    writeFileSync(
      join(folder, 'other.json'),
      '{"briefLens.findings.severity": {"citation.undefined-note": "error"}}',
    );
    assert.match(run('brief, draft.md', '--settings', 'other.json').stdout, /error: .*undefined-note/);
    writeFileSync(join(folder, 'broken.json'), '{');
    assert.equal(run('brief, draft.md', '--settings', 'broken.json').status, 2);
  });

  it('takes the team’s file that is closest, before the workspace’s settings and behind those that are named', () => {
    const desk = join(folder, 'desk');
    mkdirSync(join(desk, 'drafts', 'late'), { recursive: true });
    writeFileSync(join(desk, 'drafts', 'late', 'brief.md'), BRIEF);
    writeFileSync(
      join(desk, 'named.json'),
      '{"briefLens.findings.severity": {"citation.undefined-note": "hint"}}',
    );
    const team = (where: string, severity: string) =>
      writeFileSync(
        join(desk, where, '.brieflens.json'),
        `{ "findings.severity": { "citation.undefined-note": "${severity}" } }`,
      );
    const brief = 'desk/drafts/late/brief.md';
    team('', 'info');
    assert.match(run(brief).stdout, /info: .*undefined-note/);
    team('drafts', 'error');
    assert.match(run(brief).stdout, /error: .*undefined-note/);
    assert.match(run(brief, '--settings', 'desk/named.json').stdout, /hint: .*undefined-note/);
    team('drafts', 'loud');
    const { stdout, stderr } = run(brief);
    assert.match(
      stderr,
      /\.brieflens\.json:1:26: Unexpected value "loud", expected error, .*: it is left out$/m,
    );
    assert.doesNotMatch(stdout, /info: .*undefined-note/);
  });

  it('names a file that it cannot read, and refuses what it does not understand', () => {
    const { status, stdout, stderr } = run(
      'missing.md',
      'brief, draft.md',
      '--fail-on',
      'never',
      '--format',
      'json',
    );
    assert.equal(status, 1);
    assert.match(stderr, /missing\.md: no such file/);
    assert.equal(JSON.parse(stdout).length, 1);
    for (const args of [[], ['x.md', '--format', 'xml'], ['x.md', '--fail-on', 'all'], ['x.md', '--wrong']])
      assert.equal(run(...args).status, 2, args.join(' '));
  });
});
