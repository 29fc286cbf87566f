import { deepStrictEqual, strictEqual } from 'node:assert';
import { addressOf } from '../../scripts/host/page.mjs';

const server = { authority: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' };

describe('the address of a page', () => {
  it('names the folder, and all else in the payload', () => {
    const target = { folder: '/a b', file: '/a b/ü.md', line: 3, extension: '/lens' };
    const { origin, searchParams } = new URL(addressOf(server, target));
    strictEqual(origin, server.origin);
    strictEqual(searchParams.get('folder'), '/a b');
    deepStrictEqual(JSON.parse(searchParams.get('payload') ?? ''), [
      ['skipWelcome', 'true'],
      ['openFile', 'vscode-remote://127.0.0.1:4321/a%20b/%C3%BC.md:3:1'],
      ['gotoLineMode', 'true'],
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:4321/lens'],
    ]);
  });
});
