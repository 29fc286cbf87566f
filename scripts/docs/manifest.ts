/** The part of package.json that the pages are made from. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac?: string;
    }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly when?: string }[]>
    >;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

/** A setting, as VS Code's contribution point describes it (a JSON Schema with more). */
export interface Setting {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly order?: number;
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
}

/** The default severity of each finding, by its code. */
export function severitiesIn({ contributes }: Manifest): Readonly<Record<string, string>> {
  const { default: severities } = contributes.configuration.properties['briefLens.findings.severity'] ?? {};
  return severities as Readonly<Record<string, string>>;
}
