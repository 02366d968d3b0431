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
  not_writable_folder: "The file or folder cannot be opened; check that it exists and that you may use it.",
  disk_error: "The disk reported an error; nothing was changed.",
};

const REFUSALS: Readonly<Record<string, string>> = {
  already_set_up: "There is an office in this folder already; the demo needs an empty one.",
  no_corps: "This office has not been set up yet.",
  read_only: "This office is open in another program, so nothing was written; close it and try again.",
};

/** The sentence for an error. What nobody foresaw is said in its own words, on one line. */
export function sentenceFor(error: unknown): string {
  if (error instanceof WrongArguments || error instanceof CommandFailed) return error.message;
  if (error instanceof OfficeError) {
    const { reason } = error.data as Partial<OfficeErrorData["REFUSED"]>;
    return REFUSALS[reason ?? ""] ?? `The office refused: ${reason ?? error.code}.`;
  }
  const problem = databaseProblemOf(error);
  if (problem) return PROBLEMS[problem.code];
  const words = (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
  return `It did not work: ${words}`;
}
