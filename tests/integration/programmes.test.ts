import { describe, expect, it } from "vitest";
import { deskFor } from "../helpers/desks";
import { campaignFields, knownPerson, learnerFields, newPerson, personFields, programmeFields, target } from "../helpers/peopleFields";
import { partnerFields } from "../helpers/fields";
import { openTestOffice } from "../helpers/testOffice";

describe("campaigns", () => {
  it("are kept by who plans, with their organiser, and found across scripts", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const organiser = await call.partners.create({ fields: partnerFields({ nameRu: "Партия «Nur Otan»", kind: "party" }) });
    const { id } = await call.campaigns.create({ fields: campaignFields({ nameKk: "Біргеміз", organiserId: organiser.id, to: "2020-05-11" }) });
    expect((await call.campaigns.list({ search: "birgemiz", filters: { direction: "targeted_aid" } })).rows).toMatchObject([{ id, organiser: { id: organiser.id, nameRu: "Партия «Nur Otan»" }, deliveries: 0 }]);
    expect((await call.campaigns.get({ id })).extra.organiser).toEqual({ id: organiser.id, name: "Партия «Nur Otan»" });
    expect(await call.campaigns.choices({ search: "Birg" })).toMatchObject([{ label: "Birgemiz", detail: "16.03.2020–11.05.2020" }]);
    const clerk = await deskFor(office, "clerk");
    await expect(clerk.call.campaigns.create({ fields: campaignFields() })).rejects.toMatchObject({ code: "FORBIDDEN", data: { permission: "plan" } });
  });

  it("R11 end no earlier than they begin, and name an organiser who is on file", async () => {
    const { call } = await openTestOffice();
    await expect(call.campaigns.create({ fields: campaignFields({ to: "2020-03-15", organiserId: "nobody" }) })).rejects.toMatchObject({
      data: { problems: [{ field: "to", kind: "date_order" }, { field: "organiserId", kind: "unknown" }] },
    });
  });

  it("refuse a change from an old version and come back from a deletion", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.campaigns.create({ fields: campaignFields() });
    await call.campaigns.update({ id, version: 1, fields: campaignFields({ to: "2020-05-11" }) });
    await expect(call.campaigns.update({ id, version: 1, fields: campaignFields() })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { version: 2, fields: ["to"] } });
    await call.campaigns.remove({ id, version: 2 });
    expect((await call.campaigns.list({ filters: {} })).total).toBe(0);
    await call.campaigns.restore({ id });
    expect((await call.campaigns.get({ id })).fields).toEqual(campaignFields({ to: "2020-05-11" }));
  });
});

describe("programmes", () => {
  it("name their organiser in the language of whoever reads them, as campaigns do", async () => {
    const { call } = await openTestOffice();
    const { id: organiserId } = await call.partners.create({ fields: partnerFields({ nameRu: "Академия образования", nameKk: "Білім академиясы" }) });
    const programme = await call.programmes.create({ fields: programmeFields({ organiserId }) });
    const campaign = await call.campaigns.create({ fields: campaignFields({ organiserId }) });
    const named = async () => [(await call.programmes.get({ id: programme.id })).extra.organiser?.name, (await call.campaigns.get({ id: campaign.id })).extra.organiser?.name];
    expect(await named()).toEqual(["Академия образования", "Академия образования"]);
    await call.accounts.prefer({ language: "kk" });
    expect(await named()).toEqual(["Білім академиясы", "Білім академиясы"]);
  });

  it("keep their targets: a kept one keeps its id, one left out goes, a new one comes", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.programmes.create({ fields: programmeFields({ targets: [target(), target({ indicator: "volunteers", scope: "national" })] }) });
    const { fields } = await call.programmes.get({ id });
    const [kept, gone] = fields.targets;
    expect(kept).toMatchObject({ indicator: "learners", low: 1_000_000, high: null });
    await call.programmes.update({ id, version: 1, fields: { ...fields, targets: [{ ...target(), id: kept?.id ?? null, low: 200_000 }, target({ indicator: "grants", unit: "piece" })] } });
    const after = (await call.programmes.get({ id })).fields.targets;
    expect(after.map(({ id: own, indicator, low }) => [own === kept?.id, indicator, low])).toEqual([[true, "learners", 200_000], [false, "grants", 1_000_000]]);
    expect(after.map((one) => one.id)).not.toContain(gone?.id);
    expect((await call.programmes.list({ filters: {} })).rows).toMatchObject([{ code: "bilim", targets: 2, learners: 0 }]);
  });

  it("an amount of a target goes beyond 32 bits", async () => {
    const { call } = await openTestOffice();
    const low = 5_000_000_000_000_000;
    const { id } = await call.programmes.create({ fields: programmeFields({ targets: [target({ low, high: low + 1, unit: "tenge" })] }) });
    expect((await call.programmes.get({ id })).fields.targets).toMatchObject([{ low, high: low + 1 }]);
  });

  it("have a code of their own while they stand, and targets whose ends are in order", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.programmes.create({ fields: programmeFields() });
    const wrong = programmeFields({ targets: [target({ low: 5000, high: 4000 }), target({ id: "nobody" })] });
    await expect(call.programmes.create({ fields: wrong })).rejects.toMatchObject({
      data: { problems: [{ field: "code", kind: "duplicate", params: { id } }, { field: "targets.0.high", kind: "range_order" }, { field: "targets.1.id", kind: "unknown" }] },
    });
    await call.programmes.remove({ id, version: 1 });
    await expect(call.programmes.create({ fields: programmeFields() })).resolves.toMatchObject({ version: 1 });
    await expect(call.programmes.restore({ id })).rejects.toMatchObject({ data: { problems: [{ field: "code", kind: "duplicate" }] } });
  });
});

describe("learners", () => {
  it("R1 selected learners are distinct people, and one who stands there under two spellings counts once after the merge", async () => {
    const { call, office } = await openTestOffice();
    const programme = await call.programmes.create({ fields: programmeFields() });
    const ids: string[] = [];
    for (const name of ["Нұрланова Әлия", "Нурланова Алия", "Серик Асан"]) ids.push((await call.learners.create({ fields: learnerFields(programme.id, newPerson(name)) })).id);
    await call.learners.create({ fields: learnerFields(programme.id, newPerson("Баев Бек"), { state: "applied", selectedOn: null }) });
    expect((await call.programmes.get({ id: programme.id })).extra.learners).toEqual({ applied: 1, selected: 3, rejected: 0 });
    const people = await Promise.all(ids.map(async (id) => (await call.learners.get({ id })).fields.person.id));
    expect((await call.people.similar({ family: "Нурланова", given: "Алия", except: people[1] })).map((one) => one.id)).toEqual([people[0]]);
    await office.database.queue?.run((tx) => tx.manager.query("update person set merged_into_id = ? where id = ?", [people[0], people[1]]));
    expect((await call.programmes.list({ filters: {} })).rows).toMatchObject([{ learners: 2 }]);
  });

  it("stand in the list of their programme by name, filtered by state", async () => {
    const { call } = await openTestOffice();
    const bilim = await call.programmes.create({ fields: programmeFields() });
    const other = await call.programmes.create({ fields: programmeFields({ code: "other", nameRu: "Другая" }) });
    for (const name of ["Қалиев Асан", "Әлиев Асан", "Каримов Асан"]) await call.learners.create({ fields: learnerFields(bilim.id, newPerson(name), { school: "СШ № 5" }) });
    await call.learners.create({ fields: learnerFields(bilim.id, newPerson("Омаров Асан"), { state: "rejected" }) });
    await call.learners.create({ fields: learnerFields(other.id, newPerson("Чужой Асан")) });
    const page = await call.learners.list({ filters: { programmeId: bilim.id, state: "selected" } });
    expect(page.rows.map((row) => [row.name, row.programmeRu, row.school])).toEqual(["Әлиев Асан", "Каримов Асан", "Қалиев Асан"].map((name) => [name, "Біргеміз: Білім", "СШ № 5"]));
    expect((await call.learners.list({ search: "kaliev", filters: {} })).rows.map((row) => row.name)).toEqual(["Қалиев Асан"]);
    expect(await call.learners.choices({ search: "Омаров" })).toMatchObject([{ label: "Омаров Асан" }]);
  });

  it("a selected learner has the day, a standing programme, and stands on it once", async () => {
    const { call } = await openTestOffice();
    const programme = await call.programmes.create({ fields: programmeFields() });
    const person = await call.people.create({ fields: personFields("Нұрланова Әлия") });
    const { id } = await call.learners.create({ fields: learnerFields(programme.id, knownPerson(person.id)) });
    await expect(call.learners.create({ fields: learnerFields(programme.id, knownPerson(person.id), { selectedOn: null }) })).rejects.toMatchObject({
      data: { problems: [{ field: "selectedOn", kind: "required" }, { field: "person", kind: "already_learner", params: { id } }] },
    });
    await expect(call.learners.create({ fields: learnerFields("nobody") })).rejects.toMatchObject({ data: { problems: [{ field: "programmeId", kind: "unknown" }] } });
    await expect(call.programmes.remove({ id: programme.id, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { learners: 1 } } });
  });

  it("refuse a change from an old version and come back from a deletion; the person's name follows", async () => {
    const { call } = await openTestOffice();
    const programme = await call.programmes.create({ fields: programmeFields() });
    const { id } = await call.learners.create({ fields: learnerFields(programme.id, newPerson("Яров Асан")) });
    await call.learners.create({ fields: learnerFields(programme.id, newPerson("Баев Асан")) });
    const { fields } = await call.learners.get({ id });
    await call.learners.update({ id, version: 1, fields: { ...fields, person: { ...fields.person, family: "Абаев" }, criterion: "АСП" } });
    expect((await call.learners.list({ filters: {} })).rows.map((row) => row.name)).toEqual(["Абаев Асан", "Баев Асан"]);
    await expect(call.learners.update({ id, version: 1, fields })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { version: 2, fields: ["criterion"] } });
    const before = (await call.learners.get({ id })).fields;
    await call.learners.remove({ id, version: 2 });
    expect((await call.learners.list({ filters: {} })).total).toBe(1);
    await call.learners.restore({ id });
    expect((await call.learners.get({ id })).fields).toEqual(before);
  });
});
