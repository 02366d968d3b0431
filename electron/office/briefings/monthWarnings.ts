/**
 * Sets of goods for a month that an edge of the period cuts through: given in it and lasting beyond it, or given before it and
 * lasting into it. Another briefing may count the same families (R5). A monthly promise says that it is for a month; of what
 * came as a list, or as somebody's total, only the kind of goods is known.
 */
import type { FigureWarning } from "../../../shared/contract/briefingLooks";
import { lastDayOfMonthFrom } from "../../../shared/domain/figureWarnings";
import type { Language } from "../../../shared/domain/languages";
import { nearEdges, type Period } from "../../../shared/domain/periods";
import { namedRows } from "../../database/namedRows";
import type { Askable } from "../../database/reader";
import { factsFor } from "./facts";
import { NEAR_DAYS } from "./tally";
import { keyName } from "./wordFigures";

/** What families usually get once a month. */
const MONTHLY_GOODS = "i.unit = 'set' and i.category in ('food', 'hygiene')";

/** A day on which something was given: of a promise, a claim or a kind of goods. */
interface Given {
  readonly key: string;
  readonly day: string;
}

/** Latest day first. */
const PROMISED = `select o.commitment_id as key, o.due_date as day, c.rule as rule from occurrence o join commitment c on c.id = o.commitment_id join item_kind i on i.id = c.item_kind_id
  where c.deleted_at is null and o.deleted_at is null and o.state <> 'cancelled' and ${MONTHLY_GOODS} and o.due_date >= :near_from and o.due_date <= :to order by o.commitment_id, o.due_date desc`;
const LISTED = `select l.item_kind_id as key, d.date as day from delivery d join delivery_line l on l.delivery_id = d.id join item_kind i on i.id = l.item_kind_id
  where d.deleted_at is null and d.state = 'confirmed' and d.recipient_kind in ('family', 'person') and ${MONTHLY_GOODS} and d.date >= :near_from and d.date <= :to
    and not exists (select 1 from occurrence o join commitment c on c.id = o.commitment_id where o.id = d.occurrence_id and c.rule <> '')
  group by l.item_kind_id, d.date order by l.item_kind_id, d.date desc`;
/** A total of a stretch of days counts as given on its last one; its list, once complete, speaks for itself. */
const CLAIMED = `select c.id as key, c.to_date as day from claim c join item_kind i on i.id = c.item_kind_id
  where c.deleted_at is null and c.list_state <> 'complete' and ${MONTHLY_GOODS} and c.to_date >= :near_from and (c.to_date < :from or (c.from_date >= :from and c.to_date <= :to)) order by c.id`;

export async function monthWarnings(from: Askable, period: Period, language: Language): Promise<FigureWarning[]> {
  const parameters = { near_from: nearEdges(period, NEAR_DAYS).before.from, from: period.from, to: period.to };
  const promised = (await namedRows<Given & { rule: string }>(from, PROMISED, parameters)).filter(({ rule }) => /FREQ=MONTHLY/u.test(rule));
  const listed = await namedRows<Given>(from, LISTED, parameters);
  const claimed = await namedRows<Given>(from, CLAIMED, parameters);
  const keys = (rows: readonly Given[]): string[] => [...new Set(rows.map(({ key }) => key))];
  const facts = await factsFor(from, new Map([["commitment", keys(promised)], ["item", keys(listed)], ["claim", keys(claimed)]] as const));
  const named = (definition: string, key: string, figureId = `${definition}:${key}`) => ({ figureId, label: keyName({ definition, key }, facts, language) });
  return [
    ...keys(promised).flatMap((key) => edges(promised, key, period).map((edge): FigureWarning => {
      const own = { ...named("commitment.kept", key), commitmentId: key };
      return edge.cut ? { kind: "month_cut", ...own, until: edge.until } : { kind: "month_begun", ...own, given: edge.given, until: edge.until };
    })),
    ...[...keys(listed).map((key) => ({ ...named("own.items", key, "aid.deliveries.all"), rows: listed, opens: { kind: "items" as const, id: key } })), ...keys(claimed).map((key) => ({ ...named("claims", key), rows: claimed, opens: { kind: "claims" as const, id: key } }))]
      .flatMap(({ rows, ...own }) => edges(rows, own.opens.id, period).map(({ cut, given, until }): FigureWarning => ({ kind: cut ? "month_perhaps_cut" : "month_perhaps_begun", ...own, given, until }))),
  ];
}

/** Of one key: the last day in the period whose month goes on beyond it, and the last day before it whose month reaches into it. */
function edges(rows: readonly Given[], key: string, period: Period): { cut: boolean; given: string; until: string }[] {
  const months = rows.filter((row) => row.key === key).map(({ day }) => ({ given: day, until: lastDayOfMonthFrom(day) }));
  const cut = months.find(({ given, until }) => given >= period.from && until > period.to);
  const begun = months.find(({ given, until }) => given < period.from && until >= period.from);
  return [...(cut ? [{ cut: true, ...cut }] : []), ...(begun ? [{ cut: false, ...begun }] : [])];
}
