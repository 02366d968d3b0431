/** Papers that leave the office as PDF: what they say, in both languages, and that the journal knows. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { PAPER_KINDS, PAPER_LANGUAGES, type PaperKind, PAPERS } from "../../shared/contract/papers";
import { asksPrivacy, OUTGOING } from "../../shared/domain/outgoing";
import type { PrivacyLevel } from "../../shared/domain/personalColumns";
import { PAPER_WORDS } from "../../electron/office/papers/words";
import { type AidOffice, deliveryFields, openAidOffice } from "../helpers/aidFields";
import { deskFor } from "../helpers/desks";
import { familyFields, familyMember, headquartersFields, newPerson, shiftFields, volunteerFields } from "../helpers/peopleFields";
import { putRequest } from "../helpers/requestRows";
import { sheetFields } from "../helpers/sheetFields";
import { readPdf, squeezed } from "../helpers/pdfText";

const IIN = "850312430010";

interface Printing extends AidOffice {
  readonly ids: Readonly<Record<"volunteers" | "headquarters" | "families" | "partners" | "routeSheets" | "handoverSheets" | "services", string>>;
}

async function printingOffice(): Promise<Printing> {
  const office = await openAidOffice();
  const { call } = office;
  const { id: volunteer } = await call.volunteers.create({
    fields: volunteerFields(newPerson("Құрманғалиева Әйгерім Өмірбекқызы", { sex: "female", phones: ["8 701 123 45 67"] }), { joinedOn: "2020-03-16" }),
  });
  const { id: gone } = await call.volunteers.create({ fields: volunteerFields(newPerson("Мукаш Оралбай")) });
  const { id: headquarters } = await call.headquarters.create({
    fields: headquartersFields({
      nameRu: "Областной штаб", nameKk: "Облыстық штаб",
      members: [{ volunteerId: volunteer, role: "связь", from: "2020-03-16", to: null }, { volunteerId: gone, role: "", from: "2020-03-16", to: "2020-03-20" }],
    }),
  });
  const { id: family } = await call.families.create({
    fields: familyFields({
      head: newPerson("Серікова Айгүл", { iin: IIN, birthDate: "1985-03-12" }), address: "14-й мкр, 5", members: [familyMember(newPerson("Серікова Үміт"))],
      vulnerabilities: [{ code: "large_family", from: "2020-01-01", to: null, evidence: "удостоверение № 7" }],
    }),
  });
  const give = (overrides: Parameters<typeof deliveryFields>[1]) =>
    call.deliveries.create({ fields: deliveryFields(office, { recipientId: family, providers: [office.fundId], volunteers: [volunteer], state: "confirmed", ...overrides }) });
  await give({ date: "2020-03-20" });
  await give({ date: "2020-04-01" });
  await give({ date: "2020-04-01" });
  await give({ date: "2020-04-02", state: "draft" });
  // A night of seven hours and a half, approved, and a day that nobody has approved.
  const { id: night } = await call.shifts.create({ fields: shiftFields({ date: "2020-04-01", from: "22:00", to: "05:30" }) });
  const { id: day } = await call.shifts.create({ fields: shiftFields({ nameRu: "Пост", date: "2020-04-02" }) });
  const there = (id: string, from: string, to: string) => call.shifts.setAttendance({ id, volunteerId: volunteer, attendanceId: null, version: 0, in: from, out: to, note: "" });
  await there(night, "2020-04-01T22:00", "2020-04-02T05:30");
  await there(day, "2020-04-02T09:00", "2020-04-02T13:00");
  await call.shifts.approve({ id: night });
  const requestId = await putRequest(office, { familyId: family, address: "14-й мкр, 5, кв. 17", dueTime: "11:30" });
  await call.assignments.assign({ requestId, date: "2020-04-03", volunteers: [{ id: volunteer }] });
  const { id: routeSheets } = await call.assignments.makeSheet({ date: "2020-04-03", volunteerIds: [volunteer] });
  const { id: sheet } = await call.handoverSheets.create({ fields: sheetFields(office, [family], { place: "Акимат" }) });
  const { id: services } = await call.services.create({
    fields: {
      kind: "masks", nameRu: "Ателье", nameKk: "Ательесі бар үй", offerRu: "Многоразовые маски", offerKk: "Көп реттік бетперде", phone: "+7 701 222 33 44", hours: "9–18", katoCode: null, address: "3-й мкр", checkedOn: "2020-04-02", note: "",
    },
  });
  return { ...office, ids: { services, volunteers: volunteer, headquarters, families: family, partners: office.fundId, routeSheets, handoverSheets: sheet } };
}

async function printed(office: Printing, paper: PaperKind, language: "ru" | "kk", more: { date?: string; from?: string; to?: string; privacy?: PrivacyLevel } = {}) {
  await office.call.papers.make({ paper, id: office.ids[PAPER_KINDS[paper].register], language, privacy: "full", ...more });
  const file = office.handedOver.at(-1);
  return { name: file?.name, type: file?.type, bytes: file?.bytes ?? Buffer.alloc(0), ...readPdf(file?.bytes ?? Buffer.alloc(0)) };
}

/** What each paper must say, besides the corps' names; the Kazakh words hold the letters Russian fonts lack. */
const SAYS: Readonly<Record<PaperKind, Readonly<Record<"ru" | "kk", readonly string[]>>>> = {
  volunteer_card: {
    ru: ["ВОЛОНТЁР", "Құрманғалиева Әйгерім Өмірбекқызы", "№ 2020-0001", "Действительно в 2020 году", "Состояние: В строю"],
    kk: ["ЕРІКТІ", "Құрманғалиева Әйгерім Өмірбекқызы", "№ 2020-0001", "2020 жылы жарамды", "Күйі: Қатарда"],
  },
  headquarters_list: {
    ru: ["Список штаба: Областной штаб", "по состоянию на 03.04.2020", "Всего в штабе1", "2020-0001", "+7 701 123 45 67", "связь", "16.03.2020", "Страница 1 из 1"],
    kk: ["Штаб тізімі: Облыстық штаб", "03.04.2020 күнгі жағдай бойынша", "Штабтағы адам саны1", "1 беттің 1-беті"],
  },
  family_sheet: {
    ru: ["Карточка семьи: Серікова", "2 человека — по списку семьи", "14-й мкр, 5", "Многодетная семья", "удостоверение № 7", "с 01.01.2020", "Продуктовый набор — 1 набор", "Фонд А", "01.04.2020", "20.03.2020"],
    kk: ["Отбасы картасы: Серікова", "2 адам — отбасы тізімі бойынша", "Көпбалалы отбасы", "А қоры", "01.01.2020 бастап"],
  },
  hours_statement: {
    ru: ["Справка о часах волонтёрской работы", "Құрманғалиева Әйгерім Өмірбекқызы", "Всего отработано7 ч 30 мин", "Дней на сменах2", "Склад", "7:30", "01.04.2020"],
    kk: ["Еріктілік еңбек сағаттары туралы анықтама", "7 сағ 30 мин", "Кезекшілікте болған күн саны2", "Қойма"],
  },
  volunteer_thanks: {
    ru: ["Уважаемая Әйгерім Өмірбекқызы!", "благодарит Вас за волонтёрский труд.", "с Вашим участием: 3, дней: 2."],
    kk: ["Құрметті Әйгерім Өмірбекқызы!", "ерікті ретінде атқарған еңбегіңіз үшін", "көмек беру саны: 3, күн саны: 2."],
  },
  handover_sheet: {
    ru: ["Ведомость выдачи № 2020-0001", "Акимат", "Серікова", "14-й мкр, 5", "Продуктовый набор — 1 набор", "Подпись получившего", "Не явились"],
    kk: ["Беру ведомосі № 2020-0001", "Азық-түлік жиынтығы — 1 жиынтық", "Алушының қолы", "Келмегендер"],
  },
  partner_thanks: {
    ru: ["Фонд А", "Уважаемые партнёры!", "Подтверждённых выдач с Вашей помощью: 3."],
    kk: ["А қоры", "Құрметті серіктестер!", "расталған беру саны: 3."],
  },
  service_sheet: {
    ru: ["Маски", "Ателье", "3-й мкр", "Многоразовые маски", "+7 701 222 33 44", "02.04.2020"],
    kk: ["Бетперде", "Ательесі бар үй", "Көп реттік бетперде", "Тексерілді"],
  },
  route_sheet: {
    ru: ["Маршрутный лист № 2020-0001", "Құрманғалиева Әйгерім Өмірбекқызы", "Взять с собой", "Продуктовый набор", "1 набор", "Серікова А.", "14-й мкр, 5, кв. 17", "+7 701 111 22 33", "11:30", "Получено (подпись)"],
    kk: ["Маршрут парағы № 2020-0001", "Өзіңізбен бірге алыңыз", "Ақтау", "Серікова А.", "Алдым (қолы)"],
  },
  participation: {
    ru: ["Справка об участии", "Подтверждённых выдач помощи с участием волонтёра3", "Дней участия в них2", "Областной штаб", "с 16.03.2020", "семье"],
    kk: ["Қатысу туралы анықтама", "расталған көмек беру саны3", "Облыстық штаб", "16.03.2020 бастап", "отбасына"],
  },
};

describe("papers", () => {
  it.each(PAPERS)("%s says what it should in both languages, with every letter in the font, and leaves a line in the journal each time", async (paper) => {
    const office = await printingOffice();
    for (const language of PAPER_LANGUAGES) {
      const { bytes, name, type, ...read } = await printed(office, paper, language);
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect({ type, pages: read.pages, missing: read.missing, fonts: read.fonts }).toEqual({ type: "application/pdf", pages: 1, missing: 0, fonts: ["NotoSans-Bold", "NotoSans-Regular"] });
      expect(name).toBe(`${paper.replaceAll("_", "-")}-2020-04-03-${language}.pdf`);
      for (const part of ["Тестовый волонтёрский корпус", "Сынақ еріктілер корпусы", ...SAYS[paper][language]]) expect(read.text).toContain(squeezed(part));
    }
    const entries = (await office.call.audit.list({ subjectId: office.ids[PAPER_KINDS[paper].register] })).rows;
    const taken = entries.filter((entry) => entry.action === "export");
    expect(taken).toHaveLength(2);
    const { changes } = await office.call.audit.get({ seq: taken[0]?.seq ?? 0 });
    // Printed for all days: an open end is no value to keep.
    expect(changes.map((change) => change.field).toSorted()).toEqual(OUTGOING[paper].journal.filter((key) => key !== "from" && key !== "to").toSorted());
  });

  /** What each paper that asks may say at each level, and must not. */
  const LEVELS: Readonly<Partial<Record<PaperKind, Readonly<Record<"masked" | "none", { readonly says: readonly string[]; readonly never: readonly string[] }>>>>> = {
    headquarters_list: {
      masked: { says: ["Қ. Ә. Ө.", "··· 67", "2020-0001", "связь"], never: ["Құрманғалиева", "123 45"] },
      none: { says: ["2020-0001", "связь", "16.03.2020"], never: ["Құрманғалиева", "Қ. Ә.", "123 45", "Фамилия, имя"] },
    },
    family_sheet: {
      masked: { says: ["Карточка семьи: С.", "С. А.", "1985", "Многодетная семья", "Продуктовый набор — 1 набор"], never: ["Серікова", "12.03.1985", "14-й мкр, 5", "удостоверение", IIN.slice(-4)] },
      none: { says: ["Карточка семьи", "Многодетная семья", "Продуктовый набор — 1 набор"], never: ["Серікова", "С. А.", "1985", "14-й мкр", "удостоверение"] },
    },
    hours_statement: { masked: { says: ["Қ. Ә. Ө.", "2020-0001", "7 ч 30 мин"], never: ["Құрманғалиева"] }, none: { says: ["2020-0001", "7 ч 30 мин"], never: ["Құрманғалиева", "Қ. Ә."] } },
    participation: { masked: { says: ["Қ. Ә. Ө.", "2020-0001"], never: ["Құрманғалиева"] }, none: { says: ["2020-0001"], never: ["Құрманғалиева", "Қ. Ә."] } },
  };

  it("the ones that ask are those of the rules", () => expect(Object.keys(LEVELS).toSorted()).toEqual(PAPERS.filter(asksPrivacy).toSorted()));

  it.each(Object.entries(LEVELS))("%s is not made before somebody says how much of people it may say, and says no more than that", async (paper, levels) => {
    const office = await printingOffice();
    const kind = paper as PaperKind;
    await expect(office.call.papers.make({ paper: kind, id: office.ids[PAPER_KINDS[kind].register], language: "ru" })).rejects.toMatchObject({ data: { problems: [{ field: "privacy", kind: "required" }] } });
    for (const privacy of ["masked", "none"] as const) {
      const { text } = await printed(office, kind, "ru", { privacy });
      for (const part of levels[privacy].says) expect(text, privacy).toContain(squeezed(part));
      for (const part of levels[privacy].never) expect(text, privacy).not.toContain(squeezed(part));
    }
    expect(office.handedOver).toHaveLength(2);
  });

  it("R19 the family sheet masks the IIN, also for a desk that sees it on the screen", async () => {
    const { text } = await printed(await printingOffice(), "family_sheet", "ru");
    expect(text).not.toContain(IIN);
    expect(text).toContain(IIN.slice(-4));
  });

  it("R3 a statement names confirmed deliveries of its days only, and never hours, which nobody recorded", async () => {
    const office = await printingOffice();
    const { text } = await printed(office, "participation", "ru", { from: "2020-03-21", to: "2020-04-03" });
    expect(text).toContain(squeezed("с 21.03.2020 по 03.04.2020"));
    expect(text).toContain(squeezed("с участием волонтёра2Дней участия в них1"));
    expect(text).not.toContain("20.03.2020");
    expect(text).not.toContain("02.04.2020");
    expect(text).not.toMatch(/часов|часы|сағат/iu);
    const before = await printed(office, "participation", "kk", { to: "2020-03-01" });
    expect(before.text).toContain(squeezed(PAPER_WORDS.kk.participation.none));
  });

  it("R11 the list of a headquarters is as of the day asked for, its last day included", async () => {
    const office = await printingOffice();
    const on = async (date: string) => (await printed(office, "headquarters_list", "ru", { date })).text;
    expect(await on("2020-03-20")).toContain("МукашОралбай");
    expect(await on("2020-03-21")).not.toContain("МукашОралбай");
    expect(await on("2020-03-15")).toContain(squeezed(PAPER_WORDS.ru.headquarters.nobody));
  });

  it("go over several pages with the head of the table on each", async () => {
    const office = await printingOffice();
    const members = [];
    for (let at = 0; at < 60; at += 1) {
      const { id } = await office.call.volunteers.create({ fields: volunteerFields(newPerson(`Әшімов Ғалым${at}`)) });
      members.push({ volunteerId: id, role: "", from: "2020-03-16", to: null });
    }
    const { id } = await office.call.headquarters.create({ fields: headquartersFields({ members }) });
    await office.call.papers.make({ paper: "headquarters_list", id, language: "kk", privacy: "full" });
    const read = readPdf(office.handedOver.at(-1)?.bytes ?? Buffer.alloc(0));
    expect(read.pages).toBeGreaterThan(1);
    expect(read.text.split(squeezed(PAPER_WORDS.kk.headquarters.name))).toHaveLength(read.pages + 1);
    expect(read.text).toContain(squeezed(`${read.pages} беттің ${read.pages}-беті`));
  });

  it("are not made of deleted records, and not for days that end before they begin", async () => {
    const office = await printingOffice();
    const id = office.ids.volunteers;
    await expect(office.call.papers.make({ paper: "participation", id, language: "ru", privacy: "full", from: "2020-04-02", to: "2020-04-01" })).rejects.toMatchObject({ data: { problems: [{ field: "to", kind: "date_order" }] } });
    const { id: other } = await office.call.volunteers.create({ fields: volunteerFields(newPerson("Лишний Волонтёр")) });
    await office.call.volunteers.remove({ id: other, version: 1 });
    for (const gone of [other, "nobody"]) await expect(office.call.papers.make({ paper: "volunteer_card", id: gone, language: "ru" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("may be taken out by an auditor, too", async () => {
    const office = await printingOffice();
    const auditor = await deskFor(office, "auditor");
    await auditor.call.papers.make({ paper: "family_sheet", id: office.ids.families, language: "kk", privacy: "full" });
    expect(auditor.handedOver).toHaveLength(1);
  });
});

describe("the words of closed lists on paper", () => {
  const screen = (language: string, namespace: string): Record<string, unknown> =>
    JSON.parse(readFileSync(resolve(import.meta.dirname, `../../renderer/i18n/${language}/${namespace}.json`), "utf8")) as Record<string, unknown>;

  it.each(PAPER_LANGUAGES)("are those of the screens in %s", (language) => {
    const { status, relation, vulnerability } = PAPER_WORDS[language];
    const families = screen(language, "families");
    expect({ status, relation, vulnerability }).toEqual({ status: screen(language, "volunteers")["status"], relation: families["relation"], vulnerability: families["vulnerability"] });
  });
});
