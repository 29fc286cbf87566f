import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { inEnglish } from '../../../src/core/wording.ts';
import { readTeamFile } from '../../../src/view/settings/read-team-file.ts';
import { layered, type SettingSchema, sift } from '../../../src/view/settings/setting-values.ts';
import { withPaths } from '../../../src/view/settings/team-file.ts';

const settings = JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration.properties;
const schema = JSON.parse(readFileSync('schemas/brieflens.schema.json', 'utf8'));
delete schema.allowTrailingCommas;
const ajv = new Ajv({ strict: false });
const admits = ajv.compile(schema);

/** What a file says, and what is wrong in it: the words, then why. */
function read(text: string): { values: unknown; problems: string[] } {
  const { values, problems } = readTeamFile(text, settings);
  return {
    values,
    problems: problems.map(
      ({ span, wording }) => `${text.slice(span.start, span.end)} → ${inEnglish(wording)}`,
    ),
  };
}

describe('a team’s file', () => {
  it('is JSON with comments, and says what the settings say', () => {
    const text = `{
      // for all of us
      "claims.level": "many",
      "findings.severity": { "link.bare": "off", "claim.uncited": "warning" },
      "recommendations.aliases": { "United States": ["Washington"] },
      "references.style": "apa",
      "bibliography": ["sources.bib"],
    }`;
    assert.deepEqual(read(text), {
      values: {
        'claims.level': 'many',
        'findings.severity': { 'link.bare': 'off', 'claim.uncited': 'warning' },
        'recommendations.aliases': { 'United States': ['Washington'] },
        'references.style': 'apa',
        bibliography: ['sources.bib'],
      },
      problems: [],
    });
  });

  it('has what makes no sense left out, with the reason, and keeps the rest', () => {
    const text = `{
      "claims.level": "lots",
      "findings.severity": { "link.bare": "off", "claim.uncited": "loud", "link.bear": "off" },
      "references.style": "apa",
      "bibliography": ["a.bib", 4],
      "recommendations.aliases": [],
      "colour": "red"
    }`;
    const { values, problems } = read(text);
    assert.deepEqual(values, {
      'findings.severity': { 'link.bare': 'off' },
      'references.style': 'apa',
      bibliography: ['a.bib'],
    });
    assert.deepEqual(problems.map(line => line.slice(0, 90)).sort(), [
      '"claim.uncited": "loud" → Unexpected value "loud", expected error, warning, info, hint, of',
      '"claims.level": "lots" → Unexpected value "lots", expected few, balanced, many',
      '"colour": "red" → Unexpected name “colour”, expected $schema, claims.level, findings.sever',
      '"link.bear": "off" → Unexpected name “link.bear”, expected citation.undefined-note, citati',
      '"recommendations.aliases": [] → Unexpected value [], expected an object',
      '4 → Unexpected value 4, expected a text',
    ]);
  });

  it('is read as far as it can be', () => {
    for (const text of [
      '',
      '[]',
      '"x"',
      '{',
      '{"claims.level": }',
      '\uFEFF{"claims.level": "few"}',
      '{"__proto__": 1}',
    ])
      assert.doesNotThrow(() => readTeamFile(text, settings), text);
    assert.deepEqual(read('\uFEFF{"claims.level": "few"}').values, { 'claims.level': 'few' });
    assert.deepEqual(read('{ "references.style": "apa", "claims.level": "few" ').values, {
      'references.style': 'apa',
      'claims.level': 'few',
    });
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('holds after reading only what its schema admits, whatever stands in it', () => {
    const value = fc.oneof(fc.constantFrom('few', 'apa', 'off', 'loud', ''), fc.jsonValue());
    const entry = fc.tuple(
      fc.constantFrom(...Object.keys(schema.properties), 'other'),
      fc.oneof(value, fc.dictionary(fc.constantFrom('link.bare', 'quote.long', 'x'), value)),
    );
    fc.assert(
      fc.property(fc.array(entry), entries => {
        const { values } = readTeamFile(JSON.stringify(Object.fromEntries(entries)), settings);
        assert.ok(admits(values), JSON.stringify(admits.errors));
      }),
      { numRuns: 200 },
    );
  });

  it('has paths that are relative to it', () => {
    const values = { bibliography: ['a.bib'], 'check.folder': 'pdf', 'claims.level': 'few' };
    assert.deepEqual(
      withPaths(values, path => `/team/${path}`),
      { bibliography: ['/team/a.bib'], 'check.folder': '/team/pdf', 'claims.level': 'few' },
    );
  });
});

describe('settings', () => {
  it('have defaults that their own schemas admit', () => {
    for (const [key, each] of Object.entries<SettingSchema & { readonly default: unknown }>(settings))
      assert.deepEqual(sift(each.default, each).problems, [], key);
  });

  it('have a description, a scope and an order of their own', () => {
    const orders = Object.values<{ order?: number }>(settings).map(({ order }) => order);
    assert.deepEqual([...new Set(orders)], orders);
    for (const [key, { scope, markdownDescription }] of Object.entries<{
      scope?: string;
      markdownDescription?: string;
    }>(settings))
      assert.ok(scope && markdownDescription, key);
  });

  it('of several places hold from the first that says something, objects entry by entry', () => {
    assert.equal(layered(undefined, 'few', 'many'), 'few');
    assert.deepEqual(layered({ a: 1 }, { a: 2, b: 3 }), { a: 1, b: 3 });
    assert.deepEqual(layered(undefined, ['a']), ['a']);
    assert.equal(layered(undefined, undefined), undefined);
  });
});
