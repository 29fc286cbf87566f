import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
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
      [`https://gazette.example.com/winter (archived 2023-03-04: ${copy})`, copy],
    );
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
