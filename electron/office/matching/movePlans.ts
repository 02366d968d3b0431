/**
 * What becomes of the rows that point to a record which is merged into another (R17). Every reference of the schema is
 * followed; what is not named here simply points to the record that is kept. Data only.
 */
export type DoublesRule =
  /** Two rows that say the same in these columns are one: the surplus one is taken away, and comes back when the merge is taken apart. */
  | { readonly same: readonly string[]; readonly surplus: "removed" }
  /** The surplus one stays with the record that was set aside. */
  | { readonly same: readonly string[]; readonly surplus: "stays" }
  /** They move only where the record that is kept has none of its own. */
  | "moveTogether"
  /** They tell the other record's own story. */
  | "stay";

/** By `table.column` of the reference. */
export const DOUBLES: Readonly<Record<string, DoublesRule>> = {
  "family_member.person_id": { same: ["family_id"], surplus: "removed" },
  "family_member.family_id": { same: ["person_id"], surplus: "removed" },
  "family_vulnerability.family_id": { same: ["code"], surplus: "stays" },
  "delivery_volunteer.volunteer_id": { same: ["delivery_id"], surplus: "removed" },
  "headquarters_membership.volunteer_id": { same: ["headquarters_id", "from_date"], surplus: "removed" },
  "shift_signup.volunteer_id": { same: ["shift_id"], surplus: "removed" },
  "shift_attendance.volunteer_id": { same: ["shift_id", "in_at"], surplus: "stays" },
  "volunteer_group_member.volunteer_id": { same: ["group_id"], surplus: "removed" },
  "volunteer_training.volunteer_id": { same: ["name", "passed_on"], surplus: "stays" },
  "mentee.person_id": { same: ["mentor_id", "from_date"], surplus: "stays" },
  "training_attendance.person_id": { same: ["training_id"], surplus: "removed" },
  "volunteer_status.volunteer_id": "stay",
  "volunteer_availability.volunteer_id": "moveTogether",
  "volunteer_parent_consent.volunteer_id": "moveTogether",
  // Keys are made anew from what the person is called in the end.
  "person_key.person_id": "stay",
};

/**
 * Records of which one person has one, by the columns that make two of them the same: what is left over is set aside with
 * the merge. The one with the weightiest state is kept (of a pupil who applied here and was selected there, the selected
 * one counts), and of equals that of the person who is kept.
 */
export const SINGLE_RECORDS: Readonly<Record<string, { readonly kind: string; readonly same: readonly string[]; readonly state: string; readonly order: readonly string[] }>> = {
  volunteer: { kind: "volunteers", same: [], state: "status", order: ["active", "paused", "applied", "left"] },
  learner: { kind: "learners", same: ["programme_id"], state: "state", order: ["selected", "applied", "rejected"] },
};

/** References that the schema does not declare. */
export const UNDECLARED = [
  { table: "person", column: "merged_into_id", to: "person" },
  // A file is kept with a record of any kind.
  { table: "attachment", column: "owner_id", to: "volunteer" },
] as const;

/** Names of records by their tables, for what a refusal says. */
export const KIND_OF_TABLE: Readonly<Record<string, string>> = {
  person: "people", family: "families", volunteer: "volunteers", learner: "learners", staff_member: "staff", delivery: "deliveries", request: "requests", assignment: "assignments", consent: "consents",
  participation: "participations", clearance: "clearances", mentor: "mentors", small_grant: "grants", training_attendance: "trainings",
  headquarters: "headquarters", headquarters_detail: "headquarters",
};
export const TABLE_OF_KIND = { people: "person", families: "family" } as const;
