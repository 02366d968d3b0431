/** Emergency regimes, and the headquarters set up for them. */
import { describe, expect, it } from "vitest";
import type { RegimeFields } from "../../shared/contract/regimes";
import { presetWorkClass } from "../../shared/domain/eligibility";
import { emergenciesOnFile } from "../../electron/office/regimes/queries";
import { headquartersFields, personFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

const ALMATY = "750000000";
const AKTAU = "471010000";
const regimeFields = (overrides: Partial<RegimeFields> = {}): RegimeFields => ({ kind: "emergency", katoCode: null, from: "2020-03-16", to: null, document: "", note: "", ...overrides });

describe("emergency regimes", () => {
  it("R11 hold on both their ends, and are found by day", async () => {
    const { call } = await openTestOffice();
    await call.regimes.create({ fields: regimeFields({ to: "2020-05-11" }) });
    await call.regimes.create({ fields: regimeFields({ kind: "quarantine", katoCode: ALMATY, from: "2020-03-19", to: "2020-04-05" }) });
    const on = async (day: string) => (await call.regimes.list({ sort: "from", filters: { on: day } })).rows.map((row) => row.kind);
    expect(await on("2020-03-15")).toEqual([]);
    expect(await on("2020-03-16")).toEqual(["emergency"]);
    expect(await on("2020-03-19")).toEqual(["emergency", "quarantine"]);
    expect(await on("2020-04-05")).toEqual(["emergency", "quarantine"]);
    expect(await on("2020-04-06")).toEqual(["emergency"]);
    expect((await call.regimes.list({ search: "төтенше", filters: {} })).rows).toMatchObject([{ kind: "emergency", placeRu: "" }]);
    await expect(call.regimes.create({ fields: regimeFields({ to: "2020-03-15" }) })).rejects.toMatchObject({ data: { problems: [{ field: "to", kind: "date_order" }] } });
  });

  it.each([
    ["in the whole country", null, AKTAU, "2020-03-16", "disaster_aid"],
    ["the day before it", null, AKTAU, "2020-03-15", "ordinary"],
    ["in another city", ALMATY, AKTAU, "2020-03-20", "ordinary"],
    ["in that city", ALMATY, "751110000", "2020-03-20", "disaster_aid"],
  ] as const)("R21 a state of emergency on file presets the class of work %s", async (_case, katoCode, place, day, workClass) => {
    const { call, office } = await openTestOffice();
    await call.regimes.create({ fields: regimeFields({ katoCode }) });
    await call.regimes.create({ fields: regimeFields({ kind: "quarantine", from: "2020-01-01" }) });
    expect(presetWorkClass(place, day, await emergenciesOnFile(office.database.reader))).toBe(workClass);
  });

  it("a headquarters stands under one, with its directions and its coordinator", async () => {
    const { call } = await openTestOffice();
    const regime = await call.regimes.create({ fields: regimeFields({ katoCode: AKTAU }) });
    const person = await call.people.create({ fields: personFields("Мұқаш Оралбай") });
    const { id } = await call.headquarters.create({ fields: headquartersFields({ directions: ["health", "information"], coordinatorId: person.id, regimeId: regime.id }) });
    await call.headquarters.create({ fields: headquartersFields({ nameRu: "Другой", directions: ["education"] }) });
    const { fields, extra } = await call.headquarters.get({ id });
    expect(fields).toMatchObject({ directions: ["health", "information"], coordinatorId: person.id, regimeId: regime.id });
    expect(extra).toMatchObject({ coordinator: { nameRu: "Мұқаш Оралбай" }, regime: { kind: "emergency", from: "2020-03-16", katoCode: AKTAU } });
    for (const filters of [{ direction: "health" as const }, { regimeId: regime.id }]) expect((await call.headquarters.list({ filters })).rows.map((row) => row.id)).toEqual([id]);
    expect((await call.regimes.get({ id: regime.id })).extra.headquarters).toMatchObject([{ id }]);
    await expect(call.regimes.remove({ id: regime.id, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { headquarters: 1 } } });
    await expect(call.people.remove({ id: person.id, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { headquarters: 1 } } });
    await call.headquarters.update({ id, version: 1, fields: { ...fields, directions: [], coordinatorId: null, regimeId: null } });
    expect((await call.headquarters.get({ id })).extra).toMatchObject({ coordinator: null, regime: null });
  });

  it("a coordinator or a regime that is not on file is refused at its field", async () => {
    const { call } = await openTestOffice();
    await expect(call.headquarters.create({ fields: headquartersFields({ coordinatorId: "nobody", regimeId: "nothing" }) })).rejects.toMatchObject({
      data: { problems: [{ field: "coordinatorId", kind: "unknown" }, { field: "regimeId", kind: "unknown" }] },
    });
  });
});
