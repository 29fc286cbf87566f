import assert from 'node:assert/strict';
import {
  filterMessage,
  filterRecommendations,
  matchesIn,
  NO_FILTER,
  type RecommendationFilter,
} from '../../../src/view/trees/index.ts';
import { recommended } from './recommended.ts';

const BRIEF =
  recommended(`{section:# Ports} {must:{who:Congress} {modal:must} {action:fund the Navy’s cranes}.}
{should-not:{who:The Navy} {modal:should} not {action:lease them}.}
{should-both:{who:States} {modal:should} {action:build} and not {action:lease}.}
{section:# Trade} {may:{who:Congress} {modal:may} {action:wait}.}`);

function left(filter: Partial<RecommendationFilter>): string[] {
  const found = filterRecommendations(BRIEF, { ...NO_FILTER, ...filter });
  return found.map(({ addressee, strength }) => `${addressee?.name} ${strength}`);
}

describe('filter of recommendations', () => {
  it('leaves all when it is empty', () => {
    assert.equal(left({}).length, 4);
    assert.equal(left({ text: '  ' }).length, 4);
  });

  it('asks for all its words, wherever they stand', () => {
    assert.deepEqual(left({ text: 'congress PORTS' }), ['Congress must']);
    assert.deepEqual(left({ text: 'lease' }), ['The Navy should', 'States should']);
    assert.deepEqual(left({ text: 'crane whale' }), []);
  });

  it('takes one apostrophe for the other', () => {
    assert.deepEqual(left({ text: "navy's" }), ['Congress must']);
  });

  it('tells what shall not be done from what shall', () => {
    assert.deepEqual(left({ kinds: ['should'] }), ['States should']);
    assert.deepEqual(left({ kinds: ['do-not'] }), ['The Navy should', 'States should']);
    assert.deepEqual(left({ kinds: ['must', 'may'] }), ['Congress must', 'Congress may']);
  });

  it('marks its words in a label, each place once', () => {
    const matches = matchesIn('Should the Navy lease navy cranes', { ...NO_FILTER, text: 'navy av' });
    assert.deepEqual(matches, [
      { start: 11, end: 15 },
      { start: 22, end: 26 },
    ]);
  });

  it('says how many it leaves', () => {
    assert.equal(filterMessage({ text: 'sanctions', kinds: [] }, 3, 11), '3 of 11: “sanctions”');
    assert.equal(filterMessage({ text: '', kinds: ['do-not', 'must'] }, 0, 11), 'None of 11: must / do not');
    assert.equal(filterMessage({ text: 'trade ', kinds: ['may'] }, 1, 1), '1 of 1: “trade”, may');
  });
});
