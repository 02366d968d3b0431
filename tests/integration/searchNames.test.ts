/** What is found is called as the person at the desk reads it. */
import { describe, expect, it } from "vitest";
import { partnerFields } from "../helpers/fields";
import { openTestOffice } from "../helpers/testOffice";

describe("the search over everything", () => {
  it.each([
    ["ru", ["Фонд «Мы вместе»", "Фонд помощи"]],
    ["kk", ["«Біргеміз» қоры", "Фонд помощи"]],
    ["en", ["Фонд «Мы вместе»", "Фонд помощи"]],
  ] as const)("names partners in %s by the name for that language, the Russian one where there is no other", async (language, names) => {
    const { call } = await openTestOffice();
    await call.partners.create({ fields: partnerFields({ nameRu: "Фонд «Мы вместе»", nameKk: "«Біргеміз» қоры" }) });
    await call.partners.create({ fields: partnerFields({ nameRu: "Фонд помощи", nameKk: "" }) });
    await call.accounts.prefer({ language });
    const hits = await call.search.everything({ text: "фонд", limit: 10 });
    expect(hits.filter(({ kind }) => kind === "partners").map(({ title }) => title).toSorted()).toEqual([...names].toSorted());
  });

  it("kinds of aid have an English name as well", async () => {
    const { call } = await openTestOffice();
    const [item] = await call.items.all();
    await call.accounts.prefer({ language: "en" });
    const { fields } = await call.items.get({ id: item?.id ?? "" });
    expect((await call.search.everything({ text: fields.nameRu, limit: 10 })).find(({ id }) => id === item?.id)?.title).toBe(fields.nameEn);
  });
});
