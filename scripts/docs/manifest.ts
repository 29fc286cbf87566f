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
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

/** The default severity of each finding, by its code. */
export function severitiesIn({ contributes }: Manifest): Readonly<Record<string, string>> {
  const { default: severities } = contributes.configuration.properties['briefLens.findings.severity'] ?? {};
  return severities as Readonly<Record<string, string>>;
}

/** What each finding is about, in a sentence, by its code. */
export function descriptionsIn({ contributes }: Manifest): Readonly<Record<string, string>> {
  const properties = contributes.configuration.properties['briefLens.findings.severity']?.properties ?? {};
  return Object.fromEntries(
    Object.entries(properties).map(([code, { description = '' }]) => [code, description]),
  );
}
