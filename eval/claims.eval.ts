import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findClaim, thresholdOf } from '../src/core/claims.ts';
import type { Evaluation } from './evaluation.ts';

export const name: Evaluation['name'] = 'claims';
export const needs: Evaluation['needs'] = ['claims/claimbuster-dev.tsv'];
export const run: Evaluation['run'] = async dataFolder => {
  const lines = (await readFile(join(dataFolder, 'claims/claimbuster-dev.tsv'), 'utf8')).split(/\r?\n/);
  const rows = lines.slice(1).flatMap(line => {
    const [, label, text] = line.split('\t');
    return text ? [{ label: label === '1', found: findClaim(text).score >= thresholdOf('balanced') }] : [];
  });
  const hits = rows.filter(row => row.label && row.found).length;
  const f1 = (2 * hits) / (rows.filter(row => row.label).length + rows.filter(row => row.found).length);
  return { rows: [{ measure: 'claimbuster-dev F1', value: f1 }] };
};
