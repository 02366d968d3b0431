/** Which columns each kind of list may have, and which it cannot do without. Data. */
import type { ImportFieldId, ImportKind } from "./types";

export interface ImportField {
  readonly id: ImportFieldId;
  /** Fields with the same word stand in for each other: one of them must be there. Null: may be missing. */
  readonly need: string | null;
}

/** Fields that may stand at several columns; their texts are put together in the order of the columns. */
export const REPEATABLE: ReadonlySet<ImportFieldId> = new Set<ImportFieldId>(["phones", "note", "members", "address", "placeText", "skills", "availability", "criterion", "subjects", "chosenSubjects"]);

const NAME = "fullName|name family|name given patronymic";
const PERSON = `${NAME} birthDate sex iin phones placeText katoCode address languages note`;
const AID = "date|date item amount unit campaign";

/** The catalogue: fields of each kind of list, in the order they are offered; `|word` names the need. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  volunteers: fields(`${PERSON} status occupationKind occupation directions skills vehicle availability joinedOn email`),
  staff: fields(`${PERSON} post from to email`),
  families: fields(`${PERSON} familyKey relation members declaredSize vulnerabilities`),
  "helped-list": fields(`${PERSON} familyKey relation members declaredSize vulnerabilities partner ${AID}`),
  partners: fields("partner|partner nameKk shortName partnerKind bin contactName phones email placeText address bankDetails note"),
  "recipient-groups": fields("group|group nameKk groupKind headcount partner placeText katoCode address contactName phones note"),
  hq: fields(`headquarters|headquarters ${NAME} role from to birthDate sex iin phones placeText katoCode address note`),
  deliveries: fields("date|date item|item fullName|recipient family|recipient given patronymic group|recipient iin birthDate sex phones recipientKind headcount amount unit partner campaign direction placeText katoCode address note"),
  commitments: fields("partner|partner item|item amount unit rule from|from to group headcount recipientKind direction placeText katoCode note sourceDocument"),
  claims: fields("partner|partner statement claimKind amount|amount unit perDay item group vulnerabilities from to date campaign placeText katoCode sourceDocument note"),
  learners: fields(`${NAME} birthDate sex iin phones school schoolClass ruralSchool learnerState selectedOn criterion incomeEvidence reason course studyGroup subjects chosenSubjects lessonsAttended lessonsHeld programme placeText katoCode address languages note`),
  campaigns: fields("title|title nameKk partner coPartners publicFaces direction from to placeText katoCode requirements reach headcount amount calledBy calledWhom calledCity calledOn callAnswer answeredOn heldOnline link workClasses note"),
  programmes: fields("title|title code nameKk aim aimKk partner direction from to placeText katoCode requirements indicator scope amount unit due note noteKk"),
  mentors: fields(`${NAME} birthDate sex iin phones standing preparedOn sourceDocument from to programme placeText katoCode address note`),
  centres: fields("title|title nameKk programme centreState from to placeText katoCode address contactName phones note"),
  materials: fields("title|title nameKk materialKind languages amount date printer note"),
  answers: fields("title|title answer|answer answerKk"),
  regimes: fields("regimeKind|regimeKind from|from to placeText katoCode sourceDocument note"),
  shifts: fields("title|title nameKk from|from beginsAt|beginsAt endsAt placeText katoCode address headcount workClasses campaign direction note"),
  participations: fields(`${NAME} birthDate sex iin phones programme role from|from to placeText katoCode address note`),
  trainings: fields(`title|title date|date to fullName|name family|name given patronymic birthDate sex iin phones certificate trainer trainingHours programme partner placeText katoCode note`),
  "grant-calls": fields("title|title nameKk programme from|from to amount unit requirements note"),
  grants: fields("title|title programme grantCall applicationNumber partner fullName family given patronymic iin birthDate phones date|date grantState decidedOn amount unit instalments reportDue reportedOn doneOn outcome sourceDocument note"),
  outcomes: fields("title|title outcomeKind searchedFor from|from outcomeState doneOn outcome amount unit programme placeText katoCode note"),
  hosts: fields("title|title nameKk hostKind placeText katoCode address contactName phones requirements note"),
  clearances: fields(`${NAME} birthDate sex iin phones clearanceKind host date|date to sourceDocument note`),
  services: fields("title|title nameKk serviceKind offer offerKk phones openHours placeText katoCode address date|date note"),
  contacts: fields("title|title date|date askedAt channel question answer contactName phones contactState callBackOn callBackAt"),
  information: fields("material|material amount date|date to how placeText katoCode stops link contacted campaign direction partner note"),
};

function fields(plan: string): ImportField[] {
  return plan.split(" ").map((written) => {
    const [id = "", need = null] = written.split("|");
    return { id: id as ImportFieldId, need };
  });
}

/** The needs of a kind, each with the fields that meet it. */
export function needsOf(kind: ImportKind): ReadonlyMap<string, readonly ImportFieldId[]> {
  const needs = new Map<string, ImportFieldId[]>();
  for (const { id, need } of IMPORT_FIELDS[kind]) {
    if (need !== null) needs.set(need, [...(needs.get(need) ?? []), id]);
  }
  return needs;
}

/** Longest text of each field, as the registers keep it; 300 where nothing is said. */
const LONGEST: Readonly<Partial<Record<ImportFieldId, number>>> = {
  note: 4000, statement: 4000, availability: 1000, bankDetails: 1000, shortName: 100, role: 100, school: 250, schoolClass: 40, requirements: 1000, question: 4000, answer: 4000, offer: 500, offerKk: 500, outcome: 4000, applicationNumber: 60, searchedFor: 200, openHours: 100, certificate: 100, reason: 1000, studyGroup: 200, link: 1000, answerKk: 4000,
  calledBy: 200, calledWhom: 200, calledCity: 200, standing: 200, printer: 200, code: 40, aim: 4000, aimKk: 4000, noteKk: 1000,
};

export const longestText = (field: ImportFieldId): number => LONGEST[field] ?? 300;
