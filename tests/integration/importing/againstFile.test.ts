/** What a list says otherwise of people on file, and what is empty there and filled from it. */
import { describe, expect, it } from "vitest";
import { iinFor } from "../../../shared/domain/iin";
import { partnerFields } from "../../helpers/fields";
import { csvFile, importList, type ListRows, previewList, registers } from "../../helpers/lists";
import { familyFields, newPerson, personFields, volunteerFields } from "../../helpers/peopleFields";
import { openTestOffice } from "../../helpers/testOffice";

const IIN = iinFor("1985-03-12", "male", 7);
const HEADINGS = ["ФИО", "ИИН", "Телефон", "Адрес", "Дата рождения", "Языки"];

describe("a list that knows somebody on file", () => {
  it("says what it has otherwise, with what was read and what is on file, and leaves the file as it is", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Досов Қайрат", { iin: IIN, phones: ["87011112233"], address: "Актау, 5 мкр, дом 3", birthDate: "1985-03-12" }) });
    const list: ListRows = [HEADINGS, ["Досов Кайрат", IIN, "87770001122", "Жанаозен, Сатпаева 7", "13.03.1985", null], ["Ким Лев", null, "87015556677", null, null, null]];
    const { session, summary } = await previewList(call, "volunteers", csvFile(list));
    expect(summary.problems).toContainEqual({ kind: "differs_from_file", severity: "warning", count: 3 });
    const [row] = (await call.importing.rows({ session, problem: "differs_from_file" })).rows;
    expect(row?.problems.filter(({ kind }) => kind === "differs_from_file").map(({ field, read, accepted }) => [field, read, accepted])).toEqual([
      ["phones", "87770001122", "+77011112233"], ["address", "Жанаозен, Сатпаева 7", "Актау, 5 мкр, дом 3"], ["birthDate", "13.03.1985", "12.03.1985"],
    ]);
    await call.importing.fillEmpty({ session, on: true });
    await call.importing.commit({ session });
    expect((await call.people.get({ id })).fields).toMatchObject({ phones: ["+77011112233"], address: "Актау, 5 мкр, дом 3", birthDate: "1985-03-12" });
  });

  it("has nothing otherwise where it writes the same in another way, or names one phone of two", async () => {
    const { call } = await openTestOffice();
    await call.people.create({ fields: personFields("Досов Қайрат", { iin: IIN, phones: ["87011112233", "505050"], address: "5 мкр., дом 3", birthDate: "1985-03-12" }) });
    const { summary } = await previewList(call, "volunteers", csvFile([HEADINGS, ["Досов Кайрат", IIN, "8 (701) 111-22-33, 87770001122", "Актау, 5 мкр дом 3", "12.3.85", null]]));
    expect(summary.problems.map(({ kind }) => kind)).not.toContain("differs_from_file");
  });

  it("fills what is empty on file where somebody asks for it, and the undo takes exactly that back", async () => {
    const { call, office } = await openTestOffice();
    const volunteer = await call.volunteers.create({ fields: volunteerFields(newPerson("Досов Қайрат", { iin: IIN })) });
    const family = await call.families.create({ fields: { name: "Досовы", head: { ...newPerson("Досова Айгүл") }, members: [], declaredSize: null, katoCode: null, address: "", phones: [], vulnerabilities: [], note: "" } as never });
    const list: ListRows = [HEADINGS, ["Досов Қайрат Серікұлы", IIN, "87770001122", "Жанаозен, Сатпаева 7", null, "казахский, русский"], ["Ким Лев", null, "87015556677", null, null, null]];
    const before = await registers(office.database.reader);

    const plain = await previewList(call, "volunteers", csvFile(list));
    expect(plain.summary.fill).toEqual({ on: false, people: 1, families: 0 });
    const { batchId: kept } = await call.importing.commit({ session: plain.session });
    const person = (await call.volunteers.get({ id: volunteer.id })).fields.person.id ?? "";
    expect((await call.people.get({ id: person })).fields).toMatchObject({ patronymic: "", phones: [], address: "" });
    await call.importing.undo({ id: kept });

    const { session } = await previewList(call, "volunteers", csvFile(list));
    expect((await call.importing.fillEmpty({ session, on: true })).fill).toEqual({ on: true, people: 1, families: 0 });
    const { batchId } = await call.importing.commit({ session });
    expect((await call.people.get({ id: person })).fields).toMatchObject({ patronymic: "Серікұлы", phones: ["+77770001122"], address: "Жанаозен, Сатпаева 7", languages: ["kk", "ru"], birthDate: "1985-03-12", sex: "male" });
    expect((await call.volunteers.list({ filters: {}, search: "0001122" })).rows.map(({ id }) => id)).toEqual([volunteer.id]);
    await call.importing.undo({ id: batchId });
    expect(await registers(office.database.reader)).toEqual(before);
    expect(family.id).not.toBe("");
  });

  it("counts somebody of two rows once, and of two rows that say it the first fills what is empty", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Досов Қайрат", { iin: IIN }) });
    const deliveries: ListRows = [["ФИО", "ИИН", "Телефон", "Адрес", "Дата", "Что выдано", "Кол-во"], ["Досов Қайрат", IIN, "87770001122", null, "01.04.2020", "Маски", 2], ["Досов Қайрат", IIN, "87779998877", "5 мкр, дом 3", "02.04.2020", "Маски", 2]];
    const { session, summary } = await previewList(call, "deliveries", csvFile(deliveries));
    expect(summary).toMatchObject({ onFile: 2, fill: { on: false, people: 1, families: 0 } });
    await call.importing.fillEmpty({ session, on: true });
    await call.importing.commit({ session });
    expect((await call.people.get({ id })).fields).toMatchObject({ phones: ["+77770001122"], address: "5 мкр, дом 3" });
  });

  it("of two rows that name two places the first has the word, and its place gets no address of the other", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Досов Қайрат", { iin: IIN }) });
    const deliveries: ListRows = [["ФИО", "ИИН", "Населённый пункт", "Адрес", "Дата", "Что выдано", "Кол-во"], ["Досов Қайрат", IIN, "Жанаозен", null, "01.04.2020", "Маски", 2], ["Досов Қайрат", IIN, "Актау", "5 мкр, дом 3", "02.04.2020", "Маски", 2]];
    const { session } = await previewList(call, "deliveries", csvFile(deliveries));
    await call.importing.fillEmpty({ session, on: true });
    await call.importing.commit({ session });
    expect((await call.people.get({ id })).fields).toMatchObject({ katoCode: "471810000", address: "" });
  });

  it("says how far filling is, never going back, and a cancel in its midst leaves everything as it was", async () => {
    const { call, office } = await openTestOffice();
    const list: (string | null)[][] = [HEADINGS];
    for (let at = 0; at < 300; at++) {
      const iin = iinFor("1985-03-12", "male", at);
      await call.people.create({ fields: personFields("Досов Қайрат", { iin }) });
      list.push(["Досов Қайрат", iin, `8777000${1000 + at}`, null, null, null]);
    }
    const before = await registers(office.database.reader);
    const { session, summary } = await previewList(call, "volunteers", csvFile(list));
    expect(summary.fill.people).toBe(300);
    await call.importing.fillEmpty({ session, on: true });
    const seen: number[] = [];
    const committed = call.importing.commit({ session }).then(() => null, (error: unknown) => error);
    // Rows kept are one step each; what is seen after them and before the records is the filling.
    while (!seen.some((done) => done > 301)) {
      const { stage, done } = await call.importing.progress({ session });
      if (stage === "writing") seen.push(done);
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    expect(seen.at(-1)).toBeLessThan(600);
    await call.importing.cancel({ session });
    expect(await committed).toMatchObject({ data: { reason: "import_cancelled" } });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(await registers(office.database.reader)).toEqual(before);
  });

  it("R19 an IIN that somebody else has fills nobody's", async () => {
    const { call } = await openTestOffice();
    await call.people.create({ fields: personFields("Ахметов Серик", { iin: IIN, birthDate: "1985-03-12" }) });
    const { id } = await call.people.create({ fields: personFields("Досов Қайрат", { birthDate: "1990-01-02", phones: ["87011112233"] }) });
    const { session } = await previewList(call, "volunteers", csvFile([HEADINGS, ["Досов Қайрат", IIN, "87011112233", null, "02.01.1990", null]]));
    await call.importing.join({ session, rows: [{ sheet: "list", row: 2 }], join: true });
    await call.importing.fillEmpty({ session, on: true });
    await call.importing.commit({ session });
    expect((await call.people.get({ id })).fields.iin).toBeNull();
  });
});

describe("a list that knows a family on file", () => {
  const FAMILY_HEADINGS = ["№ семьи", "ФИО", "Кем приходится", "ИИН", "Телефон", "Населённый пункт", "Адрес"];

  it("fills the family's own phone, place and address, with somebody who joins it, and the undo takes exactly that back", async () => {
    const { call, office } = await openTestOffice();
    const { id } = await call.families.create({ fields: familyFields({ name: "Досовы", head: newPerson("Досов Қайрат", { iin: IIN, birthDate: "1985-03-12", sex: "male" }) }) });
    const list: ListRows = [FAMILY_HEADINGS, [1, "Досов Қайрат", "глава", IIN, "87770001122", "Жанаозен", "Сатпаева 7"], [1, "Досов Арман", "сын", null, "87015556677", null, null]];
    const before = await registers(office.database.reader);

    const { session, summary } = await previewList(call, "families", csvFile(list));
    expect(summary).toMatchObject({ onFile: 1, new: 1, fill: { on: false, people: 1, families: 1 } });
    await call.importing.fillEmpty({ session, on: true });
    const { batchId } = await call.importing.commit({ session });
    const { fields } = await call.families.get({ id });
    expect(fields).toMatchObject({ name: "Досовы", phones: ["+77770001122"], address: "Сатпаева 7", katoCode: expect.stringMatching(/^47/u) });
    expect(fields.members.map(({ person }) => person.given)).toEqual(["Арман"]);
    expect((await call.families.list({ filters: {}, search: "сатпаева" })).total).toBe(1);
    await call.importing.undo({ id: batchId });
    expect(await registers(office.database.reader)).toEqual(before);
    expect((await call.families.list({ filters: {}, search: "сатпаева" })).total).toBe(0);
  });

  it("overwrites nothing of it; an address that differs from the family's is said and is no address of its head either", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.families.create({ fields: familyFields({ name: "Досовы", address: "Актау, 5 мкр, дом 3", phones: ["87011112233"], head: newPerson("Досов Қайрат", { iin: IIN, birthDate: "1985-03-12", sex: "male", phones: ["87770001122"] }) }) });
    const { session, summary } = await previewList(call, "families", csvFile([FAMILY_HEADINGS, [1, "Досов Қайрат", "глава", IIN, "87770001122", null, "Сатпаева 7"]]));
    expect(summary.fill).toEqual({ on: false, people: 0, families: 0 });
    expect((await call.importing.rows({ session, problem: "differs_from_file" })).rows[0]?.problems.filter(({ kind }) => kind === "differs_from_file")).toMatchObject([{ field: "address", read: "Сатпаева 7", accepted: "Актау, 5 мкр, дом 3" }]);
    await call.importing.fillEmpty({ session, on: true });
    await call.importing.commit({ session });
    expect((await call.families.get({ id })).fields).toMatchObject({ address: "Актау, 5 мкр, дом 3", phones: ["+77011112233"] });
  });

  it("has nothing to fill where the family is called by its head's phone, or the file knows another place", async () => {
    const { call } = await openTestOffice();
    await call.families.create({ fields: familyFields({ name: "Досовы", katoCode: "471010000", head: newPerson("Досов Қайрат", { iin: IIN, birthDate: "1985-03-12", sex: "male", phones: ["87770001122"], address: "Сатпаева 7", katoCode: "471010000" }) }) });
    const { summary } = await previewList(call, "families", csvFile([FAMILY_HEADINGS, [1, "Досов Қайрат", "глава", IIN, "8 777 000 11 22", "Жанаозен", "Сатпаева 7"]]));
    expect(summary.fill).toEqual({ on: false, people: 0, families: 0 });
  });

  it.each([["another phone and address", "87779998877"], ["a second phone", "87770001122, 87779998877"]])("gives a family no phone and address of its own beside its head's: %s", async (_said, phones) => {
    const { call } = await openTestOffice();
    await call.families.create({ fields: familyFields({ name: "Досовы", head: newPerson("Досов Қайрат", { iin: IIN, birthDate: "1985-03-12", sex: "male", phones: ["87770001122"], address: "Актау, 5 мкр, дом 3" }) }) });
    const { session, summary } = await previewList(call, "families", csvFile([FAMILY_HEADINGS, [1, "Досов Қайрат", "глава", IIN, phones, null, "Сатпаева 7"]]));
    expect(summary.fill).toEqual({ on: false, people: 0, families: 0 });
    await call.importing.fillEmpty({ session, on: true });
    await call.importing.commit({ session });
    expect((await call.families.list({ filters: {}, search: "" })).rows).toMatchObject([{ phone: "+77770001122", address: "" }]);
  });

  it("leaves what somebody wrote between the preview and the writing", async () => {
    const { call, office } = await openTestOffice();
    const { id } = await call.families.create({ fields: familyFields({ name: "Досовы", head: newPerson("Досов Қайрат", { iin: IIN, birthDate: "1985-03-12", sex: "male" }) }) });
    const { session, summary } = await previewList(call, "families", csvFile([FAMILY_HEADINGS, [1, "Досов Қайрат", "глава", IIN, "87770001122", null, "Сатпаева 7"]]));
    expect(summary.fill.families).toBe(1);
    await call.importing.fillEmpty({ session, on: true });
    // A save that came into the queue first ends when the list has been looked at for the last time.
    let save = (): void => {};
    const asked = new Promise<void>((resolve) => { save = resolve; });
    const saved = office.database.queue?.run(async (tx) => {
      await asked;
      await tx.manager.query(`update family set phones = '["+77011112233"]' where id = ?`, [id]);
    });
    const committed = call.importing.commit({ session });
    await expect.poll(async () => (await call.importing.progress({ session })).stage).toBe("writing");
    save();
    await saved;
    await committed;
    expect((await call.families.get({ id })).fields).toMatchObject({ phones: ["+77011112233"], address: "Сатпаева 7" });
  });

  const HELPED_HEADINGS = ["ФИО", "ИИН", "Телефон", "Адрес", "Дата выдачи", "Вид помощи"];

  it("that was helped on two days has its address said in both rows, and neither is its head's", async () => {
    const { call } = await openTestOffice();
    const { id: partnerId } = await call.partners.create({ fields: partnerFields() });
    const { id } = await call.families.create({ fields: familyFields({ name: "Досовы", address: "Актау, 5 мкр, дом 3", head: newPerson("Досов Қайрат", { iin: IIN, birthDate: "1985-03-12", sex: "male" }) }) });
    const list: ListRows = [HELPED_HEADINGS, ...["01.04.2020", "02.04.2020"].map((day) => ["Досов Қайрат", IIN, null, "Сатпаева 7", day, "Маска"])];
    const { session, summary } = await previewList(call, "helped-list", csvFile(list), { partnerId });
    expect(summary).toMatchObject({ onFile: 2, fill: { people: 0, families: 0 } });
    expect(summary.problems).toContainEqual({ kind: "differs_from_file", severity: "warning", count: 2 });
    await call.importing.fillEmpty({ session, on: true });
    await call.importing.commit({ session });
    const { head } = (await call.families.get({ id })).fields;
    expect((await call.people.get({ id: head?.id ?? "" })).fields.address).toBe("");
  });

  it.each<[title: string, outcome: object, ...list: ListRows]>([
    // A day is found missing when it is known whose family the row is of.
    ["has no day", { unreadable: 1 }, ["№ семьи", "Родство", ...HELPED_HEADINGS], [1, "глава", "Ким Лев", null, null, null, "01.04.2020", "Маска"], [2, "глава", "Иванов Пётр", null, null, null, "01.04.2020", "Маска"], [1, "глава", "Досов Қайрат", IIN, "87770001122", "Сатпаева 7", null, "Маска"]],
    ["the list has already", { onFile: 1, twice: 1 }, HELPED_HEADINGS, ["Досов Қайрат", IIN, null, null, "01.04.2020", "Маска"], ["Досов Қайрат", IIN, "87770001122", "Сатпаева 7", "01.04.2020", "Маска"]],
  ])("counts nobody as filled of a row that %s", async (_said, outcome, ...list) => {
    const { call } = await openTestOffice();
    const { id: partnerId } = await call.partners.create({ fields: partnerFields() });
    await call.families.create({ fields: familyFields({ name: "Досовы", head: newPerson("Досов Қайрат", { iin: IIN, birthDate: "1985-03-12", sex: "male" }) }) });
    const { summary } = await previewList(call, "helped-list", csvFile(list), { partnerId });
    expect(summary).toMatchObject({ ...outcome, fill: { people: 0, families: 0 } });
  });

  it("is undone whole where one family is of two rows, of which the second brings somebody", async () => {
    const { call, office } = await openTestOffice();
    const other = iinFor("1986-03-12", "female", 3);
    await call.families.create({ fields: familyFields({ name: "Досовы", head: newPerson("Досов Қайрат", { iin: IIN, birthDate: "1985-03-12", sex: "male" }), members: [{ person: newPerson("Досова Айгүл", { iin: other, birthDate: "1986-03-12", sex: "female" }), relation: "spouse", from: null, to: null }] }) });
    const before = await registers(office.database.reader);
    const list: ListRows = [FAMILY_HEADINGS, [1, "Досов Қайрат", "глава", IIN, null, null, null], [2, "Досова Айгүл", "глава", other, null, null, null], [2, "Досова Дана", "дочь", null, null, null, null]];
    const { batchId } = await importList(call, "families", csvFile(list));
    await call.importing.undo({ id: batchId });
    expect(await registers(office.database.reader)).toEqual(before);
  });
});
