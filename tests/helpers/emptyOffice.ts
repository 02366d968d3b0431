/** Makes the database of an office that nobody has set up yet, once for all tests of a run: they begin with a copy. */
import "reflect-metadata";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { createOffice } from "../../electron/office/createOffice";
import { databaseFile } from "../../electron/database/openDatabase";

declare module "vitest" {
  interface ProvidedContext {
    /** The database file. */
    readonly emptyOffice: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "erikti-empty-"));
  const office = await createOffice({ resources: resolve(import.meta.dirname, "../../resources"), dataFolder: folder });
  await office.close();
  project.provide("emptyOffice", databaseFile(folder));
  return () => rm(folder, { recursive: true, force: true });
}
