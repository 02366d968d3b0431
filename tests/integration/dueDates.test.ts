/** Single due dates beside their rule: days off, another day, another quantity, taken back, given by name. */
import { describe, expect, it } from "vitest";
import type { CommitmentFields, OccurrenceRow } from "../../shared/contract/commitments";
import { type AidOffice, amount, commitmentFields, openAidOffice } from "../helpers/aidFields";
import { familyFields, newPerson } from "../helpers/peopleFields";

const SPRING = { from: "2020-03-01", to: "2020-05-31" };

async function promised(fields: (office: AidOffice) => Partial<CommitmentFields> = () => ({})) {
  const office = await openAidOffice();
  const { id } = await office.call.commitments.create({ fields: commitmentFields(office, fields(office)) });
  const due = async (): Promise<OccurrenceRow[]> => (await office.call.commitments.due({ ...SPRING, commitmentId: id })).rows;
  const at = async (date: string): Promise<OccurrenceRow> => {
    const row = (await due()).find((one) => one.dueDate === date);
    if (!row) throw new Error(`nothing is due on ${date}`);
    return row;
  };
  const change = async (date: string, wish: { date?: string; expected?: number | null; note?: string }) => {
    const { id: occurrenceId, version } = await at(date);
    return office.call.commitments.changeOccurrence({ id: occurrenceId, version, date, expected: null, note: "", ...wish });
  };
  return { office, call: office.call, id, due, at, change };
}

const days = (rows: readonly OccurrenceRow[]): string[] => rows.map((row) => row.dueDate);

describe("days off", () => {
  it("come with the program once, by year, and are the office's own from then on", async () => {
    const { call } = await openAidOffice();
    const { rows, total } = await call.holidays.list({ filters: { year: "2020" }, descending: false });
    expect(rows.map((row) => row.date)).toContain("2020-03-22");
    expect(rows.find((row) => row.date === "2020-03-24")).toMatchObject({ nameRu: "Выходной, перенесённый с праздника" });
    const [first] = rows;
    await call.holidays.remove({ id: first?.id ?? "", version: 1 });
    expect((await call.holidays.list({ filters: { year: "2020" } })).total).toBe(total - 1);
    expect((await call.search.everything({ text: "наурыз мейрамы" })).length).toBeGreaterThan(0);
  });

  it("R4 are no due dates of a promise that skips them, and its preview says which", async () => {
    const { call, id, due } = await promised(() => ({ skipHolidays: true }));
    const skipped = ["2020-03-21", "2020-03-22", "2020-03-23", "2020-03-24", "2020-03-25"];
    expect(days(await due())).toHaveLength(14);
    expect(days(await due()).filter((date) => skipped.includes(date))).toEqual([]);
    expect((await call.commitments.get({ id })).extra.progress.expected).toEqual(amount(490, "serving"));
    const preview = await call.commitments.preview({ rule: "FREQ=DAILY", from: "2020-03-20", to: "2020-03-26", skipHolidays: true });
    expect(preview).toMatchObject({ dates: ["2020-03-20", "2020-03-26"], skipped: skipped.map((date) => ({ date })) });
  });

  it("R4 that the office enters, moves or deletes move the due dates with them; what was confirmed stays", async () => {
    const { call, due, at } = await promised(() => ({ skipHolidays: true }));
    const kept = await at("2020-03-18");
    await call.commitments.confirmOccurrence({ id: kept.id, version: kept.version });
    const fields = { date: "2020-03-18", nameRu: "Санитарный день", nameKk: "", note: "" };
    const { id } = await call.holidays.create({ fields });
    expect(await at("2020-03-18")).toMatchObject({ state: "confirmed" });
    await call.holidays.update({ id, version: 1, fields: { ...fields, date: "2020-03-19" } });
    expect(days(await due())).not.toContain("2020-03-19");
    await call.holidays.remove({ id, version: 2 });
    expect(await at("2020-03-19")).toMatchObject({ state: "due" });
    await call.holidays.restore({ id });
    expect(days(await due())).not.toContain("2020-03-19");
    await expect(call.holidays.create({ fields: { ...fields, date: "2020-03-19" } })).rejects.toMatchObject({ data: { problems: [{ field: "date", kind: "date_taken" }] } });
  });
});

describe("one due date", () => {
  it("R4 gets another day, quantity and note; the rule, and the other days, stay as they are", async () => {
    const { office, call, id, due, at, change } = await promised((aid) => ({ itemKindId: aid.item("Горячее питание"), amount: amount(70, "serving"), rule: "FREQ=WEEKLY;BYDAY=WE" }));
    await change("2020-03-25", { date: "2020-03-26", expected: 50_000, note: "Наурыз" });
    expect(await at("2020-03-26")).toMatchObject({ plannedDate: "2020-03-25", ownExpected: true, expected: amount(50, "serving"), note: "Наурыз", state: "due" });
    expect((await call.commitments.get({ id })).extra.progress.expected).toEqual(amount(190, "serving"));
    const fields = commitmentFields(office, { itemKindId: office.item("Горячее питание"), amount: amount(60, "serving"), rule: "FREQ=WEEKLY;BYDAY=WE" });
    await call.commitments.update({ id, version: 1, fields });
    expect((await due()).map((row) => [row.dueDate, row.expected.value])).toEqual([["2020-03-18", 60_000], ["2020-03-26", 50_000], ["2020-04-01", 60_000]]);
    const entry = (await call.audit.list({ kind: "occurrences" })).rows.find((row) => row.title === "26.03.2020");
    expect((await call.audit.get({ seq: entry?.seq ?? 0 })).changes.map((one) => one.field).toSorted()).toEqual(["dueDate", "expected", "note", "ownExpected", "plannedDate"]);
    await change("2020-03-26", { date: "2020-03-25" });
    expect(await at("2020-03-25")).toMatchObject({ plannedDate: null, ownExpected: false, expected: amount(60, "serving"), note: "" });
  });

  it("R4 is not moved to a day that has one, and a new rule does not fill the day it was moved to", async () => {
    const { office, call, id, due, change } = await promised(() => ({ rule: "FREQ=WEEKLY;BYDAY=WE" }));
    await expect(change("2020-03-18", { date: "2020-03-25" })).rejects.toMatchObject({ data: { problems: [{ field: "date", kind: "date_taken" }] } });
    await change("2020-03-18", { date: "2020-03-19" });
    await call.commitments.update({ id, version: 1, fields: commitmentFields(office, { rule: "FREQ=WEEKLY;BYDAY=WE,TH" }) });
    expect(days(await due())).toEqual(["2020-03-19", "2020-03-25", "2020-03-26", "2020-04-01", "2020-04-02"]);
  });

  it("R4 that is cancelled was never expected and is not missed; a new rule leaves it so, and it can be taken back", async () => {
    const { office, call, id, at } = await promised();
    const { id: occurrenceId, version } = await at("2020-03-22");
    const cancelled = await call.commitments.cancelOccurrence({ id: occurrenceId, version, reason: "Больница закрыта" });
    const { progress } = (await call.commitments.get({ id })).extra;
    expect([progress.expected, progress.occurrences, progress.missedOccurrences]).toEqual([amount(630, "serving"), 18, 0]);
    await call.commitments.update({ id, version: 1, fields: commitmentFields(office, { amount: amount(36, "serving") }) });
    expect(await at("2020-03-22")).toMatchObject({ state: "cancelled", reason: "Больница закрыта" });
    await expect(call.commitments.confirmOccurrence({ id: occurrenceId, version: cancelled.version })).rejects.toMatchObject({ data: { reason: "occurrence_not_due" } });
    await call.commitments.reopenOccurrence({ id: occurrenceId, version: cancelled.version });
    expect((await at("2020-03-22")).state).toBe("due");
  });

  it("that was marked is not changed or cancelled, nor is one that somebody else changed meanwhile", async () => {
    const { call, at } = await promised();
    const { id, version } = await at("2020-03-16");
    await call.commitments.confirmOccurrence({ id, version });
    await expect(call.commitments.cancelOccurrence({ id, version, reason: "-" })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
    await expect(call.commitments.changeOccurrence({ id, version: version + 1, date: "2020-04-10", expected: null, note: "" })).rejects.toMatchObject({ data: { reason: "occurrence_not_due" } });
  });
});

describe("confirming by name", () => {
  it("R25 gives each family its own delivery; withdrawing them all makes the day due again", async () => {
    const { office, call, at } = await promised((aid) => ({ itemKindId: aid.item("Продуктовый набор"), unit: "set", amount: amount(3, "set"), recipientKind: "family", recipientGroupId: null, headcount: 3, rule: "" }));
    const { id: second } = await call.families.create({ fields: familyFields({ head: newPerson("Ахметова Гульнара") }) });
    const { id, version } = await at("2020-03-16");
    const recipients = [office.familyId, second].map((family) => ({ kind: "family" as const, id: family, quantity: 1_000 }));
    await expect(call.commitments.confirmOccurrence({ id, version, recipients: [...recipients, ...recipients.slice(0, 1)] })).rejects.toMatchObject({ data: { problems: [{ kind: "recipient_twice" }] } });
    await call.commitments.confirmOccurrence({ id, version, recipients });
    expect(await at("2020-03-16")).toMatchObject({ state: "confirmed", confirmed: amount(2, "set"), expected: amount(3, "set") });
    expect((await call.deliveries.list({ filters: { recipientKind: "family" } })).total).toBe(2);
    await call.commitments.reopenOccurrence({ id, version: version + 1 });
    expect(await at("2020-03-16")).toMatchObject({ state: "due", confirmed: null });
  });
});
