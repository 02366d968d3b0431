import { unzipSync } from "fflate";
import { reportWords } from "../../../electron/files/reportWords";
import type { ReportModel, ReportRow } from "../../../electron/files/reportModel";
import { writeReportXlsx } from "../../../electron/files/xlsx/workbook";
import { zipStream } from "../../../electron/files/xlsx/zipStream";
import type { Operation } from "../measure";
import { familyName, personName } from "../region/names";
import { Random } from "../region/random";

const PIECE = 48 * 1024;

/** The auditor's workbook with one long sheet. Its floor is a writer that knows nothing but cells: each is there as text, is put into its sheet and packed. */
export function workbookOperation(rowCount: number, rounds: number): Operation {
  let parts: { path: string; cells: string[] }[] = [];
  // Made beforehand: thinking up names is no part of writing.
  let made: ReportRow[] = [];
  return {
    name: `export: workbook of ${rowCount.toLocaleString("en")} rows`, mostTimesFloor: 1.5, floorIs: "the same cells through a bare writer", rounds,
    async prepare() {
      made = [...rows(rowCount)];
      const chunks: Uint8Array[] = [];
      for await (const chunk of writeReportXlsx(model(made))) chunks.push(chunk);
      parts = Object.entries(unzipSync(Buffer.concat(chunks))).map(([path, bytes]) => ({ path, cells: Buffer.from(bytes).toString("utf8").split(/(?=<c )/u) }));
    },
    async run() {
      for await (const _chunk of writeReportXlsx(model(made)));
      return rowCount;
    },
    async floor() {
      for await (const _chunk of zipStream(parts.map(({ path, cells }) => ({ path, data: written(cells) }))));
    },
  };
}

function* written(cells: readonly string[]): Generator<Uint8Array> {
  let text = "";
  for (const cell of cells) {
    text += cell;
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

function* rows(rowCount: number): Generator<ReportRow> {
  const random = new Random(5);
  for (let at = 0; at < rowCount; at++) {
    const { family, given, patronymic } = personName(random, familyName(random), "female", null);
    const day = new Date(Date.UTC(2023, 0, 1 + (at % 365))).toISOString().slice(0, 10);
    yield {
      subjectNo: Math.floor(at / 2) + 1, cells: [`2023-${at}`, day, `${family} ${given} ${patronymic}`, "Волонтёрский корпус", "Продуктовый набор", "набор", 1, "Түркістан", "подтверждена"],
      amount: 1, expected: null, listed: null, counts: ["aid.citizens.corps", "aid.deliveries.corps"],
    };
  }
}

function model(rows: readonly ReportRow[]): ReportModel {
  const rowCount = rows.length;
  const column = (key: string, type: "text" | "number" | "date" = "text") => ({ key, header: key, type, width: 18 });
  const figure = { section: "", unit: "person", unitLabel: "человек", qualifier: "exact", qualifierLabel: "", low: null, high: null, expected: null, sheets: ["delivery"], definition: "", rows: rowCount, excluded: 0 } as const;
  return {
    language: "ru", letterhead: { nameRu: "Корпус", nameKk: "Корпус", head: "", headPost: "", place: "" }, title: "Отчёт", numberLine: "", date: "2024-01-01", periodLine: "", text: [],
    figures: [
      { ...figure, id: "aid.citizens.corps", label: "Граждане", wording: "", value: Math.ceil(rowCount / 2), method: "distinct" },
      { ...figure, id: "aid.deliveries.corps", label: "Выдачи", wording: "", value: rowCount, method: "rows" },
    ],
    sheets: [
      {
        kind: "delivery", name: "Выдачи", rowCount, subjectRows: rowCount, rows,
        columns: [column("Номер"), column("Дата", "date"), column("Кому"), column("Кто"), column("Что"), column("Единица"), column("Сколько", "number"), column("Место"), column("Состояние")],
      },
    ],
    exclusions: [], words: reportWords("ru"),
  };
}
