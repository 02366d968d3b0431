/** What the command line says when it cannot do what it was asked: one sentence, never a stack trace. */
import { type DatabaseProblemCode, databaseProblemOf } from "../database/problems";
import { OfficeError, type OfficeErrorData } from "../office/core/errors";

/** A command was written wrongly; the message is the sentence. */
export class WrongArguments extends Error {
  override readonly name = "WrongArguments";
}

/** A command could not be carried out; the message is the sentence. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
}

const PROBLEMS: Readonly<Record<DatabaseProblemCode, string>> = {
  newer: "This office was written by a newer version of Erikti; update the program first.",
  locked: "This office is open in another program, so nothing was written; close it and try again.",
  read_only: "The data folder cannot be written to.",
  disk_full: "The disk is full; nothing was changed.",
  damaged: "The file is damaged or holds no office; nothing was changed.",
  missing: "The database is not in its folder, though copies of it are; put it back or restore a copy with `erikti restore`.",
  not_writable_folder: "The file or folder cannot be opened; check that it exists and that you may use it.",
  disk_error: "The disk reported an error; nothing was changed.",
};

const REFUSALS: Readonly<Record<string, string>> = {
  already_set_up: "There is an office in this folder already; the demo needs an empty one.",
  no_corps: "This office has not been set up yet.",
  nothing_to_import: "The list holds no row that could be taken over.",
  column_needed: "The list lacks a column that it cannot do without (missing_column), so nothing was written.",
  no_list_found: "No sheet of the file looks like a list of this kind.",
  partner_needed: "Say whose list it is with --partner.",
  headquarters_needed: "The list does not say which headquarters its people belong to.",
  programme_needed: "The list does not say which programme its rows belong to; give it a column with the programme.",
  no_start_date: "The period has no first day, so nothing was issued.",
  period_reversed: "The period ends before it begins, so nothing was issued.",
  period_not_over: "The period is not over yet, so nothing was issued.",
  nothing_to_say: "There is no figure for these days, so nothing was issued.",
  chip_without_figure: "The text of the draft names a figure that is no longer there, so nothing was issued; mend the text in the office.",
  empty_text: "The text of the draft is empty, so nothing was issued.",
  not_issued_in_language: "The briefing was not issued in this language.",
  no_pack: "The file is no auditor's pack of an issued briefing.",
  revision_reason_needed: "Say with --reason why a new revision is needed.",
  import_undone: "This batch was taken back already.",
  read_only: "This office is open in another program, so nothing was written; close it and try again.",
};

const UNREADABLE: Readonly<Record<string, string>> = {
  empty: "The file is empty.",
  old_xls: "This is an old .xls file; open it in Excel and save it as .xlsx.",
  password: "The file is protected by a password; save a copy without one.",
  damaged: "The file is damaged or was not downloaded to its end.",
  too_large: "The file unpacks to more than a list can hold; nothing was read.",
  too_many_rows: "The file has more rows than a list can have; nothing was read.",
  not_a_table: "The file holds no table; XLSX, CSV and ODS can be read.",
  external_entity: "The file refers to things outside itself, so it was not read.",
};

const BUILT_UPON = (what: string, count: number): string => `The batch cannot be taken back: ${count} of its records were changed or are used since (${what}).`;

/** The sentence for an error. What nobody foresaw is said in its own words, on one line. */
export function sentenceFor(error: unknown): string {
  if (error instanceof WrongArguments || error instanceof CommandFailed) return error.message;
  if (error instanceof OfficeError) {
    if (error.code === "NOT_FOUND") return "There is no such record.";
    const { reason, params } = error.data as Partial<OfficeErrorData["REFUSED"]>;
    if (reason === "unreadable_file") return UNREADABLE[String(params?.["why"])] ?? "The file cannot be read.";
    if (reason === "import_built_upon") return BUILT_UPON(String(params?.["what"]), Number(params?.["count"]));
    if (reason === "number_taken") return `Another briefing already carries the number ${params?.["number"]}; nothing was issued.`;
    if (reason === "unbound_number") return `The number ${params?.["number"]} is bound to no figure, so nothing was issued: ${params?.["sentence"]}`;
    if (reason === "not_latest_revision") return `Briefing ${params?.["number"]} already has revision ${params?.["revision"]}; the latest one is corrected.`;
    return REFUSALS[reason ?? ""] ?? `The office refused: ${reason ?? error.code}.`;
  }
  const problem = databaseProblemOf(error);
  if (problem) return PROBLEMS[problem.code];
  const words = (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
  return `It did not work: ${words}`;
}
