/** What a target has come to, what a period brought it and the figure of a briefing are one number, whatever is linked and whoever is merged (R1, R13, R17). */
import { describe, expect, it } from "vitest";
import type { OutcomeFields } from "../../shared/contract/outcomes";
import { TARGET_INDICATORS, type TargetFields } from "../../shared/contract/programmes";
import type { Unit } from "../../shared/domain/amounts";
import { creditedAmount, usualUnit } from "../../shared/domain/targets";
import { whole } from "../../shared/domain/quantities";
import { figuresOf } from "../../electron/office/briefings/service";
import { recounted } from "../helpers/briefings";
import { clockAt } from "../helpers/desks";
import { knownPerson, learnerFields, newPerson, personFields, programmeFields, target, volunteerFields } from "../helpers/peopleFields";
import { centreFields, grantFields, mentorFields, participationFields, trainingFields } from "../helpers/programmeFields";
import { openTestOffice, type TestOffice } from "../helpers/testOffice";

const [FIRST, SECOND] = ["2020-03-10", "2020-04-10"] as const;
const PERIODS = [{ from: "2020-03-01", to: "2020-03-31" }, { from: "2020-04-01", to: "2020-04-30" }, { from: "2020-03-01", to: "2020-05-31" }];
const pdf = () => new File([Buffer.from("%PDF-1.4\n%%EOF\n")], "сборник.pdf", { type: "application/pdf" });
const outcome = (fields: Partial<OutcomeFields>): OutcomeFields =>
  ({ kind: "memorial", title: "Обелиск", searchedFor: "", programmeId: null, from: "2020-03-01", state: "done", doneOn: FIRST, quantity: null, katoCode: null, place: "", outcome: "", note: "", ...fields });

/** A target of every indicator, in every unit that records of it come in. */
const ASKED: readonly Partial<TargetFields>[] = [
  ...TARGET_INDICATORS.map((indicator) => ({ indicator, unit: usualUnit(indicator) })),
  ...(["person", "tree", "tonne", "place"] as Unit[]).map((unit) => ({ indicator: "other" as const, unit })),
];

/** Two people with rows of every kind in two months, each of them twice; and what is no person, known and unknown. */
async function everyIndicator(office: TestOffice) {
  const { call } = office;
  const { id } = await call.programmes.create({ fields: programmeFields({ code: "all", from: "2020-01-01", targets: ASKED.map((asked) => target({ scope: "corps", low: whole(100, asked.unit ?? "person"), ...asked })) }) });
  const other = (await call.programmes.create({ fields: programmeFields({ code: "other", from: "2020-01-01" }) })).id;
  const people: string[] = [];
  for (const name of ["Ержанов Али", "Ержанов Әли", "Серикова Дана"]) {
    const volunteer = await call.volunteers.create({ fields: volunteerFields(newPerson(name)) });
    const personId = (await call.volunteers.get({ id: volunteer.id })).fields.person.id ?? "";
    people.push(personId);
    for (const [programmeId, day] of [[id, FIRST], [other, SECOND]] as const) {
      await call.learners.create({ fields: learnerFields(programmeId, knownPerson(personId), { selectedOn: day }) });
      await call.mentors.create({ fields: mentorFields(programmeId, knownPerson(personId), { preparedOn: day }) });
      await call.participations.create({ fields: participationFields(programmeId, volunteer.id, { from: day }) });
    }
  }
  const applicant = await call.people.create({ fields: personFields("Заявителев Зият") });
  for (const day of [FIRST, SECOND]) {
    await call.trainings.create({ fields: trainingFields(people, { date: day, programmeId: id }) });
    await call.supportCentres.create({ fields: centreFields({ openedOn: day, programmeId: id }) });
    await call.grants.create({ fields: grantFields(id, applicant.id, { decidedOn: day, state: "implemented", implementedOn: day }) });
    for (const kind of ["memorial", "missing_person"] as const) await call.outcomes.create({ fields: outcome({ kind, doneOn: day, programmeId: id }) });
    const book = await call.outcomes.create({ fields: outcome({ kind: "publication", doneOn: day, programmeId: id }) });
    await call.attachments.add({ ownerKind: "outcomes", ownerId: book.id, kind: "document", file: pdf() });
  }
  for (const kind of ["trees", "waste", "course_places"] as const) {
    await call.outcomes.create({ fields: outcome({ kind, doneOn: FIRST, quantity: 60_000, programmeId: id }) });
    await call.outcomes.create({ fields: outcome({ kind, doneOn: SECOND, quantity: null, programmeId: id }) });
  }
  const targets = (await call.programmes.get({ id })).fields.targets.flatMap((one) => (one.id ? [{ ...one, id: one.id }] : []));
  // Of each person one row in each of two programmes, of a training whoever came: several rows of one person stand behind a target.
  for (const one of targets) await call.programmes.credit({ targetId: one.id, ids: null });
  return { id, targets, people };
}

/** Every target as its progress, as each period says it and as the briefing's figure does. */
async function said(office: TestOffice, programmeId: string) {
  const progress = await office.call.programmes.progress({ id: programmeId });
  const periods = [];
  for (const period of PERIODS) {
    const inPeriod = (await office.call.programmes.targetsInPeriod(period)).filter((one) => one.programmeId === programmeId);
    const { figures } = await figuresOf(office.office, period);
    for (const one of inPeriod) {
      const figure = figures.find(({ id }) => id === `targets.credited:${one.id}` || id === `targets.amounts:${one.id}`);
      const expected = creditedAmount(one.inPeriod, one.unknownInPeriod);
      expect({ target: one.indicator, unit: one.unit, ...period, amount: figure?.amount ?? creditedAmount(0, 0) }).toEqual({ target: one.indicator, unit: one.unit, ...period, amount: expected });
      const both = figure && (await recounted(office.office, figure, period));
      expect(both?.recounted).toEqual(both?.computed);
    }
    periods.push(inPeriod.map(({ id, inPeriod: amount, unknownInPeriod, byEnd }) => ({ id, amount, unknownInPeriod, byEnd })));
  }
  // The widest period holds every row there is, so it says what the progress says.
  for (const one of progress) {
    const widest = periods.at(-1)?.find(({ id }) => id === one.targetId);
    expect(widest === undefined ? { amount: 0, unknownInPeriod: 0 } : { amount: widest.amount, unknownInPeriod: widest.unknownInPeriod }).toEqual({ amount: one.credited, unknownInPeriod: one.unknown });
  }
  return { progress, periods };
}

const reached = ({ progress }: Awaited<ReturnType<typeof said>>, targets: Awaited<ReturnType<typeof everyIndicator>>["targets"]) =>
  Object.fromEntries(targets.map(({ id, indicator, unit }) => [`${indicator} ${unit}`, progress.find((one) => one.targetId === id)]));

describe("progress of a target and the figure of that target", () => {
  it("R1 R13 R17 agree for every indicator, with several rows of a person, merged and unmerged", async () => {
    const office = await openTestOffice({ clock: clockAt("2020-05-10T05:00:00.000Z") });
    const { id, targets, people } = await everyIndicator(office);
    const before = await said(office, id);
    const three = { credited: whole(3, "person"), unknown: 0, fallen: 0 };
    const two = { credited: whole(2, "piece"), unknown: 0 };
    expect(reached(before, targets)).toMatchObject({
      "learners person": three, "volunteers person": three, "mentors person": three, "trained person": three, "participants person": three,
      "support_centres place": two, "grants piece": two, "grants_implemented piece": two, "publications piece": two, "events event": two, "other piece": two, "other person": two,
      "other tree": { credited: 60_000, unknown: 1 }, "other tonne": { credited: 60_000, unknown: 1 }, "other place": { credited: 60_000, unknown: 1 },
    });
    const [keep = "", other = ""] = people;
    const head = async (personId: string) => ({ id: personId, version: (await office.call.people.get({ id: personId })).record.version });
    const merged = await office.call.matching.merge({ kind: "people", keep: await head(keep), others: [await head(other)] });
    const after = await said(office, id);
    for (const name of ["learners", "volunteers", "mentors", "trained", "participants"]) expect(reached(after, targets)[`${name} person`]).toMatchObject({ credited: whole(2, "person"), fallen: 0 });
    await office.call.matching.unmerge({ id: merged.id });
    expect(await said(office, id)).toEqual(before);
  });

  it("R1 R17 agree when the credited row is the one that a merge sets aside: the row that took its place carries the credit", async () => {
    const office = await openTestOffice({ clock: clockAt("2020-05-10T05:00:00.000Z") });
    const { call } = office;
    const { id } = await call.programmes.create({ fields: programmeFields({ from: "2020-01-01", targets: [target({ scope: "corps" })] }) });
    const targetId = (await call.programmes.get({ id })).fields.targets[0]?.id ?? "";
    const learners = [];
    for (const [name, day] of [["Ержанов Али", SECOND], ["Ержанов Әли", FIRST]] as const) learners.push((await call.learners.create({ fields: learnerFields(id, newPerson(name), { selectedOn: day }) })).id);
    await call.programmes.credit({ targetId, ids: learners.slice(1) });
    const before = await said(office, id);
    expect(before.periods.map(([one]) => one?.amount)).toEqual([1000, 0, 1000]);
    const heads = [];
    for (const learner of learners) {
      const personId = (await call.learners.get({ id: learner })).fields.person.id ?? "";
      heads.push({ id: personId, version: (await call.people.get({ id: personId })).record.version });
    }
    const merged = await call.matching.merge({ kind: "people", keep: heads[0] ?? { id: "", version: 0 }, others: heads.slice(1) });
    expect((await said(office, id)).periods.map(([one]) => one?.amount)).toEqual([0, 1000, 1000]);
    await call.matching.unmerge({ id: merged.id });
    expect(await said(office, id)).toEqual(before);
    // What the dialog shows of whoever is credited can be taken off, whichever row was linked.
    await call.matching.merge({ kind: "people", keep: { id: heads[0]?.id ?? "", version: (await call.people.get({ id: heads[0]?.id ?? "" })).record.version }, others: [{ id: heads[1]?.id ?? "", version: (await call.people.get({ id: heads[1]?.id ?? "" })).record.version }] });
    await call.programmes.uncredit({ targetId, ids: learners.slice(0, 1) });
    expect((await said(office, id)).progress[0]?.credited).toBe(0);
  });

  it("R9 a quantity nobody knows is no zero: in progress, in the period, in the figure and in its words", async () => {
    const office = await openTestOffice({ clock: clockAt("2020-05-10T05:00:00.000Z") });
    const { call } = office;
    const { id } = await call.programmes.create({ fields: programmeFields({ from: "2020-01-01", targets: [target({ scope: "corps", indicator: "other", unit: "tree", low: 100_000 })] }) });
    const targetId = (await call.programmes.get({ id })).fields.targets[0]?.id ?? "";
    await call.outcomes.create({ fields: outcome({ kind: "trees", programmeId: id }) });
    await call.programmes.credit({ targetId, ids: null });
    const [, , wide = { from: "", to: "" }] = PERIODS;
    const figure = async () => (await figuresOf(office.office, wide)).figures.find((one) => one.id === `targets.amounts:${targetId}`);
    expect((await said(office, id)).progress[0]).toMatchObject({ credited: 0, unknown: 1, missing: 100_000 });
    expect((await figure())?.amount).toEqual({ qualifier: "unknown", value: null, high: null });
    await call.outcomes.create({ fields: outcome({ kind: "trees", quantity: 60_000, programmeId: id }) });
    await call.programmes.credit({ targetId, ids: null });
    expect((await said(office, id)).progress[0]).toMatchObject({ credited: 60_000, unknown: 1, missing: 40_000 });
    expect((await figure())?.amount).toEqual({ qualifier: "at_least", value: 60_000, high: null });
    for (const [language, words] of [["ru", "не менее 60 деревьев"], ["kk", "кемінде 60 ағаш"], ["en", "at least 60 trees"]] as const) {
      expect((await call.briefings.text({ ...wide, language })).plain).toContain(words);
    }
  });
});
