// A disk that gives out, or a process that is killed, at the n-th change of the disk. Preloaded with `--import` into a
// program that knows nothing of it, so that every call of a write can be the last.
//
//   BREAK      SIGKILL or another signal, or the system's code of the failure: ENOSPC, EROFS, EACCES, …
//   BREAK_AT   the number of the call, from 1; `7.5` is in the middle of the seventh, which leaves half of its work
//   BREAK_ON   this call alone (`call`), or all that need room from there on (`room`), or all (`all`, the default)
//   BREAK_LOG  a file that gets a line a call

import { appendFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const { BREAK, BREAK_AT = 'Infinity', BREAK_ON = 'all', BREAK_LOG } = process.env;
const at = Math.floor(Number(BREAK_AT));
const midway = Number(BREAK_AT) > at;
const needsRoom = new Set(['mkdir', 'mkdtemp', 'open', 'writeFile', 'sync', 'link', 'copyFile']);
const original = { ...promises };
const handle = await original.open(process.execPath);
const handles = Object.getPrototypeOf(handle);
const { writeFile } = handles;
await handle.close();
let calls = 0;

/** Half of what a call would have done. */
async function half(name, self, [first]) {
  if (name === 'writeFile') await Reflect.apply(writeFile, self, [first.slice(0, first.length / 2)]);
  if (name !== 'rm') return;
  const entries = await original.readdir(first, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  for (const one of files.slice(0, Math.ceil(files.length / 2)))
    await original.rm(join(one.parentPath ?? one.path, one.name));
}

function watch(owner, name, changes = () => true) {
  const call = owner[name];
  owner[name] = async function watched(...given) {
    if (!changes(given)) return Reflect.apply(call, this, given);
    calls += 1;
    const own = calls;
    if (BREAK_LOG) appendFileSync(BREAK_LOG, `${name}\n`);
    const breaks =
      own === at || (own > at && (BREAK_ON === 'all' || (BREAK_ON === 'room' && needsRoom.has(name))));
    if (BREAK === undefined || !breaks) return Reflect.apply(call, this, given);
    if (midway && own === at) await half(name, this, given);
    if (BREAK.startsWith('SIG')) {
      process.kill(process.pid, BREAK);
      // it need not be at once
      await new Promise((resolve) => setTimeout(resolve, 10_000));
    }
    throw Object.assign(new Error(`${BREAK}: broken on purpose, ${name}`), { code: BREAK });
  };
}

for (const name of [
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'link',
  'symlink',
  'copyFile',
  'writeFile',
])
  watch(promises, name);
watch(promises, 'open', ([, flags = 'r']) => flags !== 'r');
for (const name of ['writeFile', 'write', 'sync']) watch(handles, name);
syncBuiltinESMExports();
