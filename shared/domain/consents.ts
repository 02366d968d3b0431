/** Consent of people to the use of their personal data: what for, and whether it holds on a day. */
import type { LocalDate } from "./periods";

/** `aid`: to be on file and be helped; `publication`: name, photograph and story in the media; `transfer`: to be named to partners. */
export const CONSENT_PURPOSES = ["aid", "publication", "transfer"] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/**
 * What was done with somebody's data that asks for a consent to that purpose. A partner's own list names people whom the
 * partner knew before the corps did, so only aid that both gave together passes on a name.
 */
export const CONSENT_GROUNDS = { aid: "helped", publication: "photographed", transfer: "helped_with_partner" } as const satisfies Readonly<Record<ConsentPurpose, string>>;
export type ConsentGround = (typeof CONSENT_GROUNDS)[ConsentPurpose];

export const CONSENT_STATES = ["valid", "coming", "expired", "withdrawn"] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

export interface ConsentDays {
  readonly givenOn: LocalDate;
  /** Last day, inclusive; null without a term. */
  readonly expiresOn: LocalDate | null;
  /** From this day on it holds no longer. */
  readonly withdrawnOn: LocalDate | null;
}

/** A withdrawal outweighs a term: who took the consent back did so, whenever it would have ended. */
export function consentState({ givenOn, expiresOn, withdrawnOn }: ConsentDays, day: LocalDate): ConsentState {
  if (withdrawnOn !== null && withdrawnOn <= day) return "withdrawn";
  if (expiresOn !== null && expiresOn < day) return "expired";
  return givenOn > day ? "coming" : "valid";
}
