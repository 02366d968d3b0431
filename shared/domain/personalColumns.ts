/** Which values of the lists say who somebody is, and what is left of them in a file of a lower privacy level. */

export const PRIVACY_LEVELS = ["full", "masked", "none"] as const;
/** full: as on the screen; masked: initials, the end of a phone, the year of birth; none: without these columns. */
export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number];

export type PersonalValue = "name" | "phone" | "birthDate" | "text";

/** Fields that are personal in whatever list they stand. */
const EVERYWHERE: Readonly<Record<string, PersonalValue>> = { phone: "phone", birthDate: "birthDate", iin: "text", address: "text", headName: "name", contact: "name" };
/** Fields that are personal in one list, and the name of a programme in another. */
const BY_REGISTER: Readonly<Record<string, Readonly<Record<string, PersonalValue>>>> = {
  volunteers: { name: "name", vehicle: "text", skills: "text" },
  people: { name: "name" },
  staff: { name: "name", account: "name", note: "text" },
  headquarters: { coordinator: "name", note: "text" },
  partners: { note: "text" },
  recipientGroups: { note: "text" },
  volunteerGroups: { note: "text" },
  consents: { name: "name", document: "text" },
  learners: { name: "name", school: "text", criterion: "text", incomeEvidence: "text", reason: "text" },
  participations: { name: "name" },
  mentors: { name: "name" },
  mentees: { name: "name", mentor: "name", institution: "text" },
  grants: { applicant: "name", outcome: "text" },
  clearances: { name: "name" },
  outcomes: { searchedFor: "name", outcome: "text" },
  families: { name: "name" },
  deliveries: { recipient: "name" },
  contacts: { name: "name", topic: "text" },
  requests: { caller: "name", recipient: "name", wanted: "text", closeReason: "text" },
};

/** How a field of a register's list is personal; null when it is not. */
export function personalValueOf(register: string, field: string): PersonalValue | null {
  return BY_REGISTER[register]?.[field] ?? EVERYWHERE[field] ?? null;
}

/** "М. О. С.", "··· 78", "1985"; texts of another kind leave nothing. */
export function masked(text: string, value: PersonalValue): string {
  if (text === "") return "";
  switch (value) {
    case "name":
      return text.split(/\s+/u).filter(Boolean).map((word) => `${[...word][0] ?? ""}.`).join(" ");
    case "phone":
      return `··· ${text.replace(/\D/g, "").slice(-2)}`;
    case "birthDate":
      return text.slice(0, 4);
    case "text":
      return "···";
  }
}
