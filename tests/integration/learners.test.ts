/** What a course keeps of its learners: school, evidence, decision with its reason, group, subjects with results, lessons. */
import { describe, expect, it } from "vitest";
import { learnerFields, newPerson, programmeFields } from "../helpers/peopleFields";
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
