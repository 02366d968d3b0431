/** Names of places beside the records that carry a code, and records inside a region, district or town. */
import { PLACE_IN_WORDS } from "../../../shared/contract/people";
import type { Office } from "../createOffice";
import { todayOf } from "../settings/service";

export interface PlaceNames {
  readonly katoCode: string | null;
  readonly placeRu: string;
  readonly placeKk: string;
}

/** Adds the names of today to each row's code. */
export async function withPlaces<Row extends { readonly katoCode: string | null }>(office: Office, rows: readonly Row[]): Promise<(Row & PlaceNames)[]> {
  const today = await todayOf(office);
  return Promise.all(
    rows.map(async (row) => {
      if (row.katoCode === null) return { ...row, placeRu: "", placeKk: "" };
      const [placeRu, placeKk] = [await office.places.name(row.katoCode, today, "ru"), await office.places.name(row.katoCode, today, "kk")];
      return { ...row, placeRu, placeKk };
    }),
  );
}

/** The place of one record by today's names. */
export async function placeOf(office: Office, { katoCode }: { readonly katoCode: string | null }): Promise<PlaceNames> {
  const [placed] = await withPlaces(office, [{ katoCode }]);
  return placed ?? { katoCode, placeRu: "", placeKk: "" };
}

/** The digits that every code inside a unit begins with: region 2, district 4, town or rural district 6. */
export const leadingDigits = (code: string): string => code.slice(0, [2, 4, 6].find((digits) => /^0*$/.test(code.slice(digits))) ?? 9);

/** Condition for "it lies at one of these places": inside a unit, or where only words say. */
export function atPlace(column: string, wordsColumn: string, places: string | readonly string[]): { sql: string; parameters: Record<string, string> } {
  const wanted = [places].flat();
  const units = wanted.filter((place) => place !== PLACE_IN_WORDS);
  const inside = units.length > 0 ? insideUnit(column, units) : null;
  if (units.length === wanted.length) return inside ?? { sql: "1 = 0", parameters: {} };
  const inWords = `(${column} is null and ${wordsColumn} <> '')`;
  return inside ? { sql: `(${inWords} or ${inside.sql})`, parameters: inside.parameters } : { sql: inWords, parameters: {} };
}

/** Condition for "this code lies inside that unit", or inside one of several. */
export function insideUnit(column: string, units: string | readonly string[]): { sql: string; parameters: Record<string, string> } {
  const conditions = [units].flat().map((code, at) => {
    const inside = leadingDigits(code);
    const [from, before] = [`insideFrom${at}`, `insideBefore${at}`];
    // A range instead of LIKE, so that an index on the column can serve; ":" is the character after "9".
    return { sql: `${column} >= :${from} and ${column} < :${before}`, parameters: { [from]: inside, [before]: `${inside}:` } };
  });
  const sql = conditions.map((one) => (conditions.length > 1 ? `(${one.sql})` : one.sql)).join(" or ");
  return { sql: conditions.length > 1 ? `(${sql})` : sql, parameters: Object.assign({}, ...conditions.map((one) => one.parameters)) as Record<string, string> };
}
