import { describe, expect, it } from "vitest";
import type { CommitmentFields, OccurrenceRow } from "../../shared/contract/commitments";
import { type AidOffice, amount, commitmentFields, groupFields, openAidOffice } from "../helpers/aidFields";
import { deskOf } from "../helpers/testOffice";
import { ensureOccurrences } from "../../electron/office/commitments/schedule";

const MARCH_TO_MAY = { from: "2020-03-01", to: "2020-05-31" };

async function promised(fields: (office: AidOffice) => Partial<CommitmentFields> = () => ({}), now?: string) {
  const office = await openAidOffice(now);
  const { id } = await office.call.commitments.create({ fields: commitmentFields(office, fields(office)) });
  const due = async (filter: object = {}): Promise<OccurrenceRow[]> => (await office.call.commitments.due({ ...MARCH_TO_MAY, commitmentId: id, ...filter })).rows;
  const at = async (date: string): Promise<OccurrenceRow> => {
    const row = (await due()).find((one) => one.dueDate === date);
    if (!row) throw new Error(`nothing is due on ${date}`);
    return row;
  };
  const confirm = async (date: string, rest: object = {}) => {
    const { id: occurrenceId, version } = await at(date);
    return office.call.commitments.confirmOccurrence({ id: occurrenceId, version, ...rest });
  };
  return { office, call: office.call, id, due, at, confirm };
}

describe("due dates", () => {
  it("R4 are written down once for each day of the promise: 19 days of 35 lunches", async () => {
    const { call, id, due } = await promised();
    const rows = await due();
    expect([rows.length, rows[0]?.dueDate, rows.at(-1)?.dueDate]).toEqual([19, "2020-03-16", "2020-04-03"]);
    expect(rows[0]).toMatchObject({
      commitmentId: id, state: "due", partner: { nameRu: "Фонд А" }, item: { nameRu: "Обед", nameEn: "Lunch" }, unit: "serving",
      expected: { qualifier: "exact", value: 35_000, high: null }, confirmed: null, delivery: null, recipient: { kind: "group", group: { nameRu: "Врачи городской больницы" }, headcount: 35 },
    });
    expect((await call.commitments.get({ id })).extra.progress.expected).toEqual(amount(665, "serving"));
  });

  it("R4 R6 70 hot meals each Wednesday are 210 servings by 3 April", async () => {
    const { call, id, due } = await promised((office) => ({ itemKindId: office.item("Горячее питание"), amount: amount(70, "serving"), headcount: 70, rule: "FREQ=WEEKLY;BYDAY=WE", toDate: null }));
    expect((await due({ to: "2020-04-03" })).map((row) => row.dueDate)).toEqual(["2020-03-18", "2020-03-25", "2020-04-01"]);
    const { extra } = await call.commitments.get({ id });
    expect(extra.progress.expected).toEqual(amount(210, "serving"));
    expect(extra.nextDue?.dueDate).toBe("2020-04-08");
    expect(extra.words).toMatchObject({ ru: "по средам", en: "every Wednesday" });
  });

  it("a promise without a rule falls due once, on its first day", async () => {
    const { due } = await promised(() => ({ rule: "", fromDate: "2020-04-10", toDate: null }));
    expect((await due()).map((row) => row.dueDate)).toEqual(["2020-04-10"]);
  });

  it("of a promise without an end reach two months ahead and are topped up once, whoever asks", async () => {
    const { office, call, due } = await promised(() => ({ rule: "FREQ=WEEKLY;BYDAY=WE", toDate: null }));
    expect((await due({ to: "2020-06-04" })).at(-1)?.dueDate).toBe("2020-06-03");
    const entries = (await call.audit.list({})).total;
    office.clock.move("2020-08-01T07:00:00.000Z");
    const other = deskOf(office.office);
    await other.call.system.status();
    const asked = { from: "2020-03-01", to: "2020-08-31" };
    const pages = await Promise.all([call.commitments.due(asked), other.call.commitments.due(asked), call.commitments.due(asked)]);
    expect(pages.map((page) => page.total)).toEqual([24, 24, 24]);
    await ensureOccurrences(office.office, "2020-08-31");
    expect((await call.audit.list({})).total).toBe(entries + 1);
  });

  it("R4 a new rule keeps what was confirmed or missed and replaces what nobody touched", async () => {
    const { office, call, id, due, at, confirm } = await promised();
    await confirm("2020-03-17");
    const missed = await at("2020-03-19");
    await call.commitments.missOccurrence({ id: missed.id, version: missed.version, reason: "Не привезли" });
    await confirm("2020-03-20");
    const reopened = await at("2020-03-20");
    await call.commitments.reopenOccurrence({ id: reopened.id, version: reopened.version });
    const kept = await at("2020-03-18");
    await call.commitments.update({ id, version: 1, fields: commitmentFields(office, { rule: "FREQ=WEEKLY;BYDAY=WE", amount: amount(40, "serving") }) });
    const rows = await due();
    expect(rows.map((row) => [row.dueDate, row.state, row.expected.value])).toEqual([
      ["2020-03-17", "confirmed", 35_000], ["2020-03-18", "due", 40_000], ["2020-03-19", "missed", 35_000], ["2020-03-20", "cancelled", 35_000],
      ["2020-03-25", "due", 40_000], ["2020-04-01", "due", 40_000],
    ]);
    expect((await at("2020-03-18")).id).toBe(kept.id);
    await call.commitments.update({ id, version: 2, fields: commitmentFields(office) });
    const back = await due();
    expect(back).toHaveLength(19);
    expect(back.find((row) => row.dueDate === "2020-03-20")).toMatchObject({ id: reopened.id, state: "due", reason: "" });
  });
});

describe("confirming a due date", () => {
  it("records a confirmed delivery of the partner to the group, with what was promised", async () => {
    const { office, call, confirm, at } = await promised();
    const saved = await confirm("2020-03-16");
    expect(saved).toMatchObject({ version: 2, deliveryNumber: "2020-0001" });
    const { fields, extra } = await call.deliveries.get({ id: saved.deliveryId });
    expect(fields).toMatchObject({
      date: "2020-03-16", state: "confirmed", providers: [office.fundId], recipientKind: "group", recipientId: office.doctorsId, headcount: 35,
      lines: [{ qualifier: "exact", quantity: 35_000, unit: "serving" }],
    });
    expect(extra.occurrence).toMatchObject({ id: saved.id, dueDate: "2020-03-16" });
    expect(await at("2020-03-16")).toMatchObject({ state: "confirmed", confirmed: amount(35, "serving"), delivery: { id: saved.deliveryId, number: "2020-0001", headcount: 35 } });
  });

  it("R3 R4 600 of 665: what was given otherwise than promised counts as it was given", async () => {
    const { office, call, id, due } = await promised();
    for (const row of (await due()).slice(0, 17)) await call.commitments.confirmOccurrence({ id: row.id, version: row.version });
    const [last, missed] = (await due({ state: "due" }));
    await call.commitments.confirmOccurrence({ id: last?.id ?? "", version: 1, quantity: 5_000, headcount: 5, date: "2020-04-03" });
    await call.commitments.missOccurrence({ id: missed?.id ?? "", version: 1, reason: "Не привезли" });
    expect((await call.commitments.get({ id })).extra.progress).toEqual({
      expected: amount(665, "serving"), confirmed: amount(600, "serving"), occurrences: 19, confirmedOccurrences: 18, missedOccurrences: 1,
    });
    expect((await call.commitments.list({ filters: {} })).rows).toMatchObject([{ id, progress: { expected: amount(665, "serving"), confirmed: amount(600, "serving") } }]);
    const { days } = await call.commitments.due({ from: "2020-04-01", to: "2020-04-03" });
    expect(days).toEqual([{ date: "2020-04-01", expected: 1, confirmed: 1 }, { date: "2020-04-02", expected: 1, confirmed: 1 }, { date: "2020-04-03", expected: 1, confirmed: 0 }]);
    expect((await call.partners.get({ id: office.fundId })).extra).toMatchObject({ kept: { expected: 19, confirmed: 18 } });
    expect(await call.overview.today()).toMatchObject({ promised: { expected: 7, confirmed: 6 } });
    expect((await call.deliveries.list({ filters: { partnerId: office.fundId, state: "confirmed" } })).total).toBe(18);
  });

  it("R5 groceries of May add sets, not families: 290 of 320 in April and 300 of 320 in May", async () => {
    const { call, confirm, office } = await promised((aid) => ({ itemKindId: aid.item("Продуктовый набор"), unit: "set", amount: amount(320, "set"), recipientKind: "family", recipientGroupId: aid.doctorsId, headcount: 320, rule: "FREQ=MONTHLY;BYMONTHDAY=1", fromDate: "2020-04-01", toDate: "2020-05-01" }), "2020-05-20T07:00:00.000Z");
    await confirm("2020-04-01", { quantity: 290_000, headcount: 290 });
    await confirm("2020-05-01", { quantity: 300_000, headcount: 300 });
    const kept = async (from: string, to: string) => (await call.briefings.compute({ from, to, language: "ru" })).figures.find((figure) => figure.id.startsWith("commitment.kept"));
    expect(await kept("2020-04-01", "2020-04-30")).toMatchObject({ amount: amount(290, "set"), expected: 320_000 });
    const both = await kept("2020-04-01", "2020-05-31");
    expect(both).toMatchObject({ amount: amount(590, "set"), expected: 640_000, unit: "set" });
    expect(both?.wording.replaceAll("\u00a0", " ")).toContain("590 из 640 продуктовых наборов");
    expect(both?.wording).not.toMatch(/590.(сем|чел)/u);
    expect((await call.deliveries.list({ filters: { partnerId: office.fundId } })).total).toBe(2);
  });

  it("R9 what was about 35 is confirmed as about 35, and an unknown promise as unknown", async () => {
    const about = await promised(() => ({ amount: amount(35, "serving", "about") }));
    await about.confirm("2020-03-16");
    expect((await about.at("2020-03-16")).confirmed).toEqual(amount(35, "serving", "about"));
    const unknown = await promised(() => ({ amount: { qualifier: "unknown", value: null, high: null } }));
    await unknown.confirm("2020-03-16");
    expect((await unknown.at("2020-03-16")).confirmed).toEqual({ qualifier: "unknown", value: null, high: null });
  });

  it("R4 of many at the same moment one wins, the others are told who was first, and there is one delivery", async () => {
    const { office, call, at } = await promised();
    const { id, version } = await at("2020-03-16");
    const desks = await Promise.all(Array.from({ length: 5 }, async () => {
      const desk = deskOf(office.office);
      await desk.call.system.status();
      return desk;
    }));
    const outcomes = await Promise.allSettled(desks.map((desk) => desk.call.commitments.confirmOccurrence({ id, version })));
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const lost of outcomes.filter((one) => one.status === "rejected")) {
      expect(lost.reason).toMatchObject({ code: "CHANGED_MEANWHILE", data: { version: 2, by: "Дежурный", fields: ["state"] } });
    }
    expect((await call.deliveries.list({ filters: {} })).total).toBe(1);
    await expect(call.commitments.confirmOccurrence({ id, version: 2 })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "occurrence_not_due", params: { state: "confirmed" } } });
    expect((await call.deliveries.list({ filters: {} })).total).toBe(1);
  });

  it("R4 the database itself refuses a second delivery by headcount for one due date", async () => {
    const { office, confirm } = await promised();
    const { deliveryId } = await confirm("2020-03-16");
    const { queue } = office.office.database;
    const kept = `version, created_at, updated_at, deleted_at, date, state, direction, campaign_id, recipient_kind, person_id, family_id, recipient_group_id, headcount, kato_code, place, occurrence_id,
      confirmed_by_id, confirmed_at, withdrawal_reason, note`;
    const second = queue?.run((tx) => tx.manager.query(`insert into delivery (id, number, ${kept}) select 'second', 'X', ${kept} from delivery where id = ?`, [deliveryId]));
    await expect(second).rejects.toThrow(/UNIQUE/);
  });

  it("reopened, it withdraws the delivery and keeps its history; a later one gets a number of its own", async () => {
    const { call, confirm, at, id } = await promised();
    const first = await confirm("2020-03-16");
    await call.commitments.reopenOccurrence({ id: first.id, version: first.version, reason: "Ошибка в дате" });
    expect(await at("2020-03-16")).toMatchObject({ state: "due", version: 3, confirmed: null, delivery: null });
    const withdrawn = await call.deliveries.get({ id: first.deliveryId });
    expect([withdrawn.fields.state, withdrawn.extra.withdrawalReason]).toEqual(["withdrawn", "Ошибка в дате"]);
    await expect(call.commitments.reopenOccurrence({ id: first.id, version: 3 })).rejects.toMatchObject({ data: { reason: "occurrence_is_due" } });
    expect((await confirm("2020-03-16")).deliveryNumber).toBe("2020-0002");
    await expect(call.deliveries.confirm({ id: first.deliveryId, version: 2 })).rejects.toMatchObject({ data: { reason: "occurrence_confirmed" } });
    expect((await call.commitments.get({ id })).extra.progress.confirmed).toEqual(amount(35, "serving"));
    expect((await call.audit.list({ subjectId: first.id })).rows.map((row) => row.kind)).toEqual(["occurrences", "occurrences", "occurrences"]);
  });

  it("withdrawing its delivery makes it due again, and taking that back confirms it", async () => {
    const { call, confirm, at } = await promised();
    const { deliveryId } = await confirm("2020-03-16");
    await expect(call.deliveries.remove({ id: deliveryId, version: 1 })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "belongs_to_occurrence" } });
    await call.deliveries.withdraw({ id: deliveryId, version: 1, reason: "Ошибка" });
    expect((await at("2020-03-16")).state).toBe("due");
    await call.deliveries.confirm({ id: deliveryId, version: 2 });
    expect(await at("2020-03-16")).toMatchObject({ state: "confirmed", delivery: { id: deliveryId } });
  });

  it("R3 is refused before its day, without a group, with half a lunch, or without people", async () => {
    const { call, confirm } = await promised(() => ({ toDate: "2020-04-10" }));
    await expect(confirm("2020-04-04")).rejects.toMatchObject({ data: { problems: [{ field: "date", kind: "date_in_future" }] } });
    await expect(confirm("2020-04-03", { quantity: 500 })).rejects.toMatchObject({ data: { problems: [{ field: "quantity", kind: "not_whole" }] } });
    await expect(confirm("2020-04-03", { headcount: 0 })).rejects.toMatchObject({ data: { problems: [{ field: "headcount", kind: "headcount_needed" }] } });
    expect((await call.deliveries.list({ filters: {} })).total).toBe(0);
    const unnamed = await promised(() => ({ recipientKind: "family", recipientGroupId: null, headcount: 320 }));
    await expect(unnamed.confirm("2020-04-03")).rejects.toMatchObject({ data: { reason: "recipient_group_needed" } });
  });
});

describe("commitments", () => {
  const wrong: { title: string; fields(office: AidOffice): Partial<CommitmentFields>; problem: object }[] = [
    { title: "R2 in another unit than the item's own", fields: () => ({ unit: "set" }), problem: { field: "unit", kind: "unit_differs", params: { unit: "serving" } } },
    { title: "R9 as a range", fields: () => ({ amount: { qualifier: "range", value: 1_000, high: 2_000 } }), problem: { field: "amount.qualifier", kind: "no_range" } },
    { title: "R9 without a number that is not said to be unknown", fields: () => ({ amount: { qualifier: "exact", value: null, high: null } }), problem: { field: "amount.value", kind: "amount_needed" } },
    { title: "to a group that is not named", fields: () => ({ recipientGroupId: null }), problem: { field: "recipientGroupId", kind: "for_whom_needed" } },
    { title: "with a rule that nobody can read", fields: () => ({ rule: "each Wednesday" }), problem: { field: "rule", kind: "bad_recurrence" } },
    { title: "with a rule that never falls due", fields: () => ({ rule: "FREQ=MONTHLY;BYMONTHDAY=10" }), problem: { field: "rule", kind: "no_dates" } },
    { title: "R4 for more days than ten years have", fields: () => ({ toDate: "2040-01-01" }), problem: { field: "rule", kind: "too_many_dates", params: { maximum: 3_660 } } },
    { title: "R11 that end before they begin", fields: () => ({ toDate: "2020-03-15" }), problem: { field: "toDate", kind: "date_order" } },
    { title: "of a partner who is not on file", fields: () => ({ partnerId: "nobody" }), problem: { field: "partnerId", kind: "unknown" } },
  ];
  it.each(wrong.map((one) => [one.title, one] as const))("are refused %s", async (_title, { fields, problem }) => {
    const office = await openAidOffice();
    await expect(office.call.commitments.create({ fields: commitmentFields(office, fields(office)) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [problem] } });
  });

  it("R9 the list adds up what is unknown or about as the card does", async () => {
    const { call, id, confirm } = await promised(() => ({ amount: amount(35, "serving", "about") }));
    await confirm("2020-03-16");
    await confirm("2020-03-17", { quantity: 30_000 });
    const { rows: [row] } = await call.commitments.list({ filters: {} });
    const { progress } = (await call.commitments.get({ id })).extra;
    expect(row?.progress).toEqual({ expected: progress.expected, confirmed: progress.confirmed });
  });

  it("R4 of promises without an end the first screen and the handover sheets know the next dates, today's first and before what is late", async () => {
    const office = await openAidOffice();
    const { id } = await office.call.commitments.create({ fields: commitmentFields(office, { toDate: null, rule: "FREQ=DAILY" }) });
    office.clock.move("2020-09-01T07:00:00.000Z");
    const { due } = await office.call.overview.today();
    expect(due.map(({ dueDate }) => dueDate).slice(0, 3)).toEqual(["2020-09-01", "2020-08-31", "2020-08-30"]);
    expect(due[0]).toMatchObject({ commitmentId: id, late: false });
    const around = await office.call.handoverSheets.occurrences({ date: "2021-01-15", providers: [office.fundId] });
    expect(around[0]).toMatchObject({ dueDate: "2021-01-15" });
  });

  it("are named in the language of whoever chooses one", async () => {
    const { office, call } = await promised();
    const { fields, record } = await call.partners.get({ id: office.fundId });
    await call.partners.update({ id: office.fundId, version: record.version, fields: { ...fields, nameKk: "А қоры" } });
    await call.accounts.prefer({ language: "kk" });
    expect((await call.commitments.choices({ search: "" })).map(({ label }) => label)).toEqual([expect.stringContaining("А қоры: ")]);
  });

  it("are listed by partner with words, next date and filters, and leave the list of due dates when deleted", async () => {
    const { office, call, id, due } = await promised(() => ({ toDate: "2020-04-10" }));
    const { id: otherId } = await call.commitments.create({
      fields: commitmentFields(office, { partnerId: office.corpsId, direction: "social_services", rule: "FREQ=MONTHLY;BYMONTHDAY=1", fromDate: "2020-04-01", toDate: null }),
    });
    const { rows } = await call.commitments.list({ filters: { partnerId: office.fundId } });
    expect(rows).toMatchObject([{ id, nextDue: "2020-04-03", words: { ru: "ежедневно" }, amount: amount(35, "serving"), recipient: { headcount: 35 }, toDate: "2020-04-10" }]);
    expect((await call.commitments.list({ filters: { direction: "social_services" } })).rows.map((row) => row.id)).toEqual([otherId]);
    expect((await call.commitments.list({ filters: { recipientGroupId: office.doctorsId } })).total).toBe(2);
    expect((await call.commitments.choices({ search: "обед" })).map((choice) => choice.label)).toContain("Фонд А: Обед");
    await call.commitments.remove({ id, version: 1 });
    expect(await due()).toEqual([]);
    await call.commitments.restore({ id });
    expect(await due()).toHaveLength(26);
    expect((await call.audit.list({ subjectId: id })).rows.map((row) => [row.action, row.title])).toEqual(["restore", "remove", "create"].map((action) => [action, "Фонд А: Обед"]));
  });

  it("with a confirmed date are not deleted, nor is a group that something names", async () => {
    const { office, call, id, confirm } = await promised();
    await confirm("2020-03-16");
    await expect(call.commitments.remove({ id, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { occurrences: 1 } } });
    await expect(call.recipientGroups.remove({ id: office.doctorsId, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { deliveries: 1, commitments: 1 } } });
  });

  it("of an old version are not changed", async () => {
    const { office, call, id } = await promised();
    await call.commitments.update({ id, version: 1, fields: commitmentFields(office, { note: "По договору" }) });
    await expect(call.commitments.update({ id, version: 1, fields: commitmentFields(office) })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { fields: ["note"] } });
    expect((await call.commitments.get({ id })).fields).toEqual(commitmentFields(office, { note: "По договору" }));
  });

  it("show the first dates and the words of a rule before they are saved", async () => {
    const { call } = await promised();
    expect(await call.commitments.preview({ rule: "FREQ=WEEKLY;BYDAY=WE", from: "2020-03-16", to: "2020-04-03" })).toMatchObject({
      valid: true, dates: ["2020-03-18", "2020-03-25", "2020-04-01"], words: { ru: "по средам", kk: "сәрсенбі сайын", en: "every Wednesday" },
    });
    expect((await call.commitments.preview({ rule: "", from: "2020-04-01", to: null })).dates).toEqual(["2020-04-01"]);
    expect(await call.commitments.preview({ rule: "по средам", from: "2020-04-01", to: null })).toMatchObject({ valid: false, dates: [] });
  });
});

describe("recipient groups", () => {
  it("are listed with their partner, found in Kazakh, versioned and restored", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.recipientGroups.create({ fields: groupFields({ nameRu: "Бездомные", nameKk: "Үйсіздер", kind: "homeless", partnerId: office.fundId, headcount: null }) });
    expect((await call.recipientGroups.list({ filters: { kind: "homeless" } })).rows).toMatchObject([{ id, headcount: null, partner: { nameRu: "Фонд А" } }]);
    expect((await call.recipientGroups.list({ filters: { partnerId: office.fundId } })).total).toBe(1);
    expect((await call.recipientGroups.choices({ search: "үйсіз" })).map((choice) => choice.id)).toEqual([id]);
    await call.recipientGroups.update({ id, version: 1, fields: groupFields({ headcount: 70 }) });
    await expect(call.recipientGroups.remove({ id, version: 1 })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
    await call.recipientGroups.remove({ id, version: 2 });
    await call.recipientGroups.restore({ id });
    expect((await call.recipientGroups.get({ id })).extra).toEqual({ partner: null, deliveries: 0, commitments: 0, claims: 0 });
  });
});
