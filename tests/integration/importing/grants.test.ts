/** Grants of a list with their calls and instalments: what they leave behind when the list is taken back, which is nothing. */
import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import { fileOf, PDF } from "../../helpers/attachmentFiles";
import { openDemoOffice } from "../../helpers/briefings";
import { csvFile, importList, registers } from "../../helpers/lists";

const HEAD = ["Проект", "Заявитель", "ИИН", "Телефон", "Организация заявитель", "Программа", "Конкурс", "№ заявки", "Дата заявки", "Решение", "Дата решения", "Сумма", "Выплаты", "Срок отчёта", "Что вышло"];
const CALL = "Конкурс малых грантов для волонтёров образования";
const IIN = iinFor("2003-05-06", "female", 900);
const ROWS = [
  ["Школа ухода", "Тестбаева Гүлнар", IIN, "87015550011", null, "BILIM", CALL, "ПР-1", "10.02.2020", "одобрен", "02.03.2020", "400 000", "05.03.2020 200 000 выплачено 06.03.2020; 05.05.2020 200 000", "01.06.2020", null],
  ["Двор", null, null, null, "Клуб «Пробный двор»", "BILIM", CALL, "ПР-2", "11.02.2020", "одобрен", "02.03.2020", null, "05.03.2020; 05.04.2020", null, "Двор убран"],
  ["Сад", "Тестбаева Гүлнар", IIN, null, null, "BILIM", null, null, "11.02.2020", null, null, null, null, null, null],
];

describe("a list of grants that is taken back", () => {
  it("leaves every register and the search as they were (instalments and new applicants included); the same list can come again", async () => {
    const { call, office } = await openDemoOffice();
    const before = await registers(office.database.reader);
    for (const turn of [1, 2]) {
      const { batchId, summary } = await importList(call, "grants", csvFile([HEAD, ...ROWS]));
      expect([turn, summary]).toMatchObject([turn, { rows: 3, new: 3, unreadable: 0 }]);
      const { rows } = await call.grants.list({ filters: {}, search: "тестбаева" });
      expect(rows.map(({ title, instalments, paid }) => [title, instalments, paid.value]).sort()).toEqual([["Сад", 0, 0], ["Школа ухода", 2, 200_000_00]]);
      await call.importing.undo({ id: batchId });
      const after = await registers(office.database.reader);
      for (const table of Object.keys(before)) expect([turn, table, after[table]]).toEqual([turn, table, before[table]]);
    }
  });

  it("a paper that was taken off again keeps no list; a grant that was declined has no instalment to come", async () => {
    const { call, office } = await openDemoOffice();
    const before = await registers(office.database.reader);
    const declined = ["Забор", null, null, null, "Клуб «Пробный двор»", "BILIM", CALL, "ПР-3", "11.02.2020", "отклонён", "02.03.2020", null, "05.03.2020 10 000", null, null];
    const { batchId } = await importList(call, "grants", csvFile([HEAD, ...ROWS, declined]));
    expect((await call.grants.list({ filters: {}, search: "пробный двор" })).rows.map(({ title, nextDue }) => [title, nextDue]).sort()).toEqual([["Двор", "2020-03-05"], ["Забор", null]]);
    const [grant] = (await call.grants.list({ filters: {}, search: "школа ухода" })).rows;
    const owner = { ownerKind: "grants", ownerId: grant?.id ?? "" } as const;
    await call.attachments.add({ ...owner, kind: "document", file: fileOf(PDF, "договор.pdf") });
    for (const { id } of await call.attachments.list(owner)) await call.attachments.remove({ id });
    await call.importing.undo({ id: batchId });
    const after = await registers(office.database.reader);
    // The file itself stays as every file does that nothing names any more, until the store is tidied.
    for (const table of Object.keys(before).filter((each) => each !== "stored_file")) expect([table, after[table]]).toEqual([table, before[table]]);
  });

  it.each([
    ["an instalment was paid since", async (call, id) => {
      const { record, fields } = await call.grants.get({ id });
      await call.grants.update({ id, version: record.version, fields: { ...fields, instalments: fields.instalments.map((one) => ({ ...one, paidOn: one.paidOn ?? "2020-04-03" })) } });
    }, "grants"],
    ["a paper was put to it since", async (call, id) => void (await call.attachments.add({ ownerKind: "grants", ownerId: id, kind: "document", file: fileOf(PDF, "договор.pdf") })), "attachments"],
    ["it was credited to a target since", async (call, id) => {
      const { rows: [programme] } = await call.programmes.list({ filters: {}, search: "BILIM" });
      const card = await call.programmes.get({ id: programme?.id ?? "" });
      const target = { id: null, indicator: "grants", scope: "corps", qualifier: "at_least", low: 5000, high: null, unit: "piece", due: null, note: "", noteKk: "" } as const;
      await call.programmes.update({ id: programme?.id ?? "", version: card.record.version, fields: { ...card.fields, targets: [...card.fields.targets, target] } });
      const made = (await call.programmes.get({ id: programme?.id ?? "" })).fields.targets.find(({ indicator, low }) => indicator === "grants" && low === 5000);
      await call.programmes.credit({ targetId: made?.id ?? "", ids: [id] });
    }, "programmes"],
  ] as [string, (call: Awaited<ReturnType<typeof openDemoOffice>>["call"], id: string) => Promise<void>, string][])("is refused where %s, with every row as it is", async (_title, built, what) => {
    const { call, office } = await openDemoOffice();
    const { batchId } = await importList(call, "grants", csvFile([HEAD, ...ROWS]));
    const [grant] = (await call.grants.list({ filters: {}, search: "школа ухода" })).rows;
    await built(call, grant?.id ?? "");
    const before = await registers(office.database.reader);
    await expect(call.importing.undo({ id: batchId })).rejects.toMatchObject({ data: { reason: "import_built_upon", params: { what, count: 1 } } });
    expect(await registers(office.database.reader)).toEqual(before);
  });
});
