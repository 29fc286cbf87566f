import { deepStrictEqual, rejects, strictEqual } from 'node:assert';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetched } from '../../scripts/host/cache.mjs';

/** Something to fetch that writes one file and counts how often it is fetched. */
function thing(spec = 'thing@1') {
  const counted = { fetches: 0 };
  const item = {
    title: 'a thing',
    spec,
    size: '1 B',
    async fetch(folder: string) {
      counted.fetches++;
      writeFileSync(join(folder, 'thing'), spec);
    },
    check: async (folder: string) => existsSync(join(folder, 'thing')),
  };
  return { item, counted };
}

describe('what is fetched', () => {
  const cache = mkdtempSync(join(tmpdir(), 'brief-lens-cache-'));
  const fetch = (item: Parameters<typeof fetched>[0]) => fetched(item, cache, () => {});
  after(() => rmSync(cache, { recursive: true }));

  it('is fetched once', async () => {
    const { item, counted } = thing('once@1');
    const folder = await fetch(item);
    strictEqual(await fetch(item), folder);
    strictEqual(counted.fetches, 1);
  });

  it('is fetched again when its check fails', async () => {
    const { item, counted } = thing('checked@1');
    const folder = await fetch(item);
    rmSync(join(folder, 'thing'));
    await fetch(item);
    strictEqual(counted.fetches, 2);
    strictEqual(readFileSync(join(folder, 'thing'), 'utf8'), 'checked@1');
  });

  it('is never taken from a fetch that was interrupted', async () => {
    const { item, counted } = thing('interrupted@1');
    await rejects(fetch({ ...item, fetch: () => Promise.reject(new Error('no network')) }), /no network/);
    await fetch(item);
    strictEqual(counted.fetches, 1);
  });

  it('is cleared of what a killed fetch left behind', async () => {
    mkdirSync(join(cache, 'killed-1.partial-999999999'));
    await fetch(thing('other@1').item);
    deepStrictEqual(
      readdirSync(cache).filter(name => name.includes('.partial-')),
      [],
    );
  });
});
