import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findClaim } from '../src/core/claims.ts';
import { analyse } from '../src/core/index.ts';
import { sliceOf } from '../src/core/span.ts';
import labels from './claim-types.json';
import type { Evaluation, Measurement } from './evaluation.ts';
import { interval } from './scores.ts';

/**
 * Sentences that are claims at *balanced*, drawn by a seed from texts of our own and from briefs of the US government:
 * start and end, the type that a fact-checker would give, and another that would do. `none` is no claim to check. One
 * half, by lot, was held back until the rules were mended on the other; then a later draw, of other texts of our own, was
 * labelled before anybody had seen what the rules say of it.
 */
type Half = Readonly<Record<string, readonly (readonly (number | string)[])[]>>;

const GOVERNMENT = 'briefs/';

export const name: Evaluation['name'] = 'types of claims';
export const needs: Evaluation['needs'] = Object.values(labels)
  .flatMap(half => Object.keys(half))
  .filter(file => file.startsWith(GOVERNMENT));

export const run: Evaluation['run'] = async folder => ({
  rows: [
    ...rowsOf('open half', folder, labels.open),
    ...rowsOf('half held back', folder, labels.heldBack),
    ...rowsOf('later draw', folder, labels.later),
  ],
});

interface Typed {
  readonly read: string;
  readonly main: string;
  readonly other: string | undefined;
}

function rowsOf(name: string, folder: string, half: Half): Measurement[] {
  const all = Object.entries(half).flatMap(([file, rows]) => typesIn(file, folder, rows));
  const claims = all.filter(({ main }) => main !== 'none');
  return [
    { measure: `${name}, claims · others`, value: `${claims.length} · ${all.length - claims.length}` },
    ...share(`${name}, the type or the other that would do`, claims, isRight),
    ...share(`${name}, the type itself`, claims, ({ read, main }) => read === main),
    ...byType(claims),
  ];
}

function isRight({ read, main, other }: Typed): boolean {
  return read === main || read === other;
}

function share(measure: string, items: readonly Typed[], holds: (item: Typed) => boolean): Measurement[] {
  const of = (some: readonly Typed[]): number => some.filter(holds).length / some.length;
  return [
    { measure, value: of(items) },
    { measure: '  95 % of resamplings', value: interval(items, of) },
  ];
}

function byType(claims: readonly Typed[]): Measurement[] {
  const types = [...new Set(claims.map(({ main }) => main))].sort();
  return types.map(type => {
    const of = claims.filter(({ main }) => main === type);
    return { measure: `  ${type}`, value: `${of.filter(isRight).length} of ${of.length}` };
  });
}

function typesIn(file: string, folder: string, rows: Half[string]): Typed[] {
  const path = file.startsWith(GOVERNMENT) ? join(folder, file) : file;
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF|⟪[^⟫]*⟫/g, '');
  const brief = analyse(text, undefined, { level: 'many' });
  return rows.map(([start, end, main, other]) => {
    const at = { start: Number(start), end: Number(end) };
    const claim = brief.claims.find(({ span }) => span.start < at.end && at.start < span.end);
    return {
      read: claim?.type ?? findClaim(sliceOf(text, at)).explain().type,
      main: String(main),
      other: other === undefined ? undefined : String(other),
    };
  });
}
