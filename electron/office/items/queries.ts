import { nameTokens, searchKeys, sortKey } from "../../../shared/domain/names";
import type { ItemFields } from "../../../shared/contract/items";
import type { Choice } from "../../../shared/contract/register";
import { type Askable } from "../../database/reader";
import { listPage, type PageRequest } from "../core/lists";
import type { Writing } from "../core/writing";
import { createRecord } from "../core/records";
import { ItemKind } from "./itemKind.entity";
import { itemRecordKind } from "./kind";
import { USUAL_ITEMS } from "./usualItems";

export interface ItemRow {
  id: string;
  version: number;
  nameRu: string;
  nameKk: string;
  unit: ItemFields["unit"];
  category: ItemFields["category"];
}

export async function listItems(from: Askable, request: PageRequest & { filters: { category?: string } }): Promise<{ rows: ItemRow[]; total: number }> {
  const query = from.manager.getRepository(ItemKind).createQueryBuilder("item");
  if (request.filters.category) query.andWhere("item.category = :category", { category: request.filters.category });
  return listPage<ItemRow>(
    {
      alias: "item",
      kind: "items",
      query,
      sorts: { name: ["item.sort_key"], category: ["item.category", "item.sort_key"] },
      select: { nameRu: "item.name_ru", nameKk: "item.name_kk", unit: "item.unit", category: "item.category" },
      row: (raw) => raw as unknown as ItemRow,
    },
    request,
  );
}

export async function allItems(from: Askable): Promise<(Choice & { unit: ItemFields["unit"] })[]> {
  const items = await from.manager.getRepository(ItemKind).createQueryBuilder("item").where("item.deleted_at is null").orderBy("item.sort_key").getMany();
  return items.map((item) => ({ id: item.id, label: item.nameRu, detail: item.nameKk, unit: item.unit as ItemFields["unit"] }));
}

export async function itemChoices(from: Askable, input: { search: string; limit: number; ids?: string[] }): Promise<Choice[]> {
  const words = nameTokens(input.search);
  const fits = (item: Choice): boolean => {
    const own = searchKeys(`${item.label} ${item.detail}`);
    return words.every((word) => own.some((key) => key.startsWith(word)));
  };
  return (await allItems(from)).filter((item) => (input.ids ? input.ids.includes(item.id) : fits(item))).slice(0, input.limit);
}

/** Puts the usual kinds into a new office; answers with their ids by code. */
export async function createUsualItems(writing: Writing, nextId: () => string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { code, ...fields } of USUAL_ITEMS) {
    const { id } = await createRecord(itemRecordKind, writing, fields, nextId());
    await writing.tx.manager.getRepository(ItemKind).update({ id }, { code, sortKey: sortKey(fields.nameRu) });
    ids.set(code, id);
  }
  return ids;
}
