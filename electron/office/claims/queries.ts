/** Lists and cards of claims, with how much of each stands on a list. */
import type { Direction } from "../../../shared/contract/base";
import type { ClaimFields, ClaimKind } from "../../../shared/contract/claims";
import type { Choice } from "../../../shared/contract/register";
import type { ItemRef, Ref } from "../../../shared/contract/values";
import type { Amount, Qualifier, Unit } from "../../../shared/domain/amounts";
import { formatPeriod } from "../../../shared/domain/periods";
import { type Askable, rowsOf } from "../../database/reader";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import { itemRefIn, itemsOf, refIn, refOf, refsOf } from "../core/recordNames";
import { deliveryHeads, recipientsOf } from "../deliveries/parts";
import { Claim } from "./claim.entity";
import { ClaimPartner } from "./claimPartner.entity";

type ListState = ClaimFields["listState"];

export interface ClaimFilters {
  partnerId?: string;
  recipientKind?: ClaimKind;
  recipientGroupId?: string;
  listState?: ListState;
  direction?: Direction;
  campaignId?: string;
  from?: string;
  to?: string;
}

export interface ClaimListRow {
  id: string;
  version: number;
  statement: string;
  partners: Ref[];
  direction: Direction;
  recipientKind: ClaimKind;
  amount: Amount;
  perDay: boolean;
  unit: Unit;
  item: ItemRef | null;
  fromDate: string;
  toDate: string;
  listState: ListState;
  rows: number;
  within: Ref | null;
  repeats: Ref | null;
}

const CONDITIONS: Readonly<Record<keyof ClaimFilters, string>> = {
  partnerId: "exists (select 1 from claim_partner link where link.claim_id = claim.id and link.partner_id = :partnerId)",
  recipientKind: "claim.recipient_kind = :recipientKind",
  recipientGroupId: "claim.recipient_group_id = :recipientGroupId",
  listState: "claim.list_state = :listState",
  direction: "claim.direction = :direction",
  campaignId: "claim.campaign_id = :campaignId",
  from: "claim.to_date >= :from",
  to: "claim.from_date <= :to",
};

export async function listClaims(from: Askable, request: PageRequest & { filters: ClaimFilters }): Promise<{ rows: ClaimListRow[]; total: number }> {
  const query = from.manager.getRepository(Claim).createQueryBuilder("claim");
  for (const [name, value] of Object.entries(request.filters)) {
    if (value) query.andWhere(CONDITIONS[name as keyof ClaimFilters], { [name]: value });
  }
  const page = await listPage<{ id: string }>(
    {
      alias: "claim",
      kind: "claims",
      query,
      sorts: { from: ["claim.from_date", "claim.sort_key"], statement: ["claim.sort_key"] },
      select: {},
      row: (raw) => ({ id: String(raw["id"]) }),
    },
    request,
  );
  return { total: page.total, rows: await claimRows(from, page.rows.map((row) => row.id)) };
}

/** Rows in the order of the ids. */
async function claimRows(from: Askable, ids: readonly string[]): Promise<ClaimListRow[]> {
  if (ids.length === 0) return [];
  const found = await from.manager.getRepository(Claim).createQueryBuilder("claim").where("claim.id in (:...ids)", { ids: [...ids] }).getMany();
  const byId = new Map(found.map((claim) => [claim.id, claim]));
  const partners = await partnersByClaim(from, ids);
  const items = await itemsOf(from, found.map((claim) => claim.itemKindId));
  const others = await refsOf(from, "claims", found.flatMap((claim) => [claim.withinClaimId, claim.repeatsClaimId]));
  const rows = await countsFor(listedRows(from), "link.claim_id", ids);
  const other = (id: string | null): Ref | null => (id === null ? null : refIn(others, id));
  return ids.flatMap((id) => {
    const claim = byId.get(id);
    if (!claim) return [];
    const { version, statement, qualifier, value, high, fromDate, toDate, itemKindId, perDay } = claim;
    return [{
      id, version, statement, fromDate, toDate, perDay,
      partners: partners.get(id) ?? [],
      direction: claim.direction as Direction,
      recipientKind: claim.recipientKind as ClaimKind,
      amount: { qualifier: qualifier as Qualifier, value, high },
      unit: claim.unit as Unit,
      item: itemKindId === null ? null : itemRefIn(items, itemKindId),
      listState: claim.listState as ListState,
      rows: rows.get(id) ?? 0,
      within: other(claim.withinClaimId),
      repeats: other(claim.repeatsClaimId),
    }];
  });
}

/** Links of claims to deliveries that are still on file. */
const listedRows = (from: Askable) =>
  from.manager.createQueryBuilder().from("claim_row", "link").innerJoin("delivery", "delivery", "delivery.id = link.delivery_id").where("delivery.deleted_at is null");

async function partnersByClaim(from: Askable, ids: readonly string[]): Promise<Map<string, Ref[]>> {
  const links = await from.manager
    .getRepository(ClaimPartner)
    .createQueryBuilder("link")
    .where("link.claim_id in (:...ids)", { ids: [...ids] })
    .orderBy("link.position")
    .getMany();
  const names = await refsOf(from, "partners", links.map((link) => link.partnerId));
  return new Map(ids.map((id) => [id, links.filter((link) => link.claimId === id).map((link) => refIn(names, link.partnerId))]));
}

const SHOWN_ROWS = 100;

/** What a claim's card shows beyond its fields. */
export async function claimExtra(from: Askable, id: string) {
  const claim = await from.manager.getRepository(Claim).findOneByOrFail({ id });
  const items = await itemsOf(from, [claim.itemKindId]);
  return {
    partners: (await partnersByClaim(from, [id])).get(id) ?? [],
    group: await refOf(from, "recipientGroups", claim.recipientGroupId),
    item: claim.itemKindId === null ? null : itemRefIn(items, claim.itemKindId),
    campaign: await refOf(from, "campaigns", claim.campaignId),
    within: await refOf(from, "claims", claim.withinClaimId),
    repeats: await refOf(from, "claims", claim.repeatsClaimId),
    contains: await claimsNaming(from, "within_claim_id", id),
    repeatedBy: await claimsNaming(from, "repeats_claim_id", id),
    rows: await firstRows(from, id),
    rowsTotal: (await countsFor(listedRows(from), "link.claim_id", [id])).get(id) ?? 0,
    listedRecipients: await listedRecipients(from, id),
    listedAmount: await listedAmount(from, id),
  };
}

async function claimsNaming(from: Askable, column: "within_claim_id" | "repeats_claim_id", id: string): Promise<Ref[]> {
  const claims = await from.manager
    .getRepository(Claim)
    .createQueryBuilder("claim")
    .where(`claim.${column} = :id and claim.deleted_at is null`, { id })
    .orderBy("claim.from_date")
    .getMany();
  return claims.map((claim) => ({ id: claim.id, nameRu: claim.statement, nameKk: claim.statement }));
}

async function firstRows(from: Askable, id: string) {
  const links = await listedRows(from)
    .select("link.delivery_id", "deliveryId")
    .andWhere("link.claim_id = :id", { id })
    .orderBy("delivery.date", "DESC")
    .addOrderBy("delivery.id", "DESC")
    .limit(SHOWN_ROWS)
    .getRawMany<{ deliveryId: string }>();
  const heads = await deliveryHeads(from, links.map((link) => link.deliveryId));
  const shown = links.flatMap((link) => heads.get(link.deliveryId) ?? []);
  const recipients = await recipientsOf(from, shown.map((head) => head.recipient));
  return shown.flatMap(({ id: deliveryId, number, date, state }, at) => {
    const recipient = recipients[at];
    return recipient ? [{ deliveryId, number, date, state, recipient }] : [];
  });
}

/** What the confirmed rows give of a claim that counts things, portions or money: lines of its kind of aid in its unit (R2, R3). */
async function listedAmount(from: Askable, claimId: string): Promise<number> {
  const [row] = await rowsOf<{ listed: number | string | null }>(
    from,
    `select sum(line.quantity) as listed from claim join claim_row link on link.claim_id = claim.id
     join delivery on delivery.id = link.delivery_id and delivery.deleted_at is null and delivery.state = 'confirmed'
     join delivery_line line on line.delivery_id = delivery.id and line.unit = claim.unit and (claim.item_kind_id is null or line.item_kind_id = claim.item_kind_id)
     where claim.id = ?`,
    [claimId],
  );
  return Number(row?.listed ?? 0);
}

/** Distinct recipients among the confirmed rows; merged people are one (R1, R3). */
async function listedRecipients(from: Askable, claimId: string): Promise<number> {
  const [row] = await rowsOf<{ listed: number }>(
    from,
    `select count(distinct coalesce(person.merged_into_id, delivery.person_id, delivery.family_id, delivery.recipient_group_id)) as listed
     from claim_row link
     join delivery on delivery.id = link.delivery_id and delivery.deleted_at is null and delivery.state = 'confirmed'
     left join person on person.id = delivery.person_id
     where link.claim_id = ?`,
    [claimId],
  );
  return Number(row?.listed ?? 0);
}

export const claimChoices = (from: Askable, request: ChoiceRequest): Promise<Choice[]> =>
  chooseRecords(
    from,
    {
      entity: Claim,
      kind: "claims",
      orderBy: "fromDate",
      async choices(claims) {
        const partners = await partnersByClaim(from, claims.map((claim) => claim.id));
        return claims.map((claim) => {
          const names = (partners.get(claim.id) ?? []).map((partner) => partner.nameRu).join(", ");
          return { id: claim.id, label: claim.statement, detail: `${names}, ${formatPeriod({ from: claim.fromDate, to: claim.toDate })}` };
        });
      },
    },
    request,
  );
