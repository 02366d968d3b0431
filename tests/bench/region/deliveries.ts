/** What was given, day by day, by whom and to whom, and the lists that claims point to. */
import type { WriteTransaction } from "../../../electron/database/writeQueue";
import { unitScale } from "../../../shared/domain/amounts";
import { addDays, daysBetween } from "../../../shared/domain/periods";
import type { ItemOfRegion, KeptDate, ListedClaim, PartnersOfRegion } from "./partners";
import type { PeopleOfRegion } from "./people";
import type { PlaceOfRegion } from "./places";
import { Ids, Random } from "./random";
import { FIRST_DAY, LAST_DAY, type RegionSize } from "./size";
import { flushAll, HEAD, head, TableWriter } from "./tableWriter";
import { putNumbersGivenOut, type YearlyNumbers } from "./yearlyNumbers";

export interface RegionSoFar {
  readonly people: PeopleOfRegion;
  readonly partners: PartnersOfRegion;
  readonly places: readonly PlaceOfRegion[];
  readonly items: ReadonlyMap<string, ItemOfRegion>;
  readonly corpsId: string;
  readonly accountId: string;
}

interface Given {
  readonly kind: "person" | "family" | "group";
  readonly recipientId: string;
  readonly kept: KeptDate | null;
}

const DAYS = daysBetween(FIRST_DAY, LAST_DAY) + 1;
const GOODS = ["grocery_set", "grocery_set", "hygiene_set", "mask", "medicine", "flour", "coal", "social_aid"];

export class DeliveriesMaker {
  private readonly random = new Random(20_200_403);
  private readonly ids = { delivery: new Ids(new Random(21)), part: new Ids(new Random(22)) };
  private readonly numbers: YearlyNumbers = new Map();
  private readonly lists: ClaimLists;
  private readonly goods: readonly ItemOfRegion[];

  constructor(private readonly tx: WriteTransaction, private readonly size: RegionSize, private readonly region: RegionSoFar) {
    this.lists = new ClaimLists(region.partners.listed);
    this.goods = GOODS.flatMap((code) => region.items.get(code) ?? []);
  }

  private readonly table = {
    delivery: this.writer(
      "delivery",
      `${HEAD} number date state direction campaign_id recipient_kind person_id family_id recipient_group_id headcount kato_code place occurrence_id confirmed_by_id confirmed_at withdrawal_reason note`,
    ),
    provider: this.writer("delivery_provider", "id delivery_id partner_id"),
    volunteer: this.writer("delivery_volunteer", "id delivery_id volunteer_id"),
    line: this.writer("delivery_line", "id delivery_id item_kind_id qualifier quantity unit position"),
  };

  private writer(table: string, columns: string): TableWriter {
    return new TableWriter(this.tx, table, columns);
  }

  async make(): Promise<void> {
    let made = 0;
    for (let day = 0; day < DAYS; day++) {
      const date = addDays(FIRST_DAY, day);
      const due = Math.round((this.size.deliveries * (day + 1)) / DAYS);
      const kept = this.region.partners.keptOn.get(date) ?? [];
      for (const promise of kept) this.delivery(date, made++, { kind: "group", recipientId: promise.groupId, kept: promise });
      while (made < due) this.delivery(date, made++, this.recipient());
      if (day % 10 === 0) await flushAll(Object.values(this.table));
    }
    await flushAll(Object.values(this.table));
    await putNumbersGivenOut(this.tx, "delivery", this.numbers);
    const rows = this.writer("claim_row", "id claim_id delivery_id");
    for (const [claimId, deliveryId] of this.lists.rows()) rows.add(this.ids.part.next(Date.parse(LAST_DAY)), claimId, deliveryId);
    await rows.flush();
  }

  private recipient(): Given {
    const { people, partners } = this.region;
    if (this.random.chance(0.05)) return { kind: "group", recipientId: this.random.pick(partners.groups), kept: null };
    return this.random.chance(0.6)
      ? { kind: "family", recipientId: this.random.pickEarly(people.families), kept: null }
      : { kind: "person", recipientId: this.random.pickEarly(people.people), kept: null };
  }

  private delivery(date: string, position: number, given: Given): void {
    const { random, region } = this;
    const at = Date.parse(date) + (position % 86_400) * 1000;
    const id = this.ids.delivery.next(at);
    const last = (this.numbers.get(date.slice(0, 4)) ?? 0) + 1;
    this.numbers.set(date.slice(0, 4), last);
    const state = given.kept || random.chance(0.93) ? "confirmed" : random.chance(0.5) ? "draft" : "withdrawn";
    const place = random.pickEarly(region.places);
    const only = (kind: Given["kind"]): string | null => (given.kind === kind ? given.recipientId : null);
    const headcount = given.kept?.headcount ?? (given.kind === "group" ? random.whole(5, 120) : null);
    const campaign = !given.kept && random.chance(0.2) ? random.pick(region.partners.campaigns) : null;
    const confirmed = state === "draft" ? [null, null] : [region.accountId, new Date(at).toISOString()];
    this.table.delivery.add(
      ...head(id, at), `${date.slice(0, 4)}-${String(last).padStart(4, "0")}`, date, state, "targeted_aid", campaign, given.kind, only("person"), only("family"), only("group"),
      headcount, place.code, place.name, given.kept?.occurrenceId ?? null, confirmed[0] ?? null, confirmed[1] ?? null, state === "withdrawn" ? "ошибка" : null, "",
    );
    const giver = given.kept?.partnerId ?? (random.chance(0.15) ? region.corpsId : random.pickEarly(region.partners.partners));
    this.parts(id, at, given, giver, headcount);
    if (given.kind !== "group" && state === "confirmed") this.lists.offer(giver, date, given.kind, id);
  }

  private parts(id: string, at: number, given: Given, giver: string, headcount: number | null): void {
    const { random, region } = this;
    const { partners } = region.partners;
    const givers = new Set([giver, ...(random.chance(0.2) ? [random.pick(partners)] : [])]);
    for (const partnerId of givers) this.table.provider.add(this.ids.part.next(at), id, partnerId);
    const helpers = random.chance(0.2) ? new Set([random.pickEarly(region.people.volunteers), random.pick(region.people.volunteers)]) : [];
    for (const volunteerId of helpers) this.table.volunteer.add(this.ids.part.next(at), id, volunteerId);
    const items = given.kept ? [given.kept.item] : [...new Set([random.pickEarly(this.goods), ...(random.chance(0.35) ? [random.pick(this.goods)] : [])])];
    for (const [position, item] of items.entries()) {
      const quantity = given.kept?.quantity ?? (headcount ?? random.whole(1, 5)) * unitScale(item.unit);
      this.table.line.add(this.ids.part.next(at), id, item.id, "exact", quantity, item.unit, position);
    }
  }
}

/** Collects, for the claims that have a list, the deliveries that list names. */
class ClaimLists {
  private readonly found = new Map<string, string[]>();

  constructor(private readonly claims: readonly ListedClaim[]) {
    for (const claim of claims) this.found.set(keyOf(claim.partnerId, claim.month, claim.recipientKind), []);
  }

  offer(partnerId: string, date: string, recipientKind: "person" | "family", deliveryId: string): void {
    this.found.get(keyOf(partnerId, date.slice(0, 7), recipientKind))?.push(deliveryId);
  }

  *rows(): Generator<readonly [claimId: string, deliveryId: string]> {
    for (const { id, partnerId, month, recipientKind, most } of this.claims) {
      for (const deliveryId of (this.found.get(keyOf(partnerId, month, recipientKind)) ?? []).slice(0, most)) yield [id, deliveryId];
    }
  }
}

const keyOf = (partnerId: string, month: string, recipientKind: string): string => `${partnerId} ${month} ${recipientKind}`;
