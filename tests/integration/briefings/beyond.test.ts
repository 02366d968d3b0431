import { expect, it } from "vitest";
import { deliveryFields, openAidOffice } from "../../helpers/aidFields";
import { allRows } from "../../helpers/briefings";

it("R13 rows further than 31 days from the period are counted, on either side, and listed nowhere", async () => {
  const office = await openAidOffice("2020-06-01T07:00:00.000Z");
  for (const date of ["2019-12-01", "2020-02-13", "2020-02-14", "2020-03-25", "2020-05-04", "2020-05-05"]) await office.call.deliveries.create({ fields: deliveryFields(office, { recipientKind: "person", recipientId: office.personId, state: "confirmed", date }) });
  const { excluded } = await allRows(office.office, "aid.citizens.corps");
  expect(excluded.map((row) => row.date)).toEqual(["2020-02-14", "2020-05-04"]);
  const beyond = (figureId: string) => office.call.briefings.beyond({ from: "2020-03-16", to: "2020-04-03", language: "ru", figureId });
  expect(await beyond("aid.citizens.corps")).toEqual({ before: 2, after: 1 });
  expect(await beyond("aid.families.itemised")).toEqual({ before: 0, after: 0 });
  await expect(beyond("nothing")).rejects.toMatchObject({ code: "NOT_FOUND" });
});
