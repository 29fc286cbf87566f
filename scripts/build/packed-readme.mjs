const IMAGE = String.raw`!\[[^\]]*\]\([^)]*\)`;
const IMAGE_TABLE = new RegExp(String.raw`^\|.*\|\n\|[-| ]+\|\n(?:\|(?: *${IMAGE} *\|)+\n)+\n?`, 'gm');
const IMAGE_PARAGRAPH = new RegExp(String.raw`^${IMAGE}\n\n?`, 'gm');
const RELATIVE_LINK = /\[((?:[^\][]|\[[^\]]*\])*)\]\((?![a-z]+:|#)[^)]*\)/g;
/** Nothing but links to other files. */
const LAST_SECTION = /\n## More\n[\s\S]*$/;

/**
 * The README for the page of the extension in VS Code, which shows no file of the extension's own and follows no link to
 * one: without pictures, and with the words of such links alone.
 * @param {string} readme
 */
export function packedReadme(readme) {
  return readme
    .replace(LAST_SECTION, '')
    .replace(IMAGE_TABLE, '')
    .replace(IMAGE_PARAGRAPH, '')
    .replace(RELATIVE_LINK, '$1');
}
