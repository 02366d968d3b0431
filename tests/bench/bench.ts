/** The whole run: makes the region unless it is there, measures every operation, and answers with the result. */
import { stat } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { rowsOf } from "../../electron/database/reader";
import type { Office } from "../../electron/office/createOffice";
import { measure, type Measured, type Operation } from "./measure";
import { boardOperation } from "./operations/board";
import { candidateOperations } from "./operations/candidates";
import { scanOperation } from "./operations/scanning";
import { confirmOperation } from "./operations/confirm";
import { figuresOperation } from "./operations/figures";
import { homeOperation, targetsOperation } from "./operations/home";
import { importOperations } from "./operations/importing";
import { issuingOperations } from "./operations/issuing";
import { mergeOperation } from "./operations/merging";
import { listOperations } from "./operations/lists";
import { paintOperations } from "./operations/paint";
import { rankingOperations } from "./operations/ranking";
import { searchOperations } from "./operations/search";
import { startOperation } from "./operations/start";
import { workbookOperation } from "./operations/workbook";
import { deskOf, makeEmptyOffice, makeRegion, openRegion } from "./region/region";
import type { RegionSize } from "./region/size";
import type { Result } from "./report";
import { openFloor } from "./sentSql";

export interface BenchOptions {
  /** The project's own folder. */
  readonly root: string;
  /** Where the databases are made and kept. */
  readonly folder: string;
  readonly size: RegionSize;
  /** Rounds of lists, texts of each kind of search, rounds of everything slow, rows of the workbook, rows of the imported list. */
  readonly rounds: { readonly lists: number; readonly texts: number; readonly slow: number; readonly workbookRows: number; readonly importRows: number };
  /** Only operations whose name begins with one of these; all when empty. */
  readonly only: readonly string[];
  /** Takes the databases in the folder, whether or not they are what would be made today. */
  readonly asItIs: boolean;
  say(line: string): void;
}

export async function runBench(options: BenchOptions): Promise<Result> {
  const { root, rounds, say } = options;
  const big = { root, dataFolder: join(options.folder, "region") };
  const empty = { root, dataFolder: join(options.folder, "empty") };
  say("The region:");
  if (options.asItIs || !(await makeRegion(big, options.size, say))) say("  as it was made before");
  if (!options.asItIs) await makeEmptyOffice(empty);

  const operations: Measured[] = [];
  const run = async (all: readonly Operation[]): Promise<void> => {
    for (const operation of all) {
      if (options.only.length && !options.only.some((name) => operation.name.startsWith(name))) continue;
      say(`Measuring ${operation.name}`);
      operations.push(await measure(operation));
    }
  };
  await run([startOperation(big, empty, rounds.slow * 2), ...paintOperations(big, empty, rounds.slow * 2)]);
  const office = await openRegion(big);
  const floor = await openFloor(office);
  try {
    const desk = deskOf(office);
    await desk.system.status({});
    await run([
      ...(await listOperations(office, desk, floor, rounds.lists)),
      homeOperation(office, desk, floor, rounds.lists),
      await targetsOperation(office, desk, floor, rounds.lists),
      await boardOperation(office, desk, floor, rounds.lists),
      ...(await rankingOperations(office, desk, floor, rounds.lists)),
      ...searchOperations(office, desk, floor, rounds.texts),
      ...(await candidateOperations(office, desk, floor, rounds.texts)),
      scanOperation(office, floor, Math.min(2, rounds.slow)),
      await mergeOperation(office, rounds.texts),
      await confirmOperation(office, rounds.slow),
      await figuresOperation(office, floor, rounds.slow),
      workbookOperation(rounds.workbookRows, rounds.slow),
      ...issuingOperations(office, 3),
      ...(await importOperations(office, rounds.importRows, 3)),
    ]);
    return {
      at: new Date().toISOString(), node: process.version, processors: `${cpus().length} x ${cpus()[0]?.model ?? "?"}`, load: loadavg()[0] ?? 0,
      database: await sizeOf(office), operations,
    };
  } finally {
    await floor.close();
    await office.close();
  }
}

async function sizeOf(office: Office): Promise<Result["database"]> {
  const rows: Record<string, number> = {};
  for (const table of ["person", "volunteer", "family", "delivery", "delivery_provider", "delivery_line", "request", "assignment", "partner", "commitment", "occurrence", "claim", "search_entry"]) {
    const [count] = await rowsOf<{ count: number }>(office.database.reports, `select count(*) as count from ${table}`);
    rows[table] = count?.count ?? 0;
  }
  return { megabytes: Math.round((await stat(office.database.file)).size / 1_000_000), rows };
}
