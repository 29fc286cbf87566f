import assert from 'node:assert/strict';
import type { Brief, Citation, Note, Quote, Section, Source, Span } from '../../../src/core/index.ts';
import { analyse } from '../../../src/core/index.ts';
import type { LinkState } from '../../../src/core/links/link-state.ts';
import { wording } from '../../../src/core/wording.ts';
import { coverageOf, coverageText } from '../../../src/view/coverage.ts';
import { nextPlace, nodeAt, type TreeNode, walk } from '../../../src/view/trees/index.ts';
import { claimsTree, quotesTree, sourcesTree } from './made.ts';
import { recommended } from './recommended.ts';

const TEXT = `Fees rose by 30 percent.REF Ships left. “We warned them,” said Ann Reed.REF “Too *late*.” A “free” port.
1. Ann Reed, “Fees at Sea,” 2022.
2. On file with the author.
3. Nobody reads this.`;

function at(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  assert.ok(start >= 0);
  return { start, end: start + words.length };
}

const SECTION: Section = {
  span: at('Fees'),
  title: 'Fees',
  depth: 2,
  form: 'heading',
  extent: { start: 0, end: TEXT.length },
};

function sentence(words: string, section: Section | undefined) {
  const span = at(words);
  return { span, paragraph: { span, form: 'paragraph', section }, claimScore: 1 } as const;
}

function citation(nth: number, notes: readonly Note[], sources: readonly Source[]): Citation {
  let span = at('REF');
  for (let i = 1; i < nth; i++) span = at('REF', span.end);
  const form = 'ref';
  const leaning = sentence('Ships left.', undefined);
  return { kind: 'citation', span, form, label: undefined, ordinal: nth, notes, sources, sentence: leaning };
}

const SOURCE: Source = {
  id: 'source-1',
  type: 'article',
  title: 'Fees at Sea',
  author: [{ family: 'Reed', given: 'Ann' }, { literal: 'Port Office' }],
  issued: { 'date-parts': [[2022]] },
  URL: 'https://www.port.example.org/fees/',
};

function note(label: string, body: string, source?: Source): Note {
  return { span: at(`${label}. ${body}`), label, body: at(body), source };
}

const NOTES = [
  note('1', 'Ann Reed, “Fees at Sea,” 2022.', SOURCE),
  note('2', 'On file with the author.'),
  note('3', 'Nobody reads this.'),
];

function quote(
  words: string,
  use: Quote['use'],
  speaker?: string,
  citations: readonly Citation[] = [],
): Quote {
  return {
    kind: 'quote',
    span: at(words),
    form: 'inline',
    use,
    speaker: speaker === undefined ? undefined : { name: speaker, span: at('Ann Reed') },
    cue: undefined,
    citations,
  };
}

function brief(parts: Partial<Brief>): Brief {
  return { ...recommended(''), text: TEXT, ...parts };
}

/** Indented lines: the icon of what isn't a group, label, description, and the number at the right edge of a group. */
function drawn(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap(({ kind, icon, label, description, sign, children }) => [
    [
      indent + (kind === 'group' ? '' : `(${icon}) `) + label,
      ...(description ? [description] : []),
      ...(kind === 'group' && sign ? [sign.mark] : []),
    ].join(' | '),
    ...drawn(children, `${indent}  `),
  ]);
}

describe('claims tree', () => {
  const claim = (words: string, section: Section | undefined, citations: readonly Citation[]) =>
    ({
      kind: 'claim',
      span: at(words),
      sentence: sentence(words, section),
      score: 1,
      type: 'statistic',
      cues: [],
      citations,
    }) as const;

  it('says what kind a claim is and whether it is cited, by section', () => {
    const claims = [
      claim('Fees rose by 30 percent.', undefined, [citation(1, [], [SOURCE])]),
      claim('Ships left.', SECTION, []),
    ];
    assert.deepEqual(drawn(claimsTree(brief({ claims }))), [
      'Before the first section | 1 of 1 cited',
      '  (cited) Fees rose by 30 percent. | cited · statistic',
      'Fees | 0 of 1 cited | 1',
      '  (uncited) Ships left. | uncited · statistic',
    ]);
    const lost = [claim('Fees rose by 30 percent.', undefined, [citation(1, [], [])])];
    assert.equal(
      drawn(claimsTree(brief({ claims: lost })))
        .at(-1)
        ?.trim(),
      '(no-note) Fees rose by 30 percent. | note missing · statistic',
    );
  });

  it('has a sign for its type where no group says it', () => {
    const claims = [
      claim('Fees rose by 30 percent.', undefined, []),
      { ...claim('Ships left.', undefined, []), type: 'event' as const },
    ];
    const signs = (groupBy: 'section' | 'type' | 'support') =>
      walk(claimsTree(brief({ claims }), { groupBy }))
        .filter(({ kind }) => kind === 'claim')
        .map(({ sign }) => sign?.mark);
    assert.deepEqual(signs('section'), ['#', undefined]);
    assert.deepEqual(signs('support'), ['#', undefined]);
    assert.deepEqual(signs('type'), [undefined, undefined]);
  });

  it('counts no claim as cited whose note is missing', () => {
    const claims = [
      claim('Fees rose by 30 percent.', undefined, [citation(1, [], [])]),
      claim('Ships left.', undefined, []),
    ];
    assert.deepEqual(drawn(claimsTree(brief({ claims }), { groupBy: 'support' })), [
      'Uncited | 1',
      '  (uncited) Ships left. | uncited · statistic',
      'Note missing | 1',
      '  (no-note) Fees rose by 30 percent. | note missing · statistic',
    ]);
    assert.equal(coverageText(coverageOf(claims)), 'none of 2 claims cited');
  });

  it('groups them by type, or by support with the figures first', () => {
    const claims = [
      { ...claim('Ships left.', SECTION, []), type: 'event' as const, score: 0.9 },
      { ...claim('Fees rose by 30 percent.', SECTION, []), score: 0.5 },
    ];
    assert.deepEqual(drawn(claimsTree(brief({ claims }), { groupBy: 'type' })), [
      'A figure | 0 of 1 cited | 1',
      '  (uncited) Fees rose by 30 percent. | uncited · statistic',
      'An event or act | 0 of 1 cited | 1',
      '  (uncited) Ships left. | uncited · event',
    ]);
    assert.deepEqual(drawn(claimsTree(brief({ claims }), { groupBy: 'support' })), [
      'Uncited | 2',
      '  (uncited) Fees rose by 30 percent. | uncited · statistic',
      '  (uncited) Ships left. | uncited · event',
    ]);
  });
});

describe('quotes tree', () => {
  const quotes = [
    quote('“We warned them,”', 'quotation', 'Ann Reed', [citation(2, [], [])]),
    quote('“Too *late*.”', 'quotation'),
    quote('“free”', 'scare'),
    quote('“Fees at Sea,”', 'quotation', 'ann Reed'),
  ];

  it('gathers what each speaker says, then what nobody is named for, then other words in marks', () => {
    assert.deepEqual(drawn(quotesTree(brief({ quotes }), { groupBy: 'speaker', others: true })), [
      'Ann Reed | 2 quotes',
      '  (spoken-words) “We warned them,” | 1 citation',
      '  (spoken-words) “Fees at Sea,” | sourced nearby',
      'No speaker named | no source · 1 quote | 1',
      '  (unsourced-words) “Too late.” | no source',
      'Terms in quotation marks | 1 term',
      '  (term) “free”',
    ]);
  });

  it('marks at the edge what nobody is named for, where no group says so', () => {
    const signs = (groupBy: 'section' | 'speaker') =>
      walk(quotesTree(brief({ quotes }), { groupBy })).flatMap(({ kind, label, sign }) =>
        kind === 'quote' && sign ? label : [],
      );
    assert.deepEqual(signs('section'), ['“Too late.”']);
    assert.deepEqual(signs('speaker'), []);
  });

  it('says who speaks in full words', () => {
    const [row] = quotesTree(brief({ quotes }), { groupBy: 'speaker' })[0]?.children ?? [];
    assert.equal(row?.spoken, 'Quote, Ann Reed, 1 citation: “We warned them,”');
  });
});

describe('sources tree', () => {
  const used = brief({
    notes: NOTES,
    sources: [SOURCE],
    citations: [citation(1, NOTES.slice(0, 1), [SOURCE]), citation(2, NOTES.slice(0, 2), [SOURCE])],
  });

  const BY_STATE = { groupBy: 'state', sortBy: 'appearance' } as const;
  const FLAT = { groupBy: 'none', sortBy: 'appearance' } as const;

  it('counts the uses of each source and of each note that names none, by state', () => {
    assert.deepEqual(drawn(sourcesTree(used, BY_STATE)), [
      'Unused | 1',
      '  (unused) 3 · Nobody reads this.',
      'No link | 1',
      '  (source) 2 · On file with the author. | 1 use',
      'With a link | 1',
      '  (web-source) 1 · Fees at Sea | Reed et al. · 2022 · 2 uses',
    ]);
  });

  it('puts what is gone first once the sources were asked', () => {
    const found = (state: LinkState) => ({
      url: 'https://port.example.org/fees',
      format: 'brief-lens-source/1' as const,
      link: { state, reason: wording('HTTP 404') },
    });
    const drawnWith = (state: LinkState, options: typeof BY_STATE | typeof FLAT) =>
      drawn(sourcesTree(used, { ...options, checks: new Map([[SOURCE.id, found(state)]]) }));
    assert.deepEqual(drawnWith('gone', BY_STATE).slice(0, 2), [
      'Gone | 1',
      '  (gone) 1 · Fees at Sea | gone · Reed et al. · 2022 · 2 uses',
    ]);
    assert.equal(drawnWith('moved', BY_STATE)[0], 'To look at | 1');
    assert.deepEqual(drawnWith('works', BY_STATE).slice(-2), [
      'Works | 1',
      '  (answers) 1 · Fees at Sea | works · Reed et al. · 2022 · 2 uses',
    ]);
    const blocked = '(doubtful) 1 · Fees at Sea | blocked, not dead · Reed et al. · 2022 · 2 uses';
    assert.equal(drawnWith('blocked', FLAT)[0], blocked);
  });

  it('says the state in a word where no group does', () => {
    assert.deepEqual(drawn(sourcesTree(used, { groupBy: 'none', sortBy: 'uses' })), [
      '(web-source) 1 · Fees at Sea | Reed et al. · 2022 · 2 uses · with a link',
      '(source) 2 · On file with the author. | 1 use · no link',
      '(unused) 3 · Nobody reads this. | unused',
    ]);
    const [row] = sourcesTree(used, FLAT);
    assert.equal(row?.spoken, 'Note 1: Fees at Sea, article, Reed et al., 2022, 2 uses, with a link');
  });

  it('names the source of a link by the link’s words and site, where they say something', () => {
    const link = (written: string) =>
      drawn(
        sourcesTree(
          analyse(`Fees rose, as ${written} says.\n\n[fees]: https://port.example.org/fees\n`),
          FLAT,
        ),
      )
        .map(row => row.split(' | ')[0])
        .join();
    const named = (words: string) => link(`[${words}](https://www.port.example.org/fees)`);
    assert.equal(named('the *Survey of Fees*'), '(web-source) the Survey of Fees (port.example.org)');
    for (const written of [
      '[the *Survey of Fees*][fees]',
      '<a href="https://port.example.org/fees">the <i>Survey of Fees</i></a>',
    ])
      assert.equal(link(written), '(web-source) the Survey of Fees (port.example.org)', written);
    for (const words of ['here', 'this report', 'https://port.example.org/fees'])
      assert.equal(named(words), '(web-source) port.example.org/fees', words);
  });

  it('counts its groups at the right edge as long as two digits are enough', () => {
    const sources = Array.from(
      { length: 100 },
      (_, i): Source => ({ id: `${i}`, type: 'book', title: 'Zinc' }),
    );
    const counted = (length: number) =>
      sourcesTree(brief({ sources: sources.slice(0, length) }), { groupBy: 'type', sortBy: 'author' }).map(
        ({ description, sign, spoken }) => [description, sign, spoken],
      );
    assert.deepEqual(counted(99), [[undefined, { mark: '99', meaning: '99 in it' }, 'Type: book, 99']]);
    assert.deepEqual(counted(100), [['100', undefined, 'Type: book, 100']]);
  });

  it('calls a source that two notes name a duplicate, but not an “Ibid.”', () => {
    const twice = (second: string) =>
      sourcesTree(
        analyse(
          `Fees rose.[^1] Ships left.[^2]\n\n[^1]: Ann Reed, “Fees at Sea,” 2022, https://port.example.org/fees.\n\n[^2]: ${second}\n`,
        ),
        FLAT,
      ).map(({ icon, description }) => `${icon} ${description}`);
    assert.deepEqual(twice('Ann Reed, “Fees at Sea,” 2022, https://port.example.org/fees, p. 3.'), [
      'duplicate duplicate · Reed · 2022 · 2 uses',
    ]);
    assert.deepEqual(twice('Ibid., p. 3.'), ['web-source Reed · 2022 · 2 uses · with a link']);
  });

  it('groups by type and sorts by author, date and uses', () => {
    const sources: Source[] = [
      {
        id: 'a',
        type: 'book',
        title: 'Zinc',
        author: [{ family: 'Adams' }],
        issued: { 'date-parts': [[2001]] },
      },
      { id: 'b', type: 'report', title: 'Yards', issued: { 'date-parts': [[2020, 2]] } },
      { id: 'c', type: 'report', title: 'Xylem', author: [{ family: 'Baker' }] },
    ];
    const labels = (sortBy: 'author' | 'date') =>
      sourcesTree(brief({ sources }), { groupBy: 'none', sortBy }).map(({ label }) => label);
    assert.deepEqual(labels('author'), ['Zinc', 'Xylem', 'Yards']);
    assert.deepEqual(labels('date'), ['Yards', 'Zinc', 'Xylem']);
    assert.deepEqual(
      sourcesTree(brief({ sources }), { groupBy: 'type', sortBy: 'author' }).map(
        ({ label, sign }) => `${label} ${sign?.mark}`,
      ),
      ['Report 2', 'Book 1'],
    );
  });

  it('filters by all words, of the state too, and marks them', () => {
    const left = (filter: string) => sourcesTree(used, { ...FLAT, filter }).map(({ label }) => label);
    assert.deepEqual(left('reed SEA'), ['1 · Fees at Sea']);
    assert.deepEqual(left('unused'), ['3 · Nobody reads this.']);
    assert.deepEqual(left('nothing'), []);
    assert.deepEqual(sourcesTree(used, { ...FLAT, filter: 'sea' })[0]?.matches, [{ start: 12, end: 15 }]);
  });

  it('gathers the markers that lead nowhere', () => {
    const lost = brief({ citations: [citation(1, [], [])] });
    assert.deepEqual(drawn(sourcesTree(lost, BY_STATE)), ['No note | 1', '  (no-note) Ships left.']);
  });

  it('steps through the uses, and round', () => {
    const [row] = sourcesTree(used, FLAT);
    assert.ok(row);
    const [first, second] = row.places;
    assert.deepEqual(nextPlace(row, undefined), first);
    assert.deepEqual(nextPlace(row, { start: 0, end: 0 }), first);
    assert.deepEqual(nextPlace(row, first), second);
    assert.deepEqual(nextPlace(row, second), first);
    assert.equal(nextPlace({ ...row, places: [] }, first), undefined);
  });

  it('offers no link but to http and https', () => {
    const urls = (url: string) => {
      const sources = [{ ...SOURCE, URL: url }];
      return walk(sourcesTree(brief({ sources }), FLAT))
        .map(node => node.url)
        .filter(Boolean);
    };
    assert.deepEqual(urls('https://port.example.org/'), ['https://port.example.org/']);
    assert.deepEqual(urls('javascript:alert(1)'), []);
  });
});

describe('the row for a place', () => {
  const row = (start: number, end: number, children: readonly TreeNode[] = []): TreeNode => ({
    kind: 'quote',
    id: `${start}`,
    label: '',
    spoken: '',
    places: [{ start, end }],
    children,
    open: false,
  });

  it('is the shortest that it touches, its end included', () => {
    const [long, short] = [row(0, 20), row(5, 10)];
    assert.equal(nodeAt([long, short], 10), short);
    assert.equal(nodeAt([long, short], 11), long);
    assert.equal(nodeAt([long, short], 21), undefined);
  });

  it('is neither a group nor an action', () => {
    const action: TreeNode = { ...row(2, 4), kind: 'action' };
    const item = row(0, 9, [action]);
    const group: TreeNode = { ...row(0, 1, [item]), kind: 'group' };
    assert.equal(nodeAt(walk([group]), 3), item);
  });
});
