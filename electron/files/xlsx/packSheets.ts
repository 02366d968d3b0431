/** The sheets of the auditor's pack that an issued briefing has beside its rows: control, checksums, texts, revisions. */
import { toDecimal } from "../../../shared/domain/quantities";
import { type CanonicalFigure, hashesCharts } from "../../../shared/domain/canonical";
import { FIGURE_FIELDS, type FigureField, figureFieldsOf, HEAD_FIELDS, LEFT_OUT_SHEET, type Mark, TEXT_SHEET } from "../packFields";
import type { IssuedPack, ReportModel } from "../reportModel";
import { fillWord } from "../reportWords";
import type { SheetCell } from "./cells";
import { quoteSheet } from "./formulas";
import type { WorkbookPlan } from "./plan";
import { numberStyle, type StyleName } from "./styles";
import { SUMMARY_HEAD_ROW, type SmallSheet } from "./summary";

type Cell = SheetCell | null;
const text = (value: string, style: StyleName = "text"): Cell => (value === "" ? null : { kind: "text", text: value, style });
const number = (value: number | null): Cell => (value === null ? null : { kind: "number", number: value, style: numberStyle(value) });

/** Letters of the summary that the control compares, and the words above them. */
const COMPARED = [
  { letter: "D", of: "value" }, { letter: "E", of: "low" }, { letter: "F", of: "high" }, { letter: "G", of: "expected" }, { letter: "J", of: "rows" },
] as const;
export const CONTROL_HEAD_ROW = 2;
const ISSUED_AT = "CDEFG";
const NOW_AT = "HIJKL";

/** Issued numbers as constants, recomputed ones as references to the summary; a line whose numbers part says so and turns red. */
export function controlSheet(model: ReportModel, issued: IssuedPack, plan: WorkbookPlan): SmallSheet {
  const { words } = model;
  const own = issued.words;
  const titles = COMPARED.map(({ of }) => (of === "rows" ? words.rowsCounted : words[of]));
  const head = (word: string, right = true): Cell => text(word, right ? "headRight" : "head");
  const rows = plan.figures.map(({ figure, number: position }, at): Cell[] => {
    const row = CONTROL_HEAD_ROW + 1 + at;
    const summary = SUMMARY_HEAD_ROW + 1 + at;
    const agree = COMPARED.map((_, column) => `ABS(N(${ISSUED_AT[column]}${row})-N(${NOW_AT[column]}${row}))<0.0005`).join(",");
    return [
      { kind: "number", number: position, style: "plainNumber" },
      text(figure.label, "strong"),
      ...COMPARED.map(({ of }) => number(figure[of])),
      ...COMPARED.map(({ letter, of }): Cell => ({
        kind: "formula", formula: { text: `N(${quoteSheet(plan.summary)}!${letter}${summary})` }, cached: figure[of] ?? 0, style: numberStyle(figure[of]),
      })),
      { kind: "formula", formula: { text: `IF(AND(${agree}),"${own.same}","${own.differs}")` }, cached: own.same, style: "strong" },
    ];
  });
  return {
    widths: [7, 44, ...COMPARED.map(() => 15), ...COMPARED.map(() => 15), 20],
    headRow: CONTROL_HEAD_ROW,
    rows: [
      [null, text(own.controlNote, "line")],
      [head(words.number), head(words.figure, false), ...titles.map((what) => head(fillWord(own.issued, { what }))), ...titles.map((what) => head(fillWord(own.recomputed, { what }))), head(own.state, false)],
      ...rows,
    ],
  };
}

/** The format of the control sheet: a line whose state is that it differs turns red. */
export function alertOf(model: ReportModel, issued: IssuedPack): { readonly range: string; readonly formula: string } {
  const first = CONTROL_HEAD_ROW + 1;
  const last = Math.max(first, CONTROL_HEAD_ROW + model.figures.length);
  return { range: `A${first}:M${last}`, formula: `$M${first}="${issued.words.differs}"` };
}

function figureCell(figure: CanonicalFigure, field: FigureField): Cell {
  const amount = (value: number | null): Cell => number(value === null ? null : Number(toDecimal(value, figure.unit)));
  switch (field) {
    case "qualifier":
      return text(figure.amount.qualifier, "code");
    case "value":
      return amount(figure.amount.value);
    case "top":
      return amount(figure.amount.high);
    case "low":
    case "high":
    case "expected":
      return amount(figure[field]);
    case "itemised":
      return { kind: "number", number: figure.itemised ? 1 : 0, style: "plainNumber" };
    default: {
      const value = figure[field];
      return typeof value === "number" ? { kind: "number", number: value, style: "plainNumber" } : text(value ?? "", "code");
    }
  }
}

/** The content hash, what it is made of, where each field of a row stands, and the canonical form in words. */
export function hashSheet(model: ReportModel, issued: IssuedPack, plan: WorkbookPlan, exclusions: readonly { readonly field: string; readonly letter: string }[]): SmallSheet {
  const { words, head } = issued;
  const marked = (mark: Mark, ...cells: Cell[]): Cell[] => [text(mark, "code"), ...cells];
  const charted = hashesCharts(head.form);
  const inForm = { form: head.form, charts: charted ? words.formCharts : "", district: charted ? words.formDistrict : "" };
  const figureFields = figureFieldsOf(head.form);
  const sheets = [
    ...plan.sheets.map((sheet) => ({ kind: sheet.sheet.kind as string, name: sheet.name, places: sheet.places })),
    { kind: LEFT_OUT_SHEET, name: plan.exclusions, places: exclusions },
    { kind: TEXT_SHEET, name: plan.pack?.text ?? "", places: [{ field: "language", letter: "A" }, { field: "line", letter: "B" }, { field: "text", letter: "C" }] },
  ];
  return {
    widths: [10, 44, 70, ...FIGURE_FIELDS.map(() => 18)],
    headRow: 1,
    rows: [
      [text("", "head"), text(words.canonicalForm, "head"), text(head.form, "head")],
      marked("form", null, text(head.form, "code")),
      marked("hash", text(words.contentHash, "strong"), text(issued.contentHash, "code")),
      ...HEAD_FIELDS.map((field) => marked("head", text(words.head[field]), typeof head[field] === "number" ? number(head[field]) : text(head[field], "code"), text(field, "code"))),
      ...issued.texts.map(({ language, hash }) => marked("text", text(words.textHash), text(hash, "code"), text(language, "code"))),
      [],
      ...words.form.map((paragraph): Cell[] => [null, null, text(fillWord(paragraph, inForm), "wrap")]),
      [],
      [null, null, ...figureFields.map((field) => text(words.figureFields[field], "head"))],
      ...issued.figures.map((figure, at) => marked("figure", text(plan.figures[at]?.figure.label ?? "", "wrap"), ...figureFields.map((field) => figureCell(figure, field)))),
      ...issued.charts.flatMap(({ position, kind, figure, values }, at): Cell[][] => {
        const drawn = model.charts?.[at];
        return [
          marked("chart", text(drawn?.title ?? ""), number(position), text(kind, "code"), text(figure, "code"), text(drawn?.unit ?? ""), text(drawn?.source ?? "")),
          ...values.map(({ key, value }, bar) => marked("bar", text(drawn?.values[bar]?.label ?? ""), number(position), number(bar + 1), text(key, "code"), number(value))),
        ];
      }),
      [],
      [null, text(words.sheetName, "head"), text(words.field, "head"), text(words.columnLetter, "head")],
      ...sheets.flatMap(({ kind, name, places }) => places.map(({ field, letter }) => marked("column", text(name), text(field, "code"), text(letter, "code"), text(kind, "code")))),
    ],
  };
}

/** The texts line by line: joined by line feeds they are what the text hashes are made of. */
export function textSheet(issued: IssuedPack): SmallSheet {
  const { words } = issued;
  return {
    widths: [10, 16, 120],
    headRow: 1,
    rows: [
      [text(words.language, "head"), text(words.lineNumber, "headRight"), text(words.textSheet, "head")],
      ...issued.texts.flatMap(({ language, lines }) => lines.map((line, at): Cell[] => [text(language, "code"), { kind: "number", number: at + 1, style: "plainNumber" }, text(line, "wrap")])),
    ],
  };
}

/** Every revision up to this one with its reason and hash, and what each changed (R15). */
export function revisionSheet(issued: IssuedPack): SmallSheet {
  const { words } = issued;
  const head = (...titles: string[]): Cell[] => titles.map((title) => text(title, "head"));
  const changes = issued.changes.map((change): Cell[] => [
    number(change.revision), text(change.figure, "strong"), text(change.before, "wrap"), text(change.after, "wrap"), text(change.reason, "wrap"), text(change.rows.join("\n"), "wrap"),
  ]);
  return {
    widths: [12, 44, 34, 34, 44, 80],
    headRow: 1,
    rows: [
      head(words.revision, words.issuedBy, words.head.date, "", words.reason, words.contentHash),
      ...issued.revisions.map((one): Cell[] => [number(one.revision), text(one.issuedBy), text(one.date), null, text(one.reason, "wrap"), text(one.contentHash, "code")]),
      [],
      ...(changes.length > 0 ? [head(words.revision, words.figureFields.id, words.before, words.after, words.reason, words.affected), ...changes] : [[null, text(words.firstRevision)]]),
    ],
  };
}

/** Where it was published; nothing here is hashed, and the sheet says so. */
export function publicationSheet({ publications, words }: IssuedPack): SmallSheet {
  return {
    widths: [12, 44, 14, 44, 44, 60],
    headRow: 2,
    rows: [
      [text(words.publicationNote, "line")],
      [words.revision, words.outlet, words.head.date, words.speaker, words.saidBy, words.link].map((title) => text(title, "head")),
      ...publications.map((one): Cell[] => [number(one.revision), text(one.outlet, "wrap"), text(one.publishedOn), text(one.speaker, "wrap"), text(one.saidBy, "wrap"), text(one.link, "wrap")]),
    ],
  };
}
