/** The corps' own rule of how often a family is given something, told of a list before it is taken over. */
import { describe, expect, it } from "vitest";
import { problemWords } from "../../../shared/domain/importing/problemWords";
import { partnerFields } from "../../helpers/fields";
import { csvFile, importList, type ListRows, previewList } from "../../helpers/lists";
import { type OfficeClient, openTestOffice } from "../../helpers/testOffice";

const HEADINGS = ["ФИО", "Дата рождения", "Дата", "Помощь"];
const [AHMETOVA, KIM] = [["Ахметова Әлия Серікқызы", "12.05.1984"], ["Ким Лев Петрович", "03.04.1979"]] as const;

async function corps(limits: readonly { times: number; per: "month" | "year" }[]) {
  const { call } = await openTestOffice();
  const set = (await call.items.choices({ search: "Продуктовый набор" }))[0]?.id ?? "";
  await call.deliveries.setLimits({ was: [], limits: limits.map((limit) => ({ itemKindId: set, ...limit })) });
  return { call, partnerId: (await call.partners.create({ fields: partnerFields({ nameRu: "Фонд A" }) })).id };
}
const warned = async (call: OfficeClient, session: string) =>
  (await call.importing.rows({ session, problem: "over_limit" })).rows.flatMap(({ row, outcome, problems }) => problems.filter(({ kind }) => kind === "over_limit").map(({ severity, read, accepted }) => [row, outcome, severity, read, accepted]));

describe("a list that goes beyond the corps' own rule", () => {
  it("warns of a family that was given it already, counts the rows before it, and stops nobody", async () => {
    const { call, partnerId } = await corps([{ times: 1, per: "month" }]);
    await importList(call, "helped-list", csvFile([HEADINGS, [...AHMETOVA, "01.03.2020", "Продуктовый набор"]]), { partnerId });
    const list: ListRows = [HEADINGS,
      [...AHMETOVA, "20.03.2020", "Продуктовый набор"], [...AHMETOVA, "01.02.2020", "Продуктовый набор"], [...AHMETOVA, "21.03.2020", "Маска"],
      [...KIM, "02.03.2020", "Продуктовый набор"], [...KIM, "28.03.2020", "Продуктовый набор"], [...KIM, "28.02.2020", "Продуктовый набор"]];
    const { session } = await previewList(call, "helped-list", csvFile(list), { partnerId });
    // Ahmetova is not joined yet: of a family that would be new nothing was given before.
    expect(await warned(call, session)).toEqual([[6, "new", "warning", "Продуктовый набор", "1/month/sets"]]);
    const summary = await call.importing.join({ session, rows: "same", join: true });
    expect(await warned(call, session)).toEqual([[2, "onFile", "warning", "Продуктовый набор", "1/month/sets"], [6, "new", "warning", "Продуктовый набор", "1/month/sets"]]);
    expect(summary.problems).toContainEqual({ kind: "over_limit", severity: "warning", count: 2 });
    await expect(call.importing.commit({ session })).resolves.toMatchObject({ batchId: expect.any(String) });
  });

  const deliveries = (kind: string): ListRows => [["ФИО", "Дата рождения", "Дата", "Помощь", "Вид получателя"], ...["05.01.2020", "06.02.2020", "07.03.2020"].map((day) => [...AHMETOVA, day, "Продуктовый набор", kind])];

  it("of deliveries warns of new families, and of nobody who is in no family", async () => {
    const { call } = await corps([{ times: 2, per: "year" }]);
    expect(await warned(call, (await previewList(call, "deliveries", csvFile(deliveries("семья")))).session)).toEqual([[4, "new", "warning", "Продуктовый набор", "2/year/sets"]]);
    expect(await warned(call, (await previewList(call, "deliveries", csvFile(deliveries("человек")))).session)).toEqual([]);
  });

  it("counts what is given to a person with what that person's family had", async () => {
    const { call, partnerId } = await corps([{ times: 2, per: "year" }]);
    await importList(call, "helped-list", csvFile([HEADINGS, [...AHMETOVA, "01.01.2020", "Продуктовый набор"]]), { partnerId });
    const { session } = await previewList(call, "deliveries", csvFile(deliveries("человек")));
    // Not joined yet, the person is new to the file and in no family.
    expect(await warned(call, session)).toEqual([]);
    await call.importing.join({ session, rows: "same", join: true });
    expect((await warned(call, session)).map(([row, , severity, , accepted]) => [row, severity, accepted])).toEqual([[3, "warning", "2/year/sets"], [4, "warning", "2/year/sets"]]);
  });

  it("says nothing without a rule", async () => {
    const { call, partnerId } = await corps([]);
    const { session } = await previewList(call, "helped-list", csvFile([HEADINGS, [...KIM, "02.03.2020", "Продуктовый набор"], [...KIM, "28.03.2020", "Продуктовый набор"]]), { partnerId });
    expect(await warned(call, session)).toEqual([]);
  });

  it.each([["ru", "По правилу корпуса «Набор» даётся семье 2 раза в год; с этой строкой выйдет больше."], ["kk", "Корпус ережесі бойынша «Набор» отбасыға жылына 2 рет беріледі; осы жолмен одан асады."], ["en", "By the corps' own rule a family is given “Набор” 2 times a year; with this row it is more."]] as const)("is told in %s", (language, sentence) => {
    expect(problemWords({ kind: "over_limit", field: "item", read: "Набор", accepted: "2/year" }, language)).toBe(sentence);
  });

  it.each([["ru", 1, "1 набор в месяц"], ["ru", 2, "2 набора в месяц"], ["ru", 5, "5 наборов в месяц"], ["kk", 2, "айына 2 жиынтық"], ["en", 1, "1 set a month"], ["en", 2, "2 sets a month"]] as const)("says sets as sets in %s: %i", (language, count, said) => {
    expect(problemWords({ kind: "over_limit", field: "item", read: "Набор", accepted: `${count}/month/sets` }, language)).toContain(said);
  });
});
