import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/index.ts';
import { pastedMarkdown } from '../../src/core/pasted-html.ts';
import { runs } from './fragments.ts';

const WIKI = `<p>Exports fell in 2023.<sup id="cite_ref-1" class="reference"><a href="https://wiki.example/Port#cite_note-1"><span>[</span>1<span>]</span></a></sup> Imports rose.<sup id="cite_ref-2" class="reference"><a href="https://wiki.example/Port#cite_note-2">[2]</a></sup><sup id="cite_ref-1b" class="reference"><a href="#cite_note-1">[1]</a></sup></p>
<h2>References</h2>
<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-1"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-1b"><sup>b</sup></a></span> <span class="reference-text">Ana Ruiz, “Trade,” <i>Harbor Review</i>, 2023.</span></li>
<li id="cite_note-2"><b><a href="#cite_ref-2">^</a></b> Port Office, <a href="https://port.example/a_(b)">Ships</a>.</li></ol>`;

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body><!--StartFragment-->
<p class=MsoNormal>Exports <b>fell</b> in 2023.<a style='mso-footnote-id:ftn1' href="file:///C:/clip.htm#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a><o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp;</span></span><![endif]>Replace cranes</p>
<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;&nbsp;</span></span><![endif]>Close the quay</p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Customs Office, <i>Trade</i>, 2024.</p></div></div>
<!--EndFragment--></body></html>`;

const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Exports fell</span><span style="font-weight:700"> sharply</span><span style="font-weight:400">.</span><a href="#ftnt1" id="ftnt_ref1"><span style="vertical-align:super">[1]</span></a></p><ul><li><p role="presentation"><span style="font-style:italic">One</span></p></li><li><p>Two</p></li></ul><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Port Office, 2021.</span></p></div></b>`;

const THINK_TANK = `<article><h1>Old Cranes</h1><p>Exports fell.<sup>1</sup> Imports rose.<sup>2</sup></p><blockquote><p>“Nothing is lost.”</p></blockquote><h2>Endnotes</h2><ol><li>Ana Ruiz, 2023.</li><li>Tom Okafor, 2024.</li></ol></article>`;

describe('pasted pages', () => {
  it('keep the notes of an encyclopedia', () => {
    assert.equal(
      pastedMarkdown(WIKI),
      'Exports fell in 2023.[^1] Imports rose.[^2][^1]\n\n[^1]: Ana Ruiz, “Trade,” *Harbor Review*, 2023.\n[^2]: Port Office, [Ships](https://port.example/a_%28b%29).',
    );
  });
  it('keep the notes and the lists of Word', () => {
    assert.equal(
      pastedMarkdown(WORD),
      'Exports **fell** in 2023.[^1]\n\n1. Replace cranes\n2. Close the quay\n\n[^1]: Customs Office, *Trade*, 2024.',
    );
  });
  it('keep the notes of Google Docs', () => {
    assert.equal(
      pastedMarkdown(DOCS),
      'Exports fell **sharply**.[^1]\n\n- *One*\n- Two\n\n[^1]: Port Office, 2021.',
    );
  });
  it('keep notes that numbers alone lead to', () => {
    assert.equal(
      pastedMarkdown(THINK_TANK),
      '# Old Cranes\n\nExports fell.[^1] Imports rose.[^2]\n\n> “Nothing is lost.”\n\n[^1]: Ana Ruiz, 2023.\n[^2]: Tom Okafor, 2024.',
    );
    assert.equal(
      pastedMarkdown(
        '<p>Fell.<sup>REF</sup> Rose.<sup>REF</sup></p><h3>Notes</h3><p>1. Ana Ruiz.</p><p>2. Tom Okafor.</p>',
      ),
      'Fell.[^1] Rose.[^2]\n\n[^1]: Ana Ruiz.\n[^2]: Tom Okafor.',
    );
  });
  it('get labels that the document doesn’t have yet', () => {
    assert.match(
      pastedMarkdown(WIKI, ['1', '7', 'smith']),
      /2023\.\[\^8\] Imports rose\.\[\^9\]\[\^8\][\s\S]*\[\^9\]: Port Office/,
    );
  });
  it('keep a marker whose note was left behind as what it is', () => {
    assert.equal(
      pastedMarkdown(
        '<p>Fell.<sup><a href="https://wiki.example/Port#cite_note-3">[3]</a></sup> m<sup>2</sup></p>',
      ),
      'Fell.[\\[3\\]](https://wiki.example/Port#cite_note-3) m²',
    );
  });
  it('keep tables, code and line breaks', () => {
    assert.equal(
      pastedMarkdown(
        '<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2023</td><td>4|12</td></tr></table><p>a<br>b<br><br>c <code>x`y</code></p><pre>one\n  two</pre>',
      ),
      '| Year | Ships |\n| --- | --- |\n| 2023 | 4\\|12 |\n\na\\\nb\n\nc `` x`y ``\n\n```\none\n  two\n```',
    );
  });
  it('drop scripts, and links that aren’t of the web', () => {
    assert.equal(
      pastedMarkdown(
        '<script>alert(1)</script><p onclick="x()">A <a href="javascript:alert(1)">b</a> <a href=" JaVa\nscript:x">c</a> <a href="data:text/html,x">d</a><img src=x onerror=y></p><style>p{}</style>',
      ),
      'A b c d',
    );
  });
  it('let no text of the page be markup', () => {
    const text = '# no * [x](javascript:y) ![i](z) [^1]: <b> `c` _d_ &amp; &lt;script&gt; 1. e';
    const markdown = pastedMarkdown(
      `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p><p>1. one</p><p>- two</p><p>[a]: https://x.example</p>`,
    );
    const brief = analyse(markdown);
    assert.equal(brief.citations.length, 0, markdown);
    assert.equal(brief.sections.length, 0, markdown);
    assert.ok(
      brief.paragraphs.every(({ form }) => form === 'paragraph'),
      markdown,
    );
  });

  const tag = fc.constantFrom(
    ...'p div b i em strong a span ul ol li table tr td th h1 h2 blockquote pre code sup br hr section o:p script style'.split(
      ' ',
    ),
  );
  const piece = fc.oneof(
    fc
      .tuple(
        tag,
        fc.constantFrom(
          '',
          ' id="fn1"',
          ' href="#fn1"',
          ' href="https://a.example/(x"',
          " class='x",
          ' style="vertical-align:super"',
        ),
      )
      .map(([name, rest]) => `<${name}${rest}>`),
    tag.map(name => `</${name}>`),
    fc.constantFrom(
      '1',
      '[1]',
      'word',
      ' two words ',
      '&lt;b>',
      '&amp;lt;',
      '<',
      '<!--',
      '-->',
      '<![if x]>',
      '\n',
      '*',
      '_',
      '[',
      '](',
      '^',
      '`',
      '|',
      '#',
      'Notes',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const pages = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));

  it('never throw, whatever the page, and leave no HTML', () => {
    fc.assert(
      fc.property(pages, html => {
        const markdown = pastedMarkdown(html);
        const outsideCode = markdown
          .replace(/^( *(?:> ?)*)(`{3,})\n[\s\S]*?\n[ >]*\2$/gm, '')
          // An escaped backtick opens no code.
          .replace(/(?<=(?:^|[^\\])(?:\\\\)*)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
        assert.ok(!/(?<!\\)(?:\\\\)*<[a-z/!?]/i.test(outsideCode), markdown);
        analyse(markdown);
      }),
      { numRuns: runs(600) },
    );
  });

  it('keep the words of the page', () => {
    const words = fc.array(fc.constantFrom('exports', 'fell', 'port', 'quay', 'cranes'), {
      minLength: 1,
      maxLength: 4,
    });
    const block = fc.constantFrom(
      'p',
      'div',
      'li',
      'blockquote',
      'h2',
      'td',
      'span',
      'b',
      'pre',
      'ul',
      'tr',
      'a',
    );
    const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>(tie => ({
      node: fc.oneof(
        { maxDepth: 5 },
        words.map(each => ` ${each.join(' ')} `),
        fc
          .tuple(block, fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    })).node;
    const wordsIn = (text: string) => (text.match(/[a-z]{4,}/g) ?? []).sort();
    fc.assert(
      fc.property(tree, html => {
        const kept = wordsIn(html.replace(/<[^>]*>/g, ' '));
        assert.deepEqual(wordsIn(pastedMarkdown(html)), kept);
      }),
      { numRuns: runs(250) },
    );
  });

  for (const unit of [
    '<a ',
    '<a href="',
    "<b class='x",
    '<!--',
    '<![',
    '</',
    '<p>',
    '<blockquote>',
    '<ul><li>',
    '<sup>',
    '<i>a</i>',
    '<i> </i>',
    '&',
    '&lt;',
    '<br>',
    '<a href="#n">1</a>',
    '<table><tr><td>',
    '<h2>Notes</h2><ol><li>a</li></ol>',
    '<sup>REF</sup>',
    '#',
    '`',
    '↑',
    '<script>',
    '<td>x',
    '<a href="#fn1">1</a><li id=fn1>y</li>',
    ' ',
    '[',
    ']<b>(</b>',
  ]) {
    it(`take linear time: ${unit}`, () => {
      const start = performance.now();
      pastedMarkdown(`<p>Words.</p>${unit.repeat(150_000 / unit.length)}x`);
      assert.ok(performance.now() - start < 2_500, `${Math.round(performance.now() - start)} ms`);
    });
  }
});
