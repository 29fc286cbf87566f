import { equal } from './assert.ts';

describe('extension host', () => {
  it(`is the ${EXPECTED_HOST} one`, () => {
    // VS Code silently falls back to the Node host if the setting that asks for the web worker isn't understood.
    equal(globalThis.process?.versions?.node === undefined ? 'web' : 'node', EXPECTED_HOST);
  });
});
