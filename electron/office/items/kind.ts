/** What can be given, kept as a register; the usual kinds are there from the set-up on. */
import { searchKeys, sortKey } from "../../../shared/domain/names";
import type { ItemFields } from "../../../shared/contract/items";
import { countsRecipients } from "../../../shared/domain/amounts";
import { rowsOf } from "../../database/reader";
import type { RecordKind } from "../core/records";
import { ItemKind } from "./itemKind.entity";

export const itemRecordKind: RecordKind<ItemKind, ItemFields> = {
  kind: "items",
  entity: ItemKind,
  personal: [],
  async load({ manager }, id) {
    const item = await manager.getRepository(ItemKind).findOneBy({ id });
    if (!item) return null;
    const { nameRu, nameKk, nameEn, unit, category } = item;
    return { nameRu, nameKk, nameEn, unit: unit as ItemFields["unit"], category: category as ItemFields["category"] };
  },
  async check({ manager }, { unit }, id) {
    if (!countsRecipients(unit)) return [];
    // A kind that was counted so before the rule may be corrected in all else.
    const before = id === null ? null : await manager.getRepository(ItemKind).findOneBy({ id });
    return before?.unit === unit ? [] : [{ field: "unit", kind: "counts_recipients" }];
  },
  async columns(writing, fields, id, existing) {
    return { ...fields, code: existing?.code ?? (await freeCode(writing.tx, id)), sortKey: sortKey(fields.nameRu) };
  },
  title: (fields) => fields.nameRu,
  async search(_from, _id, fields) {
    return { title: fields.nameRu, subtitle: fields.nameKk, keys: searchKeys([fields.nameRu, fields.nameKk, fields.nameEn].join(" ")).join(" ") };
  },
};

/** Own kinds get a code from their id; the usual ones have readable codes that wording knows. */
async function freeCode(from: Parameters<typeof rowsOf>[0], id: string): Promise<string> {
  const [row] = await rowsOf<{ count: number }>(from, `select count(*) as count from item_kind`);
  return `own_${Number(row?.count ?? 0) + 1}_${id.slice(-6)}`;
}
