/** The list with its problems, as a file that goes back to whoever sent it. */
import { IMPORT_PROBLEM_SEVERITY, type ImportProblemKind } from "../../../shared/domain/importing/types";
import type { PrivacyLevel } from "../../../shared/domain/personalColumns";
import { listAsSeen } from "../../../shared/domain/importing/privacy";
import { problemName, problemWords } from "../../../shared/domain/importing/problemWords";
import { problemFile } from "../../files/tables/problemFile";
import type { AtDesk } from "../core/context";
import type { Handover, HostPort } from "../core/hostPort";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { todayOf } from "../settings/service";
import { headerAt } from "./sheets";
import type { ImportPlan, ListBeingRead } from "./sessions";

const HEADINGS = { ru: "Что не так", kk: "Не дұрыс емес", en: "Problem" } as const;
/** What the office has of somebody is not for whoever sent the list. */
const OF_THE_FILE: ReadonlySet<ImportProblemKind> = new Set<ImportProblemKind>(["differs_from_file", "needs_look", "already_on_file", "family_on_file"]);
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands the file over, with as much of people as `privacy` leaves; the journal says who took it out. */
export async function handOverProblems(office: Office, host: Pick<HostPort, "handOver">, by: AtDesk | null, list: ListBeingRead, plan: ImportPlan, privacy: PrivacyLevel): Promise<Handover> {
  const language = by?.language ?? "ru";
  const sheets = plan.tables.flatMap((sheet) => {
    const planned = plan.sheets.find((each) => each.name === sheet.name);
    if (!planned) return [];
    const header = headerAt(plan.kind, sheet, planned.headerRow);
    return [{ sheet: listAsSeen(sheet, header.row, planned.mapping, privacy), header }];
  });
  // What others have given a family is not for them either, nor what becomes of a row here.
  const problems = [...plan.missing, ...plan.rows.flatMap((row) => row.problems)].filter(({ kind, severity }) => kind !== "over_limit" && severity !== "note");
  const words = { heading: HEADINGS[language], sentence: (problem: (typeof problems)[number]) => (privacy === "full" && !OF_THE_FILE.has(problem.kind) ? problemWords(problem, language) : problemName(problem.kind, language)) };
  const name = `${list.fileName.replace(/\.[^.]*$/u, "")} - ${HEADINGS[language].toLowerCase()}.xlsx`;
  const handover = await host.handOver({ name, type: XLSX, bytes: problemFile(sheets, problems, words, { title: list.fileName, date: await todayOf(office) }) });
  if (handover.outcome !== "cancelled" && office.database.queue) {
    const errors = problems.filter(({ kind }) => IMPORT_PROBLEM_SEVERITY[kind] === "error").length;
    await write(office, by, (writing) => writing.journal({ action: "export", kind: "imports", id: null, title: list.fileName, after: { file: list.fileName, rows: plan.summary.rows, problems: problems.length, errors, privacy } }));
  }
  return handover;
}
