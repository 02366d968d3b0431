/** Programs that `npm start` runs before and instead of the office's own. */
import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

async function bytesIn(path) {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return found?.size ?? 0;
  const sizes = await Promise.all((await readdir(path).catch(() => [])).map((name) => bytesIn(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Runs to the end, however long that is, as long as bytes arrive in one of `folders`: ended after `quiet` milliseconds
 * without one. True when it went well.
 */
export function runsWhileBytesArrive(command, args, { folders, quiet, env = {} }) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: "ignore", env: { ...process.env, ...env } });
    let [bytes, since] = [-1, Date.now()];
    const look = setInterval(async () => {
      const sizes = await Promise.all(folders.map(bytesIn));
      const now = sizes.reduce((sum, size) => sum + size, 0);
      if (now !== bytes) [bytes, since] = [now, Date.now()];
      else if (Date.now() - since > quiet) child.kill("SIGKILL");
    }, Math.min(2_000, quiet / 4));
    const ended = (well) => {
      clearInterval(look);
      done(well);
    };
    child.on("error", () => ended(false));
    child.on("exit", (code) => ended(code === 0));
  });
}

/**
 * Whether a window never came up: it ended by itself with an error before anybody could have done anything in it, as where
 * the system refuses its sandbox. 2 is the office's own word for arguments that are wrong.
 */
export const neverCameUp = ({ code, signal, asked, milliseconds }) => !asked && milliseconds < 5_000 && (signal !== null || (code !== 0 && code !== 2));
