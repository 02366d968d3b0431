/** Charts of the registers: the same numbers as the figures and lists they are drawn from. */
import { describe, expect, it } from "vitest";
import { CHART_PAGES } from "../../shared/contract/charts";
import { openDemoOffice, PERIOD } from "../helpers/briefings";
import { contactFields } from "../helpers/contactFields";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("charts of the registers", () => {
  it("what a briefing counts is drawn from its figures, with the qualifier in words (R9)", async () => {
    const { call } = await openDemoOffice();
    const charts = await call.charts.of({ page: "informationOutputs", ...PERIOD, language: "ru" });
    const [materials] = charts;
    expect(materials?.values.map(({ label, value, wording }) => [label.split(" ")[0], value, plain(wording)])).toEqual([["Информационный", 300, "около 300 информационных листов"], ["Памятка", 1000, "более 1 000 памяток"]]);
    const [selected, decisions] = await call.charts.of({ page: "learners", ...PERIOD, language: "kk" });
    expect(selected?.values.map(({ value }) => value)).toEqual([200]);
    expect(decisions?.values.find(({ label }) => label === "selected")?.value).toBe(200);
  });

  it("contacts by channel, topic and week come to the same number", async () => {
    const { call } = await openDemoOffice();
    for (const date of ["2020-03-17", "2020-03-24", "2020-03-25"]) await call.contacts.create({ fields: contactFields({ date, channel: "telegram", topic: "Пропуск" }) });
    const charts = await call.charts.of({ page: "contacts", ...PERIOD, language: "ru" });
    const sums = charts.map(({ code, values }) => [code, values.reduce((sum, { value }) => sum + value, 0)]);
    const { together } = await call.contacts.summary(PERIOD);
    expect(sums).toEqual([["channels", together.contacts], ["topics", together.contacts], ["weeks", together.contacts]]);
    expect(charts[2]?.values.map(({ label }) => label)).toEqual(["16.03.2020–22.03.2020", "23.03.2020–29.03.2020", "30.03.2020–03.04.2020"]);
  });

  it.each(CHART_PAGES)("%s: a period in which nothing happened has no charts of things that happen", async (page) => {
    const { call } = await openDemoOffice();
    const charts = await call.charts.of({ page, from: "2015-01-01", to: "2015-01-31", language: "en" });
    expect(charts.flatMap(({ code }) => (code === "targets" ? [] : [code]))).toEqual([]);
  });

  it("a period that is turned round is refused beside its end", async () => {
    const { call } = await openDemoOffice();
    await expect(call.charts.of({ page: "contacts", from: PERIOD.to, to: PERIOD.from, language: "ru" })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "to", kind: "date_order" }] } });
  });
});
