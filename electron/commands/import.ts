/** `erikti import` and `erikti undo`: a list into the registers and out again, without a window. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { importDefaultsSchema, type ImportSummary } from "../../shared/contract/importing";
import { fieldWords } from "../../shared/domain/importing/fieldWords";
import { IMPORT_KINDS, type ImportKind, type ImportProblem } from "../../shared/domain/importing/types";
import { refused } from "../office/core/errors";
import { write } from "../office/core/writing";
import type { Office } from "../office/createOffice";
import { commitList } from "../office/importing/commit";
import { readRegisterNames } from "../office/importing/registerNames";
import { currentPlan, planList, readList } from "../office/importing/service";
import type { ImportPlan } from "../office/importing/sessions";
import { sheetViews } from "../office/importing/sheets";
import { undoBatch } from "../office/importing/undo";
import { type Program, requireOffice, withOffice, withReadOffice } from "./offices";
import { CommandFailed, WrongArguments } from "./sentences";

export interface ImportRequest {
  readonly dataFolder: string;
  readonly kind: ImportKind;
  readonly file: string;
  readonly partner: string | null;
  readonly commit: boolean;
  readonly json: boolean;
}

/** What `--json` prints. `batch` is null for a preview; `new`, `onFile`, `twice` and `unreadable` add up to `rows`. */
export interface ImportReport extends Pick<ImportSummary, "rows" | "new" | "onFile" | "twice" | "unreadable"> {
  readonly problems: readonly Omit<ImportProblem, "field">[];
  readonly batch: string | null;
}

/** @throws WrongArguments for a kind there is not */
export function importKindFrom(text: string): ImportKind {
  const found = IMPORT_KINDS.find((kind) => kind === text);
  if (!found) throw new WrongArguments(`There are no lists of kind "${text}"; name one of ${IMPORT_KINDS.join(", ")}.`);
  return found;
}

/** Without `commit` nothing is written, also beside a running office. @throws CommandFailed, OfficeError, DatabaseProblem */
export async function importCommand(program: Program, request: ImportRequest): Promise<void> {
  const bytes = await readFile(request.file).catch(() => {
    throw new CommandFailed(`The file ${request.file} cannot be read.`);
  });
  requireOffice(request.dataFolder);
  const open = request.commit ? withOffice : withReadOffice;
  const report = await open(program, request.dataFolder, (office) => takeOver(office, request, new Uint8Array(bytes)));
  const { refusal, mended, ...printed } = report;
  program.out(request.json ? JSON.stringify(printed) : inWords(printed, mended));
  if (refusal !== null) throw new CommandFailed(refusal);
}

/** Why a list is not taken over as it stands; what is wrong with it is printed all the same. */
function refusalOf({ missing, summary }: ImportPlan): string | null {
  if (missing.length > 0) return `The list has no column for: ${missing.map(({ field }) => (field === null ? "" : fieldWords(field, "en").toLowerCase())).join(", ")}. Nothing was written.`;
  return summary.new + summary.onFile === 0 ? "The list holds no row that could be taken over." : null;
}

async function takeOver(office: Office, { kind, file, partner, commit }: ImportRequest, bytes: Uint8Array): Promise<ImportReport & { readonly refusal: string | null; readonly mended: ImportSummary["mended"]["words"] }> {
  const partnerId = partner === null ? null : (await readRegisterNames(office.database.reader, "ru")).find("partners", partner);
  if (partner !== null && partnerId === null) throw new CommandFailed(`There is no partner called "${partner}", or more than one.`);
  const list = await readList(office, basename(file), bytes);
  const views = await sheetViews(office.database.reader, list.sheets, kind, partnerId);
  const lists = views.filter((view) => view.list);
  if (lists.length === 0) throw refused("no_list_found");
  await planList(office, list, { kind, partnerId, sheets: lists, defaults: importDefaultsSchema.parse({}), language: "ru" });
  const plan = await currentPlan(office, list);
  const refusal = commit ? refusalOf(plan) : null;
  const batch = commit && refusal === null ? (await commitList(office, null, list)).batchId : null;
  const { rows, new: added, onFile, twice, unreadable } = plan.summary;
  const problems = [...plan.missing, ...plan.rows.flatMap((row) => row.problems)].map(({ field: _field, ...problem }) => problem);
  return { rows, new: added, onFile, twice, unreadable, problems, batch, refusal, mended: plan.summary.mended.words };
}

function inWords({ rows, new: added, onFile, twice, unreadable, problems, batch }: ImportReport, mended: ImportSummary["mended"]["words"]): string {
  const head = `${rows} rows: ${added} new, ${onFile} on file, ${twice} twice in the list, ${unreadable} unreadable.`;
  const lines = problems.map(({ sheet, row, column, kind, severity, read, accepted }) => `${severity} ${sheet} row ${row}${column ? `, ${column}` : ""}: ${kind}${read ? ` "${read}"` : ""}${accepted ? ` (${accepted})` : ""}`);
  const before = mended.map(({ field, read, value, rows: count }) => `Put right as in lists before, ${count} rows: ${fieldWords(field, "en")} "${read}" -> "${value}"`);
  return [head, ...before, ...lines, batch === null ? "Nothing was written; --commit takes the list over." : `Taken over as batch ${batch}.`].join("\n");
}

/** @throws OfficeError NOT_FOUND; REFUSED `import_undone`, `import_built_upon` */
export async function undoCommand(program: Program, dataFolder: string, batch: string): Promise<void> {
  requireOffice(dataFolder);
  await withOffice(program, dataFolder, (office) => write(office, null, (writing) => undoBatch(writing, batch)));
  program.out(`Batch ${batch} was taken back.`);
}
