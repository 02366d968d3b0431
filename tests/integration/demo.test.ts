import { describe, expect, it } from "vitest";
import { openTestOffice } from "../helpers/testOffice";

async function demoOffice() {
  const test = await openTestOffice({ corps: null });
  await test.call.setup.demo({ language: "ru" });
  return test;
}

describe("the demo corps", () => {
  it("is the same on every run, ids included", async () => {
    const [one, other] = [await demoOffice(), await demoOffice()];
    const seen = async ({ call }: typeof one) => ({
      figures: await call.briefings.compute({ from: "2020-03-16", to: "2020-04-03", language: "ru" }),
      people: await call.people.list({ filters: {}, pageSize: 200 }),
      deliveries: await call.deliveries.list({ filters: {}, pageSize: 200 }),
      items: await call.items.all(),
    });
    expect(await seen(other)).toEqual(await seen(one));
  });

  it("is one entry of the journal with links to its rows, in a chain that holds", async () => {
    const { call } = await demoOffice();
    const { rows } = await call.audit.list({ action: "demo" });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.links).toBeGreaterThan(600);
    expect((await call.audit.verify()).brokenAt).toBeNull();
  });

  it("lives in its own spring and asks for its own period first", async () => {
    const { call } = await demoOffice();
    expect(await call.system.status()).toMatchObject({ demo: true, today: "2020-04-04", usualPeriod: { from: "2020-03-16", to: "2020-04-03" } });
  });
});
