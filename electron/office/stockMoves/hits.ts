/** Moves of the stock for the search over everything: by number, and by the paper they stand on. */
import type { Language } from "../../../shared/contract/base";
import { formatLocalDate } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import type { SearchHit } from "../../database/searchIndex";
import { holds } from "../../database/sql";
import { refsOf } from "../core/recordNames";
import { nameIn } from "../core/wording";
import { numberTyped } from "../settings/numbers";
import { StockMove } from "./stockMove.entity";

/** Shorter texts stand in every paper's number. */
const SHORTEST_PAPER = 3;

export async function stockMoveHits(from: Askable, language: Language, text: string, limit: number): Promise<(SearchHit & { code: string })[]> {
  const typed = text.trim();
  const query = (): ReturnType<typeof plain> => plain(from).orderBy("move.number", "DESC").limit(limit);
  const numbers = await numberTyped(from, "move.number", "stock", typed);
  const numbered = numbers ? await query().andWhere(numbers.sql, numbers.parameters).getMany() : [];
  // Two questions rather than one with "or": the number alone is found by its index.
  const onPaper = /\d/u.test(typed) && typed.length >= SHORTEST_PAPER ? await query().andWhere(holds("move.document", ":typed"), { typed }).getMany() : [];
  const found = [...new Map([...numbered, ...onPaper].map((move) => [move.id, move])).values()].slice(0, limit);
  const stores = await refsOf(from, "stores", found.map((move) => move.storeId));
  return found.map(({ id, number, kind, date, storeId, document }) => {
    const store = stores.get(storeId);
    return { kind: "stockMoves", id, title: number, code: kind, subtitle: [formatLocalDate(date), store && nameIn(language, store), document].filter(Boolean).join(", ") };
  });
}

const plain = (from: Askable) => from.manager.getRepository(StockMove).createQueryBuilder("move").where("move.deleted_at is null");
