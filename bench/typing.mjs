import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../scripts/host/build.mjs';
import { decorated } from '../scripts/host/page.mjs';
import { raiseStage } from '../scripts/host/stage.mjs';

const KEYS = 200;
/** Between two keys, in milliseconds: a fast typist's. */
const PAUSE = 60;
const WARMING = 20;

/**
 * Prints how long it takes from a key to the frame that shows it, in the real VS Code, with the extension and without
 * it: in the middle of each text.
 * @param {readonly { name: string, text: string }[]} texts
 */
export async function printTyping(texts) {
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'brief-lens-bench-'));
  const rows = [];
  try {
    for (const { text } of texts) {
      const KB = Math.round(text.length / 1000);
      const file = join(folder, `report-${KB}.md`);
      writeFileSync(file, text);
      const line = Math.floor(text.split('\n').length / 2);
      for (const development of [false, true])
        rows.push({
          KB,
          extension: development ? 'with' : 'without',
          ...(await typeIn(file, line, development)),
        });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log('\nFrom a key to its frame, in milliseconds');
  console.table(rows);
}

/**
 * @param {string} file
 * @param {number} line 1-based
 * @param {boolean} development whether the extension is there
 */
async function typeIn(file, line, development) {
  const stage = await raiseStage({ development, settings: { 'files.autoSave': 'off' } });
  try {
    const page = await stage.open(file, { line, column: 1 });
    if (development) await decorated(page, 60_000);
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('End');
    await page.evaluate(watchKeys);
    for (let key = 0; key < KEYS + WARMING; key++) {
      await page.keyboard.press('s');
      await page.waitForTimeout(PAUSE);
    }
    const times = await page.evaluate(() => /** @type {any} */ (globalThis).keyTimes);
    const sorted = times.slice(WARMING).sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
    const at = (/** @type {number} */ share) => Number(sorted[Math.floor(sorted.length * share)]?.toFixed(1));
    return { keys: sorted.length, p50: at(0.5), p95: at(0.95), longest: at(0.999) };
  } finally {
    await stage.close();
  }
}

/** Runs in the page: keeps the time from each key event to the task after the frame that follows it. */
function watchKeys() {
  const times = /** @type {number[]} */ ([]);
  Object.assign(globalThis, { keyTimes: times });
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      }),
    true,
  );
}
