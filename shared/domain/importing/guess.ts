/** Which column holds what: its heading says first, its content where the heading says nothing or something else. */
import { textOf, widthOf } from "./cells";
import { contentOf, type ColumnContent } from "./content";
import { IMPORT_FIELDS, REPEATABLE } from "./fields";
import { headingScore, leftOutScore } from "./headings";
import type { ColumnMapping, ImportFieldId, ImportKind, TableCell, TableHeader, TableSheet } from "./types";

/** The window waits while the columns are looked at. */
const SAMPLED_ROWS = 80;
/** A longer word of a longer heading names a field; shorter ones do by chance. */
const LEAST_SCORE = 12;

/** The likeliest mapping; columns without a field stay null. */
export function guessMapping(kind: ImportKind, header: TableHeader, sheet: TableSheet): ColumnMapping {
  const width = Math.max(widthOf(sheet.rows), header.headings.length);
  const sample = sheet.rows.filter(({ row }) => row > header.row).slice(0, SAMPLED_ROWS);
  const contents = Array.from({ length: width }, (_, column) => contentOf(sample.map(({ cells }): TableCell => cells[column] ?? null)));
  const mapping = byHeadings(kind, header, width);
  correctByContent(kind, mapping, contents);
  addByContent(kind, header, mapping, contents);
  return mapping;
}

function byHeadings(kind: ImportKind, header: TableHeader, width: number): (ImportFieldId | null)[] {
  const mapping = Array.from({ length: width }, (): ImportFieldId | null => null);
  const pairs: { readonly column: number; readonly field: ImportFieldId; readonly score: number }[] = [];
  for (let column = 0; column < width; column++) {
    const heading = textOf(header.headings[column] ?? "");
    if (heading === "") continue;
    const leftOut = leftOutScore(heading);
    for (const { id } of IMPORT_FIELDS[kind]) {
      const score = headingScore(kind, id, heading);
      if (score >= LEAST_SCORE && score >= leftOut) pairs.push({ column, field: id, score });
    }
  }
  // Of equal scores the field that is offered first, at the column that stands first.
  pairs.sort((a, b) => b.score - a.score);
  const taken = new Set<ImportFieldId>();
  const decided = new Set<number>();
  for (const { column, field, score } of pairs) {
    if (decided.has(column) || (taken.has(field) && !REPEATABLE.has(field))) continue;
    // A second column is taken for a field that may repeat only when its heading names it as plainly as the others.
    const better = pairs.find((each) => each.column === column && each.score > score);
    if (better && REPEATABLE.has(better.field) === false && score < 40) continue;
    mapping[column] = field;
    decided.add(column);
    taken.add(field);
  }
  return mapping;
}

function correctByContent(kind: ImportKind, mapping: (ImportFieldId | null)[], contents: readonly ColumnContent[]): void {
  const has = (field: ImportFieldId) => mapping.includes(field);
  const offered = (field: ImportFieldId) => IMPORT_FIELDS[kind].some(({ id }) => id === field);
  for (const [column, field] of mapping.entries()) {
    const content = contents[column];
    if (!content || content.filled === 0) continue;
    if ((field === "given" || field === "family") && content.severalWords > 0.6 && !has(field === "given" ? "family" : "given")) mapping[column] = "fullName";
    if (field === "members" && content.sizes > 0.8) mapping[column] = has("declaredSize") || !offered("declaredSize") ? null : "declaredSize";
    // "Ф.И.О. заявителя, ИИН" over a column of names.
    if (field === "iin" && content.iins < 0.3 && content.names > 0.6) mapping[column] = has("fullName") || has("family") || has("given") || !offered("fullName") ? null : "fullName";
    if (field === "declaredSize" && content.names > 0.6) mapping[column] = "members";
    if (field === "contactName" && content.phones > 0.6) mapping[column] = offered("phones") ? "phones" : null;
    if (field === "phones" && content.phones < 0.2 && content.names > 0.6 && offered("contactName") && !has("contactName")) mapping[column] = "contactName";
    // "Цель" is a programme's aim in words, or how many it wants to reach.
    if ((field === "item" || field === "aim") && content.numbers > 0.9) mapping[column] = has("amount") || !offered("amount") ? null : "amount";
  }
  // Persons numbered one by one: the number names no family, the head does.
  const key = mapping.indexOf("familyKey");
  const relation = contents[mapping.indexOf("relation")];
  if (key >= 0 && relation && (contents[key]?.different ?? 0) > 0.98 && (contents[key]?.share ?? 0) > 0.98 && relation.share > 0.5) mapping[key] = null;
}

/** Content that one field only can have. */
const SIGNS: readonly (readonly [ImportFieldId, (content: ColumnContent) => number])[] = [
  ["iin", ({ iins }) => iins],
  ["bin", ({ bins }) => bins],
  ["phones", ({ phones }) => phones],
  ["email", ({ emails }) => emails],
  ["birthDate", ({ birthDates }) => birthDates],
  ["date", ({ dates, birthDates }) => dates - birthDates],
  ["sex", ({ sexes }) => sexes],
  ["relation", ({ relations }) => relations],
  ["fullName", ({ names, severalWords }) => Math.min(names, severalWords)],
  ["vulnerabilities", ({ vulnerabilities }) => vulnerabilities],
];
const CERTAIN = 0.7;

function addByContent(kind: ImportKind, header: TableHeader, mapping: (ImportFieldId | null)[], contents: readonly ColumnContent[]): void {
  const nameKnown = mapping.includes("family") || mapping.includes("fullName") || mapping.includes("given");
  for (const [field, share] of SIGNS) {
    if (!IMPORT_FIELDS[kind].some(({ id }) => id === field) || mapping.includes(field) || (field === "fullName" && nameKnown)) continue;
    const column = contents.findIndex((content, at) => {
      const heading = header.headings[at] ?? "";
      return mapping[at] === null && content.filled > 0 && share(content) >= CERTAIN && leftOutScore(heading) < 1000;
    });
    if (column >= 0) mapping[column] = field;
  }
}
