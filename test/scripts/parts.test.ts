import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { HOST_PORTS, READING } from '../../scripts/build/parts.mjs';
import { hostPorts, leftForLater } from '../../scripts/build/plugins.mjs';

// Whoever imports a function of the core that isn't listed brings along all that it needs.
it('the extension starts without what reads documents', async () => {
  const root = process.cwd();
  const { metafile } = await build({
    bundle: true,
    conditions: ['worker'],
    entryPoints: ['src/vscode/extension.ts'],
    external: ['vscode', './reading.js'],
    metafile: true,
    outfile: 'out/extension.js',
    platform: 'browser',
    plugins: [hostPorts(root, HOST_PORTS), leftForLater(root, READING, 'src/vscode/later-part.ts')],
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  const needed = Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file] : [],
  );
  const heavy =
    /\/(?:micromark|mdast-util-from-markdown|character-entities)|^src\/core\/(?:analyse|claims\/model|passage|recommendations\/verbs|sources)\.ts/;
  assert.deepEqual(
    needed.filter(file => heavy.test(file)),
    [],
  );
}).timeout(20_000);
