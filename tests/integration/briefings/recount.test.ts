/** What SQL aggregates and what the rows say must be one thing, also where every kind of disorder has come into the office. */
import { describe, expect, it } from "vitest";
import { boundsOf } from "../../../shared/domain/bounds";
import { figuresOf } from "../../../electron/office/briefings/service";
import { allRows, PERIOD, recounted } from "../../helpers/briefings";
import { openTestOffice } from "../../helpers/testOffice";
import { makeUntidy } from "../../helpers/untidyOffice";

describe("figures of an untidy office", () => {
  it.each([1, 2, 3, 4])("R1-R10 R13 are what their own rows recount to (office %i)", async (seed) => {
    const { office } = await openTestOffice();
    await makeUntidy(office, seed);
    const { figures } = await figuresOf(office, PERIOD);
    expect(new Set(figures.map((each) => each.definition)).size).toBeGreaterThan(11);
    expect(figures.map((each) => each.definition)).toContain("own.items");
    for (const each of figures) {
      const both = await recounted(office, each);
      expect(both.computed, `${each.id} (${each.method})`).toEqual(both.recounted);
    }
  });

  it.each([5, 6])("R10 leave out of the bounds exactly the claims that the rule leaves out, with its reasons (office %i)", async (seed) => {
    const { office } = await openTestOffice();
    await makeUntidy(office, seed);
    for (const id of ["partners.families.bounds", "partners.citizens.bounds"]) {
      const { rows, excluded } = await allRows(office, id);
      const weighed = [...rows, ...excluded].filter((row) => row.kind === "claim" && !["before_period", "after_period", "period_overlaps", "per_day"].includes(row.reason ?? ""));
      const { excluded: left } = boundsOf({
        itemised: 0,
        claims: weighed.map((row) => ({ id: row.id, amount: row.amount ?? { qualifier: "unknown", value: null, high: null }, listed: 0, listState: row.claim?.listState ?? "none", within: row.claim?.within ?? null, repeats: row.claim?.repeats ?? null })),
      });
      const own = weighed.flatMap((row) => (row.reason === null ? [] : [{ id: row.id, reason: row.reason }]));
      expect(own.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...left].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      expect(weighed.length).toBeGreaterThan(3);
    }
  });
});
