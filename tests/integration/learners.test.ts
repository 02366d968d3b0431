/** What a course keeps of its learners: school, evidence, decision with its reason, group, subjects with results, lessons. */
import { describe, expect, it } from "vitest";
import { learnerFields, newPerson, programmeFields } from "../helpers/peopleFields";
import { householdHeads } from "../helpers/spellings";
import { openTestOffice } from "../helpers/testOffice";

async function courseOffice() {
  const { call } = await openTestOffice();
  const { id: programmeId } = await call.programmes.create({ fields: programmeFields() });
  const rural = await call.learners.create({
    fields: learnerFields(programmeId, newPerson("Ахметова Әлия"), {
      course: "exam", groupName: "Б", ruralSchool: true, school: "№ 3, Шетпе", criterion: "малообеспеченная семья", incomeEvidence: "Справка № 17", reason: "Доход ниже порога",
      subjects: [{ name: "Математика", chosen: false, score: 16, outOf: 20 }, { name: "Биология", chosen: true, score: null, outOf: null }], lessonsHeld: 24, lessonsAttended: 18,
    }),
  });
  await call.learners.create({ fields: learnerFields(programmeId, newPerson("Иванов Пётр"), { course: "english", groupName: "А", state: "rejected", selectedOn: null, reason: "Мест больше нет" }) });
  return { call, programmeId, rural };
}

const names = (page: { rows: readonly { readonly name: string }[] }): string[] => page.rows.map(({ name }) => name);

describe("learners of a course", () => {
  it("are kept with everything their course says of them", async () => {
    const { call, rural } = await courseOffice();
    expect((await call.learners.get({ id: rural.id })).fields).toMatchObject({
      course: "exam", groupName: "Б", ruralSchool: true, incomeEvidence: "Справка № 17", reason: "Доход ниже порога", lessonsHeld: 24, lessonsAttended: 18,
      subjects: [{ name: "Математика", chosen: false, score: 16, outOf: 20 }, { name: "Биология", chosen: true, score: null, outOf: null }],
    });
  });

  it("are found by course and school, and listed with lessons and results", async () => {
    const { call } = await courseOffice();
    const found = await call.learners.list({ filters: { course: "exam", ruralSchool: "rural" } });
    expect(found.rows).toMatchObject([{ name: "Ахметова Әлия", results: "Математика 16/20; Биология", lessonsAttended: 18, lessonsHeld: 24 }]);
    expect(names(await call.learners.list({ filters: { ruralSchool: "town" } }))).toEqual(["Иванов Пётр"]);
  });

  it.each([
    ["attended more lessons than there were", { lessonsHeld: 10, lessonsAttended: 11 }, { field: "lessonsAttended", kind: "more_than_held" }],
    ["has more points than there are", { subjects: [{ name: "История", chosen: false, score: 21, outOf: 20 }] }, { field: "subjects.0.score", kind: "more_than_full" }],
  ])("nobody %s", async (_title, wrong, problem) => {
    const { call, programmeId } = await courseOffice();
    await expect(call.learners.create({ fields: learnerFields(programmeId, newPerson("Серикова Айша"), wrong) })).rejects.toMatchObject({ data: { problems: [problem] } });
  });
});

describe("one decision about many learners", () => {
  it("200 of 260 are selected and 60 refused, each with the reason and an entry of its own in the journal", async () => {
    const { call } = await openTestOffice({ clock: { now: () => new Date("2020-04-03T05:00:00Z") } });
    const { id: programmeId } = await call.programmes.create({ fields: programmeFields() });
    const ids: string[] = [];
    for (const { name } of householdHeads(260)) ids.push((await call.learners.create({ fields: learnerFields(programmeId, newPerson(name), { state: "applied", selectedOn: null, reason: "Заявка школы" }) })).id);
    const found = (chosen: readonly string[] | null, except: readonly string[] = []) => ({ filters: { programmeId }, selection: { ids: chosen && [...chosen], except: [...except] } });
    const rest = ids.slice(200);
    expect(await call.learners.decideMany({ found: found(null, rest), decision: { state: "selected", selectedOn: "2020-04-02", reason: "Доход ниже порога" } })).toEqual({ done: 200, left: 0, heldBack: [] });
    expect(await call.learners.decideMany({ found: found(rest), decision: { state: "rejected", selectedOn: null, reason: "" } })).toEqual({ done: 60, left: 0, heldBack: [] });
    const rows = (state: "selected" | "rejected") => call.learners.list({ pageSize: 1, filters: { state } });
    expect(await rows("selected")).toMatchObject({ total: 200, rows: [{ selectedOn: "2020-04-02", reason: "Доход ниже порога" }] });
    expect(await rows("rejected")).toMatchObject({ total: 60, rows: [{ selectedOn: null, reason: "Заявка школы" }] });
    const entry = { kind: "learners", action: "update", pageSize: 200 } as const;
    const entries = (await Promise.all([1, 2].map(async (page) => (await call.audit.list({ ...entry, page })).rows))).flat();
    expect(new Set(entries.map(({ subjectId }) => subjectId)).size).toBe(260);
    expect(await call.learners.decideMany({ found: found(ids.slice(190)), decision: { state: "rejected", selectedOn: null, reason: "Мест нет" } })).toEqual({ done: 10, left: 60, heldBack: [] });
    await expect(call.learners.decideMany({ found: found(rest), decision: { state: "rejected", selectedOn: null, reason: "" } })).rejects.toMatchObject({ data: { reason: "nothing_to_change" } });
  });

  it("nobody is selected on a day that has not come, and then nothing is changed", async () => {
    const { call } = await openTestOffice({ clock: { now: () => new Date("2020-04-03T05:00:00Z") } });
    const { id: programmeId } = await call.programmes.create({ fields: programmeFields() });
    const { id } = await call.learners.create({ fields: learnerFields(programmeId, newPerson(), { state: "applied", selectedOn: null }) });
    await expect(call.learners.decideMany({ found: { filters: {}, selection: { ids: [id], except: [] } }, decision: { state: "selected", selectedOn: "2020-05-01", reason: "" } })).rejects.toMatchObject({ code: "INVALID" });
    expect((await call.learners.get({ id })).fields.state).toBe("applied");
  });

  it("whoever cannot be decided as their record stands is named with the reason, and the others are decided", async () => {
    const { call, office } = await openTestOffice({ clock: { now: () => new Date("2020-04-03T05:00:00Z") } });
    const { id: programmeId } = await call.programmes.create({ fields: programmeFields() });
    const on = async (name: string) => (await call.learners.create({ fields: learnerFields(programmeId, newPerson(name), { state: "applied", selectedOn: null }) })).id;
    const [good, once, twice] = [await on("Ахметова Әлия"), await on("Иванов Пётр"), await on("Петров Иван")];
    // Two records that turned out to be one person's: another office may have sent them so.
    await office.database.queue?.run((tx) => tx.manager.query("update learner set person_id = (select person_id from learner where id = ?) where id = ?", [once, twice]));
    const decide = (ids: string[]) => call.learners.decideMany({ found: { filters: {}, selection: { ids, except: [] } }, decision: { state: "selected", selectedOn: "2020-04-02", reason: "" } });
    const held = (id: string, other: string) => ({ id, name: "Иванов Пётр", problem: { field: "person", kind: "already_learner", params: { id: other } } });
    const decided = await decide([good, once, twice]);
    expect(decided).toMatchObject({ done: 1, left: 0 });
    expect(decided.heldBack).toHaveLength(2);
    expect(decided.heldBack).toEqual(expect.arrayContaining([held(once, twice), held(twice, once)]));
    expect((await call.learners.list({ filters: { state: "selected" } })).total).toBe(1);
    await expect(decide([once])).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ kind: "already_learner" }] } });
  });
});
