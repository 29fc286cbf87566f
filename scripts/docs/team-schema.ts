import { TEAM_KEYS } from '../../src/view/settings/team-file.ts';
import type { Manifest } from './manifest.ts';

/** The schema of `.brieflens.json`, made of the settings that it may hold: VS Code completes and checks by it. */
export function teamSchemaJson({ contributes }: Manifest): string {
  const { properties } = contributes.configuration;
  const shared = TEAM_KEYS.map(key => {
    const { scope: _, order: __, ...schema } = properties[`briefLens.${key}`] ?? {};
    return [key, schema];
  });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Brief Lens that a team shares',
    description: 'For all briefs in this folder and below it, in the editor and on the command line.',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(shared) },
    additionalProperties: false,
    allowTrailingCommas: true,
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
