/** Form fields of aid, with harmless values; a test overrides what matters to it. */
import type { ClaimFields } from "../../shared/contract/claims";
import type { CommitmentFields } from "../../shared/contract/commitments";
import type { DeliveryFields, DeliveryLineFields } from "../../shared/contract/deliveries";
import type { MaterialFields, OutputFields } from "../../shared/contract/information";
import { UNCOUNTED } from "../../shared/contract/values";
import type { RecipientGroupFields } from "../../shared/contract/recipientGroups";
import type { Amount, Unit } from "../../shared/domain/amounts";
import { exactly, whole } from "../../shared/domain/quantities";
import { clockAt } from "./desks";
import { partnerFields } from "./fields";
import { familyFields, newPerson, personFields } from "./peopleFields";
import { openTestOffice, type TestOffice } from "./testOffice";

/** Noon of the day of the briefing in the corps' region. */
export const BRIEFING_DAY = "2020-04-03T07:00:00.000Z";

export interface AidOffice extends TestOffice {
  readonly clock: ReturnType<typeof clockAt>;
  readonly corpsId: string;
  readonly fundId: string;
  readonly doctorsId: string;
  readonly familyId: string;
  readonly personId: string;
  /** Id of one of the usual kinds of aid, by its Russian name. */
  item(name: string): string;
}

/** An office on the day of the briefing with a fund, a group of doctors, one family and one person. */
export async function openAidOffice(now = BRIEFING_DAY): Promise<AidOffice> {
  const clock = clockAt(now);
  const office = await openTestOffice({ clock });
  const { call } = office;
  const items = new Map((await call.items.all()).map((item) => [item.label, item.id]));
  const status = await call.system.status();
  const { id: fundId } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд А", nameKk: "А қоры" }) });
  const { id: doctorsId } = await call.recipientGroups.create({ fields: groupFields() });
  const { id: familyId } = await call.families.create({ fields: familyFields({ head: newPerson("Серикова Айгуль") }) });
  const { id: personId } = await call.people.create({ fields: personFields("Оразов Нурлан") });
  return { ...office, clock, corpsId: status.corps?.partnerId ?? "", fundId, doctorsId, familyId, personId, item: (name) => items.get(name) ?? `no item ${name}` };
}

export function groupFields(overrides: Partial<RecipientGroupFields> = {}): RecipientGroupFields {
  return { nameRu: "Врачи городской больницы", nameKk: "Қалалық аурухана дәрігерлері", kind: "doctors", partnerId: null, katoCode: null, place: "Актау", headcount: 35, note: "", ...overrides };
}

/** A whole number of a unit, exact unless said otherwise. */
export function amount(count: number, unit: Unit = "piece", qualifier: Amount["qualifier"] = "exact"): Amount {
  return { ...exactly(whole(count, unit)), qualifier };
}

export function line(itemKindId: string, count: number, unit: Unit = "set", overrides: Partial<DeliveryLineFields> = {}): DeliveryLineFields {
  return { itemKindId, qualifier: "exact", quantity: whole(count, unit), unit, ...overrides };
}

/** One grocery set from the corps to the family, not yet confirmed. */
export function deliveryFields(office: AidOffice, overrides: Partial<DeliveryFields> = {}): DeliveryFields {
  return {
    date: "2020-04-01", state: "draft", direction: "targeted_aid", campaignId: null, providers: [office.corpsId], volunteers: [],
    recipientKind: "family", recipientId: office.familyId, headcount: null, lines: [line(office.item("Продуктовый набор"), 1)], katoCode: null, place: "", note: "", ...overrides,
  };
}

/** 35 lunches for the doctors every day from 16 March to 3 April 2020. */
export function commitmentFields(office: AidOffice, overrides: Partial<CommitmentFields> = {}): CommitmentFields {
  return {
    partnerId: office.fundId, direction: "targeted_aid", itemKindId: office.item("Обед"), unit: "serving", amount: amount(35, "serving"),
    recipientKind: "group", recipientGroupId: office.doctorsId, headcount: 35, rule: "FREQ=DAILY", fromDate: "2020-03-16", toDate: "2020-04-03", skipHolidays: false, katoCode: null, note: "", ...overrides,
  };
}

/** 320 families, said by the fund. */
export function claimFields(office: AidOffice, overrides: Partial<ClaimFields> = {}): ClaimFields {
  return {
    partners: [office.fundId], statement: "Продукты на месяц для 320 семей", direction: "targeted_aid", recipientKind: "family", recipientGroupId: null, vulnerabilities: [],
    itemKindId: null, amount: amount(320, "family"), unit: "family", fromDate: "2020-03-16", toDate: "2020-04-03", katoCode: null, area: "", sourceDocument: "", listState: "none",
    perDay: false, withinClaimId: null, repeatsClaimId: null, apartFrom: [], campaignId: null, note: "", ...overrides,
  };
}

export function materialFields(overrides: Partial<MaterialFields> = {}): MaterialFields {
  return { kind: "memo", nameRu: "Памятка о мерах защиты", nameKk: "Сақтану жадынамасы", languages: ["ru", "kk"], printRuns: [], note: "", ...overrides };
}

export function outputFields(materialId: string, overrides: Partial<OutputFields> = {}): OutputFields {
  return {
    materialId, direction: "information", how: "handed_out", amount: amount(1000, "piece", "more_than"), state: "confirmed", fromDate: "2020-03-16", toDate: "2020-04-03",
    katoCode: null, place: "", stops: [], link: "", campaignId: null, contacted: UNCOUNTED, note: "", ...overrides,
  };
}
