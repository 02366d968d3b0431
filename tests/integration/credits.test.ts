import { describe, expect, it } from "vitest";
import { whole } from "../../shared/domain/quantities";
import { deskFor } from "../helpers/desks";
import { learnerFields, newPerson, programmeFields, target } from "../helpers/peopleFields";
import { openTestOffice, type TestOffice } from "../helpers/testOffice";

const people = (count: number): number => whole(count, "person");

/** A course with three selected learners, one who applied, and a national project with two targets of learners. */
async function courseAndTargets(office: TestOffice) {
  const { call } = office;
  const course = await call.programmes.create({ fields: programmeFields({ code: "bilim" }) });
  const project = await call.programmes.create({
    fields: programmeFields({ code: "НП-1", targets: [target({ scope: "national", low: people(14_000), high: people(17_000) }), target({ scope: "corps", low: people(200), due: "2020-12-31" }), target({ indicator: "learners", unit: "piece" })] }),
  });
  const learners: string[] = [];
  for (const name of ["Абаев Асан", "Баев Бек", "Нурланова Алия"]) learners.push((await call.learners.create({ fields: learnerFields(course.id, newPerson(name), { school: "СШ № 5" }) })).id);
  learners.push((await call.learners.create({ fields: learnerFields(course.id, newPerson("Чужой Асан"), { state: "applied", selectedOn: null }) })).id);
  const [national = "", own = "", grants = ""] = (await call.programmes.get({ id: project.id })).fields.targets.map((one) => one.id ?? "");
  return { course: course.id, project: project.id, national, own, grants, learners };
}

describe("targets", () => {
  it("are fulfilled by linked rows only, and say what is missing", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { course, project, own, national, grants } = await courseAndTargets(office);
    const progress = async () => Object.fromEntries((await call.programmes.progress({ id: project })).map((one) => [one.targetId, one]));
    expect((await progress())[own]).toEqual({ targetId: own, creditable: true, credited: 0, unknown: 0, fallen: 0, needed: people(200), missing: people(200) });
    const { ids } = await call.programmes.credit({ targetId: own, ids: null, programmeId: course });
    expect(ids).toHaveLength(3);
    expect((await progress())[own]).toMatchObject({ credited: people(3), missing: people(197) });
    expect((await progress())[national]).toMatchObject({ credited: 0, missing: people(14_000) });
    expect((await progress())[grants]).toMatchObject({ creditable: false, credited: 0 });
  });

  it("stand beside a period: what it brought, what there was on its last day, and what nobody dated", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { course, project, own } = await courseAndTargets(office);
    const rows: readonly [name: string, selectedOn: string][] = [["Дуров Ерлан", "2020-03-10"], ["Ержанова Дана", "2020-04-03"], ["Жумабаев Ильяс", "2020-04-04"]];
    for (const [name, selectedOn] of rows) await call.learners.create({ fields: learnerFields(course, newPerson(name), { selectedOn }) });
    for (const { id } of (await call.programmes.creditable({ targetId: own, programmeId: course })).rows.filter(({ name }) => !rows.some(([ours]) => ours === name))) await call.learners.remove({ id, version: (await call.learners.get({ id })).record.version });
    await call.programmes.credit({ targetId: own, ids: null });
    const during = async (from: string, to: string) => (await call.programmes.targetsInPeriod({ from, to })).filter(({ id }) => id === own);
    expect(await during("2020-03-16", "2020-04-03")).toEqual([{
      id: own, programmeId: project, nameRu: "Біргеміз: Білім", nameKk: "", indicator: "learners", scope: "corps", unit: "person", due: "2020-12-31",
      needed: people(200), asked: { qualifier: "exact", value: people(200), high: null }, inPeriod: people(1), byEnd: people(2), unknownInPeriod: 0, unknownByEnd: 0, undated: 0, missing: people(198),
    }]);
    expect(await during("2020-03-01", "2020-03-15")).toEqual([]);
    expect(await during("2020-04-04", "2020-04-30")).toMatchObject([{ inPeriod: people(1), byEnd: people(3), missing: people(197) }]);
    await office.office.database.queue?.run((tx) => tx.manager.query("update learner set selected_on = null where selected_on = '2020-04-04'"));
    expect(await during("2020-04-04", "2020-04-30")).toMatchObject([{ inPeriod: 0, byEnd: people(2), undated: people(1) }]);
  });

  it("nothing is credited twice to one target, and a row that feeds two says so in both places", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { own, national, learners, project } = await courseAndTargets(office);
    const [first = "", second = ""] = learners;
    await call.programmes.credit({ targetId: own, ids: [first, second] });
    await expect(call.programmes.credit({ targetId: own, ids: [first] })).rejects.toMatchObject({ data: { reason: "nothing_to_credit" } });
    await call.programmes.credit({ targetId: national, ids: [first] });
    const rows = async (targetId: string) => (await call.programmes.creditable({ targetId, credited: true })).rows;
    expect(await rows(own)).toMatchObject([
      { id: first, name: "Абаев Асан", detail: "СШ № 5", also: [{ targetId: national, programmeId: project, code: "НП-1", indicator: "learners", scope: "national" }] },
      { id: second, also: [] },
    ]);
    expect(await rows(national)).toMatchObject([{ id: first, also: [{ targetId: own }] }]);
    expect((await call.programmes.creditsOf({ kind: "learners", id: first })).map((one) => one.targetId).toSorted()).toEqual([own, national].toSorted());
  });

  it("only what counts may be credited: somebody who applied is not offered, and one rejected since no longer counts", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { own, learners, project, course } = await courseAndTargets(office);
    const [first = "", , , applied = ""] = learners;
    await expect(call.programmes.credit({ targetId: own, ids: [applied] })).rejects.toMatchObject({ data: { reason: "nothing_to_credit" } });
    expect((await call.programmes.creditable({ targetId: own, programmeId: course })).total).toBe(3);
    expect((await call.programmes.creditable({ targetId: own, search: "nurlanova" })).rows.map((row) => row.name)).toEqual(["Нурланова Алия"]);
    await call.programmes.credit({ targetId: own, ids: null });
    const { fields, record } = await call.learners.get({ id: first });
    await call.learners.update({ id: first, version: record.version, fields: { ...fields, state: "rejected" } });
    expect((await call.programmes.progress({ id: project })).find((one) => one.targetId === own)).toMatchObject({ credited: people(2), fallen: 1 });
  });

  it("R1 R17 two credited records that turn out to be one person count once", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { own, learners, project } = await courseAndTargets(office);
    await call.programmes.credit({ targetId: own, ids: null });
    const ids = await Promise.all(learners.slice(0, 2).map(async (id) => (await call.learners.get({ id })).fields.person.id));
    await office.office.database.queue?.run((tx) => tx.manager.query("update person set merged_into_id = ? where id = ?", ids));
    expect((await call.programmes.progress({ id: project })).find((one) => one.targetId === own)).toMatchObject({ credited: people(2), fallen: 0 });
  });

  it("what was credited is taken off again, by who plans; each is one entry of the journal", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { own, project } = await courseAndTargets(office);
    const { ids } = await call.programmes.credit({ targetId: own, ids: null });
    const [entry] = (await call.audit.list({ kind: "programmes" })).rows;
    expect(entry).toMatchObject({ action: "credit", subjectId: project, links: 3 });
    expect((await call.programmes.uncredit({ targetId: own, ids })).ids.toSorted()).toEqual(ids.toSorted());
    expect((await call.programmes.creditable({ targetId: own, credited: true })).total).toBe(0);
    const clerk = await deskFor(office, "clerk");
    await expect(clerk.call.programmes.credit({ targetId: own, ids: null })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("pupils of rural schools alone are credited, and each row says its course and where the school is", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { course, project, own } = await courseAndTargets(office);
    const rural = await call.learners.create({ fields: learnerFields(course, newPerson("Сельский Серик"), { ruralSchool: true, course: "exam" }) });
    expect((await call.programmes.creditable({ targetId: own, school: "rural" })).rows).toMatchObject([{ id: rural.id, rural: true, course: "exam" }]);
    expect((await call.programmes.creditable({ targetId: own, school: "town" })).total).toBe(3);
    expect((await call.programmes.credit({ targetId: own, ids: null, school: "rural" })).ids).toEqual([rural.id]);
    expect((await call.programmes.progress({ id: project })).find((one) => one.targetId === own)).toMatchObject({ credited: people(1) });
  });

  it("the home screen names what can still be reached: begun, creditable, not reached, the nearest day first and what is overdue last", async () => {
    const office = await openTestOffice({ clock: { now: () => new Date("2020-04-04T05:00:00Z") } });
    const { call } = office;
    const asked = (due: string | null, fields: Parameters<typeof target>[0] = {}) => target({ scope: "corps", low: people(1), due, ...fields });
    const overdue = Array.from({ length: 7 }, (_, at) => asked(`2019-0${at + 1}-01`));
    const { id } = await call.programmes.create({ fields: programmeFields({ from: "2019-01-01", targets: [...overdue, asked("2020-05-01", { indicator: "learners", unit: "piece" }), asked("2020-06-01"), asked("2020-05-15"), asked(null)] }) });
    await call.programmes.create({ fields: programmeFields({ code: "later", from: "2021-01-01", targets: [asked("2021-05-01")] }) });
    await call.learners.create({ fields: learnerFields(id, newPerson("Абаев Асан"), { selectedOn: "2020-04-01" }) });
    const days = async () => (await call.overview.sections({})).targets.map(({ due }) => due);
    expect((await days()).slice(0, 4)).toEqual(["2020-05-15", "2020-06-01", null, "2019-01-01"]);
    const nearest = (await call.programmes.get({ id })).fields.targets.find(({ due }) => due === "2020-05-15")?.id ?? "";
    await call.programmes.credit({ targetId: nearest, ids: null });
    expect((await days())[0]).toBe("2020-06-01");
    // Eleven were asked for, one of them counts nothing that is kept: six are shown, the four others are told and named on request.
    const { targets, otherTargets } = await call.overview.sections({});
    expect([targets.length, otherTargets]).toEqual([6, 4]);
    const all = await call.overview.targets();
    expect(all).toHaveLength(10);
    expect(all.find((one) => one.id === nearest)).toMatchObject({ credited: people(1), needed: people(1) });
  });
});
