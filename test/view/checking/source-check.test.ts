import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { NO_HOST, NO_HOSTS } from '../../../src/core/links/no-host.ts';
import { wording } from '../../../src/core/wording.ts';
import { archivePages } from '../../../src/view/checking/archive-links.ts';
import { ageText } from '../../../src/view/checking/check-facts.ts';
import { checkFindings } from '../../../src/view/checking/check-findings.ts';
import { checkFixes } from '../../../src/view/checking/check-fixes.ts';
import { checkAddresses, checksBySource } from '../../../src/view/checking/check-sources.ts';
import { checkSummary } from '../../../src/view/checking/check-summary.ts';
import type { ReadDocument, Web } from '../../../src/view/checking/ports.ts';
import { quoteChecks } from '../../../src/view/checking/quote-checks.ts';
import { cardsAt } from '../../../src/view/hover-card.ts';

const NEVER = new AbortController().signal;
const URL = 'https://gazette.example.com/winter';
const TEXT = `The pilots said that “no ship will leave the harbor before the spring.”[^1]

[^1]: Mira Okafor, “Winter Traffic,” Larkhaven Gazette, March 3, 2023, ${URL}.
`;

/** A web in which one address answers, from where it is said. */
function ports(options: { readonly text?: string; readonly movedTo?: string; readonly pages?: number[] }) {
  const kept = new Map<string, string>();
  let asked = 0;
  let time = 1_700_000_000_000;
  const document: ReadDocument = {
    format: options.pages ? 'pdf' : 'html',
    text: options.text ?? 'The pilots said that no ship would leave the harbor before the spring.',
    about: {},
    ...(options.pages ? { pages: options.pages } : {}),
  };
  const web: Web = {
    get: async url => {
      asked++;
      return {
        kind: 'answer',
        status: 200,
        url: options.movedTo ?? url,
        isPermanent: options.movedTo !== undefined,
        headers: { 'content-type': 'text/html' },
        body: new Uint8Array(1),
        isCut: false,
      };
    },
  };
  return {
    asked: () => asked,
    pass: (by: number) => {
      time += by;
    },
    all: {
      web,
      reader: { read: async () => document },
      shelf: {
        get: async (key: string) => kept.get(key),
        set: async (key: string, value: string) => void kept.set(key, value),
      },
      now: () => time,
    },
  };
}

async function check(options: Parameters<typeof ports>[0], text = TEXT) {
  const brief = analyse(text);
  const checks = checksBySource(brief, await checkAddresses([{ url: URL }], ports(options).all, NEVER));
  const quotes = quoteChecks(brief, checks);
  return { brief, checks, quotes, findings: checkFindings(brief, { checks, quotes, figures: [] }) };
}

describe('checking sources', () => {
  it('keeps what it found for a week', async () => {
    const { asked, pass, all } = ports({});
    await checkAddresses([{ url: URL }], all, NEVER);
    await checkAddresses([{ url: URL }], all, NEVER);
    assert.equal(asked(), 1);
    await checkAddresses([{ url: URL }], all, NEVER, { again: true });
    assert.equal(asked(), 2);
    pass(8 * 24 * 60 * 60 * 1000);
    await checkAddresses([{ url: URL }], all, NEVER);
    assert.equal(asked(), 3);
  });

  it('takes no source for gone where no host is known: this machine may be offline', async () => {
    const { all } = ports({});
    const web: Web = { get: async () => ({ kind: 'failure', state: 'gone', reason: NO_HOST }) };
    const stateOf = async (...urls: string[]) => {
      const found = await checkAddresses(
        urls.map(url => ({ url })),
        { ...all, web },
        NEVER,
        { again: true },
      );
      return [...found.values()].map(({ link }) => link?.state);
    };
    assert.deepEqual(await stateOf('https://a.example/1', 'https://b.example/2'), [
      'unreachable',
      'unreachable',
    ]);
    // One host alone may be gone as well.
    assert.deepEqual(await stateOf('https://a.example/1'), ['unreachable']);
  });

  it('finds words that differ, where they stand and what they were', async () => {
    const { findings, quotes } = await check({});
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['quote.altered'],
    );
    assert.match(findings[0]?.message ?? '', /“would” became “will”/);
    assert.match(quotes[0]?.link ?? '', /^https:\/\/gazette\.example\.com\/winter#:~:text=no%20ship%20would/);
  });

  it('shows the passage with the words of its block around it', async () => {
    const said = 'Hear them: no ship will leave the harbor before the spring. So it was.';
    assert.equal((await check({ text: `Winter Traffic\n${said}\nBy Mira Okafor` })).quotes[0]?.passage, said);
    const far = 'and on '.repeat(40);
    const { quotes } = await check({ text: `${far}${said} ${far}` });
    assert.match(quotes[0]?.passage ?? '', /^(?:and|on) .*Hear them.*So it was\..* (?:and|on)$/);
  });

  it('is silent about what is word for word, and knows its page', async () => {
    const text = 'One page.\nSaid: no ship will leave the harbor before the spring. So it was.';
    const { findings, quotes } = await check({ text, pages: [0, 10] });
    assert.deepEqual(findings, []);
    assert.deepEqual(
      [quotes[0]?.match.verdict, quotes[0]?.page, quotes[0]?.link],
      ['verbatim', 2, `${URL}#page=2`],
    );
  });

  it('says that words aren’t there, unless the document silences it', async () => {
    const { findings } = await check({ text: 'Nothing of the kind.' });
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['quote.not-in-source'],
    );
    const silenced = await check(
      { text: 'Nothing.' },
      `<!-- brief-lens-ignore quote.not-in-source -->\n${TEXT}`,
    );
    assert.deepEqual(silenced.findings, []);
  });

  it('puts the new address in the place of the old, with nothing in it that is markup', async () => {
    const movedTo = 'https://gazette.example.com/2023/(winter)_*x*';
    const { brief, checks, findings } = await check({ movedTo });
    const moved = findings.find(({ code }) => code === 'source.moved');
    assert.equal(brief.text.slice(moved?.span.start, moved?.span.end), URL);
    const [fix] = moved ? checkFixes(brief, moved, checks) : [];
    assert.equal(fix?.change.edits[0]?.text, 'https://gazette.example.com/2023/%28winter%29_%2Ax%2A');
  });

  it('is told on the cards', async () => {
    const { brief, checks, quotes } = await check({});
    const checked = {
      checked: { checks, quotes, figures: [], findings: [] },
      now: 1_700_000_000_000 + 3 * 60 * 60 * 1000,
    };
    const facts = (offset: number) => cardsAt(brief, offset, { checked }).flatMap(card => card.facts);
    const said = (offset: number, label: string) => facts(offset).find(fact => fact.label === label)?.text;
    assert.equal(said(TEXT.indexOf('[^1]'), 'Checked'), 'works, 3 hours ago');
    assert.equal(said(TEXT.indexOf('no ship'), 'In the source'), 'with other words');
    assert.equal(said(TEXT.indexOf('no ship'), 'Differs'), '“would” became “will”');
  });

  it('is summed up in a sentence', () => {
    const link = (state: 'works' | 'gone' | 'blocked') => ({ state, reason: wording('') });
    const checks = (['works', 'works', 'gone', 'blocked'] as const).map(state => ({
      format: 'brief-lens-source/1' as const,
      url: URL,
      link: link(state),
    }));
    assert.equal(
      checkSummary(checks, 5, 1, [{ code: 'quote.altered' }]),
      '4 of 5 sources checked: 2 answer, 1 gone, 1 blocked. 1 source read from the folder. 1 quotation with other words.',
    );
    const silent = {
      format: 'brief-lens-source/1' as const,
      url: URL,
      link: { state: 'unreachable' as const, reason: NO_HOSTS },
    };
    assert.equal(
      checkSummary([silent, silent], 2, 0, []),
      '2 sources checked: 2 not reached. None was reached: this machine may be offline.',
    );
    const refused = { ...silent, link: { ...silent.link, reason: wording('the host refuses connections') } };
    assert.equal(checkSummary([refused, refused], 2, 0, []), '2 sources checked: 2 not reached.');
    assert.equal(ageText(30_000), 'just now');
    assert.equal(ageText(25 * 60 * 60 * 1000), '1 day ago');
  });

  it('knows the pages of an archive', () => {
    assert.deepEqual(archivePages(URL, 'https://archive.example.org/'), {
      copies: `https://archive.example.org/web/*/${URL}`,
      snapshot: `https://archive.example.org/save/${URL}`,
    });
  });
});
