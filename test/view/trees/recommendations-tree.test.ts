import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import * as trees from '../../../src/view/trees/index.ts';
import { type TreeNode, walk } from '../../../src/view/trees/index.ts';
import { recommendationsTree } from './made.ts';
import { recommended } from './recommended.ts';

const BRIEF = recommended(`{must:{who:Congress} {modal:must} {action:name an official}.}
{section:# Ports} {should:{who:The Coast Guard} {modal:should} {action:adopt the exercise},
{action:adapt it}, and {action:publish the time}.}{citation:REF}
{should-not:{who:Congress} {modal:should} not {action:federalize the **terminals**}.}
{section:# Trade} {may:{who:the Coast Guard} {modal:may} {action:wait}.} {must:{action:Sanctions} {modal:must} be imposed.}`);

/** Indented lines: the icon of what isn't a group, label, description, and the number at the right edge of a group. */
function drawn(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap(({ kind, icon, label, description, sign, children }) => [
    [
      indent + (icon && kind !== 'group' ? `(${icon}) ` : '') + label,
      ...(description ? [description] : []),
      ...(sign ? [sign.mark] : []),
    ].join(' | '),
    ...drawn(children, `${indent}  `),
  ]);
}

describe('recommendations tree', () => {
  it('says in one line who, how strongly and what, by section', () => {
    assert.deepEqual(drawn(recommendationsTree(BRIEF, { groupBy: 'section' })), [
      'Before the first section | 1',
      '  (must) Congress must name an official',
      'Ports | 2',
      '  (should) The Coast Guard should adopt the exercise | 3 actions',
      '    Adopt the exercise',
      '    Adapt it',
      '    Publish the time',
      '  (do-not) Congress should not federalize the terminals',
      'Trade | 2',
      '  (may) The Coast Guard may wait',
      '  (must) Sanctions must be imposed.',
    ]);
  });

  it('gives what is asked first its own word, not the strongest of the sentence', () => {
    const brief = analyse(
      'While the United States should remain open to trade, it must not accept equipment from spies.',
    );
    const [row] = recommendationsTree(brief, { groupBy: 'section' }).flatMap(({ children }) => children);
    assert.match(row?.label ?? '', /^The United States should remain open to trade/);
  });

  it('puts who is asked most first and drops the name from the rows', () => {
    const lines = drawn(recommendationsTree(BRIEF, { groupBy: 'addressee' }));
    assert.deepEqual(
      lines.filter(line => !line.startsWith('    ')),
      [
        'Congress | 2',
        '  (must) Must name an official',
        '  (do-not) Should not federalize the terminals',
        'The Coast Guard | 2',
        '  (should) Should adopt the exercise | 3 actions',
        '  (may) May wait',
        'Nobody by name | 1',
        '  (must) Sanctions must be imposed.',
      ],
    );
  });

  it('puts a sentence that asks two into both of their groups, each with what he is asked', () => {
    const brief = analyse(
      'The President should name an official and fund him, and Congress must not delay the vote.',
    );
    assert.deepEqual(drawn(recommendationsTree(brief, { groupBy: 'addressee' })), [
      'The President | 1',
      '  (should) Should name an official | 2 actions',
      '    Name an official',
      '    Fund him',
      'Congress | 1',
      '  (do-not) Must not delay the vote',
    ]);
    const ids = walk(recommendationsTree(brief, { groupBy: 'addressee' })).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('groups by deadline, and puts what has none last', () => {
    const dated = recommended(`{must:{who:Congress} {modal:must} {action:act {by:by May 2026}}.}
{should:{who:The ports} {modal:should} {action:wait}.} {should:{who:Ministers} {modal:should} {action:report {by:By May 2026}}.}`);
    assert.deepEqual(drawn(recommendationsTree(dated, { groupBy: 'deadline' })), [
      'By May 2026 | 2',
      '  (must) Congress must act by May 2026',
      '  (should) Ministers should report By May 2026',
      'No date | 1',
      '  (should) The ports should wait',
    ]);
  });

  it('says why below what is asked: the reason of the sentence, and the claims of the section that speak for it', () => {
    const brief = analyse(
      '# Ports\n\nThe harbor pumps failed 14 times in 2023, inspectors found.[^1]\n\nBecause the walls leak, Congress should fund new harbor pumps for the inspectors.\n\n[^1]: Reed, “Pumps,” 2023, https://example.org.\n',
    );
    assert.deepEqual(drawn(recommendationsTree(brief, { groupBy: 'section' })), [
      'Ports | 1',
      '  (should) Congress should fund new harbor pumps for the inspectors',
      '    (ground) Because the walls leak | reason',
      '    (cited) The harbor pumps failed 14 times in 2023, inspectors found. | ground',
    ]);
  });

  it('groups by strength from must to may', () => {
    const groups = recommendationsTree(BRIEF, { groupBy: 'strength' });
    assert.deepEqual(
      groups.map(({ label, description, sign }) => `${label} | ${description} | ${sign?.mark}`),
      ['Must | required | 2', 'Should | advised | 2', 'May | an option | 1'],
    );
  });

  it('keeps the author’s own words where they say it', () => {
    const labels = [
      '{should:{who:Congress} {modal:should} also {action:act}.}',
      '{should-not:Nor {modal:should} {who:the Department} {action:publish names}.}',
      '{must:{modal:It is time} for {who:States} to {action:act}.}',
      '{who:Agencies} {modal:shall}: {must:{action:Adopt it}.}',
    ].map(source => {
      const brief = recommended(source);
      return recommendationsTree(brief, { groupBy: 'section' })[0]?.label;
    });
    assert.deepEqual(labels, [
      'Congress should also act',
      'The Department should not publish names',
      'States: act',
      'Adopt it',
    ]);
  });

  it('says who is asked when the sentence itself does not', () => {
    const brief = recommended('{must:{who:Agencies} {modal:shall} {action:Adopt it}.}');
    const [first] = brief.recommendations;
    assert.ok(first);
    const item = { ...first, span: first.actions[0]?.span ?? first.span };
    const [node] = recommendationsTree({ ...brief, recommendations: [item] }, { groupBy: 'section' });
    assert.equal(node?.label, 'Agencies shall adopt it');
  });

  it('says “refrain from” as it is written, though that is not to be done', () => {
    for (const [text, label] of [
      ['Agencies shall refrain from partial repairs.', 'Agencies shall refrain from partial repairs'],
      ['Agencies should not avoid it.', 'Agencies should not avoid it'],
      ['Agencies should not wait.', 'Agencies should not wait'],
    ]) {
      const [node] = recommendationsTree(analyse(text ?? ''), { groupBy: 'section' });
      assert.equal(node?.label, label);
    }
  });

  it('needs no group when there is no section', () => {
    const brief = recommended('{should:{who:Congress} {modal:should} {action:act}.}');
    assert.deepEqual(drawn(recommendationsTree(brief, { groupBy: 'section' })), [
      '(should) Congress should act',
    ]);
  });

  it('puts sections under their chapters, and none under a title that all share', () => {
    const item = '{should:{who:Congress} {modal:should} {action:act}.}';
    const chapters = `{section:## Ports}\n\n{section:### Advice}\n\n${item}\n\n{section:## Trade}\n\n${item}\n\n{section:### Advice}\n\n${item}`;
    for (const [title, own] of [
      ['', []],
      ['{section:# Report}\n\n', []],
      [`{section:# Report}\n\n${item}\n\n`, ['Report · 1 / (should) Congress should act']],
    ] as const) {
      const groups = recommendationsTree(recommended(`${title}${chapters}`), { groupBy: 'section' });
      assert.deepEqual(
        groups.map(node => `${node.label} · ${node.sign?.mark} / ${drawn(node.children).join(' / ')}`),
        [
          ...own,
          'Ports · 1 / Advice | 1 /   (should) Congress should act',
          'Trade · 2 / (should) Congress should act / Advice | 1 /   (should) Congress should act',
        ],
      );
    }
  });

  it('says all of it in full words', () => {
    const nodes = walk(recommendationsTree(BRIEF, { groupBy: 'section' }));
    const spoken = nodes.map(node => node.spoken);
    assert.ok(spoken.includes('Should not. Congress should not federalize the terminals'));
    assert.ok(spoken.includes('Should. The Coast Guard should adopt the exercise, 3 actions'));
    assert.ok(spoken.includes('Action 2 of 3: adapt it'));
    assert.ok(spoken.includes('Section Trade, 2'));
  });

  it('leads to the recommendation, the action and the title', () => {
    const nodes = walk(recommendationsTree(BRIEF, { groupBy: 'section' }));
    const wordsAt = (label: string) => {
      const place = nodes.find(node => node.label === label)?.places[0];
      return place && BRIEF.text.slice(place.start, place.end);
    };
    assert.equal(wordsAt('Congress must name an official'), 'Congress must name an official.');
    assert.equal(wordsAt('Adapt it'), 'adapt it');
    assert.equal(wordsAt('Trade'), '# Trade');
  });

  it('shortens what is long after a whole word', () => {
    const long = 'review the terms of trade with every partner of the harbor '.repeat(6).trim();
    const brief = recommended(`{should:{who:Congress} {modal:should} {action:${long}}.}`);
    const [node] = recommendationsTree(brief, { groupBy: 'section' });
    assert.match(node?.label ?? '', /^Congress should review .*\w…$/);
    assert.ok((node?.label.length ?? 0) <= 120);
  });

  it('holds 2,000 recommendations in a blink', () => {
    const item = '{should:{who:Congress} {modal:should} {action:fund *the* ports} and {action:publish it}.}';
    const brief = recommended(Array.from({ length: 100 }, () => item).join('\n\n'));
    const recommendations = Array.from({ length: 20 }, () => brief.recommendations).flat();
    recommendationsTree(brief, { groupBy: 'section' });
    const start = process.cpuUsage();
    const nodes = recommendationsTree({ ...brief, recommendations }, { groupBy: 'section' });
    const took = process.cpuUsage(start).user / 1000;
    assert.equal(nodes.length, 2000);
    assert.ok(took < 500, `It took ${took.toFixed(0)} ms`);
  });

  it('is made a few rows at a time', () => {
    const item = '{should:{who:Congress} {modal:should} {action:fund *the* ports}.}';
    const brief = recommended(Array.from({ length: 100 }, () => item).join('\n\n'));
    for (const groupBy of ['section', 'addressee', 'strength', 'deadline'] as const)
      assert.ok([...trees.recommendationsTree(brief, { groupBy })].length >= 25, groupBy);
  });
});
