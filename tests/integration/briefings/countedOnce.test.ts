/** What stands at the edge of a figure: people deleted or made one, dates of members and vulnerabilities, history, units, places. */
import { describe, expect, it } from "vitest";
import type { OwnFigureFields } from "../../../shared/contract/ownFigures";
import { type AidOffice, amount, claimFields, deliveryFields, line, openAidOffice } from "../../helpers/aidFields";
import { figuresOf } from "../../../electron/office/briefings/service";
import { allRows, figure, PERIOD } from "../../helpers/briefings";
import { partnerFields } from "../../helpers/fields";
import { campaignFields, familyFields, familyMember, headquartersFields, learnerFields, newPerson, personFields, programmeFields, shiftFields, volunteerFields } from "../../helpers/peopleFields";
import { participationFields, trainingFields } from "../../helpers/programmeFields";

const MUNAILY = "475200000";

type Change = (office: AidOffice) => Promise<unknown>;
const sql = async ({ office }: AidOffice, statement: string, ...values: unknown[]): Promise<unknown> => office.database.queue?.run((tx) => tx.manager.query(statement, values));
const deleted = (table: string, id: string): Change => (office) => sql(office, `update ${table} set deleted_at = '2020-04-03T06:00:00.000Z' where id = ?`, id);
const give = (office: AidOffice, overrides: Parameters<typeof deliveryFields>[1] = {}) => office.call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", ...overrides }) });
const own = async ({ call }: AidOffice, fields: Partial<OwnFigureFields> & { measure: OwnFigureFields["measure"] }): Promise<string> => {
  const none = { nameKk: "", nameEn: "", direction: null, providerId: null, campaignId: null, itemKindId: null, unit: null, district: null, vulnerability: null, occupation: null };
  return `own.${fields.measure}:${(await call.ownFigures.create({ fields: { nameRu: "Свой", ...none, ...fields } })).id}`;
};
/** The value in whole units, and why rows were left out. */
async function says(office: AidOffice, id: string): Promise<[value: number, reasons: readonly string[]]> {
  const { amount: said } = await figure(office.office, id);
  return [(said.value ?? 0) / 1000, (await allRows(office.office, id)).excluded.map(({ reason }) => reason ?? "").sort()];
}
const volunteer = async ({ call }: AidOffice, name: string, overrides: Parameters<typeof volunteerFields>[1] = {}) =>
  (await call.volunteers.create({ fields: volunteerFields(newPerson(name, { birthDate: "1990-01-01" }), { joinedOn: "2020-03-01", ...overrides }) })).id;
const attended = async ({ call }: AidOffice, volunteerId: string, [from, to]: readonly [string, string], approved: boolean, shift: Parameters<typeof shiftFields>[0] = {}) => {
  const { id } = await call.shifts.create({ fields: shiftFields({ date: "2020-03-25", from, to, ...shift }) });
  await call.shifts.setAttendance({ id, volunteerId, attendanceId: null, version: 0, in: `2020-03-25T${from}`, out: `2020-03-25T${to}`, note: "" });
  if (approved) await call.shifts.approve({ id });
  return id;
};

/** Each line: what there is, the figure that counts it, and what it says. */
const CASES: readonly [title: string, arrange: (office: AidOffice) => Promise<string>, value: number, reasons?: readonly string[]][] = [
  ["R1 a person who was deleted is in no count of citizens, the corps' own figures", async (office) => {
    await give(office, { recipientKind: "person", recipientId: office.personId });
    const { id } = await office.call.people.create({ fields: personFields("Тлеуов Арман") });
    await give(office, { recipientKind: "person", recipientId: id });
    const measure = await own(office, { measure: "citizens" });
    await deleted("person", id)(office);
    return measure;
  }, 1],
  ["R1 R17 two records made one person are one citizen, the corps' own figures", async (office) => {
    await give(office, { recipientKind: "person", recipientId: office.personId });
    const { id } = await office.call.people.create({ fields: personFields("Оразов Нурлан Е.") });
    await give(office, { recipientKind: "person", recipientId: id });
    await sql(office, "update person set merged_into_id = ? where id = ?", office.personId, id);
    return own(office, { measure: "citizens" });
  }, 1],
  ["R1 a person who was deleted is in no count of citizens", async (office) => {
    await give(office, { recipientKind: "person", recipientId: office.personId });
    const { id } = await office.call.people.create({ fields: personFields("Тлеуов Арман") });
    await give(office, { recipientKind: "person", recipientId: id });
    await deleted("person", id)(office);
    return "aid.citizens.together";
  }, 1],
  ["R5 a family that was deleted is in no count of families", async (office) => {
    await give(office);
    const { id } = await office.call.families.create({ fields: familyFields({ head: newPerson("Ержанова Жанар") }) });
    await give(office, { recipientId: id });
    await deleted("family", id)(office);
    return "aid.families.itemised";
  }, 1],
  ["R5 a family that was deleted is in no count of families, the corps' own figures", async (office) => {
    await give(office);
    const { id } = await office.call.families.create({ fields: familyFields({ head: newPerson("Ержанова Жанар") }) });
    await give(office, { recipientId: id });
    await deleted("family", id)(office);
    return own(office, { measure: "families" });
  }, 1],
  ["a vulnerability that began after the aid does not count", async (office) => {
    const { id } = await office.call.families.create({ fields: familyFields({ head: newPerson("Ержанова Жанар"), vulnerabilities: [{ code: "large_family", from: "2020-04-02", to: null, evidence: "" }] }) });
    await give(office, { recipientId: id, date: "2020-04-01" });
    const other = await office.call.families.create({ fields: familyFields({ head: newPerson("Тлеуова Сара"), vulnerabilities: [{ code: "large_family", from: null, to: null, evidence: "" }] }) });
    await give(office, { recipientId: other.id, date: "2020-04-01" });
    return own(office, { measure: "families", vulnerability: "large_family" });
  }, 1],
  ["a vulnerability that began on the day of the aid counts", async (office) => {
    const { id } = await office.call.families.create({ fields: familyFields({ head: newPerson("Ержанова Жанар"), vulnerabilities: [{ code: "large_family", from: "2020-04-01", to: "2020-04-01", evidence: "" }] }) });
    await give(office, { recipientId: id, date: "2020-04-01" });
    return own(office, { measure: "families", vulnerability: "large_family" });
  }, 1],
  ["R7 a member counts from the day they came to the day they left, and each person once", async (office) => {
    const child = (name: string, from: string | null, to: string | null) => familyMember(newPerson(name), { from, to });
    const { id } = await office.call.families.create({ fields: familyFields({
      head: newPerson("Ержанова Жанар"),
      members: [child("Ержанов Али", "2020-04-01", "2020-04-01"), child("Ержанов Мирас", "2020-04-02", null), child("Ержанова Айша", null, "2020-03-31"), child("Ержанова Дана", null, null), child("Ержанова Дана", null, null)],
    }) });
    const members = (await office.call.families.get({ id })).fields.members.flatMap(({ person }) => ("id" in person ? [person.id] : []));
    await sql(office, "update person set merged_into_id = ? where id = ?", members[3], members[4]);
    await give(office, { recipientId: id, date: "2020-04-01" });
    return "aid.families.people";
  }, 3],
  ["R7 a member who was deleted is nobody inside the family", async (office) => {
    const { id } = await office.call.families.create({ fields: familyFields({ head: newPerson("Ержанова Жанар"), members: [familyMember(newPerson("Ержанов Али")), familyMember(newPerson("Ержанова Дана"))] }) });
    const [first] = (await office.call.families.get({ id })).fields.members.flatMap(({ person }) => ("id" in person ? [person.id] : []));
    await give(office, { recipientId: id });
    await deleted("person", first ?? "")(office);
    return "aid.families.people";
  }, 2],
  ["R9 of several lines in one delivery, up to 40 adds nothing that is certain", async (office) => {
    const lunch = office.item("Обед");
    await give(office, { lines: [line(lunch, 10, "serving"), line(lunch, 40, "serving", { qualifier: "up_to" })] });
    return own(office, { measure: "items", itemKindId: lunch });
  }, 10],
  ["R11 a volunteer who is no longer active on the last day does not count, and one who left later does", async (office) => {
    const left = await volunteer(office, "Беков Данияр");
    const later = await volunteer(office, "Ахметова Сауле");
    for (const [id, since] of [[left, "2020-03-20"], [later, "2020-04-04"]]) {
      await sql(office, "insert into volunteer_status (id, volunteer_id, status, since, at) values (?, ?, 'left', ?, '2020-04-02T00:00:00.000Z')", `status-${id}`, id, since);
    }
    return own(office, { measure: "volunteers" });
  }, 1, ["not_active"]],
  ["R11 of two statuses the later one says", async (office) => {
    const id = await volunteer(office, "Беков Данияр");
    await sql(office, "insert into volunteer_status (id, volunteer_id, status, since, at) values ('a', ?, 'paused', '2020-03-10', '2020-03-10T00:00:00.000Z'), ('b', ?, 'active', '2020-03-20', '2020-03-20T00:00:00.000Z')", id, id);
    return own(office, { measure: "volunteers" });
  }, 1],
  ["R11 a volunteer who joins after the period does not count", async (office) => {
    await volunteer(office, "Беков Данияр", { joinedOn: "2020-04-04" });
    return own(office, { measure: "volunteers" });
  }, 0, ["not_active"]],
  ["a volunteer of another direction, or one who was deleted, is about something else", async (office) => {
    await volunteer(office, "Беков Данияр", { directions: ["health"] });
    await volunteer(office, "Ахметова Сауле", { directions: ["targeted_aid"] });
    await deleted("volunteer", await volunteer(office, "Сагынбаев Ерболат", { directions: ["health"] }))(office);
    return own(office, { measure: "volunteers", direction: "health" });
  }, 1],
  ["hours of another campaign are about something else", async (office) => {
    const id = await volunteer(office, "Беков Данияр");
    const { id: campaignId } = await office.call.campaigns.create({ fields: campaignFields() });
    await attended(office, id, ["09:00", "12:00"], true, { campaignId });
    await attended(office, id, ["13:00", "14:00"], true);
    return own(office, { measure: "hours", campaignId });
  }, 3],
  ["R12 hours that nobody approved take nothing from approved ones", async (office) => {
    const id = await volunteer(office, "Беков Данияр");
    await attended(office, id, ["09:00", "10:00"], false);
    await attended(office, id, ["11:00", "15:00"], true);
    await sql(office, "update shift_attendance set out_at = (select max(out_at) from shift_attendance) where approved_at is null");
    return own(office, { measure: "hours" });
  }, 4, ["not_confirmed"]],
  ["R9 attendance without an end has no number of hours", async (office) => {
    const id = await volunteer(office, "Беков Данияр");
    await attended(office, id, ["09:00", "12:00"], true);
    await sql(office, "update shift_attendance set out_at = null where volunteer_id = ?", id);
    return own(office, { measure: "hours" });
  }, 0, ["no_number"]],
  ["people trained by another partner or elsewhere are about something else", async (office) => {
    const [one, two, three] = await Promise.all(["Оразов Нурлан", "Тлеуов Арман", "Беков Данияр"].map((name) => office.call.people.create({ fields: personFields(name, { birthDate: "1990-01-01" }) })));
    await office.call.trainings.create({ fields: trainingFields([one?.id ?? ""], { date: "2020-03-20", partnerId: office.fundId, katoCode: MUNAILY }) });
    await office.call.trainings.create({ fields: trainingFields([two?.id ?? ""], { date: "2020-03-20", katoCode: MUNAILY }) });
    await office.call.trainings.create({ fields: trainingFields([three?.id ?? ""], { date: "2020-03-20", partnerId: office.fundId, katoCode: "471010000" }) });
    return own(office, { measure: "trained", providerId: office.fundId, district: MUNAILY });
  }, 1],
  ["people trained in another programme are about something else", async (office) => {
    const { id: programmeId } = await office.call.programmes.create({ fields: programmeFields() });
    for (const own of [programmeId, null]) await office.call.trainings.create({ fields: trainingFields([(await office.call.people.create({ fields: personFields("Оразов Нурлан", { birthDate: own ? "1990-01-01" : "1991-01-01" }) })).id], { date: "2020-03-20", programmeId: own }) });
    return own(office, { measure: "trained", programmeId });
  }, 1],
  ["volunteers of a programme by occupation: teachers of another programme and employees of this one are about something else", async (office) => {
    const [first, second] = [await office.call.programmes.create({ fields: programmeFields() }), await office.call.programmes.create({ fields: programmeFields({ code: "other" }) })];
    const taking = async (name: string, occupationKind: "teacher" | "employed", programmeId: string, from = "2020-03-18") => {
      const { id } = await office.call.volunteers.create({ fields: volunteerFields(newPerson(name), { occupationKind, joinedOn: "2020-03-01" }) });
      await office.call.participations.create({ fields: participationFields(programmeId, id, { from }) });
    };
    await taking("Беков Данияр", "teacher", first.id);
    await taking("Ахметова Сауле", "teacher", second.id);
    await taking("Сагынбаев Ерболат", "employed", first.id);
    await taking("Тлеуов Арман", "teacher", first.id, "2020-04-05");
    return own(office, { measure: "members", programmeId: first.id, occupation: "teacher" });
  }, 1, ["after_period"]],
  ["learners of rural schools on a course: those of a town, of another course and those only on the list are no part of it", async (office) => {
    const { id: programmeId } = await office.call.programmes.create({ fields: programmeFields() });
    const learner = (name: string, fields: object) => office.call.learners.create({ fields: learnerFields(programmeId, newPerson(name), { selectedOn: "2020-03-20", ruralSchool: true, course: "exam", katoCode: MUNAILY, ...fields }) });
    await learner("Беков Данияр", {});
    await learner("Ахметова Сауле", { ruralSchool: false });
    await learner("Сагынбаев Ерболат", { course: "english" });
    await learner("Тлеуов Арман", { katoCode: "471010000" });
    await learner("Оразов Нурлан", { state: "applied", selectedOn: null });
    return own(office, { measure: "learners", programmeId, school: "rural", course: "exam", district: MUNAILY });
  }, 1, ["not_selected"]],
  ["R8 of a list in part, only families that were given something in the period stand for the claim, each once", async (office) => {
    const families = await Promise.all(["Есенов Даулет", "Ержанова Жанар", "Тлеуова Сара"].map((name) => office.call.families.create({ fields: familyFields({ head: newPerson(name) }) })));
    const [one = "", two = "", three = ""] = families.map(({ id }) => id);
    const rows = [await give(office, { recipientId: one }), await give(office, { recipientId: one, date: "2020-03-30" }), await give(office, { recipientId: two, date: "2020-03-10" }), await give(office, { recipientId: three })];
    for (const name of ["Ахметова Сауле", "Беков Данияр"]) await give(office, { providers: [office.fundId], recipientId: (await office.call.families.create({ fields: familyFields({ head: newPerson(name) }) })).id });
    const claim = await office.call.claims.create({ fields: claimFields(office, { amount: amount(10, "family") }) });
    await office.call.claims.attachRows({ id: claim.id, version: claim.version, deliveryIds: rows.map(({ id }) => id) });
    const last = rows[3];
    await office.call.deliveries.withdraw({ id: last?.id ?? "", version: (await office.call.deliveries.get({ id: last?.id ?? "" })).record.version, reason: "ошибка" });
    expect((await figure(office.office, "partners.families.bounds")).high).toBe(12_000);
    return "aid.families.itemised";
  }, 3, ["before_period", "withdrawn"]],
  ["R2 R8 things on the lists of two claims count once, in the claims' unit; a claim in another unit is left out", async (office) => {
    const masks = office.item("Маска");
    const { id: other } = await office.call.partners.create({ fields: partnerFields({ nameRu: "Совет" }) });
    const { id } = await give(office, { providers: [office.fundId, other], lines: [line(masks, 100, "piece"), line(office.item("Продуктовый набор"), 2)] });
    const claim = async (partners: string[], overrides: Parameters<typeof claimFields>[1] = {}) =>
      office.call.claims.create({ fields: claimFields(office, { partners, recipientKind: "item", itemKindId: masks, unit: "piece", amount: amount(300), ...overrides }) });
    for (const made of [await claim([office.fundId]), await claim([other])]) {
      await office.call.claims.attachRows({ id: made.id, version: made.version, deliveryIds: [id] });
      const { fields, record } = await office.call.claims.get({ id: made.id });
      await office.call.claims.update({ id: made.id, version: record.version, fields: { ...fields, listState: "complete" } });
    }
    await claim([office.fundId], { amount: amount(50) });
    const { id: sets } = await claim([other], { amount: amount(5) });
    await sql(office, "update claim set unit = 'set' where id = ?", sets);
    return `claims.items:${masks}`;
  }, 150, ["list_complete", "list_complete", "other_unit"]],
];

describe("who and what is counted, and once", () => {
  it("R13 a campaign that was deleted, and a headquarters whose last member left before the period, are no figures", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id: campaignId } = await call.campaigns.create({ fields: campaignFields() });
    await give(office, { recipientKind: "person", recipientId: office.personId, campaignId });
    const member = { volunteerId: await volunteer(office, "Беков Данияр"), from: "2020-03-01", to: "2020-03-10", role: "" };
    await call.headquarters.create({ fields: headquartersFields({ from: "2020-03-01", members: [member] }) });
    const shown = async () => (await figuresOf(office.office, PERIOD)).figures.map(({ definition }) => definition);
    expect(await shown()).toContain("aid.citizens.campaign");
    await deleted("campaign", campaignId)(office);
    const after = await shown();
    expect(after).not.toContain("aid.citizens.campaign");
    expect(after).not.toContain("hq.members");
  });

  it.each(CASES)("%s", async (_title, arrange, value, reasons = []) => {
    const office = await openAidOffice();
    expect(await says(office, await arrange(office))).toEqual([value, [...reasons]]);
  });
});
