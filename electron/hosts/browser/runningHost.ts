/**
 * Starting a second time is how people come back to a tab that they closed. The running host leaves its port and a
 * secret in the data folder (whoever can read it there can read the database as well); a second start that finds the
 * office locked asks it for a new address.
 */
import { randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { LET_IN_HEADER, LET_IN_PATH, LOOPBACK } from "./server";

const noteIn = (dataFolder: string): string => join(dataFolder, "browser-host.json");

export const newSecret = (): string => randomBytes(32).toString("base64url");

export async function leaveNote(dataFolder: string, port: number, secret: string): Promise<void> {
  // Removed first: the mode given to writeFile counts for new files only.
  await rm(noteIn(dataFolder), { force: true });
  await writeFile(noteIn(dataFolder), JSON.stringify({ port, secret }), { mode: 0o600 });
}

export const removeNote = (dataFolder: string): Promise<void> => rm(noteIn(dataFolder), { force: true });

/** A new address of the host that has this folder open, or null when none answers. */
export async function addressOfRunningHost(dataFolder: string): Promise<string | null> {
  try {
    const note: unknown = JSON.parse(await readFile(noteIn(dataFolder), "utf8"));
    if (typeof note !== "object" || note === null || !("port" in note) || !("secret" in note)) return null;
    return await ask(Number(note.port), String(note.secret));
  } catch {
    // No note, a note of a host that died, or a port that somebody else has now: there is nobody to ask.
    return null;
  }
}

function ask(port: number, secret: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: LOOPBACK, port, path: LET_IN_PATH, headers: { [LET_IN_HEADER]: secret }, timeout: 3_000 }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => resolve(response.statusCode === 200 && text.startsWith(`http://${LOOPBACK}:${port}/`) ? text : null));
    });
    asked.on("error", reject);
    asked.on("timeout", () => asked.destroy(new Error("No answer.")));
    asked.end();
  });
}
