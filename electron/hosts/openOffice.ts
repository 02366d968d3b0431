/**
 * Opens the office for a host and keeps the door: either the office is open, or a problem with its database stands
 * in the way and can be tried again without starting the program anew.
 */
import { basename, dirname, join } from "node:path";
import type { Language } from "../../shared/contract/base";
import { type LastCopy, newestWholeCopy } from "../database/backup";
import { takeInstanceLock } from "../database/instanceLock";
import { type DatabaseProblem, type DatabaseProblemCode, databaseProblemOf } from "../database/problems";
import { refuseNewer, restoreOffice } from "../office/backup/archive";
import { startHousekeeping } from "../office/backup/service";
import type { DemoVisit } from "../office/core/context";
import { refused } from "../office/core/errors";
import { createOffice, type Office } from "../office/createOffice";
import { fillDemo } from "../office/demo/service";
import { setting } from "../office/settings/service";

export interface DoorOptions {
  readonly dataFolder: string;
  readonly resources: string;
  readonly version: string;
  /** Language of the demo corps that fills an empty office; null leaves it empty. */
  readonly demo: Language | null;
  /** Trouble with the work done behind the scenes (the daily copy); nobody's call fails from it. */
  onTrouble(error: unknown): void;
}

export interface OfficeDoor {
  readonly dataFolder: string;
  readonly version: string;
  /** The demo while it is visited, else the office; null while a problem stands in the way. */
  readonly office: Office | null;
  readonly problem: DatabaseProblem | null;
  readonly demo: DemoVisit;
  /** Opens the office if it is not open. Calls at the same time share one attempt. */
  retry(): Promise<void>;
  /** The newest whole copy of an office that a copy can bring back; null for any other problem, and where there is none. */
  lastCopy(): Promise<LastCopy | null>;
  /** Puts that copy in the place of the database, keeping what stood there, and opens the office. Does nothing to an office that is open. */
  restoreLastCopy(): Promise<void>;
  /** Ends the housekeeping and closes the office after the writes it has taken. */
  close(): Promise<void>;
}

/** Problems that a copy ends. */
const BROUGHT_BACK: ReadonlySet<DatabaseProblemCode> = new Set<DatabaseProblemCode>(["damaged", "missing"]);

/** @throws what is no problem of the database: a fault of the program or of its installation. */
export async function openOffice(options: DoorOptions): Promise<OfficeDoor> {
  let office: Office | null = null;
  let problem: DatabaseProblem | null = null;
  let housekeeping: { stop(): Promise<void> } | null = null;
  let attempt: { readonly how: () => Promise<void>; readonly done: Promise<void> } | null = null;
  let looked: { readonly of: DatabaseProblem; readonly copy: Promise<LastCopy | null> } | null = null;
  let closing: Promise<void> | null = null;
  const visit = demoVisit(options, () => office);

  /** What is no problem of the database is thrown on, and leaves the one that stands there. */
  const stopBefore = (error: unknown): void => {
    const found = databaseProblemOf(error);
    if (!found) throw error;
    problem = found;
  };

  const open = async (): Promise<void> => {
    const { dataFolder, resources, version } = options;
    let opened: Office | null = null;
    try {
      opened = await createOffice({ dataFolder, resources, version });
      if (options.demo && (await setting(opened.database.reader, "corps")) === null) await fillDemo(opened, options.demo);
    } catch (error) {
      await opened?.close();
      stopBefore(error);
      return;
    }
    office = opened;
    problem = null;
    housekeeping = startHousekeeping(opened, options.onTrouble);
  };

  /** One attempt at a time; the same one asked for meanwhile is shared, another waits for its turn. */
  const attemptOnce = (how: () => Promise<void>): Promise<void> => {
    if (office || closing) return Promise.resolve();
    if (attempt?.how === how) return attempt.done;
    const before = attempt?.done.catch(() => undefined) ?? Promise.resolve();
    const own = { how, done: before.then(() => (office ? undefined : how())).finally(() => { if (attempt === own) attempt = null; }) };
    attempt = own;
    return own.done;
  };

  /** Whether a copy is whole takes reading all of it: it is asked once for each problem. */
  const lastCopy = (): Promise<LastCopy | null> => {
    if (!problem || !BROUGHT_BACK.has(problem.code)) return Promise.resolve(null);
    if (looked?.of !== problem) looked = { of: problem, copy: newestWholeCopy(join(options.dataFolder, "backups")) };
    return looked.copy;
  };

  const restore = async (): Promise<void> => {
    const copy = await lastCopy();
    // Mended by hand meanwhile, it needs no copy.
    await open();
    if (office || !copy || !problem || !BROUGHT_BACK.has(problem.code)) return;
    try {
      const lock = await takeInstanceLock(options.dataFolder);
      try {
        const { missing } = await restoreOffice(copy.file, options.dataFolder, refuseNewer);
        if (missing.length > 0) options.onTrouble(new Error(`${missing.length} attached files are in no copy.`));
      } finally {
        await lock.release();
      }
    } catch (error) {
      stopBefore(error);
      return;
    }
    await open();
  };

  const close = async (): Promise<void> => {
    await attempt?.done.catch(() => undefined);
    await housekeeping?.stop();
    if (visit.isOpen) await visit.leave();
    await office?.close();
  };

  await attemptOnce(open);
  return {
    dataFolder: options.dataFolder,
    version: options.version,
    demo: visit,
    get office() {
      return visit.office ?? office;
    },
    get problem() {
      return problem;
    },
    retry: () => attemptOnce(open),
    lastCopy,
    restoreLastCopy: () => attemptOnce(restore),
    close: () => (closing ??= close()),
  };
}

/** The office itself stays open and locked meanwhile: nobody else takes its folder. */
function demoVisit({ dataFolder, resources, version }: DoorOptions, own: () => Office | null): DemoVisit & { readonly office: Office | null } {
  let visited: Office | null = null;
  const folder = join(dirname(dataFolder), `${basename(dataFolder)}-demo`);
  return {
    get office() {
      return visited;
    },
    get isOpen() {
      return visited !== null;
    },
    async enter(language) {
      const office = own();
      if (visited || (office && (await setting(office.database.reader, "corps")) !== null)) throw refused("already_set_up");
      const opened = await createOffice({ dataFolder: folder, resources, version });
      try {
        if ((await setting(opened.database.reader, "corps")) === null) await fillDemo(opened, language);
      } catch (error) {
        await opened.close();
        throw error;
      }
      visited = opened;
      return opened;
    },
    async leave() {
      const left = visited;
      visited = null;
      await left?.close();
      const office = own();
      if (!office) throw refused("not_in_demo");
      return office;
    },
  };
}
