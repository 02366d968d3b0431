/** The state's register of volunteer activity: what is on file, what is missing, the workbook, and the office's own order of columns. */
import { describe, expect, it, vi } from "vitest";
import { iinFor } from "../../shared/domain/iin";
import type { RegisterLayout } from "../../shared/domain/stateRegister";
import { partnerFields } from "../helpers/fields";
import { clockAt, deskFor } from "../helpers/desks";
import { campaignFields, headquartersFields, newPerson, programmeFields, target, volunteerFields, volunteerGroupFields } from "../helpers/peopleFields";
import { readSheets } from "../helpers/sheetReader";
import { openTestOffice, type TestOffice } from "../helpers/testOffice";

const NOON = "2020-04-03T07:00:00Z";
const DAYS = { from: "2020-01-01", on: "2020-04-03" };
const AKTAU = "471010000";
const IIN = iinFor("1999-05-06", "male", 0);

const open = (): Promise<TestOffice> => openTestOffice({ clock: clockAt(NOON) });
const whole = { birthDate: "1999-05-06", katoCode: AKTAU, phones: ["87011112233"] };
const sheetOf = async ({ call }: Pick<TestOffice, "call">, sheet: string) => (await call.stateRegister.check(DAYS)).find((one) => one.sheet === sheet);
const saved = async ({ call }: Pick<TestOffice, "call">): Promise<RegisterLayout> => (await call.stateRegister.layout()).layout;

async function exported(office: TestOffice, wish: Partial<Parameters<typeof office.call.stateRegister.export>[0]> = {}) {
  await office.call.stateRegister.export({ ...DAYS, language: "ru", privacy: "full", ...wish });
  const file = office.handedOver.at(-1);
  const sheets = await readSheets(file?.bytes ?? Buffer.of());
  return { name: file?.name, sheets, rows: (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [] };
}

describe("what is missing", () => {
  it("is read once for its counts and for every page of gaps, and again only after a change that could stand in it", async () => {
    const { call, office } = await open();
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson("Ахметов Асан"), { joinedOn: "2020-01-10" }) });
    let read = 0;
    const { manager } = office.database.reports;
    const query = manager.query.bind(manager);
    vi.spyOn(manager, "query").mockImplementation((sql: string, given?: unknown[]) => {
      if (sql.includes("from volunteer v")) read += 1;
      return query(sql, given);
    });
    await call.stateRegister.check(DAYS);
    const once = read;
    for (const page of [1, 2, 3]) await call.stateRegister.problems({ ...DAYS, sheet: "volunteers", page, pageSize: 1 });
    await call.services.create({ fields: { kind: "masks", nameRu: "Ателье", nameKk: "", offerRu: "", offerKk: "", phone: "", hours: "", katoCode: null, address: "", checkedOn: "2020-04-01", note: "" } });
    expect((await call.stateRegister.check(DAYS))[0]).toMatchObject({ records: 1, complete: 0 });
    expect([once > 0, read]).toEqual([true, once]);
    const { fields } = await call.volunteers.get({ id });
    await call.volunteers.update({ id, version: 1, fields: { ...fields, directions: ["environment"], person: { ...fields.person, ...whole } } });
    expect((await call.stateRegister.check(DAYS))[0]).toMatchObject({ records: 1, complete: 1 });
    expect(read).toBeGreaterThan(once);
  });

  it("is told of each volunteer who is active on the day, and of nobody else", async () => {
    const office = await open();
    const { call } = office;
    const fields = { directions: ["environment" as const], joinedOn: "2020-01-10" };
    await call.volunteers.create({ fields: volunteerFields(newPerson("Ахметов Асан", whole), fields) });
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson("Беков Серик", { katoCode: AKTAU }), fields) });
    const child = await call.volunteers.create({ fields: volunteerFields(newPerson("Дәулет Аружан", { ...whole, birthDate: "2010-01-15" }), fields) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Ушедшая Анна"), { ...fields, status: "left" }) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Будущий Иван"), { ...fields, joinedOn: "2020-04-04" }) });
    expect(await sheetOf(office, "volunteers")).toEqual({
      sheet: "volunteers", records: 3, complete: 1, hidden: [],
      missing: [{ column: "birthDate", reason: "empty", count: 1 }, { column: "parentConsent", reason: "no_parent_consent", count: 1 }],
    });
    expect(await call.stateRegister.problems({ ...DAYS, sheet: "volunteers" })).toEqual({
      total: 2,
      rows: [
        { kind: "volunteers", id, name: "Беков Серик", column: "birthDate", reason: "empty" },
        { kind: "volunteers", id: child.id, name: "Дәулет Аружан", column: "parentConsent", reason: "no_parent_consent" },
      ],
    });
    expect(await call.stateRegister.problems({ ...DAYS, sheet: "volunteers", column: "birthDate", page: 2, pageSize: 1 })).toEqual({ total: 1, rows: [] });
    const { fields: mended } = await call.volunteers.get({ id });
    await call.volunteers.update({ id, version: 1, fields: { ...mended, person: { ...mended.person, birthDate: "2001-02-03" } } });
    expect(await sheetOf(office, "volunteers")).toMatchObject({ complete: 2 });
  });

  it("is told of groups, of organisations that carry on volunteer activity, and of headquarters without a coordinator", async () => {
    const office = await open();
    const { call } = office;
    const group = await call.volunteerGroups.create({ fields: volunteerGroupFields({ contact: "Алия", katoCode: AKTAU }) });
    await call.partners.create({ fields: partnerFields({ nameRu: "Только спонсор" }) });
    await call.partners.create({ fields: partnerFields({ nameRu: "Фонд волонтёров", isVolunteer: true, address: "Актау" }) });
    const coordinator = await call.people.create({ fields: { ...newPerson("Сериков Ерлан"), birthDate: null } });
    await call.headquarters.create({ fields: headquartersFields({ nameRu: "Городской штаб", coordinatorId: coordinator.id }) });
    const bare = await call.headquarters.create({ fields: headquartersFields({ nameRu: "Районный штаб" }) });
    await call.headquarters.create({ fields: headquartersFields({ nameRu: "Закрытый штаб", to: "2020-03-20" }) });
    expect(await call.stateRegister.problems({ ...DAYS, sheet: "groups" })).toMatchObject({ rows: [{ id: group.id, column: "members", reason: "no_members" }] });
    expect(await sheetOf(office, "organisations")).toMatchObject({ records: 2, complete: 1, missing: [{ column: "contact", count: 1 }] });
    expect(await sheetOf(office, "coordinators")).toMatchObject({ records: 2, complete: 1 });
    expect(await call.stateRegister.problems({ ...DAYS, sheet: "coordinators" })).toMatchObject({ rows: [{ kind: "headquarters", id: bare.id, name: "Районный штаб", column: "name", reason: "empty" }] });
  });

  it.each([
    ["its page, where there is a link", { online: true, link: "https://instagram.com/x" }, "онлайн: https://instagram.com/x"],
    ["the page beside the town, where there are both", { online: true, link: "https://instagram.com/x", place: "Актау" }, "Актау, онлайн: https://instagram.com/x"],
    ["the word alone, where there is no link", { online: true }, "онлайн"],
    ["missing, where it is not online and no place was named", {}, null],
  ])("the place of a campaign held online is %s", async (_title, fields, place) => {
    const office = await open();
    const { call } = office;
    const { id } = await call.campaigns.create({ fields: campaignFields({ requirements: "Без требований", ...fields }) });
    const { rows } = await call.stateRegister.problems({ ...DAYS, sheet: "campaigns" });
    expect(rows.filter((row) => row.id === id && row.column === "place").map(({ column }) => column)).toEqual(place === null ? ["place"] : []);
    expect((await exported(office)).rows("Волонтерские акции")[1]?.includes(place)).toBe(true);
  });

  it("is told of programmes and campaigns held within the days, with their organisers", async () => {
    const office = await open();
    const { call } = office;
    const { id: organiserId } = await call.partners.create({ fields: partnerFields({ nameRu: "Академия", kind: "state_body" }) });
    const held = { organiserId, katoCode: AKTAU, requirements: "Диплом" };
    await call.programmes.create({ fields: programmeFields({ ...held, targets: [target()] }) });
    await call.programmes.create({ fields: programmeFields({ code: "старая", from: "2019-01-01", to: "2019-12-31" }) });
    const campaign = await call.campaigns.create({ fields: campaignFields({ place: "Онлайн" }) });
    await call.campaigns.create({ fields: campaignFields({ nameRu: "После паводка", ...held, requirements: "", workClasses: ["disaster_aid"] }) });
    await call.campaigns.create({ fields: campaignFields({ nameRu: "Весной", from: "2020-04-04" }) });
    expect(await sheetOf(office, "programmes")).toMatchObject({ records: 1, complete: 1 });
    expect(await sheetOf(office, "organisers")).toMatchObject({ records: 1, complete: 0, missing: [{ column: "address" }, { column: "contact" }] });
    const { rows } = await call.stateRegister.problems({ ...DAYS, sheet: "campaigns" });
    expect(rows.map(({ id, column }) => [id, column])).toEqual([[campaign.id, "organiser"], [campaign.id, "requirements"]]);
    const file = await exported(office);
    // The law's own requirement fills the column of dangerous work.
    expect(file.rows("Волонтерские акции")[2]).toContain("не моложе 18 лет (ст. 12, п. 2-1, подп. 1)");
    expect(file.rows("Программы (проекты)")[1]).toEqual(expect.arrayContaining(["Академия", "образование", "г.Актау, Мангистауская область", "Диплом", "слушатели курсов: не менее 1\u00A0000 человек"]));
  });

  it("refuses days that are turned round", async () => {
    const { call } = await open();
    await expect(call.stateRegister.check({ from: "2020-04-04", on: "2020-04-03" })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "on", kind: "date_order" }] } });
  });
});

describe("the workbook", () => {
  async function withTwo(): Promise<TestOffice> {
    const office = await open();
    const fields = { directions: ["environment" as const], joinedOn: "2020-01-10" };
    await office.call.volunteers.create({ fields: volunteerFields(newPerson("Ахметов Асан", { ...whole, iin: IIN }), fields) });
    // What is no name is refused today; an older version let it in.
    await office.office.database.queue?.run((tx) => tx.manager.query("update person set family = '=Ахметов' where family = 'Ахметов'"));
    await office.call.volunteers.create({ fields: volunteerFields(newPerson("Беков Серик"), fields) });
    return office;
  }

  it("has a sheet for each kind and one with what is missing; a text stays a text and a date a date", async () => {
    const office = await withTwo();
    const { name, sheets, rows } = await exported(office);
    expect(name).toBe("Реестр волонтерской деятельности 2020-04-03.xlsx");
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Волонтеры", "Группы волонтеров", "Волонтерские организации", "Координаторы", "Организаторы", "Программы (проекты)", "Волонтерские акции", "Чего не хватает"]);
    const [heads, first] = rows("Волонтеры");
    expect(heads?.slice(0, 7)).toEqual(["№", "Номер", "Фамилия, имя, отчество", "Дата рождения", "Согласие родителя (до 14 лет)", "ИИН", "Место жительства"]);
    expect(first?.slice(1, 7)).toEqual(["2020-0001", "=Ахметов Асан", new Date("1999-05-06T00:00:00Z"), null, IIN, "г.Актау, Мангистауская область"]);
    expect(sheets[0]?.formulas.size).toBe(0);
    expect(rows("Чего не хватает").slice(1, 3)).toEqual([
      ["Волонтеры", 2, "Беков Серик", "Дата рождения", "ст. 12, п. 2", "не заполнено"],
      ["Волонтеры", 2, "Беков Серик", "Место жительства", "ст. 1, подп. 7", "не заполнено"],
    ]);
  });

  it("speaks Kazakh, with the law's words", async () => {
    const { name, rows } = await exported(await withTwo(), { language: "kk" });
    expect(name).toContain("Волонтерлік қызметті есепке алу тізілімі");
    expect(rows("Волонтерлер")[1]).toEqual(expect.arrayContaining(["Ақтау қ., Маңғыстау облысы", "экология"]));
    expect(rows("Не жетпейді")[1]).toEqual(["Волонтерлер", 2, "Беков Серик", "Туған күні", "12-бап, 2-тармақ", "толтырылмаған"]);
  });

  it("hides as much of a person as was asked, on the sheet of what is missing, too", async () => {
    const office = await withTwo();
    const masked = await exported(office, { privacy: "masked" });
    expect(masked.rows("Волонтеры")[1]?.slice(1, 9)).toEqual(["2020-0001", "=. А.", "1999", null, "···", "г.Актау, Мангистауская область", null, "··· 33"]);
    expect(masked.rows("Чего не хватает")[1]?.[2]).toBe("Б. С.");
    const none = await exported(office, { privacy: "none" });
    expect(none.rows("Волонтеры")[0]?.slice(0, 4)).toEqual(["№", "Номер", "Согласие родителя (до 14 лет)", "Место жительства"]);
    expect(JSON.stringify(none.sheets.map(({ rows }) => rows))).not.toMatch(/Беков|Ахметов|1999|2233|Серикова/);
  });

  it("R19 masks the IIN for whoever enters no data, and is journalled without a name", async () => {
    const office = await withTwo();
    const auditor = await deskFor(office, "auditor");
    await auditor.call.stateRegister.export({ ...DAYS, language: "ru", privacy: "full" });
    const sheets = await readSheets(auditor.handedOver.at(-1)?.bytes ?? Buffer.of());
    expect(JSON.stringify(sheets[0]?.rows)).not.toContain(IIN);
    const { rows: [entry] } = await auditor.call.audit.list({});
    expect(entry).toMatchObject({ action: "export", kind: "stateRegister", title: "Реестр волонтерской деятельности, 03.04.2020" });
    const { changes } = await auditor.call.audit.get({ seq: entry?.seq ?? 0 });
    expect(Object.fromEntries(changes.map(({ field, after }) => [field, after]))).toEqual({ count: 3, from: "2020-01-01", to: "2020-04-03", language: "ru", privacy: "full" });
  });
});

describe("the columns as the office wants them", () => {
  it("are ordered, hidden, renamed, marked as needed and added without code, and set back to the law's", async () => {
    const office = await open();
    const { call } = office;
    await call.volunteerGroups.create({ fields: volunteerGroupFields() });
    const layout = await saved(office);
    const [name, members, contact, phone, place] = layout.groups;
    if (!name || !members || !contact || !phone || !place) throw new Error("The sheet of groups has five columns.");
    const own = { id: "own-1", hidden: false, needed: false, titles: { ru: "Область", kk: "", en: "" }, text: "Мангистауская" };
    const groups = [{ ...place, titles: { ru: "Район", kk: "Ауданы", en: "" } }, name, own, { ...members, hidden: true }, contact, { ...phone, needed: true }];
    expect(await call.stateRegister.saveLayout({ version: 0, layout: { ...layout, groups } })).toEqual({ version: 1 });
    const { rows } = await exported(office);
    expect(rows("Группы волонтеров")).toEqual([["№", "Район", "Наименование", "Область", "Кто представляет группу", "Телефон"], [1, null, "Клуб добряков", "Мангистауская", null, null]]);
    expect(rows("Чего не хватает").filter(([sheet]) => sheet === "Группы волонтеров").map((row) => row.slice(3))).toEqual([
      ["Волонтеров в группе", "ст. 1, подп. 2", "столбец скрыт офисом, хотя закон его называет"],
      ["Волонтеров в группе", "ст. 1, подп. 2", "в группе никого нет"],
      ["Кто представляет группу", "ст. 1, подп. 7", "не заполнено"],
      ["Телефон", "требует офис", "не заполнено"],
      ["Район", "ст. 1, подп. 7", "не заполнено"],
    ]);
    expect(await sheetOf(office, "groups")).toMatchObject({ hidden: ["members"] });
    expect((await exported(office, { language: "kk" })).rows("Волонтерлер топтары")[0]).toEqual(["№", "Ауданы", "Атауы", "Область", "Топ өкілі", "Телефоны"]);
    const { rows: [entry] } = await call.audit.list({ pageSize: 1, filters: { action: ["update"] } } as never);
    expect(entry).toMatchObject({ kind: "stateRegister" });

    expect(await call.stateRegister.resetLayout({ version: 1 })).toEqual({ version: 2 });
    expect(await saved(office)).toEqual(layout);
  });

  it("are not changed over the head of somebody who changed them meanwhile, nor by a clerk", async () => {
    const office = await open();
    const layout = await saved(office);
    await office.call.stateRegister.saveLayout({ version: 0, layout });
    await expect(office.call.stateRegister.saveLayout({ version: 0, layout })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { version: 1, by: "Дежурный" } });
    await expect((await deskFor(office, "clerk")).call.stateRegister.saveLayout({ version: 1, layout })).rejects.toMatchObject({ code: "FORBIDDEN", data: { permission: "plan" } });
  });
});
