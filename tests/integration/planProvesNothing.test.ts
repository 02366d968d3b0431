/** R3: what has not come yet fulfils no target, stands in no number of a programme and in no figure. */
import { describe, expect, it } from "vitest";
import type { TargetFields } from "../../shared/contract/programmes";
import { centreFields, grantFields, mentorFields, participationFields, trainingFields } from "../helpers/programmeFields";
import { learnerFields, newPerson, personFields, programmeFields, target, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice, type TestOffice } from "../helpers/testOffice";

const TODAY = "2020-04-04";
const LATER = "2031-05-01";
const inSpring = () => openTestOffice({ clock: { now: () => new Date("2020-04-04T05:00:00Z") } });

const outcomeOf = (programmeId: string, doneOn: string) =>
  ({ kind: "memorial", title: "Памятник", searchedFor: "", programmeId, from: "2020-03-01", state: "done", doneOn, quantity: null, katoCode: null, place: "", outcome: "", note: "" }) as const;
const person = async ({ call }: TestOffice) => (await call.people.create({ fields: personFields("Абаев Асан") })).id;

type Enter = (office: TestOffice, programmeId: string, day: string) => Promise<{ id: string }>;

/** What is entered on a day, at which field the day stands, and the target and the number of the programme it counts in. */
const KINDS: readonly [title: string, enter: Enter, field: string, asked: Pick<TargetFields, "indicator" | "unit">, table: string, column: string][] = [
  ["a learner selected", ({ call }, id, day) => call.learners.create({ fields: learnerFields(id, newPerson(), { selectedOn: day }) }), "selectedOn", { indicator: "learners", unit: "person" }, "learner", "selected_on"],
  ["a mentor prepared", ({ call }, id, day) => call.mentors.create({ fields: mentorFields(id, newPerson(), { preparedOn: day }) }), "preparedOn", { indicator: "mentors", unit: "person" }, "mentor", "prepared_on"],
  ["a centre opened", ({ call }, id, day) => call.supportCentres.create({ fields: centreFields({ programmeId: id, openedOn: day }) }), "openedOn", { indicator: "support_centres", unit: "piece" }, "support_centre", "opened_on"],
  ["a grant decided", async (office, id, day) => office.call.grants.create({ fields: grantFields(id, await person(office), { decidedOn: day }) }), "decidedOn", { indicator: "grants", unit: "piece" }, "small_grant", "decided_on"],
  ["a grant implemented", async (office, id, day) => office.call.grants.create({ fields: grantFields(id, await person(office), { state: "implemented", implementedOn: day }) }), "implementedOn", { indicator: "grants_implemented", unit: "piece" }, "small_grant", "implemented_on"],
  ["a training attended", async (office, id, day) => office.call.trainings.create({ fields: trainingFields([await person(office)], { programmeId: id, date: day }) }), "date", { indicator: "trained", unit: "person" }, "training", "date"],
  ["a memorial done", ({ call }, id, day) => call.outcomes.create({ fields: outcomeOf(id, day) }), "doneOn", { indicator: "other", unit: "piece" }, "outcome", "done_on"],
];

async function progressWith({ call }: TestOffice, programmeId: string): Promise<number> {
  const [targetId = ""] = (await call.programmes.get({ id: programmeId })).fields.targets.map(({ id }) => id ?? "");
  await call.programmes.credit({ targetId, ids: null });
  return (await call.programmes.progress({ id: programmeId }))[0]?.credited ?? -1;
}

describe("R3 a plan proves nothing", () => {
  it.each(KINDS)("%s on a day to come is refused, and today's counts", async (_title, enter, field, asked) => {
    const office = await inSpring();
    const { id } = await office.call.programmes.create({ fields: programmeFields({ from: "2020-01-01", targets: [target({ scope: "corps", ...asked, low: 1000 })] }) });
    await expect(enter(office, id, LATER)).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field, kind: "date_in_future", params: { today: TODAY } }] } });
    await enter(office, id, TODAY);
    expect(await progressWith(office, id)).toBeGreaterThan(0);
  });

  it.each(KINDS)("%s that an older version let in with a day to come counts neither for the target nor in the programme nor in a figure", async (_title, enter, _field, asked, table, column) => {
    const office = await inSpring();
    const { call } = office;
    const { id } = await call.programmes.create({ fields: programmeFields({ from: "2020-01-01", targets: [target({ scope: "corps", ...asked, low: 1000 })] }) });
    await enter(office, id, TODAY);
    expect(await progressWith(office, id)).toBeGreaterThan(0);
    const counted = async () => (await call.briefings.compute({ from: "2020-01-01", to: "2031-12-31", language: "ru" })).figures.filter((figure) => figure.rows > 0).map((figure) => figure.id);
    const before = await counted();
    expect(before).not.toEqual([]);
    await office.office.database.queue?.run((tx) => tx.manager.query(`update ${table} set ${column} = ?`, [LATER]));
    expect((await call.programmes.progress({ id }))[0]).toMatchObject({ credited: 0, fallen: 1 });
    const [targetId = ""] = (await call.programmes.get({ id })).fields.targets.map((one) => one.id ?? "");
    expect((await call.programmes.creditable({ targetId })).total).toBe(0);
    const { extra } = await call.programmes.get({ id });
    expect(extra.work).toMatchObject({ mentorsPrepared: 0, centresOpen: 0, trainings: 0, trained: 0, grantsImplemented: 0, ...(column === "decided_on" ? { grantsAllocated: 0, allocatedSum: 0 } : {}) });
    expect((await counted()).length).toBeLessThan(before.length);
  });

  it("a training of several days has trained nobody before its last", async () => {
    const office = await inSpring();
    const { call } = office;
    const { id } = await call.programmes.create({ fields: programmeFields({ from: "2020-01-01", targets: [target({ scope: "corps", indicator: "trained", unit: "person", low: 1000 })] }) });
    await call.trainings.create({ fields: trainingFields([await person(office)], { programmeId: id, date: "2020-04-03", to: "2020-04-05" }) });
    const [targetId = ""] = (await call.programmes.get({ id })).fields.targets.map((one) => one.id ?? "");
    expect((await call.programmes.creditable({ targetId })).total).toBe(0);
    expect((await call.programmes.get({ id })).extra.work).toMatchObject({ trainings: 0, trained: 0 });
  });

  it("a volunteer takes part from the first day on: before it the programme has nobody", async () => {
    const office = await inSpring();
    const { call } = office;
    const { id } = await call.programmes.create({ fields: programmeFields({ from: "2020-01-01", targets: [target({ scope: "corps", indicator: "volunteers", low: 1000 })] }) });
    const { id: volunteerId } = await call.volunteers.create({ fields: volunteerFields(newPerson("Абаев Асан")) });
    await call.participations.create({ fields: participationFields(id, volunteerId, { from: LATER }) });
    const [targetId = ""] = (await call.programmes.get({ id })).fields.targets.map((one) => one.id ?? "");
    expect((await call.programmes.creditable({ targetId })).total).toBe(0);
    expect((await call.programmes.get({ id })).extra.work.volunteers).toBe(0);
    const [figure] = (await call.briefings.compute({ from: "2031-05-01", to: "2031-05-31", language: "ru" })).figures.filter((each) => each.definition === "programmes.participants");
    expect(figure).toBeUndefined();
  });

  it("a training or a centre that is only planned is kept with its day", async () => {
    const { call } = await inSpring();
    await expect(call.trainings.create({ fields: trainingFields([], { date: LATER }) })).resolves.toMatchObject({ version: 1 });
    await expect(call.supportCentres.create({ fields: centreFields({ state: "planned", openedOn: LATER }) })).resolves.toMatchObject({ version: 1 });
  });
});
