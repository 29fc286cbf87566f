import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/index.ts';
import { annotatePreview } from '../../../src/view/preview/annotate-preview.ts';
import type { Token } from '../../../src/view/preview/token.ts';
import { documents } from '../../core/fragments.ts';
import { engine, pageOf } from './page.ts';

const COPIED = `Exports fell by 14 percent in 2023.REF The ministry of trade disagrees with the figure and has asked for another count of the crates.
Slow Ports. “The cranes are old,” said Port Captain Mira Okafor.REF Nine of them failed an inspection in the spring of 2021.
What to Do. Congress should replace the cranes. It should ask the ports to pay for a part of them, as their owners have done.
Endnotes
1. Mira Okafor, “Winter Traffic,” *Larkhaven Gazette*, March 3, 2023, https://gazette.example.com/winter.
2. Ilse Brandt, The Age of Cranes (Larkhaven: Quay Press, 2020), p. 12.
`;

/** What a reader sees, without elements, cards and white space. */
function words(page: string): string {
  return page
    .replace(/<span class="brief-lens-card".*?<\/span><\/span>/gs, '')
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, '');
}

function count(page: string, pattern: RegExp): number {
  return page.match(pattern)?.length ?? 0;
}

describe('the preview', () => {
  it('lists the entries of a bibliography in the style that is set', () => {
    const entry = {
      id: 'ruiz2023',
      type: 'book',
      title: 'Tides',
      author: [{ family: 'Ruiz', given: 'Ana' }],
      issued: { 'date-parts': [[2023]] },
    };
    const readWith = { bibliography: [entry] };
    const text = 'Exports fell [@ruiz2023].\n';
    assert.match(pageOf(text, { readWith }), /Ana Ruiz, <em>Tides<\/em>/);
    assert.match(pageOf(text, { readWith, referenceStyle: 'apa' }), /Ruiz, A\. \(2023\)\. <em>Tides<\/em>/);
  });

  it('numbers REF markers in order and leads to their notes and back', () => {
    const page = pageOf(COPIED);
    assert.match(
      page,
      /in 2023\.<\/span><sup class="brief-lens-marker"><a id="brief-lens-marker-1"[^>]*href="#brief-lens-note-1"[^>]*>1<\/a>/,
    );
    assert.match(page, /href="#brief-lens-note-2"[^>]*>2<\/a>/);
    assert.match(page, /<li id="brief-lens-note-2" value="2"[^>]*>Ilse Brandt.*href="#brief-lens-marker-2"/);
    assert.doesNotMatch(page, /REF/);
  });

  it('leads to each note of an HTML list', () => {
    const notes =
      '<ol>\n<li id="fn:1">Ana Ruiz, <em>Ports</em>, 2019.</li>\n<li id="fn:2">Tom Okafor, <em>Ships</em>, 2020.</li>\n</ol>\n';
    const html = pageOf(
      `It rained.<sup id="fnref:1"><a href="#fn:1">1</a></sup> It snowed.<sup id="fnref:2"><a href="#fn:2">2</a></sup>\n\n${notes}`,
    );
    assert.match(html, /<li id="fn:2"><span id="[\w-]+" class="brief-lens-anchor"><\/span>Tom/);
    const id = /<li id="fn:2"><span id="([\w-]+)"/.exec(html)?.[1];
    assert.ok(html.includes(`href="#${id}"`));
  });

  it('shows the source on hover and to a screen reader', () => {
    const page = pageOf(COPIED);
    assert.match(page, /aria-describedby="brief-lens-marker-1-card"/);
    assert.match(
      page,
      /id="brief-lens-marker-1-card" role="tooltip"><span class="brief-lens-source">Mira Okafor, “Winter Traffic,” Larkhaven Gazette/,
    );
  });

  it('has a paragraph for each line of a copied page, and scrolls to each', () => {
    const page = pageOf(COPIED);
    for (const line of [0, 1, 2, 3])
      assert.match(page, new RegExp(`<p[^>]*data-line="${line}"`), String(line));
    assert.match(page, /<li[^>]*data-line="5"/);
    assert.match(page, /role="heading" aria-level="\d">Endnotes/);
  });

  it('has a paragraph for each bullet of a copied page', () => {
    const page = pageOf(
      'KEY POINTS\n• Exports fell by 14 percent in 2023.\n• Imports rose by 3 percent in 2023.\n',
    );
    assert.equal(page.match(/<p\b/g)?.length, 3);
    assert.match(page, /role="heading"[^>]*>KEY POINTS</);
  });

  it('leaves the lines of a wrapped paragraph together', () => {
    const page = pageOf('Exports fell by 14 percent\nin the year 2023, the ministry\nsaid.\n');
    assert.equal(count(page, /<p[ >]/g), 1);
  });

  it('follows the switches', () => {
    const page = pageOf(COPIED, { shown: kind => kind === 'recommendation' });
    assert.match(page, /<span class="brief-lens-recommendation">Congress should/);
    assert.doesNotMatch(page, /brief-lens-(?:claim|quote|marker|notes)/);
    assert.match(page, /in 2023\.REF/);
  });

  it('sets off claims, quotes and recommendations inside other markup', () => {
    const page = pageOf('Congress *should replace* the **old** cranes before `2025` ends.\n');
    assert.match(page, /<em><span class="brief-lens-recommendation">should replace<\/span><\/em>/);
    assert.match(page, /<strong><span class="brief-lens-recommendation">old<\/span><\/strong>/);
    assert.match(page, /cranes before <code>2025<\/code> ends\.<\/span>/);
  });

  it('gathers Markdown’s notes in the order of their markers', () => {
    const text =
      'Imports rose.[^b] Exports fell.[^a]\n\n[^a]: Smith, *Trade*.\n\n    A second paragraph.\n\nMore text.\n\n[^b]: https://example.org/b\n';
    const page = pageOf(text);
    assert.match(page, /rose\.(?:<\/span>)?<sup[^>]*><a id="brief-lens-marker-1"[^>]*>1</);
    const list = page.slice(page.indexOf('<section'));
    assert.match(
      list,
      /value="1"[^>]*><a href="https:\/\/example.org\/b">.*value="2"[^>]*>.*Smith, <em>Trade<\/em>/s,
    );
    assert.match(list, /A second paragraph/);
    assert.equal(count(page, /<p>A second paragraph/g), 1);
    assert.doesNotMatch(page, /<pre/);
    assert.ok(page.indexOf('More text') < page.indexOf('<section'));
  });

  it('reads notes that Markdown takes for link definitions', () => {
    const page = pageOf(
      'Imports rose.[^1] Exports fell.[2]\n\n[^1]: https://example.org/one\n\n[2]: https://example.org/two\n',
    );
    assert.match(page, /<li[^>]*><a href="https:\/\/example\.org\/one">/);
    assert.match(page, /<li[^>]*><a href="https:\/\/example\.org\/two">/);
    assert.match(page, /href="#brief-lens-note-1"[^>]*>1<\/a>/);
  });

  it('says that a marker has no note', () => {
    const page = pageOf('Exports fell by 14 percent in 2023.REF\n');
    assert.match(
      page,
      /brief-lens-lost"><span id="brief-lens-marker-1"[^>]*aria-label="Marker 1 without a note"[^>]*tabindex="0">1<\/span>/,
    );
  });

  it('leaves notes to another plugin that reads them', () => {
    const text = 'Imports rose.[^1] Exports fell.REF\n\n[^1]: Smith, Trade.\n';
    const page = pageOf(text, { footnotes: true });
    assert.equal(count(page, /class="footnotes"/g), 1);
    assert.equal(count(page, /Smith, Trade/g), 1);
    assert.doesNotMatch(page, /brief-lens-notes/);
    assert.match(page, /fell\.(?:<\/span>)?<sup class="brief-lens-marker brief-lens-lost">/);
  });

  it('finds its places when the typographer changes the text', () => {
    const page = pageOf('"The cranes are old..." said Mira Okafor. Congress should replace them -- all.\n', {
      typographer: true,
    });
    assert.match(
      page,
      /<span class="brief-lens-recommendation">Congress should replace them – all\.<\/span>/,
    );
  });

  it('leaves the tokens that it is given as they are', () => {
    const md = engine();
    const tokens = md.parse(COPIED, {}) as unknown as Token[];
    const before = JSON.stringify(tokens);
    annotatePreview(tokens, analyse(COPIED), {
      shown: () => true,
      tools: {
        create: (...all) => new md.core.State.prototype.Token(...all) as unknown as Token,
        parse: text => md.parse(text, {}) as unknown as Token[],
      },
    });
    assert.equal(JSON.stringify(tokens), before);
  });

  it('lets nothing of a hostile brief through', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const page = pageOf(
      [
        `Exports fell by 14 percent.[^1] Imports rose.[^"onmouseover=alert(2)] It grew.^[${evil} \`${evil}\`]`,
        '',
        `[^1]: Smith${evil}, “Trade "onfocus=alert(3),” <script>alert(4)</script> [x](javascript:alert(5)) <b onclick=alert(6)>bold</b> <em>fine</em>`,
        '',
        `[^"onmouseover=alert(2)]: ${evil}`,
        '',
      ].join('\n'),
    );
    // The body of the text is VS Code's to show; what is added and moved holds no element of the document's.
    const own = page.replace(/<p[^>]*>.*?<\/p>/s, body => body.replace(/^.*?(?=<sup)/s, ''));
    assert.doesNotMatch(own, /<(?:img|script|b)\b/);
    assert.doesNotMatch(own, /<[^>]*\son\w+=/);
    assert.doesNotMatch(own, /javascript:[^<]*"/);
    assert.match(own, /<em>fine<\/em>/);
  });

  it('finds markers beside characters that Markdown replaces', () => {
    assert.match(pageOf('\0 It rained.^[Ann Reed, “Rain,” 2020.]\n'), / id="brief-lens-marker-1"/);
  });

  it('leads back to no marker that isn’t shown', () => {
    assert.doesNotMatch(pageOf('[^1]: Ann Reed, “Fees,” 2020.\n^[inline]\n'), /href="#brief-lens-marker/);
  });

  it('keeps every word, whatever the text', () => {
    const md = engine();
    fc.assert(
      fc.property(documents, text => {
        const page = pageOf(text, { shown: kind => kind !== 'citation' });
        assert.equal(words(page), words(md.render(text)));
      }),
      { numRuns: 150 },
    );
  }).timeout(10_000);

  it('sets a marker once that the address of a link ends in', () => {
    const page = pageOf('It is told at https://example.org/a.^[By *Ruiz*, twice.]\n');
    assert.equal(count(page, / id="brief-lens-marker-1"/g), 1);
  });

  it('never fails, closes what it opens, and has no id twice, whatever the text', () => {
    fc.assert(
      fc.property(documents, text => {
        const page = pageOf(text.replaceAll('<', ''));
        const open: string[] = [];
        for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z]\w*)[^<>]*>/g)) {
          if (/^(?:br|hr|img)$/.test(name)) continue;
          if (slash) assert.equal(open.pop(), name);
          else open.push(name);
        }
        assert.deepEqual(open, []);
        const ids = [...page.matchAll(/ id="(brief-lens[^"]*)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const [, target] of page.matchAll(/ href="#(brief-lens[^"]*)"/g))
          assert.ok(ids.includes(target), target);
      }),
      { numRuns: 150 },
    );
  }).timeout(10_000);
});
