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
  #office: Office | null = null;
  atDesk: AtDesk | null = null;
  /** True after somebody signed out, so that nobody is seated by himself again. */
  leftByHand = false;

  /** Whoever sat here in another office is nobody in this one. */
  standIn(office: Office): void {
    if (this.#office !== null && this.#office !== office) {
      this.atDesk = null;
      this.leftByHand = false;
    }
    this.#office = office;
  }
}

/** The demo corps beside the office, in a folder of its own: it never meets real records, and there is a way back. Each way answers with the office that stands at its end. */
export interface DemoVisit {
  /** Whether the demo stands in the office's place now. */
  readonly isOpen: boolean;
  /** @throws OfficeError REFUSED `already_set_up`; DatabaseProblem when the demo's folder cannot be used */
  enter(language: Language): Promise<Office>;
  leave(): Promise<Office>;
}

export interface OfficeContext {
  readonly office: Office;
  readonly desk: Desk;
  readonly host: HostPort;
  /** Where there is no host that could go elsewhere (tests, the command line), the demo fills the office itself. */
  readonly demo?: DemoVisit;
}
