/** Volunteers who come again in a list: what the row adds to the file, what of it is not taken, and that all of it can be taken back. */
import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import { csvFile, type ListRows, previewList, registers } from "../../helpers/lists";
import { newPerson, volunteerFields } from "../../helpers/peopleFields";
import { openTestOffice } from "../../helpers/testOffice";

const IIN = iinFor("1999-06-05", "female", 77);
const HEAD = ["ФИО", "ИИН", "Телефон", "Статус", "Навыки", "Направления", "Языки", "Когда свободен", "Авто", "Примечание"] as const;

async function officeWithAliya(languages: string[] = ["ru"]) {
  const office = await openTestOffice();
  const person = newPerson("Ахметова Алия", { iin: IIN, birthDate: "1999-06-05", sex: "female", languages });
  const { id } = await office.call.volunteers.create({ fields: volunteerFields(person, { skills: ["Шитьё"], directions: ["environment"], vehicle: "нива", hours: [{ weekdays: [6], from: "10:00", to: "14:00" }], note: "Поёт в хоре" }) });
  return { ...office, id };
}

const list = (...cells: (string | null)[]): ListRows => [[...HEAD], ["Ахметова Алия", IIN, ...cells]];

describe("a volunteer on file who comes again in a list", () => {
  it("gets the skills, directions and languages that the row adds, is told so beside the row, and loses them when the list is taken back", async () => {
    const { call, office, id } = await officeWithAliya();
    const before = await registers(office.database.reader);
    const { session, summary } = await previewList(call, "volunteers", csvFile(list(null, null, "шитьё, вождение", "экология; здравоохранение", "русский, казахский", null, null, null)));
    expect(summary).toMatchObject({ rows: 1, onFile: 1, fill: { people: 0 } });
    const { rows } = await call.importing.rows({ session });
    const told = rows[0]?.problems.filter(({ severity }) => severity === "note").map(({ kind, field, accepted }) => [kind, field, accepted]);
    expect(told).toEqual([["added_to_file", "directions", expect.any(String)], ["added_to_file", "skills", "вождение"], ["added_to_file", "languages", "kk"]]);
    const { batchId } = await call.importing.commit({ session });
    const { fields } = await call.volunteers.get({ id });
    expect(fields).toMatchObject({ skills: ["Шитьё", "вождение"], status: "active", vehicle: "нива", person: { languages: ["ru", "kk"] } });
    expect(fields.directions.length).toBeGreaterThan(1);
    expect((await call.volunteers.list({ filters: {} })).rows).toMatchObject([{ languages: ["ru", "kk"] }]);
    await call.importing.undo({ id: batchId });
    expect(await registers(office.database.reader)).toEqual(before);
  });

  it("is told of what is not taken: status, hours, car and note that say otherwise; the file stays as it is", async () => {
    const { call, office, id } = await officeWithAliya();
    const before = await registers(office.database.reader);
    const { session } = await previewList(call, "volunteers", csvFile(list(null, "ушёл", "шитьё", null, "русский", "вс 10-14", "лада", "Не звонить")));
    const { rows } = await call.importing.rows({ session });
    expect(rows[0]?.problems.filter(({ kind }) => kind === "not_taken").map(({ field, severity, accepted }) => [field, severity, accepted])).toEqual([
      ["status", "note", "active"], ["vehicle", "note", "нива"], ["note", "note", "Поёт в хоре"], ["availability", "note", ""],
    ]);
    const { batchId } = await call.importing.commit({ session });
    expect((await call.volunteers.get({ id })).fields).toMatchObject({ status: "active", vehicle: "нива", skills: ["Шитьё"], note: "Поёт в хоре" });
    expect(await registers(office.database.reader)).toEqual(before);
    await call.importing.undo({ id: batchId });
    expect(await registers(office.database.reader)).toEqual(before);
  });

  it("is told nothing where the row says the same", async () => {
    const { call } = await officeWithAliya();
    const { session } = await previewList(call, "volunteers", csvFile(list(null, "активный", "ШИТЬЁ", "экология", "русский", "сб 10-14", "Нива", "поёт в хоре")));
    expect((await call.importing.rows({ session })).rows[0]?.problems.map(({ kind }) => kind)).toEqual(["already_on_file"]);
  });

  it("is changed once where what is empty is filled from the list too, and stands as before when it is taken back", async () => {
    const { call, office, id } = await officeWithAliya([]);
    const before = await registers(office.database.reader);
    const { session } = await previewList(call, "volunteers", csvFile(list("87011112233", null, "вождение", null, "казахский", null, null, null)));
    await call.importing.fillEmpty({ session, on: true });
    const { batchId } = await call.importing.commit({ session });
    expect((await call.volunteers.get({ id })).fields).toMatchObject({ skills: ["Шитьё", "вождение"], person: { phones: ["+77011112233"], languages: ["kk"] } });
    await call.importing.undo({ id: batchId });
    expect(await registers(office.database.reader)).toEqual(before);
  });
});
