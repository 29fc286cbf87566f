/** See manifest.mjs: also what is checked without JavaScript imports it. */
export function localisedManifest(root: string, language?: string): ReturnType<typeof JSON.parse>;
