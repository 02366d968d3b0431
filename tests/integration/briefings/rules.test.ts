/** Which rows count in which figure, rule by rule, on offices as small as the rule. */
import { describe, expect, it } from "vitest";
import type { Amount } from "../../../shared/domain/amounts";
import { exactly, UNKNOWN, whole } from "../../../shared/domain/quantities";
import { computeFigures } from "../../../electron/office/briefings/figures";
import { figuresOf } from "../../../electron/office/briefings/service";
import { type AidOffice, amount, claimFields, commitmentFields, deliveryFields, line, materialFields, openAidOffice, outputFields } from "../../helpers/aidFields";
import { allRows, figure, PERIOD, recounted } from "../../helpers/briefings";
import { readSheets } from "../../helpers/sheetReader";
import { partnerFields } from "../../helpers/fields";
import { campaignFields, familyFields, familyMember, newPerson, personFields, volunteerFields } from "../../helpers/peopleFields";

const toPerson = (office: AidOffice, overrides: Parameters<typeof deliveryFields>[1] = {}) =>
  deliveryFields(office, { recipientKind: "person", recipientId: office.personId, state: "confirmed", ...overrides });
const ids = async ({ office }: AidOffice) => (await figuresOf(office, PERIOD)).figures.map((each) => each.id);
const reasonsOf = async ({ office }: AidOffice, id: string) => (await allRows(office, id)).excluded.map((row) => row.reason);

describe("figures", () => {
  it("R3 R13 count confirmed deliveries only; drafts and withdrawn ones stand beside them", async () => {
    const office = await openAidOffice();
    const { call } = office;
    await call.deliveries.create({ fields: toPerson(office) });
    await call.deliveries.create({ fields: toPerson(office, { state: "draft" }) });
    const { id, version } = await call.deliveries.create({ fields: toPerson(office) });
    await call.deliveries.withdraw({ id, version, reason: "ошибка" });
    expect(await figure(office.office, "aid.deliveries.corps")).toMatchObject({ amount: exactly(1000), rows: 1, excluded: 2 });
    expect((await reasonsOf(office, "aid.deliveries.corps")).sort()).toEqual(["not_confirmed", "withdrawn"]);
  });

  it.each([
    ["2020-02-13", null], ["2020-02-14", "before_period"], ["2020-03-15", "before_period"], ["2020-03-16", "counts"], ["2020-04-03", "counts"],
    ["2020-04-04", "after_period"], ["2020-05-04", "after_period"], ["2020-05-05", null],
  ])("R11 R13 a delivery of %s is seen as %s from 16.03 to 03.04", async (date, seen) => {
    const office = await openAidOffice("2020-06-01T07:00:00.000Z");
    await office.call.deliveries.create({ fields: toPerson(office, { date: "2020-03-25" }) });
    await office.call.deliveries.create({ fields: toPerson(office, { date }) });
    const { rows, excluded } = await allRows(office.office, "aid.citizens.corps");
    expect(rows).toHaveLength(seen === "counts" ? 2 : 1);
    expect(excluded.map((row) => row.reason)).toEqual(seen === null || seen === "counts" ? [] : [seen]);
  });

  it("R25 a delivery counts for the kind of its recipient only: a person, a family, a group", async () => {
    const office = await openAidOffice();
    const { call } = office;
    await call.deliveries.create({ fields: toPerson(office) });
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed" }) });
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientKind: "group", recipientId: office.doctorsId, headcount: 35 }) });
    expect((await figure(office.office, "aid.citizens.together")).amount).toEqual(exactly(1000));
    expect((await figure(office.office, "aid.families.itemised")).amount).toEqual(exactly(1000));
    expect((await allRows(office.office, "aid.citizens.together")).rows).toHaveLength(1);
  });

  it("R5 R7 a second delivery to a family adds neither a family nor people", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.families.create({ fields: familyFields({ head: newPerson("Ержанова Жанар"), members: [familyMember(newPerson("Ержанов Али")), familyMember(newPerson("Ержанова Айша"))] }) });
    for (const date of ["2020-03-20", "2020-03-30"]) await call.deliveries.create({ fields: deliveryFields(office, { recipientId: id, date, state: "confirmed" }) });
    expect((await figure(office.office, "aid.families.itemised"))).toMatchObject({ amount: exactly(1000), rows: 2 });
    expect((await figure(office.office, "aid.families.people"))).toMatchObject({ amount: exactly(3000), rows: 1, excluded: 1 });
    expect(await reasonsOf(office, "aid.families.people")).toEqual(["duplicate"]);
  });

  it.each([
    ["members on file, the head among them", { declaredSize: null, members: 2 }, { qualifier: "exact", value: 3000 }],
    ["the declared size where the list of members is not finished", { declaredSize: 6, members: 1 }, { qualifier: "exact", value: 6000 }],
    ["nothing where nobody knows: no number is guessed", { declaredSize: null, members: 0 }, { qualifier: "unknown", value: null }],
  ])("R7 people inside families come from %s", async (_title, { declaredSize, members }, expected) => {
    const office = await openAidOffice();
    const names = ["Али", "Айша", "Мирас"].slice(0, members);
    const { id } = await office.call.families.create({ fields: familyFields({ head: newPerson("Ержанова Жанар"), declaredSize, members: names.map((name) => familyMember(newPerson(`Ержанов ${name}`))) }) });
    await office.call.deliveries.create({ fields: deliveryFields(office, { recipientId: id, state: "confirmed" }) });
    expect((await figure(office.office, "aid.families.people")).amount).toMatchObject(expected);
  });

  it("R1 aid in another organiser's campaign is not the corps' own; aid in its own campaign is", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const theirs = await call.campaigns.create({ fields: campaignFields({ nameRu: "Birgemiz", organiserId: office.fundId }) });
    const ours = await call.campaigns.create({ fields: campaignFields({ nameRu: "Добрая неделя", organiserId: office.corpsId }) });
    const other = await call.people.create({ fields: personFields("Тлеуов Арман") });
    await call.deliveries.create({ fields: toPerson(office, { campaignId: theirs.id }) });
    await call.deliveries.create({ fields: toPerson(office, { campaignId: ours.id, recipientId: other.id }) });
    expect((await figure(office.office, "aid.citizens.corps")).amount).toEqual(exactly(1000));
    expect(await reasonsOf(office, "aid.citizens.corps")).toEqual(["other_provider"]);
    for (const { id } of [theirs, ours]) expect((await figure(office.office, `aid.citizens.campaign:${id}`)).amount).toEqual(exactly(1000));
    expect((await figure(office.office, "aid.citizens.together")).amount).toEqual(exactly(2000));
  });

  it("R1 R25 aid of partners in which the corps' volunteers took part is a figure of its own, by direction too, and no aid of the corps", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id: volunteer } = await call.volunteers.create({ fields: volunteerFields(newPerson("Сагынбаев Ерболат")) });
    const theirs = await call.campaigns.create({ fields: campaignFields({ nameRu: "Birgemiz", organiserId: office.fundId }) });
    const other = await call.people.create({ fields: personFields("Тлеуов Арман") });
    const give = (fields: Parameters<typeof deliveryFields>[1]) => call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", providers: [office.fundId], volunteers: [volunteer], ...fields }) });
    await give({});
    await give({ direction: "health", date: "2020-03-30" });
    await give({ direction: "health", recipientKind: "person", recipientId: office.personId });
    await give({ recipientKind: "group", recipientId: office.doctorsId, headcount: 35 });
    const third = await call.people.create({ fields: personFields("Ахметова Сауле") });
    const neighbours = await call.families.create({ fields: familyFields({ head: newPerson("Ержанова Жанар") }) });
    await give({ volunteers: [], recipientKind: "person", recipientId: third.id });
    await give({ volunteers: [], recipientId: neighbours.id });
    await give({ state: "draft" });
    await give({ providers: [office.corpsId], recipientKind: "person", recipientId: other.id });
    await give({ providers: [office.corpsId], campaignId: theirs.id, recipientKind: "person", recipientId: other.id });
    expect(await figure(office.office, "joint.deliveries")).toMatchObject({ section: "partners", amount: exactly(5000), rows: 5, excluded: 2 });
    expect((await reasonsOf(office, "joint.deliveries")).sort()).toEqual(["not_confirmed", "own_aid"]);
    expect((await figure(office.office, "joint.citizens")).amount).toEqual(exactly(2000));
    expect((await figure(office.office, "joint.families")).amount).toEqual(exactly(1000));
    expect(await figure(office.office, "joint.groups")).toMatchObject({ unit: "serving", amount: exactly(35_000), rows: 1, people: 35 });
    expect((await figure(office.office, "joint.direction:targeted_aid")).amount).toEqual(exactly(3000));
    expect((await figure(office.office, "joint.direction:health")).amount).toEqual(exactly(2000));
    expect((await figure(office.office, "aid.deliveries.corps")).amount).toEqual(exactly(1000));
    const own = new Set((await allRows(office.office, "aid.deliveries.corps")).rows.map((row) => row.id));
    expect((await allRows(office.office, "joint.deliveries")).rows.filter((row) => own.has(row.id))).toEqual([]);
    const said = async (language: "ru" | "kk" | "en") => (await call.briefings.text({ ...PERIOD, language })).plain;
    expect(await said("ru")).toContain("При участии волонтёров корпуса партнёрами оказана помощь: 5 выдач; получатели поимённо — 2 гражданина; 1 семья; группам получателей — 35 порций (35 человек). Это помощь партнёров, в собственную помощь корпуса она не входит.");
    expect(await said("ru")).toContain("По направлениям: Здоровье — 2 выдачи; Адресная помощь — 3 выдачи.");
    expect(await said("kk")).toContain("Корпус еріктілерінің қатысуымен серіктестер 5 рет көмек берді");
    expect(await said("en")).toContain("This is the partners' aid and no part of the corps' own.");
  });

  it.each(["live", "issued"])("R1 the sheet of deliveries names who gave, whose campaign it was and how many of our volunteers took part (%s)", async (which) => {
    const office = await openAidOffice();
    const { call } = office;
    const [one, two] = await Promise.all(["Сагынбаев Ерболат", "Тлеуов Арман"].map((name) => call.volunteers.create({ fields: volunteerFields(newPerson(name)) })));
    const { id: campaignId } = await call.campaigns.create({ fields: campaignFields({ nameRu: "Birgemiz", organiserId: office.fundId }) });
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", providers: [office.fundId], campaignId, volunteers: [one?.id ?? "", two?.id ?? ""] }) });
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", date: "2020-03-30" }) });
    if (which === "live") await call.briefings.export({ ...PERIOD, language: "ru", format: "xlsx", privacy: "full" });
    else await call.briefings.issued.export({ id: (await call.briefings.issued.issue({ ...PERIOD, number: 14 })).id, language: "ru", format: "xlsx", privacy: "full" });
    const sheets = await readSheets(office.handedOver.at(-1)?.bytes ?? new Uint8Array());
    const rows = sheets.find(({ name }) => name === "Выдачи")?.rows ?? [];
    const head = rows.find((row) => row.includes("Чья акция")) ?? [];
    const cells = (name: string): unknown[] => rows.slice(rows.indexOf(head) + 1).map((row) => row[head.indexOf(name)]);
    expect(cells("Чья акция").filter(Boolean)).toEqual(["Фонд А"]);
    expect(cells("Наших волонтёров").filter((cell) => typeof cell === "number").sort()).toEqual([0, 2]);
  });

  it("R6 R25 headcounts of groups that partners helped with the corps' volunteers are servings, and people at least as many as the largest; the corps' own and families are left out", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id: volunteer } = await call.volunteers.create({ fields: volunteerFields(newPerson("Сагынбаев Ерболат")) });
    const give = (fields: Parameters<typeof deliveryFields>[1]) =>
      call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientKind: "group", recipientId: office.doctorsId, providers: [office.fundId], volunteers: [volunteer], ...fields }) });
    await give({ headcount: 35 });
    await give({ headcount: 30, date: "2020-03-30" });
    await give({ headcount: 90, providers: [office.corpsId] });
    await give({ headcount: 80, state: "draft" });
    await give({ headcount: 70, volunteers: [] });
    await call.commitments.create({ fields: commitmentFields(office, { recipientKind: "family", amount: amount(60, "serving"), headcount: 60, rule: "", fromDate: "2020-04-01", toDate: null }) });
    const { rows: [due] } = await call.commitments.due({ from: "2020-04-01", to: "2020-04-01", limit: 1 });
    const { deliveryId } = await call.commitments.confirmOccurrence({ id: due?.id ?? "", version: due?.version ?? 0 });
    const { record, fields } = await call.deliveries.get({ id: deliveryId });
    await call.deliveries.update({ id: deliveryId, version: record.version, fields: { ...fields, volunteers: [volunteer] } });
    expect(await figure(office.office, "joint.groups")).toMatchObject({ amount: exactly(65_000), rows: 2, excluded: 3, people: 35 });
    expect((await reasonsOf(office, "joint.groups")).sort()).toEqual(["not_confirmed", "other_unit", "own_aid"]);
    const said = async (language: "ru" | "kk" | "en") => (await call.briefings.text({ ...PERIOD, language })).plain;
    expect(await said("ru")).toContain("партнёрами оказана помощь: 3 выдачи; группам получателей — 65 порций (не менее 35 человек).");
    expect(await said("kk")).toContain("алушылар топтарына — 65 порция (кемінде 35 адам)");
    expect(await said("en")).toContain("to recipient groups: 65 servings (at least 35 people)");
    const { id } = await call.briefings.issued.issue({ ...PERIOD, number: 14 });
    await call.briefings.issued.export({ id, language: "ru", format: "xlsx", privacy: "none" });
    const file = new File([new Uint8Array(office.handedOver.at(-1)?.bytes ?? [])], "pack.xlsx");
    expect(await call.briefings.issued.verify({ file, expect: null, language: "ru" })).toMatchObject({ holds: true, problems: [] });
  });

  it("a corps whose volunteers helped no partner has no such figure and says no sentence about it", async () => {
    const office = await openAidOffice();
    const { id: volunteer } = await office.call.volunteers.create({ fields: volunteerFields(newPerson("Сагынбаев Ерболат")) });
    await office.call.deliveries.create({ fields: toPerson(office, { volunteers: [volunteer] }) });
    expect((await ids(office)).filter((id) => id.startsWith("joint"))).toEqual([]);
    expect((await office.call.briefings.text({ ...PERIOD, language: "ru" })).plain).not.toContain("При участии");
  });

  it("a deleted record stands in no figure and in no exclusion, and comes back with its restoration", async () => {
    const office = await openAidOffice();
    const { id, version } = await office.call.deliveries.create({ fields: toPerson(office) });
    await office.call.deliveries.remove({ id, version });
    expect(await ids(office)).toEqual([]);
    await office.call.deliveries.restore({ id });
    expect(await ids(office)).toContain("aid.citizens.corps");
  });

  it("R8 a complete list takes the place of its claim, and the claim is never added to it", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const claim = await call.claims.create({ fields: claimFields(office, { amount: amount(3, "family") }) });
    const given = await Promise.all([1, 2].map(async (at) => {
      const family = await call.families.create({ fields: familyFields({ head: newPerson(`Есенов Даулет${at}`) }) });
      return call.deliveries.create({ fields: deliveryFields(office, { recipientId: family.id, providers: [office.fundId], state: "confirmed" }) });
    }));
    expect(await figure(office.office, "partners.families.bounds")).toMatchObject({ low: 3000, high: 5000 });
    await call.claims.attachRows({ id: claim.id, version: claim.version, deliveryIds: given.map((each) => each.id) });
    expect(await figure(office.office, "partners.families.bounds")).toMatchObject({ low: 3000, high: 3000 });
    const { fields, record } = await call.claims.get({ id: claim.id });
    await call.claims.update({ id: claim.id, version: record.version, fields: { ...fields, listState: "complete" } });
    expect(await figure(office.office, "partners.families.bounds")).toMatchObject({ low: 2000, high: 2000, itemised: true });
    expect(await figure(office.office, `claims:${claim.id}`)).toMatchObject({ method: "distinct", amount: exactly(2000), itemised: true, rows: 2, excluded: 1 });
    expect(await reasonsOf(office, `claims:${claim.id}`)).toEqual(["list_complete"]);
  });

  it("R11 a claim whose period lies only partly inside is shown beside the figure and not added", async () => {
    const office = await openAidOffice();
    await office.call.claims.create({ fields: claimFields(office) });
    await office.call.claims.create({ fields: claimFields(office, { statement: "40 семей за март", amount: amount(40, "family"), fromDate: "2020-03-01", toDate: "2020-03-31" }) });
    expect(await figure(office.office, "partners.families.bounds")).toMatchObject({ low: 320_000, high: 320_000, excluded: 1 });
    expect(await reasonsOf(office, "partners.families.bounds")).toEqual(["period_overlaps"]);
    const { plain } = await office.call.briefings.text({ ...PERIOD, language: "ru" });
    expect(plain).toContain("40 семей; период 01.03.2020–31.03.2020 входит в этот лишь частично");
  });

  it.each([["ru", "300 масок; период"], ["kk", "300 бетперде"], ["en", "300 masks"]] as const)("R11 what is shown beside says what it counts (%s)", async (language, said) => {
    const office = await openAidOffice();
    const masks = { recipientKind: "item", itemKindId: office.item("Маска"), unit: "piece" } as const;
    await office.call.claims.create({ fields: claimFields(office, { ...masks, statement: "300 масок", amount: amount(300, "piece"), toDate: "2020-04-30" }) });
    expect((await office.call.briefings.text({ ...PERIOD, language })).plain).toContain(said);
  });

  it("R9 R10 what is given each day is said so, with its days, and never becomes a total", async () => {
    const office = await openAidOffice();
    await office.call.claims.create({ fields: claimFields(office, { statement: "40 семей", amount: amount(40, "family") }) });
    expect(await figure(office.office, "partners.families.bounds")).toMatchObject({ low: 40_000, high: 40_000 });
    const { id } = await office.call.claims.create({ fields: claimFields(office, { statement: "250–400 семей в день", perDay: true, amount: { qualifier: "range", value: 250_000, high: 400_000 } }) });
    expect(await figure(office.office, "partners.families.bounds")).toMatchObject({ low: 40_000, high: 40_000, excluded: 1 });
    expect(await reasonsOf(office, "partners.families.bounds")).toEqual(["per_day"]);
    for (const one of ["partners.families.bounds", `claims:${id}`]) {
      const { computed, recounted: again } = await recounted(office.office, await figure(office.office, one));
      expect(again).toEqual(computed);
    }
    const text = async (language: "ru" | "kk") => (await office.call.briefings.text({ ...PERIOD, language })).plain;
    expect(await text("ru")).toContain("Заявлено без списка: от 250 до 400 семей в день, 16.03.2020–03.04.2020.");
    expect(await text("kk")).toContain("күніне 250-ден 400-ге дейін отбасы, 16.03.2020–03.04.2020");
    const { figures } = await office.call.briefings.compute({ ...PERIOD, language: "ru" });
    expect(figures.find((each) => each.id === `claims:${id}`)).toMatchObject({ label: "Заявлено в день: Фонд А", wording: "от 250 до 400 семей в день" });
  });

  it("R9 R2 things given each day never join the things that were given", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const other = await call.partners.create({ fields: { kind: "council", nameRu: "Совет", nameKk: "", shortName: "", bin: null, contacts: [], sponsors: [], address: "", bankDetails: "", note: "" } });
    const masks = { recipientKind: "item", itemKindId: office.item("Маска"), unit: "piece" } as const;
    await call.claims.create({ fields: claimFields(office, { ...masks, statement: "300 масок", amount: amount(300, "piece") }) });
    await call.claims.create({ fields: claimFields(office, { ...masks, partners: [other.id], statement: "50 масок", amount: amount(50, "piece") }) });
    await call.claims.create({ fields: claimFields(office, { ...masks, partners: [other.id], statement: "100 масок в день", perDay: true, amount: amount(100, "piece") }) });
    const items = await figure(office.office, "claims.items");
    expect(items).toMatchObject({ amount: exactly(350_000), rows: 2, excluded: 1 });
    expect(await reasonsOf(office, items.id)).toEqual(["per_day"]);
  });

  it("R8 R9 a total that is part of a rate of each day stands by itself: the rate counts it nowhere", async () => {
    const office = await openAidOffice();
    const { id: withinClaimId } = await office.call.claims.create({ fields: claimFields(office, { statement: "250 семей в день", perDay: true, amount: amount(250, "family") }) });
    await office.call.claims.create({ fields: claimFields(office, { statement: "40 семей", amount: amount(40, "family"), withinClaimId }) });
    expect(await figure(office.office, "partners.families.bounds")).toMatchObject({ low: 40_000, high: 40_000, excluded: 1 });
    expect(await reasonsOf(office, "partners.families.bounds")).toEqual(["per_day"]);
  });

  it("R10 a claim without a number opens the top, and the sentence has no top", async () => {
    const office = await openAidOffice();
    await office.call.claims.create({ fields: claimFields(office) });
    await office.call.claims.create({ fields: claimFields(office, { statement: "семьи", amount: { qualifier: "unknown", value: null, high: null } }) });
    expect(await figure(office.office, "partners.families.bounds")).toMatchObject({ low: 320_000, high: null, amount: { qualifier: "at_least", value: 320_000 } });
    expect(await reasonsOf(office, "partners.families.bounds")).toEqual(["no_number"]);
  });

  it("R2 things of several partners add up in one unit, and families never join them", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const other = await call.partners.create({ fields: { kind: "council", nameRu: "Совет", nameKk: "", shortName: "", bin: null, contacts: [], sponsors: [], address: "", bankDetails: "", note: "" } });
    const masks = (count: number, partners: string[]) => claimFields(office, { partners, statement: `${count} масок`, recipientKind: "item", itemKindId: office.item("Маска"), unit: "piece", amount: amount(count) });
    await call.claims.create({ fields: masks(300, [office.fundId]) });
    expect((await ids(office)).filter((id) => id.startsWith("claims.items"))).toEqual([]);
    await call.claims.create({ fields: masks(100, [other.id]) });
    await call.claims.create({ fields: claimFields(office, { itemKindId: office.item("Маска"), amount: amount(5, "family") }) });
    expect(await figure(office.office, "claims.items")).toMatchObject({ amount: exactly(400_000), unit: "piece", rows: 2, excluded: 0 });
  });

  it.each(["family", "person"] as const)("R10 R1 a kind of aid once counted in %s is still read, and what several partners said of it makes no sum", async (unit) => {
    const office = await openAidOffice();
    const { call } = office;
    const other = await call.partners.create({ fields: partnerFields({ nameRu: "Совет" }) });
    const roofs = office.item("Мука");
    await call.claims.create({ fields: claimFields(office, { recipientKind: "item", itemKindId: roofs, unit: "kilogram", amount: amount(200, "kilogram") }) });
    await call.claims.create({ fields: claimFields(office, { partners: [other.id], recipientKind: "item", itemKindId: roofs, unit: "kilogram", amount: amount(150, "kilogram") }) });
    expect(await ids(office)).toContain(`claims.items:${roofs}`);
    await office.office.database.queue?.run(async (tx) => {
      await tx.manager.query("update item_kind set unit = ? where id = ?", [unit, roofs]);
      await tx.manager.query("update claim set unit = ?", [unit]);
    });
    const { figures } = await figuresOf(office.office, PERIOD);
    expect(figures.filter(({ definition }) => definition === "claims.items")).toEqual([]);
    expect(figures.filter(({ definition }) => definition === "claims")).toMatchObject([{ unit, amount: exactly(150_000) }, { unit, amount: exactly(200_000) }]);
    expect((await call.items.get({ id: roofs })).fields.unit).toBe(unit);
  });

  it("R4 R6 servings are confirmed of expected by the day they fell due, and heads are those of the largest day", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.commitments.create({ fields: commitmentFields(office, { toDate: "2020-04-10" }) });
    const due = (await call.commitments.due({ from: PERIOD.from, to: "2020-04-10", commitmentId: id })).rows;
    await call.commitments.confirmOccurrence({ id: due[0]?.id ?? "", version: 1, quantity: whole(20, "serving"), headcount: 20 });
    await call.commitments.confirmOccurrence({ id: due[1]?.id ?? "", version: 1, quantity: whole(30, "serving"), headcount: 30 });
    await call.commitments.missOccurrence({ id: due[2]?.id ?? "", version: 1, reason: "буря" });
    expect(await figure(office.office, "commitment.kept")).toMatchObject({ amount: exactly(50_000), expected: whole(19 * 35, "serving"), people: 30, rows: 2 });
    const reasons = await reasonsOf(office, `commitment.kept:${id}`);
    expect(reasons.filter((reason) => reason === "not_confirmed")).toHaveLength(16);
    expect(reasons.filter((reason) => reason === "missed")).toHaveLength(1);
    expect(reasons.filter((reason) => reason === "after_period")).toHaveLength(7);
  });

  it.each([
    ["about", "20 из примерно 665 обедов", "665-ке жуық түскі астың 20-сы", "20 of about 665 lunches"], ["at_least", "20 из не менее чем 665 обедов", "кемінде 665 түскі астың 20-сы", "20 of at least 665 lunches"],
    ["more_than", "20 из более чем 665 обедов", "665-тен астам түскі астың 20-сы", "20 of more than 665 lunches"], ["up_to", "20 из не более чем 665 обедов", "665-ке дейін түскі астың 20-сы", "20 of up to 665 lunches"],
  ] as const)("R9 what was promised as %s is expected as such: in the text, the warnings, what is issued and what it says today", async (qualifier, ru, kk, en) => {
    const office = await openAidOffice("2020-04-06T07:00:00.000Z");
    const { call } = office;
    const plain = (text: string): string => text.replaceAll("\u00a0", " ");
    const { id, version } = await call.commitments.create({ fields: commitmentFields(office, { amount: amount(35, "serving", qualifier) }) });
    const [first] = (await call.commitments.due({ ...PERIOD, commitmentId: id })).rows;
    await call.commitments.confirmOccurrence({ id: first?.id ?? "", version: 1, quantity: whole(20, "serving"), headcount: 20 });
    for (const [language, said] of [["ru", ru], ["kk", kk], ["en", en]] as const) expect(plain((await call.briefings.text({ ...PERIOD, language })).plain)).toContain(said);
    const warned = await call.briefings.warnings({ ...PERIOD, language: "ru", factor: 3 });
    expect(warned.flatMap((warning) => (warning.kind === "expected_without_confirmation" ? [plain(warning.wording).split(";")[0]] : []))).toEqual(qualifier === "up_to" ? [] : [ru]);
    const issued = await call.briefings.issued.issue({ ...PERIOD, number: null });
    expect((await call.briefings.issued.get({ id: issued.id, language: "ru" })).figuresInWords.find((each) => each.definition === "commitment.kept")).toMatchObject({ expected: 665_000, expectedQualifier: qualifier });
    const { fields, record } = await call.commitments.get({ id });
    expect(record.version).toBeGreaterThanOrEqual(version);
    await call.commitments.update({ id, version: record.version, fields: { ...fields, amount: amount(35, "serving") } });
    const late = await call.briefings.issued.late({ id: issued.id, language: "ru" });
    expect(late.figures.map((each) => [plain(each.issued ?? ""), plain(each.now ?? "")])).toEqual([[expect.stringContaining(ru), expect.stringContaining("20 из 665 обедов")]]);
  });

  it("R9 a due date with a number of its own keeps it where the promise has none: it is at least as much", async () => {
    const office = await openAidOffice();
    const { id } = await office.call.commitments.create({ fields: commitmentFields(office, { amount: UNKNOWN }) });
    const [first] = (await office.call.commitments.due({ ...PERIOD, commitmentId: id })).rows;
    await office.office.database.queue?.run((tx) => tx.manager.query("update occurrence set expected = 20000 where id = ?", [first?.id]));
    expect(await figure(office.office, `commitment.kept:${id}`)).toMatchObject({ expected: 20_000, expectedQualifier: "at_least" });
    expect((await office.call.commitments.get({ id })).extra.progress.expected).toMatchObject({ qualifier: "at_least", value: 20_000 });
  });

  it("R9 a due date without a number leaves open how much was expected", async () => {
    const office = await openAidOffice();
    const { id } = await office.call.commitments.create({ fields: commitmentFields(office) });
    const [first] = (await office.call.commitments.due({ ...PERIOD, commitmentId: id })).rows;
    await office.office.database.queue?.run((tx) => tx.manager.query("update occurrence set expected = null where id = ?", [first?.id]));
    expect(await figure(office.office, "commitment.kept")).toMatchObject({ expected: whole(18 * 35, "serving"), expectedQualifier: "at_least" });
  });

  it("R4 a promise without an end is expected to the last day of the period, however far that is", async () => {
    const office = await openAidOffice();
    await office.call.commitments.create({ fields: commitmentFields(office, { toDate: null }) });
    const { figures } = await figuresOf(office.office, { from: "2020-03-16", to: "2020-12-31" });
    expect(figures.find((each) => each.definition === "commitment.kept")?.expected).toBe(whole(291 * 35, "serving"));
  });

  it("R2 R4 what was brought in another unit or not confirmed is listed and not counted", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.commitments.create({ fields: commitmentFields(office) });
    const [first] = (await call.commitments.due({ from: PERIOD.from, to: PERIOD.to, commitmentId: id })).rows;
    const { deliveryId } = await call.commitments.confirmOccurrence({ id: first?.id ?? "", version: 1 });
    await office.office.database.queue?.run((tx) => tx.manager.query("update delivery_line set unit = 'kilogram' where delivery_id = ?", [deliveryId]));
    expect(await figure(office.office, "commitment.kept")).toMatchObject({ rows: 0, amount: exactly(0) });
    expect((await allRows(office.office, `commitment.kept:${id}`)).excluded.find((row) => row.kind === "delivery")?.reason).toBe("other_unit");
  });

  it("R9 rows take the place of a rounded summary once they reach what it says at the least", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const cases: readonly (readonly [Amount["qualifier"], number | null, number | null, itemised: number, replaces: boolean])[] = [
      ["more_than", 1000, null, 1000, false], ["more_than", 1000, null, 1001, true],
      ["at_least", 1000, null, 999, false], ["at_least", 1000, null, 1000, true],
      ["about", 300, null, 299, false], ["about", 300, null, 300, true], ["about", 300, null, 320, true],
      ["range", 30, 40, 29, false], ["range", 30, 40, 30, true], ["range", 30, 40, 45, true],
      ["up_to", 40, null, 1, true], ["unknown", null, null, 1, true],
    ];
    const scaled = (count: number | null) => (count === null ? null : count * 1000);
    const ids: string[] = [];
    for (const [qualifier, value, high, itemised] of cases) {
      const { id } = await call.informationMaterials.create({ fields: materialFields() });
      await call.informationOutputs.create({ fields: outputFields(id, { amount: { qualifier, value: scaled(value), high: scaled(high) } }) });
      await call.informationOutputs.create({ fields: outputFields(id, { amount: amount(itemised), fromDate: "2020-03-20", toDate: "2020-03-20" }) });
      ids.push(id);
    }
    const { figures } = await figuresOf(office.office, PERIOD);
    const shown = ids.map((id) => figures.find((each) => each.key === id)).map((each) => [each?.amount, each?.itemised]);
    expect(shown).toEqual(cases.map(([qualifier, value, high, itemised, replaces]) => (replaces ? [exactly(itemised * 1000), true] : [{ qualifier, value: scaled(value), high: scaled(high) }, false])));
  });

  it("R9 rows of one handout are not held against the summary of another way of giving out", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.informationMaterials.create({ fields: materialFields() });
    await call.informationOutputs.create({ fields: outputFields(id, { how: "posted", amount: amount(300, "piece", "about") }) });
    await call.informationOutputs.create({ fields: outputFields(id, { amount: amount(40), fromDate: "2020-03-20", toDate: "2020-03-20" }) });
    await call.informationOutputs.create({ fields: outputFields(id, { amount: amount(999), state: "draft" }) });
    expect(await figure(office.office, "information.output")).toMatchObject({ amount: { qualifier: "about", value: 340_000 }, rows: 2, excluded: 1, itemised: false });
    expect(await reasonsOf(office, `information.output:${id}`)).toEqual(["not_confirmed"]);
  });

  it("R11 a period that is turned round is refused beside the field, and an id of no definition is not found", async () => {
    const { call } = await openAidOffice();
    await expect(call.briefings.compute({ from: PERIOD.to, to: PERIOD.from, language: "ru" })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "to", kind: "date_order" }] } });
    await expect(call.briefings.rows({ ...PERIOD, language: "ru", figureId: "aid.citizens.corps:x" })).rejects.toMatchObject({ code: "NOT_FOUND", data: { kind: "figures" } });
    await expect(call.briefings.rows({ ...PERIOD, language: "ru", figureId: "claims" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("R25 an office without anything to say computes no figure and says no sentence about one", async () => {
    const office = await openAidOffice();
    expect((await computeFigures(office.office.database.reports, { period: PERIOD, corpsPartnerId: office.corpsId, today: PERIOD.to })).figures).toEqual([]);
    expect((await office.call.briefings.text({ ...PERIOD, language: "kk" })).blocks).toHaveLength(1);
  });

  it("R13 a row tells who, by whom and what, in the language asked for", async () => {
    const office = await openAidOffice();
    await office.call.deliveries.create({ fields: toPerson(office, { lines: [line(office.item("Маска"), 20, "piece")], providers: [office.corpsId, office.fundId] }) });
    const read = async (language: "ru" | "kk") => (await office.call.briefings.rows({ ...PERIOD, language, figureId: "aid.citizens.together" })).rows[0];
    expect(await read("ru")).toMatchObject({ label: "2020-0001 Оразов Нурлан", provider: "Тестовый волонтёрский корпус, Фонд А", item: "Маска: 20" });
    expect(await read("kk")).toMatchObject({ provider: "Сынақ еріктілер корпусы, А қоры", item: "Бетперде: 20" });
  });
});
