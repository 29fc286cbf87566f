import { measureLookAlikes } from './citations/look-alikes.ts';
import { MARKERS, measureMarkers } from './citations/markers.ts';
import { measureUncited, UNCITED } from './citations/uncited.ts';
import type { Evaluation } from './evaluation.ts';

export const name = 'citations';
export const needs = [MARKERS, ...UNCITED];

export const run: Evaluation['run'] = async dataFolder => ({
  rows: [...measureMarkers(dataFolder), ...measureUncited(dataFolder), ...measureLookAlikes()],
});
