/** Whatever a list offers to hold is kept: a value in every field of every kind, found again in the registers. */
import { describe, expect, it } from "vitest";
import type { Askable } from "../../../electron/database/reader";
import { iinFor } from "../../../shared/domain/iin";
import { IMPORT_FIELDS } from "../../../shared/domain/importing/fields";
import { IMPORT_KINDS, type ImportFieldId, type ImportKind } from "../../../shared/domain/importing/types";
import { openDemoOffice } from "../../helpers/briefings";
import { csvFile, registers } from "../../helpers/lists";

/** What a cell says, and what stands in the registers for it afterwards; the text itself where nothing else is said. */
type Sample = readonly [cell: string, kept?: string];

const SAMPLES: Readonly<Partial<Record<ImportFieldId, Sample>>> = {
  fullName: ["Пробников Жалғас", "Жалғас"], family: ["Пробникова"], given: ["Гүлназ"], patronymic: ["Серікқызы"], birthDate: ["06.05.1983", "1983-05-06"], sex: ["ж", "female"],
  phones: ["87015550011", "+77015550011"], placeText: ["Бейнеу", "4"], katoCode: ["471010000"], address: ["улица Пробная, 7", "Пробная, 7"], languages: ["английский", "en"], note: ["пометка о пробе"],
  status: ["на паузе", "paused"], occupationKind: ["студент", "student"], occupation: ["токарь-пробник"], directions: ["экология", "environment"], skills: ["вязание сетей"], vehicle: ["Нива пробная"], availability: ["по звонку"], joinedOn: ["07.01.2020", "2020-01-07"],
  email: ["proba@example.kz"], post: ["кладовщик-пробник"], role: ["дежурный-пробник"], from: ["08.01.2020", "2020-01-08"], to: ["09.03.2020", "2020-03-09"],
  headquarters: ["Волонтёрский штаб на время чрезвычайного положения", "headquarters_membership"], familyKey: ["77", "family_member"], relation: ["глава", "family"], members: ["сын Пробников Дархан 01.02.2010", "Дархан"],
  declaredSize: ["6", ":6,"], vulnerabilities: ["многодетная", "large_family"], partner: ["Фонд «Пробный»", "Пробный"], nameKk: ["Сынақ атауы"], shortName: ["ФПр"], partnerKind: ["фонд", "fund"], bin: ["970940001378"],
  contactName: ["Пробная Асель"], bankDetails: ["KZ12 3456 ПРОБА"], group: ["Вахтёры пробной школы"], groupKind: ["врачи", "doctors"], headcount: ["17"], date: ["10.02.2020", "2020-02-10"], item: ["Маска"], amount: ["23", "23000"],
  unit: ["шт", "piece"], campaign: ["Birgemiz"], direction: ["здоровье", "health"], recipientKind: ["семья", "family"], rule: ["каждую среду", "FREQ=WEEKLY;BYDAY=WE"], statement: ["Пробное заявление"], claimKind: ["предмет", "item"],
  sourceDocument: ["письмо № 77"], programme: ["BILIM"], title: ["Пробное название"], requirements: ["бахилы пробные"], hostKind: ["хоспис", "hospice"], outcomeKind: ["посадка деревьев", "trees"], outcomeState: ["сделано", "done"],
  searchedFor: ["пропавший без вести Пробник"], doneOn: ["11.03.2020", "2020-03-11"], clearanceKind: ["о несудимости", "no_record"], host: ["Центр оказания специальных социальных услуг для пожилых"], answer: ["Ответ пробный"], answerKk: ["Сынақ жауабы"],
  standing: ["мастер-пробник"], preparedOn: ["12.02.2020", "2020-02-12"], centreState: ["закрыт", "closed"], materialKind: ["плакат", "info_sheet"], printer: ["Типография Проба"], regimeKind: ["карантин", "quarantine"],
  how: ["расклеено", "posted"], material: ["Информационный лист о мерах предосторожности"], stops: ["Остановка «Пробная» — 11; доска пробная", "Остановка «Пробная»"], contacted: ["41 чел.", "41000"], link: ["https://example.kz/proba"],
  trainingHours: ["6", '"hours":6'], askedAt: ["14:35"], callBackOn: ["06.04.2020", "2020-04-06"], callBackAt: ["16:10"], channel: ["WhatsApp", "whatsapp"], contactState: ["ждёт ответа", "open"], offerKk: ["Сынақ ұсынысы"],
  serviceKind: ["аптека", "pharmacy"], grantCall: ["Конкурс малых грантов для волонтёров образования"], applicationNumber: ["ПР-77"], grantState: ["реализован", "implemented"], decidedOn: ["12.02.2020", "2020-02-12"],
  instalments: ["05.03.2020 200 000 выплачено 06.03.2020; 05.05.2020", '"sum":20000000'], reportDue: ["14.12.2020", "2020-12-14"], reportedOn: ["01.04.2020", "2020-04-01"], outcome: ["Вышла пробная школа"],
  coPartners: ["Пробный соорганизатор"], publicFaces: ["Пробник Известный, блогер", "Пробник Известный"], reach: ["12 345 просмотров", "12345000"], calledOn: ["11.02.2020", "2020-02-11"], callAnswer: ["принял", "accepted"],
  answeredOn: ["14.02.2020", "2020-02-14"], heldOnline: ["онлайн", '"online":1'], ruralSchool: ["сельская", '"rural_school":1'], learnerState: ["отобран", "selected"], selectedOn: ["15.02.2020", "2020-02-15"], course: ["английский", "english"],
  subjects: ["Пробная алгебра 16/20", "Пробная алгебра"], chosenSubjects: ["Пробная химия 11/20", "Пробная химия"], lessonsHeld: ["24", '"lessons_held":24'], lessonsAttended: ["18", '"lessons_attended":18'],
  code: ["PROBA77"], aim: ["Пробная цель"], aimKk: ["Сынақ мақсаты"], noteKk: ["Сынақ көрсеткіші"], indicator: ["Деревья", "other"], scope: ["по региону", "region"], due: ["13.12.2020", "2020-12-13"], beginsAt: ["09:15"], endsAt: ["17:45"], workClasses: ["вредность", "heavy_or_harmful"],
};

/** Fields that stand in a list of their own beside the others: they exclude one another, or mean something else together. `kept`: what is found where this kind keeps it otherwise. */
interface Plan {
  readonly lists?: readonly { readonly without: readonly ImportFieldId[] }[];
  readonly samples?: Readonly<Partial<Record<ImportFieldId, Sample>>>;
}

const NAMES = [{ without: ["fullName", "placeText"] }, { without: ["family", "given", "patronymic", "iin", "katoCode"] }] as const satisfies Plan["lists"];
const PLACES = [{ without: ["placeText"] }, { without: ["katoCode"] }] as const satisfies Plan["lists"];

const PLANS: Readonly<Partial<Record<ImportKind, Plan>>> = {
  volunteers: { lists: NAMES }, staff: { lists: NAMES }, families: { lists: NAMES }, hq: { lists: NAMES }, participations: { lists: NAMES }, mentors: { lists: NAMES }, clearances: { lists: NAMES },
  "helped-list": { lists: NAMES },
  partners: {}, "recipient-groups": { lists: PLACES },
  deliveries: { lists: [{ without: ["fullName", "group", "headcount", "placeText"] }, { without: ["family", "given", "patronymic", "iin", "birthDate", "sex", "group", "headcount", "katoCode"] }, { without: ["fullName", "family", "given", "patronymic", "iin", "birthDate", "sex", "recipientKind", "katoCode"] }] },
  commitments: { lists: PLACES, samples: { recipientKind: ["группа", "group"] } }, claims: {
    lists: [{ without: ["placeText", "from"] }, { without: ["katoCode", "date"] }], samples: { perDay: ["ежедневно", '"per_day":1'] },
  },
  outcomes: { lists: PLACES, samples: { unit: ["дерево", "tree"] } }, hosts: { lists: PLACES }, programmes: { lists: PLACES, samples: { unit: ["дерево", "tree"] } }, centres: { lists: PLACES }, materials: { samples: { amount: ["23", "23"] } }, answers: {}, regimes: { lists: PLACES }, shifts: { lists: PLACES },
  information: { lists: PLACES }, contacts: {}, services: { lists: PLACES }, campaigns: { lists: PLACES }, trainings: { lists: NAMES }, "grant-calls": { samples: { amount: ["700 000", "70000000"], unit: ["тенге", "70000000"] } }, learners: { lists: NAMES },
  grants: {
    lists: [{ without: ["fullName", "partner"] }, { without: ["family", "given", "patronymic", "iin", "partner"] }, { without: ["fullName", "family", "given", "patronymic", "iin", "birthDate", "phones"] }],
    // Money is kept in tiyn, which is what its unit says.
    samples: { amount: ["500 000", "50000000"], unit: ["тенге", "50000000"] },
  },
};

/** Records that a row names and that are kept by their ids. */
const BY_ID: Readonly<Partial<Record<ImportFieldId, string>>> = { item: "Маска", campaign: "Birgemiz", programme: "BILIM", host: "Центр оказания", grantCall: "Конкурс малых грантов", material: "Информационный лист", coPartners: "Пробный соорганизатор" };

async function idsOf(from: Askable, name: string): Promise<string[]> {
  const rows = Object.values(await registers(from)).flat().map(String).filter((row) => row.includes(name));
  return rows.map((row) => (JSON.parse(row) as { id?: string }).id ?? "").filter((id) => id !== "");
}

describe("every field that a list offers", () => {
  let people = 900;

  it("each kind has its turn", () => {
    expect(IMPORT_KINDS.filter((kind) => !(kind in PLANS))).toEqual([]);
  });

  it.each(Object.entries(PLANS) as [ImportKind, Plan][])("%s", async (kind, { lists = [{ without: [] }], samples = {} }) => {
    const { call, office } = await openDemoOffice();
    const offered = IMPORT_FIELDS[kind].map(({ id }) => id);
    expect(offered.filter((field) => lists.every(({ without }) => (without as readonly ImportFieldId[]).includes(field)))).toEqual([]);
    const [partner] = (await call.partners.list({ filters: {}, search: "Nur Otan" })).rows;
    const lost: string[] = [];
    for (const [at, { without }] of lists.entries()) {
      const fields = offered.filter((field) => !(without as readonly ImportFieldId[]).includes(field));
      const sampleOf = (field: ImportFieldId): Sample => {
        if (field === "iin") return [iinFor("1983-05-06", "female", (people += 1))];
        // A second list of the same names would be one of what is on file already.
        const [cell, kept] = samples[field] ?? SAMPLES[field] ?? [`${field}?`];
        const named = ["title", "group", "partner", "code"].includes(field);
        return named ? [`${cell} ${kind} ${at}`, kept] : [cell, kept];
      };
      const cells = fields.map(sampleOf);
      const before = new Set(Object.entries(await registers(office.database.reader)).flatMap(([table, rows]) => rows.map((row) => `${table} ${String(row)}`)));
      const { session, sheets } = await call.importing.open({ file: csvFile([fields, cells.map(([cell]) => cell)]), kind, partnerId: partner?.id ?? null });
      const planned = await call.importing.preview({ session, kind, partnerId: partner?.id ?? null, sheets: sheets.map((sheet) => ({ ...sheet, headerRow: 1, mapping: fields })) });
      const problems = (await call.importing.rows({ session })).rows.flatMap((row) => row.problems.map(({ kind: what, field, read }) => `${what} ${field} ${read}`));
      expect({ unreadable: planned.unreadable, problems: planned.unreadable > 0 ? problems : [] }).toEqual({ unreadable: 0, problems: [] });
      await call.importing.commit({ session });
      const after = Object.entries(await registers(office.database.reader)).flatMap(([table, rows]) => rows.map((row) => `${table} ${String(row)}`)).filter((row) => !before.has(row)).join("\n");
      for (const [position, field] of fields.entries()) {
        const [cell = "", kept = cell] = cells[position] ?? [];
        const name = BY_ID[field];
        const wanted = name === undefined ? [kept] : [kept, ...(await idsOf(office.database.reader, name))];
        if (!wanted.some((text) => after.includes(text))) lost.push(`${field} (list ${at + 1}): ${kept}`);
      }
    }
    expect(lost).toEqual([]);
  });
});
