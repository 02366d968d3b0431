/**
 * What is erased of a person in the records that are about them, and what is left: dates, states, numbers, amounts and the link to
 * the nameless person stay, so that whatever was counted stays counted (R24). Words that say who somebody is, or that anybody
 * may have written about them, go. Data only.
 */
export interface ErasedTable {
  readonly table: string;
  /** The column that points to the person, or to a record of theirs that stands above. */
  readonly by: string;
  readonly of: "person" | "volunteer" | "learner";
  /** Columns and what they become. */
  readonly set: Readonly<Record<string, string | null>>;
}

/** The name of somebody erased: a sign and no word, since it stands in every language. */
export const NAMELESS = "—";

export const ERASED_PERSON: Readonly<Record<string, string | null>> = {
  family: NAMELESS, given: "", patronymic: "", birth_date: null, sex: null, iin: null, phones: "[]", kato_code: null, address: "", languages: "[]", note: "",
};

export const ERASED_TABLES: readonly ErasedTable[] = [
  { table: "volunteer", by: "person_id", of: "person", set: { occupation: "", vehicle: "", availability: "", note: "" } },
  { table: "volunteer_absence", by: "volunteer_id", of: "volunteer", set: { note: "" } },
  { table: "volunteer_training", by: "volunteer_id", of: "volunteer", set: { document: "" } },
  { table: "volunteer_parent_consent", by: "volunteer_id", of: "volunteer", set: { parent: "", document: "" } },
  { table: "clearance", by: "volunteer_id", of: "volunteer", set: { document: "", note: "" } },
  { table: "participation", by: "volunteer_id", of: "volunteer", set: { role: "", note: "" } },
  { table: "assignment", by: "volunteer_id", of: "volunteer", set: { note: "" } },
  { table: "shift_attendance", by: "volunteer_id", of: "volunteer", set: { note: "" } },
  { table: "learner", by: "person_id", of: "person", set: { school: "", criterion: "", income_evidence: "", reason: "", note: "" } },
  { table: "staff_member", by: "person_id", of: "person", set: { note: "" } },
  { table: "consent", by: "person_id", of: "person", set: { document: "", note: "" } },
  { table: "mentor", by: "person_id", of: "person", set: { standing: "", preparation: "", note: "" } },
  { table: "mentee", by: "person_id", of: "person", set: { institution: "", note: "" } },
  { table: "small_grant", by: "person_id", of: "person", set: { note: "" } },
  { table: "training_attendance", by: "person_id", of: "person", set: { certificate: "" } },
  { table: "delivery", by: "person_id", of: "person", set: { place: "", note: "" } },
  { table: "request", by: "person_id", of: "person", set: { wanted: "", address: "", note: "" } },
  { table: "request", by: "caller_person_id", of: "person", set: { caller_name: "", caller_phone: "", note: "" } },
  { table: "contact", by: "person_id", of: "person", set: { name: "", question: "", answer: "", reached_at: "", caller_key: null } },
];

/** What is erased in what was given to, or asked for, a family of which nobody is left by name. */
export const ERASED_OF_FAMILY: readonly (readonly [table: string, set: ErasedTable["set"]])[] = [
  ["delivery", { place: "", note: "" }],
  ["request", { wanted: "", address: "", caller_name: "", caller_phone: "", note: "" }],
];

/** Links to a person or a volunteer in which nothing is written about them: they stay as they are. */
export const LINKS_ONLY: readonly string[] = [
  "person.merged_into_id", "person_key.person_id", "family.head_person_id", "family_member.person_id", "handover_sheet_row.person_id", "headquarters_detail.coordinator_id",
  "route_sheet_volunteer.volunteer_id", "delivery_volunteer.volunteer_id", "handover_sheet_volunteer.volunteer_id", "headquarters_membership.volunteer_id", "shift_signup.volunteer_id",
  "volunteer_availability.volunteer_id", "volunteer_group_member.volunteer_id", "volunteer_status.volunteer_id",
];
