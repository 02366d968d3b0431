/** Form fields of what belongs to programmes, with harmless values; a test overrides what matters to it. */
import type { GrantCallFields } from "../../shared/contract/grantCalls";
import type { GrantFields } from "../../shared/contract/grants";
import type { MenteeFields, MentorFields } from "../../shared/contract/mentors";
import type { ParticipationFields } from "../../shared/contract/participations";
import type { InlinePerson } from "../../shared/contract/people";
import type { SupportCentreFields } from "../../shared/contract/supportCentres";
import type { TrainingFields } from "../../shared/contract/trainings";
import { newPerson } from "./peopleFields";

export function participationFields(programmeId: string, volunteerId: string, overrides: Partial<ParticipationFields> = {}): ParticipationFields {
  return { programmeId, volunteerId, role: "", from: "2020-03-01", to: null, note: "", ...overrides };
}

export function mentorFields(programmeId: string, person: InlinePerson = newPerson(), overrides: Partial<MentorFields> = {}): MentorFields {
  return { programmeId, person, standing: "", preparedOn: "2020-03-01", preparation: "", from: null, to: null, note: "", ...overrides };
}

export function menteeFields(mentorId: string, person: InlinePerson = newPerson("Жасов Жас"), overrides: Partial<MenteeFields> = {}): MenteeFields {
  return { mentorId, person, institution: "", from: "2020-03-01", to: null, note: "", ...overrides };
}

export function centreFields(overrides: Partial<SupportCentreFields> = {}): SupportCentreFields {
  return { nameRu: "Центр поддержки", nameKk: "", programmeId: null, state: "open", openedOn: "2020-03-01", closedOn: null, katoCode: null, address: "", contact: "", phone: "", note: "", ...overrides };
}

export function grantFields(programmeId: string, applicantId: string, overrides: Partial<GrantFields> = {}): GrantFields {
  return {
    programmeId, callId: null, title: "Школа ухода", number: "", applicantKind: "people", applicantId, appliedOn: "2020-02-01", state: "allocated", decidedOn: "2020-03-01", decision: "", sum: null, instalments: [],
    reportDue: null, reportedOn: null, implementedOn: null, outcome: "", note: "", ...overrides,
  };
}

/** A call for small grants with harmless values; a test overrides what matters to it. */
export function grantCallFields(programmeId: string, overrides: Partial<GrantCallFields> = {}): GrantCallFields {
  return { nameRu: "Конкурс малых грантов", nameKk: "", programmeId, openFrom: "2020-01-15", openTo: "2020-02-15", sum: null, conditions: "", note: "", ...overrides };
}

export function trainingFields(attendees: readonly string[] = [], overrides: Partial<TrainingFields> = {}): TrainingFields {
  return {
    topic: "Первая помощь", programmeId: null, date: "2020-03-01", to: null, hours: null, katoCode: null, place: "", trainer: "", partnerId: null,
    attendees: attendees.map((personId) => ({ personId, certificate: "" })), note: "", ...overrides,
  };
}
