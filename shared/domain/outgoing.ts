/** Every kind of file that leaves the office: whether it asks how much of people it may say, why not where it does not, and what the journal keeps. Data only. */

/**
 * Why the question is not asked. `nobody`: it says nothing of private persons. `made_out_to`: it is made out to one person,
 * for them to hold or to sign. `worked_with`: people are found, helped and sign by what it says, so it says no more than that.
 * `as_kept`: it leaves as somebody handed it in, byte by byte, and a changed one would prove nothing.
 */
export const WHY_NOT_ASKED = ["nobody", "made_out_to", "worked_with", "as_kept"] as const;
export type WhyNotAsked = (typeof WHY_NOT_ASKED)[number];

export interface OutgoingRule {
  readonly privacy: "asked" | WhyNotAsked;
  /** What the entry in the journal says, besides who took the file, when, and of which record. */
  readonly journal: readonly string[];
}

export const OUTGOING = {
  list: { privacy: "asked", journal: ["count", "format", "privacy", "columns"] },
  state_register: { privacy: "asked", journal: ["count", "from", "to", "language", "privacy"] },
  problem_file: { privacy: "asked", journal: ["file", "rows", "problems", "errors", "privacy"] },
  issued_briefing: { privacy: "asked", journal: ["revision", "language", "format", "privacy"] },
  draft_briefing: { privacy: "asked", journal: ["from", "to", "language", "format", "privacy"] },
  consent_form: { privacy: "made_out_to", journal: ["form", "purposes"] },
  attachment: { privacy: "as_kept", journal: ["hash"] },
  headquarters_list: { privacy: "asked", journal: ["form", "language", "privacy", "date"] },
  family_sheet: { privacy: "asked", journal: ["form", "language", "privacy"] },
  hours_statement: { privacy: "asked", journal: ["form", "language", "privacy", "from", "to"] },
  participation: { privacy: "asked", journal: ["form", "language", "privacy", "from", "to"] },
  volunteer_card: { privacy: "made_out_to", journal: ["form", "language"] },
  volunteer_thanks: { privacy: "made_out_to", journal: ["form", "language", "from", "to"] },
  handover_sheet: { privacy: "worked_with", journal: ["form", "language"] },
  route_sheet: { privacy: "worked_with", journal: ["form", "language"] },
  partner_thanks: { privacy: "nobody", journal: ["form", "language", "from", "to"] },
  service_sheet: { privacy: "nobody", journal: ["form", "language"] },
} as const satisfies Readonly<Record<string, OutgoingRule>>;
export type OutgoingFile = keyof typeof OUTGOING;

/** Whether this file is given out only after somebody said how much of people it may say. */
export const asksPrivacy = (file: OutgoingFile): boolean => OUTGOING[file].privacy === "asked";
