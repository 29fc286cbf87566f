import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';
import { NO_HOSTS } from '../../src/core/links/no-host.ts';
import { judgeSources } from '../../src/view/checking/checked-brief.ts';
import { rowCard } from '../../src/view/row-card.ts';
import { walk } from '../../src/view/trees/index.ts';
import { sourcesTree } from './trees/made.ts';

const BRIEF = analyse(`Fees rose by 30 percent.[^1]

[^1]: Ann Reed, “Fees at Sea,” *The Port Gazette*, 2022, https://gazette.example.com/fees.
[^2]: Jon Berg, “Unread,” *The Port Gazette*, 2021, https://gazette.example.com/unread.
`);
const NOW = 1_700_000_000_000;
const SILENT = {
  format: 'brief-lens-source/1',
  url: 'https://gazette.example.com/fees',
  link: { state: 'unreachable', reason: NO_HOSTS },
  checked: NOW - 7_200_000,
} as const;

describe('the tooltip of a row', () => {
  const told = (state: 'no-link' | 'resolved' | 'unused') => {
    const rows = walk(sourcesTree(BRIEF, { groupBy: 'state', sortBy: 'appearance' }));
    const row = rows.find(
      ({ kind, icon }) => kind === 'source' && (icon === 'unused') === (state === 'unused'),
    );
    assert.ok(row);
    const checks = new Map(BRIEF.sources.map(({ id }) => [id, SILENT]));
    const checked = { checked: judgeSources(BRIEF, checks), now: NOW };
    return rowCard(BRIEF, row, { style: 'chicago', checked }).facts.find(({ label }) => label === 'Checked')
      ?.text;
  };

  it('says what a check found of a source, why, and when', () => {
    assert.equal(
      told('resolved'),
      'not reached (no host was found: this machine may be offline), 2 hours ago',
    );
  });

  it('says so of a source that nothing cites, too', () => {
    assert.match(told('unused') ?? '', /^not reached/);
  });
});
