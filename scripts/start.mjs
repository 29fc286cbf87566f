// Opens a real VS Code with the extension under development and the sample brief.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './host/build.mjs';
import { copyExtension } from './host/extension.mjs';
import { addressOf } from './host/page.mjs';
import { run } from './host/processes.mjs';
import { IN_WEB_WORKER, lastWords, startServer } from './host/server.mjs';
import { workspaceWith } from './host/stage.mjs';
import { runMain, Trouble } from './host/trouble.mjs';
import { root } from './root.mjs';

const USAGE = `npm start                  opens VS Code in the browser with the extension and a copy of the sample brief
npm start -- [options]
  --file PATH    opens your own file or folder instead, in place
  --port N       serves on this port; any free one by default
  --web          runs the extension in the web worker host
  --desktop      uses the VS Code that is installed here (the command code)
  --no-open      only prints the address`;

/**
 * What is opened: a file in its folder, or a folder alone.
 * @param {string | undefined} path
 * @returns {{ folder: string, file?: string }}
 */
function workspace(path) {
  if (path === undefined) return workspaceWith(join(root, 'media', 'sample-brief.md'));
  const absolute = resolve(path);
  if (!existsSync(absolute))
    throw new Trouble(`There is no ${absolute}.`, 'Name a file or a folder that exists.');
  return statSync(absolute).isDirectory()
    ? { folder: absolute }
    : { folder: dirname(absolute), file: absolute };
}

/** @param {{ folder: string, file?: string }} target */
async function startDesktop({ folder, file }) {
  const shell = process.platform === 'win32'; // there it is code.cmd
  const args = [
    `--extensionDevelopmentPath=${root}`,
    '--wait',
    '--new-window',
    folder,
    ...(file ? [file] : []),
  ];
  console.log('VS Code opens in a window of its own. This ends when you close it.');
  const { code, output } = await run('code', shell ? args.map(arg => `"${arg}"`) : args, { shell });
  if (code === 0) return;
  throw new Trouble(
    `The command code failed. ${output.trim()}`,
    "In VS Code, run “Shell Command: Install 'code' command in PATH”, or leave out --desktop.",
  );
}

/**
 * Opens the address in the person's browser, if there is a screen. A failure doesn't matter: the address is printed.
 * @param {string} address
 */
function openBrowser(address) {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  if (env.CI) return;
  const [command, args] =
    platform === 'darwin'
      ? ['open', [address]]
      : platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
        : ['xdg-open', [address]];
  spawn(/** @type {string} */ (command), /** @type {string[]} */ (args), { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

runMain(async () => {
  const string = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean' });
  const { values: options } = parseArgs({
    options: { file: string, port: string, web: flag, desktop: flag, 'no-open': flag, help: flag },
  });
  if (options.help) return void console.log(USAGE);
  const target = workspace(options.file);
  await build('--dev');
  if (options.desktop) return startDesktop(target);
  const settings = options.web ? IN_WEB_WORKER : {};
  const server = await startServer({ settings, lasting: true, port: Number(options.port ?? 0) });
  const address = addressOf(server, { ...target, extension: await copyExtension() });
  const name = basename(target.file ?? target.folder);
  console.log(`\nVS Code with Brief Lens and ${name} is at\n\n  ${address}\n\nPress Ctrl-C to end it.`);
  if (!options['no-open']) openBrowser(address);
  await server.ended;
  throw new Trouble("VS Code's server ended.", lastWords(server.log()));
});
