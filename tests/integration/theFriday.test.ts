/** Scenario 12, the Friday: from an empty office over partners' lists and the week's records to five files in two languages, nothing typed twice. */
import { describe, expect, it } from "vitest";
import { iinFor } from "../../shared/domain/iin";
import { officeParts } from "../helpers/bytes";
import { amount, commitmentFields, groupFields, materialFields, outputFields } from "../helpers/aidFields";
import type { AidOffice } from "../helpers/aidFields";
import { PERIOD } from "../helpers/briefings";
import { clockAt } from "../helpers/desks";
import { partnerFields } from "../helpers/fields";
import { recalculate } from "../helpers/ironCalc";
import { byLibreOffice, hasLibreOffice, withoutResults } from "../helpers/libreOffice";
import { importList, type ListRows } from "../helpers/lists";
import { fileOf, packOf } from "../helpers/packs";
import { campaignFields, programmeFields } from "../helpers/peopleFields";
import { squeezed } from "../helpers/pdfText";
import { xlsxFile } from "../helpers/importSteps";
import { openTestOffice, type TestOffice } from "../helpers/testOffice";
import { type PaperFormat, wordsOfFile } from "../helpers/wordsOfFile";

const LETTERS = "абвгдежзиклмнопрст";
/** Somebody with a name and a number of their own. */
const person = (at: number): [string, string] => [`Тестбаев${LETTERS[at % 18]}${LETTERS[Math.floor(at / 18) % 18]} Ерлан`, iinFor("1983-05-06", "male", at)];
const day = (at: number): string => `${String(16 + (at % 15)).padStart(2, "0")}.03.2020`;

/** 17 citizens of the corps, one of them twice; 104 of the campaign, five of them also among the 17. */
function deliveries(): ListRows {
  const row = (at: number, who: number, provider: string, campaign: string | null) => [day(at), ...person(who), "Продуктовый набор", 1, provider, campaign];
  return [
    ["Дата", "ФИО получателя", "ИИН", "Вид помощи", "Количество", "Кто помог", "Акция"],
    ...Array.from({ length: 17 }, (_, at) => row(at, at, "Тестовый волонтёрский корпус", null)),
    row(3, 0, "Тестовый волонтёрский корпус", null),
    ...Array.from({ length: 104 }, (_, at) => row(at, at + 12, "Фонд «Birgemiz»", "Birgemiz")),
  ];
}

/** Totals that partners reported without a list. */
const CLAIMS: ListRows = [
  ["Партнёр", "Текст", "Кого считают", "Количество", "Вид помощи", "Период с", "Период по"],
  ...([["Фонд А", 225], ["Фонд Б", 320], ["Группа В", 30], ["Группа Г", 6], ["Союз Д", 40]] as const).map(([partner, count]) => [partner, `Помогли ${count} семьям`, "семьи", count, null, "16.03.2020", "03.04.2020"]),
  ["Клуб Е", "Помогли 230 жителям", "граждане", 230, null, "16.03.2020", "03.04.2020"],
  ["Совет Ж", "Сшили 300 масок", "предмет", 300, "Маска", "16.03.2020", "03.04.2020"],
  ["Совет З", "Сшили 100 масок", "предмет", 100, "Маска", "16.03.2020", "03.04.2020"],
];

/** 200 selected out of 260 who applied. */
const learners = (): ListRows => [
  ["ФИО учащегося", "ИИН", "Программа", "Отобран", "Дата отбора"],
  ...Array.from({ length: 260 }, (_, at) => [...person(400 + at), "BILIM", at < 200 ? "да" : "нет", at < 200 ? "02.04.2020" : null]),
];

async function given(office: TestOffice, kind: Parameters<typeof importList>[1], rows: ListRows) {
  const { buffer, name } = await xlsxFile(rows);
  return (await importList(office.call, kind, new File([new Uint8Array(buffer)], name))).summary;
}

/** What a week leaves behind in the office, each thing once. */
async function recordTheWeek(office: TestOffice): Promise<void> {
  const { call } = office;
  const items = new Map((await call.items.all()).map((item) => [item.label, item.id]));
  const { id: fundId } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд «Обеды»" }) });
  const { id: doctorsId } = await call.recipientGroups.create({ fields: groupFields() });
  const aid = { ...office, fundId, doctorsId, item: (name: string) => items.get(name) ?? "" } as unknown as AidOffice;
  const promise = await call.commitments.create({ fields: commitmentFields(aid) });
  const due = (await call.commitments.due({ ...PERIOD, commitmentId: promise.id, limit: 100 })).rows;
  // 35 lunches on 17 of the 19 days, and five on one more.
  for (const [at, { id, version }] of due.slice(0, 18).entries()) await call.commitments.confirmOccurrence({ id, version, quantity: at < 17 ? 35_000 : 5_000, headcount: at < 17 ? 35 : 5 });
  const memo = await call.informationMaterials.create({ fields: materialFields() });
  await call.informationOutputs.create({ fields: outputFields(memo.id, { amount: amount(1000, "piece", "more_than") }) });
}

async function fridayOffice() {
  const office = await openTestOffice({ clock: clockAt("2020-04-04T05:00:00.000Z") });
  const { call } = office;
  await call.programmes.create({ fields: programmeFields({ code: "BILIM", nameRu: "BILIM" }) });
  const { id: organiserId } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд «Birgemiz»" }) });
  await call.campaigns.create({ fields: campaignFields({ nameRu: "Birgemiz", organiserId, from: "2020-03-16", to: "2020-04-03" }) });
  const lists = [await given(office, "deliveries", deliveries()), await given(office, "claims", CLAIMS), await given(office, "learners", learners())];
  await recordTheWeek(office);
  const draft = await call.briefings.drafts.start({ ...PERIOD, languages: ["ru", "kk"] });
  await call.briefings.drafts.update({ id: draft.id, version: draft.version, number: null, languages: ["ru", "kk"], charts: ["partners", "weeks", "districts"] });
  return { office, lists, issued: await call.briefings.issued.issue({ ...PERIOD, number: 14 }) };
}

/** What the head must be able to say, as every file of that language says it. */
const GOLDEN = {
  ru: [
    "Роздано жителям: более 1 000 памяток, без построчного учёта.", "Корпус оказал адресную помощь 17 гражданам (18 выдач).", "помощь оказана 104 гражданам.",
    "Всего, если считать каждого один раз, помощь оказана 116 гражданам, известным поимённо.", "Отобрано: 200 слушателей.", "Заявлено без списка: 320 семей.",
    "Подтверждено: 600 из 665 обедов (ежедневно); получатели — 35 врачей.", "Вместе по сообщениям партнёров: 400 масок.", "Семьи, которым помогли партнёры: от 320 до 621 семьи.",
    "Граждане, известные поимённо, вместе с заявленными: от 230 до 346 граждан.",
  ],
  kk: [
    "Тұрғындарға таратылды: 1 000-нан астам жадынама, жолма-жол есебі жоқ.", "Корпус 17 азаматқа атаулы көмек көрсетті, көмек 18 рет берілді.", "104 азаматқа көмек көрсетілді.",
    "Барлығы, әр адамды бір рет санағанда, аты-жөні белгілі 116 азаматқа көмек көрсетілді.", "Іріктелгені: 200 тыңдаушы.", "Тізімсіз мәлімделгені: 320 отбасы.",
    "Расталғаны: 665 түскі астың 600-і (күн сайын); алушылар — 35 дәрігер.", "Серіктестердің хабарлауынша, барлығы: 400 бетперде.", "Серіктестер көмектескен отбасылар: 320-дан 621-ге дейін отбасы.",
    "Аты-жөні белгілі азаматтар мәлімделгендермен бірге: 230-дан 346-ға дейін азамат.",
  ],
} as const;

describe("scenario 12, the Friday", () => {
  it("goes from an empty office to five files in Russian and Kazakh that all say the same, and a pack that other programs recalculate", async () => {
    const { office, lists, issued } = await fridayOffice();
    expect(lists.map(({ unreadable, rows }) => [unreadable, rows])).toEqual([[0, 122], [0, 8], [0, 260]]);
    for (const language of ["ru", "kk"] as const) {
      for (const format of ["docx", "pdf", "pptx", "txt", "md"] as const satisfies PaperFormat[]) {
        await office.call.briefings.issued.export({ id: issued.id, language, format, privacy: "masked" });
        const said = wordsOfFile(format, office.handedOver.at(-1)?.bytes ?? Buffer.alloc(0));
        expect({ language, format, lacking: GOLDEN[language].filter((sentence) => !said.includes(squeezed(sentence))) }).toEqual({ language, format, lacking: [] });
        // Five people stand in both lists: their sum is nobody's number (R1).
        expect(said).not.toMatch(/(?<!\d)121(?:граждан|азамат)/u);
        expect(said).toContain(issued.contentHash);
      }
    }
    const pack = await packOf(office, issued.id, "none");
    expect(await office.call.briefings.issued.verify({ file: fileOf(pack), expect: issued.contentHash, language: "ru" })).toMatchObject({ holds: true, problems: [], database: "found" });
    const parts = officeParts(pack);
    const book = await recalculate(withoutResults(parts));
    const figures = (await office.call.briefings.issued.get({ id: issued.id, language: "ru" })).figuresInWords.length;
    const agreed = Array.from({ length: figures }, (_, at) => [book.shown("Контроль", 3 + at, 8), book.shown("Контроль", 3 + at, 13)]);
    expect(new Set(agreed.map(([, state]) => state))).toEqual(new Set(["Сходится"]));
    if (!hasLibreOffice) return;
    const control = (await byLibreOffice(new Map([["pack", withoutResults(parts)]]))).get("pack")?.find(({ name }) => name === "Контроль")?.rows ?? [];
    expect(control.slice(2, 2 + figures).map((row) => row[12])).toEqual(agreed.map(() => "Сходится"));
    expect(control.slice(2, 2 + figures).map((row) => row[2] ?? 0)).toEqual(control.slice(2, 2 + figures).map((row) => row[7]));
  }, 180_000);
});
