/** A flood weekend: warehouses, tonnes received and sent, evacuated people given what they need by a signed sheet, and the young kept at the warehouse. */
import { expect, it } from "vitest";
import type { ShiftFields } from "../../shared/contract/shifts";
import { exactly, whole } from "../../shared/domain/quantities";
import { amount, claimFields, commitmentFields, groupFields, line, openAidOffice } from "../helpers/aidFields";
import { fileOf, PDF } from "../helpers/attachmentFiles";
import { newPerson, shiftFields, volunteerFields } from "../helpers/peopleFields";
import { manyFamilies, sheetFields } from "../helpers/sheetFields";
import { moveFields, stockLine, storeFields } from "../helpers/stockFields";

const SATURDAY = "2024-04-06";
const SUNDAY = "2024-04-07";

it("a flood weekend: tonnes collected, sent, delivered and left over stay four figures, and what was given beyond the stock is seen", async () => {
  const office = await openAidOffice("2024-04-07T15:00:00.000Z");
  const { call } = office;
  const [coal, water, sets] = [office.item("Уголь"), office.item("Питьевая вода"), office.item("Продуктовый набор")];
  const names = await Promise.all(["Склад на вокзале", "Спортзал школы № 8"].map((name) => call.stores.create({ fields: storeFields(name) })));
  const [station, school] = [names[0]?.id ?? "", names[1]?.id ?? ""];
  const move = (fields: Parameters<typeof moveFields>[0]) => call.stockMoves.create({ fields: moveFields(fields) });

  // Saturday: three lorries and a wagon come to the station.
  const wagon = await move({ kind: "receipt", date: SATURDAY, storeId: station, partnerId: office.fundId, document: "накладная № 1", lines: [stockLine(coal, "1 320,4", "tonne")] });
  await call.attachments.add({ ownerKind: "stockMoves", ownerId: wagon.id, kind: "source", file: fileOf(PDF, "накладная № 1.pdf") });
  await move({ kind: "receipt", date: SATURDAY, storeId: station, partnerId: office.fundId, lines: [stockLine(coal, "0,006", "tonne"), stockLine(water, "12 000", "litre"), stockLine(sets, "150", "set")] });
  // The school takes in who was evacuated; two villages are cut off and get theirs by lorry.
  await move({ kind: "transfer", date: SATURDAY, storeId: station, toStoreId: school, lines: [stockLine(water, "3 000", "litre"), stockLine(sets, "100", "set")] });
  await move({ kind: "dispatch", date: SATURDAY, storeId: station, place: "село Аккиз, пункт эвакуации", lines: [stockLine(coal, "800,25", "tonne"), stockLine(water, "6 000", "litre")] });

  // Sunday: the evacuated are counted by heads for water, families sign for their sets; eight of 110 did not come.
  const { id: evacuated } = await call.recipientGroups.create({ fields: groupFields({ nameRu: "Эвакуированные в школе № 8", nameKk: "", kind: "other", headcount: 430 }) });
  await call.deliveries.create({
    fields: {
      date: SUNDAY, state: "confirmed", direction: "emergencies", campaignId: null, providers: [office.corpsId], volunteers: [], recipientKind: "group", recipientId: evacuated, headcount: 430,
      lines: [line(water, 860, "litre")], katoCode: null, place: "", storeId: school, note: "",
    },
  });
  const families = await manyFamilies(office.office, 110);
  const sheet = await call.handoverSheets.create({ fields: sheetFields(office, families, { date: SUNDAY, storeId: school, direction: "emergencies" }) });
  const { given } = await call.handoverSheets.confirm({ ...sheet, struckOut: [3, 17, 18, 44, 71, 72, 73, 110] });
  expect(given).toBe(102);
  await move({ kind: "lost", date: SUNDAY, storeId: station, reason: "Подмыло насыпь, списано по акту № 2", lines: [stockLine(coal, "1,5", "tonne")] });

  const figures = await call.stock.period({ from: SATURDAY, to: SUNDAY });
  const of = (id: string) => figures.find(({ item }) => item.id === id);
  expect(of(coal)).toMatchObject({ unit: "tonne", before: 0, collected: 1_320_406, sent: 800_250, delivered: 0, corrected: -1_500, left: 518_656 });
  expect(of(water)).toMatchObject({ collected: 12_000_000, sent: 6_000_000, delivered: 860_000, left: 5_140_000 });
  expect(of(sets)).toMatchObject({ collected: 150_000, sent: 0, delivered: 102_000, left: 48_000, besides: 0 });

  // More sets were signed for in the school than were brought there: the balance says so, and the other store's is untouched.
  const where = await call.stock.where({ date: SUNDAY });
  const setsRow = where.rows.find(({ item }) => item.id === sets);
  expect(where.stores.map(({ nameRu }, at) => [nameRu, setsRow?.quantities[at]])).toEqual(expect.arrayContaining([["Склад на вокзале", 50_000], ["Спортзал школы № 8", -2_000]]));
  // On Saturday evening nothing was delivered yet.
  expect((await call.stock.period({ from: SATURDAY, to: SATURDAY })).find(({ item }) => item.id === sets)).toMatchObject({ delivered: 0, left: 150_000 });
  expect((await call.stock.period({ from: SUNDAY, to: SUNDAY })).find(({ item }) => item.id === coal)).toMatchObject({ before: 520_156, collected: 0, left: 518_656 });
  expect((await call.audit.verify()).brokenAt).toBeNull();
});

it("R21 a flood weekend: the young stay at the warehouse, which the law leaves open to them, and are kept from the water and from heavy loads", async () => {
  const { call } = await openAidOffice("2024-04-06T03:00:00.000Z");
  const volunteer = async (name: string, birthDate: string): Promise<string> => (await call.volunteers.create({ fields: volunteerFields(newPerson(name, { birthDate })) })).id;
  const shift = async (fields: Partial<ShiftFields>): Promise<string> => (await call.shifts.create({ fields: shiftFields({ date: SATURDAY, ...fields }) })).id;
  const [grown, young] = [await volunteer("Ахметов Болат", "1990-01-01"), await volunteer("Сагинов Тимур", "2007-09-01")];
  const sorting = await shift({ nameRu: "Склад на вокзале: раскладка наборов", from: "09:00", to: "13:00" });
  const dam = await shift({ nameRu: "Дамба у села Аккиз", from: "14:00", to: "18:00", workClasses: ["disaster_aid"] });
  const lorries = await shift({ nameRu: "Разгрузка угля", from: "14:00", to: "18:00", date: SUNDAY, workClasses: ["heavy_or_harmful"] });

  await call.shifts.signUp({ id: sorting, volunteerId: young });
  for (const [id, point] of [[dam, "2-1.1"], [lorries, "2-1.3"]] as const) {
    await expect(call.shifts.signUp({ id, volunteerId: young })).rejects.toMatchObject({ data: { reason: "not_by_law", params: { point, age: 16, under: 18 } } });
    await call.shifts.signUp({ id, volunteerId: grown });
  }
  // Nor does an assignment to the evacuation open a side door.
  await expect(call.assignments.assign({ date: SATURDAY, from: "19:00", to: "21:00", workClasses: ["disaster_aid"], volunteers: [{ id: young }], note: "Эвакуация" })).rejects.toMatchObject({ data: { reason: "sent_under_age", params: { point: "2-1.1" } } });
  expect((await call.shifts.get({ id: sorting })).extra.signedUp.map((one) => one.volunteerId)).toEqual([young]);
});

it("R2 R6 R25 evacuated people are people: two meals make them no more, and tonnes never add to them", async () => {
  const office = await openAidOffice("2024-04-07T15:00:00.000Z");
  const { call } = office;
  const weekend = { from: SATURDAY, to: SUNDAY, language: "ru" as const };
  const { id: group } = await call.recipientGroups.create({ fields: groupFields({ nameRu: "Эвакуированные в школе № 8", nameKk: "", kind: "other", headcount: 430 }) });
  const meals = commitmentFields(office, {
    itemKindId: office.item("Горячее питание"), amount: amount(430, "serving"), recipientGroupId: group, headcount: 430, direction: "emergencies", fromDate: SATURDAY, toDate: SUNDAY,
  });
  const { id: promise } = await call.commitments.create({ fields: meals });
  const [saturday, sunday] = (await call.commitments.due({ ...weekend, commitmentId: promise })).rows;
  await call.commitments.confirmOccurrence({ id: saturday?.id ?? "", version: 1 });
  await call.commitments.confirmOccurrence({ id: sunday?.id ?? "", version: 1, quantity: whole(410, "serving"), headcount: 410 });
  const { id: claim } = await call.claims.create({
    fields: claimFields(office, { statement: "Эвакуировано 430 человек из двух сёл", recipientKind: "person", amount: amount(430, "person"), unit: "person", fromDate: SATURDAY, toDate: SUNDAY, direction: "emergencies" }),
  });
  await call.claims.create({ fields: claimFields(office, { statement: "1 320,4 т угля", recipientKind: "item", itemKindId: office.item("Уголь"), amount: exactly(1_320_400), unit: "tonne", fromDate: SATURDAY, toDate: SUNDAY }) });

  const { figures } = await call.briefings.compute(weekend);
  const said = (id: string) => figures.find((figure) => figure.id === id);
  // 840 servings are 430 people at the least, those of the larger day.
  expect(said(`commitment.kept:${promise}`)).toMatchObject({ unit: "serving", amount: exactly(840_000), people: 430, wording: "840 из 860 порций горячего питания; 430 человек" });
  expect(said("partners.citizens.bounds")).toMatchObject({ unit: "person", low: 430_000, high: 430_000 });
  expect(said(`claims:${claim}`)).toMatchObject({ amount: exactly(430_000) });
  expect(figures.filter(({ unit }) => unit === "person").map(({ amount: { value } }) => value)).toEqual([430_000, 430_000]);
  expect(figures.filter(({ unit }) => unit === "tonne").map(({ amount: { value } }) => value)).toEqual([1_320_400]);
  expect((await call.briefings.text(weekend)).plain).not.toMatch(/840 (человек|людей|граждан)/);
  await expect(call.claims.create({ fields: claimFields(office, { statement: "430 т", recipientKind: "person", amount: amount(430, "tonne"), unit: "tonne" }) })).rejects.toMatchObject({ data: { problems: [{ field: "unit", kind: "unit_differs" }] } });
});
