import type { Language } from "../../../shared/contract/base";
import type { Choice } from "../../../shared/contract/register";
import { type Askable, rowsOf } from "../../database/reader";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { listPage, type PageRequest } from "../core/lists";
import { nameIn } from "../core/wording";
import { atPlace } from "../places/names";
import { heldByStore } from "../stock/queries";
import { Store } from "./store.entity";

interface PlainRow {
  id: string;
  version: number;
  nameRu: string;
  nameKk: string;
  place: string;
  katoCode: string | null;
}

export async function listStores(from: Askable, request: PageRequest & { filters: { district?: string } }) {
  const query = from.manager.getRepository(Store).createQueryBuilder("store");
  if (request.filters.district) {
    const inside = atPlace("store.kato_code", "store.place", request.filters.district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage<PlainRow>(
    {
      alias: "store",
      kind: "stores",
      query,
      sorts: { name: ["store.sort_key"] },
      select: { nameRu: "store.name_ru", nameKk: "store.name_kk", place: "store.place", katoCode: "store.kato_code" },
      row: (raw) => raw as unknown as PlainRow,
    },
    request,
  );
  const held = await heldByStore(from, page.rows.map(({ id }) => id));
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, held: held.get(row.id) ?? [] })) };
}

export async function storeExtra(from: Askable, id: string) {
  const count = async (source: string, ...values: string[]): Promise<number> =>
    Number((await rowsOf<{ count: number }>(from, `select count(*) as count from ${source}`, values))[0]?.count ?? 0);
  return {
    held: (await heldByStore(from, [id])).get(id) ?? [],
    moves: await count("stock_move where deleted_at is null and (store_id = ? or to_store_id = ?)", id, id),
    deliveries: await count("delivery where deleted_at is null and store_id = ?", id),
  };
}

export const storeChoices = (from: Askable, language: Language, request: ChoiceRequest): Promise<Choice[]> =>
  chooseRecords(
    from,
    { entity: Store, kind: "stores", orderBy: "sortKey", choices: (stores) => stores.map((store) => ({ id: store.id, label: nameIn(language, store), detail: store.place })) },
    request,
  );
