import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../../src/core/index.ts';

const SAMPLE = readFileSync('media/sample-brief.md', 'utf8');

describe('analyse', () => {
  it('reads a page that was copied as text as its reader sees it', () => {
    const brief = analyse(SAMPLE);
    assert.deepEqual(
      brief.sections.filter(({ form }) => form === 'run-in').map(({ title }) => title),
      [
        'Rising Costs of Delay',
        'A Fragmented Federal Response',
        'Equipment as Leverage',
        'Lessons from Norland',
        'What Congress Should Do',
      ],
    );
    assert.equal(brief.citations.filter(({ form }) => form === 'ref').length, SAMPLE.match(/REF/g)?.length);
    assert.equal(brief.paragraphs.length, SAMPLE.slice(0, SAMPLE.indexOf('\nEndnotes')).split('\n').length);
  });

  it('cuts no sentence at "U.S."', () => {
    const brief = analyse(SAMPLE);
    const ends = brief.sentences.map(({ span }) => SAMPLE.slice(span.start, span.end));
    assert.deepEqual(
      ends.filter(text => /\b(?:U\.S|No|Gen|Adm)\.$/.test(text)),
      [],
    );
  });

  it('gives each recommendation its section', () => {
    const { recommendations } = analyse(SAMPLE);
    const titles = new Set(recommendations.slice(1).map(({ section }) => section?.title));
    assert.deepEqual([...titles], ['What Congress Should Do']);
    assert.equal(recommendations[0]?.section, undefined);
  });

  it('annotates nothing in code, comments and front matter', () => {
    const sentence = 'Congress must cut fees by 14 percent, “at once,” said Ann Reed.[^1]';
    const { annotations } = analyse(
      `---\ntitle: ${sentence}\n---\n\n\`\`\`\n${sentence}\n\`\`\`\n\n    ${sentence.replace(/\w+/g, 'x();')}\n\n<!-- ${sentence} -->\n\n\`${sentence}\`\n`,
    );
    assert.deepEqual(annotations, []);
  });

  it('takes more sentences for claims at a higher level, and scores them all the same', () => {
    const [few, many] = [
      analyse(SAMPLE, undefined, { level: 'few' }),
      analyse(SAMPLE, undefined, { level: 'many' }),
    ];
    assert.ok(few.claims.length < many.claims.length);
    assert.deepEqual(
      few.sentences.map(({ claimScore }) => claimScore),
      many.sentences.map(({ claimScore }) => claimScore),
    );
  });

  it('reads the same text the same, whatever its line endings', () => {
    const titles = (text: string) => analyse(text).sections.map(({ title }) => title);
    const texts = (text: string) =>
      analyse(text).sentences.map(({ span }) => text.slice(span.start, span.end));
    for (const ending of ['\r\n', '\r']) {
      const other = SAMPLE.replaceAll('\n', ending);
      assert.deepEqual(titles(other), titles(SAMPLE));
      assert.deepEqual(texts(other), texts(SAMPLE));
    }
  });

  it('reads a text without words', () => {
    for (const text of ['', ' ', '\n\n', '\uFEFF', '---\n---\n', '***', '![](a.png)']) {
      const { sentences, annotations, sections } = analyse(text);
      assert.deepEqual([sentences, annotations, sections], [[], [], []], JSON.stringify(text));
    }
  });
});
