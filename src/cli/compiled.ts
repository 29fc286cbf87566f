import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** From Node 22 on. */
const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };

/**
 * Loads a module that lies beside this one. If it is to be kept, then what the engine compiled is there
 * for the next command, which spares a tenth of its time on a megabyte.
 */
export function load(name: string, keeping: boolean): void {
  const path = join(__dirname, name);
  const kept = keeping && !enableCompileCache && !process.env.NODE_DISABLE_COMPILE_CACHE && placeFor(path);
  if (keeping) enableCompileCache?.();
  if (kept) run(path, kept);
  else require(path);
}

/** As Node does, and with what it compiled the last time. */
function run(path: string, kept: string): void {
  const cachedData = unlessFailing(() => read(kept));
  const script = new Script(module.wrap(readFileSync(path, 'utf8')), { filename: path, cachedData });
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, module.createRequire(path), loaded, path, __dirname);
  // The engine tells by itself whether it was made by another one, with other flags or for another text.
  if (cachedData && !script.cachedDataRejected) return;
  process.once('exit', () => unlessFailing(() => write(kept, script.createCachedData())));
}

/** In a folder that only this user can write to, since it is run; undefined where there is none. */
function placeFor(path: string): string | undefined {
  return unlessFailing(() => {
    const { uid, username } = userInfo();
    const folder = join(tmpdir(), `brief-lens-${uid < 0 ? username : uid}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid: owner, mode } = lstatSync(folder);
    const isOwn = uid < 0 || (owner === uid && (mode & 0o77) === 0);
    return isOwn ? join(folder, `${process.version}-${statSync(path).mtimeMs}`) : undefined;
  });
}

/** Undefined where it isn't what was written, since the engine would crash. */
function read(path: string): Buffer | undefined {
  const content = readFileSync(path);
  const code = content.subarray(DIGEST);
  return digestOf(code).equals(content.subarray(0, DIGEST)) ? code : undefined;
}

/** At once, so that no other command reads half of it. */
function write(path: string, code: Buffer): void {
  const part = `${path}.${process.pid}`;
  writeFileSync(part, Buffer.concat([digestOf(code), code]));
  renameSync(part, path);
}

/** In bytes. */
const DIGEST = 32;

function digestOf(code: Buffer): Buffer {
  return createHash('sha256').update(code).digest();
}

function unlessFailing<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
