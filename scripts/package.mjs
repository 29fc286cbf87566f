// Builds the extension and packs it into brief-lens-<version>.vsix.
import { build } from './host/build.mjs';
import { runMain } from './host/trouble.mjs';
import { pack } from './host/vsix.mjs';
import { root } from './root.mjs';

runMain(async () => {
  await build();
  console.log((await pack(root)).report);
});
