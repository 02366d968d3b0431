/** The sheets of a list as the wizard shows them: headings, columns guessed or remembered, first rows. */
import { findHeader, guessSheets } from "../../../shared/domain/importing/header";
import { headingKey } from "../../../shared/domain/importing/headings";
import { guessMapping } from "../../../shared/domain/importing/guess";
import type { ColumnMapping, ImportKind, TableHeader, TableSheet } from "../../../shared/domain/importing/types";
import type { Askable } from "../../database/reader";
import { newId } from "../core/clock";
import { ImportMapping } from "./importMapping.entity";
import type { ImportPlan, ListBeingRead, SheetPlan } from "./sessions";
import type { ImportWriting } from "./writing";

/** Rows shown behind the headings; what stands above them is shown as well, so that another row can be said to be the headings. */
const SAMPLE = 8;
const ABOVE = 40;

export interface SheetView extends SheetPlan {
  readonly mapping: (ColumnMapping[number])[];
  readonly rows: number;
  readonly headings: string[];
  readonly list: boolean;
  readonly remembered: boolean;
  readonly sample: { row: number; cells: (string | number | boolean | null)[] }[];
}

export async function sheetViews(from: Askable, sheets: readonly TableSheet[], kind: ImportKind, partnerId: string | null): Promise<SheetView[]> {
  const lists = new Set(guessSheets(kind, sheets));
  const views: SheetView[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const header = findHeader(kind, sheet);
    const remembered = await rememberedMapping(from, kind, partnerId, header);
    const mapping = remembered ?? guessMapping(kind, header, sheet);
    const found = Math.max(0, sheet.rows.findIndex((row) => row.row >= header.row));
    views.push({
      name: sheet.name, headerRow: header.row, mapping: [...mapping], rows: sheet.rows.length, headings: [...header.headings], list: lists.has(at), remembered: remembered !== null,
      sample: sheet.rows.slice(Math.max(0, found - ABOVE), found + SAMPLE).map(({ row, cells }) => ({ row, cells: [...cells] })),
    });
  }
  return views;
}

/** The header a person chose, with the headings of that row. */
export function headerAt(kind: ImportKind, sheet: TableSheet, row: number): TableHeader {
  const found = findHeader(kind, sheet);
  if (found.row === row) return found;
  const cells = row === 0 ? [] : (sheet.rows.find((each) => each.row === row)?.cells ?? []);
  return { row, headings: cells.map((cell) => String(cell ?? "")) };
}

/** The headings of the sheets that are taken over, as they were chosen. */
export function plannedHeadings(list: ListBeingRead, plan: ImportPlan): { sheet: string; headings: string[] }[] {
  return plan.sheets.flatMap(({ name, headerRow }) => {
    const sheet = list.sheets.find((each) => each.name === name);
    return sheet ? [{ sheet: name, headings: [...headerAt(plan.kind, sheet, headerRow).headings] }] : [];
  });
}

const signature = (header: TableHeader): string => header.headings.map(headingKey).join("|");

/** The columns of the last list with these headings: the partner's own, else anybody's. */
async function rememberedMapping(from: Askable, kind: ImportKind, partnerId: string | null, header: TableHeader): Promise<ColumnMapping | null> {
  const found = await from.manager
    .getRepository(ImportMapping)
    .createQueryBuilder("mapping")
    .where("mapping.kind = :kind and mapping.headings = :headings and mapping.partner_id in (:...partners)", { kind, headings: signature(header), partners: [partnerId ?? "", ""] })
    .orderBy("mapping.partner_id", "DESC")
    .getOne();
  return found?.fields ?? null;
}

/** To be called in the write that takes the list over. */
export async function rememberMapping(into: ImportWriting, kind: ImportKind, partnerId: string | null, header: TableHeader, fields: ColumnMapping): Promise<void> {
  const { tx, at } = into.writing;
  const repository = tx.manager.getRepository(ImportMapping);
  const place = { kind, partnerId: partnerId ?? "", headings: signature(header) };
  const known = await repository.findOneBy(place);
  const id = known?.id ?? newId();
  into.remembered("import_mapping", id, known && { fields: JSON.stringify(known.fields), updated_at: known.updatedAt });
  if (known) await repository.update({ id }, { fields: fields as never, updatedAt: at });
  else await repository.insert({ id, ...place, fields: [...fields], updatedAt: at } as never);
}
