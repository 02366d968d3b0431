/** How an emergency regime is kept: what it is, where, from when to when, by which act. */
import type { RegimeFields } from "../../../shared/contract/regimes";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { formatLocalDate } from "../../../shared/domain/periods";
import { REGIME_NAMES, type RegimeKind } from "../../../shared/domain/regimes";
import { dateOrder } from "../core/dateOrder";
import { inUse } from "../core/inUse";
import type { RecordKind } from "../core/records";
import { RegimeRecord } from "./regime.entity";

/** The regime and its first day, as it stands in journal and search. */
const titleOf = ({ kind, from }: Pick<RegimeFields, "kind" | "from">): string => `${REGIME_NAMES[kind].ru}, ${formatLocalDate(from)}`;

export const regimeKind: RecordKind<RegimeRecord, RegimeFields> = {
  kind: "regimes",
  entity: RegimeRecord,
  personal: [],

  async load({ manager }, id) {
    const regime = await manager.getRepository(RegimeRecord).findOneBy({ id });
    if (!regime) return null;
    const { kind, katoCode, fromDate, toDate, document, note } = regime;
    return { kind: kind as RegimeKind, katoCode, from: fromDate, to: toDate, document, note };
  },

  check: async (_tx, fields) => dateOrder("to", fields.from, fields.to),

  async columns(_writing, { from, to, ...own }) {
    return { ...own, fromDate: from, toDate: to, sortKey: sortKey(`${REGIME_NAMES[own.kind].ru} ${from}`) };
  },

  holds: (tx, id) =>
    inUse(tx, id, { headquarters: "headquarters_detail link join headquarters on headquarters.id = link.headquarters_id where headquarters.deleted_at is null and link.regime_id = ?" }),

  title: titleOf,

  async search(_from, _id, fields) {
    const { ru, kk } = REGIME_NAMES[fields.kind];
    return { title: titleOf(fields), subtitle: fields.document, keys: searchKeys(`${ru} ${kk} ${fields.document} ${formatLocalDate(fields.from)}`).join(" ") };
  },
};
