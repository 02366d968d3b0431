/**
 * The office proper: opens the database, holds what every call needs, and closes cleanly.
 * Plain Node; it knows nothing of Electron, of HTTP or of a command line.
 */
import { EventPublisher } from "@orpc/server";
import type { Change } from "../../shared/contract/system";
import { type Database, openDatabase } from "../database/openDatabase";
import { type FileStore, openFileStore } from "../files/fileStore";
import { type Clock, systemClock } from "./core/clock";
import { FilesUnderway } from "./core/filesUnderway";
import { entities } from "./entities";
import { ImportSessions } from "./importing/sessions";
import { RegisterScan } from "./matching/scan";
import { openPlaces, type Places } from "./places/service";
import { type ResourceFolder, resourcesAt } from "./core/resources";

export interface OfficeOptions {
  readonly dataFolder: string;
  /** Folder with KATO and the other data the program ships. */
  readonly resources: string;
  readonly key?: string;
  readonly readOnly?: boolean;
  readonly clock?: Clock;
  readonly version?: string;
}

export interface Office {
  readonly dataFolder: string;
  readonly database: Database;
  readonly files: FileStore;
  readonly resources: ResourceFolder;
  readonly places: Places;
  /** Lists that are being looked at before they are taken over. */
  readonly imports: ImportSessions;
  /** Long files on their way out. */
  readonly underway: FilesUnderway;
  /** Looks through the register for people who are on file twice. */
  readonly scan: RegisterScan;
  readonly changes: EventPublisher<{ change: Change }>;
  readonly clock: Clock;
  readonly version: string;
  /** How the daily copy fared: the code of what went wrong, null when it did not. */
  readonly copies: { problem: string | null };
  close(): Promise<void>;
}

/** @throws DatabaseProblem when the database cannot be used; nothing is changed then. */
export async function createOffice(options: OfficeOptions): Promise<Office> {
  const resources = resourcesAt(options.resources);
  const database = await openDatabase({ dataFolder: options.dataFolder, entities, key: options.key, readOnly: options.readOnly });
  const scan = new RegisterScan();
  return {
    dataFolder: options.dataFolder,
    database,
    files: openFileStore(options.dataFolder),
    resources,
    places: openPlaces(resources),
    imports: new ImportSessions(),
    underway: new FilesUnderway(),
    scan,
    changes: new EventPublisher(),
    clock: options.clock ?? systemClock,
    version: options.version ?? "0.0.0",
    copies: { problem: null },
    async close() {
      scan.cancel();
      await scan.ended();
      await database.close();
    },
  };
}
