/** What was given, promised and claimed in the demo's period, 16 March to 3 April 2020. */
import { sortKey } from "../../../shared/domain/names";
import { addDays } from "../../../shared/domain/periods";
import { daily, monthlyOn, occurrenceDates, weekly } from "../../../shared/domain/recurrence";
import { type Groups, PARTNERS, type Partners } from "./partners";
import { type DemoPeople, type DemoVolunteer, PLACES } from "./people";
import { DEMO_INSTANT, type DemoRows } from "./rows";

export const FIRST_DAY = "2020-03-16";
export const LAST_DAY = "2020-04-03";

/** What the aid is made of and who signs for it. */
export interface AidSetting {
  readonly rows: DemoRows;
  readonly people: DemoPeople;
  readonly partners: Partners;
  readonly groups: Groups;
  readonly volunteers: readonly DemoVolunteer[];
  readonly corpsPartnerId: string;
  readonly accountId: string;
  /** Kinds of aid by code. */
  item(code: string): string;
}

interface DemoDelivery {
  readonly date: string;
  readonly to: { readonly personId: string } | { readonly recipientGroupId: string; readonly headcount: number };
  readonly providerId: string;
  readonly campaignId?: string;
  readonly occurrenceId?: string;
  readonly volunteers: readonly DemoVolunteer[];
  /** One line a handover sheet. */
  readonly line: { readonly item: string; readonly unit: string; readonly quantities: readonly number[] };
  readonly note?: string;
}

const thousandths = (count: number): number => count * 1000;

/** Deliveries get their numbers in the order of this class's calls. */
export class DemoAid {
  private deliveries = 0;

  constructor(private readonly demo: AidSetting) {}

  /** Where the year's series of numbers stands. */
  get lastDelivery(): number {
    return this.deliveries;
  }

  /** Citizens helped by the corps: 17 people, one of them twice, and one more person on the day after the period. */
  ownAid(citizens: readonly string[], dayAfter: string): void {
    const give = (personId: string, date: string): void =>
      this.deliver({ date, to: { personId }, providerId: this.demo.corpsPartnerId, volunteers: this.some(2), line: { item: "grocery_set", unit: "set", quantities: [1] } });
    citizens.forEach((personId, at) => give(personId, addDays(FIRST_DAY, at + 1)));
    give(citizens[2] ?? "", addDays(FIRST_DAY, 16));
    give(dayAfter, addDays(LAST_DAY, 1));
  }

  /** The campaign's list: the party gives, volunteers of the corps take part. */
  campaignAid(campaignId: string, citizens: readonly string[]): void {
    citizens.forEach((personId, at) =>
      this.deliver({
        date: addDays(FIRST_DAY, 2 + (at % 17)), to: { personId }, providerId: this.demo.partners.party, campaignId, volunteers: this.some(1), line: { item: "social_aid", unit: "set", quantities: [1] },
      }),
    );
  }

  /** Lunches for 35 doctors every day: one day was missed and fewer were on duty on the other days off, so 600 of 665. */
  lunches(): void {
    const { partners, groups } = this.demo;
    const lunches = this.commit({ partner: "fundA", item: "lunch", unit: "serving", quantity: 35, groupId: groups.doctors, recipientKind: "group", headcount: 35, rule: daily(), from: FIRST_DAY, to: "2020-04-15" });
    const daysOff = new Set(["2020-03-21", "2020-03-22", "2020-03-28"]);
    const missed = "2020-03-29";
    this.occur(lunches, (date) => (date > LAST_DAY ? "due" : date === missed ? "missed" : "confirmed"), (occurrenceId, date) => {
      const served = daysOff.has(date) ? 25 : 35;
      this.deliver({ date, to: { recipientGroupId: groups.doctors, headcount: served }, providerId: partners.fundA, occurrenceId, volunteers: [], line: { item: "lunch", unit: "serving", quantities: [served] } });
    });
  }

  /** Hot meals for 70 people each Wednesday: three Wednesdays, 210 servings, and still 70 people. The source names none of the corps beside the fund, here or in the groceries. */
  hotMeals(): void {
    const { partners, groups } = this.demo;
    const meals = this.commit({ partner: "fundA", item: "hot_meal", unit: "serving", quantity: 70, groupId: groups.homeless, recipientKind: "group", headcount: 70, rule: weekly(["WE"]), from: FIRST_DAY, to: "2020-04-15" });
    this.occur(meals, (date) => (date > LAST_DAY ? "due" : "confirmed"), (occurrenceId, date) =>
      this.deliver({ date, to: { recipientGroupId: groups.homeless, headcount: 70 }, providerId: partners.fundA, occurrenceId, volunteers: [], line: { item: "hot_meal", unit: "serving", quantities: [70] } }),
    );
  }

  /** 320 grocery sets on the first of each month from April; four handover sheets of the first confirm 290. */
  groceries(): void {
    const { partners, groups } = this.demo;
    const sets = this.commit({ partner: "fundB", item: "grocery_set", unit: "set", quantity: 320, groupId: groups.groceryFamilies, recipientKind: "family", headcount: 320, rule: monthlyOn(1), from: "2020-04-01", to: "2020-12-31" });
    this.occur(sets, (date) => (date > LAST_DAY ? "due" : "confirmed"), (occurrenceId) =>
      this.deliver({
        date: "2020-04-01", to: { recipientGroupId: groups.groceryFamilies, headcount: 290 }, providerId: partners.fundB, occurrenceId, volunteers: [],
        line: { item: "grocery_set", unit: "set", quantities: [80, 75, 70, 65] }, note: "Четыре ведомости выдачи",
      }),
    );
  }

  private deliver(delivery: DemoDelivery): void {
    const { rows, item } = this.demo;
    const { to, line } = delivery;
    const recipient = "personId" in to
      ? { recipientKind: "person", personId: to.personId, recipientGroupId: null, headcount: null }
      : { recipientKind: "group", personId: null, recipientGroupId: to.recipientGroupId, headcount: to.headcount };
    const deliveryId = rows.record("deliveries", "delivery", {
      number: `2020-${String(++this.deliveries).padStart(4, "0")}`, date: delivery.date, state: "confirmed", direction: "targeted_aid",
      campaignId: delivery.campaignId ?? null, ...recipient, familyId: null, katoCode: PLACES.aktau, place: "", occurrenceId: delivery.occurrenceId ?? null, requestId: null,
      confirmedById: this.demo.accountId, confirmedAt: delivery.date > LAST_DAY ? `${delivery.date}T05:00:00.000Z` : DEMO_INSTANT, withdrawalReason: null, note: delivery.note ?? "",
    });
    rows.add("delivery_provider", { deliveryId, partnerId: delivery.providerId });
    for (const volunteer of delivery.volunteers) rows.add("delivery_volunteer", { deliveryId, volunteerId: volunteer.id });
    line.quantities.forEach((quantity, position) =>
      rows.add("delivery_line", { deliveryId, itemKindId: item(line.item), qualifier: "exact", quantity: thousandths(quantity), unit: line.unit, position }),
    );
  }

  private commit(promise: {
    partner: keyof Partners; item: string; unit: string; quantity: number; groupId: string; recipientKind: string; headcount: number; rule: string; from: string; to: string;
  }): { id: string; rule: string; from: string; to: string; quantity: number } {
    const { partner, item, unit, quantity, groupId, recipientKind, headcount, rule, from, to } = promise;
    const id = this.demo.rows.record("commitments", "commitment", {
      partnerId: this.demo.partners[partner], direction: "targeted_aid", itemKindId: this.demo.item(item), unit, quantity: thousandths(quantity), qualifier: "exact", recipientKind, recipientGroupId: groupId, headcount,
      rule, fromDate: from, toDate: to, skipHolidays: false, katoCode: PLACES.aktau, note: "", sortKey: sortKey(PARTNERS[partner].nameRu), occurrencesUntil: to,
    });
    return { id, rule, from, to, quantity };
  }

  private occur(promise: { id: string; rule: string; from: string; to: string; quantity: number }, stateOn: (date: string) => string, confirm: (occurrenceId: string, date: string) => void): void {
    for (const date of occurrenceDates(promise.rule, promise.from, promise.to, promise.from)) {
      const state = stateOn(date);
      const id = this.demo.rows.record("occurrences", "occurrence", {
        commitmentId: promise.id, dueDate: date, plannedDate: null, expected: thousandths(promise.quantity), ownExpected: false, note: "", state, reason: state === "missed" ? "песчаная буря" : "",
      });
      if (state === "confirmed") confirm(id, date);
    }
  }

  /** Some of the volunteers, never one twice. */
  private some(count: number): DemoVolunteer[] {
    const { people, volunteers } = this.demo;
    const first = people.below(volunteers.length);
    return Array.from({ length: count }, (_, at) => volunteers[(first + at * 7) % volunteers.length]).flatMap((each) => each ?? []);
  }
}

interface DemoClaim {
  readonly partners: readonly string[];
  readonly statement: string;
  readonly of: { readonly kind: "family" | "person" | "item"; readonly unit: string; readonly count: number | null };
  readonly item?: string;
  /** Of a kind that is not among the usual ones. */
  readonly itemId?: string;
  readonly groupId?: string;
  readonly vulnerabilities?: readonly string[];
  readonly area?: string;
}

/** Totals that partners reported without lists; their period is our assumption: the days of the briefing. */
export function addClaims({ rows, partners, groups, item }: AidSetting): void {
  const goods = { nameRu: "Продукты и средства гигиены", nameKk: "Азық-түлік пен гигиена құралдары", nameEn: "Food and hygiene goods" };
  const foodAndHygiene = rows.record("items", "item_kind", { ...goods, code: "own_food_and_hygiene", unit: "set", category: "food", sortKey: sortKey(goods.nameRu) });
  const families = (count: number) => ({ kind: "family", unit: "family", count }) as const;
  const masks = (count: number) => ({ kind: "item", unit: "piece", count }) as const;
  const claims: readonly DemoClaim[] = [
    { partners: [partners.fundA], statement: "Социальная помощь 225 семьям Актау и посёлка Сайын Шапагатов", of: families(225), item: "social_aid", area: "Актау, Сайын Шапагатов" },
    { partners: [partners.fundB], statement: "Продукты на месяц для 320 семей", of: families(320), item: "grocery_set", vulnerabilities: ["low_income"] },
    { partners: [partners.groupC], statement: "Социальная помощь 230 гражданам", of: { kind: "person", unit: "person", count: 230 }, item: "social_aid", vulnerabilities: ["large_family", "lone_elderly", "disability"] },
    { partners: [partners.groupC], statement: "Горячее питание сотрудникам полиции, число не названо", of: { kind: "item", unit: "serving", count: null }, item: "hot_meal", groupId: groups.police },
    { partners: [partners.groupD], statement: "Социальная помощь 30 семьям", of: families(30), item: "social_aid" },
    { partners: [partners.groupD], statement: "Деньги 6 семьям", of: families(6), item: "money" },
    { partners: [partners.institutionE, partners.entrepreneurs, partners.associations], statement: "Продукты и средства гигиены 40 семьям", of: families(40), itemId: foodAndHygiene },
    { partners: [partners.mothers], statement: "300 масок военнослужащим", of: masks(300), item: "mask", groupId: groups.servicemen },
    { partners: [partners.choson], statement: "100 масок", of: masks(100), item: "mask" },
  ];
  for (const claim of claims) {
    const id = rows.record("claims", "claim", {
      statement: claim.statement, direction: "targeted_aid", recipientKind: claim.of.kind, recipientGroupId: claim.groupId ?? null, vulnerabilities: [...(claim.vulnerabilities ?? [])],
      itemKindId: claim.itemId ?? (claim.item ? item(claim.item) : null), qualifier: claim.of.count === null ? "unknown" : "exact", value: claim.of.count === null ? null : thousandths(claim.of.count), high: null,
      unit: claim.of.unit, fromDate: FIRST_DAY, toDate: LAST_DAY, katoCode: PLACES.aktau, area: claim.area ?? "", sourceDocument: "Сообщение партнёра к брифингу", listState: "none", perDay: false,
      withinClaimId: null, repeatsClaimId: null, apartFrom: [], campaignId: null, sortKey: sortKey(claim.statement), note: "",
    });
    claim.partners.forEach((partnerId, position) => rows.add("claim_partner", { claimId: id, partnerId, position }));
  }
}

/** Information work, counted in round numbers by the corps itself; the infographic was not counted at all. */
export function addInformation({ rows }: AidSetting): void {
  const output = (kind: string, nameRu: string, nameKk: string, how: string, qualifier: string, count: number | null): void => {
    const materialId = rows.record("informationMaterials", "information_material", { kind, nameRu, nameKk, languages: ["ru", "kk"], printRuns: [], sortKey: sortKey(nameRu), note: "" });
    rows.record("informationOutputs", "information_output", {
      materialId, direction: "information", how, qualifier, quantity: count === null ? null : thousandths(count), high: null, state: "confirmed",
      fromDate: FIRST_DAY, toDate: LAST_DAY, katoCode: PLACES.aktau, place: "", stops: [], link: "", campaignId: null, contactedQualifier: "unknown", contacted: null, contactedHigh: null, note: "",
    });
  };
  output("memo", "Памятка о правилах во время ЧП", "Төтенше жағдай кезіндегі тәртіп туралы жадынама", "handed_out", "more_than", 1000);
  output("info_sheet", "Информационный лист о мерах предосторожности", "Сақтық шаралары туралы ақпараттық парақ", "posted", "about", 300);
  output("infographic", "Инфографика: кто шьёт маски и кто доставляет еду", "Инфографика: бетперде тігетіндер мен тамақ жеткізетіндер", "published", "unknown", null);
}
