import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { judgeGenre, judgingGenre } from '../../src/core/genre.ts';
import { finish } from '../../src/core/steps.ts';
import { inEnglish } from '../../src/core/wording.ts';

function genreOf(text: string): string {
  return judgeGenre({ text }).genre;
}

function reasonOf(text: string): string {
  return inEnglish(judgeGenre({ text }).reason);
}

const README = `# left-trim

[![build](https://img.shields.io/example.svg)](https://example.org)

Removes spaces from the left side of a string.

## Install

\`\`\`sh
npm install left-trim
\`\`\`

## API

### leftTrim(string, options)

Returns the trimmed string. Pass \`options.all\` to trim every line.

## License

MIT
`;

const CHANGELOG = `# Changelog

## [2.1.0] - 2023-04-05

### Added

- Accept arrays (#214)

## [2.0.1] - 2023-01-09

### Fixed

- Don't throw on empty input
`;

const OPEN_SOURCE_POLICY = `# Buying Open Source Software

Departments spend 1.2 billion euros a year on software licences, most of it with four vendors. The ministry should require
that code written with public money is published, and it must fund the maintenance of the packages that its services rest on.

Agencies may publish on GitHub or on a platform of their own. Contracts should name the version control system, the API
documentation and the tests that a supplier has to deliver.
`;

describe('judgeGenre', () => {
  it('knows the sample briefs', () => {
    assert.equal(genreOf(readFileSync('media/sample-brief.md', 'utf8')), 'brief');
    assert.equal(genreOf(readFileSync('media/sample-report.md', 'utf8')), 'brief');
  });

  it('holds for a text that begins alike, and is asked anew of another one', () => {
    const head = 'Congress should fund the ports. '.repeat(1000);
    const known = { brief: { text: head }, judgement: judgeGenre({ text: head }) };
    assert.equal(finish(judgingGenre({ text: `${head}It rained.` }, known)), known.judgement);
    assert.equal(finish(judgingGenre({ text: README + head }, known)).genre, genreOf(README + head));
    assert.notEqual(finish(judgingGenre({ text: `The ${head}` }, known)), known.judgement);
  });

  it('leaves a README and a changelog alone', () => {
    assert.equal(genreOf(README), 'software');
    assert.equal(genreOf(CHANGELOG), 'software');
    assert.equal(genreOf(readFileSync('README.md', 'utf8')), 'software');
  });

  it('knows a brief about software', () => {
    assert.equal(genreOf(OPEN_SOURCE_POLICY), 'brief');
  });

  it('knows a short piece of a brief, and prose of no known kind', () => {
    assert.equal(genreOf('Congress should fund the program.'), 'brief');
    assert.equal(
      genreOf('The river rose for three days, and on the fourth the bridge at the mill went down with it.'),
      'brief',
    );
  });

  it('tells other languages', () => {
    const german =
      'Die Regierung hat im vergangenen Jahr die Mittel für den Ausbau der Häfen gekürzt, und das Parlament wird sich im Herbst mit der Frage befassen.';
    assert.equal(genreOf(german), 'other-language');
    assert.equal(reasonOf(german), 'It is written in German');
    assert.equal(genreOf('政府は来年度の予算で港湾の整備費を削減する方針を決めた。'), 'other-language');
    assert.equal(genreOf('Правительство сократило расходы на порты.'), 'other-language');
  });

  it('says that there is too little to tell', () => {
    assert.equal(genreOf(''), 'empty');
    assert.equal(genreOf('Draft'), 'empty');
    assert.equal(genreOf('---\ntitle: A brief about federal policy\n---\n'), 'empty');
  });

  it('gives reasons that can be read', () => {
    assert.match(reasonOf(README), /badges|install commands|headings of a manual/);
    assert.match(reasonOf(OPEN_SOURCE_POLICY), /public affairs/);
  });

  it('is quick on any text', function () {
    this.timeout(1000);
    for (const piece of [
      '`',
      '[',
      '](',
      '<',
      '<!--',
      '#',
      '    a(',
      '---\n',
      '1.2.3 - ',
      '@a/',
      'aB',
      '\n',
    ]) {
      judgeGenre({ text: piece.repeat(500_000 / piece.length) });
    }
  });
});
