/** Lists and cards of handover sheets, and the lists they are made from. */
import type { SheetRecipient, SheetState } from "../../../shared/contract/handoverSheets";
import type { ItemAmount, Ref } from "../../../shared/contract/values";
import type { Unit } from "../../../shared/domain/amounts";
import { addDays } from "../../../shared/domain/periods";
import { exactly } from "../../../shared/domain/quantities";
import { printedOf } from "../audit/printed";
import { type Askable, rowsOf } from "../../database/reader";
import { daysApart, given, givenValues } from "../../database/sql";
import { listPage, type PageRequest } from "../core/lists";
import { itemRefIn, itemsOf, refIn, refOf, refsOf } from "../core/recordNames";
import { itemsByDelivery } from "../deliveries/parts";
import { HandoverSheet } from "./handoverSheet.entity";

export interface SheetFilters {
  state?: SheetState;
  partnerId?: string;
  campaignId?: string;
  from?: string;
  to?: string;
}

const CONDITIONS: Readonly<Record<keyof SheetFilters, string>> = {
  state: "sheet.state = :state",
  partnerId: "exists (select 1 from handover_sheet_provider link where link.sheet_id = sheet.id and link.partner_id = :partnerId)",
  campaignId: "sheet.campaign_id = :campaignId",
  from: "sheet.date >= :from",
  to: "sheet.date <= :to",
};

interface PlainRow {
  id: string;
  version: number;
  number: string;
  date: string;
  state: SheetState;
  place: string;
}

export async function listSheets(from: Askable, request: PageRequest & { filters: SheetFilters }) {
  const query = from.manager.getRepository(HandoverSheet).createQueryBuilder("sheet");
  for (const [name, value] of Object.entries(request.filters)) if (value) query.andWhere(CONDITIONS[name as keyof SheetFilters], { [name]: value });
  const page = await listPage<PlainRow>(
    {
      alias: "sheet",
      kind: "handoverSheets",
      query,
      sorts: { date: ["sheet.date", "sheet.number"], number: ["sheet.number"] },
      select: { number: "sheet.number", date: "sheet.date", state: "sheet.state", place: "sheet.place" },
      row: (raw) => raw as unknown as PlainRow,
    },
    request,
  );
  const ids = page.rows.map(({ id }) => id);
  const [items, providers, counts] = [await itemsBySheet(from, ids), await partnersBySheet(from, ids), await rowCounts(from, ids)];
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, items: items.get(row.id) ?? [], providers: providers.get(row.id) ?? [], ...(counts.get(row.id) ?? { rows: 0, given: 0 }) })) };
}

/** Rows of each sheet, and how many of them have a delivery that counts (R3). */
async function rowCounts(from: Askable, ids: readonly string[]): Promise<Map<string, { rows: number; given: number }>> {
  const rows = await rowsOf<{ sheetId: string; rows: number; given: number }>(
    from,
    `select r.sheet_id as "sheetId", count(*) as rows, sum(case when d.state = 'confirmed' and d.deleted_at is null then 1 else 0 end) as given
     from ${given("a", "handover_sheet_row r")} on r.sheet_id = a.value left join delivery d on d.id = r.delivery_id group by r.sheet_id`,
    [givenValues(ids)],
  );
  return new Map(rows.map(({ sheetId, rows: all, given }) => [sheetId, { rows: Number(all), given: Number(given) }]));
}

async function itemsBySheet(from: Askable, ids: readonly string[]): Promise<Map<string, ItemAmount[]>> {
  const lines = await rowsOf<{ sheetId: string; itemKindId: string; quantity: number; unit: Unit }>(
    from,
    `select l.sheet_id as "sheetId", l.item_kind_id as "itemKindId", l.quantity, l.unit from ${given("a", "handover_sheet_line l")} on l.sheet_id = a.value order by l.sheet_id, l.position`,
    [givenValues(ids)],
  );
  const items = await itemsOf(from, lines.map(({ itemKindId }) => itemKindId));
  const found = new Map<string, ItemAmount[]>();
  for (const { sheetId, itemKindId, quantity, unit } of lines) {
    found.set(sheetId, [...(found.get(sheetId) ?? []), { item: itemRefIn(items, itemKindId), amount: exactly(Number(quantity)), unit }]);
  }
  return found;
}

async function partnersBySheet(from: Askable, ids: readonly string[]): Promise<Map<string, Ref[]>> {
  const links = await rowsOf<{ sheetId: string; partnerId: string }>(
    from, `select p.sheet_id as "sheetId", p.partner_id as "partnerId" from ${given("a", "handover_sheet_provider p")} on p.sheet_id = a.value order by p.id`, [givenValues(ids)],
  );
  const names = await refsOf(from, "partners", links.map(({ partnerId }) => partnerId));
  const found = new Map<string, Ref[]>();
  for (const { sheetId, partnerId } of links) found.set(sheetId, [...(found.get(sheetId) ?? []), refIn(names, partnerId)]);
  return found;
}

export interface NamedRecipient extends SheetRecipient {
  readonly name: string;
  readonly address: string;
}

/** Names and addresses as they are printed; in the order given. */
export async function recipientsNamed(from: Askable, recipients: readonly SheetRecipient[]): Promise<NamedRecipient[]> {
  const idsOf = (kind: SheetRecipient["kind"]): string[] => recipients.filter((one) => one.kind === kind).map(({ id }) => id);
  const families = await rowsOf<{ id: string; name: string; address: string }>(
    from,
    `select f.id, f.name, f.address from ${given("a", "family f")} on f.id = a.value`, [givenValues(idsOf("family"))],
  );
  const people = await rowsOf<{ id: string; name: string; address: string }>(
    from, `select p.id, trim(p.family || ' ' || p.given || ' ' || p.patronymic) as name, p.address from ${given("a", "person p")} on p.id = a.value`, [givenValues(idsOf("person"))],
  );
  const known = new Map([...families, ...people].map((one) => [one.id, one]));
  return recipients.map(({ kind, id }) => ({ kind, id, name: known.get(id)?.name ?? "", address: known.get(id)?.address ?? "" }));
}

/** Families and people whom confirmed deliveries of a campaign have helped, each once, in the order in which they were helped. */
export async function helpedByCampaign(from: Askable, campaignId: string): Promise<SheetRecipient[]> {
  const rows = await rowsOf<{ kind: "person" | "family"; id: string }>(
    from,
    `select d.recipient_kind as kind, coalesce(d.family_id, d.person_id) as id from delivery d
     where d.campaign_id = ? and d.state = 'confirmed' and d.deleted_at is null and d.recipient_kind in ('person', 'family') group by 1, 2 order by min(d.date), min(d.number)`,
    [campaignId],
  );
  return rows;
}

export async function recipientsOfSheet(from: Askable, sheetId: string): Promise<SheetRecipient[]> {
  return rowsOf<SheetRecipient & { kind: "person" | "family" }>(from, `select recipient_kind as kind, coalesce(family_id, person_id) as id from handover_sheet_row where sheet_id = ? order by "row"`, [sheetId]);
}

export const DAYS_AROUND = 31;

/** Due dates within a month of the day that nobody has confirmed, of promises of these partners for families or people. */
export async function occurrencesAround(from: Askable, date: string, providers: readonly string[]) {
  const rows = await rowsOf<{ id: string; dueDate: string; partnerId: string; itemKindId: string }>(
    from,
    `select o.id, o.due_date as "dueDate", c.partner_id as "partnerId", c.item_kind_id as "itemKindId" from ${given("a", "commitment c")} on c.partner_id = a.value
     join occurrence o on o.commitment_id = c.id where c.deleted_at is null and o.state = 'due' and o.due_date >= ? and o.due_date <= ? order by ${daysApart("o.due_date", "?")} limit 20`,
    [givenValues(providers), addDays(date, -DAYS_AROUND), addDays(date, DAYS_AROUND), date],
  );
  const [partners, items] = [await refsOf(from, "partners", rows.map(({ partnerId }) => partnerId)), await itemsOf(from, rows.map(({ itemKindId }) => itemKindId))];
  return rows.map(({ id, dueDate, partnerId, itemKindId }) => ({ id, dueDate, partner: refIn(partners, partnerId), item: itemRefIn(items, itemKindId) }));
}

/** What a sheet's card shows: also what the paper is printed from. */
export async function sheetExtra(from: Askable, id: string) {
  const sheet = await from.manager.getRepository(HandoverSheet).findOneByOrFail({ id });
  const rows = await sheetRows(from, id);
  const volunteers = await rowsOf<{ id: string }>(from, `select volunteer_id as id from handover_sheet_volunteer where sheet_id = ? order by id`, [id]);
  const names = await refsOf(from, "volunteers", volunteers.map((one) => one.id));
  const [occurrence] = sheet.occurrenceId === null ? [] : await rowsOf<{ id: string; dueDate: string; commitmentId: string }>(
    from, `select id, due_date as "dueDate", commitment_id as "commitmentId" from occurrence where id = ?`, [sheet.occurrenceId],
  );
  return {
    number: sheet.number,
    state: sheet.state as SheetState,
    items: (await itemsBySheet(from, [id])).get(id) ?? [],
    providers: (await partnersBySheet(from, [id])).get(id) ?? [],
    volunteers: volunteers.map((one) => refIn(names, one.id)),
    campaign: await refOf(from, "campaigns", sheet.campaignId),
    store: await refOf(from, "stores", sheet.storeId),
    occurrence: occurrence ?? null,
    confirmedBy: (await refOf(from, "accounts", sheet.confirmedById))?.nameRu ?? null,
    confirmedAt: sheet.confirmedAt,
    printed: await printedOf(from, "handoverSheets", id),
    rows,
    given: rows.filter(({ delivery }) => delivery?.state === "confirmed").length,
  };
}

async function sheetRows(from: Askable, id: string) {
  const rows = await rowsOf<{ row: number; kind: "person" | "family"; recipientId: string; deliveryId: string | null; number: string | null; state: string | null }>(
    from,
    `select r."row", r.recipient_kind as kind, coalesce(r.family_id, r.person_id) as "recipientId", d.id as "deliveryId", d.number, d.state from handover_sheet_row r
     left join delivery d on d.id = r.delivery_id and d.deleted_at is null where r.sheet_id = ? order by r."row"`,
    [id],
  );
  const names = await recipientsNamed(from, rows.map(({ kind, recipientId }) => ({ kind, id: recipientId })));
  const items = new Map<string, ItemAmount[]>();
  const ids = rows.flatMap(({ deliveryId }) => deliveryId ?? []);
  for (let start = 0; start < ids.length; start += 500) for (const [deliveryId, given] of await itemsByDelivery(from, ids.slice(start, start + 500))) items.set(deliveryId, given);
  return rows.map(({ row, kind, recipientId, deliveryId, number, state }, at) => ({
    row, kind, id: recipientId, name: names[at]?.name ?? "", address: names[at]?.address ?? "",
    delivery: deliveryId === null ? null : { id: deliveryId, number: number ?? "", state: state ?? "", items: items.get(deliveryId) ?? [] },
  }));
}
