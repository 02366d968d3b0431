/**
 * A year's catalogue out of a spreadsheet: one row a target, the project's own cells in its first row or in each. What is
 * wrong comes back as data with the row it stands in; no row is guessed at.
 */
import type { CatalogueProblem, CatalogueProject, CatalogueTarget, IndicatorMend, ReadTarget } from "../../../shared/contract/catalogue";
import { directionSchema } from "../../../shared/contract/base";
import type { TargetIndicator } from "../../../shared/contract/programmes";
import { type Amount, type Unit, UNITS } from "../../../shared/domain/amounts";
import { saysNothing, textOf } from "../../../shared/domain/importing/cells";
import { readDate } from "../../../shared/domain/importing/dates";
import { partsOf, readChoice } from "../../../shared/domain/importing/choices";
import type { TableRow, TableSheet } from "../../../shared/domain/importing/types";
import { parseAmount } from "../../../shared/domain/quantities";
import { usualUnit } from "../../../shared/domain/targets";
import { type CatalogueColumn, DIRECTION_WORDS, DRAWN_FROM, EVERYWHERE, HEADINGS, INDICATOR_WORDS } from "./headings.data";

type Place = CatalogueProject["regions"][number];
type Draft = { -readonly [Key in keyof CatalogueProject]: CatalogueProject[Key] };
type Columns = ReadonlyMap<CatalogueColumn, number>;
type Problem = (kind: CatalogueProblem["kind"], text: string) => void;

/** Finds a place by its name; null when none or several bear it. */
export interface PlaceFinder {
  city(name: string): Place | null;
  region(name: string): Place | null;
}

export interface ReadCatalogue {
  readonly projects: readonly CatalogueProject[];
  readonly notes: readonly string[];
  readonly notesKk: readonly string[];
  /** Every target with the row it was read from, for somebody to look at. */
  readonly read: readonly ReadTarget[];
  readonly problems: readonly CatalogueProblem[];
}

/** What surrounds the reading of a row: where places are found, which guesses somebody mended, and the year the table is for. */
interface Reading {
  readonly places: PlaceFinder;
  readonly mends: readonly IndicatorMend[];
  readonly year: number;
}

/** @param sheets as `readTable` gives them; the first with a code, a name and an indicator among its headings is read */
export function readCatalogueSheets(sheets: readonly TableSheet[], places: PlaceFinder, year: number, mends: readonly IndicatorMend[] = []): ReadCatalogue {
  for (const sheet of sheets) {
    const at = sheet.rows.findIndex((row) => ["code", "nameRu", "indicator"].every((column) => columnsOf(row).has(column as CatalogueColumn)));
    const head = sheet.rows[at];
    if (head) return readRows(columnsOf(head), sheet.rows.slice(at + 1), { places, mends, year });
  }
  return { projects: [], notes: [], notesKk: [], read: [], problems: [{ row: 1, kind: "no_columns", text: "" }] };
}

function columnsOf(row: TableRow): Columns {
  const found = new Map<CatalogueColumn, number>();
  for (const [at, cell] of row.cells.entries()) {
    const text = textOf(cell);
    const column = text === "" ? undefined : HEADINGS.find(([name, words]) => !found.has(name) && words.test(text))?.[0];
    if (column) found.set(column, at);
  }
  return found;
}

function readRows(columns: Columns, rows: readonly TableRow[], reading: Reading): ReadCatalogue {
  const projects = new Map<string, Draft>();
  const notes = new Set<string>();
  const notesKk = new Set<string>();
  const read: ReadTarget[] = [];
  const problems: CatalogueProblem[] = [];
  let before: Draft | null = null;
  for (const row of rows) {
    const cell = (column: CatalogueColumn): string => {
      const at = columns.get(column);
      const text = at === undefined ? "" : textOf(row.cells[at]);
      return saysNothing(text) ? "" : text;
    };
    const wrong: CatalogueProblem[] = [];
    const problem: Problem = (kind, text) => void wrong.push({ row: row.row, kind, text });
    const code: string = cell("code") || before?.code || "";
    if (code === "") problem("no_code", cell("indicator"));
    const known = projects.get(code);
    const project: Draft = known ?? { code, direction: null, nameRu: "", nameKk: "", aimRu: "", aimKk: "", targets: [], regions: [], everywhere: false };
    if (project.nameRu === "" && cell("nameRu") === "") problem("no_name", code);
    const direction = directionOf(cell("direction"), problem);
    const targets = targetsOf(cell, row.row, reading, problem);
    const regions = namedPlaces(cell("regions"), (name) => reading.places.region(name), (name) => problem("unknown_region", name));
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    if (cell("note")) notes.add(cell("note"));
    if (cell("noteKk")) notesKk.add(cell("noteKk"));
    project.nameRu ||= cell("nameRu");
    project.nameKk ||= cell("nameKk");
    project.aimRu ||= cell("aim");
    project.aimKk ||= cell("aimKk");
    project.direction ??= direction;
    project.regions = [...project.regions, ...regions.filter((place) => !project.regions.some((one) => one.katoCode === place.katoCode))];
    project.everywhere ||= EVERYWHERE.test(cell("regions")) || EVERYWHERE.test(cell("note")) || EVERYWHERE.test(cell("noteKk"));
    project.targets = [...project.targets, ...targets];
    read.push(...targets.map(({ indicator, scope, qualifier, low, high, unit, due, nameRu }, part) => ({ row: row.row, part, code, indicator, scope, qualifier, low, high, unit, due, nameRu })));
    projects.set(code, project);
    before = project;
  }
  if (projects.size === 0 && problems.length === 0) problems.push({ row: 1, kind: "no_projects", text: "" });
  // Where no region is named the project is for all of them.
  return { projects: [...projects.values()].map((project) => ({ ...project, everywhere: project.everywhere || project.regions.length === 0 })), notes: [...notes], notesKk: [...notesKk], read, problems };
}

function directionOf(text: string, problem: Problem): CatalogueProject["direction"] {
  if (text === "") return null;
  const found = directionSchema.safeParse(DIRECTION_WORDS.find(([, words]) => words.test(text))?.[0] ?? text);
  if (found.success) return found.data;
  problem("unknown_direction", text);
  return null;
}

/** The targets of a row: one, or two where its words count two things. An indicator is guessed from the words unless somebody said which it is. */
function targetsOf(cell: (column: CatalogueColumn) => string, row: number, { places, mends, year }: Reading, problem: Problem): CatalogueTarget[] {
  const words = cell("indicator");
  if (words === "") {
    if (cell("low") || cell("high")) problem("no_indicator", cell("low") || cell("high"));
    return [];
  }
  const due = dueOf(cell("due"), year, problem);
  const cities = namedPlaces(cell("cities"), (name) => places.city(name), (name) => problem("unknown_city", name));
  const eachRegion = /(в каждо[мй] (регион|област)|әр (өңір|облыс)|each region)/iu.test(words);
  return indicatorsIn(words).map((guess, part) => {
    const indicator = mends.find((mend) => mend.row === row && mend.part === part)?.indicator ?? guess;
    // What is wrong with a row is said once, however many targets it makes.
    const say: Problem = part === 0 ? problem : () => undefined;
    const unit = unitOf(cell("unit"), indicator, say);
    return { indicator, scope: eachRegion ? "region" : "national", ...amountOfCells(cell("low"), cell("high"), unit, say), unit, due, nameRu: words, nameKk: cell("indicatorKk"), cities };
  });
}

/** What the words of a target count; `other` where none of the known words are among them. */
export function indicatorsIn(words: string): readonly TargetIndicator[] {
  const counted = words.replace(DRAWN_FROM, " ");
  return INDICATOR_WORDS.find(([, pattern]) => pattern.test(counted))?.[0] ?? ["other"];
}

/** A day, or the last day of a quarter or a year: "IV квартал 2021 года", "2021". */
function dueOf(text: string, year: number, problem: Problem): string | null {
  if (text === "") return null;
  const [named] = /(19|20)\d\d/u.exec(text) ?? [];
  const [, quarter] = /(^|\s)(IV|III|II|I|[1-4])[-\s]*(-?й\s+)?(кв|тоқсан|quarter)/iu.exec(text)?.slice(1) ?? [];
  if (quarter !== undefined) {
    const at = ["I", "II", "III", "IV"].indexOf(quarter.toUpperCase());
    const last = ["03-31", "06-30", "09-30", "12-31"][at < 0 ? Number(quarter) - 1 : at];
    return `${named ?? year}-${last}`;
  }
  const day = readDate(text.trim().replace(/^(до|к|не позднее|by)\s+/iu, "").replace(/\s*г(\.|ода)?$/iu, ""), year + 20);
  if (day !== null) return day;
  if (named !== undefined && /^(до\s+|к\s+|by\s+)?(конца?\s+|the end of\s+)?\d{4}(\s*(г\.?|год\S*|ж\.?|жыл\S*)(\s+(соңына|аяғына)(\s+дейін)?)?)?$/iu.test(text.trim())) return `${named}-12-31`;
  problem("bad_date", text);
  return null;
}

/** Where the column is left empty, an indicator is counted as usual. */
function unitOf(text: string, indicator: TargetIndicator, problem: Problem): Unit {
  const usual = usualUnit(indicator);
  if (text === "") return usual;
  const read = readChoice("unit", text) ?? UNITS.find((unit) => unit === text);
  if (!read) problem("unknown_unit", text);
  return read ?? usual;
}

function amountOfCells(from: string, to: string, unit: Unit, problem: Problem): Pick<CatalogueTarget, "qualifier" | "low" | "high"> {
  const read = (text: string): Amount | null => {
    const parsed = parseAmount(text, unit);
    if (!parsed.ok) problem("bad_number", text);
    return parsed.ok ? parsed.amount : null;
  };
  const [low, high] = [read(from), read(to)];
  if (low?.value && high?.value && high.value < low.value) problem("range_order", `${from} – ${to}`);
  if (low?.qualifier === "up_to") return { qualifier: "at_least", low: null, high: low.value };
  const qualifier = low?.qualifier === "more_than" || low?.qualifier === "about" || low?.qualifier === "exact" ? low.qualifier : "at_least";
  return { qualifier: high?.value ? "at_least" : qualifier, low: low?.value ?? null, high: high?.value ?? low?.high ?? null };
}

function namedPlaces(text: string, find: (name: string) => Place | null, missing: (name: string) => void): Place[] {
  const found: Place[] = [];
  for (const name of partsOf(text)) {
    if (EVERYWHERE.test(name)) continue;
    const place = find(name);
    if (place) found.push(place);
    else missing(name);
  }
  return found;
}
