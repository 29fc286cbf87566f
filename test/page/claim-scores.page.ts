import { deepStrictEqual, ok } from 'node:assert';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { fetchBrowser, launchBrowser } from '../../scripts/host/browser.mjs';
import { scoreClaim } from '../../src/core/claims/model.ts';
import { analyse, sliceOf } from '../../src/core/index.ts';
import { SAMPLE } from './sample.ts';

const ODD = [
  '',
  ' ',
  '?',
  'The U.S. spent $1.7 trillion — 3.4 % more — in FY 2020–21.',
  'Él dijo: “Los puertos cerraron en 2019”.',
  '第26条は2019年に改正された。',
  `${'The port of Arden received 26 ships in 2019, and '.repeat(200)}closed.`,
];

describe('scores of claims', () => {
  it('are the same in a browser as in Node', async () => {
    const text = readFileSync(SAMPLE, 'utf8');
    const sentences = [...analyse(text).sentences.map(({ span }) => sliceOf(text, span)), ...ODD];
    const { outputFiles } = await build({
      bundle: true,
      entryPoints: ['src/core/claims/model.ts'],
      format: 'iife',
      globalName: 'model',
      write: false,
    });
    const browser = await launchBrowser(await fetchBrowser());
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
      const scores = await page.evaluate(list => {
        const { model } = globalThis as unknown as { model: { scoreClaim(sentence: string): number } };
        return list.map(sentence => model.scoreClaim(sentence));
      }, sentences);
      ok(new Set(scores).size > 20);
      deepStrictEqual(scores, sentences.map(scoreClaim));
    } finally {
      await browser.close();
    }
  });
});
