import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { figureFacts } from '../../../src/view/checking/check-facts.ts';
import { judgeSources } from '../../../src/view/checking/checked-brief.ts';
import type { SourceCheck } from '../../../src/view/checking/source-check.ts';

const BRIEF =
  'In 2023, the port handled 26 ships and 14.2 percent of the trade.[^1] It closed for 11 days in May 2023.[^2]\n\n' +
  '[^1]: Port Office, *Ships in 2023*, https://port.example.org/ships.\n\n[^2]: Port Office, *Closures*, https://port.example.org/closures.\n';

/** The first source says so, the second wasn't read. */
function judged(text: string) {
  const brief = analyse(BRIEF);
  const check: SourceCheck = {
    format: 'brief-lens-source/1',
    url: 'https://port.example.org/ships',
    document: { format: 'text', text, about: {} },
  };
  const [first] = brief.sources;
  return { brief, checked: judgeSources(brief, new Map([[first?.id ?? '', check]])) };
}

describe('figure checks', () => {
  it('say what a source gives, and only of claims whose sources were read', () => {
    const { brief, checked } = judged('In 2023, twenty-seven ships had 14.23% of it.');
    assert.deepEqual(
      checked.figures.map(({ text, verdict, span }) => [text, verdict, BRIEF.slice(span.start, span.end)]),
      [
        ['2023', 'seen', '2023'],
        ['26', 'not-seen', '26'],
        ['14.2 percent', 'rounded', '14.2 percent'],
      ],
    );
    const [claim] = brief.claims;
    assert.ok(claim);
    assert.deepEqual(
      figureFacts(claim, checked).map(({ text }) => text),
      ['2023 seen · 26 not seen · 14.2 percent rounded, from “14.23%”'],
    );
    assert.deepEqual(
      checked.findings.map(({ code, severity, span }) => [code, severity, BRIEF.slice(span.start, span.end)]),
      [['claim.figure-not-seen', 'hint', '26']],
    );
  });
});
