import { strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { decorated } from '../../scripts/host/page.mjs';
import { raiseStage, type Stage } from '../../scripts/host/stage.mjs';

/** The brief that the tests open, from the root of the repository. */
export const SAMPLE = 'media/sample-brief.md';

/** The line on which a text stands first in it, 1-based. */
export function lineOf(text: string): number {
  return (
    readFileSync(SAMPLE, 'utf8')
      .split('\n')
      .findIndex(line => line.includes(text)) + 1
  );
}

/** A stage with the VS Code that the tests are run in. */
export function raiseChosenStage(): Promise<Stage> {
  return raiseStage({ version: process.env.VSCODE_VERSION || undefined });
}

/** A window with the sample brief, once it is marked. */
export async function openSample(stage: Stage, window: { readonly locale?: string } = {}): Promise<Page> {
  const page = await stage.open(SAMPLE, {}, window);
  strictEqual(await decorated(page), true);
  return page;
}
