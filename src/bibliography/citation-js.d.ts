declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Parses and converts to CSL-JSON. Throws for text that isn't of the type. */
      chain(text: string, options: { readonly forceType: string; readonly generateGraph?: boolean }): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
