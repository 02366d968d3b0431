/** Partners, the groups they help, what they promised with every due date, and what they claim. */
import type { WriteTransaction } from "../../../electron/database/writeQueue";
import { PARTNER_KINDS } from "../../../shared/contract/partners";
import { RECIPIENT_GROUP_KINDS } from "../../../shared/contract/recipientGroups";
import { unitScale, type Unit } from "../../../shared/domain/amounts";
import { matchKey, searchKeys, sortKey } from "../../../shared/domain/names";
import { addDays } from "../../../shared/domain/periods";
import { KAZAKH_ROOTS, KAZAKH_WOMEN } from "./nameLists";
import type { PlaceOfRegion } from "./places";
import { Ids, Random } from "./random";
import { FIRST_DAY, LAST_DAY, type RegionSize } from "./size";
import { flushAll, HEAD, head, SearchWriter, TableWriter } from "./tableWriter";

export interface ItemOfRegion {
  readonly id: string;
  readonly code: string;
  readonly unit: Unit;
}

/** A due date that somebody kept: the delivery that confirms it is still to be written. */
export interface KeptDate {
  readonly occurrenceId: string;
  readonly partnerId: string;
  readonly groupId: string;
  readonly item: ItemOfRegion;
  readonly quantity: number;
  readonly headcount: number;
}

/** A claim with a list: which deliveries of one partner it may contain. */
export interface ListedClaim {
  readonly id: string;
  readonly partnerId: string;
  readonly month: string;
  readonly recipientKind: "family" | "person";
  readonly most: number;
}

export interface PartnersOfRegion {
  readonly partners: readonly string[];
  readonly groups: readonly string[];
  readonly campaigns: readonly string[];
  readonly keptOn: ReadonlyMap<string, readonly KeptDate[]>;
  readonly listed: readonly ListedClaim[];
}

interface Rhythm {
  readonly rule: string;
  readonly item: string;
  readonly count: number;
  falls(date: string): boolean;
}

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const at = Date.parse(FIRST_DAY);

export class PartnersMaker {
  private readonly random = new Random(20_200_401);
  private readonly ids = new Ids(new Random(11));

  constructor(
    private readonly tx: WriteTransaction,
    private readonly size: RegionSize,
    private readonly places: readonly PlaceOfRegion[],
    private readonly items: ReadonlyMap<string, ItemOfRegion>,
    private readonly corpsId: string,
  ) {}

  async make(): Promise<PartnersOfRegion> {
    const partners = await this.partners();
    const groups = await this.groups(partners);
    const campaigns = await this.campaigns(partners);
    const keptOn = await this.promises(partners, groups);
    const listed = await this.claims(partners);
    return { partners, groups, campaigns, keptOn, listed };
  }

  private item(code: string): ItemOfRegion {
    const item = this.items.get(code);
    if (!item) throw new RangeError(`The office has no kind of aid called ${code}.`);
    return item;
  }

  private async partners(): Promise<string[]> {
    const table = new TableWriter(this.tx, "partner", `${HEAD} kind name_ru name_kk short_name bin contacts address bank_details is_corps match_key sort_key note`);
    const search = new SearchWriter(this.tx);
    const made: string[] = [];
    for (let each = 0; each < this.size.partners; each++) {
      const id = this.ids.next(at);
      const name = `${this.random.pick(KAZAKH_ROOTS)}-${this.random.pick(KAZAKH_WOMEN)}`;
      const [nameRu, nameKk] = [`Фонд «${name}» № ${each + 1}`, `«${name}» қоры № ${each + 1}`];
      table.add(...head(id, at), this.random.pick(PARTNER_KINDS.filter((kind) => kind !== "corps")), nameRu, nameKk, "", null, "[]", "", "", 0, matchKey({ family: nameRu }), sortKey(nameRu), "");
      search.add("partners", id, { title: nameRu, subtitle: "", keys: searchKeys(`${nameRu} ${nameKk}`).join(" ") });
      made.push(id);
    }
    await flushAll([table, search]);
    return made;
  }

  private async groups(partners: readonly string[]): Promise<string[]> {
    const table = new TableWriter(this.tx, "recipient_group", `${HEAD} name_ru name_kk kind partner_id kato_code place headcount sort_key note`);
    const search = new SearchWriter(this.tx);
    const made: string[] = [];
    for (let each = 0; each < this.size.groups; each++) {
      const id = this.ids.next(at);
      const place = this.random.pickEarly(this.places);
      const [nameRu, nameKk] = [`Группа ${each + 1}, ${place.name}`, `${each + 1}-топ, ${place.name}`];
      table.add(...head(id, at), nameRu, nameKk, this.random.pick(RECIPIENT_GROUP_KINDS), this.random.pick(partners), place.code, place.name, this.random.whole(10, 300), sortKey(nameRu), "");
      search.add("recipientGroups", id, { title: nameRu, subtitle: place.name, keys: searchKeys(`${nameRu} ${nameKk}`).join(" ") });
      made.push(id);
    }
    await flushAll([table, search]);
    return made;
  }

  private async campaigns(partners: readonly string[]): Promise<string[]> {
    const table = new TableWriter(this.tx, "campaign", `${HEAD} name_ru name_kk organiser_id direction from_date to_date sort_key note`);
    const made: string[] = [];
    for (let each = 0; each < this.size.campaigns; each++) {
      const id = this.ids.next(at);
      const organiser = this.random.chance(0.5) ? this.corpsId : this.random.pick(partners);
      table.add(...head(id, at), `Акция ${each + 1}`, `${each + 1}-акция`, organiser, "targeted_aid", FIRST_DAY, null, sortKey(`Акция ${each + 1}`), "");
      made.push(id);
    }
    await table.flush();
    return made;
  }

  private async promises(partners: readonly string[], groups: readonly string[]): Promise<Map<string, KeptDate[]>> {
    const { dailyPromises, weeklyPromises, monthlyPromises } = this.size;
    const rhythms: readonly Rhythm[] = [
      { rule: "FREQ=DAILY", item: "lunch", count: dailyPromises, falls: () => true },
      { rule: "FREQ=WEEKLY;BYDAY=WE", item: "hot_meal", count: weeklyPromises, falls: (date) => weekday(date) === 3 },
      { rule: "FREQ=MONTHLY;BYMONTHDAY=1", item: "grocery_set", count: monthlyPromises, falls: (date) => date.endsWith("-01") },
    ];
    const commitments = new TableWriter(
      this.tx, "commitment",
      `${HEAD} partner_id direction item_kind_id unit quantity qualifier recipient_kind recipient_group_id headcount rule from_date to_date kato_code note sort_key occurrences_until`,
    );
    const occurrences = new TableWriter(this.tx, "occurrence", `${HEAD} commitment_id due_date expected state reason`);
    const days: string[] = [];
    for (let date = FIRST_DAY; date <= LAST_DAY; date = addDays(date, 1)) days.push(date);
    const keptOn = new Map(days.map((date): [string, KeptDate[]] => [date, []]));
    for (const { rule, item: code, count, falls } of rhythms) {
      const item = this.item(code);
      for (let each = 0; each < count; each++) {
        const [id, partnerId, groupId] = [this.ids.next(at), this.random.pickEarly(partners), this.random.pick(groups)];
        const headcount = this.random.whole(10, 200);
        const quantity = headcount * unitScale(item.unit);
        commitments.add(
          ...head(id, at), partnerId, "targeted_aid", item.id, item.unit, quantity, "exact", "group", groupId, headcount, rule, FIRST_DAY, null, null, "", "", LAST_DAY,
        );
        for (const date of days) {
          if (!falls(date)) continue;
          const occurrenceId = this.ids.next(at);
          const kept = this.random.chance(0.85);
          occurrences.add(...head(occurrenceId, at), id, date, quantity, kept ? "confirmed" : this.random.chance(0.5) ? "missed" : "due", "");
          if (kept) keptOn.get(date)?.push({ occurrenceId, partnerId, groupId, item, quantity, headcount });
        }
      }
    }
    await flushAll([commitments, occurrences]);
    return keptOn;
  }

  private async claims(partners: readonly string[]): Promise<ListedClaim[]> {
    const table = new TableWriter(
      this.tx, "claim",
      `${HEAD} statement direction recipient_kind recipient_group_id vulnerabilities item_kind_id qualifier value high unit from_date to_date kato_code area source_document list_state within_claim_id repeats_claim_id campaign_id sort_key note`,
    );
    const links = new TableWriter(this.tx, "claim_partner", "id claim_id partner_id position");
    const search = new SearchWriter(this.tx);
    const listed: ListedClaim[] = [];
    const lastOf = new Map<string, string>();
    for (let each = 0; each < this.size.claims; each++) {
      const [id, partnerId] = [this.ids.next(at), this.random.pickEarly(partners)];
      const month = `${this.random.whole(2020, 2024)}-${String(this.random.whole(1, 12)).padStart(2, "0")}`;
      const recipientKind = this.random.chance(0.6) ? "family" : this.random.chance(0.7) ? "person" : "item";
      const item = recipientKind === "item" ? this.item("mask") : null;
      const unit: Unit = item ? item.unit : recipientKind === "family" ? "family" : "person";
      const qualifier = this.random.pickEarly(["exact", "about", "more_than", "up_to", "at_least", "unknown"] as const);
      const listState = recipientKind === "item" || this.random.chance(0.6) ? "none" : this.random.chance(0.6) ? "complete" : "partial";
      const outer = lastOf.get(`${partnerId} ${month} ${recipientKind}`) ?? null;
      const statement = `${month}: помощь, заявление ${each + 1}`;
      table.add(
        ...head(id, at), statement, "targeted_aid", recipientKind, null, "[]", item?.id ?? null, qualifier, qualifier === "unknown" ? null : this.random.whole(5, 800) * 1000, null, unit,
        `${month}-01`, `${month}-28`, null, "", "", listState, outer, null, null, sortKey(statement), "",
      );
      links.add(this.ids.next(at), id, partnerId, 0);
      search.add("claims", id, { title: statement, subtitle: "", keys: searchKeys(statement).join(" ") });
      lastOf.set(`${partnerId} ${month} ${recipientKind}`, id);
      if (recipientKind !== "item" && listState !== "none") listed.push({ id, partnerId, month, recipientKind, most: this.random.whole(10, 60) });
    }
    await flushAll([table, links, search]);
    return listed;
  }
}
