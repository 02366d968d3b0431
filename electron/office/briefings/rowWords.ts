/** Words in the rows of a pack (partners, statements, items, names) against those the office froze; no checksum covers them. */
import { PRIVACY_LEVELS, type PrivacyLevel } from "../../../shared/domain/personalColumns";
import type { Language } from "../../../shared/domain/languages";
import type { Askable } from "../../database/reader";
import type { SheetDifference } from "../../files/verify/compareSheets";
import type { Pack, PackRow } from "../../files/verify/readPack";
import { colToLetter } from "hucre/xlsx";
import type { TableCell } from "../../../shared/domain/importing/types";
import { frozenRows, type WordedRow } from "./frozen";
import { changesInWords } from "./changeWords";
import { leftOutLine, shownCells } from "./frozenReport";
import { staffNameIn } from "./staffName";
import { type ColumnKey, WORDS } from "./words";

const PORTION = 1_000;
/** Words of the rows; numbers and dates are under the row's checksum. */
const WORDED = ["who", "statement", "provider", "organiser", "volunteers", "item", "place", "amount"] as const satisfies readonly ColumnKey[];
/** What can be erased of a row that is about somebody: then nobody can tell any more what stood there. */
const ERASABLE: ReadonlySet<string> = new Set<ColumnKey>(["who", "item", "place"]);
const LEFT_OUT_COLUMN = 2;

interface Place {
  readonly row: PackRow;
  readonly cells: readonly TableCell[];
}

/** Cells whose words are none that the office would write at any level of privacy. */
export async function otherWords(from: Askable, briefingId: string, pack: Pack, language: Language): Promise<SheetDifference[]> {
  const places = placesOf(pack);
  const columns = columnsOf(pack, language);
  const found: SheetDifference[] = [];
  for (let after = 0; ; ) {
    const rows = await frozenRows(from, { briefingId, where: "row.seq > :after", parameters: { after }, limit: PORTION }, language);
    for (const row of rows) {
      const place = places.get(row.hash);
      if (place) found.push(...differences(row, place, columns.get(place.row.sheet) ?? [], language), ...staffDiffers(row, place, pack, language));
    }
    if (rows.length < PORTION) return found;
    after = rows.at(-1)?.seq ?? after;
  }
}

function placesOf(pack: Pack): Map<string, Place> {
  const cells = new Map(pack.sheets.map(({ name, rows }) => [name, new Map(rows.map((row) => [row.row, row.cells]))]));
  return new Map(pack.rows.map((row) => [row.hash, { row, cells: cells.get(row.sheet)?.get(row.at) ?? [] }]));
}

/** Worded columns of each sheet, by their headings. */
function columnsOf(pack: Pack, language: Language): Map<string, { readonly key: ColumnKey; readonly column: number }[]> {
  return new Map([...pack.places.values()].map(({ name }) => {
    const heads = pack.sheets.find((sheet) => sheet.name === name)?.rows.find(({ row }) => row === 1)?.cells ?? [];
    return [name, WORDED.flatMap((key) => {
      const column = heads.indexOf(WORDS[language].columns[key]);
      return column < 0 ? [] : [{ key, column }];
    })];
  }));
}

const plain = (value: string | number | boolean | null | undefined): string => String(value ?? "").replace(/\s+/gu, " ").trim();

function differences(row: WordedRow, { row: { sheet, at, leftOut }, cells }: Place, columns: readonly { readonly key: ColumnKey; readonly column: number }[], language: Language): SheetDifference[] {
  const erased = row.personalKey !== null && row.personal === null;
  const shown = PRIVACY_LEVELS.map((privacy) => shownCells(row, { language, privacy }));
  const wanted = leftOut === null
    ? columns.map(({ key, column }) => ({ column, free: erased && ERASABLE.has(key), allowed: shown.map((each) => plain(each[key])) }))
    : [{ column: LEFT_OUT_COLUMN, free: erased, allowed: PRIVACY_LEVELS.map((privacy) => plain(leftOutLine(row, privacy))) }];
  return wanted.flatMap(({ column, free, allowed }) => (free ? [] : differing(sheet, at, column, allowed, cells)));
}

/** Who recorded and who confirmed it, and what was changed later; a pack from before it said the last has no column for it. */
function staffDiffers(row: WordedRow, { row: { sheet, at, kind, leftOut }, cells }: Place, pack: Pack, language: Language): SheetDifference[] {
  const columns = pack.places.get(leftOut === null ? kind : "leftOut")?.columns;
  const said = (field: StaffField, privacy: PrivacyLevel): string => (field === "changed" ? changesInWords(row.changed, language, privacy) : staffNameIn(row[field], privacy));
  return STAFF_FIELDS.flatMap((field) => {
    const column = columns?.get(field);
    return column === undefined ? [] : differing(sheet, at, column, PRIVACY_LEVELS.map((privacy) => plain(said(field, privacy))), cells);
  });
}

const STAFF_FIELDS = ["recordedBy", "confirmedBy", "changed"] as const;
type StaffField = (typeof STAFF_FIELDS)[number];

function differing(sheet: string, at: number, column: number, allowed: readonly string[], cells: readonly TableCell[]): SheetDifference[] {
  const stands = plain(cells[column]);
  return allowed.includes(stands) ? [] : [{ kind: "cell", sheet, cell: `${colToLetter(column)}${at}`, expected: allowed[0] ?? "", found: stands }];
}
