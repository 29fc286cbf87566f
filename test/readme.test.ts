import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { localisedManifest } from '../scripts/manifest.mjs';

const readme = readFileSync('README.md', 'utf8');
const { contributes } = localisedManifest('.');

describe('the README', () => {
  it('names every setting with its default, and no other', () => {
    const rows = readme.matchAll(/^\| `(briefLens\.[\w.]+)` \| (.*?) \|/gm);
    const documented = Object.fromEntries([...rows].map(([, key, value]) => [key, value]));
    const properties: Record<string, { default: unknown }> = contributes.configuration.properties;
    assert.deepEqual(Object.keys(documented).sort(), Object.keys(properties).sort());
    for (const [key, { default: value }] of Object.entries(properties)) {
      if (typeof value !== 'object') assert.equal(documented[key], `\`${value}\``, key);
    }
  });

  it('names every finding with its severity, and no other', () => {
    const rows = readme.matchAll(/^\| `([a-z-]+\.[a-z-]+)` *\| (\w+)/gm);
    const documented = Object.fromEntries([...rows].map(([, code, severity]) => [code, severity]));
    assert.deepEqual(documented, contributes.configuration.properties['briefLens.findings.severity'].default);
  });

  it('names every command of the palette, and no other', () => {
    const hidden = contributes.menus.commandPalette.filter(
      (entry: { when: string }) => entry.when === 'false',
    );
    const hiddenIds = new Set(hidden.map((entry: { command: string }) => entry.command));
    const titles = contributes.commands
      .filter((entry: { command: string }) => !hiddenIds.has(entry.command))
      .map((entry: { title: string }) => entry.title);
    assert.deepEqual(
      commandRows()
        .flatMap(row => row.titles)
        .sort(),
      [...new Set(titles)].sort(),
    );
  });

  it('names the key of every command that has one', () => {
    const ids = new Map(
      contributes.commands.map((entry: { title: string; command: string }) => [entry.title, entry.command]),
    );
    const documented = commandRows().flatMap(({ titles, keys }) =>
      keys.map((key, i) => `${ids.get(titles[i])} ${key}`),
    );
    const bound = contributes.keybindings
      .filter(({ command }: { command: string }) => command.startsWith('briefLens.'))
      .map(({ command, key }: { command: string; key: string }) => `${command} ${normalize(key)}`);
    assert.deepEqual(documented.sort(), bound.sort());
  });

  it('links to files that are there', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target ?? '');
    // The pictures are taken anew at will.
    for (const target of targets.filter(path => !path.endsWith('.png')))
      assert.ok(readFileSync(target), target);
  });
});

function commandRows() {
  const table = /## Commands\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  return table
    .split('\n')
    .filter(line => line.startsWith('| ') && !/^\| (?:command|-+) /.test(line))
    .map(line => line.split('|').map(cell => cell.trim()))
    .map(([, titles = '', keys = '']) => ({
      titles: titles.split(', '),
      keys: [...keys.matchAll(/`([^`]+)`/g)].map(([, key]) => normalize(key ?? '')),
    }));
}

/** "Shift+Alt+N" and "alt+shift+n" are the same key. */
function normalize(key: string): string {
  return key.toLowerCase().split('+').sort().join('+');
}
