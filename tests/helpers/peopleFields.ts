/** Form fields of people and what people belong to, with harmless values; a test overrides what matters to it. */
import type { CampaignFields } from "../../shared/contract/campaigns";
import { UNCOUNTED } from "../../shared/contract/values";
import type { FamilyFields, FamilyMemberFields } from "../../shared/contract/families";
import type { HeadquartersFields } from "../../shared/contract/headquarters";
import type { LearnerFields } from "../../shared/contract/learners";
import type { InlinePerson, PersonFields } from "../../shared/contract/people";
import type { ProgrammeFields, TargetFields } from "../../shared/contract/programmes";
import type { VolunteerGroupFields } from "../../shared/contract/volunteerGroups";
import type { ShiftFields } from "../../shared/contract/shifts";
import { VOLUNTEER_DEFAULTS, type VolunteerFields } from "../../shared/contract/volunteers";

/** "Мукаш Оралбай Серикович": family, given name, patronymic. */
export function personFields(name = "Мукаш Оралбай", overrides: Partial<PersonFields> = {}): PersonFields {
  const [family = "", given = "", patronymic = ""] = name.split(" ");
  return {
    family, given, patronymic, birthDate: null, sex: null, iin: null, phones: [], katoCode: null, address: "", languages: [], note: "", ...overrides,
  };
}

/** A new person inside another record's form. */
export function newPerson(name?: string, overrides: Partial<PersonFields> = {}): InlinePerson {
  return { id: null, version: null, ...personFields(name, overrides) };
}

/** A person on file, taken as they are. */
export function knownPerson(id: string): InlinePerson {
  return { ...newPerson(""), id };
}

export function volunteerFields(person: InlinePerson = newPerson(), overrides: Partial<VolunteerFields> = {}): VolunteerFields {
  return { person, ...VOLUNTEER_DEFAULTS, ...overrides };
}

export function volunteerGroupFields(overrides: Partial<VolunteerGroupFields> = {}): VolunteerGroupFields {
  return { nameRu: "Клуб добряков", nameKk: "", contact: "", phone: "", katoCode: null, place: "", note: "", ...overrides };
}

export function headquartersFields(overrides: Partial<HeadquartersFields> = {}): HeadquartersFields {
  return { nameRu: "Штаб", nameKk: "", purpose: "", from: "2020-03-16", to: null, katoCode: null, directions: [], coordinatorId: null, regimeId: null, members: [], note: "", ...overrides };
}

export function familyFields(overrides: Partial<FamilyFields> = {}): FamilyFields {
  return { name: "", head: newPerson(), declaredSize: null, katoCode: null, address: "", phones: [], members: [], vulnerabilities: [], note: "", ...overrides };
}

export function familyMember(person: InlinePerson, overrides: Partial<FamilyMemberFields> = {}): FamilyMemberFields {
  return { person, relation: "child", from: null, to: null, ...overrides };
}

export function campaignFields(overrides: Partial<CampaignFields> = {}): CampaignFields {
  return { nameRu: "Birgemiz", nameKk: "", organiserId: null, direction: "targeted_aid", from: "2020-03-16", to: null, katoCode: null, place: "", requirements: "", online: false, link: "", partners: [], publicFaces: [], calls: [], registered: null, attended: UNCOUNTED, reach: UNCOUNTED, workClasses: [], caseClosed: false, note: "", ...overrides };
}

export function programmeFields(overrides: Partial<ProgrammeFields> = {}): ProgrammeFields {
  return { code: "bilim", nameRu: "Біргеміз: Білім", nameKk: "", aimRu: "", aimKk: "", organiserId: null, direction: "education", from: "2020-04-01", to: null, katoCode: null, place: "", requirements: "", targets: [], note: "", ...overrides };
}

export function target(overrides: Partial<TargetFields> = {}): TargetFields {
  return { id: null, indicator: "learners", scope: "region", qualifier: "at_least", low: 1_000_000, high: null, unit: "person", due: null, note: "", noteKk: "", ...overrides };
}

export function learnerFields(programmeId: string, person: InlinePerson = newPerson(), overrides: Partial<LearnerFields> = {}): LearnerFields {
  return {
    programmeId, person, state: "selected", selectedOn: "2020-04-01", school: "", katoCode: null, ruralSchool: false, criterion: "", incomeEvidence: "", reason: "",
    course: null, groupName: "", subjects: [], lessonsHeld: null, lessonsAttended: null, note: "", ...overrides,
  };
}

export function shiftFields(overrides: Partial<ShiftFields> = {}): ShiftFields {
  return {
    nameRu: "Склад", nameKk: "Қойма", direction: "targeted_aid", katoCode: null, place: "", date: "2026-05-06", from: "09:00", to: "13:00", needed: 3, workClasses: [], caseClosed: false, campaignId: null, note: "", ...overrides,
  };
}
