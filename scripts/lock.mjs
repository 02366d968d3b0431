/**
 * One at a time over all processes of this machine: a folder that only one can make, signed with its holder's number. What a
 * process that is no more left behind is taken away; by a move, so that of several who see it only one takes it.
 */
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const POLL_MS = 200;
/** Whoever takes the folder signs it at once; unsigned for longer it was left by somebody who was stopped in between. */
const UNSIGNED_MS = 5_000;

const holderOf = async (folder) => Number(await readFile(join(folder, "pid"), "utf8").catch(() => "0"));

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The holder that is no more, as it signed itself (0: not at all); null while somebody holds the lock. */
async function goneHolder(folder) {
  const pid = await holderOf(folder);
  if (pid !== 0) return isAlive(pid) ? null : pid;
  const made = await stat(folder).catch(() => null);
  return made && Date.now() - made.mtimeMs > UNSIGNED_MS ? 0 : null;
}

async function takeAway(folder, gone) {
  const aside = `${folder}-${process.pid}`;
  try {
    await rename(folder, aside);
  } catch {
    return; // Somebody else was faster.
  }
  // Between the look and the move another one may have cleared it and taken it: theirs is given back.
  if ((await holderOf(aside)) !== gone) await rename(aside, folder).catch(() => undefined);
  await rm(aside, { recursive: true, force: true });
}

/** Runs `work` while no other process does the same with this folder. */
export async function locked(folder, work) {
  await mkdir(dirname(folder), { recursive: true });
  while (true) {
    try {
      await mkdir(folder);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const gone = await goneHolder(folder);
      if (gone === null) await pause(POLL_MS);
      else await takeAway(folder, gone);
    }
  }
  try {
    await writeFile(join(folder, "pid"), String(process.pid));
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
