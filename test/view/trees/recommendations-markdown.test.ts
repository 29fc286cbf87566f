import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { recommendationsMarkdown, recommendationsTable } from '../../../src/view/trees/index.ts';
import { recommendationLabel } from '../../../src/view/trees/recommendation-text.ts';
import { recommended } from './recommended.ts';

const BRIEF =
  recommended(`{section:# Ports} {should:{who:Congress} {modal:should} {action:fund 200 inspectors}, and {action:bar *some* cranes}.}
{must-not:{who:States} {modal:must} not {action:tax a|b}.}{citation:REF}
{section:# Trade} {may:{who:Congress} {modal:may} {action:wait for [them]}.}`);

describe('recommendations as Markdown', () => {
  it('are a nested list by section', () => {
    assert.equal(
      recommendationsMarkdown(BRIEF, BRIEF.recommendations),
      `- Ports
  - Congress should:
    - fund 200 inspectors
    - bar some cranes
  - States must not tax a|b.
- Trade
  - Congress may wait for [them].
`,
    );
  });

  it('are a table with a row for each action', () => {
    assert.equal(
      recommendationsTable(BRIEF, BRIEF.recommendations),
      `| No. | Section | Addressee | Strength | Action | Deadline | Grounds |
| ---: | --- | --- | --- | --- | --- | --- |
| 1.1 | Ports | Congress | should | fund 200 inspectors |  |  |
| 1.2 | Ports | Congress | should | bar some cranes |  |  |
| 2 | Ports | States | must not | tax a\\|b |  |  |
| 3 | Trade | Congress | may | wait for [them] |  |  |
`,
    );
  });

  it('stand each for itself where a passive asks nobody', () => {
    const brief = analyse('These costs should be considered early and be funded by the Treasury.\n');
    assert.equal(
      recommendationsMarkdown(brief, brief.recommendations),
      '- These costs should be considered early\n- These costs should be funded by the Treasury\n',
    );
  });

  it('keep what a passive is said of where it says who is to act', () => {
    const brief = analyse('Waivers should be signed and published by the mayor.\n');
    assert.equal(
      recommendationLabel(brief, brief.recommendations[0] ?? assert.fail()),
      'Waivers should be signed and published by the mayor.',
    );
    assert.match(
      recommendationsTable(brief, brief.recommendations),
      /\| The mayor \| should \| Waivers should be signed/,
    );
  });

  it('keep their numbers when they are only some of the brief’s', () => {
    const table = recommendationsTable(BRIEF, BRIEF.recommendations.slice(2));
    assert.match(table, /^\| 3 \| Trade/m);
  });
});
