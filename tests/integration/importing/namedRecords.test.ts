/** Records that a list names and nobody has: what there is to choose from is said, in the language at the desk. */
import { describe, expect, it } from "vitest";
import { problemWords } from "../../../shared/domain/importing/problemWords";
import { campaignFields, programmeFields } from "../../helpers/peopleFields";
import { grantCallFields } from "../../helpers/programmeFields";
import { csvFile, type ListRows, previewList } from "../../helpers/lists";
import { openTestOffice } from "../../helpers/testOffice";

const LIST: ListRows = [["Дата", "Кому", "Что выдано", "Кол-во", "Акция"], ["01.04.2020", "Ахметова Әлия", "телескоп", 1, null], ["02.04.2020", "Ким Лев", "маски", 2, "Другая"]];

describe("a record that a list names and nobody has", () => {
  it.each([
    ["ru", "Маска", "Азық-түлік жиынтығы", "Дорога добра"], ["kk", "Азық-түлік жиынтығы", "Маска", "Жақсылық жолы"], ["en", "Mask", "Маска", "Дорога добра"],
  ] as const)("stands beside those there are, named in %s", async (language, own, foreign, campaign) => {
    const { call } = await openTestOffice();
    await call.campaigns.create({ fields: campaignFields({ nameRu: "Дорога добра", nameKk: "Жақсылық жолы" }) });
    await call.accounts.prefer({ language });
    const { session } = await previewList(call, "deliveries", csvFile(LIST));
    const { rows } = await call.importing.rows({ session, problem: "unknown_record" });
    const problems = rows.flatMap((row) => row.problems.filter(({ kind }) => kind === "unknown_record"));
    const names = problems.map(({ accepted }) => accepted.split("; "));
    expect(problems.map(({ field, read }) => [field, read])).toEqual([["item", "телескоп"], ["campaign", "Другая"]]);
    expect(names[0]).toContain(own);
    expect(names[0]).not.toContain(foreign);
    expect(names[1]).toEqual([campaign]);
    // What is chosen there is found.
    expect(await call.importing.fix({ session, sheet: "list", row: 2, column: 2, value: own })).toMatchObject({ new: 1, unreadable: 1 });
  });

  it("stands beside those alone that a name leads to", async () => {
    const { call } = await openTestOffice();
    for (const from of ["2020-03-16", "2020-04-16"]) await call.campaigns.create({ fields: campaignFields({ nameRu: "Дорога добра", from }) });
    await call.campaigns.create({ fields: campaignFields({ nameRu: "Чистый двор" }) });
    const { session } = await previewList(call, "deliveries", csvFile(LIST));
    const { rows } = await call.importing.rows({ session, problem: "unknown_record" });
    expect(rows.flatMap(({ problems }) => problems.filter(({ field }) => field === "campaign")).map(({ accepted }) => accepted)).toEqual(["Чистый двор"]);
  });

  it("a call for grants stands beside those of the row's programme", async () => {
    const { call } = await openTestOffice();
    const own = await call.programmes.create({ fields: programmeFields({ code: "own" }) });
    const other = await call.programmes.create({ fields: programmeFields({ code: "other", nameRu: "Другая" }) });
    await call.grantCalls.create({ fields: grantCallFields(own.id, { nameRu: "Весенний конкурс" }) });
    await call.grantCalls.create({ fields: grantCallFields(other.id, { nameRu: "Осенний конкурс" }) });
    const list: ListRows = [["Проект", "ФИО", "Конкурс", "Дата заявки"], ["Сад", "Досов Қайрат", "Осенний конкурс", "01.02.2020"], ["Двор", "Ким Лев", "Зимний конкурс", "01.02.2020"]];
    const { session } = await previewList(call, "grants", csvFile(list), { defaults: { programmeId: own.id } });
    const { rows } = await call.importing.rows({ session, problem: "unknown_record" });
    expect(rows.flatMap(({ problems }) => problems.filter(({ kind }) => kind === "unknown_record")).map(({ read, accepted }) => [read, accepted])).toEqual([["Осенний конкурс", "Весенний конкурс"], ["Зимний конкурс", "Весенний конкурс"]]);
  });

  it("is named anew for whoever goes on in another language", async () => {
    const { call } = await openTestOffice();
    const { session } = await previewList(call, "deliveries", csvFile(LIST));
    const accepted = async () => (await call.importing.rows({ session, problem: "unknown_record" })).rows[0]?.problems[0]?.accepted.split("; ") ?? [];
    expect(await accepted()).toContain("Продуктовый набор");
    await call.accounts.prefer({ language: "kk" });
    expect(await accepted()).toContain("Азық-түлік жиынтығы");
  });

  it.each([["ru", "«х» не найдено: Вид помощи. Есть: Вода; Маска."], ["kk", "«х» табылмады: Көмек түрі. Тіркелгендері: Вода; Маска."], ["en", "“х” was not found: Kind of aid. There are: Вода; Маска."]] as const)("is told in %s", (language, sentence) => {
    expect(problemWords({ kind: "unknown_record", field: "item", read: "х", accepted: "Вода; Маска" }, language)).toBe(sentence);
  });

  it("of many the first are told", () => {
    const accepted = Array.from({ length: 30 }, (_, at) => `Акция ${at + 1}`).join("; ");
    expect(problemWords({ kind: "unknown_record", field: "campaign", read: "х", accepted }, "ru")).toMatch(/Акция 12…$/u);
    expect(problemWords({ kind: "unknown_record", field: "campaign", read: "х", accepted: "" }, "ru")).toBe("«х» не найдено: Акция.");
  });
});
