import { describe, expect, it } from "vitest";
import { CORPS, openTestOffice } from "../helpers/testOffice";

describe("the corps", () => {
  it("is set up once, and what its papers print can be changed, on the journal", async () => {
    const { call } = await openTestOffice();
    await expect(call.setup.create(CORPS)).rejects.toMatchObject({ code: "REFUSED", data: { reason: "already_set_up" } });
    const { nameRu, nameKk, place, head, headPost, headPostKk } = CORPS;
    const was = { nameRu, nameKk, place: place ?? "", head: head ?? "", headPost: headPost ?? "", headPostKk: headPostKk ?? "" };
    const status = await call.setup.update({ was, fields: { nameRu: "Новое имя", nameKk: "Жаңа атау", place: "Жанаозен", head: "Ерлан Сапаров", headPost: "Глава" } });
    await expect(call.setup.update({ was, fields: { ...was, head: "Другой" } })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { fields: expect.arrayContaining(["head", "nameRu"]) as string[] } });
    expect(status.corps).toMatchObject({ nameRu: "Новое имя", place: "Жанаозен", head: "Ерлан Сапаров", regionCode: CORPS.regionCode });
    const own = await call.partners.get({ id: status.corps?.partnerId ?? "" });
    expect(own.fields).toMatchObject({ nameRu: "Новое имя", nameKk: "Жаңа атау" });
    const { rows } = await call.audit.list({ kind: "settings", action: "update" });
    const entry = await call.audit.get({ seq: rows[0]?.seq ?? 0 });
    expect(entry.changes.find((change) => change.field === "head")).toMatchObject({ before: CORPS.head, after: "Ерлан Сапаров" });
  });
});
