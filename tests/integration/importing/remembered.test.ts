/** What a list leaves for the next one (its columns, its cells put right) goes with the undoing of the list. */
import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "../../../shared/domain/importing/types";
import { rowsOf } from "../../../electron/database/reader";
import { partnerFields } from "../../helpers/fields";
import { csvFile, type ListRows } from "../../helpers/lists";
import { openTestOffice } from "../../helpers/testOffice";

const HEADINGS = ["ФИО", "Дата рождения", "Статус", "Прочее"];

async function desk() {
  const { call, office } = await openTestOffice();
  const { id: partnerId } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд A" }) });
  const now = async () => ({
    mappings: await rowsOf(office.database.reader, "select * from import_mapping order by id"), mends: await rowsOf(office.database.reader, "select * from import_mend order by id"),
  });
  /** Takes over a list of one volunteer with the fourth column meant as said, and "шалқар" put right as said. */
  const take = async (name: string, fourth: ColumnMapping[number], status: string): Promise<string> => {
    const rows: ListRows = [HEADINGS, [name, "1.2.1980", "шалқар", "5 мкр"]];
    const { session, sheets } = await call.importing.open({ file: csvFile(rows), kind: "volunteers", partnerId });
    await call.importing.preview({ session, kind: "volunteers", partnerId, sheets: sheets.map((sheet) => ({ ...sheet, mapping: [...sheet.mapping.slice(0, 3), fourth] })) });
    await call.importing.mendAsBefore({ session, on: false });
    await call.importing.fix({ session, sheet: "list", row: 2, column: 2, value: status, everywhere: true });
    return (await call.importing.commit({ session })).batchId;
  };
  const fourthNow = async (): Promise<[ColumnMapping[number] | undefined, boolean | undefined]> => {
    const { session, sheets: [sheet] } = await call.importing.open({ file: csvFile([HEADINGS, ["Ли Вера", "", "", ""]]), kind: "volunteers", partnerId });
    await call.importing.drop({ session });
    return [sheet?.mapping[3], sheet?.remembered];
  };
  const undo = (id: string) => call.importing.undo({ id });
  return { now, take, fourthNow, undo };
}

describe("what a list left for the next one", () => {
  it("is gone when the list is taken back, and the columns are guessed again", async () => {
    const { now, take, fourthNow, undo } = await desk();
    const before = await now();
    const guessed = await fourthNow();
    const list = await take("Досов Қайрат", "address", "На паузе");
    expect(await fourthNow()).toEqual(["address", true]);
    expect((await now()).mends).toHaveLength(1);
    await undo(list);
    expect(await now()).toEqual(before);
    expect(await fourthNow()).toEqual(guessed);
  });

  it("is what the list before had left, to the instant", async () => {
    const { now, take, fourthNow, undo } = await desk();
    await take("Досов Қайрат", "address", "На паузе");
    const before = await now();
    const wrong = await take("Ким Лев", "note", "Активный");
    expect(await fourthNow()).toEqual(["note", true]);
    await undo(wrong);
    expect(await now()).toEqual(before);
  });

  it("stays where a later list put its own over it, and does not come back when that one is taken back too", async () => {
    const { now, take, fourthNow, undo } = await desk();
    const before = await now();
    const first = await take("Досов Қайрат", "skills", "На паузе");
    const second = await take("Ким Лев", "address", "Активный");
    const third = await take("Ли Вера", "note", "На паузе");
    const last = await now();
    await undo(second);
    await undo(first);
    expect(await now()).toEqual(last);
    expect(await fourthNow()).toEqual(["note", true]);
    await undo(third);
    expect(await now()).toEqual(before);
  });
});
