import assert from 'node:assert/strict';
import { judgeAnswer, type LinkAnswer } from '../../../src/core/links/link-state.ts';

const URL = 'https://harbour.example.org/reports/trade.html';

function judge(answer: Partial<LinkAnswer>, asked = URL) {
  return judgeAnswer(asked, { status: 200, url: asked, isPermanent: false, headers: {}, ...answer });
}

describe('the state of a link', () => {
  it('is that it works, also over a redirect that changes nothing or may change again', () => {
    assert.equal(judge({ title: 'Trade in 2023', text: 'Exports fell.' }).state, 'works');
    assert.equal(
      judge({ url: 'https://www.harbour.example.org/reports/trade.html/', isPermanent: true }).state,
      'works',
    );
    const elsewhere = judge({ url: 'https://harbour.example.org/2024/trade.html' });
    assert.deepEqual(
      [elsewhere.state, elsewhere.movedTo],
      ['works', 'https://harbour.example.org/2024/trade.html'],
    );
  });

  it('is that it has moved for good', () => {
    const { state, movedTo } = judge({ url: 'https://port.example.org/trade', isPermanent: true });
    assert.deepEqual([state, movedTo], ['moved', 'https://port.example.org/trade']);
  });

  it('is that it is blocked, which is not dead', () => {
    for (const status of [401, 403, 429, 451, 999])
      assert.equal(judge({ status }).state, 'blocked', String(status));
    assert.equal(judge({ title: 'Just a moment...' }).state, 'blocked');
    assert.equal(judge({ status: 503, headers: { server: 'cloudflare' } }).state, 'blocked');
    assert.equal(judge({ status: 404, headers: { 'cf-mitigated': 'challenge' } }).state, 'blocked');
    assert.equal(judge({ url: 'https://harbour.example.org/login?next=/reports' }).state, 'blocked');
  });

  it('is that it is gone', () => {
    for (const status of [404, 410, 400]) assert.equal(judge({ status }).state, 'gone', String(status));
    for (const status of [500, 502, 504])
      assert.equal(judge({ status }).state, 'unreachable', String(status));
  });

  it('is that a page says that it is gone, or that the front page answers', () => {
    for (const title of [
      '404',
      'Page not found | Harbour Office',
      'Sorry, this page doesn’t exist',
      'File Not Found',
    ])
      assert.equal(judge({ title, text: title }).state, 'soft-404', title);
    assert.equal(
      judge({ title: 'Harbour Office', text: 'The page you requested could not be found.' }).state,
      'soft-404',
    );
    assert.equal(judge({ url: 'https://harbour.example.org/' }).state, 'soft-404');
    assert.equal(judge({ url: 'https://harbour.example.org/404.html' }).state, 'soft-404');
    assert.equal(judge({ url: 'https://harbour.example.org/en/' }).state, 'soft-404');
  });

  it('is not taken for gone by words of the text', () => {
    const text = `Records not found in the archive. ${'The office counted what was lost in the flood. '.repeat(60)}`;
    assert.equal(judge({ title: 'What was lost', text }).state, 'works');
    assert.equal(judge({ title: 'Harbour Office' }, 'https://harbour.example.org/').state, 'works');
    assert.equal(judge({ title: 'A budget of 404 million', text: 'Money.' }).state, 'works');
  });
});
