/** The demo corps: the state before partners' lists arrive, the same on every run. */
import type { Language } from "../../../shared/contract/base";
import { REGIME_NAMES, type RegimeKind } from "../../../shared/domain/regimes";
import { displayName, sortKey } from "../../../shared/domain/names";
import type { AtDesk } from "../core/context";
import { type Writing, write } from "../core/writing";
import type { Office } from "../createOffice";
import { putSetting } from "../settings/service";
import { setUpCorps } from "../setup/service";
import { campaignKind } from "../campaigns/kind";
import { claimKind } from "../claims/kind";
import { commitmentKind } from "../commitments/kind";
import { type RecordKind } from "../core/records";
import type { RecordEntity } from "../core/recordEntity";
import { putSearchEntry } from "../../database/searchIndex";
import { sheetKind } from "../handoverSheets/kind";
import { storeKind } from "../stores/kind";
import { familyKind } from "../families/kind";
import { headquartersKind } from "../headquarters/kind";
import { materialKind } from "../information/materialKind";
import { partnerKind } from "../partners/kind";
import { putMissingKeys } from "../people/keys";
import { programmeKind } from "../programmes/kind";
import { volunteerGroupKind } from "../volunteerGroups/kind";
import { answerKind } from "../answers/kind";
import { phraseKind } from "../phrases/kind";
import { grantCallKind } from "../grantCalls/kind";
import { grantKind } from "../grants/kind";
import { hostKind } from "../hosts/kind";
import { outcomeKind } from "../outcomes/kind";
import { serviceKind } from "../services/kind";
import { mentorKind } from "../mentors/kind";
import { supportCentreKind } from "../supportCentres/kind";
import { trainingKind } from "../trainings/kind";
import { contactKind } from "../contacts/kind";
import { requestKind } from "../requests/kind";
import { staffKind } from "../staff/kind";
import { regimeKind } from "../regimes/kind";
import { recipientGroupKind } from "../recipientGroups/kind";
import { itemRecordKind } from "../items/kind";
import { addClaims, addInformation, type AidSetting, DemoAid, FIRST_DAY } from "./aid";
import { addStock } from "./stock";
import { addGroups, addPartners, addProjects } from "./partners";
import { shiftKind } from "../shifts/kind";
import { addShifts } from "./shifts";
import { DemoPeople, type DemoVolunteer, PLACES } from "./people";
import { addProgrammeWork } from "./programmeWork";
import { addFrontOffice } from "./frontOffice";
import { addPhrases } from "./phrases";
import { addRequests } from "./requests";
import { addSending } from "./sending";
import { DEMO_INSTANT, DemoRows } from "./rows";

const CLERK: Readonly<Record<Language, string>> = { ru: "Дежурный офиса", kk: "Кеңсе кезекшісі", en: "Office desk" };

/**
 * Fills an empty office with the Mangystau corps of spring 2020, in one write with one journal entry for its records.
 * @throws OfficeError REFUSED `already_set_up`
 */
export async function fillDemo(office: Office, language: Language): Promise<AtDesk> {
  return write(office, null, async (writing) => {
    const rows = new DemoRows();
    const { corps, first, items } = await setUpCorps({ ...writing, at: DEMO_INSTANT }, {
      language, nameRu: "Мангистауский областной волонтёрский корпус", nameKk: "Маңғыстау облыстық еріктілер корпусы",
      regionCode: "470000000", place: "Актау", head: "Мукаш Оралбай", headPost: "Руководитель волонтёрского корпуса", headPostKk: "Еріктілер корпусының жетекшісі", personName: CLERK[language], pin: "",
    }, () => rows.newId());
    await putSetting(writing.tx, "demo", { today: "2020-04-04", period: { from: "2020-03-16", to: "2020-04-03" } });
    await putSetting(writing.tx, "deskHours", { weekly: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "21:00" }], closedOnHolidays: false, exceptions: [] });
    const item = (code: string): string => {
      const id = items.get(code);
      if (!id) throw new Error(`There is no kind of aid ${code}.`);
      return id;
    };
    await fill(writing, rows, corps.partnerId, first.id, item);
    return first;
  });
}

async function fill(writing: Writing, rows: DemoRows, corpsPartnerId: string, accountId: string, item: (code: string) => string): Promise<void> {
  const people = new DemoPeople(rows);
  const partners = addPartners(rows);
  const groups = addGroups(rows, partners);
  const projects = addProjects(rows, partners);
  const volunteers = addVolunteers(rows, people);
  const demo: AidSetting = { rows, people, partners, groups, volunteers, corpsPartnerId, accountId, item };
  const aid = new DemoAid(demo);

  const citizen = () => people.person([1938, 1995], PLACES.aktau, people.address());
  const helped = Array.from({ length: 17 }, citizen);
  const inCampaign = Array.from({ length: 99 }, citizen);
  const dayAfter = citizen();
  aid.ownAid(helped.map((person) => person.id), dayAfter.id);
  // Five of those the corps helped stand in the campaign's list, too.
  aid.campaignAid(projects.birgemiz, [...helped.slice(0, 5), ...inCampaign].map((person) => person.id));
  aid.lunches();
  aid.hotMeals();
  aid.groceries();
  addClaims(demo);
  addInformation(demo);

  for (let at = 0; at < 260; at++) {
    const state = at % 13 < 10 ? "selected" : at % 13 < 12 ? "applied" : "rejected";
    people.learner(projects.bilim, state, state === "selected" ? (at % 2 ? "2020-04-02" : "2020-04-01") : null);
  }
  const families = helped.slice(5, 11).map((head, at) => people.household(head, 1 + (at % 4), at === 0 ? 6 : null, at % 2 ? "large_family" : "low_income"));

  people.staff("Менеджер по работе с волонтёрами", "2019-09-02", accountId);
  people.staff("Специалист по связям с общественностью", "2020-01-13", null);
  people.staff("Бухгалтер", "2018-04-02", null);

  helped.slice(0, 4).forEach((person, at) =>
    rows.record("consents", "consent", { personId: person.id, purpose: "aid", givenOn: "2020-03-20", expiresOn: at === 3 ? "2020-04-01" : null, withdrawnOn: null, document: `№ ${at + 1}`, sortKey: sortKey(displayName(person)), note: "" }),
  );

  addShifts(rows, volunteers, PLACES.aktau, accountId);
  const requests = addRequests(demo, families);
  addFrontOffice(rows, accountId);
  addProgrammeWork(rows, people, projects.bilim, volunteers);
  const stock = addStock({ rows, partners, corpsPartnerId, families: rows.touched.filter(({ kind }) => kind === "families").map(({ id }) => id), item });
  const routeSheets = addSending(rows, requests, volunteers);
  addPhrases(rows);

  await rows.write(writing.tx);
  await putMissingKeys(writing.tx);
  await index(writing, rows, partnerKind);
  await index(writing, rows, familyKind);
  await index(writing, rows, headquartersKind);
  await index(writing, rows, volunteerGroupKind);
  await index(writing, rows, staffKind);
  await index(writing, rows, regimeKind);
  await index(writing, rows, recipientGroupKind);
  await index(writing, rows, campaignKind);
  await index(writing, rows, programmeKind);
  await index(writing, rows, commitmentKind);
  await index(writing, rows, itemRecordKind);
  await index(writing, rows, claimKind);
  await index(writing, rows, materialKind);
  await index(writing, rows, shiftKind);
  await index(writing, rows, requestKind);
  await index(writing, rows, storeKind);
  await index(writing, rows, sheetKind);
  await index(writing, rows, contactKind);
  await index(writing, rows, answerKind);
  await index(writing, rows, phraseKind);
  await index(writing, rows, mentorKind);
  await index(writing, rows, supportCentreKind);
  await index(writing, rows, grantCallKind);
  await index(writing, rows, grantKind);
  await index(writing, rows, trainingKind);
  await index(writing, rows, hostKind);
  await index(writing, rows, outcomeKind);
  await index(writing, rows, serviceKind);
  for (const [series, last] of [["volunteer-2020", people.lastVolunteer], ["delivery-2020", aid.lastDelivery], ["request-2020", requests.length], ["stock-2020", stock.stock], ["sheet-2020", stock.sheet], ["routeSheet-2020", routeSheets]]) {
    await writing.tx.manager.query(`insert into number_series (series, last) values (?, ?)`, [series, last]);
  }
  await writing.journal({ action: "demo", kind: "settings", id: null, links: rows.touched });
}

/** Puts the records of a kind into the search as the kind itself would. */
async function index<Entity extends RecordEntity, Fields extends object>({ tx }: Writing, rows: DemoRows, kind: RecordKind<Entity, Fields>): Promise<void> {
  for (const { id } of rows.touched.filter((touched) => touched.kind === kind.kind)) {
    const fields = await kind.load(tx, id);
    const entry = fields && (await kind.search(tx, id, fields));
    if (entry) await putSearchEntry(tx, kind.kind, id, entry);
  }
}

const OCCUPATIONS = [
  ["student", "студент"], ["teacher", "учитель"], ["employed", "предприниматель"], ["employed", "медсестра"],
  ["employed", "инженер"], ["employed", "водитель"], ["unemployed", "домохозяйка"], ["employed", "программист"],
] as const;
const SKILLS = ["первая помощь", "вождение", "казахский и русский языки", "социальные сети", "доставка"];

/** Fifteen in the headquarters and twenty more. */
function addVolunteers(rows: DemoRows, people: DemoPeople): DemoVolunteer[] {
  const volunteers = Array.from({ length: 35 }, (_, at) =>
    people.volunteer(at < 15 ? FIRST_DAY : at % 2 ? "2020-03-20" : "2020-02-10", OCCUPATIONS[at % OCCUPATIONS.length] ?? OCCUPATIONS[0], [SKILLS[at % SKILLS.length] ?? ""]),
  );
  const nameRu = "Волонтёрский штаб на время чрезвычайного положения";
  const nameKk = "Төтенше жағдай кезіндегі еріктілер штабы";
  const headquartersId = rows.record("headquarters", "headquarters", {
    nameRu, nameKk, purpose: "Информирование жителей, адресная помощь, поддержка образовательного проекта", fromDate: FIRST_DAY, toDate: null, katoCode: PLACES.aktau, sortKey: sortKey(nameRu), note: "",
  });
  rows.add("headquarters_detail", { headquartersId, directions: ["information", "targeted_aid", "education"], coordinatorId: volunteers[0]?.personId ?? null, regimeId: addRegimes(rows) });
  volunteers.slice(0, 15).forEach((volunteer, position) =>
    rows.add("headquarters_membership", { headquartersId, volunteerId: volunteer.id, role: position === 0 ? "руководитель штаба" : "", fromDate: FIRST_DAY, toDate: null, position }),
  );
  addTheirTime(rows, volunteers);
  return volunteers;
}

/** The state of emergency in the country, and what was declared in Almaty on the 19th. Answers with the first. */
function addRegimes(rows: DemoRows): string {
  const regime = (kind: RegimeKind, fromDate: string, katoCode: string | null): string =>
    rows.record("regimes", "regime", { kind, katoCode, fromDate, toDate: null, document: "", sortKey: sortKey(`${REGIME_NAMES[kind].ru} ${fromDate}`), note: "" });
  regime("quarantine", "2020-03-19", "750000000");
  return regime("emergency", FIRST_DAY, null);
}

/** Hours, an illness, trainings and a group of friends, for some of them. */
function addTheirTime(rows: DemoRows, volunteers: readonly DemoVolunteer[]): void {
  const hours = (volunteerId: string, weekdays: readonly number[], fromTime: string, toTime: string): void =>
    weekdays.forEach((weekday) => rows.add("volunteer_availability", { volunteerId, weekday, fromTime, toTime, position: 0 }));
  volunteers.forEach(({ id }, at) => {
    if (at % 3 === 0) hours(id, [6, 7], "10:00", "18:00");
    if (at % 3 === 1) hours(id, [1, 2, 3, 4, 5], "18:00", "21:00");
    if (at % 7 === 0) rows.add("volunteer_training", { volunteerId: id, name: "Первая помощь", passedOn: "2020-02-15", document: "", validUntil: "2021-02-15", position: 0 });
  });
  const [first, , , fourth] = volunteers;
  if (first) rows.add("volunteer_absence", { volunteerId: first.id, kind: "quarantine", fromDate: "2020-03-30", toDate: "2020-04-12", note: "", position: 0 });
  if (fourth) rows.add("volunteer_absence", { volunteerId: fourth.id, kind: "illness", fromDate: "2020-03-23", toDate: "2020-03-27", note: "", position: 0 });
  const nameRu = "Клуб добряков";
  const groupId = rows.record("volunteerGroups", "volunteer_group", { nameRu, nameKk: "", contact: "", phone: "", katoCode: PLACES.aktau, place: "", sortKey: sortKey(nameRu), note: "" });
  volunteers.slice(20, 26).forEach(({ id }) => rows.add("volunteer_group_member", { volunteerId: id, groupId, position: 0 }));
}
