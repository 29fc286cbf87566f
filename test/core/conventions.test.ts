import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type Brief, type Source, sliceOf } from '../../src/core/index.ts';

const FOLDER = join(process.cwd(), 'test', 'core', 'conventions');

/** Of each marker what it is, the places of its notes in the document, and what their sources are called. */
type Row = readonly [marker: string, notes: string, sources: string];

const EXPECTED: Readonly<Record<string, readonly Row[]>> = {
  brookings: [
    ['[1]', '1', 'Who Pays?'],
    ['[2]', '2', ''],
  ],
  cato: [
    ['1', '1', 'The Cabotage Act'],
    ['2,3', '2 3', 'The Cabotage Act | 46 U.S.C. § 55102'],
    ['4', '4', 'Ships'],
  ],
  court: [
    ['1', '1', 'Pub. L. No. 117-146'],
    ['2', '2', ''],
  ],
  crs: [
    ['<sup>1</sup>', '1', 'Port Security'],
    ['<sup>2</sup>', '2', 'Email from U.S. Coast Guard to CRS'],
    ['<sup>3</sup>', '3', 'Email from U.S. Coast Guard to CRS'],
    ['<sup>4</sup>', '4', 'P.L. 117-58, §11101'],
  ],
  csis: [
    ['¹', '1', 'The Arctic Quay'],
    ['²', '2', 'The Arctic Quay'],
    ['³⁻⁴', '3 4', 'Icebreakers of the World'],
  ],
  'eu-pasted': [
    ['(1)', '1', 'COM(2019) 640 final'],
    ['(2)', '2', 'EUCO 29/19'],
    ['(3)', '3', 'P9_TA(2020)0005'],
  ],
  eu: [
    ['[^1]', '1', 'COM(2019) 640 final'],
    ['[^2]', '2', 'OJ L 119'],
  ],
  gao: [
    ['1', '1', '33 U.S.C. § 2201'],
    ['2', '2', 'Inland Waterways: Actions Needed to Increase Budget Transparency'],
    ['3', '3', 'Pub. L. No. 113-121, § 1001, 128 Stat. 1193, 1196'],
  ],
  gdoc: [
    ['[[1]](#ftnt1)', '1', 'Trade'],
    ['[[2]](#ftnt2)', '2', 'Customs Office'],
  ],
  heritage: [
    ['REF', '1', 'Cables Cut Again'],
    ['REF', '2', 'Cables Cut Again'],
    ['REF', '3', 'The Phone That Rang'],
    ['REF', '4', 'Annual Report 2018'],
    ['REF', '5', 'North Atlantic Treaty'],
  ],
  'html-gov': [
    ['<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup>', '1', 'Annual Report 2019'],
    ['<sup id="fnref:2"><a href="#fn:2" class="footnote">2</a></sup>', '2', 'Fee Cut'],
  ],
  'latex-pandoc': [
    ['[@ruiz2021, p. 3; @okafor2019]', '', ''],
    ['@brandt:2018', '', ''],
    ['[-@okafor2019, chap. 2]', '', ''],
    ['@portcalder', '', ''],
  ],
  law: [
    ['[^1]', '1', 'The Cost-Benefit Harbor'],
    ['[^2]', '2', 'The Cost-Benefit Harbor'],
    ['[^3]', '3', 'Brownlow v. Port Authority of Calder'],
    ['[^4]', '4', 'The Cost-Benefit Harbor'],
  ],
  news: [
    ['[began on Monday](https://www.nht.example.com/strike)', '', 'https://www.nht.example.com/strike'],
    [
      '[at least 400 ships](https://www.data.example.org/ships?utm_source=x)',
      '',
      'https://www.data.example.org/ships?utm_source=x',
    ],
    ['[told reporters](https://www.ap.example.com/ruiz)', '', 'https://www.ap.example.com/ruiz'],
    [
      '[Read more: what the port does](https://www.nht.example.com/more)',
      '',
      'https://www.nht.example.com/more',
    ],
  ],
  'pandoc-word': [
    ['[^1]', '1', 'Who Pays?'],
    ['[^2]', '2', 'Who Pays?'],
    ['[^3]', '3', 'Interview with the port director'],
  ],
  rand: [
    ['1', '1', ''],
    ['2', '2', ''],
  ],
  uk: [
    ['[1]', '1', ''],
    ['[2]', '2', 'British Ports Association'],
  ],
  un: [
    ['[1]', '1', 'A/RES/70/1'],
    ['[2]', '2', 'Report of the Secretary-General on oceans and the law of the sea'],
  ],
  vancouver: [
    ['^1,2^', '1 2', 'Exposure to diesel exhaust among dock workers | Ocean transport and health'],
    ['^3–5^', '3 4 5', 'Mooring with policies | Guidelines for ship sanitation | Forecasting berth demand'],
    ['[6]', '6', 'The productivity of piers'],
  ],
  wikipedia: [
    ['[1]', '2', 'Ports by traffic'],
    ['[2]', '3', 'A History of Cranes'],
    ['[3]', '4', 'Sediment and trade'],
    ['[4]', '5', 'The quay that moved'],
  ],
  'word-copy': [
    ['[i]', '1', 'Who Pays?'],
    ['[ii]', '2', 'Who Pays?'],
    ['[iii]', '3', 'The Quay'],
  ],
};

function rowsOf({ text, citations, notes }: Brief): Row[] {
  return citations.map(({ span, notes: own, sources }) => [
    sliceOf(text, span),
    own.map(note => notes.indexOf(note) + 1).join(' '),
    sources.map(nameOf).join(' | '),
  ]);
}

function nameOf({ title, author, URL }: Source): string {
  return title ?? author?.[0]?.literal ?? URL ?? '';
}

describe('drafts in the conventions of many houses', () => {
  for (const file of readdirSync(FOLDER)) {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    it(`have each marker at its note and source: ${file}`, () => {
      assert.deepEqual(rowsOf(analyse(text)), EXPECTED[file.replace('.md', '')]);
    });
    it(`have no note without a marker, nor the other way round: ${file}`, () => {
      const codes = analyse(text).findings.map(({ code }) => code);
      const wrong = codes.filter(code =>
        /^(?:citation\.(?:undefined-note|count-mismatch)|note\.unused)$/.test(code),
      );
      assert.deepEqual(wrong, []);
    });
  }
});
