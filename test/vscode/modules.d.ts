/** Made by esbuild.mjs: every spec beside this file, run when called. */
declare module 'all-specs' {
  export function loadSpecs(): void;
}

/** Mocha's build for browsers, which needs neither files nor a process. */
declare module 'mocha/mocha.js' {
  const mocha: BrowserMocha;
  export default mocha;
}

/** The extension host that this bundle is built for: esbuild.mjs replaces it by a string. */
declare const EXPECTED_HOST: 'node' | 'web';
