/**
 * Deletes a row of a sheet as a spreadsheet program does: the rows below move up, and whatever names cells of the sheet (its
 * own formulas and ranges, formulas of other sheets) follows. ECMA-376 leaves this to the program; these are the rules Excel
 * and LibreOffice share: a reference below the row moves up by one, a range that holds the row becomes one row shorter.
 */

const SHEET_REF = /('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const REFERENCE = new RegExp(String.raw`(?:(${SHEET_REF.source.slice(1, -2)})!)?(?<![\w$.])(${CELL})(?::(${CELL}))?(?![\w(])`, "gu");

const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0]);
const withRow = (cell: string, row: number): string => cell.replace(/\d+$/, String(row));

/** A range or a cell as it reads after row `deleted` is gone. @throws Error where the deleted row was all of it: a program would write #REF! */
function moved(first: string, last: string | undefined, deleted: number): string {
  const [from, to] = [rowOf(first), rowOf(last ?? first)];
  if (from === deleted && to === deleted) throw new Error(`${first} was deleted, and a formula asks for it`);
  const start = withRow(first, from > deleted ? from - 1 : from);
  return last === undefined ? start : `${start}:${withRow(last, to >= deleted ? to - 1 : to)}`;
}

/** `isOwn`: the formula stands on the sheet itself, so that a bare reference means its cells. */
function formulaAfter(formula: string, sheet: string, isOwn: boolean, deleted: number): string {
  // Text in quotes holds no references.
  return formula.split(/("(?:[^"]|"")*")/).map((part, at) =>
    at % 2 === 1 ? part : part.replace(REFERENCE, (whole, named: string | undefined, first: string, last: string | undefined) => {
      const meant = named === undefined ? isOwn : named.replace(/^'|'$/g, "").replaceAll("''", "'") === sheet;
      return meant ? `${named === undefined ? "" : `${named}!`}${moved(first, last, deleted)}` : whole;
    }),
  ).join("");
}

const XML: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const plain = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => XML[entity] ?? entity);
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

/** Formulas of a sheet's XML, each passed through `change` with the row it stands in. */
function changeFormulas(xml: string, change: (formula: string) => string): string {
  return xml.replace(/<(f|formula)((?: [^>]*[^/])?)>([^<]*)<\/\1>/g, (_whole, tag: string, rest: string, formula: string) => `<${tag}${rest}>${escaped(change(plain(formula)))}</${tag}>`);
}

/**
 * @param parts the text parts of the workbook by path
 * @param path the sheet's own part
 * @param sheet its name
 * @param deleted row number; not the first row below the head, where the shared formulas of the columns are written
 */
export function withoutSheetRow(parts: ReadonlyMap<string, string>, path: string, sheet: string, deleted: number): Map<string, string> {
  const after = new Map(parts);
  for (const [name, xml] of parts) {
    if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) after.set(name, changeFormulas(xml, (formula) => formulaAfter(formula, sheet, name === path, deleted)));
  }
  const own = after.get(path);
  if (own === undefined || !own.includes(`<row r="${deleted}"`)) throw new Error(`${path} has no row ${deleted}`);
  const shorter = own
    .replace(new RegExp(`<row r="${deleted}"(?:[^>]*/>|[\\s\\S]*?</row>)`), "")
    .replace(/<row r="(\d+)"/g, (whole, row: string) => (Number(row) > deleted ? `<row r="${Number(row) - 1}"` : whole))
    .replace(/<c r="([A-Z]+)(\d+)"/g, (whole, letter: string, row: string) => (Number(row) > deleted ? `<c r="${letter}${Number(row) - 1}"` : whole))
    .replace(/ (ref|sqref)="([A-Z]+\d+)(?::([A-Z]+\d+))?"/g, (_whole, name: string, first: string, last: string | undefined) => ` ${name}="${moved(first, last, deleted)}"`);
  return after.set(path, shorter);
}
