import { describe, expect, it } from "vitest";
import { rowsOf } from "../../electron/database/reader";
import { write } from "../../electron/office/core/writing";
import { requestAssigned } from "../../electron/office/requests/follow";
import type { RequestFields } from "../../shared/contract/requests";
import { type AidOffice, deliveryFields, groupFields, openAidOffice } from "../helpers/aidFields";
import { familyFields, familyMember, knownPerson, newPerson, personFields } from "../helpers/peopleFields";
import { requestFields } from "../helpers/requestFields";

const take = (office: AidOffice, overrides: Partial<RequestFields> = {}) => office.call.requests.create({ fields: requestFields(office, overrides) });
const stateOf = async (office: AidOffice, id: string) => (await office.call.requests.get({ id })).extra.state;
const refusedFor = (reason: string) => ({ code: "REFUSED", data: expect.objectContaining({ reason }) });
const problem = (field: string, kind: string) => ({ code: "INVALID", data: { problems: expect.arrayContaining([expect.objectContaining({ field, kind })]) } });

describe("taking a request", () => {
  it("gives it one number per year and shows who asks, for whom, what and by when", async () => {
    const office = await openAidOffice();
    const { id } = await take(office, { dueTime: "18:00", urgency: "urgent" });
    await take(office);
    const { rows, total } = await office.call.requests.list({ sort: "number", filters: {} });
    expect(total).toBe(2);
    expect(rows[0]).toMatchObject({
      id, number: "2020-0001", state: "new", caller: "Соседка", phone: "+77011112233", takenOn: "2020-04-03", dueDate: "2020-04-03", dueTime: "18:00", urgency: "urgent", late: false,
      recipient: { kind: "family", id: office.familyId }, items: [{ item: { nameRu: "Продуктовый набор" }, amount: { value: 1000 }, unit: "set" }], sent: [],
    });
    expect((await office.call.requests.get({ id })).extra).toMatchObject({ number: "2020-0001", takenBy: "Дежурный", takenAt: "2020-04-03T07:00:00.000Z", deliveries: [], assignments: [] });
  });

  it("puts a family on file in the same write, with the head, the address and the phones that were said", async () => {
    const office = await openAidOffice();
    const person = newPerson("Калиева Сауле", { phones: ["87770001122"] });
    const { id } = await take(office, { recipientId: null, newRecipient: { person, declaredSize: 6 }, address: "Актау, 12-26-4", katoCode: "471010000" });
    const { fields } = await office.call.requests.get({ id });
    const family = await office.call.families.get({ id: fields.recipientId ?? "" });
    expect(family.fields).toMatchObject({ name: "Калиева", declaredSize: 6, address: "Актау, 12-26-4", katoCode: "471010000", head: { given: "Сауле", phones: ["+77770001122"] } });
    const seqs = (await office.call.audit.list({})).rows.filter(({ action }) => action === "create").slice(0, 3);
    expect(new Set(seqs.map(({ at }) => at)).size).toBe(1);
    expect(seqs.map(({ kind }) => kind).sort()).toEqual(["families", "people", "requests"]);
  });

  it("puts a person on file likewise, and nothing at all when the request is not right", async () => {
    const office = await openAidOffice();
    const before = (await office.call.people.list({ filters: {} })).total;
    const newRecipient = { person: newPerson("Калиева Сауле"), declaredSize: null };
    await expect(take(office, { recipientKind: "person", recipientId: null, newRecipient, lines: [{ itemKindId: "nothing", quantity: 1000, unit: "set" }] })).rejects.toMatchObject(problem("lines.0.itemKindId", "unknown"));
    expect((await office.call.people.list({ filters: {} })).total).toBe(before);
    const { id } = await take(office, { recipientKind: "person", recipientId: null, newRecipient });
    expect((await office.call.requests.get({ id })).extra.recipient).toMatchObject({ kind: "person", nameRu: "Калиева Сауле" });
  });

  it("says what of a new person is wrong at the field of the form", async () => {
    const office = await openAidOffice();
    const newRecipient = { person: newPerson("Калиева Сауле", { birthDate: "2031-01-01" }), declaredSize: null };
    await expect(take(office, { recipientId: null, newRecipient })).rejects.toMatchObject(problem("newRecipient.person.birthDate", "in_future"));
  });

  it.each([
    ["nobody asks", { callerName: "", callerPhone: "" }, "callerName", "caller_needed"],
    ["it is for nobody", { recipientId: null }, "recipientId", "for_whom_needed"],
    ["nothing is asked for", { lines: [] as RequestFields["lines"], wanted: "" }, "wanted", "wanted_needed"],
    ["a group has no headcount", { recipientKind: "group", recipientId: "?" }, "headcount", "headcount_needed"],
    ["the recipient is on no file", { recipientId: "?" }, "recipientId", "unknown"],
    ["the caller is on no file", { callerPersonId: "?" }, "callerPersonId", "unknown"],
  ] as const)("is refused when %s", async (_title, overrides, field, kind) => {
    const office = await openAidOffice();
    await expect(take(office, overrides)).rejects.toMatchObject(problem(field, kind));
  });

  it("R22 shows at once what may be open already for somebody on no file: under their phone, or of people like them", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const first = await take(office, { recipientId: null, callerPhone: "8 777 000 11 22", newRecipient: { person: newPerson("Калиева Сауле", { phones: ["8 777 000 11 22"] }), declaredSize: 4 } });
    const ids = async (typed: Parameters<typeof call.requests.openForNew>[0]) => (await call.requests.openForNew(typed)).map((row) => row.id);
    expect(await ids({ phone: "+7 777 000-11-22" })).toEqual([first.id]);
    expect(await ids({ family: "Қалиева", given: "Сәуле" })).toEqual([first.id]);
    expect(await ids({ family: "Оспанова", given: "Динара", phone: "8 701 999 88 77" })).toEqual([]);
    expect(await ids({ family: "Калиева" })).toEqual([]);
    await call.requests.close({ ...first, reason: "передумали" });
    expect(await ids({ phone: "+7 777 000-11-22", family: "Калиева", given: "Сауле" })).toEqual([]);
  });

  it("shows at once what is open for the same family and for its people", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const son = (await call.people.create({ fields: personFields("Сериков Ерлан") })).id;
    const mother = (await call.people.create({ fields: personFields("Серикова Мария") })).id;
    const familyId = (await call.families.create({ fields: familyFields({ head: knownPerson(mother), members: [familyMember(knownPerson(son))] }) })).id;
    const first = await take(office, { recipientId: familyId });
    const forSon = await take(office, { recipientKind: "person", recipientId: son, wanted: "зимняя куртка" });
    const closed = await take(office, { recipientId: familyId });
    await call.requests.close({ ...closed, reason: "передумали" });
    const ids = async (kind: "family" | "person", id: string, except: string | null = null) => (await call.requests.openFor({ recipientKind: kind, recipientId: id, except })).map((row) => row.id);
    expect(await ids("family", familyId)).toEqual([first.id, forSon.id]);
    expect(await ids("person", son)).toEqual([first.id, forSon.id]);
    expect(await ids("person", son, forSon.id)).toEqual([first.id]);
    expect(await ids("person", mother)).toEqual([first.id, forSon.id]);
    expect(await ids("family", office.familyId)).toEqual([]);
  });

  it("R21 a state of emergency presets its class of work for its area and days", async () => {
    const office = await openAidOffice();
    await office.call.regimes.create({ fields: { kind: "emergency", katoCode: "471000000", from: "2020-03-16", to: "2020-05-11", document: "", note: "" } });
    const preset = async (katoCode: string | null, date: string) => (await office.call.requests.presets({ katoCode, date })).workClasses;
    expect(await preset("471010000", "2020-04-03")).toEqual(["disaster_aid"]);
    expect(await preset("471010000", "2020-06-01")).toEqual([]);
    expect(await preset("750000000", "2020-04-03")).toEqual([]);
  });
});

describe("a request moves", () => {
  it("between new, assigned and on the way, each move in the journal, and not from an old version", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const taken = await take(office);
    const moved = await call.requests.move({ ...taken, to: "assigned" });
    await expect(call.requests.move({ ...taken, to: "on_the_way" })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
    await call.requests.move({ ...moved, to: "on_the_way" });
    const [last] = (await call.audit.list({ subjectId: taken.id })).rows;
    expect((await call.audit.get({ seq: last?.seq ?? 0 })).changes).toEqual([{ field: "state", before: "assigned", after: "on_the_way", erased: false }]);
  });

  it("to closed with a reason, out of the search and back", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const taken = await take(office);
    const found = async () => (await call.search.everything({ text: "2020-0001" })).map(({ kind, id }) => [kind, id]);
    expect(await found()).toEqual([["requests", taken.id]]);
    const closed = await call.requests.close({ ...taken, reason: "Помогли соседи" });
    expect(await found()).toEqual([]);
    expect((await call.requests.list({ search: "1", filters: {} })).rows).toMatchObject([{ state: "closed", closeReason: "Помогли соседи", settledOn: "2020-04-03" }]);
    await call.requests.move({ ...closed, to: "new" });
    expect(await found()).toEqual([["requests", taken.id]]);
    expect((await call.requests.get({ id: taken.id })).extra).toMatchObject({ state: "new", closeReason: null, settledOn: null });
  });

  it("to assigned when somebody is sent, and no further back by it", async () => {
    const office = await openAidOffice();
    const { id } = await take(office);
    const send = () => write(office.office, null, async (writing) => {
      await writing.journal({ action: "update", kind: "requests", id: null });
      await requestAssigned(writing, id);
    });
    await send();
    expect(await stateOf(office, id)).toBe("assigned");
    const { record } = await office.call.requests.get({ id });
    await office.call.requests.move({ id, version: record.version, to: "on_the_way" });
    await send();
    expect(await stateOf(office, id)).toBe("on_the_way");
  });
});

describe("R3 a request is confirmed by a delivery", () => {
  const answer = (office: AidOffice, requestId: string, state: "draft" | "confirmed" = "confirmed") => office.call.deliveries.create({ fields: deliveryFields(office, { state, requestId, date: "2020-04-03" }) });

  it("that was confirmed: not by a draft, and not by a drag", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const taken = await take(office);
    const draft = await answer(office, taken.id, "draft");
    expect(await stateOf(office, taken.id)).toBe("new");
    await call.deliveries.confirm(draft);
    expect((await call.requests.get({ id: taken.id })).extra).toMatchObject({ state: "confirmed", settledOn: "2020-04-03", deliveries: [{ id: draft.id, number: "2020-0001", state: "confirmed" }] });
    expect((await call.deliveries.get({ id: draft.id })).extra.request).toMatchObject({ id: taken.id, nameRu: "2020-0001" });
    const { record } = await call.requests.get({ id: taken.id });
    await expect(call.requests.move({ id: taken.id, version: record.version, to: "new" })).rejects.toMatchObject(refusedFor("no_such_move"));
    await expect(call.requests.close({ id: taken.id, version: record.version, reason: "нет" })).rejects.toMatchObject(refusedFor("no_such_move"));
  });

  it("once: of two people who confirm at the same moment one is told, and there is one delivery", async () => {
    const office = await openAidOffice();
    const taken = await take(office);
    const results = await Promise.allSettled([answer(office, taken.id), answer(office, taken.id)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")).toMatchObject({ reason: refusedFor("request_answered") });
    expect((await office.call.deliveries.list({ filters: {} })).total).toBe(1);
  });

  it("and waits again when that is withdrawn; the delivery is not deleted behind its back", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const taken = await take(office);
    const given = await answer(office, taken.id);
    await expect(call.deliveries.remove(given)).rejects.toMatchObject(refusedFor("belongs_to_request"));
    await call.deliveries.withdraw({ ...given, reason: "Не отдали" });
    expect(await stateOf(office, taken.id)).toBe("new");
    await answer(office, taken.id);
    expect(await stateOf(office, taken.id)).toBe("confirmed");
    const { record } = await call.deliveries.get({ id: given.id });
    await expect(call.deliveries.confirm({ id: given.id, version: record.version })).rejects.toMatchObject(refusedFor("request_answered"));
  });

  it("which names a request that there is", async () => {
    const office = await openAidOffice();
    await expect(answer(office, "?")).rejects.toMatchObject(problem("requestId", "unknown"));
  });
});

describe("the board", () => {
  it("shows a page of each column with its count, late ones first, and what was settled of late only", async () => {
    const office = await openAidOffice();
    const { call, clock } = office;
    const old = await take(office);
    await call.requests.close({ ...old, reason: "давно" });
    clock.move("2020-04-20T07:00:00.000Z");
    const today = await take(office, { dueDate: "2020-04-20", dueTime: "11:00" });
    const late = await take(office, { dueDate: "2020-04-19" });
    const later = await take(office, { dueDate: "2020-04-25" });
    const closed = await take(office);
    await call.requests.close({ ...closed, reason: "сейчас" });
    await call.requests.move({ ...later, to: "assigned" });
    const { columns, settledSince } = await call.requests.board({ filters: {}, perColumn: 1 });
    expect(settledSince).toBe("2020-04-14");
    expect(columns.map(({ state, total, late: lateOnes, rows }) => [state, total, lateOnes, rows.map((row) => row.id)])).toEqual([
      ["new", 2, 2, [late.id]], ["assigned", 1, 0, [later.id]], ["on_the_way", 0, 0, []], ["confirmed", 0, 0, []], ["closed", 1, 0, [closed.id]],
    ]);
    expect((await call.requests.column({ state: "new", filters: {}, settledSince, offset: 1 })).map((row) => [row.id, row.late])).toEqual([[today.id, true]]);
  });

  it("narrows by district, direction, urgency, lateness, who took it and who is sent", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const account = (await call.system.status()).atDesk?.id ?? "";
    const aktau = await take(office, { katoCode: "471010000", direction: "health", urgency: "urgent", dueDate: "2020-04-02" });
    await take(office, { katoCode: "473600000" });
    const ids = async (filters: Parameters<typeof call.requests.board>[0]["filters"]) => (await call.requests.board({ filters })).columns.flatMap(({ rows }) => rows.map((row) => row.id));
    for (const filters of [{ district: "471010000" }, { direction: "health" }, { urgency: "urgent" }, { waiting: "late" }] as const) expect(await ids(filters)).toEqual([aktau.id]);
    expect(await ids({ takenById: account })).toHaveLength(2);
    expect(await ids({ volunteerId: "nobody" })).toEqual([]);
  });

  it.each([
    ["new", "ix_request_open"],
    ["assigned", "ix_request_open"],
    ["closed", "ix_request_settled"],
  ])("finds the column %s through %s and never passes by what is done", async (state, index) => {
    const office = await openAidOffice();
    const settled = state === "closed" ? "and request.settled_on is not null and request.settled_on >= '2020-04-01'" : "and request.state in ('new', 'assigned', 'on_the_way')";
    const order = state === "closed" ? "request.settled_on desc, request.id desc" : "request.due_date, request.due_time, request.id";
    const steps = await rowsOf<{ detail: string }>(
      office.office.database.reader,
      `explain query plan select request.id from request where request.deleted_at is null and request.state = '${state}' ${settled} order by ${order} limit 50`,
    );
    expect(steps.map(({ detail }) => detail)).toEqual([expect.stringContaining(`COVERING INDEX ${index} (state=?`)]);
  });
});

describe("the calendar", () => {
  it("counts what is due on each day and shows the first of it, those that wait before those that are done", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const done = await take(office, { dueTime: "08:00" });
    await call.requests.close({ ...done, reason: "сами" });
    const waiting = await take(office, { dueTime: "18:00" });
    const tomorrow = await take(office, { dueDate: "2020-04-04" });
    const days = await call.requests.calendar({ from: "2020-03-30", to: "2020-05-10", perDay: 1, filters: {} });
    expect(days.map(({ date, total, open, late, rows }) => [date, total, open, late, rows.map((row) => row.id)])).toEqual([
      ["2020-04-03", 2, 1, 0, [waiting.id]], ["2020-04-04", 1, 1, 0, [tomorrow.id]],
    ]);
    await expect(call.requests.calendar({ from: "2020-01-01", to: "2020-12-31", filters: {} })).rejects.toMatchObject(problem("to", "over_limit"));
  });
});

describe("who is named in a request", () => {
  it("stays on file while it is there", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const groupId = (await call.recipientGroups.create({ fields: groupFields() })).id;
    const request = await take(office, { callerPersonId: office.personId });
    await take(office, { recipientKind: "group", recipientId: groupId, headcount: 5 });
    const { record } = await call.people.get({ id: office.personId });
    await expect(call.people.remove({ id: office.personId, version: record.version })).rejects.toMatchObject(refusedFor("in_use"));
    await expect(call.recipientGroups.remove({ id: groupId, version: 1 })).rejects.toMatchObject(refusedFor("in_use"));
    await call.requests.remove(request);
    expect((await call.people.remove({ id: office.personId, version: record.version })).version).toBe(record.version + 1);
  });
});
