/**
 * What a corps' year holds, fact by fact as the source texts name them: each is entered, found again in its list and in the
 * search over everything, and, where it is a number, stands in a briefing with its rows.
 */
import { describe, expect, it } from "vitest";
import type { OutcomeFields } from "../../shared/contract/outcomes";
import { exactly, UNKNOWN } from "../../shared/domain/quantities";
import { figuresOf } from "../../electron/office/briefings/service";
import { fileOf, PDF } from "../helpers/attachmentFiles";
import { amount, claimFields, openAidOffice } from "../helpers/aidFields";
import { allRows, figure, PERIOD } from "../helpers/briefings";
import { campaignFields, learnerFields, newPerson, programmeFields, target, volunteerFields } from "../helpers/peopleFields";
import { grantFields, trainingFields } from "../helpers/programmeFields";

type Opened = Awaited<ReturnType<typeof openAidOffice>>;

/** That a word leads to the record, from the list and from the search over everything. */
async function foundAgain({ call }: Opened, register: string, word: string, id: string): Promise<void> {
  const list = (call as unknown as Record<string, { list(input: object): Promise<{ rows: { id: string }[] }> }>)[register];
  expect([register, (await list?.list({ filters: {}, search: word }))?.rows.map((row) => row.id)]).toEqual([register, [id]]);
  expect((await call.search.everything({ text: word, limit: 50 })).filter((hit) => hit.kind === register).map((hit) => hit.id)).toEqual([id]);
}

const rowsOf = async (desk: Opened, id: string): Promise<number> => (await allRows(desk.office, id)).rows.length;
const outcome = (fields: Partial<OutcomeFields>): OutcomeFields =>
  ({ kind: "memorial", title: "Обелиск в порту", searchedFor: "", programmeId: null, from: "2020-03-17", state: "done", doneOn: "2020-03-20", quantity: null, katoCode: null, place: "", outcome: "", note: "", ...fields });

describe("every fact of the texts", () => {
  it("emergency from 16 March (country), 19 March (a city): regimes with dates and place, and a headquarters that stands with one", async () => {
    const desk = await openAidOffice();
    const regime = (from: string, katoCode: string | null, document: string) => desk.call.regimes.create({ fields: { kind: "emergency", katoCode, from, to: null, document, note: "" } });
    const country = await regime("2020-03-16", null, "Указ № 285");
    const city = await regime("2020-03-19", "750000000", "Постановление № 1");
    await foundAgain(desk, "regimes", "Указ № 285", country.id);
    await foundAgain(desk, "regimes", "Постановление", city.id);
    const on = async (day: string) => (await desk.call.regimes.list({ filters: { on: day } })).rows.map(({ id }) => id).sort();
    expect([await on("2020-03-18"), await on("2020-03-19")]).toEqual([[country.id], [country.id, city.id].sort()]);
    expect((await desk.call.regimes.choices({ search: "Указ", limit: 5 })).map(({ id }) => id)).toEqual([country.id]);
  });

  it("infographic on mask makers and food delivery: a directory with the day each was checked", async () => {
    const desk = await openAidOffice();
    const service = (nameRu: string, kind: "masks" | "food_delivery", checkedOn: string) =>
      desk.call.services.create({ fields: { kind, nameRu, nameKk: "", offerRu: "Маски от 150 тенге", offerKk: "150 теңгеден маска", phone: "+77000009301", hours: "9:00–18:00", katoCode: null, address: "", checkedOn, note: "" } });
    const masks = await service("Ателье у моря", "masks", "2020-04-02");
    const stale = await service("Кафе на колёсах", "food_delivery", "2020-03-01");
    await foundAgain(desk, "services", "Ателье", masks.id);
    expect((await desk.call.services.list({ filters: { stale: "stale" } })).rows.map(({ id }) => id)).toEqual([stale.id]);
  });

  it("learners from low-income families, rural schools: the school, its mark, the evidence; English and literacy beside exam courses", async () => {
    const desk = await openAidOffice();
    const { id: programmeId } = await desk.call.programmes.create({ fields: programmeFields({ from: "2020-03-16" }) });
    const learner = await desk.call.learners.create({
      fields: learnerFields(programmeId, newPerson("Ахметова Әлия"), { course: "english", ruralSchool: true, school: "№ 3, Шетпе", incomeEvidence: "Справка № 17", criterion: "малообеспеченная семья" }),
    });
    await foundAgain(desk, "learners", "Ахметова", learner.id);
    expect((await desk.call.learners.list({ filters: { course: "english", ruralSchool: "rural" } })).rows.map(({ id }) => id)).toEqual([learner.id]);
    expect((await desk.call.learners.get({ id: learner.id })).fields).toMatchObject({ incomeEvidence: "Справка № 17", criterion: "малообеспеченная семья" });
    expect(await figure(desk.office, `education.learners:${programmeId}`)).toMatchObject({ amount: exactly(1000), rows: 1 });
    expect(await rowsOf(desk, `education.learners:${programmeId}`)).toBe(1);
  });

  it("volunteers among teachers, students: occupation is a dimension of figures", async () => {
    const desk = await openAidOffice();
    const teacher = await desk.call.volunteers.create({ fields: volunteerFields(newPerson("Учителева Сауле"), { occupationKind: "teacher", joinedOn: "2020-03-16" }) });
    await desk.call.volunteers.create({ fields: volunteerFields(newPerson("Студентов Ерлан"), { occupationKind: "student", joinedOn: "2020-03-16" }) });
    await foundAgain(desk, "volunteers", "Учителева", teacher.id);
    const own = await desk.call.ownFigures.create({ fields: { nameRu: "Волонтёры-учителя", nameKk: "", nameEn: "", measure: "volunteers", direction: null, providerId: null, campaignId: null, itemKindId: null, unit: null, district: null, vulnerability: null, occupation: "teacher" } });
    expect((await figure(desk.office, `own.volunteers:${own.id}`)).amount).toEqual(exactly(1000));
    expect(await rowsOf(desk, `own.volunteers:${own.id}`)).toBe(1);
  });

  it("volunteers in hospices, oncology wards, children's homes: the institution, and the volunteer's clearance with its last day", async () => {
    const desk = await openAidOffice();
    const host = await desk.call.hosts.create({ fields: { nameRu: "Хоспис «Мейірім»", nameKk: "", kind: "hospice", katoCode: null, address: "", contact: "Асель", phone: "+77012220000", requirements: "Справка", note: "" } });
    const volunteer = await desk.call.volunteers.create({ fields: volunteerFields(newPerson("Досанов Ілияс")) });
    const clearance = await desk.call.clearances.create({ fields: { volunteerId: volunteer.id, kind: "no_record", hostId: host.id, issuedOn: "2019-04-20", expiresOn: "2020-04-20", document: "№ 17", note: "" } });
    await foundAgain(desk, "hosts", "Мейірім", host.id);
    expect((await desk.call.clearances.list({ filters: { state: "expiring" } })).rows).toMatchObject([{ id: clearance.id, name: "Досанов Ілияс" }]);
    expect((await desk.call.hosts.get({ id: host.id })).extra.cleared).toBe(1);
  });

  it("\"1,000 trained\" citizens and volunteers: people of trainings, each once, a figure of its own", async () => {
    const desk = await openAidOffice();
    const training = await desk.call.trainings.create({ fields: trainingFields([desk.personId], { topic: "Уход за пожилыми", date: "2020-03-20" }) });
    await desk.call.trainings.create({ fields: trainingFields([desk.personId], { topic: "Первая помощь", date: "2020-03-21" }) });
    await foundAgain(desk, "trainings", "пожилыми", training.id);
    expect((await figure(desk.office, "programmes.trained")).amount).toEqual(exactly(1000));
    expect(await rowsOf(desk, "programmes.trained")).toBe(2);
  });

  it("grants allocated, grants implemented: two targets, two figures", async () => {
    const desk = await openAidOffice();
    const programme = await desk.call.programmes.create({ fields: programmeFields({ targets: [target({ indicator: "grants", low: 68_000, unit: "piece" }), target({ indicator: "grants_implemented", low: 68_000, unit: "piece" })] }) });
    const grant = await desk.call.grants.create({ fields: grantFields(programme.id, desk.personId, { title: "Сад у хосписа", decidedOn: "2020-03-20", sum: 40_000_000 }) });
    await desk.call.grants.create({ fields: grantFields(programme.id, desk.personId, { title: "Двор", state: "implemented", decidedOn: "2020-03-21", implementedOn: "2020-04-02" }) });
    await foundAgain(desk, "grants", "хосписа", grant.id);
    const numbers = await Promise.all(["allocated", "implemented"].map(async (what) => (await figure(desk.office, `grants.${what}:${programme.id}`)).amount.value));
    expect([numbers, await rowsOf(desk, `grants.allocated:${programme.id}`)]).toEqual([[2000, 1000], 2]);
    expect((await desk.call.programmes.get({ id: programme.id })).fields.targets.map(({ indicator }) => indicator)).toEqual(["grants", "grants_implemented"]);
  });

  it("a published collection of best practices: a target that is a deliverable, with its file", async () => {
    const desk = await openAidOffice();
    const programme = await desk.call.programmes.create({ fields: programmeFields({ targets: [target({ indicator: "publications", low: 1000, unit: "piece" })] }) });
    const book = await desk.call.outcomes.create({ fields: outcome({ kind: "publication", title: "Сборник лучших практик", programmeId: programme.id }) });
    await desk.call.attachments.add({ ownerKind: "outcomes", ownerId: book.id, kind: "document", file: fileOf(PDF, "сборник.pdf") });
    await foundAgain(desk, "outcomes", "Сборник", book.id);
    const [asked] = (await desk.call.programmes.get({ id: programme.id })).fields.targets;
    await desk.call.programmes.credit({ targetId: asked?.id ?? "", ids: [book.id] });
    expect(await desk.call.programmes.progress({ id: programme.id })).toMatchObject([{ credited: 1000, missing: 0 }]);
    expect((await desk.call.attachments.list({ ownerKind: "outcomes", ownerId: book.id })).map(({ name }) => name)).toEqual(["сборник.pdf"]);
    expect([(await figure(desk.office, "outcomes.done:publication")).amount, await rowsOf(desk, "outcomes.done:publication")]).toEqual([exactly(1000), 1]);
  });

  it("monuments and memorials restored; missing people searched for; documents on war deeds: records with what came of them", async () => {
    const desk = await openAidOffice();
    const memorial = await desk.call.outcomes.create({ fields: outcome({ outcome: "Восстановлена надпись" }) });
    const search = await desk.call.outcomes.create({ fields: outcome({ kind: "missing_person", title: "Поиск в степи", searchedFor: "Алиев А.", state: "without_result" }) });
    const paper = await desk.call.outcomes.create({ fields: outcome({ kind: "war_document", title: "Наградной лист 1944 года" }) });
    for (const [word, { id }] of [["Обелиск", memorial], ["степи", search], ["Наградной", paper]] as const) await foundAgain(desk, "outcomes", word, id);
    for (const id of ["outcomes.done:memorial", "outcomes.done:war_document", "outcomes.searches"]) expect([id, (await figure(desk.office, id)).amount, await rowsOf(desk, id)]).toEqual([id, exactly(1000), 1]);
  });

  it("project 1 has neither centres nor grants: the catalogue says what each project has, and nothing else", async () => {
    const desk = await openAidOffice();
    const [version] = await desk.call.catalogue.versions();
    const { projects } = await desk.call.catalogue.list({ version: version?.version ?? "" });
    const has = (indicator: string) => projects.filter(({ targets }) => targets.some((one) => one.indicator === indicator)).length;
    expect([projects.length, has("support_centres"), has("grants")]).toEqual([7, 6, 6]);
    const lacking = projects.filter(({ targets }) => !targets.some(({ indicator }) => indicator === "grants" || indicator === "support_centres"));
    expect(lacking).toMatchObject([{ direction: "education" }]);
  });

  it("money for 6 families, sum unknown; 100 masks, recipients unknown: kept as unknown, and no number is printed for it", async () => {
    const desk = await openAidOffice();
    const money = await desk.call.claims.create({ fields: claimFields(desk, { statement: "Деньги шести семьям", amount: UNKNOWN, unit: "tenge", recipientKind: "money" }) });
    const masks = await desk.call.claims.create({ fields: claimFields(desk, { statement: "Раздали сто масок", recipientKind: "item", itemKindId: desk.item("Маска"), amount: amount(100), unit: "piece" }) });
    await foundAgain(desk, "claims", "шести", money.id);
    await foundAgain(desk, "claims", "масок", masks.id);
    expect((await figure(desk.office, `claims:${money.id}`)).amount).toEqual(UNKNOWN);
    expect([(await figure(desk.office, `claims:${masks.id}`)).amount, await rowsOf(desk, `claims:${masks.id}`)]).toEqual([exactly(100_000), 1]);
  });

  it("projects and contests moved online: each with its page and numbers, and no number where none is known", async () => {
    const desk = await openAidOffice();
    const contest = await desk.call.campaigns.create({ fields: campaignFields({ nameRu: "Конкурс «Маңғыстау жастары»", from: "2020-03-20", to: "2020-03-30", online: true, link: "https://instagram.com/mangystau_jastary", attended: amount(120, "person"), reach: amount(3000, "person", "about") }) });
    const unknown = await desk.call.campaigns.create({ fields: campaignFields({ nameRu: "Встречи в сети", from: "2020-03-20", to: "2020-03-30", online: true }) });
    await desk.call.campaigns.create({ fields: campaignFields({ nameRu: "Субботник", from: "2020-03-20", to: "2020-03-20" }) });
    await foundAgain(desk, "campaigns", "конкурс", contest.id);
    expect((await desk.call.campaigns.list({ filters: { online: "online" } })).rows.map(({ id }) => id).sort()).toEqual([contest.id, unknown.id].sort());
    expect([(await figure(desk.office, "campaigns.online")).amount, await rowsOf(desk, "campaigns.online")]).toEqual([exactly(2000), 2]);
    expect((await figure(desk.office, `campaigns.reach:${contest.id}`)).amount).toMatchObject({ qualifier: "about", value: 3_000_000 });
    expect(await rowsOf(desk, `campaigns.reach:${contest.id}`)).toBe(1);
    expect((await figuresOf(desk.office, PERIOD)).figures.filter(({ id }) => id.endsWith(unknown.id))).toEqual([]);
  });
});
