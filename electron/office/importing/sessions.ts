/** Lists that are being looked at. They live in memory only: closing the office forgets them, and nothing was written. */
import type { ImportDefaults, ImportSummary } from "../../../shared/contract/importing";
import type { Language } from "../../../shared/domain/languages";
import type { ColumnMapping, ImportKind, ImportProblem, ReadRow, TableCell, TableSheet } from "../../../shared/domain/importing/types";
import { newId } from "../core/clock";
import { refused } from "../core/errors";
import { LikeOnFile } from "./likeOnFile";
import type { Mend } from "./mends";
import type { Answer, PlannedRow } from "./planning";

/** More lists than this nobody looks at; the oldest is forgotten. */
const MOST = 3;

export interface SheetPlan {
  readonly name: string;
  readonly headerRow: number;
  readonly mapping: ColumnMapping;
}

export interface ImportPlan {
  readonly kind: ImportKind;
  readonly partnerId: string | null;
  readonly sheets: readonly SheetPlan[];
  readonly defaults: ImportDefaults;
  /** Of whoever looked at it last: records are named in it. */
  readonly language: Language;
  /** The sheets as they were read: with what was put right as in lists before. */
  readonly tables: readonly TableSheet[];
  readonly read: readonly ReadRow[];
  readonly rows: readonly PlannedRow[];
  /** Columns that a list of this kind cannot do without and that nobody named. */
  readonly missing: readonly ImportProblem[];
  readonly summary: ImportSummary;
  /** Number of the newest change when it was made: a list is looked at again when the registers moved on. */
  readonly change: number;
}

export interface ListBeingRead {
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileSize: number;
  sheets: TableSheet[];
  plan: ImportPlan | null;
  /** What was answered of whom rows are proposed to be, by the row that was asked about. */
  readonly answers: Map<string, Answer>;
  /** What the file said in rows that were mended in the preview, by `sheet!row`: it stays what was read. */
  readonly asRead: Map<string, readonly TableCell[]>;
  /** Cells mended in the preview; what was put right in lists before leaves them alone. */
  readonly byHand: Set<string>;
  /** What was put right in all rows alike, for the partner's next list. */
  readonly mends: Map<string, Mend>;
  /** Whether what was put right in lists before is put right again. */
  asBefore: boolean;
  /** Whether what is empty on file is filled from the list. */
  fill: boolean;
  readonly likeOnFile: LikeOnFile;
  progress: { stage: "idle" | "reading" | "matching" | "writing"; done: number; total: number };
  /** Ends the stage that is at work. */
  stop: AbortController;
}

const IDLE: ListBeingRead["progress"] = { stage: "idle", done: 0, total: 0 };

export class ImportSessions {
  private readonly lists = new Map<string, ListBeingRead>();

  /** Of a file that is still to be read. @throws OfficeError REFUSED `import_busy` for an id that is taken */
  add(file: Pick<ListBeingRead, "fileName" | "fileHash" | "fileSize">, id: string = newId()): ListBeingRead {
    if (this.lists.has(id)) throw refused("import_busy");
    const list: ListBeingRead = { ...file, id, sheets: [], plan: null, answers: new Map(), asRead: new Map(), byHand: new Set(), mends: new Map(), asBefore: true, fill: false, likeOnFile: new LikeOnFile(), progress: IDLE, stop: new AbortController() };
    this.lists.set(list.id, list);
    for (const id of [...this.lists.keys()].slice(0, -MOST)) this.lists.delete(id);
    return list;
  }

  /** @throws OfficeError REFUSED `import_gone` */
  get(id: string): ListBeingRead {
    const list = this.lists.get(id);
    if (!list) throw refused("import_gone");
    return list;
  }

  /** How far the work on a list is; idle for one that is gone: the last question often comes when all is written. */
  progressOf(id: string): ListBeingRead["progress"] {
    return this.lists.get(id)?.progress ?? IDLE;
  }

  drop(id: string): void {
    this.lists.delete(id);
  }
}

/** Runs one stage of work on a list; a second at the same time is refused. @throws OfficeError REFUSED `import_busy`, `import_cancelled` */
export async function working<T>(list: ListBeingRead, stage: ListBeingRead["progress"]["stage"], total: number, work: (tick: (done: number) => void) => Promise<T>): Promise<T> {
  if (list.progress.stage !== "idle") throw refused("import_busy");
  const stop = new AbortController();
  list.stop = stop;
  list.progress = { stage, done: 0, total };
  try {
    return await work((done) => {
      stop.signal.throwIfAborted();
      list.progress = { stage, done: Math.min(done, total), total };
    });
  } finally {
    list.progress = IDLE;
  }
}
