/** Which rows count in the figures about programmes, grants, outcomes, campaigns and street conversations. */
import { describe, expect, it } from "vitest";
import type { OutcomeFields } from "../../../shared/contract/outcomes";
import { exactly, whole } from "../../../shared/domain/quantities";
import { figuresOf } from "../../../electron/office/briefings/service";
import { amount, materialFields, openAidOffice, outputFields } from "../../helpers/aidFields";
import { allRows, figure, PERIOD } from "../../helpers/briefings";
import { campaignFields, learnerFields, newPerson, personFields, programmeFields, target, volunteerFields } from "../../helpers/peopleFields";
import { centreFields, grantFields, mentorFields, participationFields, trainingFields } from "../../helpers/programmeFields";

type Opened = Awaited<ReturnType<typeof openAidOffice>>;
const reasons = async ({ office }: Opened, id: string) => (await allRows(office, id)).excluded.map((row) => row.reason).sort();
const outcome = (fields: Partial<OutcomeFields>): OutcomeFields =>
  ({ kind: "memorial", title: "Обелиск", searchedFor: "", programmeId: null, from: "2020-03-01", state: "done", doneOn: "2020-03-20", quantity: null, katoCode: null, place: "", outcome: "", note: "", ...fields });

const LATER = "2020-05-01T07:00:00.000Z";

describe("figures of programmes", () => {
  it.each([
    [1, "За период обучили 1 человека.", "Осы кезеңде 1 адам оқытылды.", "Посадили 1 дерево.", "Осы күндері 1 акция өтіп жатты.", "За период работа велась в рамках 1 акции."],
    [2, "За период обучили 2 человек.", "Осы кезеңде 2 адам оқытылды.", "Посадили 2 дерева.", "Осы күндері 2 акция өтіп жатты.", "За период работа велась в рамках 2 акций."],
    [5, "За период обучили 5 человек.", "Осы кезеңде 5 адам оқытылды.", "Посадили 5 деревьев.", "Осы күндері 5 акция өтіп жатты.", "За период работа велась в рамках 5 акций."],
  ])("are told in sentences that fit every number: %s", async (count, trained, trainedKk, trees, heldKk, held) => {
    const { call } = await openAidOffice(LATER);
    const people = await Promise.all(Array.from({ length: count }, (_, at) => call.people.create({ fields: personFields(`Ержанов Али${at}`) })));
    await call.trainings.create({ fields: trainingFields(people.map(({ id }) => id), { date: "2020-03-28" }) });
    await call.outcomes.create({ fields: outcome({ kind: "trees", title: "Саженцы", quantity: whole(count, "tree") }) });
    for (let at = 0; at < count; at++) await call.campaigns.create({ fields: campaignFields({ nameRu: `Акция ${"абвгд"[at]}`, from: "2020-03-20", to: "2020-03-21" }) });
    const plain = async (language: "ru" | "kk") => (await call.briefings.text({ ...PERIOD, language })).plain;
    for (const line of [trained, trees, held]) expect(await plain("ru")).toContain(line);
    for (const line of [trainedKk, heldKk]) expect(await plain("kk")).toContain(line);
  });

  it.each([
    ["none held, the end lies ahead", { from: "2020-03-20", to: "2020-05-25" }, null, true],
    ["none held, the start lies ahead", { from: "2020-04-06", to: null }, null, true],
    ["none held, and nothing on file says when", { from: "2020-03-20", to: null }, null, false],
    ["none held, and it is over", { from: "2020-03-20", to: "2020-04-03" }, null, false],
    ["twelve held, the end lies ahead", { from: "2020-03-20", to: "2020-05-25" }, 12, false],
    ["said to be none held, the end lies ahead", { from: "2020-03-20", to: "2020-05-25" }, 0, true],
  ])("lessons are worded as a plan while they are one: %s", async (_title, days, lessonsHeld, planned) => {
    const { call } = await openAidOffice();
    const { id } = await call.programmes.create({ fields: programmeFields({ code: "exam", ...days }) });
    await call.learners.create({ fields: learnerFields(id, newPerson("Ержанов Али"), { lessonsHeld }) });
    for (const [language, words] of [["ru", "Занятия запланированы"], ["kk", "Сабақтар жоспарланған"], ["en", "Lessons are planned"]] as const) {
      expect((await call.briefings.text({ ...PERIOD, language })).plain.includes(words)).toBe(planned);
    }
  });

  it("grants allocated and grants implemented are two figures, and a sum that nobody knows leaves the total open (R9)", async () => {
    const desk = await openAidOffice(LATER);
    const { id } = await desk.call.programmes.create({ fields: programmeFields() });
    const grant = (fields: Parameters<typeof grantFields>[2]) => desk.call.grants.create({ fields: grantFields(id, desk.personId, fields) });
    await grant({ decidedOn: "2020-03-20", sum: 40_000_000 });
    await grant({ decidedOn: "2020-03-21", state: "implemented", implementedOn: "2020-04-02", sum: null });
    await grant({ decidedOn: "2020-03-22", state: "declined" });
    await grant({ appliedOn: "2020-03-25", state: "applied", decidedOn: null });
    await grant({ decidedOn: "2020-03-10" });
    await grant({ decidedOn: "2020-03-11", state: "implemented", implementedOn: "2020-03-30", sum: 20_000_000 });
    await grant({ decidedOn: "2020-03-23", state: "implemented", implementedOn: "2020-04-04", sum: 10_000_000 });
    await grant({ decidedOn: "2020-03-24", state: "failed", sum: 5_000_000 });
    expect(await figure(desk.office, `grants.allocated:${id}`)).toMatchObject({ amount: exactly(4000), unit: "piece" });
    expect((await figure(desk.office, `grants.money:${id}`)).amount).toMatchObject({ qualifier: "at_least", value: 55_000_000 });
    expect((await figure(desk.office, `grants.implemented:${id}`)).amount).toEqual(exactly(2000));
    expect(await reasons(desk, `grants.allocated:${id}`)).toEqual(["before_period", "before_period", "not_allocated", "not_allocated"]);
    expect(await reasons(desk, `grants.implemented:${id}`)).toContain("after_period");
  });

  it("R13 who left a programme before the period stands beside it, and who was struck off is no volunteer of it", async () => {
    const desk = await openAidOffice(LATER);
    const { id } = await desk.call.programmes.create({ fields: programmeFields() });
    const taking = async (name: string, days: object) => {
      const volunteer = await desk.call.volunteers.create({ fields: volunteerFields(newPerson(name)) });
      return desk.call.participations.create({ fields: participationFields(id, volunteer.id, days) });
    };
    await taking("Ержанов Али", { from: "2020-03-01", to: "2020-03-16" });
    await taking("Серикова Дана", { from: "2020-02-01", to: "2020-03-15" });
    await taking("Ахметова Айгуль", { from: "2020-04-03", to: null });
    await taking("Омаров Тимур", { from: "2020-04-04", to: null });
    const struck = await taking("Касымов Нурлан", { from: "2020-03-20" });
    await desk.call.participations.remove({ id: struck.id, version: struck.version });
    expect((await figure(desk.office, `programmes.participants:${id}`)).amount).toEqual(exactly(2000));
    expect(await reasons(desk, `programmes.participants:${id}`)).toEqual(["after_period", "before_period"]);
  });

  it("R1 volunteers of a programme and people trained count once, however often they came", async () => {
    const desk = await openAidOffice(LATER);
    const { id } = await desk.call.programmes.create({ fields: programmeFields() });
    const volunteer = await desk.call.volunteers.create({ fields: volunteerFields(newPerson("Ержанов Али")) });
    await desk.call.participations.create({ fields: participationFields(id, volunteer.id, { from: "2020-03-01", to: "2020-03-20" }) });
    await desk.call.participations.create({ fields: participationFields(id, volunteer.id, { from: "2020-04-01" }) });
    for (const date of ["2020-03-20", "2020-03-27", "2020-04-10"]) await desk.call.trainings.create({ fields: trainingFields([desk.personId], { date }) });
    expect(await figure(desk.office, `programmes.participants:${id}`)).toMatchObject({ amount: exactly(1000), rows: 2 });
    expect(await figure(desk.office, "programmes.trained")).toMatchObject({ amount: exactly(1000), rows: 2, excluded: 1 });
  });

  it("R2 outcomes are counted by kind, each in its unit; what goes on or ended without a result stands beside them", async () => {
    const desk = await openAidOffice(LATER);
    const { call } = desk;
    await call.outcomes.create({ fields: outcome({}) });
    await call.outcomes.create({ fields: outcome({ state: "going_on", from: "2020-03-18", doneOn: null }) });
    await call.outcomes.create({ fields: outcome({ kind: "trees", title: "Саженцы", quantity: whole(60, "tree") }) });
    await call.outcomes.create({ fields: outcome({ kind: "trees", title: "Саженцы у школы" }) });
    await call.outcomes.create({ fields: outcome({ kind: "missing_person", title: "Поиск", state: "without_result" }) });
    await call.outcomes.create({ fields: outcome({ kind: "missing_person", title: "Поиск 2", from: "2020-02-01", state: "going_on", doneOn: null }) });
    expect(await figure(desk.office, "outcomes.done:memorial")).toMatchObject({ amount: exactly(1000), excluded: 1 });
    expect(await reasons(desk, "outcomes.done:memorial")).toEqual(["not_finished"]);
    expect(await figure(desk.office, "outcomes.done:trees")).toMatchObject({ unit: "tree", amount: { qualifier: "at_least", value: 60_000 } });
    expect((await figuresOf(desk.office, PERIOD)).figures.map(({ id }) => id)).not.toContain("outcomes.done:missing_person");
    expect((await figure(desk.office, "outcomes.searches")).amount).toEqual(exactly(2000));
  });

  it("R11 who signed up and who was counted are two figures, of a campaign that lies inside the period", async () => {
    const desk = await openAidOffice(LATER);
    const held = (from: string, to: string | null) =>
      desk.call.campaigns.create({ fields: campaignFields({ from, to, registered: 40, attended: amount(30, "person", "more_than") }) });
    const { id } = await held("2020-03-20", "2020-03-22");
    const open = await held("2020-03-25", null);
    expect((await figure(desk.office, "campaigns.held")).amount).toEqual(exactly(2000));
    expect((await figure(desk.office, `campaigns.registered:${id}`)).amount).toEqual(exactly(40_000));
    expect((await figure(desk.office, `campaigns.attended:${id}`)).amount).toMatchObject({ qualifier: "more_than", value: 30_000 });
    expect(await reasons(desk, `campaigns.registered:${open.id}`)).toEqual(["period_overlaps"]);
  });
});

describe("figures of what fulfils targets", () => {
  it("mentors prepared and centres opened on a day of the period, R1 each mentor once, planned centres beside them", async () => {
    const desk = await openAidOffice(LATER);
    const { id } = await desk.call.programmes.create({ fields: programmeFields() });
    for (const [name, preparedOn] of [["Ержанов Али", "2020-03-20"], ["Серикова Дана", "2020-04-04"], ["Омаров Тимур", null]] as const) await desk.call.mentors.create({ fields: mentorFields(id, newPerson(name), { preparedOn }) });
    for (const fields of [{ openedOn: "2020-03-20" }, { nameRu: "Второй", state: "planned", openedOn: "2020-04-02" }, { nameRu: "Третий", openedOn: "2020-03-01" }] as const) await desk.call.supportCentres.create({ fields: centreFields(fields) });
    expect(await figure(desk.office, `mentors.prepared:${id}`)).toMatchObject({ amount: exactly(1000), unit: "person" });
    expect(await reasons(desk, `mentors.prepared:${id}`)).toEqual(["after_period"]);
    expect(await figure(desk.office, "centres.opened")).toMatchObject({ amount: exactly(1000), unit: "place" });
    expect(await reasons(desk, "centres.opened")).toEqual(["before_period", "not_yet"]);
  });

  it("R3 what was printed is a figure of its own beside what went out", async () => {
    const desk = await openAidOffice(LATER);
    const { id } = await desk.call.informationMaterials.create({ fields: materialFields({ printRuns: [{ on: "2020-03-18", copies: 500, printer: "Типография" }, { on: "2020-04-02", copies: 200, printer: "" }, { on: "2020-03-10", copies: 90, printer: "" }] }) });
    expect(await figure(desk.office, `information.printed:${id}`)).toMatchObject({ amount: exactly(700_000), unit: "piece", rows: 2 });
    const { rows, excluded } = await allRows(desk.office, `information.printed:${id}`);
    expect(rows).toMatchObject([{ kind: "print_run", date: "2020-03-18", provider: "Типография" }, { date: "2020-04-02" }]);
    expect(excluded.map(({ reason }) => reason)).toEqual(["before_period"]);
  });

  it("R1 a city that took up a challenge twice counts once; who has not answered stands beside it", async () => {
    const desk = await openAidOffice(LATER);
    const call = { by: "Клуб добряков", whom: "Клуб", city: "Атырау", calledOn: "2020-03-18", answer: "accepted", answeredOn: "2020-03-20", link: "" } as const;
    const { id } = await desk.call.campaigns.create({ fields: campaignFields({ calls: [call, { ...call, whom: "Второй" }, { ...call, whom: "Третий", city: "Орал" }, { ...call, whom: "Шестой", city: " ОРАЛ" }, { ...call, whom: "Четвёртый", city: "Астана", answer: "waiting", answeredOn: null }, { ...call, whom: "Пятый", city: "" }] }) });
    expect(await figure(desk.office, `campaigns.cities:${id}`)).toMatchObject({ amount: exactly(2000), rows: 4 });
    expect(await reasons(desk, `campaigns.cities:${id}`)).toEqual(["no_city", "not_taken_up"]);
  });

  it("a target is a figure by its credited rows: people once each (R1), trees by quantity, and what counts no longer beside them", async () => {
    const desk = await openAidOffice(LATER);
    const { call } = desk;
    const { id } = await call.programmes.create({ fields: programmeFields({ from: "2020-01-01", targets: [target({ scope: "corps", low: 200_000 }), target({ scope: "corps", indicator: "other", unit: "tree" })] }) });
    const [people = "", trees = ""] = (await call.programmes.get({ id })).fields.targets.map((one) => one.id ?? "");
    const learners = [];
    for (const [name, selectedOn] of [["Ержанов Али", "2020-03-20"], ["Серикова Дана", "2020-03-21"], ["Омаров Тимур", "2020-04-05"]] as const) learners.push(await call.learners.create({ fields: learnerFields(id, newPerson(name), { selectedOn }) }));
    await call.outcomes.create({ fields: outcome({ kind: "trees", title: "Саженцы", quantity: whole(60, "tree"), programmeId: id }) });
    for (const targetId of [people, trees]) await call.programmes.credit({ targetId, ids: null });
    expect(await figure(desk.office, `targets.credited:${people}`)).toMatchObject({ amount: exactly(2000), unit: "person", rows: 2, excluded: 1 });
    expect(await figure(desk.office, `targets.amounts:${trees}`)).toMatchObject({ amount: exactly(60_000), unit: "tree" });
    const [first] = learners;
    await call.learners.remove({ id: first?.id ?? "", version: first?.version ?? 0 });
    expect(await figure(desk.office, `targets.credited:${people}`)).toMatchObject({ amount: exactly(1000), rows: 1 });
    expect(await reasons(desk, `targets.credited:${people}`)).toEqual(["after_period", "no_longer_counts"]);
  });
});

describe("street work", () => {
  it("R9 rounded counts of two crossings on one day add up, and the rows of one are not held against the other", async () => {
    const desk = await openAidOffice(LATER);
    const { id } = await desk.call.informationMaterials.create({ fields: materialFields({ kind: "sticker" }) });
    const day = { fromDate: "2020-03-28", toDate: "2020-03-28" };
    await desk.call.informationOutputs.create({ fields: outputFields(id, { ...day, place: "Перекрёсток у рынка", amount: amount(300, "piece", "more_than") }) });
    await desk.call.informationOutputs.create({ fields: outputFields(id, { ...day, place: "Перекрёсток у маяка", amount: amount(120) }) });
    expect(await figure(desk.office, `information.output:${id}`)).toMatchObject({ amount: { qualifier: "more_than", value: 420_000 }, rows: 2, excluded: 0 });
  });

  it("R9 what went out beside a campaign is no row of the campaign's summary", async () => {
    const desk = await openAidOffice(LATER);
    const { id } = await desk.call.informationMaterials.create({ fields: materialFields({ kind: "sticker" }) });
    const campaign = await desk.call.campaigns.create({ fields: campaignFields({ from: "2020-03-20", to: "2020-03-30" }) });
    const days = { fromDate: "2020-03-20", toDate: "2020-03-30", place: "" };
    await desk.call.informationOutputs.create({ fields: outputFields(id, { ...days, campaignId: campaign.id, amount: amount(300, "piece", "more_than") }) });
    await desk.call.informationOutputs.create({ fields: outputFields(id, { ...days, campaignId: null, amount: amount(120) }) });
    await desk.call.informationOutputs.create({ fields: outputFields(id, { ...days, campaignId: campaign.id, amount: amount(40) }) });
    expect(await figure(desk.office, `information.output:${id}`)).toMatchObject({ amount: { qualifier: "more_than", value: 420_000 }, rows: 2, excluded: 1 });
    expect(await reasons(desk, `information.output:${id}`)).toEqual(["not_itemised_enough"]);
  });

  it("R6 people talked to are conversations; rounds on which nobody counted say nothing", async () => {
    const desk = await openAidOffice(LATER);
    const { id } = await desk.call.informationMaterials.create({ fields: materialFields() });
    const round = (place: string, fields: object) => desk.call.informationOutputs.create({ fields: outputFields(id, { fromDate: "2020-03-28", toDate: "2020-03-28", place, ...fields }) });
    await round("Рынок", { contacted: amount(80, "person", "more_than") });
    await round("Маяк", { contacted: amount(15, "person") });
    await round("Порт", {});
    await round("Вокзал", { contacted: amount(99, "person"), state: "draft" });
    expect(await figure(desk.office, "information.contacted")).toMatchObject({ unit: "contact", amount: { qualifier: "more_than", value: 95_000 }, rows: 2, excluded: 1 });
  });
});
