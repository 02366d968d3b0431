import { describe, expect, it } from "vitest";
import type { ContactFields } from "../../shared/contract/contacts";
import { standingPhrases } from "../../electron/office/phrases/queries";
import { callerKey } from "../../shared/domain/callers";
import { phraseBlocks } from "../../shared/domain/phrases";
import { openAidOffice } from "../helpers/aidFields";
import { deskFor } from "../helpers/desks";
import { contactFields as contact } from "../helpers/contactFields";
import { exactly, whole } from "../../shared/domain/quantities";
import { figure, recounted } from "../helpers/briefings";
import { ownFields } from "../helpers/ownFields";
import { personFields } from "../helpers/peopleFields";
import { requestFields } from "../helpers/requestFields";
import { openTestOffice } from "../helpers/testOffice";

const phone = (at: number): string => `+7701234${String(1000 + at)}`;

describe("callers", () => {
  it.each([
    ["8 701 234 56 78", "+77012345678"],
    ["+7 (701) 234-56-78", "+77012345678"],
    ["50-50-50", "505050"],
    ["@Aliya_k", "aliya_k"],
    ["https://t.me/Aliya_K", "aliya_k"],
    ["  ", null],
  ])("%s is the caller %s", (written, key) => {
    expect(callerKey(written)).toBe(key);
  });
});

describe("the hours of the front office", () => {
  const weekly = [{ weekdays: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" }];
  const NONE = { weekly: [], closedOnHolidays: true, exceptions: [] };

  it("say whether it is open; a contact outside of them is kept and says so, by the hours of the day it was written down", async () => {
    // 12:30 in Aktau on a Friday.
    const { call } = await openTestOffice({ clock: { now: () => new Date("2020-04-03T07:30:00Z") } });
    expect(await call.contacts.hours()).toMatchObject({ hours: NONE, now: { state: "unset" }, week: { ru: "", kk: "", en: "" } });
    const hours = { ...NONE, weekly, exceptions: [{ date: "2020-04-04", from: "10:00", to: "12:00", note: "субботник" }] };
    await call.contacts.setHours({ was: NONE, hours });
    expect((await call.contacts.hours()).now).toEqual({ state: "open", until: "18:00" });
    const outside = async (fields: Partial<ContactFields>) => (await call.contacts.get({ id: (await call.contacts.create({ fields: contact(fields) })).id })).extra.outsideHours;
    expect([await outside({ time: "12:30" }), await outside({ time: "18:00" }), await outside({ time: null }), await outside({ date: "2020-04-04", time: "11:00" }), await outside({ date: "2020-04-05", time: "11:00" })])
      .toEqual([false, true, false, false, true]);
    const { id } = await call.contacts.create({ fields: contact({ time: "19:00" }) });
    await call.contacts.setHours({ was: hours, hours: { ...hours, weekly: [{ weekdays: [5], from: "09:00", to: "20:00" }] } });
    await call.contacts.update({ id, version: 1, fields: contact({ time: "19:00", answer: "да" }) });
    expect((await call.contacts.get({ id })).extra.outsideHours).toBe(true);
    await expect(call.contacts.setHours({ was: NONE, hours })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  });

  it("are closed on the country's days off, and are set by whoever plans", async () => {
    // 20 March 2020 is a Friday; Nauryz is 21-25 March, and 26 March is the next working day.
    const office = await openTestOffice({ clock: { now: () => new Date("2020-03-20T15:00:00Z") } });
    await office.call.contacts.setHours({ was: NONE, hours: { ...NONE, weekly } });
    expect((await office.call.contacts.hours()).now).toEqual({ state: "closed", opens: { date: "2020-03-26", at: "09:00" } });
    const clerk = await deskFor(office, "clerk");
    await expect(clerk.call.contacts.setHours({ was: { ...NONE, weekly }, hours: NONE })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(office.call.contacts.setHours({ was: { ...NONE, weekly }, hours: { ...NONE, exceptions: [{ date: "2020-04-01", from: "10:00", to: null, note: "" }] } })).rejects.toMatchObject({ code: "INVALID" });
  });

  it("take their place in a phrase of the briefing, and the phrase is left out while there are none", async () => {
    const { office, call } = await openTestOffice();
    await call.phrases.create({ fields: { name: "Контакты фронт-офиса", place: "closes", position: 1, ru: "Фронт-офис: +7 7292 12-34-56, [часы приёма].", kk: "Фронт-офис: +7 7292 12-34-56, [қабылдау уақыты].", en: "", digits: "phone" } });
    expect(await standingPhrases(office.database.reader, "ru")).toEqual([]);
    await call.contacts.setHours({ was: NONE, hours: { ...NONE, weekly } });
    const line = async (language: "ru" | "kk") => (await standingPhrases(office.database.reader, language)).flatMap(phraseBlocks).flatMap((block) => (block.kind === "paragraph" ? block.line : []));
    const text = (pieces: Awaited<ReturnType<typeof line>>) => pieces.map((piece) => ("text" in piece ? piece.text : "")).join("");
    expect(text(await line("ru"))).toBe("Фронт-офис: +7 7292 12-34-56, пн–пт 09:00–18:00, кроме праздников.");
    expect(text(await line("kk"))).toBe("Фронт-офис: +7 7292 12-34-56, дс–жм 09:00–18:00, мереке күндерінен басқа.");
    expect((await line("ru")).flatMap((piece) => (piece.kind === "marked" ? [[piece.text, piece.as]] : []))).toEqual([["+7 7292 12-34-56", "phone"], ["09:00–18:00", "rule"]]);
  });
});

describe("contacts", () => {
  it("R1 forty consultations with twenty-five people read as forty and twenty-five", async () => {
    const { call } = await openTestOffice();
    for (let at = 0; at < 40; at++) await call.contacts.create({ fields: contact({ reachedAt: at < 25 ? phone(at) : phone(at - 25).replace("+7", "8 ") }) });
    await call.contacts.create({ fields: contact({ date: "2020-05-01", reachedAt: phone(99) }) });
    const { channels, together } = await call.contacts.summary({ from: "2020-04-01", to: "2020-04-30" });
    expect(channels.find((one) => one.channel === "whatsapp")).toEqual({ channel: "whatsapp", contacts: 40, people: 25, nameless: 0 });
    expect(together).toEqual({ contacts: 40, people: 25, nameless: 0 });
  });

  it("R1 R17 people are distinct after merges and over channels; who gave neither name nor number is said apart", async () => {
    const { call, office } = await openTestOffice();
    const people = [await call.people.create({ fields: personFields("Нұрланова Әлия") }), await call.people.create({ fields: personFields("Нурланова Алия") })];
    for (const { id } of people) await call.contacts.create({ fields: contact({ personId: id, channel: "call" }) });
    await call.contacts.create({ fields: contact({ reachedAt: "@aliya", channel: "telegram" }) });
    await call.contacts.create({ fields: contact({ reachedAt: "@aliya", channel: "whatsapp" }) });
    await call.contacts.create({ fields: contact({ name: "кто-то", channel: "in_person" }) });
    const together = async () => (await call.contacts.summary({ from: "2020-04-03", to: "2020-04-03" })).together;
    expect(await together()).toEqual({ contacts: 5, people: 3, nameless: 1 });
    await office.database.queue?.run((tx) => tx.manager.query("update person set merged_into_id = ? where id = ?", people.map(({ id }) => id)));
    expect(await together()).toEqual({ contacts: 5, people: 2, nameless: 1 });
  });

  const KEY = "8 701 234 56 78";
  it.each([
    ["linked once and once not, from one phone", [{ by: 0, reachedAt: KEY }, { reachedAt: "+7 (701) 234-56-78" }], 1, 0],
    ["the phone stands on the person's card only", [{ by: 0 }, { reachedAt: KEY }], 1, 0],
    ["by WhatsApp linked, by call not", [{ by: 0, reachedAt: KEY, channel: "whatsapp" }, { reachedAt: KEY, channel: "call" }], 1, 0],
    ["another phone is somebody else", [{ by: 0, reachedAt: KEY }, { reachedAt: "8 701 000 00 00" }], 2, 0],
    ["two people on file who share a phone are two", [{ by: 0, reachedAt: KEY }, { by: 1, reachedAt: KEY }], 2, 0],
    ["who of the two wrote a third time is unknown, and adds nobody", [{ by: 0, reachedAt: KEY }, { by: 1, reachedAt: KEY }, { reachedAt: KEY }], 2, 0],
    ["a phone that nobody linked is one caller", [{ reachedAt: KEY }, { reachedAt: "+77012345678" }], 1, 0],
    ["who left nothing adds nobody and is said apart", [{ by: 0, reachedAt: KEY }, { name: "кто-то" }, { name: "кто-то" }], 1, 2],
    ["one nick, however it is written", [{ reachedAt: "@Aliya" }, { by: 0, reachedAt: "t.me/aliya" }], 1, 0],
  ] as const)("R1 R20 %s", async (_title, said, people, nameless) => {
    const { call, office } = await openTestOffice({ clock: { now: () => new Date("2020-04-04T05:00:00Z") } });
    const onFile = [await call.people.create({ fields: personFields("Нұрланова Әлия", { phones: [KEY] }) }), await call.people.create({ fields: personFields("Нурланов Асан") })];
    for (const { by, ...fields } of said as readonly { by?: number; reachedAt?: string; name?: string; channel?: "call" }[]) await call.contacts.create({ fields: contact({ ...fields, personId: by === undefined ? null : (onFile[by]?.id ?? null) }) });
    const period = { from: "2020-04-01", to: "2020-04-30" };
    expect((await call.contacts.summary(period)).together).toEqual({ contacts: said.length, people, nameless });
    const { id } = await call.ownFigures.create({ fields: ownFields({ measure: "callers" }) });
    const own = await figure(office, `own.callers:${id}`, period);
    expect(own).toMatchObject({ amount: exactly(whole(people, "person")), excluded: nameless });
    const both = await recounted(office, own, period);
    expect(both.recounted).toEqual(both.computed);
  });

  it("open call-backs stand in their order and are settled with one call; a time needs its day", async () => {
    const { call } = await openTestOffice();
    await call.contacts.create({ fields: contact({ topic: "Завтра", state: "open", callBackOn: "2020-04-05", callBackAt: "09:00" }) });
    const { id, version } = await call.contacts.create({ fields: contact({ topic: "Сегодня", name: "Алия", reachedAt: "8 701 234 56 78", state: "open", callBackOn: "2020-04-04" }) });
    const open = async () => (await call.contacts.list({ sort: "callBack", filters: { state: "open" } })).rows;
    expect(await open()).toMatchObject([{ topic: "Сегодня", name: "Алия", phone: "+77012345678", late: true, answeredBy: "Дежурный" }, { topic: "Завтра" }]);
    await call.contacts.settle({ id, version });
    expect((await open()).map((row) => row.topic)).toEqual(["Завтра"]);
    expect((await call.contacts.list({ search: "7012345678", filters: {} })).rows.map((row) => row.topic)).toEqual(["Сегодня"]);
    await expect(call.contacts.create({ fields: contact({ callBackAt: "09:00", personId: "nobody" }) })).rejects.toMatchObject({
      data: { problems: [{ field: "callBackOn", kind: "required" }, { field: "personId", kind: "unknown" }] },
    });
  });

  it("a question becomes a request in one write: both say so, once, until the request is deleted", async () => {
    const office = await openAidOffice("2020-04-03T07:00:00.000Z");
    const { call } = office;
    const { id } = await call.contacts.create({ fields: contact({ topic: "Нужны продукты", question: "Трое детей" }) });
    const request = await call.requests.create({ fields: requestFields(office, { contactId: id }) });
    const { number, contacts } = (await call.requests.get({ id: request.id })).extra;
    expect(contacts).toEqual([{ id, topic: "Нужны продукты", date: "2020-04-03" }]);
    const ofContact = async () => (await call.contacts.get({ id })).extra.request?.nameRu ?? null;
    expect(await ofContact()).toBe(number);
    expect((await call.contacts.list({ filters: {} })).rows).toMatchObject([{ request: { id: request.id, nameRu: number } }]);
    const [entry] = (await call.audit.list({ kind: "contacts", subjectId: id })).rows;
    expect((await call.audit.get({ seq: entry?.seq ?? 0 })).changes).toMatchObject([{ field: "requestId", after: request.id }]);
    await expect(call.requests.create({ fields: requestFields(office, { contactId: id }) })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "contact_handed_over", params: { number } } });
    expect((await call.requests.list({ filters: {} })).total).toBe(1);
    await expect(call.requests.create({ fields: requestFields(office, { contactId: "nobody" }) })).rejects.toMatchObject({ code: "NOT_FOUND" });

    await call.requests.remove({ id: request.id, version: request.version });
    expect(await ofContact()).toBeNull();
    await call.requests.restore({ id: request.id });
    expect(await ofContact()).toBe(number);
    const { fields, record } = await call.requests.get({ id: request.id });
    await call.requests.update({ id: request.id, version: record.version, fields: { ...fields, note: "Перезвонили" } });
    expect(await ofContact()).toBe(number);
  });
});

describe("answers", () => {
  it("are found by their words in either language and chosen in the one at the desk", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.answers.create({ fields: { topic: "Как стать волонтёром", ru: "Заполните анкету.", kk: "Сауалнаманы толтырыңыз." } });
    expect((await call.answers.list({ search: "сауалнама", filters: {} })).rows).toMatchObject([{ id, topic: "Как стать волонтёром" }]);
    expect(await call.answers.choices({ search: "" })).toEqual([{ id, label: "Как стать волонтёром", detail: "Заполните анкету." }]);
  });
});
