import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/index.ts';
import type { MatrixFormat } from '../../../src/view/matrix/formats.ts';
import { matrixOf } from '../../../src/view/matrix/index.ts';

const TEXT = `# Ports

Inspectors at the harbour found 41 percent of the cranes unsafe in 2024. The ministry spent $3 million on flags.

Recommendation 2: The ministry must replace the unsafe cranes at the harbour by the end of 2027.

Harbour masters should publish <b>accident</b> reports within 30 days and train their crews.
`;

function matrix(text: string, format: MatrixFormat): string {
  const brief = analyse(text);
  return matrixOf(brief, brief.recommendations, format, 'ports.md');
}

describe('recommendation matrix', () => {
  it('says who, how strongly, what, until when and on what grounds', () => {
    const [head, first, ...rest] = matrix(TEXT, 'csv').split('\r\n');
    assert.equal(head, 'No.,Section,Addressee,Strength,Action,Deadline,Grounds');
    assert.match(first ?? '', /^1 \(Recommendation 2\),Ports,The ministry,must,replace the unsafe cranes/);
    assert.match(first ?? '', /,by the end of 2027,.*41 percent of the cranes/);
    assert.doesNotMatch(first ?? '', /flags/);
    assert.match(rest[0] ?? '', /^2\.1,Ports,Harbour masters,should,publish .*within 30 days/);
    assert.match(rest[1] ?? '', /^2\.2,Ports,Harbour masters,should,train their crews,,/);
  });

  it('gives the reason that the sentence itself states before the claims', () => {
    const [, first] = matrix('Because the pumps fail, the port should replace two of them.\n', 'csv').split(
      '\r\n',
    );
    assert.equal(first, '1,,The port,should,replace two of them,,Because the pumps fail');
  });

  it('gives each of two who are asked in a sentence his own strength and deadline', () => {
    const text = 'Ports should publish a plan, and the ministry must not sell the cranes before 2027.\n';
    const [, first, second] = matrix(text, 'csv').split('\r\n');
    assert.equal(first, '1.1,,Ports,should,publish a plan,,');
    assert.equal(second, '1.2,,The ministry,must not,sell the cranes before 2027,before 2027,');
  });

  it('has the title of the brief: of the front matter, or the heading above all else', () => {
    const headOf = (text: string) => /<h1>.*<\/p>/s.exec(matrix(text, 'html'))?.[0];
    assert.equal(headOf(TEXT), '<h1>Ports</h1>\n<p>2 recommendations, 3 actions · ports.md</p>');
    assert.match(headOf(`---\ntitle: "Safe & Sound"\n---\n\n${TEXT}`) ?? '', /<h1>Safe &amp; Sound</);
    assert.equal(
      headOf('The ministry must act.\n\n## Ports\n'),
      '<h1>Recommendations</h1>\n<p>1 recommendation, 1 action · ports.md</p>',
    );
  });

  it('never takes a passive from what it is said of', () => {
    const [, , second] = matrix(
      'Data should be open, and no limits should be placed upon their use.\n',
      'csv',
    ).split('\r\n');
    assert.equal(second, '1.2,,,should not,No limits should be placed upon their use,,');
  });

  it('gives each clause of a passive what it is said of', () => {
    const actionsOf = (text: string) =>
      matrix(text, 'csv')
        .trim()
        .split('\r\n')
        .slice(1)
        .map(row => row.split(',').slice(2, 5).join(' | '));
    assert.deepEqual(actionsOf('These costs should be considered early and be funded by the Treasury.\n'), [
      ' | should | These costs should be considered early',
      ' | should | These costs should be funded by the Treasury',
    ]);
    assert.deepEqual(actionsOf('While data should be collected in Norland, open formats must be used.\n'), [
      ' | should | Data should be collected in Norland',
      ' | must | Open formats must be used',
    ]);
    assert.deepEqual(actionsOf('Such talks shall be subject to the law and conducted in public.\n'), [
      'Such talks | must | be subject to the law',
      'Such talks | must | be conducted in public',
    ]);
    assert.deepEqual(actionsOf('This should include data that were not released.\n'), [
      ' | should | This should include data that were not released',
    ]);
  });

  it('starts what is asked with a small letter, whether it heads its sentence or not', () => {
    const [, first] = matrix('Ports should:\n\n- Publish the plan.\n', 'csv').split('\r\n');
    assert.equal(first, '1,,Ports,should,publish the plan,,');
  });

  it('stands each section above its rows, and leaves out what no row has', () => {
    const page = matrix(
      '# Ports\n\n## Cranes\n\nThe port must sell two.\n\n## Crews\n\nThe port should hire ten.\n',
      'html',
    );
    assert.deepEqual(
      [...page.matchAll(/colspan="4">([^<]*)</g)].map(([, title]) => title),
      ['Cranes', 'Crews'],
    );
    assert.doesNotMatch(page, />Deadline<|>Grounds<|>Section</);
    assert.match(matrix(TEXT, 'html'), />Deadline<.*>Grounds</);
  });

  it('sets one ground below the other, whatever marks they have', () => {
    const found = 'Inspectors at the harbour found 41 percent of the cranes unsafe in 2024.';
    const page = matrix(
      `${found}\n\nBecause the pumps / valves fail, the ministry must replace the unsafe cranes at the harbour.\n`,
      'html',
    );
    assert.match(
      page,
      />(?:<p>)Because the pumps \/ valves fail<\/p><p>Inspectors at the harbour [^<]*<\/p><\/td>/,
    );
  });

  it('runs nothing in a spreadsheet', () => {
    const sheet = matrix('# =HYPERLINK("x")\n\nThe ministry must close the port.\n', 'csv');
    assert.doesNotMatch(sheet, /(?:^|[,"])=/m);
  });

  it('is a page without scripts that fetches nothing', () => {
    const page = matrix(TEXT.replace('# Ports', '# Ports & <script>alert(1)</script> "docks"'), 'html');
    assert.doesNotMatch(page, /<script|<img|<link|\son\w+=|https?:/i);
    assert.match(page, /Ports &amp; /);
    assert.match(page, /default-src 'none'/);
  });

  it('escapes the words of any document, and has as many cells in each row', () => {
    const words = fc.array(fc.constantFrom('<', '>', '"', "'", '&', '|', '<b x=', 'a', '](', '`'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, pieces => {
        const text = `The ministry must close ${pieces.join(' ')} the port.`;
        const rows = matrix(text, 'html').match(/<tr>.*<\/tr>/g) ?? [];
        for (const row of rows) {
          assert.equal(row.match(/<t[hd]/g)?.length, 4);
          assert.doesNotMatch(
            row.replace(/<\/?(?:tr|td|th)(?: (?:scope|class|data-name)="[\w .]+")*>/g, ''),
            /[<>"']/,
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});
