/** Lists and cards of deliveries. Names of other records are asked once for a page, so that a page costs the same on any shelf. */
import type { SelectQueryBuilder } from "typeorm";
import type { DeliveryState, Recipient, RecipientKind } from "../../../shared/contract/deliveries";
import type { Direction } from "../../../shared/contract/base";
import type { ItemAmount, Ref } from "../../../shared/contract/values";
import { type Askable, rowsOf } from "../../database/reader";
import { searchConditionThrough } from "../../database/searchIndex";
import { PAPERS_OF_DELIVERIES } from "../attachments/ofDeliveries";
import { listPage, type PageRequest } from "../core/lists";
import { refIn, refOf, refsOf } from "../core/recordNames";
import { numberTyped } from "../settings/numbers";
import { Delivery } from "./delivery.entity";
import { itemsByDelivery, providersByDelivery, recipientsOf, volunteersByDelivery } from "./parts";

export interface DeliveryFilters {
  state?: DeliveryState;
  partnerId?: string;
  campaignId?: string;
  direction?: Direction;
  recipientKind?: RecipientKind;
  recipientId?: string;
  volunteerId?: string;
  claimId?: string;
  storeId?: string;
  fromStore?: "store" | "elsewhere";
  itemKindId?: string;
  evidence?: "none" | "some";
  amounts?: "unknown";
  from?: string;
  to?: string;
}

export interface DeliveryRow {
  id: string;
  version: number;
  number: string;
  date: string;
  state: DeliveryState;
  direction: Direction;
  recipient: Recipient;
  providers: Ref[];
  items: ItemAmount[];
  campaign: Ref | null;
  place: string;
}

interface PlainRow extends Omit<DeliveryRow, "recipient" | "providers" | "items" | "campaign"> {
  recipientKind: RecipientKind;
  recipientId: string;
  headcount: number | null;
  /** 1 or 0. */
  toFamilies: number;
  campaignId: string | null;
}

const RECIPIENT_ID = "coalesce(delivery.person_id, delivery.family_id, delivery.recipient_group_id)";

/** It confirms a promise to families: its headcount counts them (R2). */
const TO_FAMILIES = "exists (select 1 from occurrence o join commitment c on c.id = o.commitment_id where o.id = delivery.occurrence_id and c.recipient_kind = 'family')";

const countedAs = (toFamilies: number | undefined): "family" | "person" => (Number(toFamilies ?? 0) === 1 ? "family" : "person");

const GIVEN_BY = "exists (select 1 from delivery_provider link where link.delivery_id = delivery.id and link.partner_id = :partnerId)";
const GIVEN_BY_FEW = "delivery.id in (select link.delivery_id from delivery_provider link where link.partner_id = :partnerId)";
const FEW = 5_000;

/** Every filter as a condition; the first `:name` is the filter's own. */
const CONDITIONS: Readonly<Record<Exclude<keyof DeliveryFilters, "partnerId">, string>> = {
  state: "delivery.state = :state",
  campaignId: "delivery.campaign_id = :campaignId",
  direction: "delivery.direction = :direction",
  recipientKind: "delivery.recipient_kind = :recipientKind",
  recipientId: "(delivery.person_id = :recipientId or delivery.family_id = :recipientId or delivery.recipient_group_id = :recipientId)",
  volunteerId: "delivery.id in (select link.delivery_id from delivery_volunteer link where link.volunteer_id = :volunteerId)",
  claimId: "delivery.id in (select link.delivery_id from claim_row link where link.claim_id = :claimId)",
  storeId: "delivery.store_id = :storeId",
  fromStore: "(delivery.store_id is not null) = (:fromStore = 'store')",
  itemKindId: "delivery.id in (select line.delivery_id from delivery_line line where line.item_kind_id = :itemKindId)",
  evidence: `(delivery.id in (select paper.delivery_id from (${PAPERS_OF_DELIVERIES}) paper)) = (:evidence = 'some')`,
  amounts: "delivery.id in (select line.delivery_id from delivery_line line where line.quantity is null and :amounts = 'unknown')",
  from: "delivery.date >= :from",
  to: "delivery.date <= :to",
};

export async function listDeliveries(from: Askable, request: PageRequest & { filters: DeliveryFilters }): Promise<{ rows: DeliveryRow[]; total: number }> {
  const query = from.manager.getRepository(Delivery).createQueryBuilder("delivery");
  const { partnerId, ...others } = request.filters;
  if (partnerId) query.andWhere((await gaveLittle(from, partnerId)) ? GIVEN_BY_FEW : GIVEN_BY, { partnerId });
  for (const [name, value] of Object.entries(others)) {
    if (value) query.andWhere(CONDITIONS[name as keyof typeof others], { [name]: value });
  }
  if (!(await narrowBySearch(from, query, request.search))) return { rows: [], total: 0 };
  const page = await listPage<PlainRow>(
    {
      alias: "delivery",
      kind: "deliveries",
      query,
      sorts: { date: ["delivery.date"], number: ["delivery.number"] },
      select: {
        number: "delivery.number", date: "delivery.date", state: "delivery.state", direction: "delivery.direction", place: "delivery.place",
        recipientKind: "delivery.recipient_kind", recipientId: RECIPIENT_ID, headcount: "delivery.headcount", toFamilies: TO_FAMILIES, campaignId: "delivery.campaign_id",
      },
      row: (raw) => raw as unknown as PlainRow,
      total: partnerId && !request.search.trim() && !Object.values(others).some(Boolean) ? () => givenBy(from, partnerId) : undefined,
    },
    { ...request, search: "" },
  );
  return { total: page.total, rows: await withNames(from, page.rows) };
}

/**
 * Whether a partner's deliveries are better fetched one by one than met on a walk by date. Both ways end in the same
 * list: the walk finds a page of a busy provider at once and would search a million rows for a rare one.
 */
async function gaveLittle(from: Askable, partnerId: string): Promise<boolean> {
  const links = await rowsOf<{ delivery_id: string }>(from, `select delivery_id from delivery_provider where partner_id = ? limit ${FEW}`, [partnerId]);
  return links.length < FEW;
}

/** How many deliveries a partner gave: all links less those of deleted deliveries, so that nobody's million rows are walked. */
async function givenBy(from: Askable, partnerId: string): Promise<number> {
  const [row] = await rowsOf<{ total: number }>(
    from,
    `select (select count(*) from delivery_provider where partner_id = ?)
          - (select count(*) from delivery where deleted_at is not null
             and exists (select 1 from delivery_provider link where link.delivery_id = delivery.id and link.partner_id = ?)) as total`,
    [partnerId, partnerId],
  );
  return Number(row?.total ?? 0);
}

/** Number, or name of the recipient. False when the text can be neither. */
async function narrowBySearch(from: Askable, query: SelectQueryBuilder<Delivery>, text: string): Promise<boolean> {
  const typed = text.trim();
  if (!typed) return true;
  const numbers = await numberTyped(from, "delivery.number", "delivery", typed);
  const people = searchConditionThrough({ people: "delivery.person_id", families: "delivery.family_id", recipientGroups: "delivery.recipient_group_id" }, typed);
  if (numbers) query.andWhere(numbers.sql, numbers.parameters);
  else if (people) query.andWhere(people.sql, people.parameters);
  return Boolean(numbers ?? people);
}

async function withNames(from: Askable, rows: readonly PlainRow[]): Promise<DeliveryRow[]> {
  const ids = rows.map((row) => row.id);
  const recipients = await recipientsOf(from, rows.map((row) => ({ kind: row.recipientKind, id: row.recipientId, headcount: row.headcount, headcountOf: countedAs(row.toFamilies) })));
  const [providers, items, campaigns] = [await providersByDelivery(from, ids), await itemsByDelivery(from, ids), await refsOf(from, "campaigns", rows.map((row) => row.campaignId))];
  return rows.map(({ id, version, number, date, state, direction, place, campaignId }, at) => ({
    id, version, number, date, state, direction, place,
    recipient: recipients[at] ?? { kind: "person", id: "", nameRu: "", nameKk: "", headcount: null },
    providers: providers.get(id) ?? [],
    items: items.get(id) ?? [],
    campaign: campaignId === null ? null : refIn(campaigns, campaignId),
  }));
}

/** What a delivery's card shows beyond its fields. */
export async function deliveryExtra(from: Askable, id: string) {
  const delivery = await from.manager.getRepository(Delivery).findOneByOrFail({ id });
  const kind = delivery.recipientKind as RecipientKind;
  const [counts] = await rowsOf<{ toFamilies: number }>(from, `select ${TO_FAMILIES} as "toFamilies" from delivery where id = ?`, [id]);
  const [recipient] = await recipientsOf(from, [{ kind, id: delivery.personId ?? delivery.familyId ?? delivery.recipientGroupId ?? "", headcount: delivery.headcount, headcountOf: countedAs(counts?.toFamilies) }]);
  return {
    number: delivery.number,
    recipient: recipient ?? { kind, id: "", nameRu: "", nameKk: "", headcount: null },
    providers: (await providersByDelivery(from, [id])).get(id) ?? [],
    volunteers: (await volunteersByDelivery(from, [id])).get(id) ?? [],
    items: (await itemsByDelivery(from, [id])).get(id) ?? [],
    campaign: await refOf(from, "campaigns", delivery.campaignId),
    organiser: await organiserOf(from, delivery.campaignId),
    store: await refOf(from, "stores", delivery.storeId),
    sheet: await sheetOf(from, delivery.handoverSheetId),
    routeSheet: (await rowsOf<{ id: string; number: string }>(from, `select sheet.id, sheet.number from route_sheet_stop stop join route_sheet sheet on sheet.id = stop.sheet_id where stop.delivery_id = ?`, [id]))[0] ?? null,
    confirmedBy: (await refOf(from, "accounts", delivery.confirmedById))?.nameRu ?? null,
    confirmedAt: delivery.confirmedAt,
    withdrawalReason: delivery.withdrawalReason,
    occurrence: await occurrenceOf(from, delivery.occurrenceId),
    request: await refOf(from, "requests", delivery.requestId),
    claims: await claimsOf(from, id),
  };
}

async function sheetOf(from: Askable, id: string | null): Promise<{ id: string; number: string } | null> {
  if (id === null) return null;
  const [sheet] = await rowsOf<{ id: string; number: string }>(from, `select id, number from handover_sheet where id = ?`, [id]);
  return sheet ?? null;
}

async function occurrenceOf(from: Askable, id: string | null): Promise<{ id: string; dueDate: string; commitmentId: string } | null> {
  if (id === null) return null;
  const row = await from.manager
    .createQueryBuilder()
    .from("occurrence", "occurrence")
    .select("occurrence.id", "id")
    .addSelect("occurrence.due_date", "dueDate")
    .addSelect("occurrence.commitment_id", "commitmentId")
    .where("occurrence.id = :id", { id })
    .getRawOne<{ id: string; dueDate: string; commitmentId: string }>();
  return row ?? null;
}

/** Who stands over the campaign; whoever gave the aid is somebody else, and so are the volunteers who took part. */
async function organiserOf(from: Askable, campaignId: string | null): Promise<Ref | null> {
  if (campaignId === null) return null;
  const row = await from.manager.createQueryBuilder().from("campaign", "campaign").select("campaign.organiser_id", "organiserId").where("campaign.id = :campaignId", { campaignId }).getRawOne<{ organiserId: string | null }>();
  return refOf(from, "partners", row?.organiserId ?? null);
}

async function claimsOf(from: Askable, deliveryId: string): Promise<Ref[]> {
  const rows = await from.manager
    .createQueryBuilder()
    .from("claim_row", "link")
    .innerJoin("claim", "claim", "claim.id = link.claim_id and claim.deleted_at is null")
    .select("claim.id", "id")
    .where("link.delivery_id = :deliveryId", { deliveryId })
    .orderBy("claim.from_date")
    .getRawMany<{ id: string }>();
  const names = await refsOf(from, "claims", rows.map((row) => row.id));
  return rows.map((row) => refIn(names, row.id));
}
