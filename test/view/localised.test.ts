import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { config } from '@vscode/l10n';
import { fixesFor } from '../../src/core/fixes.ts';
import { analyse, type Brief, judgeGenre } from '../../src/core/index.ts';
import type { Card } from '../../src/view/card.ts';
import { coverageOf, coverageText } from '../../src/view/coverage.ts';
import { legend } from '../../src/view/highlights.ts';
import { cardsAt } from '../../src/view/hover-card.ts';
import { count, KINDS } from '../../src/view/kinds.ts';
import { readOut } from '../../src/view/read-out.ts';
import { say } from '../../src/view/say.ts';
import { type TreeNode, walk } from '../../src/view/trees/index.ts';
import { claimsTree, quotesTree, recommendationsTree, sourcesTree } from './trees/made.ts';

const strings: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8'));

/** Every letter as a full-width one: what is left in plain letters was not translated. */
function pseudo(text: string): string {
  return text.replace(/\{\d+\}|[A-Za-z]/g, part =>
    part.length > 1 ? part : String.fromCharCode(part.charCodeAt(0) + 0xfee0),
  );
}

const TEXT = readFileSync('media/sample-brief.md', 'utf8');
const REPORT = readFileSync('media/sample-report.md', 'utf8');

/** Words of the document, of addresses and of references, which stay as they are. */
function escapedIn(shown: readonly string[], brief: Brief): string[] {
  const own = new Set(brief.text.toLowerCase().match(/[a-z]+/g));
  return shown.filter(text =>
    (text.replace(/https?:\S+|\S+\.(?:org|com|gov)\S*/g, '').match(/[A-Za-z]{2,}/g) ?? []).some(
      word => !own.has(word.toLowerCase()) && !REFERENCE_WORDS.test(word),
    ),
  );
}

/** Of references, whose style is English, and of codes. */
const REFERENCE_WORDS =
  /^(?:accessed|retrieved|et|al|and|in|ed|eds|vol|no|January|February|March|April|May|June|July|August|September|October|November|December|HTTP|REF|Ibid|Markdown)$/;

describe('in another language', () => {
  before(() =>
    config({ contents: Object.fromEntries(Object.keys(strings).map(text => [text, pseudo(text)])) }),
  );
  after(() => config({ contents: {} }));

  for (const [name, text] of [
    ['the sample', TEXT],
    ['the report', REPORT],
  ] as const) {
    const brief = analyse(text);

    it(`no word of a card of ${name} is left in English`, () => {
      const offsets = [...brief.annotations, ...brief.notes].map(({ span }) => span.start);
      const cards = offsets.flatMap(offset => cardsAt(brief, offset));
      assert.ok(cards.length > 0);
      assert.deepEqual(escapedIn(cards.flatMap(wordsOf), brief), []);
    });

    it(`no word of a row of ${name} is left in English`, () => {
      const rows = treesOf(brief).flatMap(nodes => walk(nodes));
      const shown = rows.flatMap(({ label, description = '', spoken }) => [label, description, spoken]);
      assert.deepEqual(escapedIn(shown, brief), []);
    });

    it(`no finding of ${name}, and no way to mend it, is left in English`, () => {
      const said = brief.findings.flatMap(finding => [
        say(finding.wording),
        ...(finding.related ?? []).map(({ wording }) => say(wording)),
        ...fixesFor(brief, finding).map(({ title }) => say(title)),
      ]);
      assert.ok(said.length > 0);
      assert.deepEqual(escapedIn(said, brief), []);
    });

    it(`nothing that is read out of ${name} is left in English`, () => {
      const said = brief.annotations.flatMap(({ span }) =>
        readOut(brief, span.start, brief.findings).split('\n'),
      );
      assert.deepEqual(escapedIn(said, brief), []);
    });
  }

  it('nor what is counted, judged and explained', () => {
    const brief = analyse(TEXT);
    const said = [
      ...KINDS.flatMap(kind => [0, 1, 2].map(number => count(number, kind))),
      ...Object.values(legend()).flatMap(({ look, meaning }) => [look, meaning]),
      coverageText(coverageOf(brief.claims)),
      say(judgeGenre(brief).reason),
      say(judgeGenre({ text: '```js\nlet a = 1;\n```\n\n## Installation\n\n`npm i`\n' }).reason),
      say(judgeGenre({ text: 'der die das und ist nicht '.repeat(20) }).reason),
    ];
    assert.deepEqual(escapedIn(said, { ...brief, text: '' }), []);
  });
});

function wordsOf({ heading, facts, actions }: Card): string[] {
  return [
    heading,
    ...facts.flatMap(({ label, text }) => [label, text]),
    ...actions.map(({ title }) => title),
  ];
}

function treesOf(brief: Brief): (readonly TreeNode[])[] {
  return [
    ...(['section', 'addressee', 'strength'] as const).map(groupBy =>
      recommendationsTree(brief, { groupBy }),
    ),
    ...(['section', 'type', 'support'] as const).map(groupBy => claimsTree(brief, { groupBy })),
    ...(['speaker', 'section', 'use'] as const).map(groupBy => quotesTree(brief, { groupBy, others: true })),
    ...(['state', 'type', 'none'] as const).map(groupBy =>
      sourcesTree(brief, { groupBy, sortBy: 'appearance' }),
    ),
  ];
}
