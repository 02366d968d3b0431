/** What a list says of a record beyond its usual columns: what its card holds. */
import { describe, expect, it } from "vitest";
import { deliveryFields, openAidOffice } from "../helpers/aidFields";
import { partnerFields } from "../helpers/fields";
import { familyFields, newPerson, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

describe("the columns that a person may add", () => {
  it("families: phone of the family or its head, declared size, day of the last confirmed delivery", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.families.create({ fields: familyFields({ name: "Ахметовы", head: newPerson("Ахметов Серик", { phones: ["87011112233"] }), declaredSize: 5 }) });
    await call.families.create({ fields: familyFields({ name: "Кимы", head: newPerson("Ким Лев", { phones: ["87011112233"] }), phones: ["87770001122"] }) });
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientId: id, date: "2020-03-20" }) });
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientId: id, date: "2020-03-18" }) });
    await call.deliveries.create({ fields: deliveryFields(office, { state: "draft", recipientId: id, date: "2020-04-01" }) });
    const rows = (await call.families.list({ filters: {} })).rows.filter(({ name }) => ["Ахметовы", "Кимы"].includes(name));
    expect(rows.map(({ name, phone, declaredSize, lastDelivery }) => [name, phone, declaredSize, lastDelivery])).toEqual([["Ахметовы", "+77011112233", 5, "2020-03-20"], ["Кимы", "+77770001122", null, null]]);
  });

  it("volunteers: skills, languages, vehicle, groups", async () => {
    const { call } = await openTestOffice();
    const group = await call.volunteerGroups.create({ fields: { nameRu: "Группа", nameKk: "Топ", contact: "", phone: "", katoCode: null, place: "", note: "по вечерам" } });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Досов Қайрат", { languages: ["kk", "ru"] }), { skills: ["шитьё"], vehicle: "Нива", groups: [group.id] }) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Ким Лев")) });
    expect((await call.volunteers.list({ filters: {} })).rows.map(({ name, skills, languages, vehicle, groups }) => [name, skills, languages, vehicle, groups.map(({ nameKk }) => nameKk)])).toEqual([
      ["Досов Қайрат", ["шитьё"], ["kk", "ru"], "Нива", ["Топ"]], ["Ким Лев", [], [], "", []],
    ]);
    expect((await call.volunteerGroups.list({ filters: {} })).rows.map(({ note }) => note)).toEqual(["по вечерам"]);
  });

  it("staff by district and age, with all conditions at once, and the file holds the same", async () => {
    const { call, handedOver } = await openTestOffice();
    const hire = (name: string, born: string, katoCode: string) => call.staff.create({ fields: { person: newPerson(name, { birthDate: born, katoCode }), post: "бухгалтер", from: "2020-01-01", to: null, accountId: null, note: "" } });
    const years = Number((await call.system.status()).today?.slice(0, 4));
    await hire("Досов Қайрат", `${years - 31}-01-01`, "471010000");
    await hire("Ким Лев", `${years - 51}-01-01`, "471010000");
    await hire("Ли Вера", `${years - 31}-01-01`, "750000000");
    const list = async (filters: object) => (await call.staff.list({ filters })).rows.map(({ name, age }) => [name, age]);
    expect(await list({ district: ["471010000"] })).toEqual([["Досов Қайрат", 31], ["Ким Лев", 51]]);
    expect(await list({ ageTo: 40 })).toEqual([["Досов Қайрат", 31], ["Ли Вера", 31]]);
    expect(await list({ ageFrom: 40 })).toEqual([["Ким Лев", 51]]);
    expect(await list({ district: ["471000000"], ageTo: 40, post: "бухгалтер", state: "working" })).toEqual([["Досов Қайрат", 31]]);
    await call.staff.exportList({
      title: "Штат", language: "ru", format: "csv", privacy: "full", columns: [{ title: "Имя", fields: ["name"], words: {} }, { title: "Лет", fields: ["age"], words: {} }], filters: { district: ["471010000"], ageFrom: 40 }, selection: { ids: null, except: [] },
    });
    const file = handedOver.at(-1)?.bytes.toString("utf8") ?? "";
    expect([file.includes("Ким Лев;51"), file.includes("Досов")]).toEqual([true, false]);
  });

  it("staff by post and state; partners with whom to talk to", async () => {
    const { call } = await openTestOffice();
    const hire = (name: string, post: string, to: string | null) => call.staff.create({ fields: { person: newPerson(name, { address: "5 мкр" }), post, from: "2020-01-01", to, accountId: null, note: "на полставки" } });
    await hire("Досов Қайрат", "координатор", null);
    await hire("Ким Лев", "бухгалтер", "2020-02-01");
    await hire("Ли Вера", "бухгалтер", null);
    expect((await call.staff.posts({ search: "бух" })).map(({ id }) => id)).toEqual(["бухгалтер"]);
    expect((await call.staff.posts({})).map(({ label }) => label)).toEqual(["бухгалтер", "координатор"]);
    // Another spelling is no other post: it stands once, as most have it, and finds all who hold it.
    const { id } = await hire("Цой Анна", "Бухгалтер", "2020-03-01");
    expect((await call.staff.posts({})).map(({ label }) => label)).toEqual(["бухгалтер", "координатор"]);
    expect((await call.staff.posts({ ids: ["Бухгалтер"] })).map(({ id }) => id)).toEqual(["Бухгалтер"]);
    for (const post of ["бухгалтер", "БУХГАЛТЕР"]) expect((await call.staff.list({ filters: { post } })).total).toBe(3);
    await call.staff.remove({ id, version: 1 });
    const names = async (filters: object) => (await call.staff.list({ filters })).rows.map(({ name }) => name);
    expect(await names({})).toEqual(["Досов Қайрат", "Ким Лев", "Ли Вера"]);
    expect(await names({ post: "бухгалтер" })).toEqual(["Ким Лев", "Ли Вера"]);
    expect(await names({ post: "бухгалтер", state: "working" })).toEqual(["Ли Вера"]);
    expect((await call.staff.list({ filters: { post: "координатор" } })).rows).toMatchObject([{ address: "5 мкр", note: "на полставки", account: "" }]);
    await call.partners.create({ fields: partnerFields({ nameRu: "Фонд Б", shortName: "А", contacts: [{ name: "Асель", post: "", phone: "87011112233", email: "" }] }) });
    await call.partners.create({ fields: partnerFields({ nameRu: "Фонд А", shortName: "Я" }) });
    const rows = (await call.partners.list({ filters: { corps: "without" } })).rows;
    expect(rows.map(({ nameRu, shortName, contact }) => [nameRu, shortName, contact])).toEqual([["Фонд А", "Я", ""], ["Фонд Б", "А", "Асель"]]);
  });
});
