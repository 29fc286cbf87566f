import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** What an extension brings into VS Code, as far as two can get in each other's way. */
interface Neighbour {
  /** How its commands, settings, colours and views begin. */
  readonly prefixes: readonly string[];
  /** On Windows and Linux, where an editor with Markdown has the focus. */
  readonly keys: readonly string[];
  readonly mac?: readonly string[];
  readonly filenames?: readonly string[];
}

/** By their manifests, as of 2025. */
const NEIGHBOURS: Readonly<Record<string, Neighbour>> = {
  'yzhang.markdown-all-in-one': {
    prefixes: ['markdown.extension.'],
    keys: [
      ...[
        'ctrl+b',
        'ctrl+i',
        'ctrl+shift+]',
        'ctrl+shift+[',
        'ctrl+m',
        'alt+c',
        'alt+s',
        'ctrl+shift+v',
        'ctrl+k v',
      ],
      ...[
        'enter',
        'ctrl+enter',
        'shift+enter',
        'tab',
        'shift+tab',
        'backspace',
        'alt+up',
        'alt+down',
        'ctrl+v',
      ],
    ],
    mac: ['cmd+b', 'cmd+i', 'ctrl+shift+]', 'ctrl+shift+[', 'cmd+m', 'alt+c', 'cmd+shift+v', 'cmd+k v'],
  },
  'DavidAnson.vscode-markdownlint': {
    prefixes: ['markdownlint.'],
    keys: [],
    filenames: ['.markdownlint.json', '.markdownlint.jsonc', '.markdownlintrc', '.markdownlint-cli2.jsonc'],
  },
  'shd101wyy.markdown-preview-enhanced': {
    prefixes: ['markdown-preview-enhanced.'],
    keys: ['ctrl+shift+v', 'ctrl+k v', 'shift+enter', 'ctrl+shift+enter', 'ctrl+shift+s', 'escape'],
    mac: ['cmd+shift+v', 'cmd+k v', 'shift+enter', 'cmd+shift+enter', 'ctrl+shift+s', 'escape'],
  },
  'foam.foam-vscode': { prefixes: ['foam-vscode.', 'foam.'], keys: ['alt+d', 'alt+h'] },
  'bierner.markdown-footnotes': { prefixes: [], keys: [] },
  'streetsidesoftware.code-spell-checker': {
    prefixes: ['cSpell.'],
    keys: [],
    filenames: ['cspell.json', '.cspell.json'],
  },
  'notZaki.pandocciter': { prefixes: ['PandocCiter.'], keys: [] },
  'mblode.zotero': { prefixes: ['zotero.'], keys: ['shift+alt+z'] },
};

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Modifiers in one order: "alt+shift+n" is "shift+alt+n". */
function normal(chord: string): string {
  return chord
    .toLowerCase()
    .split(' ')
    .map(key => key.split('+').sort().join('+'))
    .join(' ');
}

const keybindings: readonly { readonly key: string; readonly mac?: string }[] =
  contributes.keybindings.filter(
    // In the page of our own nobody else has a key.
    ({ when }: { when: string }) => !when.includes('resourceScheme == brief-lens-read-out'),
  );
const keys = keybindings.map(({ key }) => normal(key));
const macKeys = keybindings.map(({ key, mac = key }) => normal(mac));
const names: readonly string[] = [
  ...contributes.commands.map(({ command }: { command: string }) => command),
  ...contributes.colors.map(({ id }: { id: string }) => id),
  ...Object.keys(contributes.configuration.properties),
  ...Object.values<{ id: string }[]>(contributes.views).flatMap(list => list.map(({ id }) => id)),
];
const filenames: readonly string[] = contributes.languages.flatMap(
  ({ filenames: own = [] }: { filenames?: readonly string[] }) => own,
);

for (const [id, neighbour] of Object.entries(NEIGHBOURS)) {
  describe(`beside ${id}`, () => {
    it('no key is claimed by both', () => {
      const theirs = new Set(neighbour.keys.map(normal));
      assert.deepEqual(
        keys.filter(key => theirs.has(key)),
        [],
      );
      const onMac = new Set((neighbour.mac ?? neighbour.keys).map(normal));
      assert.deepEqual(
        macKeys.filter(key => onMac.has(key)),
        [],
      );
    });

    it('no command, setting, colour, view or file has the same name', () => {
      const same = names.filter(name => neighbour.prefixes.some(prefix => name.startsWith(prefix)));
      assert.deepEqual([...same, ...filenames.filter(name => neighbour.filenames?.includes(name))], []);
    });
  });
}

it('all that is brought into VS Code has names of its own', () => {
  assert.ok(names.length > 50);
  assert.deepEqual(
    names.filter(name => !name.startsWith('briefLens.')),
    [],
  );
});
