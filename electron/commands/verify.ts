/** `erikti verify`: does an auditor's pack say what its rows say, and is it what was issued? Exit 0 when it holds, 1 when not. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { PackProblem, VerifiedInWords } from "../../shared/contract/briefingsIssued";
import { verifiedInWords, verifyPack } from "../office/briefings/verify";
import { type Program, withReadOffice } from "./offices";
import { CommandFailed, WrongArguments } from "./sentences";

export interface VerifyArguments {
  readonly file: string;
  /** Office to compare with; null to check the file alone. */
  readonly dataFolder: string | null;
  /** Checksum from a printed page. */
  readonly expect: string | null;
}

/** @throws CommandFailed when anything differs, after each difference was printed */
export async function verifyCommand(program: Program, { file, dataFolder, expect }: VerifyArguments): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandFailed(`The file ${file} cannot be read.`);
  });
  const asked = { bytes: new Uint8Array(bytes), fileName: basename(file), expect, language: "en" as const };
  const verified = dataFolder === null
    ? await verifyPack({ ...asked, from: null })
    : await withReadOffice(program, dataFolder, (office) => verifyPack({ ...asked, from: office.database.reports }));
  const said = verifiedInWords(verified, "en");
  program.out(`Briefing ${said.number}, revision ${said.revision}, ${said.from} to ${said.to}: ${said.figures.length} figures from ${said.rows} rows.`);
  program.out(`SHA-256 ${said.contentHash}`);
  for (const problem of said.problems) program.out(sentenceOf(problem));
  if (!said.holds) throw new CommandFailed(`The pack does not hold: ${count(said)}.`);
  program.out("Every figure follows from the rows, and every checksum holds.");
}

const count = ({ problems }: VerifiedInWords): string => `${problems.length} ${problems.length === 1 ? "difference" : "differences"}`;

function sentenceOf(problem: PackProblem): string {
  switch (problem.kind) {
    case "figure":
      return problem.recomputed === "" ? `${problem.label}: issued ${problem.issued}; its rows cannot be counted.` : `${problem.label}: issued ${problem.issued}, the rows say ${problem.recomputed}.`;
    case "row_altered":
      return `Sheet "${problem.sheet}", row ${problem.row}: changed since it was issued.`;
    case "row_twice":
      return `Sheet "${problem.sheet}", row ${problem.row}: stands twice.`;
    case "rows_altered":
      return `${problem.count} more rows were changed.`;
    case "rows_twice":
      return `${problem.count} more rows stand twice.`;
    case "text":
      return `The text (${problem.language}) is not the one that was issued.`;
    case "content_hash":
      return `The file states the checksum ${problem.stated}, its content gives ${problem.computed}.`;
    case "expected_hash":
      return `The checksum expected is ${problem.expected}, the file gives ${problem.computed}.`;
    case "office_hash":
      return `The office issued ${problem.office}, the file gives ${problem.computed}.`;
    case "office_damaged":
      return `The office's own copy of ${problem.number} is damaged.`;
    case "rows_missing":
      return `${problem.count} rows of the office are not in the file: ${problem.records.join(", ")}.`;
    case "rows_added":
      return `${problem.count} rows of the file are not in the office: ${problem.records.join(", ")}.`;
    case "office_unknown":
      return `The office holds no briefing ${problem.number}, revision ${problem.revision}; the file was checked by itself.`;
    case "sheet_missing":
      return `The sheet "${problem.sheet}" is missing.`;
    case "cell":
      return `Sheet "${problem.sheet}", cell ${problem.cell}: says "${problem.found}" in place of "${problem.expected}".`;
    case "formula":
      return `Sheet "${problem.sheet}", cell ${problem.cell}: its formula is gone or another.`;
    case "alert":
      return `Sheet "${problem.sheet}": no longer turns red where numbers part.`;
    case "statement":
      return `${problem.label}: the summary says "${problem.said}", which is not its number.`;
    case "cells_more":
      return `${problem.count} more cells say something else.`;
  }
}

/** @throws WrongArguments for what is no SHA-256 */
export function hashFrom(text: string): string {
  const hash = text.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new WrongArguments("--expect needs a SHA-256: 64 digits and letters a to f.");
  return hash;
}
