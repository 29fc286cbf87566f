import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, normalize } from 'node:path/posix';

/** A file below `src` and one module that it imports: a path below the root, or a bare name. */
interface Import {
  readonly file: string;
  readonly module: string;
}

const SOURCE = 'src';
/** From the lowest up: what each folder may import of the others. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  core: [],
  view: ['core'],
  bibliography: ['core'],
  documents: ['core', 'view'],
  node: ['core', 'view', 'documents'],
  web: ['core', 'view'],
  cli: ['core', 'view', 'node', 'bibliography'],
  vscode: ['core', 'view', 'node', 'bibliography'],
};
/** Packages that the parses are made of; nobody else needs one. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(?:unified|remark-[\w-]+|mdast(?:-util-[\w-]+)?|micromark-[\w-]+|decode-named-character-reference)$/,
  cli: /^jsonc-parser$/,
  documents: /^(?:linkedom|unpdf)$/,
  bibliography: /^(?:@citation-js\/(?:core|plugin-bibtex)|yaml)$/,
  view: /^(?:@vscode\/l10n|jsonc-parser)$/,
  vscode: /^@vscode\/l10n$/,
};

const imports = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .map(path => join(SOURCE, path.replaceAll('\\', '/')))
  .flatMap(importsOf);

/** Imports, type imports, re-exports and `import()` of a file. */
function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const statements =
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/gm;
  return [...source.matchAll(statements)].map(match => {
    const module = match[1] ?? match[2] ?? match[3] ?? '';
    return { file, module: module.startsWith('.') ? normalize(join(file, '..', module)) : module };
  });
}

function folderOf(path: string): string | undefined {
  return /^src\/(\w+)\//.exec(path)?.[1];
}

function offenders(isWrong: (each: Import, folder: string) => boolean): string[] {
  return imports
    .filter(each => isWrong(each, folderOf(each.file) ?? ''))
    .map(({ file, module }) => `${file} imports ${module}`);
}

describe('floors', () => {
  it('reads the imports that there are', () => {
    assert.ok(
      imports.some(({ file, module }) => file === 'src/core/analyse.ts' && module === 'src/core/chunks.ts'),
    );
    assert.ok(imports.some(({ file, module }) => file === 'src/cli/analyze.ts' && module === 'node:util'));
  });

  it('have no folder without a place', () => {
    const folders = readdirSync(SOURCE, { withFileTypes: true }).map(({ name }) => name);
    assert.deepEqual(
      folders.filter(name => !(name in BELOW)),
      [],
    );
  });

  it('import downwards only, and hosts never one another', () => {
    const wrong = offenders(({ module }, folder) => {
      const target = folderOf(module);
      return target !== undefined && target !== folder && !BELOW[folder]?.includes(target);
    });
    assert.deepEqual(wrong, []);
  });

  it("leave 'vscode' to src/vscode", () => {
    assert.deepEqual(
      offenders(({ module }, folder) => module === 'vscode' && folder !== 'vscode'),
      [],
    );
  });

  it('leave Node to src/node and src/cli', () => {
    assert.deepEqual(
      offenders(({ module }, folder) => isBuiltin(module) && folder !== 'node' && folder !== 'cli'),
      [],
    );
  });

  it('leave packages to those that read something with them', () => {
    const isPackage = (module: string) =>
      !/^(?:src\/|package\.json$|vscode$)/.test(module) && !isBuiltin(module);
    assert.deepEqual(
      offenders(({ module }, folder) => isPackage(module) && !PACKAGES[folder]?.test(module)),
      [],
    );
  });

  it('keep what only a page or only Node has out of core and view', () => {
    const named =
      /(?<![\w.'"`-])(?:document\.(?:create|query|body)|window\.|globalThis\.|process\.|Buffer\.|require\(|fetch\()/;
    const wrong = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .map(path => path.replaceAll('\\', '/'))
      .filter(path => /^(?:core|view)\/.*\.ts$/.test(path))
      .filter(path =>
        named.test(readFileSync(join(SOURCE, path), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')),
      );
    assert.deepEqual(wrong, []);
  });
});
