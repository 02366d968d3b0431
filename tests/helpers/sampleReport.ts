/**
 * A report close to the golden case (the corps' week of 3 April 2020): every way of counting, six row sheets,
 * rows left out. `sampleReport("ru", { rows: { delivery: (rows) => ... } })` changes the rows of one sheet.
 */
import type { Unit } from "../../shared/domain/amounts";
import type { CountMethod, RowKind } from "../../shared/domain/figures";
import type { Block, ReportFigure, ReportModel, ReportRow, RowColumn, RowSheet } from "../../electron/files/reportModel";
import { reportWords } from "../../electron/files/reportWords";
import { KK, RU, type SampleTexts } from "./sampleTexts";

type SampleNumbers = Partial<Pick<ReportFigure, "value" | "low" | "high" | "expected" | "rows" | "excluded">>;
type SampleFigure = SampleNumbers & { readonly id: string; readonly unit: Unit; readonly method: CountMethod; readonly sheets: readonly RowKind[] };

export interface SampleOptions {
  /** Changes a sheet's rows before the sheet is made; the row count follows. */
  readonly rows?: Partial<Record<RowKind, (rows: ReportRow[]) => ReportRow[]>>;
  /** Changes the numbers of a figure, by its id. */
  readonly numbers?: Readonly<Record<string, SampleNumbers>>;
}

const FAMILY = ["Ахметов", "Сәрсенбаев", "Қуанышев", "Иванов", "Өмірзақов", "Нұрланов", "Петрова", "Әбенова", "Ғалымова", "Ержанова"];
const GIVEN = ["Асқар", "Данияр", "Жанар", "Ольга", "Үміт", "Інжу", "Сергей", "Қарлығаш", "Марат", "Айгүл"];

const personName = (no: number): string => `${FAMILY[no % FAMILY.length]} ${GIVEN[Math.floor(no / FAMILY.length) % GIVEN.length]}`;
const day = (offset: number): string => new Date(Date.UTC(2020, 2, 16 + offset)).toISOString().slice(0, 10);

const EMPTY = { subjectNo: null, amount: null, expected: null, listed: null } as const;
/** A row of a sheet; a test says only what matters to it. */
export function sampleRow(overrides: Partial<ReportRow> = {}): ReportRow {
  return { ...EMPTY, cells: [], counts: [], ...overrides };
}

const FIGURES: readonly SampleFigure[] = [
  { id: "hq.members", unit: "person", method: "distinct", sheets: ["membership"], value: 15, rows: 15 },
  { id: "aid.citizens.corps", unit: "person", method: "distinct", sheets: ["delivery"], value: 17, rows: 18, excluded: 2 },
  { id: "aid.deliveries.corps", unit: "delivery", method: "rows", sheets: ["delivery"], value: 18, rows: 18 },
  { id: "aid.citizens.all", unit: "person", method: "distinct", sheets: ["delivery"], value: 116, rows: 122 },
  { id: "info.memos", unit: "piece", method: "sum", sheets: ["information"], value: 1000, low: 1000, rows: 1 },
  { id: "lunches.doctors", unit: "serving", method: "sum_expected", sheets: ["occurrence"], value: 600, expected: 665, rows: 19 },
  { id: "partner.families", unit: "family", method: "bounds", sheets: ["delivery", "claim"], low: 320, high: 621, rows: 5 },
  { id: "aid.citizens.bounds", unit: "person", method: "bounds", sheets: ["delivery", "claim"], low: 230, high: 346, rows: 123 },
  { id: "masks", unit: "piece", method: "sum", sheets: ["claim"], value: 400, low: 400, high: 400, rows: 2 },
  { id: "learners", unit: "person", method: "distinct", sheets: ["learner"], value: 200, rows: 201 },
  { id: "police.meals", unit: "serving", method: "claim", sheets: ["claim"], rows: 1 },
];

/** Which of the text's sections a figure belongs to; the first where nothing is said. */
const SECTION_OF: Readonly<Record<string, number>> = {
  "aid.citizens.corps": 1, "aid.deliveries.corps": 1, "aid.citizens.all": 1, "lunches.doctors": 2, "partner.families": 2, "aid.citizens.bounds": 2, masks: 2, "police.meals": 2,
};

function deliveryRows(texts: SampleTexts): ReportRow[] {
  const row = (no: number, provider: "corps" | "campaign", offset: number, counts: string[]): ReportRow =>
    sampleRow({
      subjectNo: no,
      cells: [day(offset), personName(no), texts.providers[provider], texts.items.set],
      amount: 1,
      counts: [...counts, "aid.citizens.all", "aid.citizens.bounds"],
    });
  const corps = ["aid.citizens.corps", "aid.deliveries.corps"];
  const rows: ReportRow[] = [];
  for (let no = 1; no <= 116; no++) {
    if (no <= 17) rows.push(row(no, "corps", no % 19, corps));
    if (no === 3) rows.push(row(no, "corps", 12, corps));
    // Five of the seventeen are also on the campaign's list.
    if (no <= 5 || no > 17) rows.push(row(no, "campaign", (no * 7) % 19, []));
  }
  return rows;
}

function claimRows(texts: SampleTexts): ReportRow[] {
  const claim = (provider: keyof SampleTexts["providers"], item: string, amount: number | null, figure: string): ReportRow =>
    sampleRow({ cells: ["2020-03-16", texts.providers[provider], item, amount], amount, listed: 0, counts: [figure] });
  const { set, masks, lunch } = texts.items;
  return [
    claim("fundA", set, 225, "partner.families"),
    claim("fundB", set, 320, "partner.families"),
    claim("groupC", set, 230, "aid.citizens.bounds"),
    claim("groupC", lunch, null, "police.meals"),
    claim("groupD", set, 30, "partner.families"),
    claim("groupD", set, 6, "partner.families"),
    claim("unionE", set, 40, "partner.families"),
    claim("mothers", masks, 300, "masks"),
    claim("choson", masks, 100, "masks"),
  ];
}

function sampleRows(texts: SampleTexts): Record<RowKind, ReportRow[]> {
  const { items, providers } = texts;
  return {
    membership: Array.from({ length: 15 }, (_, index) =>
      sampleRow({ subjectNo: 300 + index, cells: [day(0), personName(300 + index), items.hq], counts: ["hq.members"] }),
    ),
    delivery: deliveryRows(texts),
    information: [
      sampleRow({ cells: [day(3), items.memo, providers.corps, 1000], amount: 1000, counts: ["info.memos"] }),
      sampleRow({ cells: [day(5), items.sheet, providers.corps, 300], amount: 300 }),
    ],
    claim: claimRows(texts),
    // 19 days of 35 lunches; what was confirmed stops after 600.
    occurrence: Array.from({ length: 19 }, (_, index) => {
      const amount = Math.max(0, Math.min(35, 600 - index * 35)) || null;
      return sampleRow({
        subjectNo: 1,
        cells: [day(index), providers.fundA, items.lunch, amount],
        amount,
        expected: 35,
        counts: ["lunches.doctors"],
      });
    }),
    // One of the two hundred stands in the list twice.
    learner: Array.from({ length: 201 }, (_, index) => {
      const no = index <= 150 ? index + 1 : index;
      return sampleRow({ subjectNo: no, cells: [day(16), personName(no), items.course], counts: ["learners"] });
    }),
    volunteer: [], attendance: [], trained: [], contact: [], participation: [], grant: [], outcome: [], campaign: [], mentor: [], centre: [], training: [], print_run: [], challenge_call: [], mentee: [], clearance: [],
  };
}

function sampleColumns(kind: RowKind, texts: SampleTexts): RowColumn[] {
  const { columns, figures } = texts;
  const date = (header: string): RowColumn => ({ key: "date", header, type: "date", width: 12 });
  const text = (key: string, header: string, width: number): RowColumn => ({ key, header, type: "text", width });
  const amount: RowColumn = { key: "amount", header: figures["masks"]?.[2] ?? "", type: "number", width: 10 };
  switch (kind) {
    case "membership":
    case "learner":
      return [date(columns.from), text("who", columns.who, 30), text("item", columns.item, 28)];
    case "delivery":
      return [date(columns.date), text("who", columns.who, 30), text("provider", columns.provider, 30), text("item", columns.item, 24)];
    default:
      return [date(columns.date), text("who", columns.who, 34), text("item", columns.item, 24), amount];
  }
}

const KINDS: readonly RowKind[] = ["membership", "delivery", "information", "claim", "occurrence", "learner"];

/** The sample in one language. Rows are arrays, so one model can be written twice. */
export function sampleReport(language: "ru" | "kk", options: SampleOptions = {}): ReportModel {
  const texts = language === "ru" ? RU : KK;
  const rows = sampleRows(texts);
  const sheets = KINDS.map((kind): RowSheet => {
    const changed = options.rows?.[kind]?.(rows[kind]) ?? rows[kind];
    return { kind, name: texts.sheets[kind] ?? kind, columns: sampleColumns(kind, texts), rows: changed, rowCount: changed.length, subjectRows: changed.filter(({ subjectNo }) => subjectNo !== null).length };
  });
  const figures = FIGURES.map((figure): ReportFigure => {
    const [label = "", wording = "", unitLabel = "", qualifierLabel = "", definition = ""] = texts.figures[figure.id] ?? [];
    const none = { value: null, low: null, high: null, expected: null, rows: 0, excluded: 0 };
    const section = texts.sections[SECTION_OF[figure.id] ?? 0]?.heading ?? "";
    return { ...none, ...figure, ...options.numbers?.[figure.id], section, qualifier: figure.id === "info.memos" ? "more_than" : "exact", label, wording, unitLabel, qualifierLabel, definition };
  });
  const excluded = figures.find(({ id }) => id === "aid.citizens.corps");
  return {
    language,
    letterhead: {
      nameRu: "Мангистауский областной волонтёрский корпус",
      nameKk: "Маңғыстау облыстық еріктілер корпусы",
      head: "М. Оралбай",
      headPost: language === "ru" ? "Руководитель корпуса" : "Корпус жетекшісі",
      place: language === "ru" ? "г. Актау" : "Ақтау қ.",
    },
    title: texts.title,
    numberLine: texts.numberLine,
    date: "2020-04-03",
    periodLine: texts.periodLine,
    text: texts.sections.flatMap(({ level, heading, text, items }): Block[] => [
      { kind: "heading", level, text: heading },
      { kind: "paragraph", text },
      ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
    ]),
    figures,
    sheets,
    exclusions: [
      { figureId: "aid.citizens.corps", figureLabel: excluded?.label ?? "", row: personName(18), date: "2020-04-02", reason: texts.reasons[0] },
      { figureId: "aid.citizens.corps", figureLabel: excluded?.label ?? "", row: personName(3), date: "2020-04-04", reason: texts.reasons[1] },
    ],
    words: reportWords(language),
  };
}
