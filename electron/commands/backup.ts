/** `erikti backup` and `erikti restore`: a consistent copy of an office, and putting one back. */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { takeInstanceLock } from "../database/instanceLock";
import { databaseFile } from "../database/openDatabase";
import { copyOffice, type OfficeCopy, refuseNewer, restoreOffice } from "../office/backup/archive";
import { type Program, requireOffice } from "./offices";
import { CommandFailed, WrongArguments } from "./sentences";

/** Copies the office while it may be in use. */
export async function backupCommand(program: Program, dataFolder: string, file: string): Promise<void> {
  refuseItself(dataFolder, file);
  requireOffice(dataFolder);
  await mkdir(dirname(file), { recursive: true });
  const copy = await copyOffice(dataFolder, file);
  program.out(`The copy is in ${file}${withFiles(copy)}.`);
  tellMissing(program, copy);
}

/**
 * Puts a copy in the place of the office; what stood there is kept among its backups.
 * @throws DatabaseProblem `locked` while the office is open, `damaged` and `newer` for a copy that cannot be used
 */
export async function restoreCommand(program: Program, dataFolder: string, file: string): Promise<void> {
  refuseItself(dataFolder, file);
  if (!existsSync(file)) throw new CommandFailed(`There is no file ${file}.`);
  await mkdir(dataFolder, { recursive: true });
  const lock = await takeInstanceLock(dataFolder);
  try {
    const copy = await restoreOffice(file, dataFolder, refuseNewer);
    program.out(`The office in ${dataFolder} is the one of ${file} again${withFiles(copy)}.`);
    tellMissing(program, copy);
  } finally {
    await lock.release();
  }
}

const withFiles = ({ files }: OfficeCopy): string => (files === 0 ? "" : `, with ${files} attached ${files === 1 ? "file" : "files"}`);

/** Said and not held against the copy: what is lost already must not keep the rest from being saved. */
function tellMissing(program: Program, { missing }: OfficeCopy): void {
  if (missing.length > 0) program.out(`${missing.length} attached ${missing.length === 1 ? "file is" : "files are"} not on the disk or no longer whole: ${missing.map((hash) => hash.slice(0, 12)).join(", ")}.`);
}

function refuseItself(dataFolder: string, file: string): void {
  if (file === databaseFile(dataFolder)) throw new WrongArguments("The file is the office itself; name another one.");
}
