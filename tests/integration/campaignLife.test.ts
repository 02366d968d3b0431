/** What a campaign keeps of those who stood for it, who came, and how it went from city to city. */
import { describe, expect, it } from "vitest";
import { amount } from "../helpers/aidFields";
import { partnerFields } from "../helpers/fields";
import { campaignFields, programmeFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

const CALL = { by: "Актау", whom: "Жанаозен", city: "Жанаозен", calledOn: "2020-03-29", answer: "accepted" as const, answeredOn: "2020-03-30", link: "" };
const AKTAU = "471010000";
const MANGYSTAU = "470000000";

describe("a campaign", () => {
  it("comes back as it was entered, and its list names only those who agreed to be named", async () => {
    const { call } = await openTestOffice();
    const { id: partner } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд А" }) });
    const fields = campaignFields({
      partners: [partner], publicFaces: [{ name: "Бейбіт", known: "блогер", agreedOn: "2020-03-27" }, { name: "Без согласия", known: "", agreedOn: null }], calls: [CALL],
      registered: 14, attended: amount(30, "person", "more_than"), reach: amount(12_000, "person", "about"),
    });
    const { id } = await call.campaigns.create({ fields });
    expect((await call.campaigns.get({ id })).fields).toEqual(fields);
    expect((await call.campaigns.list({ filters: {} })).rows).toMatchObject([{ publicFaces: ["Бейбіт"], cities: 1, registered: 14, attended: { qualifier: "more_than" }, partners: [{ nameRu: "Фонд А" }] }]);
  });

  it.each([
    ["nobody calls themselves", { calls: [{ ...CALL, whom: "актау" }] }, { field: "calls.0.whom", kind: "own_call" }],
    ["nobody answers before being called", { calls: [{ ...CALL, answeredOn: "2020-03-01" }] }, { field: "calls.0.answeredOn", kind: "date_order" }],
    ["half a person came nowhere", { attended: { qualifier: "exact" as const, value: 1500, high: null } }, { field: "attended.value", kind: "not_whole" }],
    ["a partner that is not there", { partners: ["nobody"] }, { field: "partners.0", kind: "unknown" }],
  ])("is refused beside the field: %s", async (_title, overrides, problem) => {
    const { call } = await openTestOffice();
    await expect(call.campaigns.create({ fields: campaignFields(overrides) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [expect.objectContaining(problem)] } });
  });

  it("is found by the place, the day, the organiser, and by whoever was called in it", async () => {
    const { call } = await openTestOffice();
    const { id: organiserId } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд А" }) });
    await call.campaigns.create({ fields: campaignFields({ nameRu: "Своя", organiserId, katoCode: AKTAU, from: "2020-03-20", to: "2020-03-22", calls: [CALL] }) });
    await call.campaigns.create({ fields: campaignFields({ nameRu: "Другая", from: "2020-03-25" }) });
    const found = async (filters: Parameters<typeof call.campaigns.list>[0]["filters"], search = "") => (await call.campaigns.list({ filters, search })).rows.map(({ nameRu }) => nameRu);
    expect(await found({ district: MANGYSTAU })).toEqual(["Своя"]);
    expect(await found({ on: "2020-03-22" })).toEqual(["Своя"]);
    expect(await found({ on: "2020-03-26" })).toEqual(["Другая"]);
    expect(await found({ organiserId })).toEqual(["Своя"]);
    expect(await found({}, "жанаозен")).toEqual(["Своя"]);
  });

  it("programmes are found the same way", async () => {
    const { call } = await openTestOffice();
    await call.programmes.create({ fields: programmeFields({ code: "a", nameRu: "Здесь", katoCode: AKTAU, from: "2020-03-20", to: "2020-03-22" }) });
    await call.programmes.create({ fields: programmeFields({ code: "b", nameRu: "Где-то", from: "2020-03-25" }) });
    const found = async (filters: Parameters<typeof call.programmes.list>[0]["filters"]) => (await call.programmes.list({ filters })).rows.map(({ nameRu }) => nameRu);
    expect(await found({ district: MANGYSTAU })).toEqual(["Здесь"]);
    expect(await found({ on: "2020-03-25" })).toEqual(["Где-то"]);
  });
});
