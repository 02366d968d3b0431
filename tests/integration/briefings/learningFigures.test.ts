/** Figures of trainings by topic, certificates, applications for grants, accompanied children and cleared volunteers: each agrees with its rows. */
import { describe, expect, it } from "vitest";
import { exactly, whole } from "../../../shared/domain/quantities";
import { figuresOf } from "../../../electron/office/briefings/service";
import { openAidOffice } from "../../helpers/aidFields";
import { allRows, figure, PERIOD, recounted } from "../../helpers/briefings";
import { newPerson, personFields, programmeFields, volunteerFields } from "../../helpers/peopleFields";
import { grantFields, menteeFields, mentorFields, trainingFields } from "../../helpers/programmeFields";

type Opened = Awaited<ReturnType<typeof openAidOffice>>;
const LATER = "2020-05-01T07:00:00.000Z";

/** The figure, recounted from its rows, with the reasons of those left out. */
async function counted({ office }: Opened, id: string) {
  const found = await figure(office, id);
  const { computed, recounted: again } = await recounted(office, found);
  expect(again).toEqual(computed);
  return { amount: found.amount, unit: found.unit, reasons: (await allRows(office, found.id)).excluded.map(({ reason }) => reason).sort() };
}

async function topics(desk: Opened) {
  const { call } = desk;
  const people = await Promise.all(["Ержанов Али", "Серикова Дана", "Омаров Тимур"].map(async (name) => (await call.people.create({ fields: personFields(name) })).id));
  const taught = async (topic: string, date: string, ids: readonly string[], certificates: readonly string[] = []) =>
    call.trainings.create({ fields: { ...trainingFields([], { topic, date }), attendees: ids.map((personId, at) => ({ personId, certificate: certificates[at] ?? "" })) } });
  const first = await taught("Первая помощь", "2020-03-20", people.slice(0, 2), ["№ 1", ""]);
  await taught("первая помощь", "2020-03-27", people, ["", "", "№ 3"]);
  await taught("Первая помощь", "2020-04-10", people, ["№ 4", "№ 5", "№ 6"]);
  const sorting = await taught("Сортировка мусора", "2020-03-25", people.slice(0, 1), ["№ 7"]);
  return { people, first: first.id, sorting: sorting.id };
}

describe("figures of learning", () => {
  it("R1 R13 trainings and the people trained, by topic however it is written; a person of two trainings once, of two topics in both", async () => {
    const desk = await openAidOffice(LATER);
    const { first, sorting } = await topics(desk);
    expect(await counted(desk, `trainings.held:${first}`)).toEqual({ amount: exactly(whole(2, "event")), unit: "event", reasons: ["after_period"] });
    expect(await counted(desk, `trainings.trained:${first}`)).toEqual({ amount: exactly(whole(3, "person")), unit: "person", reasons: ["after_period", "after_period", "after_period"] });
    expect((await counted(desk, `trainings.trained:${sorting}`)).amount).toEqual(exactly(whole(1, "person")));
    expect((await counted(desk, "programmes.trained")).amount).toEqual(exactly(whole(3, "person")));
    for (const [language, words] of [
      ["ru", ["Провели 2 мероприятия по теме «Первая помощь».", "По теме «Первая помощь» обучили 3 человек.", "Выдали 3 документа об обучении."]],
      ["kk", ["«Первая помощь» тақырыбында 2 іс-шара өтті.", "Оқығаны туралы 3 құжат берілді."]], ["en", ["The period saw 2 events on “Первая помощь”."]],
    ] as const) {
      const { plain } = await desk.call.briefings.text({ ...PERIOD, language });
      for (const line of words) expect(plain).toContain(line);
    }
  });

  it("a topic keeps its figure when the training that it goes by is deleted", async () => {
    const desk = await openAidOffice(LATER);
    const { first } = await topics(desk);
    await desk.call.trainings.remove({ id: first, version: 1 });
    expect((await counted(desk, `trainings.held:${first}`)).amount).toEqual(exactly(whole(1, "event")));
  });

  it("certificates are counted each, and who got none stands beside them", async () => {
    const desk = await openAidOffice(LATER);
    await topics(desk);
    expect(await counted(desk, "trainings.certificates")).toEqual({ amount: exactly(whole(3, "piece")), unit: "piece", reasons: ["after_period", "after_period", "after_period", "no_certificate", "no_certificate", "no_certificate"] });
  });

  it("applications for grants and grants approved are two figures by their own days", async () => {
    const desk = await openAidOffice(LATER);
    const { id } = await desk.call.programmes.create({ fields: programmeFields() });
    const { id: who } = await desk.call.people.create({ fields: personFields() });
    const applied = (title: string, fields: Parameters<typeof grantFields>[2]) => desk.call.grants.create({ fields: grantFields(id, who, { title, ...fields }) });
    await applied("Один", { appliedOn: "2020-03-20", state: "applied", decidedOn: null });
    await applied("Два", { appliedOn: "2020-03-21", state: "declined", decidedOn: "2020-03-30" });
    await applied("Три", { appliedOn: "2020-03-10", state: "allocated", decidedOn: "2020-03-30" });
    expect(await counted(desk, `grants.applied:${id}`)).toEqual({ amount: exactly(whole(2, "piece")), unit: "piece", reasons: ["before_period"] });
    expect((await counted(desk, `grants.allocated:${id}`)).amount).toEqual(exactly(whole(1, "piece")));
    expect((await desk.call.briefings.text({ ...PERIOD, language: "ru" })).plain).toContain("подали заявки на 2 малых гранта.");
  });

  it("R1 children with a mentor are distinct and stand without a name", async () => {
    const desk = await openAidOffice(LATER);
    const { call } = desk;
    const { id } = await call.programmes.create({ fields: programmeFields() });
    const mentors = [await call.mentors.create({ fields: mentorFields(id, newPerson("Ержанов Али")) }), await call.mentors.create({ fields: mentorFields(id, newPerson("Серикова Дана")) })];
    const child = await call.mentees.create({ fields: menteeFields(mentors[0]?.id ?? "", newPerson("Тайный Ребёнок"), { from: "2020-02-01", to: "2020-03-17", institution: "Детский дом" }) });
    const { person } = (await call.mentees.get({ id: child.id })).fields;
    await call.mentees.create({ fields: menteeFields(mentors[1]?.id ?? "", person, { from: "2020-03-18" }) });
    await call.mentees.create({ fields: menteeFields(mentors[1]?.id ?? "", newPerson("Другой Ребёнок"), { from: "2020-04-10" }) });
    expect(await counted(desk, "mentees.accompanied")).toEqual({ amount: exactly(whole(1, "person")), unit: "person", reasons: ["after_period"] });
    const { rows } = await allRows(desk.office, "mentees.accompanied");
    expect(new Set(rows.map(({ label }) => label))).toEqual(new Set([(await call.programmes.get({ id })).fields.nameRu]));
    const seen = await call.briefings.rows({ ...PERIOD, language: "ru", figureId: "mentees.accompanied", page: 1, pageSize: 10 });
    expect(seen.rows.map(({ opens }) => opens)).toEqual([null, null]);
    for (const secret of ["Тайный", "Детский дом"]) expect(JSON.stringify([rows, seen])).not.toContain(secret);
    expect((await call.briefings.text({ ...PERIOD, language: "ru" })).plain).toContain("Наставники сопровождали 1 человека.");
  });

  it("R1 volunteers are cleared once whatever papers they have, on the last day of the period", async () => {
    const desk = await openAidOffice(LATER);
    const { call } = desk;
    const paper = async (name: string, papers: readonly (readonly [issuedOn: string, expiresOn: string | null])[], status: "active" | "left" | "applied" = "active") => {
      const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson(name), { joinedOn: "2020-01-01", status }) });
      for (const [issuedOn, expiresOn] of papers) await call.clearances.create({ fields: { volunteerId: id, kind: "medical", hostId: null, issuedOn, expiresOn, document: "", note: "" } });
    };
    await paper("Ержанов Али", [["2020-01-10", null], ["2020-03-20", "2021-03-19"]]);
    await paper("Серикова Дана", [["2020-01-10", "2020-04-03"]]);
    await paper("Омаров Тимур", [["2020-01-10", "2020-04-02"]]);
    await paper("Ушедший Арман", [["2020-01-10", null]], "left");
    await paper("Поздний Берик", [["2020-04-04", null]]);
    await paper("Заявитель Канат", [["2020-01-10", null]], "applied");
    expect(await counted(desk, "volunteers.cleared")).toEqual({ amount: exactly(whole(2, "person")), unit: "person", reasons: ["after_period", "not_active", "not_active", "not_active"] });
    expect((await figuresOf(desk.office, { from: "2019-01-01", to: "2019-12-31" })).figures.map(({ id }) => id)).not.toContain("volunteers.cleared");
    expect((await call.briefings.text({ ...PERIOD, language: "ru" })).plain).toContain("имеет 2 волонтёра.");
  });
});
