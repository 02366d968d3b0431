/** How a command opens an office: to write it takes it for itself, to read it stands beside whoever has it open. */
import { existsSync } from "node:fs";
import { databaseFile } from "../database/openDatabase";
import { databaseProblemOf } from "../database/problems";
import { createOffice, type Office } from "../office/createOffice";
import { CommandFailed } from "./sentences";

/** Where the program lies and what it says of itself. */
export interface Program {
  readonly resources: string;
  readonly version: string;
  out(text: string): void;
}

/** @throws CommandFailed when nobody has made an office there: reading never makes one. */
export function requireOffice(dataFolder: string): void {
  if (!existsSync(databaseFile(dataFolder))) throw new CommandFailed(`There is no office in ${dataFolder}.`);
}

/** Opens for writing. @throws DatabaseProblem `locked` while the office is open elsewhere */
export async function withOffice<T>(program: Program, dataFolder: string, work: (office: Office) => Promise<T>): Promise<T> {
  return closing(await createOffice({ dataFolder, resources: program.resources, version: program.version }), work);
}

/** Opens for reading; beside a running office, or in a folder that cannot be written to, it only reads. */
export async function withReadOffice<T>(program: Program, dataFolder: string, work: (office: Office) => Promise<T>): Promise<T> {
  requireOffice(dataFolder);
  const options = { dataFolder, resources: program.resources, version: program.version };
  const office = await createOffice(options).catch((error: unknown) => {
    const code = databaseProblemOf(error)?.code;
    if (code === "locked" || code === "read_only" || code === "not_writable_folder") return createOffice({ ...options, readOnly: true });
    throw error;
  });
  return closing(office, work);
}

async function closing<T>(office: Office, work: (office: Office) => Promise<T>): Promise<T> {
  try {
    return await work(office);
  } finally {
    await office.close();
  }
}
