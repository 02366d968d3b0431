/** What came of work, the institutions that take volunteers in, and the directory of makers and services. */
import { describe, expect, it } from "vitest";
import type { HostFields } from "../../shared/contract/hosts";
import type { OutcomeFields } from "../../shared/contract/outcomes";
import type { ServiceFields } from "../../shared/contract/services";
import { whole } from "../../shared/domain/quantities";
import { newPerson, programmeFields, target, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice, type TestOffice } from "../helpers/testOffice";

const outcome = (overrides: Partial<OutcomeFields> = {}): OutcomeFields => ({
  kind: "memorial", title: "Памятник", searchedFor: "", programmeId: null, from: "2020-03-01", state: "done", doneOn: "2020-03-20", quantity: null, katoCode: null, place: "", outcome: "", note: "", ...overrides,
});
const host = (overrides: Partial<HostFields> = {}): HostFields => ({ nameRu: "Хоспис", nameKk: "", kind: "hospice", katoCode: null, address: "", contact: "", phone: "", requirements: "", note: "", ...overrides });
const service = (overrides: Partial<ServiceFields> = {}): ServiceFields => ({
  kind: "masks", nameRu: "Ателье", nameKk: "", offerRu: "", offerKk: "", phone: "", hours: "", katoCode: null, address: "", checkedOn: "2020-04-01", note: "", ...overrides,
});

const pdf = () => new File([Buffer.from("%PDF-1.4\n%%EOF\n")], "сборник.pdf", { type: "application/pdf" });

const inSpring = () => openTestOffice({ clock: { now: () => new Date("2020-04-03T05:00:00Z") } });

describe("results of work", () => {
  async function reached({ call }: TestOffice, asked: Parameters<typeof target>[0], records: readonly Partial<OutcomeFields>[]) {
    const { id } = await call.programmes.create({ fields: programmeFields({ targets: [target(asked)] }) });
    for (const record of records) {
      const made = await call.outcomes.create({ fields: outcome({ programmeId: id, ...record }) });
      if (record.kind === "publication" && record.title !== "Без файла") await call.attachments.add({ ownerKind: "outcomes", ownerId: made.id, kind: "document", file: pdf() });
    }
    const targetId = (await call.programmes.get({ id })).fields.targets[0]?.id ?? "";
    await call.programmes.credit({ targetId, ids: null });
    return (await call.programmes.progress({ id }))[0];
  }

  it.each([
    ["a publication fulfils the target that is a publication once its file is there", { indicator: "publications", unit: "piece", low: whole(1, "piece") }, [{ kind: "publication", title: "Сборник" }, { kind: "publication", title: "Без файла" }, { kind: "memorial" }], whole(1, "piece")],
    ["memorials and documents on war deeds are objects; one that is not done does not count", { indicator: "other", unit: "piece" }, [{}, { kind: "war_document" }, { state: "going_on", doneOn: null }, { kind: "trees", quantity: 60_000 }], whole(2, "piece")],
    ["somebody who was found is a person", { indicator: "other", unit: "person" }, [{ kind: "missing_person", searchedFor: "Абаев Асан" }, { kind: "missing_person", state: "without_result" }], whole(1, "person")],
    ["R2 trees add up among themselves only; an unknown quantity is in no sum", { indicator: "other", unit: "tree" }, [{ kind: "trees", quantity: whole(60, "tree") }, { kind: "trees", quantity: whole(40, "tree") }, { kind: "trees" }, { kind: "waste", quantity: 5_000 }], whole(100, "tree")],
    ["places on courses add up by how many there are", { indicator: "other", unit: "place" }, [{ kind: "course_places", quantity: whole(200, "place") }, { kind: "course_places", quantity: whole(25, "place") }], whole(225, "place")],
  ] as const)("%s", async (_title, asked, records, expected) => {
    const office = await openTestOffice();
    expect(await reached(office, asked, records)).toMatchObject({ creditable: true, credited: expected });
  });

  it("evacuated people and places on courses are entered with how many, and told so in every language", async () => {
    const office = await inSpring();
    const { call } = office;
    await call.outcomes.create({ fields: outcome({ kind: "evacuated", title: "Из посёлка у канала", quantity: whole(120, "person") }) });
    await call.outcomes.create({ fields: outcome({ kind: "evacuated", title: "Из зоны затопления", quantity: whole(1, "person") }) });
    await call.outcomes.create({ fields: outcome({ kind: "course_places", title: "Курсы программирования", quantity: whole(200, "place") }) });
    await expect(call.outcomes.create({ fields: outcome({ kind: "evacuated", quantity: 1_500 }) })).rejects.toMatchObject({ data: { problems: [{ field: "quantity", kind: "not_whole" }] } });
    expect((await call.outcomes.list({ filters: { kind: "evacuated" } })).rows.map(({ amount, unit }) => [amount.value, unit])).toEqual([[1_000, "person"], [120_000, "person"]]);
    const period = { from: "2020-03-16", to: "2020-04-03" };
    for (const [language, people, places] of [
      ["ru", "Эвакуировали 121 человека.", "На курсах открыли 200 мест."], ["kk", "121 адам эвакуацияланды.", "Курстарда 200 орын ашылды."],
      ["en", "Evacuated: 121 people.", "Opened on courses: 200 places."],
    ] as const) {
      const { plain } = await call.briefings.text({ ...period, language });
      expect(plain).toContain(people);
      expect(plain).toContain(places);
    }
  });

  it("what is over has its day; only a search names somebody, and the file of a publication is kept with it", async () => {
    const { call } = await openTestOffice();
    await expect(call.outcomes.create({ fields: outcome({ doneOn: null }) })).rejects.toMatchObject({ data: { problems: [{ field: "doneOn", kind: "required" }] } });
    const { id } = await call.outcomes.create({ fields: outcome({ kind: "publication", title: "Сборник лучших практик", searchedFor: "Абаев Асан", quantity: 7_000 }) });
    expect((await call.outcomes.get({ id })).fields).toMatchObject({ searchedFor: "", quantity: null });
    await call.attachments.add({ ownerKind: "outcomes", ownerId: id, kind: "document", file: pdf() });
    expect((await call.attachments.list({ ownerKind: "outcomes", ownerId: id })).map((each) => each.name)).toEqual(["сборник.pdf"]);
    expect((await call.search.everything({ text: "sbornik", limit: 5 })).map((hit) => hit.kind)).toEqual(["outcomes"]);
  });
});

describe("clearances", () => {
  it.each([
    ["2020-04-02", "expired"], ["2020-04-03", "expiring"], ["2020-05-03", "expiring"], ["2020-05-04", "valid"], [null, "valid"],
  ] as const)("one that ends on %s is %s on 3 April 2020, in the list and by its filter", async (expiresOn, state) => {
    const { call } = await inSpring();
    const { id: hostId } = await call.hosts.create({ fields: host() });
    const { id: volunteerId } = await call.volunteers.create({ fields: volunteerFields(newPerson("Абаев Асан")) });
    await call.clearances.create({ fields: { volunteerId, kind: "medical", hostId, issuedOn: "2020-01-01", expiresOn, document: "", note: "" } });
    expect((await call.clearances.list({ filters: { state }, search: "abaev" })).rows).toMatchObject([{ name: "Абаев Асан", state, host: { nameRu: "Хоспис" } }]);
    expect((await call.hosts.list({ filters: {} })).rows[0]?.cleared).toBe(state === "expired" ? 0 : 1);
    await expect(call.hosts.remove({ id: hostId, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use" } });
  });
});

describe("the directory", () => {
  it("says who should be called again, two weeks after the last check", async () => {
    const { call } = await inSpring();
    await call.services.create({ fields: service() });
    await call.services.create({ fields: service({ kind: "food_delivery", nameRu: "Обеды", checkedOn: "2020-03-20" }) });
    expect((await call.services.list({ filters: { stale: "stale" } })).rows.map((row) => row.nameRu)).toEqual(["Обеды"]);
  });
});
