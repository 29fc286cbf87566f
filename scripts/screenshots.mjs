// Takes the README's pictures, or one of any document, from a real VS Code.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './host/build.mjs';
import { IN_WEB_WORKER } from './host/server.mjs';
import { THEMES, take } from './host/shot.mjs';
import { runMain, Trouble } from './host/trouble.mjs';
import { root } from './root.mjs';

const USAGE = `npm run screenshots              takes the pictures of the README
npm run screenshots -- --file FILE --out PNG
  --theme light|dark|hc|hc-light   (default dark)
  --line N                         scrolls to a line
  --hover TEXT                     rests the mouse on the last character of a text and waits for the card
  --preview SELECTOR               opens the Markdown preview beside it, the mouse on the first such element
  --view ID                        opens a view or a view container; none hides the sidebar
  --sidebar N                      its width in CSS pixels
  --command TITLE                  runs a command, titled as in the command palette; may be repeated
  --checked                        checks the sources of the sample brief first, which answer as if they were real,
                                   with --view briefLens.sources
  --setting KEY=VALUE              VALUE in JSON, or else a string; may be repeated
  --size 1280x800  --scale 1       of the window, in CSS pixels; device pixels for each
  --locale de                      in another language
  --web                            runs the extension in the web worker host
  --vscode 1.100.3                 in another VS Code
  --no-build                       uses dist/ as it is`;

const SAMPLE = join(root, 'media', 'sample-brief.md');

/** Twice as fine as a page shows it, so that it is sharp on every screen; the minimap would only add to its size. */
const PICTURE = {
  file: SAMPLE,
  size: { width: 1120, height: 700 },
  scale: 2,
  settings: { 'editor.minimap.enabled': false },
};

/** @param {string} name */
const picture = name => join(root, 'media', 'screenshots', `${name}.png`);

/** @type {import('./host/shot.mjs').Shot[]} */
const README = [
  .../** @type {const} */ (['light', 'dark', 'hc']).map(theme => ({
    ...PICTURE,
    theme,
    out: picture(theme),
    view: 'briefLens.recommendations',
    sidebar: 340,
  })),
  { ...PICTURE, theme: 'light', out: picture('preview'), view: 'none', preview: '.brief-lens-marker a' },
  { ...PICTURE, theme: 'light', out: picture('card'), view: 'none', hover: 'Heavy Works.REF' },
  {
    ...PICTURE,
    theme: 'dark',
    out: picture('checked'),
    view: 'briefLens.sources',
    sidebar: 400,
    checked: true,
    hover: 'forty harbors',
  },
];

function readArguments() {
  const string = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean' });
  const list = /** @type {const} */ ({ type: 'string', multiple: true });
  return parseArgs({
    options: {
      ...{
        file: string,
        out: string,
        theme: { ...string, default: 'dark' },
        line: string,
        hover: string,
        view: string,
        preview: string,
        sidebar: string,
      },
      ...{
        command: list,
        setting: list,
        size: { ...string, default: '1280x800' },
        scale: { ...string, default: '1' },
      },
      ...{ checked: flag, web: flag, vscode: string, locale: string, 'no-build': flag, help: flag },
    },
  }).values;
}

/** @param {readonly string[]} pairs 'key=value' */
function readSettings(pairs) {
  return Object.fromEntries(
    pairs.map(pair => {
      const [key, value = ''] = pair.split(/=(.*)/s);
      try {
        return [key, JSON.parse(value)];
      } catch {
        return [key, value];
      }
    }),
  );
}

/**
 * @param {ReturnType<typeof readArguments>} options
 * @returns {import('./host/shot.mjs').Shot}
 */
function oneShot(options) {
  const { file, out, theme, hover, view, preview, sidebar, command, line, locale } = options;
  if (file === undefined || out === undefined || !(theme in THEMES))
    throw new Trouble('Unexpected options.', USAGE);
  if (!existsSync(file)) throw new Trouble(`There is no file ${file}.`, 'Name a document to open.');
  const [width = 1280, height = 800] = options.size.split('x').map(Number);
  return {
    file: resolve(file),
    out: resolve(out),
    theme: /** @type {keyof typeof THEMES} */ (theme),
    size: { width, height },
    scale: Number(options.scale),
    settings: readSettings(options.setting ?? []),
    ...(hover === undefined ? {} : { hover }),
    ...(view === undefined ? {} : { view }),
    ...(preview === undefined ? {} : { preview }),
    ...(sidebar === undefined ? {} : { sidebar: Number(sidebar) }),
    ...(options.checked ? { checked: true } : {}),
    ...(command === undefined ? {} : { commands: command }),
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(locale === undefined ? {} : { locale }),
  };
}

runMain(async () => {
  const options = readArguments();
  if (options.help) return void console.log(USAGE);
  const shots = options.file === undefined && options.out === undefined ? README : [oneShot(options)];
  if (!options['no-build']) await build('--dev');
  const host = options.web ? IN_WEB_WORKER : {};
  for (const shot of shots) {
    const notes = await take({ ...shot, settings: { ...host, ...shot.settings } }, options.vscode);
    console.log([shot.out, ...notes].join('\n  '));
  }
});
