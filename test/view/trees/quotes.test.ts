import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { cardsAt } from '../../../src/view/hover-card.ts';
import { chooseQuotes, quotesChecklist, quotesCsv, type TreeNode } from '../../../src/view/trees/index.ts';
import { quotesTree } from './made.ts';

const BRIEF = analyse(`# Walls

Mayor Ana Ruiz called the wall “a tax on rain and on the patience of this town.”[^1] It is, she said, “too low.”

## Pumps

The board’s “temporary” pumps failed. Jon Berg warned that they are “worse than none at all,” and left.

In June, Ruiz said again that it was “a tax on the rain and on the patience of this town.”

[^1]: *The Port Gazette*, 3 May 2023.
`);

function drawn(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap(({ label, description, children }) => [
    `${label} | ${description}`,
    ...children.map(child => `  ${child.label} | ${child.description ?? ''}`),
  ]);
}

describe('the list of quotes', () => {
  it('says of each speaker how much has no source', () => {
    assert.deepEqual(
      quotesTree(BRIEF, { groupBy: 'speaker' }).map(
        ({ label, description, sign }) => `${label} · ${description} | ${sign?.mark}`,
      ),
      ['Ana Ruiz · 1 without a source · 3 quotes | 1', 'Jon Berg · no source · 1 quote | 1'],
    );
  });

  it('is grouped by section and by use', () => {
    assert.deepEqual(drawn(quotesTree(BRIEF, { groupBy: 'section', filter: 'none' })), [
      'Pumps | no source · 1 quote',
      '  “worse than none at all,” | no source · Jon Berg',
    ]);
    assert.deepEqual(
      quotesTree(BRIEF, { groupBy: 'use', others: true }).map(({ label, description }) => [
        label,
        description,
      ]),
      [
        ['Quotations', '2 without a source · 4 quotes'],
        ['Terms in quotation marks', '1 term'],
      ],
    );
  });

  it('is filtered by the words, the speaker and the section', () => {
    const found = (filter: string) => chooseQuotes(BRIEF, { filter }).length;
    assert.deepEqual(
      [found('RAIN'), found('berg'), found('pumps'), found('tax berg'), found('')],
      [2, 1, 2, 0, 4],
    );
  });

  it('is copied for checking', () => {
    const quotes = chooseQuotes(BRIEF, {});
    const lines = quotesChecklist(BRIEF, quotes).split('\n');
    assert.equal(
      lines[0],
      '- [ ] “a tax on rain and on the patience of this town.” — Ana Ruiz · The Port Gazette, 3 May 2023. · line 3',
    );
    assert.equal(lines[2], '- [ ] “worse than none at all,” — Jon Berg · **no source** · line 7');
    const rows = quotesCsv(BRIEF, quotes).split('\r\n');
    assert.equal(rows[0], 'No.,Quote,Use,Speaker,Cue,Section,Line,Source,Checked');
    assert.equal(rows[3], '3,"“worse than none at all,”",quotation,Jon Berg,warned,Pumps,7,,');
  });

  it('says in the check-list of the parts of a quotation that the source stands beside one of them', () => {
    const brief = analyse(
      '“Nobody called us,” said Jon Berg.REF “We can pour concrete,” Berg added, “but no data.”\n\n1. Ana Ruiz, Ports, 2020.\n',
    );
    const lines = quotesChecklist(brief, brief.quotes).split('\n');
    assert.match(lines[1] ?? '', /Jon Berg · sourced nearby · line 1$/);
  });
});

describe('the card of a quote', () => {
  const facts = (words: string) => {
    const card = cardsAt(BRIEF, BRIEF.text.indexOf(words)).find(({ kind }) => kind === 'quote');
    return (card?.facts ?? []).map(({ label, text }) => `${label}: ${text}`);
  };

  it('names the speaker, the cue, the source, other wordings and other quotes', () => {
    assert.deepEqual(facts('“a tax on rain'), [
      'Speaker: Ana Ruiz · “Mayor Ana Ruiz” · called',
      'Support: The Port Gazette',
      'In other wording: “a tax on the rain and on the patience of this town.”',
      'Also said: “too low.” · “a tax on the rain and on the patience of this town.”',
    ]);
  });

  it('says that a source stands nearby', () => {
    assert.ok(facts('“too low').includes('Support: none of its own; one stands nearby'));
    assert.ok(facts('“worse').includes('Support: no citation stands with it'));
  });

  it('says of a claim in quoted words who asserts it', () => {
    const text = '“Exports fell by 14 percent last year,” said Ana Ruiz.';
    const claim = cardsAt(analyse(text), 5).find(({ kind }) => kind === 'claim');
    assert.ok(claim?.facts.some(({ label, text: said }) => label === 'Quotes' && said === 'Ana Ruiz'));
  });
});
