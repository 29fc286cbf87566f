import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/edits/edit.ts';
import { analyse } from '../../../src/core/index.ts';
import { archivedBeside } from '../../../src/view/checking/archive-links.ts';
import { archivedCopy } from '../../../src/view/checking/archived-copy.ts';
import { checkFindings } from '../../../src/view/checking/check-findings.ts';
import { checkFixes } from '../../../src/view/checking/check-fixes.ts';
import { checkAddresses, checksBySource, targetsOf } from '../../../src/view/checking/check-sources.ts';
import type { Web } from '../../../src/view/checking/ports.ts';

const NEVER = new AbortController().signal;
const SERVICE = 'https://archive.example.org/wayback/available';
const ANSWER = {
  url: 'gone',
  archived_snapshots: {
    closest: {
      status: '200',
      available: true,
      url: 'http://archive.example.org/web/20230304050607/https://gazette.example.com/winter',
      timestamp: '20230304050607',
    },
  },
};

/** A web in which all is gone but the archive's service, which answers with some JSON. */
function archive(json: string) {
  const asked: string[] = [];
  const web: Web = {
    get: async url => {
      asked.push(url);
      const isService = url.startsWith(SERVICE);
      return {
        kind: 'answer',
        status: isService ? 200 : 404,
        url,
        isPermanent: false,
        headers: { 'content-type': 'application/json' },
        body: new TextEncoder().encode(isService ? json : ''),
        isCut: false,
      };
    },
  };
  return { asked, web };
}

describe('the copy of an archive', () => {
  it('is the nearest to the day of access, and offered where the address is gone', async () => {
    const text =
      'Fees rose.[^1]\n\n[^1]: Mira Okafor, “Winter Traffic,” Gazette, 2023, https://gazette.example.com/winter (accessed March 4, 2023).\n';
    const brief = analyse(text);
    const { asked, web } = archive(JSON.stringify(ANSWER));
    const reader = { read: async () => Promise.reject(new Error('not needed')) };
    const ports = { web, reader, now: () => 0, archiveService: SERVICE };
    const checks = checksBySource(brief, await checkAddresses(targetsOf(brief.sources), ports, NEVER));
    assert.equal(asked[1], `${SERVICE}?url=https%3A%2F%2Fgazette.example.com%2Fwinter&timestamp=20230304`);
    const [finding] = checkFindings(brief, { checks, quotes: [], figures: [] });
    assert.equal(finding?.code, 'source.gone');
    const copy = 'https://archive.example.org/web/20230304050607/https://gazette.example.com/winter';
    assert.deepEqual(
      finding && checkFixes(brief, finding, checks).map(({ change }) => change.edits[0]?.text),
      [` (archived 2023-03-04: ${copy})`, copy],
    );
  });

  it('is put beside all addresses of the notes at once, and where one stands nothing is added', () => {
    const copy = (url: string) => ({
      made: '2023-03-04',
      url: `https://web.archive.org/web/20230304050607/${url}`,
    });
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(name => `https://${name}.example.com/page`);
    const text = `Fees rose.[^1] So it was.[^2] And more.[^3] And this.[^4] See [this](${a}).\n\n[^1]: Ruiz, *Ports*, 2023, ${a}.\n[^2]: Ruiz, [Fees](${b}), 2023.\n[^3]: Ruiz, *Quays*, 2023, <${c}>.\n[^4]: Ruiz, *Old*, 2023, ${d} (archived: ${copy(d ?? '').url}).\n`;
    const brief = analyse(text);
    const copies = new Map([a, b, c, d].map(url => [url ?? '', copy(url ?? '')]));
    const { edits } = archivedBeside(brief, copies);
    const after = applyEdits(text, edits).split('\n').slice(2);
    assert.deepEqual(after.slice(0, 4), [
      `[^1]: Ruiz, *Ports*, 2023, ${a} (archived 2023-03-04: ${copy(a ?? '').url}).`,
      `[^2]: Ruiz, [Fees](${b}) ([archived 2023-03-04](${copy(b ?? '').url})), 2023.`,
      `[^3]: Ruiz, *Quays*, 2023, <${c}> (archived 2023-03-04: ${copy(c ?? '').url}).`,
      `[^4]: Ruiz, *Old*, 2023, ${d} (archived: ${copy(d ?? '').url}).`,
    ]);
    const again = archivedBeside(analyse(applyEdits(text, edits)), copies);
    assert.deepEqual(again.edits, []);
  });

  it('is none where the archive has none, or answers what can’t be read', async () => {
    const closest = ANSWER.archived_snapshots.closest;
    for (const json of [
      '{"archived_snapshots":{}}',
      'null',
      '[]',
      '<html>',
      '',
      JSON.stringify({ archived_snapshots: { closest: { ...closest, available: false } } }),
      JSON.stringify({ archived_snapshots: { closest: { ...closest, url: 'javascript:alert(1)' } } }),
    ]) {
      const { web } = archive(json);
      const found = await archivedCopy(
        'https://a.example.org/',
        SERVICE,
        { web, accessed: undefined },
        NEVER,
      );
      assert.equal(found, undefined, json);
    }
  });
});
