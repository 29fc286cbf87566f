import { join } from 'node:path';
import { fetched, npmInstall } from './cache.mjs';
import { run } from './processes.mjs';

/** VS Code's server calls `registerHooks`, which Node has since 22.15. */
const NEEDED = { major: 22, minor: 15 };
const FETCHED_MAJOR = 24;

/** @param {string} version such as 'v24.8.0' */
function isEnough(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor);
}

/**
 * A Node that is new enough for VS Code's server: the one that runs now, or one from npm.
 * @returns {Promise<string>} the path of its executable
 */
export async function fetchNode() {
  if (isEnough(process.version)) return process.execPath;
  // These packages bring the executable itself; the package `node` needs an install script to put it in place.
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  /** @param {string} folder */
  const executable = folder =>
    join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const folder = await fetched({
    title: `Node ${FETCHED_MAJOR}`,
    spec: `${name}@${FETCHED_MAJOR}`,
    size: '200 MB',
    fetch: partial => npmInstall(partial, `${name}@${FETCHED_MAJOR}`),
    check: async candidate => isEnough((await run(executable(candidate), ['--version'])).output.trim()),
  });
  return executable(folder);
}
