import type { Manifest, Setting } from './manifest.ts';

/** Every command, with the id that `keybindings.json` wants. */
export function commandsPage({ contributes }: Manifest): string {
  const { commands, keybindings, menus } = contributes;
  const hidden = new Set(
    (menus.commandPalette ?? []).filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const rows = commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title }) => {
      const binding = keybindings.find(each => each.command === command);
      const key = binding ? code(keyName(binding.key)) : '';
      const mac = binding ? code(keyName(binding.mac ?? binding.key)) : '';
      return `| ${cell(title)} | ${code(command)} | ${key} | ${mac} |`;
    });
  return [
    '# Commands',
    'All of them are in the command palette (F1) under *Brief Lens*. *Preferences: Open Keyboard Shortcuts* gives them other keys, by their ids. [What each of them does](../README.md#commands).',
    ['| command | id | key | on a Mac |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

/** Every setting, with its values. */
export function settingsPage({ contributes }: Manifest): string {
  const settings = Object.entries(contributes.configuration.properties).sort(
    ([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0),
  );
  return ['# Settings', ...settings.flatMap(([key, setting]) => settingParts(key, setting))].join('\n\n');
}

function settingParts(key: string, setting: Setting): string[] {
  const { markdownDescription, description = '', scope } = setting;
  const values = valuesOf(setting);
  const fallback = JSON.stringify(setting.default, undefined, 2);
  return [
    `## \`${key}\``,
    withLinks(markdownDescription ?? description),
    ...(values.length > 0 ? [values.join('\n')] : []),
    fallback.includes('\n')
      ? `Default:\n\n\`\`\`json\n${fallback}\n\`\`\``
      : `Default: ${code(fallback)}.${scope === 'resource' ? ' Can differ by folder.' : ''}`,
  ];
}

function valuesOf(setting: Setting): string[] {
  const told = setting.markdownEnumDescriptions ?? setting.enumDescriptions ?? [];
  return (setting.enum ?? []).map(
    (value, i) => `- ${code(JSON.stringify(value))}${told[i] ? `: ${withLinks(told[i])}` : ''}`,
  );
}

/** `#editor.hover.delay#` links to a setting in VS Code; here to its part of the page, or to nothing. */
function withLinks(markdown: string): string {
  return markdown.replace(/`#([\w.]+)#`/g, (_, key: string) =>
    key.startsWith('briefLens.') ? `[\`${key}\`](#${key.toLowerCase().replaceAll('.', '')})` : `\`${key}\``,
  );
}

/** "alt+shift+n" as the keys are labelled: "Alt+Shift+N" */
function keyName(key: string): string {
  return key.replace(/(?<=^|[+ ])[a-z]/g, letter => letter.toUpperCase());
}

function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
