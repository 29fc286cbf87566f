import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import {
  createOnigScanner,
  createOnigString,
  injection,
  loadMarkdown,
  mark,
  tokenize,
} from './markdown-tokens.ts';

// In «…»: what is coloured as a marker.
const markers: Readonly<Record<string, readonly string[]>> = {
  'glued REF': [
    'The port closed for eleven days.«REF» It reopened in June.',
    'They called it “a floor, not a ceiling.”«REF» Others disagreed.',
    'She called it "a floor."«REF»',
    'The minister resigned,«REF» and nobody replaced him;«REF» the post is vacant (for now)«REF».',
    'A drop of 12%«REF» since 2017«REF» in Marovia«REF»—the largest so far.',
    'As the *Harbor Review*«REF» and **The Ledger**«REF» reported.',
    'Nobody answered.«REFREF» It was a holiday.',
    'Nobody answered.«REF»Then somebody did.',
    'The first note.«REF1» The twelfth.«REF12»',
  ],
  'REF in brackets': [
    'The port closed.«[REF](https://example.org/a_(b))» It reopened.',
    'The port closed.«[REF]» It reopened.',
    'The port closed.«[REF 3]» It reopened «[REF4]».',
    'The port closed.«[REF](https://example.org "The Ledger")» It reopened.',
  ],
  'numbered REF': ['As shown in «REF1» and («REF12»).'],
  'footnote calls': [
    'The port closed.«[^1]» It reopened «[^smith-2020]»,«[^a.b]» they say.',
    '«[^1]»: Tobias Renner, “Allies Weigh Sanctions,” *The Ledger*.',
    'The port closed.«[^1][^2]» It reopened «[^REF 1]».',
  ],
  'numbers in brackets': [
    'The port closed.«[1]» It reopened «[1, 3–5]» and «[2,4]» and «[10-12; 14]».',
    'The port closed «[[1]](#note-1)» and reopened «[[2]]».',
  ],
  'sup elements': [
    'The port closed.«<sup>1</sup>» It reopened in 2017«<sup>2</sup>».',
    'The port closed.«<sup id="r1"><a href="#fn1">1</a></sup>» It reopened.«<sup>[3]</sup>»',
    'Both ports.«<sup>1, 3–5</sup>» Circular A-11«<sup>4</sup>».',
  ],
  'Unicode superscripts': ['The port closed.«¹²» It reopened«⁷» in 2017.«³,⁴»'],
  'pandoc citations': [
    'The port closed «[@renner2024, p. 3; see @farrow2024]».',
    'The port closed «[-@renner2024]» and «[see also @doe99: ch. 2]» and «[@{https://example.org/x}]».',
  ],
  'places in Markdown': [
    '# The port closed.«REF»\n\n> A rumor.«REF» And a *second one*.«[^2]»\n\n- An item.«[1]»\n  - Another.«REF»',
    '| Port | Days |\n| --- | --- |\n| Calder Bay«[^1]» | 11.«REF» |',
    '**The port closed.«REF»** _It reopened.«[^1]»_',
  ],
};

const lookAlikes: Readonly<Record<string, readonly string[]>> = {
  'words and names': [
    'REFORM, REFERENCE and PREF are words, and so is reform.REFORM.',
    'The panels of REF 2021 and REF2021 met; the REF is the UK’s assessment. A PREFACE.',
    'Set REF to zero, or “REF”, or "REF", or *REF*; the file REF1.txt, the part A-REF12, REF1.5.',
    'REF',
  ],
  'numbers in prose': [
    'Version v1.2 of No.1, p.1, 3.5 percent, in [2019] or [sic].',
    'An area of 12 km² or km<sup>2</sup>, 10⁶ or 10<sup>6</sup>, 10⁻⁶, x² and R², the 1<sup>st</sup>.',
  ],
  'links, which Markdown colours': [
    'See [page 1](https://example.org/REF), ![a chart][1] and [the map][map].',
    '[1]: https://example.org/REF',
    'Thanks to [@someone](https://example.org) and [mail@example.org].',
    '- [ ] Ask for the file.\n- [x] Read it.',
  ],
  addresses: [
    'At https://example.org/a.REF/b,REF or www.example.org/x.REF or <https://example.org/.REF>.',
    'Write to REF1@example.org.',
  ],
  code: [
    'The marker `Trump.REF` and ``[^1] `.REF` ``.',
    '```\nTrump.REF [^1] [1]\n```\n\n~~~md\nTrump.REF [^1]\n~~~',
    'A list:\n\n    Trump.REF [^1]\n    const a = b[1];',
  ],
  'HTML comments and tags': [
    'The port closed.<!-- A note.REF [^1] --> It reopened.',
    '<!--\nA note.REF [^1]\n-->',
    'The <a title="A note.REF [1]" href="x.REF">port</a> closed.',
  ],
  'front matter': ['---\ntitle: A note.REF [1] [^1]\nref: "[@renner]"\n---\n\nThe port closed.'],
  escapes: ['The port \\[^1] closed \\[1].'],
};

describe('citation markers are coloured before any analysis', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadMarkdown();
  });

  for (const [title, examples] of Object.entries(markers)) {
    it(title, () => {
      for (const example of examples) {
        const text = example.replace(/[«»]/g, '');
        assert.equal(mark(text, tokenize(grammar, text)), example);
      }
    });
  }

  for (const [title, examples] of Object.entries(lookAlikes)) {
    it(`but not ${title}`, () => {
      for (const text of examples) assert.equal(mark(text, tokenize(grammar, text)), text);
    });
  }

  // Of the default themes only those of high contrast have no rule for it: there the box is in colour, not the text.
  it('in a scope that light and dark themes colour and high contrast leaves', () => {
    for (const text of [
      'It closed.REF',
      'It closed.[^1]',
      'It closed.[1]',
      'It closed.¹',
      'It closed.<sup>1</sup>',
    ]) {
      const last = tokenize(grammar, text).at(-1)?.scopes.join(' ') ?? '';
      assert.match(last, /constant\.other\.option\.citation\.\w+\.brief-lens$/);
    }
  });

  it('finds exactly the markers of the sample briefs', () => {
    const brief = readFileSync('media/sample-brief.md', 'utf8');
    const report = readFileSync('media/sample-report.md', 'utf8');
    assert.deepEqual(found(grammar, brief), Array(10).fill('REF'));
    const calls = ['[^1]', '[^2]', '[^marsh]', '[^stennis]', '[^3]'];
    const definitions = ['[^1]', '[^2]', '[^marsh]', '[^3]', '[^4]'];
    assert.deepEqual(found(grammar, report), [...calls, ...definitions]);
  });

  it('leaves the scopes of everything else as they were', async () => {
    const plain = await loadMarkdown({ plain: true });
    for (const text of Object.values(lookAlikes).flat()) {
      assert.deepEqual(scopesByCharacter(grammar, text), scopesByCharacter(plain, text), text);
    }
  });

  it('takes time in proportion to the length of a line', () => {
    // VS Code tokenizes lines of up to 20,000 characters (editor.maxTokenizationLineLength). Only our own
    // patterns are timed: the Markdown grammar itself takes seconds for some of these lines.
    const { repository } = JSON.parse(readFileSync(injection, 'utf8'));
    const scanner = createOnigScanner(Object.values<{ match: string }>(repository).map(rule => rule.match));
    const parts = [
      '[',
      '[@',
      '[@a b, ',
      '[a b; ',
      '[1,',
      '[[1',
      '[^',
      '[REF](',
      '[REF](x(',
      '<sup>1',
      '<sup ',
      '¹,',
    ];
    for (const part of [...parts, '1, 2–', 'a.REF1', '.REF', 'https://', 'www.', '@a.']) {
      const line = createOnigString(part.repeat(20_000 / part.length));
      const scan = () => {
        const start = performance.now();
        let at = 0;
        for (
          let match = scanner.findNextMatchSync(line, at);
          match;
          match = scanner.findNextMatchSync(line, at)
        ) {
          at = match.captureIndices[0]?.end ?? line.content.length;
        }
        return performance.now() - start;
      };
      // Some 30 ms on a slow machine; anything quadratic takes seconds. The best of three: others may be at work.
      assert.ok(Math.min(scan(), scan(), scan()) < 1000, part);
    }
  }).timeout(20_000);

  it('is contributed for the scopes that its selector names', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { scopeName, injectionSelector } = JSON.parse(readFileSync(injection, 'utf8'));
    const contribution = contributes.grammars.find(
      (entry: { path: string }) => entry.path === `./${injection}`,
    );
    assert.equal(contribution.scopeName, scopeName);
    for (const scope of contribution.injectTo) assert.ok(injectionSelector.includes(scope), scope);
  });
});

function found(grammar: IGrammar, text: string): string[] {
  return [...mark(text, tokenize(grammar, text)).matchAll(/«([^»]*)»/g)].map(match => match[1] ?? '');
}

function scopesByCharacter(grammar: IGrammar, text: string): string[] {
  return tokenize(grammar, text).flatMap(({ start, end, scopes }) =>
    Array(end - start).fill(scopes.join(' ')),
  );
}
