/** What every call is given: the office it belongs to and the desk it comes from. */
import type { Language, Role } from "../../../shared/contract/base";
import type { Office } from "../createOffice";
import type { HostPort } from "./hostPort";

/** The person at the desk, as far as a call needs to know them. */
export interface AtDesk {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  readonly colorScheme: "light" | "dark" | "auto";
}

/** One window or browser session. Who sits there changes; the desk stays. */
export class Desk {
  atDesk: AtDesk | null = null;
  /** True after somebody signed out, so that nobody is seated by himself again. */
  leftByHand = false;
}

export interface OfficeContext {
  readonly office: Office;
  readonly desk: Desk;
  readonly host: HostPort;
}
