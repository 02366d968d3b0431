/** The organisations of the demo under the public names of the spring of 2020, with their programmes and recipient groups. */
import { matchKey, sortKey } from "../../../shared/domain/names";
import { PLACES } from "./people";
import type { DemoRows } from "./rows";

interface DemoPartner {
  readonly kind: string;
  readonly nameRu: string;
  readonly nameKk: string;
  /** Carries on volunteer activity itself. */
  readonly isVolunteer?: boolean;
  readonly address?: string;
}

export const PARTNERS = {
  party: { kind: "party", nameRu: "Партия «Nur Otan»", nameKk: "«Nur Otan» партиясы" },
  academy: { kind: "state_body", nameRu: "Академия образования имени Ахмета Байтурсынулы", nameKk: "Ахмет Байтұрсынұлы атындағы білім академиясы" },
  youthCentre: { kind: "state_body", nameRu: "Мангистауский областной молодёжный ресурсный центр «Маңғыстау жастары»", nameKk: "«Маңғыстау жастары» облыстық жастар ресурстық орталығы", address: "Актау, Дом молодёжи" },
  fundA: { kind: "fund", nameRu: "Фонд «Мы – люди – мы вместе»", nameKk: "«Мы – люди – мы вместе» қоры", isVolunteer: true, address: "Актау, 12-й микрорайон" },
  supermarkets: { kind: "company", nameRu: "Сеть супермаркетов «Алтын Food»", nameKk: "«Алтын Food» супермаркеттер желісі" },
  localBusiness: { kind: "company", nameRu: "Предприятия и предприниматели Актау", nameKk: "Ақтау кәсіпорындары мен кәсіпкерлері" },
  fundB: { kind: "fund", nameRu: "Фонд «Атадан мирас»", nameKk: "«Атадан мирас» қоры", isVolunteer: true },
  groupC: { kind: "group", nameRu: "Группа «Клуб добряков»", nameKk: "«Клуб добряков» тобы" },
  groupD: { kind: "group", nameRu: "Группа «Ақтау қайырымды жандары»", nameKk: "«Ақтау қайырымды жандары» тобы" },
  institutionE: { kind: "institution", nameRu: "Учреждение «Қоғамдық келісім»", nameKk: "«Қоғамдық келісім» мекемесі" },
  entrepreneurs: { kind: "other", nameRu: "Предприниматели области", nameKk: "Облыс кәсіпкерлері" },
  associations: { kind: "ethnocultural_association", nameRu: "Этнокультурные объединения области", nameKk: "Облыстың этномәдени бірлестіктері" },
  mothers: { kind: "council", nameRu: "Совет матерей Ассамблеи народа области", nameKk: "Облыстық халық ассамблеясының аналар кеңесі" },
  choson: { kind: "ethnocultural_association", nameRu: "Этнокультурное объединение «Чосон»", nameKk: "«Чосон» этномәдени бірлестігі" },
} as const satisfies Record<string, DemoPartner>;

export type Partners = Readonly<Record<keyof typeof PARTNERS, string>>;

/** Partners by their names in this file; `fundA` has its two sponsors. */
export function addPartners(rows: DemoRows): Partners {
  const ids = Object.fromEntries(
    Object.entries<DemoPartner>(PARTNERS).map(([key, { kind, nameRu, nameKk, isVolunteer = false, address = "" }]) => {
      const names = { nameRu, nameKk, matchKey: matchKey({ family: nameRu }), sortKey: sortKey(nameRu) };
      return [key, rows.record("partners", "partner", { kind, ...names, shortName: "", bin: null, isVolunteer, contacts: [], address, bankDetails: "", isCorps: false, note: "" })];
    }),
  ) as Partners;
  [ids.supermarkets, ids.localBusiness].forEach((sponsorId, position) => rows.add("partner_sponsor", { partnerId: ids.fundA, sponsorId, note: "", position }));
  return ids;
}

export interface Groups {
  readonly doctors: string;
  readonly homeless: string;
  readonly police: string;
  readonly servicemen: string;
  readonly groceryFamilies: string;
}

export function addGroups(rows: DemoRows, partners: Partners): Groups {
  const group = (kind: string, nameRu: string, nameKk: string, headcount: number | null, partnerId: string): string =>
    rows.record("recipientGroups", "recipient_group", { nameRu, nameKk, kind, partnerId, katoCode: PLACES.aktau, place: "", headcount, sortKey: sortKey(nameRu), note: "" });
  return {
    doctors: group("doctors", "Врачи на дежурстве", "Кезекші дәрігерлер", 35, partners.fundA),
    homeless: group("homeless", "Люди без определённого места жительства", "Белгілі тұрағы жоқ адамдар", 70, partners.fundA),
    police: group("police", "Сотрудники полиции в карантинной зоне", "Карантин аймағындағы полиция қызметкерлері", null, partners.groupC),
    servicemen: group("servicemen", "Военнослужащие", "Әскери қызметшілер", null, partners.mothers),
    groceryFamilies: group("other", "Семьи, получающие продуктовые наборы", "Азық-түлік жиынтығын алатын отбасылар", null, partners.fundB),
  };
}

export interface Projects {
  readonly birgemiz: string;
  readonly bilim: string;
}

/** The campaign, the course, and the projects that moved online: the last has no number and gets none. */
export function addProjects(rows: DemoRows, partners: Partners): Projects {
  const campaign = (nameRu: string, nameKk: string, organiserId: string, direction: string, fromDate: string, place: string, requirements: string, more: object = {}): string =>
    rows.record("campaigns", "campaign", {
      nameRu, nameKk, organiserId, direction, fromDate, toDate: null, katoCode: PLACES.aktau, place, requirements, online: false, link: "", publicFaces: [], calls: [], registered: null,
      attendedQualifier: "unknown", attended: null, attendedHigh: null, reachQualifier: "unknown", reach: null, reachHigh: null, sortKey: sortKey(nameRu), workClasses: [], caseClosed: false, note: "", ...more,
    });
  const birgemiz = campaign("Birgemiz", "Birgemiz", partners.party, "targeted_aid", "2020-03-16", "Актау и районы области", "От 18 лет, маска и перчатки, инструктаж до выхода");
  // It begins the day after the briefing: of that day's numbers it has no part.
  const masks = campaign("Наденьте маску", "Маска тағыңыз", partners.youthCentre, "information", "2020-04-04", "Перекрёстки 12-го и 14-го микрорайонов", "От 18 лет, жилет и маска", {
    publicFaces: [{ name: "Ерлан Сағынтаев", known: "блогер", agreedOn: "2020-04-02" }],
    calls: [
      { by: "Корпус Мангистау", whom: "Волонтёры Жанаозена", city: "Жанаозен", calledOn: "2020-04-02", answer: "accepted", answeredOn: "2020-04-03", link: "" },
      { by: "Волонтёры Жанаозена", whom: "Волонтёры Атырау", city: "Атырау", calledOn: "2020-04-03", answer: "waiting", answeredOn: null, link: "" },
    ],
    registered: 12,
  });
  rows.add("campaign_partner", { campaignId: masks, partnerId: partners.party, position: 0 });
  const programme = (code: string, nameRu: string, nameKk: string, organiserId: string, fromDate: string, place: string, requirements: string, aimRu = "", aimKk = "", toDate: string | null = null): string =>
    rows.record("programmes", "programme", { code, nameRu, nameKk, aimRu, aimKk, organiserId, direction: "education", fromDate, toDate, katoCode: PLACES.aktau, place, requirements, catalogueVersion: null, sortKey: sortKey(nameRu), note: "" });
  const bilim = programme("BILIM", "Проект «Біргеміз: Білім», курсы подготовки к ЕНТ", "«Біргеміз: Білім» жобасы, ҰБТ-ға дайындық курсы", partners.academy, "2020-04-01", "Занятия онлайн", "Наставник: высшее или неоконченное высшее образование",
    "Подготовить к ЕНТ выпускников школ из малообеспеченных семей", "Аз қамтылған отбасылардағы мектеп бітірушілерді ҰБТ-ға дайындау",
    // The lessons are still to come; up to which day they will go on is our assumption.
    "2020-06-30");
  programme(
    "ONLINE", "Проекты и конкурсы молодёжного центра в интернете: Instagram, Facebook, YouTube", "Жастар орталығының интернеттегі жобалары мен байқаулары: Instagram, Facebook, YouTube",
    partners.youthCentre, "2020-03-16", "Онлайн", "",
  );
  return { birgemiz, bilim };
}
