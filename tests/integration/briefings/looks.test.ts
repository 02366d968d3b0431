import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../electron/database/reader";
import { type AidOffice, amount, claimFields, commitmentFields, deliveryFields, line, openAidOffice } from "../../helpers/aidFields";
import { openDemoOffice, PERIOD } from "../../helpers/briefings";

const ru = { language: "ru" as const };
const ASKED = { ...PERIOD, ...ru, factor: 3 };

describe("what a head wants to know before the press does", () => {
  it("names each promise of which less was confirmed than expected (R4), and groceries for a month that last beyond the period (R5)", async () => {
    const { call } = await openDemoOffice();
    const warnings = await call.briefings.warnings(ASKED);
    expect(warnings.flatMap((warning) => (warning.kind === "expected_without_confirmation" ? [warning.wording.replaceAll("\u00a0", " ")] : [])).sort()).toEqual(["290 из 320 продуктовых наборов; не менее 290 семей", "600 из 665 обедов; 35 врачей"]);
    expect(warnings.flatMap((warning) => (warning.kind === "month_cut" ? [warning.until] : []))).toEqual(["2020-04-30"]);
    expect(warnings.map((warning) => warning.kind)).not.toContain("overlap");
  });

  it("R8 names a claim for which no document is named or attached, until there is one", async () => {
    const { call, office } = await openDemoOffice();
    const bare = async () => (await call.briefings.warnings(ASKED)).flatMap((warning) => (warning.kind === "claim_without_source" ? [warning.claimId] : []));
    expect(await bare()).toEqual([]);
    const set = (document: string) => office.database.queue?.run((tx) => tx.manager.query("update claim set source_document = ? where value = 225000", [document]));
    await set("");
    expect(await bare()).toHaveLength(1);
    await set("Письмо");
    expect(await bare()).toEqual([]);
  });

  it("R1 names citizens whom several organisations helped, until the lists are apart", async () => {
    const { call, office } = await openDemoOffice();
    const overlap = async () => (await call.briefings.warnings(ASKED)).find((warning) => warning.kind === "overlap_people");
    expect(await overlap()).toMatchObject({ people: 5, first: [{}, {}, {}, {}, {}] });
    // What both gave in one and the same delivery was given once.
    await office.database.queue?.run((tx) => tx.manager.query("update delivery set state = 'draft' where campaign_id is not null"));
    expect(await overlap()).toBeUndefined();
  });

  it("R5 tells of groceries given before the period that last into it, and of none that ended before", async () => {
    const { call } = await openDemoOffice("2020-05-10T07:00:00.000Z");
    const begun = async (from: string, to: string) =>
      (await call.briefings.warnings({ from, to, ...ru, factor: 3 })).flatMap((warning) => (warning.kind === "month_begun" ? [[warning.given, warning.until]] : []));
    expect(await begun("2020-04-15", "2020-04-30")).toEqual([["2020-04-01", "2020-04-30"]]);
    expect(await begun("2020-03-16", "2020-04-03")).toEqual([]);
  });

  it("R4 names a promise without a number of which nothing is confirmed, until something is; a cancelled one is no promise", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.commitments.create({ fields: commitmentFields(office, { amount: { qualifier: "unknown", value: null, high: null }, rule: "FREQ=WEEKLY;BYDAY=WE" }) });
    const named = async () => (await call.briefings.warnings(ASKED)).flatMap((warning) => (warning.kind === "expected_without_confirmation" ? [warning.commitmentId] : []));
    expect(await named()).toEqual([id]);
    expect((await call.briefings.text({ ...PERIOD, ...ru })).plain).toContain("сколько ожидалось, не указано");
    const { rows } = await call.commitments.due({ ...PERIOD, commitmentId: id });
    await call.commitments.confirmOccurrence({ id: rows[0]?.id ?? "", version: rows[0]?.version ?? 0, quantity: 20_000, headcount: 20 });
    expect(await named()).toEqual([]);
    await call.briefings.issued.issue({ ...PERIOD, number: null });
    await office.office.database.queue?.run((tx) => tx.manager.query("update occurrence set state = 'cancelled'"));
    await office.office.database.queue?.run((tx) => tx.manager.query("update delivery set deleted_at = '2020-04-03T00:00:00.000Z'"));
    expect(await named()).toEqual([]);
  });

  describe("R5 sets for a month", () => {
    const months = async ({ call }: AidOffice, from: string, to: string) =>
      (await call.briefings.warnings({ from, to, ...ru, factor: 3 })).flatMap((warning) => (warning.kind.startsWith("month_") && "until" in warning ? [[warning.kind, "given" in warning ? warning.given : "", warning.until, "opens" in warning ? warning.opens.id : ""]] : []));

    it("that came as a list are cut through as those of a promise are; other goods and unconfirmed ones are not", async () => {
      const office = await openAidOffice("2020-05-10T07:00:00.000Z");
      const sets = office.item("Продуктовый набор");
      const give = (overrides: Parameters<typeof deliveryFields>[1]) => office.call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", ...overrides }) });
      await give({ date: "2020-03-28" });
      await give({ date: "2020-03-20", lines: [line(sets, 1), line(office.item("Маска"), 5, "piece")] });
      await give({ date: "2020-04-02", state: "draft" });
      await give({ date: "2020-04-02", lines: [line(office.item("Мука"), 5, "kilogram")] });
      expect(await months(office, PERIOD.from, PERIOD.to)).toEqual([["month_perhaps_cut", "2020-03-28", "2020-04-27", sets]]);
      expect(await months(office, "2020-04-06", "2020-04-30")).toEqual([["month_perhaps_begun", "2020-03-28", "2020-04-27", sets]]);
      expect(await months(office, "2020-03-01", "2020-04-30")).toEqual([]);
    });

    it("that came as a claim are cut through until its list is complete", async () => {
      const office = await openAidOffice("2020-05-10T07:00:00.000Z");
      const { call } = office;
      const { id } = await call.claims.create({ fields: claimFields(office, { itemKindId: office.item("Продуктовый набор") }) });
      await call.claims.create({ fields: claimFields(office, { statement: "Маски", itemKindId: office.item("Маска") }) });
      expect(await months(office, PERIOD.from, PERIOD.to)).toEqual([["month_perhaps_cut", "2020-04-03", "2020-05-02", id]]);
      expect(await months(office, "2020-04-06", "2020-04-30")).toEqual([["month_perhaps_begun", "2020-04-03", "2020-05-02", id]]);
      await office.office.database.queue?.run((tx) => tx.manager.query("update claim set list_state = 'complete' where id = ?", [id]));
      expect(await months(office, PERIOD.from, PERIOD.to)).toEqual([]);
    });

    it("are promised monthly: a promise of anything else is no set for a month, and a weekly one of sets is none either", async () => {
      const office = await openAidOffice();
      const promise = (overrides: Parameters<typeof commitmentFields>[1]) => office.call.commitments.create({ fields: commitmentFields(office, { recipientKind: "family", recipientGroupId: null, headcount: 10, fromDate: "2020-04-01", toDate: null, ...overrides }) });
      await promise({ rule: "FREQ=MONTHLY;BYMONTHDAY=1" });
      await promise({ rule: "FREQ=WEEKLY;BYDAY=WE", itemKindId: office.item("Продуктовый набор"), unit: "set", amount: amount(10, "set") });
      expect(await months(office, PERIOD.from, PERIOD.to)).toEqual([]);
      await promise({ rule: "FREQ=MONTHLY;BYMONTHDAY=1", itemKindId: office.item("Продуктовый набор"), unit: "set", amount: amount(10, "set") });
      expect(await months(office, PERIOD.from, PERIOD.to)).toEqual([["month_cut", "", "2020-04-30", ""]]);
    });
  });

  it("tells which figures came and went between two stretches of days, and nothing where one of them is empty", async () => {
    const { call } = await openDemoOffice();
    const of = async (from: string, to: string) => (await call.briefings.warnings({ from, to, ...ru, factor: 3 })).filter(({ kind }) => kind === "appeared" || kind === "vanished");
    const [came] = await of(PERIOD.from, PERIOD.to);
    expect(came).toMatchObject({ kind: "appeared", labels: expect.arrayContaining(["Волонтёрский штаб на время чрезвычайного положения: волонтёры"]) as string[] });
    // A claim and a promise have their days; that they were not there before is nothing to wonder at.
    expect(came?.kind === "appeared" && came.labels.filter((label) => /^(?:Заявлено|Подтверждено)/u.test(label))).toEqual([]);
    expect(await of("2001-01-01", "2001-01-10")).toEqual([]);
  });

  it("R10 says so where what is given each day and a total of it cannot both be true", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const lunches = { recipientKind: "item", itemKindId: office.item("Обед"), unit: "serving" } as const;
    await call.claims.create({ fields: claimFields(office, { ...lunches, statement: "250–400 обедов в день", perDay: true, amount: { qualifier: "range", value: 250_000, high: 400_000 } }) });
    const { id, version } = await call.claims.create({ fields: claimFields(office, { ...lunches, statement: "всего 9 000 обедов", amount: amount(9_000, "serving") }) });
    const misfits = async () => (await call.briefings.warnings(ASKED)).filter(({ kind }) => kind === "rate_and_total");
    expect(await misfits()).toMatchObject([{ claimId: id, misfit: "too_large", days: 19, rate: "от 250 до 400 обедов в день", limit: "7\u00a0600 обедов", total: "9\u00a0000 обедов" }]);
    await call.claims.update({ id, version, fields: claimFields(office, { ...lunches, statement: "всего 7 000 обедов", amount: amount(7_000, "serving") }) });
    expect(await misfits()).toEqual([]);
  });

  it.each([[3, []], [2, [0.5]], [1.1, [0.5, 1.2]]] as const)("names a figure that grew or shrank %s times against as many days before", async (factor, times) => {
    const { call } = await openDemoOffice();
    // Nine days against nine: two Wednesdays of hot meals before, one now, as a promise and as what the volunteers helped with; 54 citizens before, 63 now.
    const warnings = await call.briefings.warnings({ from: "2020-03-26", to: "2020-04-03", ...ru, factor });
    expect(warnings.flatMap((warning) => (warning.kind === "jump" ? [warning.times] : [])).sort()).toEqual(times);
  });
});

describe("side by side", () => {
  it("R15 two revisions differ in what was corrected and in nothing else", async () => {
    const desk = await openDemoOffice();
    const first = await desk.call.briefings.issued.issue({ ...PERIOD, number: 14 });
    await desk.office.database.queue?.run((tx) => tx.manager.query("update claim set value = 250000 where value = 225000"));
    const second = await desk.call.briefings.issued.revise({ id: first.id, reason: "Фонд уточнил" });
    expect((await desk.call.briefings.issued.everyRevision()).map((one) => one.revision)).toEqual([2, 1]);
    const { rows } = await desk.call.briefings.compare({ before: { of: "issued", id: first.id }, after: { of: "issued", id: second.id }, ...ru });
    const differing = rows.filter((row) => row.differs).map((row) => [row.before, row.after, row.times]);
    expect(differing).toEqual(expect.arrayContaining([["225 семей", "250 семей", 1.1], ["от 320 до 621 семьи", "от 320 до 646 семей", null]]));
    expect(differing).toHaveLength(2);
  });

  it("R15 each row that a revision concerns is told with its record: what came, what went, what changed", async () => {
    const desk = await openDemoOffice();
    const first = await desk.call.briefings.issued.issue({ ...PERIOD, number: 14 });
    const { office, call } = desk;
    const run = (sql: string) => office.database.queue?.run((tx) => tx.manager.query(sql));
    await run("update claim set value = 250000 where value = 225000");
    const [gone] = await rowsOf<{ id: string; number: string; place: string }>(office.database.reader, "select id, number from delivery where recipient_kind = 'person' and state = 'confirmed' and deleted_at is null and date between '2020-03-16' and '2020-04-03' order by id limit 1");
    await run(`update delivery set deleted_at = '2020-04-04T00:00:00.000Z' where id = '${gone?.id}'`);
    const second = await call.briefings.issued.revise({ id: first.id, reason: "Фонд уточнил" });
    const changes = await call.briefings.issued.changes({ before: first.id, id: second.id, ...ru });
    const rows = changes.flatMap((change) => change.rows);
    const claim = rows.find(({ what, row }) => what === "changed" && row.kind === "claim");
    expect(claim?.row).toMatchObject({ opens: { kind: "claims", id: claim?.row.id }, amount: { value: 250_000 } });
    expect(claim?.row.label).not.toBe("");
    const left = rows.filter(({ what }) => what === "gone");
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ row }) => row.label.startsWith(gone?.number ?? "-") && row.opens?.kind === "deliveries" && row.opens.id === gone?.id)).toBe(true);
    // The other way about, what went has come.
    const back = await call.briefings.issued.changes({ before: second.id, id: first.id, ...ru });
    expect(back.flatMap((change) => change.rows).filter(({ what }) => what === "added").map(({ row }) => row.id)).toContain(gone?.id);
  });

  it("R15 of very many rows two hundred are told, and how many more there are", async () => {
    const desk = await openDemoOffice();
    const first = await desk.call.briefings.issued.issue({ ...PERIOD, number: 14 });
    await desk.office.database.queue?.run((tx) => tx.manager.query("update learner set deleted_at = '2020-04-04T00:00:00.000Z'"));
    const second = await desk.call.briefings.issued.revise({ id: first.id, reason: "Список слушателей отозван" });
    const changes = await desk.call.briefings.issued.changes({ before: first.id, id: second.id, ...ru });
    const largest = changes.find(({ more }) => more > 0) ?? changes[0];
    const [{ total } = { total: 0 }] = await rowsOf<{ total: number }>(desk.office.database.reader, "select count(*) as total from learner where state = 'selected' and selected_on <= '2020-04-03'");
    expect(total).toBeGreaterThanOrEqual(200);
    expect((largest?.rows.length ?? 0) + (largest?.more ?? 0)).toBe(total);
    expect(largest?.rows.length).toBeLessThanOrEqual(200);
  });

  it("R12 two periods together: deliveries add up, people are counted anew over both, and where days lie between them they are refused", async () => {
    const { call } = await openDemoOffice();
    const together = async (before: { from: string; to: string }, after: { from: string; to: string }) => {
      const answer = await call.briefings.compare({ before: { of: "period", ...before }, after: { of: "period", ...after }, ...ru });
      return { disjoint: answer.disjoint, of: (id: string) => answer.rows.find((row) => row.figureId === id) };
    };
    const halves = await together({ from: "2020-03-16", to: "2020-03-25" }, { from: "2020-03-26", to: "2020-04-03" });
    expect(halves.of("aid.deliveries.corps")).toMatchObject({ together: "18 выдач", togetherBy: "sum", refused: null });
    // Somebody was helped in both: 17 citizens, not 18.
    expect(halves.of("aid.citizens.corps")).toMatchObject({ together: "17 граждан", togetherBy: "recounted" });
    const apart = await together({ from: "2020-03-16", to: "2020-03-24" }, { from: "2020-03-26", to: "2020-04-03" });
    expect(apart.of("aid.citizens.corps")).toMatchObject({ together: null, refused: "not_additive" });
    expect(apart.of("aid.deliveries.corps")).toMatchObject({ togetherBy: "sum" });
    const sharing = await together({ from: "2020-03-16", to: "2020-03-26" }, { from: "2020-03-26", to: "2020-04-03" });
    expect(sharing.disjoint).toBe(false);
    expect(sharing.of("aid.deliveries.corps")).toMatchObject({ together: null, refused: null });
  });

  it("a period against the days before it: what was not there has no number, and nothing is invented", async () => {
    const { call } = await openDemoOffice();
    const { rows } = await call.briefings.compare({ before: { of: "period", from: "2020-02-26", to: "2020-03-15" }, after: { of: "period", ...PERIOD }, ...ru });
    expect(rows.find((row) => row.figureId === "aid.citizens.corps")).toMatchObject({ before: null, after: "17 граждан", differs: true, times: null });
  });

  it("an issued briefing against today's records of the same days says that nothing changed", async () => {
    const { call } = await openDemoOffice();
    const { id } = await call.briefings.issued.issue({ ...PERIOD, number: null });
    const { rows } = await call.briefings.compare({ before: { of: "issued", id }, after: { of: "period", ...PERIOD }, ...ru });
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.differs)).toEqual([]);
  });
});
