/** Every word the papers print. The words of closed lists are those of the screens; a test holds the two against each other. */
import type { RecipientKind } from "../../../shared/contract/deliveries";
import type { RELATIONS } from "../../../shared/contract/families";
import type { ServiceKind } from "../../../shared/contract/services";
import type { VolunteerState } from "../../../shared/contract/volunteers";
import type { PeopleSource, Vulnerability } from "../../../shared/domain/families";
import type { PaperLanguage } from "../../files/pdf/paperModel";
import { KK } from "./words.kk";
import { RU } from "./words.ru";

export type Relation = (typeof RELATIONS)[number];
type Texts<Key extends string> = Readonly<Record<Key, string>>;

export interface PaperWords {
  /** A line to write the number on: papers that leave are numbered in the office's book of outgoing mail. */
  readonly numberLine: string;
  readonly pageOf: string;
  /** Days with both ends, with one, with none: {from}, {to}. */
  readonly days: Texts<"between" | "since" | "until">;
  readonly card: Texts<"heading" | "status" | "validIn" | "hint">;
  readonly status: Readonly<Record<VolunteerState, string>>;
  readonly headquarters: Texts<"title" | "asOf" | "purpose" | "coordinator" | "place" | "total" | "nobody" | "at" | "name" | "number" | "phone" | "role" | "from" | "to">;
  readonly sheet: Texts<
    | "title" | "date" | "place" | "providers" | "store" | "campaign" | "due" | "at" | "name" | "address" | "what" | "signature" | "total" | "totalRows" | "given" | "absent" | "handed" | "present"
  >;
  readonly family: Texts<
    | "title" | "head" | "people" | "place" | "address" | "phones" | "members" | "name" | "relation" | "birthDate" | "iin" | "inFamily" | "needs" | "need" | "evidence" | "noEvidence" | "period"
    | "given" | "nothing" | "date" | "number" | "what" | "who" | "campaign" | "toPerson" | "headRelation"
  >;
  readonly services: Texts<ServiceKind | "title" | "name" | "offer" | "phone" | "hours" | "checked" | "hint">;
  readonly source: Readonly<Record<PeopleSource, string>>;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly vulnerability: Readonly<Record<Vulnerability, string>>;
  readonly participation: Texts<
    "title" | "who" | "for" | "joined" | "status" | "deliveries" | "days" | "headquarters" | "which" | "role" | "period" | "list" | "none" | "date" | "number" | "what" | "whom" | "campaign" | "purpose"
  >;
  readonly hours: Texts<"title" | "who" | "number" | "total" | "days" | "inWords" | "list" | "none" | "date" | "shift" | "place" | "hours" | "approved" | "purpose">;
  readonly recipient: Readonly<Record<RecipientKind, string>>;
  readonly route: Texts<
    "title" | "day" | "team" | "stops" | "note" | "code" | "carry" | "what" | "howMuch" | "nowhere" | "at" | "whom" | "address" | "phone" | "hour" | "brings" | "signed" | "anyHour" | "asDiscussed" | "privacy" | "handedOut" | "broughtBack"
  >;
  readonly thanks: Texts<"title" | "dear" | "dearHer" | "dearHim" | "dearPartners"> & {
    /** {corps}; {days} with a space before them, or nothing; {done} a sentence of its own, or nothing. */
    readonly volunteer: readonly string[];
    readonly volunteerDone: string;
    readonly partner: readonly string[];
    readonly partnerDone: string;
  };
}

export const PAPER_WORDS: Readonly<Record<PaperLanguage, PaperWords>> = { ru: RU, kk: KK };

/** Puts values into {places}. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
