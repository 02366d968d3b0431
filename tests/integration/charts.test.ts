/** Charts of the registers: the same numbers as the figures and lists they are drawn from. */
import { describe, expect, it } from "vitest";
import { CHART_PAGES } from "../../shared/contract/charts";
import { openDemoOffice, PERIOD } from "../helpers/briefings";
import { contactFields } from "../helpers/contactFields";
import { campaignFields, learnerFields, newPerson, programmeFields, volunteerFields } from "../helpers/peopleFields";
import { clockAt } from "../helpers/desks";
import { centreFields, trainingFields } from "../helpers/programmeFields";
import { openTestOffice } from "../helpers/testOffice";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("charts of the registers", () => {
  it("what a briefing counts is drawn from its figures, with the qualifier in words (R9)", async () => {
    const { call } = await openDemoOffice();
    const { charts } = await call.charts.of({ page: "informationOutputs", ...PERIOD, language: "ru" });
    const [materials] = charts;
    expect(materials?.values.map(({ label, value, wording }) => [label.split(" ")[0], value, plain(wording)])).toEqual([["Информационный", 300, "около 300 информационных листов"], ["Памятка", 1000, "более 1 000 памяток"]]);
    const { charts: [selected, decisions] } = await call.charts.of({ page: "learners", ...PERIOD, language: "kk" });
    expect(selected?.values.map(({ value }) => value)).toEqual([200]);
    expect(decisions?.values.find(({ label }) => label === "selected")?.value).toBe(200);
  });

  it("contacts by channel, topic and week come to the same number", async () => {
    const { call } = await openDemoOffice();
    for (const date of ["2020-03-17", "2020-03-24", "2020-03-25"]) await call.contacts.create({ fields: contactFields({ date, channel: "telegram", topic: "Пропуск" }) });
    const { charts } = await call.charts.of({ page: "contacts", ...PERIOD, language: "ru" });
    const sums = charts.map(({ code, values }) => [code, values.reduce((sum, { value }) => sum + value, 0)]);
    const { together } = await call.contacts.summary(PERIOD);
    expect(sums).toEqual([["channels", together.contacts], ["topics", together.contacts], ["weeks", together.contacts]]);
    expect(charts[2]?.values.map(({ label }) => label)).toEqual(["16.03.2020–22.03.2020", "23.03.2020–29.03.2020", "30.03.2020–03.04.2020"]);
  });

  it("what learners came to is drawn by bands and by subject, and so are the lessons they attended", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.programmes.create({ fields: programmeFields({ from: "2020-03-16" }) });
    const learner = (name: string, subjects: [string, number | null, number | null][], lessonsAttended: number | null, state: "selected" | "rejected" = "selected") =>
      call.learners.create({ fields: learnerFields(id, newPerson(name), { state, selectedOn: state === "selected" ? "2020-03-20" : null, lessonsHeld: 20, lessonsAttended, subjects: subjects.map(([subject, score, outOf]) => ({ name: subject, chosen: false, score, outOf })) }) });
    await learner("Ахметова Әлия", [["Математика", 18, 20], ["История", 9, 20]], 20);
    await learner("Иванов Пётр", [["математика", 12, 20], ["История", 70, null]], 9);
    await learner("Серикова Айша", [["Математика", null, 20]], null);
    await learner("Досанов Ілияс", [["Математика", 20, 20]], 20, "rejected");
    const { charts } = await call.charts.of({ page: "learners", ...PERIOD, language: "ru" });
    const values = (code: string) => charts.find((chart) => chart.code === code)?.values.map(({ label, value, wording }) => [label, value, plain(wording)]);
    expect(values("results")).toEqual([["below_half", 1, "1"], ["half", 1, "1"], ["nine_tenths", 1, "1"], ["unscaled", 1, "1"], ["none", 1, "1"]]);
    expect(values("subjects")).toEqual([["Математика", 75, "75 % (30/40)"], ["История", 45, "45 % (9/20)"]]);
    expect(values("attendance")).toEqual([["below_half", 1, "1 человек"], ["nine_tenths", 1, "1 человек"], ["none", 1, "1 человек"]]);
  });

  it("people taught stand by topic and prepared mentors by programme, each once", async () => {
    const { call } = await openDemoOffice();
    const { charts: [topics] } = await call.charts.of({ page: "trainings", from: "2020-01-01", to: "2020-04-03", language: "kk" });
    const listed = (await call.trainings.list({ filters: { from: "2020-01-01", to: "2020-04-03" } })).rows;
    expect(topics?.values.map(({ label, value }) => [label, value]).sort()).toEqual(listed.map(({ topic, attended }) => [topic, attended]).sort());
    const { charts: [prepared] } = await call.charts.of({ page: "mentors", from: "2019-01-01", to: "2020-04-03", language: "ru" });
    expect(prepared?.values.reduce((sum, { value }) => sum + value, 0)).toBe((await call.mentors.list({ filters: {} })).rows.filter(({ preparedOn }) => preparedOn !== null).length);
  });

  it("one topic in two spellings is one bar, in the words most trainings have, and who came twice is one", async () => {
    const { call } = await openTestOffice({ clock: clockAt("2020-04-03T05:00:00Z") });
    const personOf = async (name: string): Promise<string> => {
      const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson(name)) });
      return (await call.volunteers.get({ id })).fields.person.id ?? "";
    };
    const [asan, bek] = [await personOf("Абаев Асан"), await personOf("Баев Бек")];
    await call.trainings.create({ fields: trainingFields([asan], { topic: "Первая помощь", date: "2020-03-01" }) });
    await call.trainings.create({ fields: trainingFields([bek], { topic: "Первая помощь", date: "2020-03-08" }) });
    await call.trainings.create({ fields: trainingFields([asan], { topic: "первая  помощь", date: "2020-03-15" }) });
    const { charts: [topics] } = await call.charts.of({ page: "trainings", from: "2020-03-01", to: "2020-04-03", language: "ru" });
    expect(topics?.values.map(({ label, value }) => [label, value])).toEqual([["Первая помощь", 2]]);
  });

  it("what came of work is drawn as the figures count it: done by today, and a quantity nobody knows is not nought (R3, R9)", async () => {
    const { call } = await openTestOffice({ clock: clockAt("2020-04-03T05:00:00Z") });
    const { id: programmeId } = await call.programmes.create({ fields: programmeFields({ from: "2020-01-01" }) });
    const trees = (fields: object) => call.outcomes.create({ fields: { kind: "trees", title: "Посадка", searchedFor: "", programmeId: null, from: "2020-03-01", state: "done", doneOn: "2020-03-20", quantity: 100_000, katoCode: null, place: "", outcome: "", note: "", ...fields } as never });
    await trees({});
    await trees({ quantity: null });
    await trees({ quantity: null, programmeId });
    await trees({ state: "going_on", doneOn: null, quantity: 7_000 });
    await trees({ state: "without_result", quantity: 9_000 });
    const drawn = async (page: "outcomes" | "supportCentres", to = PERIOD.to) => (await call.charts.of({ page, from: PERIOD.from, to, language: "ru" })).charts.map(({ code, values }) => [code, values.map(({ value, wording }) => [value, plain(wording)])]);
    expect(await drawn("outcomes")).toEqual([["trees", [[100, "не менее 100 деревьев"], [0, "количество не указано"]]]]);
    const centre = (state: "open" | "planned", openedOn: string) => call.supportCentres.create({ fields: centreFields({ state, openedOn }) });
    await centre("open", "2020-03-20");
    await centre("planned", "2020-03-25");
    await centre("planned", "2020-04-20");
    expect(await drawn("supportCentres", "2020-04-30")).toEqual([["opened", [[1, "1 центр поддержки волонтёров"]]]]);
  });

  it("a campaign that goes on beyond the days is named instead of being drawn (R11), one without numbers is not", async () => {
    const { call } = await openTestOffice();
    const campaign = (nameRu: string, to: string | null, registered: number | null) => call.campaigns.create({ fields: campaignFields({ nameRu, nameKk: "", from: "2020-03-20", to, registered }) });
    await campaign("Окончена", "2020-03-25", 40);
    await campaign("Идёт", null, 12);
    await campaign("Без чисел", null, null);
    const found = await call.charts.of({ page: "campaigns", ...PERIOD, language: "ru" });
    expect(found.charts.map(({ code, values }) => [code, values.map(({ label, value }) => [label, value])])).toEqual([["registered", [["Окончена", 40]]]]);
    expect(found.partly).toEqual(["Идёт"]);
    expect((await call.charts.of({ page: "contacts", ...PERIOD, language: "ru" })).partly).toEqual([]);
  });

  it.each(CHART_PAGES)("%s: a period in which nothing happened has no charts of things that happen", async (page) => {
    const { call } = await openDemoOffice();
    const { charts } = await call.charts.of({ page, from: "2015-01-01", to: "2015-01-31", language: "en" });
    expect(charts.flatMap(({ code }) => (code === "targets" ? [] : [code]))).toEqual([]);
  });

  it("a period that is turned round is refused beside its end", async () => {
    const { call } = await openDemoOffice();
    await expect(call.charts.of({ page: "contacts", from: PERIOD.to, to: PERIOD.from, language: "ru" })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "to", kind: "date_order" }] } });
  });
});
