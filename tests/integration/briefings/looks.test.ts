import { describe, expect, it } from "vitest";
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

  it.each([[3, []], [2, [0.5, 0.5]], [1.1, [0.5, 0.5, 1.2]]] as const)("names a figure that grew or shrank %s times against as many days before", async (factor, times) => {
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
