import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { packedReadme } from '../../scripts/build/packed-readme.mjs';

describe('the README in the package', () => {
  it('has no pictures, and of links to files the words alone', () => {
    const readme = `# A

![x](media/x.png)

See [the list of \`[^1]\`](docs/list.md), [the site](https://a.example/) and [below](#b).

| dark | light |
| ---- | ----- |
| ![x](x.png) | ![y](y.png) |

## B

| a | b |
| - | - |
| 1 | 2 |

## More

[C](c.md)
`;
    assert.equal(
      packedReadme(readme),
      `# A

See the list of \`[^1]\`, [the site](https://a.example/) and [below](#b).

## B

| a | b |
| - | - |
| 1 | 2 |
`,
    );
  });

  it('leads to no file of the repository', () => {
    const packed = packedReadme(readFileSync('README.md', 'utf8'));
    const outsideOfCode = packed.replace(/`[^`]*`/g, '');
    assert.deepEqual(outsideOfCode.match(/!\[|\]\((?!https:|#)[^)]*\)/g), null);
    assert.ok(packed.length > 20_000);
  });
});
