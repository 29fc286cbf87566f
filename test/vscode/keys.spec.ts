import * as vscode from 'vscode';
import { equal } from './assert.ts';
import { closeAll, theExtension } from './editor.ts';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** Modifiers in one order: "alt+shift+n" is "shift+alt+n". */
function normal(key: string): string {
  return key.toLowerCase().split('+').sort().join('+');
}

/** Where a text editor has the focus, these never hold. */
const ELSEWHERE =
  /terminal|notebook|inSearchEditor|debug|listFocus|filesExplorer|sideBar|panel|quickInput|inputBox|customEditor|chat|interactive|webview|comment|settings|keybindings|accessible|inlineChat|markdownEditor|scm|textCompare|multiDiff|breakpoint|stickyScroll|treeFind|extensionEditor|walkThrough|hasRollback/i;

describe('the keys', () => {
  afterEach(closeAll);

  it('clash with none of VS Code’s own', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const all = JSON.parse(text.replace(/^\s*\/\/.*$/gm, '')) as Binding[];
    // In the page of Read Out nobody else has a key.
    const own = (theExtension().packageJSON.contributes.keybindings as Binding[]).filter(
      ({ when = '' }) => !/resourceScheme == '?brief-lens-read-out/.test(when),
    );
    const ours = new Map(own.map(({ key, when = '' }) => [normal(key), when]));
    // What theirs needs and ours forbids never holds for both.
    const excluded = (their: string, our = '') =>
      their.split(' && ').some(context => our.split(' && ').includes(`!${context}`));
    const clashes = all.filter(
      ({ key, command, when = '' }) =>
        ours.has(normal(key)) &&
        !excluded(when, ours.get(normal(key))) &&
        !command.startsWith('briefLens.') &&
        !command.startsWith('-') &&
        !ELSEWHERE.test(when),
    );
    equal(all.length > 500, true);
    equal(clashes, []);
  });

  it('and commands, settings and colours have names of their own', () => {
    const { commands, colors, configuration } = theExtension().packageJSON.contributes as {
      commands: Binding[];
      colors: { id: string }[];
      configuration: { properties: object } | { properties: object }[];
    };
    const settings = [configuration].flat().flatMap(({ properties }) => Object.keys(properties));
    const names = [...commands.map(({ command }) => command), ...colors.map(({ id }) => id), ...settings];
    equal(
      names.filter(name => !name.startsWith('briefLens.')),
      [],
    );
  });
});
