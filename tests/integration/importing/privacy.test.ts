/** What the rows of a list say of people, by who looks at them (R19). */
import { describe, expect, it } from "vitest";
import { readTable } from "../../../electron/files/tables/readTable";
import { PERMISSIONS_OF, ROLES } from "../../../shared/contract/base";
import { iinFor } from "../../../shared/domain/iin";
import { deskFor } from "../../helpers/desks";
import { csvFile, previewList } from "../../helpers/lists";
import { openTestOffice } from "../../helpers/testOffice";

describe("the rows that a record came from", () => {
  it.each(ROLES)("show a %s the IIN whole only who enters data, in whichever cell it stands", async (role) => {
    const office = await openTestOffice();
    const [iin, young] = [iinFor("1985-03-12", "male", 7), iinFor("2001-02-03", "male", 5)];
    const list = csvFile([["ФИО", "ИИН", "Телефон", "Примечание"], ["Досов Қайрат", iin, "87011112233", `сын ${young.slice(0, 6)} ${young.slice(6)}`], ["Ким Лев", Number(young), null, null]]);
    const { session } = await previewList(office.call, "volunteers", list);
    await office.call.importing.fix({ session, sheet: "list", row: 2, column: 3, value: `сын ${young}` });
    await office.call.importing.commit({ session });
    const desk = await deskFor(office, role);
    const { rows } = await office.call.people.list({ filters: {} });
    const seen = JSON.stringify(await Promise.all(rows.map(({ id }) => desk.call.importing.sources({ id }))));
    const whole = PERMISSIONS_OF[role].includes("register");
    expect([seen.includes(iin), seen.includes(young), seen.includes(young.slice(6)), seen.includes(String(Number(young)))]).toEqual([whole, whole, whole, whole]);
    expect([seen.includes("87011112233"), seen.includes(iin.slice(-4))]).toEqual([true, true]);
  });
});

describe("a list of searches that goes back with its mistakes", () => {
  it("says below the full level neither who was searched for nor what came of it", async () => {
    const { call, handedOver } = await openTestOffice();
    const list = csvFile([["Объект", "Вид работ", "Дата начала", "Кого ищут", "Что вышло"], ["Поиск в степи", "пропавшие", "45.03.2020", "Досов Қайрат", "найден у родных в Бейнеу"]]);
    const { session } = await previewList(call, "outcomes", list);
    for (const privacy of ["full", "masked", "none"] as const) await call.importing.problemFile({ session, privacy });
    const told = await Promise.all(handedOver.map(async (file) => JSON.stringify(await readTable(file.bytes, file.name))));
    expect(told.map((text) => [text.includes("Поиск в степи"), text.includes("Досов"), text.includes("у родных")])).toEqual([[true, true, true], [true, false, false], [true, false, false]]);
  });
});
