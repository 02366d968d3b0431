import { describe, expect, it } from "vitest";
import type { OwnFigureFields } from "../../../shared/contract/ownFigures";
import { sumAmounts } from "../../../shared/domain/amountArithmetic";
import type { Amount, Qualifier } from "../../../shared/domain/amounts";
import { figuresOf } from "../../../electron/office/briefings/service";
import { ownFields } from "../../helpers/ownFields";
import { type AidOffice, amount, deliveryFields, line, openAidOffice } from "../../helpers/aidFields";
import { allRows, figure, PERIOD, recounted } from "../../helpers/briefings";
import { exactly } from "../../../shared/domain/quantities";
import { campaignFields, familyFields, familyMember, knownPerson, newPerson, personFields, shiftFields, volunteerFields } from "../../helpers/peopleFields";
import { trainingFields } from "../../helpers/programmeFields";

const AKTAU = "471010000";
const MUNAILY = "475200000";

/** Aid by two providers in two places, two shifts, a training and three contacts. */
async function openScene() {
  const office = await openAidOffice("2020-04-10T07:00:00.000Z");
  const { call } = office;
  const { id: campaignId } = await call.campaigns.create({ fields: campaignFields({ nameRu: "Добрая неделя" }) });
  const give = (overrides: Parameters<typeof deliveryFields>[1]) => call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", ...overrides }) });
  const toPerson = { recipientKind: "person", recipientId: office.personId } as const;
  const large = await call.families.create({ fields: familyFields({ head: newPerson("Ержанова Жанар"), vulnerabilities: [{ code: "large_family", from: "2020-01-01", to: "2020-03-31", evidence: "" }] }) });
  const lunches = (count: number, qualifier: "exact" | "about" = "exact") => line(office.item("Обед"), count, "serving", { qualifier });
  const hot = line(office.item("Горячее питание"), 5, "serving");
  await give({ ...toPerson, lines: [lunches(20), hot], katoCode: AKTAU });
  await give({ ...toPerson, lines: [lunches(10)], katoCode: MUNAILY, providers: [office.fundId] });
  await give({ ...toPerson, direction: "health", campaignId, katoCode: AKTAU });
  await give({ recipientId: large.id, date: "2020-03-30" });
  await give({ recipientId: large.id, date: "2020-04-02" });
  await call.families.create({ fields: familyFields({ head: { ...newPerson("Оразов Нурлан"), id: office.personId, version: 1 }, vulnerabilities: [{ code: "disability", from: null, to: null, evidence: "" }] }) });
  await give({ state: "draft", ...toPerson, lines: [lunches(100)] });
  await give({ ...toPerson, date: "2020-04-05", lines: [lunches(7)] });

  const volunteer = async (name: string, occupationKind: "student" | "teacher") =>
    (await call.volunteers.create({ fields: volunteerFields(newPerson(name, { birthDate: "1995-01-01", katoCode: AKTAU }), { occupationKind, joinedOn: "2020-03-01" }) })).id;
  const [student, teacher] = [await volunteer("Беков Данияр", "student"), await volunteer("Ахметова Сауле", "teacher")];
  const { id: shiftId } = await call.shifts.create({ fields: shiftFields({ date: "2020-04-01", from: "20:00", to: "08:00", katoCode: AKTAU }) });
  const attend = (volunteerId: string, from: string, to: string, id = shiftId) => call.shifts.setAttendance({ id, volunteerId, attendanceId: null, version: 0, in: from, out: to, note: "" });
  await attend(student, "2020-04-01T20:00", "2020-04-02T01:30");
  await attend(teacher, "2020-04-01T20:00", "2020-04-02T08:00");
  await call.shifts.approve({ id: shiftId });
  const { id: other } = await call.shifts.create({ fields: shiftFields({ nameRu: "Горячая линия", direction: "information", date: "2020-04-02", from: "09:00", to: "13:00" }) });
  await attend(student, "2020-04-02T09:00", "2020-04-02T12:00", other);

  const second = await call.people.create({ fields: personFields("Тлеуов Арман") });
  await call.trainings.create({ fields: trainingFields([office.personId, second.id], { date: "2020-03-20" }) });
  await call.trainings.create({ fields: trainingFields([second.id], { date: "2020-04-02", to: "2020-04-05" }) });
  const contact = { date: "2020-04-02", time: null, channel: "call", topic: "Маски", question: "", answer: "", personId: null, name: "", reachedAt: "", state: "answered", callBackOn: null, callBackAt: null } as const;
  for (const reachedAt of ["+77012345678", "8 701 234 56 78", ""]) await call.contacts.create({ fields: { ...contact, reachedAt } });
  for (const [reachedAt, channel, topic, date] of [["87010000001", "whatsapp", "Год волонтёра: дата", "2020-04-01"], ["87010000001", "whatsapp", "О годе волонтера", "2020-04-02"], ["@aliya", "whatsapp", "ВОЛОНТЁРСКИЙ билет", "2020-04-05"]] as const)
    await call.contacts.create({ fields: { ...contact, reachedAt, channel, topic, date } });
  return { ...office, campaignId };
}
type Scene = Awaited<ReturnType<typeof openScene>>;

const made = async ({ call }: AidOffice, fields: Partial<OwnFigureFields>) => (await call.ownFigures.create({ fields: ownFields(fields) })).id;
const id = (measure: string, key: string): string => `own.${measure}:${key}`;

/** What a line of a delivery can say. */
const SAID = ["exact", "more_than", "at_least", "about", "up_to", "unknown"] as const satisfies readonly Qualifier[];
const said = <Said extends (typeof SAID)[number]>(qualifier: Said, count: number): Amount & { qualifier: Said } => ({ qualifier, value: qualifier === "unknown" ? null : count * 1_000, high: null });
const PAIRS = SAID.flatMap((one, at) => SAID.slice(at).map((other) => [one, other] as const));

describe("figures of a corps' own", () => {
  it("count by what they are narrowed to, the same from their rows as from the database", async () => {
    const scene = await openScene();
    const cases: readonly [title: string, fields: (scene: Scene) => Partial<OwnFigureFields>, value: number, rows: number, reasons: readonly string[]][] = [
      ["R1 one person of three deliveries", () => ({ measure: "citizens" }), 1_000, 3, ["after_period", "not_confirmed"]],
      ["of one provider", ({ fundId }) => ({ measure: "deliveries", providerId: fundId }), 1_000, 1, []],
      ["of one direction", () => ({ measure: "deliveries", direction: "health" }), 1_000, 1, []],
      ["of people in need, by the family they head", () => ({ measure: "citizens", vulnerability: "disability" }), 1_000, 3, ["after_period", "not_confirmed"]],
      ["of one campaign", ({ campaignId }) => ({ measure: "citizens", campaignId }), 1_000, 1, []],
      ["of one town", () => ({ measure: "deliveries", district: AKTAU }), 2_000, 2, []],
      ["of one district", () => ({ measure: "deliveries", district: MUNAILY }), 1_000, 1, []],
      ["all deliveries", () => ({ measure: "deliveries" }), 5_000, 5, ["after_period", "not_confirmed"]],
      ["of a kind of aid", ({ item }) => ({ measure: "items", itemKindId: item("Обед") }), 30_000, 2, ["after_period", "not_confirmed"]],
      ["R2 of a unit", () => ({ measure: "items", unit: "serving" }), 35_000, 2, ["after_period", "not_confirmed"]],
      ["R5 families", () => ({ measure: "families" }), 1_000, 2, []],
      ["a vulnerability on the day of the aid", () => ({ measure: "families", vulnerability: "large_family" }), 1_000, 1, []],
      ["R11 volunteers on the last day", () => ({ measure: "volunteers" }), 2_000, 2, []],
      ["volunteers of an occupation", () => ({ measure: "volunteers", occupation: "teacher" }), 1_000, 1, []],
      ["R3 who took part, approved", () => ({ measure: "participants" }), 2_000, 2, ["not_confirmed"]],
      ["hours of an occupation", () => ({ measure: "hours", occupation: "student" }), 5_500, 1, ["not_confirmed"]],
      ["R12 a night belongs to the day it began on", () => ({ measure: "hours", direction: "targeted_aid" }), 17_500, 2, []],
      ["trained people, trainings wholly inside", () => ({ measure: "trained" }), 2_000, 2, ["period_overlaps"]],
      ["contacts", () => ({ measure: "contacts" }), 5_000, 5, ["after_period"]],
      ["R1 callers", () => ({ measure: "callers" }), 2_000, 4, ["after_period", "nobody_known"]],
      ["contacts by WhatsApp", () => ({ measure: "contacts", channel: "whatsapp" }), 2_000, 2, ["after_period"]],
      ["R1 people by WhatsApp", () => ({ measure: "callers", channel: "whatsapp" }), 1_000, 2, ["after_period"]],
      ["contacts of a topic, in any spelling", () => ({ measure: "contacts", topic: "волонтера" }), 2_000, 2, []],
      ["contacts of a topic by its beginning", () => ({ measure: "contacts", topic: "Волонт" }), 2_000, 2, ["after_period"]],
      ["contacts of a topic by one channel", () => ({ measure: "contacts", topic: "маски", channel: "call" }), 3_000, 3, []],
    ];
    for (const [title, fields, value, rows, reasons] of cases) {
      const given = fields(scene);
      const own = id(given.measure ?? "", await made(scene, { ...given, nameRu: title }));
      const found = await figure(scene.office, own);
      expect({ title, value: found.amount.value, qualifier: found.amount.qualifier, rows: found.rows }).toEqual({ title, value, qualifier: "exact", rows });
      expect((await allRows(scene.office, own)).excluded.map((row) => row.reason).sort(), title).toEqual([...reasons].sort());
      const { computed, recounted: again } = await recounted(scene.office, found);
      expect(again, title).toEqual(computed);
    }
    const { figures } = await figuresOf(scene.office, PERIOD);
    expect(figures.filter((each) => each.section === "own")).toHaveLength(cases.length);
    // A figure of one district says that it knows nothing of a place in words.
    const inWords = (await scene.call.briefings.compute({ from: PERIOD.from, to: PERIOD.to, language: "ru" })).figures.filter(({ label }) => cases.some(([title]) => title === label));
    const saying = inWords.filter(({ leavesOut }) => leavesOut.includes("записано только словами")).map(({ label }) => label);
    expect(saying.toSorted()).toEqual(["of one district", "of one town"]);
  });

  it("count people of groups, events, and amounts in trips, hours and places, the same from their rows as from the database", async () => {
    const scene = await openAidOffice("2020-04-10T07:00:00.000Z");
    const { call, fundId, doctorsId, item } = scene;
    const give = (overrides: Parameters<typeof deliveryFields>[1]) => call.deliveries.create({ fields: deliveryFields(scene, { state: "confirmed", ...overrides }) });
    const toGroup = (headcount: number, overrides: Parameters<typeof deliveryFields>[1] = {}) => give({ recipientKind: "group", recipientId: doctorsId, headcount, ...overrides });
    await toGroup(30, { katoCode: AKTAU });
    await toGroup(50, { providers: [fundId], lines: [line(item("Обед"), 50, "serving")] });
    await toGroup(70, { state: "draft" });
    await toGroup(90, { date: "2020-04-05" });
    for (const [count, unit] of [[4, "trip"], [12, "place"], [2.5, "hour"]] as const) {
      const kind = await call.items.create({ fields: { nameRu: `Своё: ${unit}`, nameKk: "", nameEn: "", unit, category: "service" } });
      await give({ lines: [{ ...line(kind.id, 1, unit), quantity: count * 1_000 }] });
    }
    for (const [direction, katoCode, from, to] of [["environment", MUNAILY, "2020-03-20", "2020-03-20"], ["targeted_aid", AKTAU, "2020-03-01", null], ["environment", MUNAILY, "2020-04-06", null]] as const)
      await call.campaigns.create({ fields: campaignFields({ nameRu: `Акция ${from}`, direction, katoCode, from, to }) });
    const cases: readonly [title: string, fields: Partial<OwnFigureFields>, value: number, rows: number, reasons: readonly string[]][] = [
      ["R6 people of groups, by headcount", { measure: "groups" }, 80_000, 2, ["after_period", "not_confirmed"]],
      ["of one provider", { measure: "groups", providerId: fundId }, 50_000, 1, []],
      ["of one kind of aid", { measure: "groups", itemKindId: item("Обед") }, 50_000, 1, []],
      ["of one town", { measure: "groups", district: AKTAU }, 30_000, 1, []],
      ["R2 trips", { measure: "items", unit: "trip" }, 4_000, 1, []],
      ["R2 places", { measure: "items", unit: "place" }, 12_000, 1, []],
      ["R2 hours that were given", { measure: "items", unit: "hour" }, 2_500, 1, []],
      ["campaigns on a day of the period", { measure: "events" }, 2_000, 2, ["after_period"]],
      ["campaigns of a direction", { measure: "events", direction: "environment" }, 1_000, 1, ["after_period"]],
      ["campaigns of a town", { measure: "events", district: AKTAU }, 1_000, 1, []],
    ];
    for (const [title, fields, value, rows, reasons] of cases) {
      const own = id(fields.measure ?? "", await made(scene, { ...fields, nameRu: title }));
      const found = await figure(scene.office, own);
      expect({ title, value: found.amount.value, qualifier: found.amount.qualifier, rows: found.rows }).toEqual({ title, value, qualifier: "exact", rows });
      expect((await allRows(scene.office, own)).excluded.map((row) => row.reason).sort(), title).toEqual([...reasons].sort());
      const { computed, recounted: again } = await recounted(scene.office, found);
      expect(again, title).toEqual(computed);
    }
    const { figures } = await call.briefings.compute({ from: PERIOD.from, to: PERIOD.to, language: "ru" });
    const worded = new Map(figures.map(({ label, wording, people }) => [label, { wording, people }]));
    expect(worded.get("R6 people of groups, by headcount")).toEqual({ wording: "80 порций; не менее 50 человек", people: 50 });
    expect([...worded].filter(([label]) => label.startsWith("R2")).map(([, { wording }]) => wording)).toEqual(["2 ч 30 мин", "12 мест", "4 выезда"]);
    const issued = await call.briefings.issued.issue({ ...PERIOD, number: null });
    await call.briefings.issued.export({ id: issued.id, language: "ru", format: "xlsx", privacy: "none" });
    const pack = new File([new Uint8Array(scene.handedOver.at(-1)?.bytes ?? [])], "pack.xlsx");
    expect((await call.briefings.issued.verify({ file: pack, expect: null, language: "ru" })).problems).toEqual([]);
  });

  it("R1 a person in need by a family they belong to on the day of the aid: whoever had left it by then is not", async () => {
    const office = await openAidOffice("2020-04-10T07:00:00.000Z");
    const { call } = office;
    const [stays, left, comes] = [await call.people.create({ fields: newPerson("Ержанова Айша") }), await call.people.create({ fields: newPerson("Оразов Тимур") }), await call.people.create({ fields: newPerson("Беков Асан") })];
    await call.families.create({ fields: familyFields({
      head: newPerson("Ержанова Жанар"), vulnerabilities: [{ code: "large_family", from: null, to: null, evidence: "" }],
      members: [familyMember(knownPerson(stays.id)), familyMember(knownPerson(left.id), { to: "2020-03-31" }), familyMember(knownPerson(comes.id), { from: "2020-04-03" })],
    }) });
    for (const { id: recipientId } of [stays, left, comes]) await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientKind: "person", recipientId, date: "2020-04-02" }) });
    expect(await figure(office.office, id("citizens", await made(office, { measure: "citizens", vulnerability: "large_family" })))).toMatchObject({ amount: exactly(1_000), rows: 1 });
  });

  it("R9 R12 minutes of two entries that overlap count once, and an amount that is about stays about", async () => {
    const scene = await openScene();
    const { call } = scene;
    const [one, twin] = (await call.volunteers.list({ filters: {} })).rows;
    const { id: shiftId } = await call.shifts.create({ fields: shiftFields({ direction: "health", date: "2020-03-25", from: "09:00", to: "18:00" }) });
    const there = (volunteerId = "", from: string, to: string) =>
      call.shifts.setAttendance({ id: shiftId, volunteerId, attendanceId: null, version: 0, in: `2020-03-25T${from}`, out: `2020-03-25T${to}`, note: "" });
    await there(one?.id, "09:00", "12:00");
    await there(twin?.id, "11:00", "14:00");
    await there(twin?.id, "09:30", "10:00");
    await call.shifts.approve({ id: shiftId });
    // The two records turn out to be of one volunteer.
    await scene.office.database.queue?.run((tx) => tx.manager.query("update shift_attendance set volunteer_id = ? where volunteer_id = ?", [one?.id, twin?.id]));
    const hours = id("hours", await made(scene, { measure: "hours", direction: "health" }));
    expect((await figure(scene.office, hours)).amount.value).toBe(5_000);
    expect((await allRows(scene.office, hours)).excluded.map((row) => row.reason)).toEqual(["overlapping"]);
    await call.deliveries.create({ fields: deliveryFields(scene, { state: "confirmed", lines: [line(scene.item("Обед"), 40, "serving", { qualifier: "about" })] }) });
    expect((await figure(scene.office, id("items", await made(scene, { measure: "items", itemKindId: scene.item("Обед") })))).amount).toEqual({ ...amount(70, "serving"), qualifier: "about" });
  });

  it.each(PAIRS)("R9 two lines of one delivery, %s and %s, say together what they say", async (one, other) => {
    const scene = await openAidOffice("2020-04-10T07:00:00.000Z");
    const lines = [said(one, 1_000), said(other, 50)];
    const items = ["Обед", "Горячее питание"] as const;
    await scene.call.deliveries.create({
      fields: deliveryFields(scene, { state: "confirmed", lines: lines.map(({ qualifier, value }, at) => ({ itemKindId: scene.item(items[at] ?? ""), qualifier, quantity: value, unit: "serving" })) }),
    });
    const found = await figure(scene.office, id("items", await made(scene, { measure: "items", unit: "serving" })));
    expect(found.amount).toEqual(sumAmounts(lines).amount);
    const { computed, recounted: again } = await recounted(scene.office, found);
    expect(again).toEqual(computed);
  });

  it("say what they count, carry a version that rises with what is counted, and stay as they were in what was issued", async () => {
    const scene = await openScene();
    const { call } = scene;
    const key = await made(scene, { nameRu: "Часы студентов", measure: "hours", occupation: "student", nameKk: "Студенттердің сағаттары" });
    const own = id("hours", key);
    const shown = async (language: "ru" | "kk" = "ru") => (await call.briefings.compute({ ...PERIOD, language })).figures.find((each) => each.id === own);
    expect(await shown()).toMatchObject({ label: "Часы студентов", section: "own", definitionVersion: 1, counts: expect.stringContaining("Только: студенты.") as string });
    expect((await shown("kk"))?.label).toBe("Студенттердің сағаттары");
    expect((await call.briefings.text({ ...PERIOD, language: "ru" })).plain).toContain("Часы студентов: 5 ч 30 мин.");
    const issued = await call.briefings.issued.issue({ ...PERIOD, number: null });
    const { record } = await call.ownFigures.get({ id: key });
    await call.ownFigures.update({ id: key, version: record.version, fields: ownFields({ nameRu: "Часы учителей", measure: "hours", occupation: "teacher" }) });
    expect(await shown()).toMatchObject({ label: "Часы учителей", definitionVersion: 2, amount: { value: 12_000 } });
    // What is counted is another, and no row came late (R15).
    expect(await call.briefings.issued.late({ id: issued.id, language: "ru" })).toMatchObject({
      figures: [{ figureId: own, issued: "5 ч 30 мин", now: "12 часов", redefined: true }], rows: [], more: 0,
    });
    await call.ownFigures.update({ id: key, version: record.version + 1, fields: ownFields({ nameRu: "Часы", measure: "hours", occupation: "teacher", providerId: scene.fundId }) });
    expect(await shown()).toMatchObject({ label: "Часы", definitionVersion: 2 });
    const inDistrict = await made(scene, { nameRu: "В районе", measure: "deliveries", district: MUNAILY });
    const said = (await call.briefings.compute({ ...PERIOD, language: "ru" })).figures.find((each) => each.id === id("deliveries", inDistrict));
    expect(said?.counts).toContain("Только: Тупкараганский район.");
    expect((await call.ownFigures.list({ filters: {} })).rows.find((row) => row.id === inDistrict)?.place?.nameRu).toBe("Тупкараганский район");
    const frozen = (await call.briefings.issued.get({ id: issued.id, language: "ru" })).figuresInWords.find((each) => each.id === own);
    expect(frozen).toMatchObject({ label: "Часы студентов", amount: { value: 5_500 } });
    await call.briefings.issued.export({ id: issued.id, language: "ru", format: "xlsx", privacy: "none" });
    const verified = await call.briefings.issued.verify({ file: new File([new Uint8Array(scene.handedOver.at(-1)?.bytes ?? [])], "pack.xlsx"), expect: null, language: "ru" });
    expect(verified).toMatchObject({ holds: true, problems: [] });
  });

  it("ready-made ones are taken by a tick, once, and count as those that were composed", async () => {
    const scene = await openScene();
    const { call } = scene;
    const lunch = scene.item("Обед");
    const offered = (await call.ownFigures.ready()).map(({ key }) => key);
    expect(offered).toEqual(expect.arrayContaining([`items ${lunch}`, "items serving", "items tenge", "participants", "trained", "callers"]));
    const keys = [`items ${lunch}`, "items serving", "participants", "nothing of the kind"];
    expect(await call.ownFigures.takeReady({ keys })).toEqual({ taken: 3 });
    expect(await call.ownFigures.takeReady({ keys })).toEqual({ taken: 0 });
    expect((await call.ownFigures.ready()).map(({ key }) => key)).toEqual(offered.filter((key) => !keys.includes(key)));
    const { figures } = await call.briefings.compute({ ...PERIOD, language: "ru" });
    expect(figures.filter(({ section }) => section === "own").map(({ label, amount: { value } }) => [label, value]).toSorted()).toEqual([["Волонтёры на сменах", 2_000], ["Выдано порций еды", 35_000], ["Выдано: Обед", 30_000]]);
    // A narrowed one stands in nobody's place.
    await made(scene, { measure: "trained", district: AKTAU });
    expect((await call.ownFigures.ready()).map(({ key }) => key)).toContain("trained");
  });

  it("R11 R12 the catalogue says who is a volunteer on the last day and the hours of shifts that were approved", async () => {
    const { office } = await openScene();
    expect(await figure(office, "volunteers.active")).toMatchObject({ amount: exactly(2_000), rows: 2, unit: "person" });
    expect(await figure(office, "volunteers.hours")).toMatchObject({ amount: exactly(17_500), unit: "hour" });
    for (const each of ["volunteers.active", "volunteers.hours"]) {
      const { computed, recounted: again } = await recounted(office, await figure(office, each));
      expect(again, each).toEqual(computed);
    }
  });

  it.each([
    ["came with a list after the period, nobody said since when", null, [["active", "2020-06-01"]], 0, 0],
    ["joined before it and was written down after it, and has left since", "2019-05-01", [["active", "2020-06-01"], ["left", "2020-09-01"]], 1, 0],
    ["joined in it and left a week before its end", "2020-03-17", [["active", "2020-03-17"], ["left", "2020-03-27"]], 0, 1],
    ["left two years before", "2017-05-01", [["active", "2017-05-01"], ["left", "2018-03-01"]], 0, 0],
    ["joins a year later", "2021-05-01", [["active", "2021-05-01"]], 0, 0],
  ] as const)("R11 R13 a volunteer who %s", async (_title, joinedOn, history, counted, beside) => {
    const office = await openAidOffice("2020-10-10T07:00:00.000Z");
    const { call } = office;
    const { id: volunteerId } = await call.volunteers.create({ fields: volunteerFields(newPerson("Беков Данияр"), { joinedOn: "2020-03-01" }) });
    await office.office.database.queue?.run(async (tx) => {
      await tx.manager.query("delete from volunteer_status where volunteer_id = ?", [volunteerId]);
      for (const [at, [status, since]] of history.entries()) await tx.manager.query("insert into volunteer_status (id, volunteer_id, status, since, at) values (?, ?, ?, ?, ?)", [`h${at}`, volunteerId, status, since, `${since}T05:00:00.000Z`]);
      await tx.manager.query("update volunteer set joined_on = ?, status = ? where id = ?", [joinedOn, history.at(-1)?.[0], volunteerId]);
    });
    // Beside somebody who has been there all the time.
    await call.volunteers.create({ fields: volunteerFields(newPerson("Ахметова Сауле"), { joinedOn: "2020-01-01" }) });
    await made(office, { measure: "volunteers" });
    const { figures } = await figuresOf(office.office, PERIOD);
    const said = (definition: string) => figures.filter((each) => each.definition === definition).map(({ rows, excluded, amount: { value } }) => [value, rows, excluded]);
    const expected = [[(counted + 1) * 1_000, counted + 1, beside]];
    expect(said("own.volunteers")).toEqual(expected);
    expect(said("volunteers.active")).toEqual(expected);
  });

  it("of things given want a kind or a unit, and what a measure cannot be narrowed by is not kept", async () => {
    const scene = await openScene();
    await expect(scene.call.ownFigures.create({ fields: ownFields({ measure: "items" }) })).rejects.toMatchObject({ code: "INVALID" });
    const key = await made(scene, { measure: "contacts", providerId: scene.fundId, occupation: "student" });
    expect((await scene.call.ownFigures.get({ id: key })).fields).toMatchObject({ providerId: null, occupation: null });
    const wordless = await made(scene, { measure: "contacts", topic: "?!" });
    expect((await scene.call.ownFigures.get({ id: wordless })).fields.topic).toBeNull();
  });
});
