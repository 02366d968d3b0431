/** A small office in which everything that can happen to a row has happened to some: merged, withdrawn, doubled, vague. */
import { addDays } from "../../shared/domain/periods";
import { Chance } from "../../electron/office/demo/names";
import { type DemoTable, DemoRows } from "../../electron/office/demo/rows";
import type { Office } from "../../electron/office/createOffice";
import { corpsOf } from "../../electron/office/settings/service";

const FROM = "2020-01-20";
const QUALIFIERS = ["exact", "exact", "exact", "more_than", "at_least", "about", "up_to", "unknown"] as const;

/** The same office for the same seed; dates lie in the four months around the briefing of 3 April 2020. */
export async function makeUntidy(office: Office, seed: number): Promise<void> {
  const corps = await corpsOf(office.database.reader);
  const items = (await office.database.reader.manager.query("select id, unit from item_kind order by code")) as { id: string; unit: string }[];
  const rows = new DemoRows();
  const chance = new Chance(seed);
  const day = (): string => addDays(FROM, chance.below(110));
  const gone = (): { deletedAt: string | null } => ({ deletedAt: chance.below(12) === 0 ? "2020-04-01T00:00:00.000Z" : null });
  const record = (table: DemoTable, row: Record<string, unknown>): string => rows.record("x", table, row);
  const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
  const vague = (range = false): { qualifier: string; value: number | null; high: number | null } => {
    const qualifier = range && chance.below(8) === 0 ? "range" : chance.pick(QUALIFIERS);
    const value = qualifier === "unknown" ? null : (1 + chance.below(90)) * 1000;
    return { qualifier, value, high: qualifier === "range" && value !== null ? value + 20_000 : null };
  };
  const uncounted = (name: string) => ({ [`${name}Qualifier`]: "unknown", [name]: null, [`${name}High`]: null });
  const names = (ru: string) => ({ nameRu: ru, nameKk: "", sortKey: ru, note: "" });

  const partners = [corps.partnerId, ...many(4, (at) => record("partner", { kind: "fund", ...names(`Фонд ${at}`), shortName: "", bin: null, contacts: [], address: "", bankDetails: "", isCorps: false, isVolunteer: at % 2 === 0, matchKey: `f${at}` }))];
  const people: string[] = [];
  many(60, (at) => {
    const mergedIntoId = at > 10 && chance.below(6) === 0 ? (people[chance.below(10)] ?? null) : null;
    people.push(record("person", { family: `Семья${at}`, given: "Имя", patronymic: "", matchKey: `p${at}`, sortKey: `p${at}`, birthDate: null, sex: null, iin: null, phones: [], katoCode: null, address: "", languages: [], mergedIntoId, note: "", ...(mergedIntoId ? {} : gone()) }));
  });
  const volunteers = people.slice(0, 20).map((personId, at) => record("volunteer", { personId, number: `2020-${at}`, status: "active", occupationKind: null, occupation: "", directions: [], skills: [], vehicle: "", availability: "", joinedOn: null, sortKey: "", birthDate: null, katoCode: null, languages: [], note: "", ...gone() }));
  many(2, (hq) => {
    const headquartersId = record("headquarters", { ...names(`Штаб ${hq}`), purpose: "", fromDate: FROM, toDate: hq ? "2020-03-25" : null, katoCode: null });
    volunteers.forEach((volunteerId, position) => {
      const fromDate = day();
      rows.add("headquarters_membership", { headquartersId, volunteerId, role: "", fromDate, toDate: chance.below(3) === 0 ? addDays(fromDate, chance.below(40)) : null, position });
    });
  });
  const families = many(20, (at) => {
    const id = record("family", { name: `Семья ${at}`, headPersonId: at % 3 ? chance.pick(people) : null, declaredSize: at % 4 ? null : 1 + chance.below(8), katoCode: null, address: "", phones: [], sortKey: "", matchKey: "", note: "", ...gone() });
    many(chance.below(4), (position) => rows.add("family_member", { familyId: id, personId: chance.pick(people), relation: "child", fromDate: chance.below(2) ? day() : null, toDate: chance.below(3) ? null : day(), position }));
    return id;
  });
  const groups = many(3, (at) => record("recipient_group", { ...names(`Группа ${at}`), kind: "doctors", partnerId: null, katoCode: null, place: "", headcount: 35 }));
  const campaigns = many(3, (at) => record("campaign", { ...names(`Акция ${at}`), organiserId: at ? chance.pick(partners) : null, direction: "targeted_aid", fromDate: at ? "2020-03-17" : FROM, toDate: at ? "2020-03-29" : null, katoCode: null, place: "", requirements: "", online: at === 1, link: "", publicFaces: [], calls: [], registered: at ? chance.below(90) : null, ...(at ? { attendedQualifier: "more_than", attended: 20_000, attendedHigh: null } : uncounted("attended")), ...uncounted("reach"), workClasses: [], caseClosed: false, ...gone() }));
  const programmes = many(2, (at) => record("programme", { code: `P${at}`, ...names(`Проект ${at}`), aimRu: "", aimKk: "", organiserId: null, direction: "education", fromDate: FROM, toDate: null, katoCode: null, place: "", requirements: "", catalogueVersion: null }));
  many(60, () => {
    const state = chance.pick(["applied", "selected", "selected", "rejected"]);
    record("learner", { programmeId: chance.pick(programmes), personId: chance.pick(people), state, selectedOn: state === "selected" || chance.below(3) ? day() : null, school: "", katoCode: null, ruralSchool: false, criterion: "", incomeEvidence: "", reason: "", course: null, groupName: "", subjects: [], lessonsHeld: null, lessonsAttended: null, sortKey: "", note: "", ...gone() });
  });
  const calls = programmes.map((programmeId, at) => record("grant_call", { ...names(`Конкурс ${at}`), programmeId, fromDate: FROM, toDate: at ? "2020-02-20" : null, sum: at ? null : 90_000_000, conditions: "" }));
  many(30, (at) => {
    const fromDate = day();
    record("participation", { programmeId: chance.pick(programmes), volunteerId: chance.pick(volunteers), role: "", fromDate, toDate: chance.below(3) ? addDays(fromDate, chance.below(30)) : null, note: "", ...gone() });
    const state = chance.pick(["applied", "allocated", "declined", "implemented", "failed"]);
    const programmeId = chance.pick(programmes);
    const sum = chance.below(4) ? (1 + chance.below(50)) * 1_000_000 : null;
    const grantId = record("small_grant", {
      programmeId, callId: at % 3 ? calls[programmes.indexOf(programmeId)] : null, title: "Грант", number: "", personId: chance.pick(people), volunteerGroupId: null, partnerId: null, appliedOn: fromDate, state, decidedOn: state === "applied" ? null : addDays(fromDate, chance.below(20)),
      decision: "", sum, reportDue: null, reportedOn: null, implementedOn: state === "implemented" ? addDays(fromDate, 20 + chance.below(20)) : null, outcome: "", sortKey: "", note: "", ...gone(),
    });
    many(at % 4, (position) => rows.add("small_grant_instalment", { grantId, due: addDays(fromDate, 30 * position), sum: sum === null || position === 2 ? null : sum / 4, paidOn: position === 0 && state !== "applied" ? addDays(fromDate, 30) : null, position }));
    const done = chance.pick(["done", "done", "going_on", "without_result"]);
    record("outcome", {
      kind: chance.pick(["memorial", "missing_person", "trees", "waste"]), title: "Работа", searchedFor: "", programmeId: chance.below(2) ? chance.pick(programmes) : null, fromDate, state: done, doneOn: done === "going_on" ? null : addDays(fromDate, chance.below(20)),
      quantity: chance.below(4) ? chance.below(90) * 1000 : null, katoCode: null, place: "", outcome: "", sortKey: "", note: "", ...gone(),
    });
    const trainingId = record("training", { topic: "Занятие", programmeId: null, date: fromDate, toDate: chance.below(3) ? null : addDays(fromDate, chance.below(9)), hours: null, katoCode: null, place: "", trainer: "", partnerId: null, sortKey: "", note: "", ...gone() });
    many(chance.below(5), (position) => rows.add("training_attendance", { trainingId, personId: people[(at + 7 * position) % people.length], certificate: "", position }));
  });
  const meal = items.find((item) => item.unit === "serving") ?? items[0];
  const occurrences = many(3, (at) => {
    const commitmentId = record("commitment", { partnerId: chance.pick(partners), direction: "targeted_aid", itemKindId: meal?.id, unit: meal?.unit, quantity: at ? 35_000 : null, qualifier: at ? "exact" : "unknown", recipientKind: "group", recipientGroupId: groups[at], headcount: 35, rule: "FREQ=DAILY", fromDate: FROM, toDate: "2020-05-10", skipHolidays: false, katoCode: null, note: "", sortKey: "", occurrencesUntil: "2020-05-10" });
    return many(60, (after) => record("occurrence", { commitmentId, dueDate: addDays(FROM, 20 + after), plannedDate: null, ownExpected: false, note: "", expected: at ? 35_000 : null, state: chance.pick(["due", "confirmed", "missed", "cancelled"]), reason: "" }));
  }).flat();

  let number = 0;
  const served = new Set<string>();
  const deliveries = many(500, () => {
    const recipientKind = chance.pick(["person", "person", "family", "group"]);
    const state = chance.pick(["confirmed", "confirmed", "confirmed", "draft", "withdrawn"]);
    const occurrence = recipientKind === "group" && chance.below(3) ? chance.pick(occurrences) : null;
    const occurrenceId = occurrence && !served.has(occurrence) ? occurrence : null;
    if (occurrenceId) served.add(occurrenceId);
    const id = record("delivery", {
      number: `2020-${String(++number).padStart(4, "0")}`, date: day(), state, direction: "targeted_aid", campaignId: chance.below(3) ? null : chance.pick(campaigns), recipientKind,
      personId: recipientKind === "person" ? chance.pick(people) : null, familyId: recipientKind === "family" ? chance.pick(families) : null, recipientGroupId: recipientKind === "group" ? chance.pick(groups) : null,
      headcount: recipientKind === "group" ? 1 + chance.below(60) : null, katoCode: null, place: "", occurrenceId, requestId: null, confirmedById: null, confirmedAt: null, withdrawalReason: null, note: "", ...gone(),
    });
    const own = new Set([chance.pick(partners), chance.pick(partners)]);
    for (const partnerId of own) rows.add("delivery_provider", { deliveryId: id, partnerId });
    if (chance.below(3) === 0) rows.add("delivery_volunteer", { deliveryId: id, volunteerId: chance.pick(volunteers) });
    many(chance.below(3), (position) => {
      const { qualifier, value } = vague();
      rows.add("delivery_line", { deliveryId: id, itemKindId: chance.below(4) ? meal?.id : chance.pick(items).id, qualifier, quantity: value, unit: chance.below(8) ? meal?.unit : "kilogram", position });
    });
    return id;
  });

  const claims: string[] = [];
  const linked: [claimId: string, deliveryId: string][] = [];
  many(70, (at) => {
    const kind = chance.pick(["family", "family", "person", "item"] as const);
    const item = chance.pick(items.slice(0, 4));
    const fromDate = day();
    const other = (): string | null => (chance.below(5) === 0 && claims.length ? chance.pick(claims) : null);
    const id = record("claim", {
      statement: `Заявление ${at}`, direction: "targeted_aid", recipientKind: kind, recipientGroupId: null, vulnerabilities: [], itemKindId: kind === "item" ? item.id : null, ...vague(true),
      unit: kind === "item" ? (chance.below(6) ? item.unit : "piece") : kind, fromDate: chance.below(4) ? "2020-03-16" : fromDate, toDate: chance.below(4) ? "2020-04-03" : addDays(fromDate, 60), katoCode: null, area: "", sourceDocument: "",
      listState: chance.pick(["none", "none", "partial", "complete"]), perDay: at % 6 === 0, withinClaimId: other(), repeatsClaimId: other(), apartFrom: [], campaignId: null, sortKey: "", note: "", ...gone(),
    });
    claims.push(id);
    rows.add("claim_partner", { claimId: id, partnerId: chance.pick(partners), position: 0 });
    for (const deliveryId of new Set(many(chance.below(12), () => chance.pick(deliveries)))) linked.push([id, deliveryId]);
  });

  many(3, (at) => {
    const materialId = record("information_material", { kind: "memo", ...names(`Памятка ${at}`), languages: ["ru"], printRuns: [], ...gone() });
    many(25, () => {
      const { qualifier, value, high } = chance.below(3) ? { qualifier: "exact", value: (1 + chance.below(40)) * 1000, high: null } : vague(true);
      const fromDate = day();
      const wide = qualifier !== "exact";
      record("information_output", { materialId, direction: "information", how: chance.pick(["handed_out", "posted"]), qualifier, quantity: value, high, state: chance.below(6) ? "confirmed" : "draft", fromDate: wide ? "2020-03-16" : fromDate, toDate: wide ? addDays("2020-03-16", chance.below(25)) : fromDate, katoCode: null, place: "", stops: [], link: "", campaignId: chance.below(3) ? null : chance.pick(campaigns), ...(chance.below(2) ? uncounted("contacted") : { contactedQualifier: qualifier, contacted: value, contactedHigh: high }), note: "", ...gone() });
    });
  });

  record("own_figure", { measure: "items", nameRu: "Порции", nameKk: "", nameEn: "", sortKey: "", unit: meal?.unit, direction: null, providerId: null, campaignId: null, itemKindId: null, district: null, districtDigits: "", vulnerability: null, occupation: null, topicWords: "", definitionVersion: 1 });

  await office.database.queue?.run(async (tx) => {
    await rows.write(tx);
    for (const [claimId, deliveryId] of linked) await tx.manager.query("insert into claim_row (id, claim_id, delivery_id) values (?, ?, ?)", [`${claimId}${deliveryId}`, claimId, deliveryId]);
    const mends = [["helped-list", partners[1], "vulnerabilities", "мн.дет.", "многодетная"], ["helped-list", "", "placeText", "мкр. самал", "Актау"], ["grants", "", "programme", "проект ноль", "Проект 0"]];
    for (const [at, mend] of mends.entries()) await tx.manager.query("insert into import_mend (id, kind, partner_id, field, read, value, updated_at) values (?, ?, ?, ?, ?, ?, ?)", [`mend${at}`, ...mend, "2020-04-01T00:00:00.000Z"]);
  });
}
