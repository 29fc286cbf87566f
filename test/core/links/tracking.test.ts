import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { shortenerOf, trackingParametersOf, withoutTracking } from '../../../src/core/links/tracking.ts';
import { webLinksOf } from '../../../src/core/links/web-links.ts';

describe('addresses', () => {
  it('lose their tracking parameters and nothing else', () => {
    for (const [url, clean] of [
      ['https://a.example/b?utm_source=x', 'https://a.example/b'],
      ['https://a.example/b?utm_source=x#part', 'https://a.example/b#part'],
      ['https://a.example/b?id=7&fbclid=q&page=2', 'https://a.example/b?id=7&page=2'],
      ['https://a.example/b?gclid=q&amp;id=7&amp;x=1', 'https://a.example/b?id=7&amp;x=1'],
      ['https://a.example/b#?utm_source=x', 'https://a.example/b#?utm_source=x'],
      ['https://a.example/utm_source=x?id', 'https://a.example/utm_source=x?id'],
    ] as const)
      assert.equal(withoutTracking(url), clean);
    assert.deepEqual(trackingParametersOf('https://a.example/?mc_cid=1&mc_eid=2&q=3'), ['mc_cid', 'mc_eid']);
  });
  it('of shorteners are known by their host', () => {
    assert.equal(shortenerOf('https://www.bit.ly/abc'), 'bit.ly');
    assert.equal(shortenerOf('https://notbit.ly/abc'), undefined);
    assert.equal(shortenerOf('https://a.example/bit.ly/abc'), undefined);
  });
  it('end before the punctuation and the brackets around them', () => {
    const text =
      'See https://a.example/b. Or (https://c.example/d_(e)), <https://f.example>, [g](https://h.example/i) and `https://code.example`.\n\n```\nhttps://fence.example\n```\n';
    assert.deepEqual(
      webLinksOf(analyse(text)).map(({ url, form }) => [url, form]),
      [
        ['https://a.example/b', 'bare'],
        ['https://c.example/d_(e)', 'bare'],
        ['https://f.example', 'autolink'],
        ['https://h.example/i', 'target'],
      ],
    );
  });
});
