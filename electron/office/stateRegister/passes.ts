/**
 * What a sheet of the state's register came to, kept until something changes that could stand in it: its counts and each page
 * of its gaps come from one reading, and a clerk who goes through fifty pages of gaps does not have fifty thousand volunteers
 * read fifty times.
 */
import type { CheckedSheet } from "../../../shared/contract/stateRegister";
import type { RegisterSheet } from "../../../shared/domain/stateRegister";
import type { Office } from "../createOffice";
import type { FoundProblem } from "./check";

export interface SheetPass {
  readonly checked: CheckedSheet;
  /** In the order of the file. */
  readonly problems: readonly FoundProblem[];
}

/** Work of every hour that no sheet says a word about. Anything else, also what comes to the program later, drops what is kept. */
const BESIDE: ReadonlySet<string> = new Set([
  "deliveries", "requests", "assignments", "routeSheets", "contacts", "answers", "claims", "commitments", "occurrences", "stock", "stockMoves", "stores", "handoverSheets", "shifts", "attendance",
  "informationMaterials", "informationOutputs", "attachments", "briefings", "phrases", "publications", "ownFigures", "preferences", "families", "recipientGroups", "items", "services", "clearances",
]);

/** Two looks at all the sheets; an older one is read again. */
const MOST = 14;

class SheetPasses {
  private readonly kept = new Map<string, Promise<SheetPass>>();

  constructor(office: Office) {
    office.changes.subscribe("change", ({ subjects }) => {
      if (subjects.some(({ kind }) => !BESIDE.has(kind))) this.kept.clear();
    });
  }

  /** The pass of a sheet, read once however many ask for it at the same time. */
  get(key: string, read: () => Promise<SheetPass>): Promise<SheetPass> {
    const known = this.kept.get(key);
    if (known) return known;
    const pass = read();
    this.kept.set(key, pass);
    // What could not be read is asked for again.
    pass.catch(() => { if (this.kept.get(key) === pass) this.kept.delete(key); });
    for (const old of [...this.kept.keys()].slice(0, -MOST)) this.kept.delete(old);
    return pass;
  }
}

const OF_OFFICE = new WeakMap<Office, SheetPasses>();

/** Keeps the pass of a sheet, asked for in this way (`about`: days, language, who sees what), until the registers change. */
export function keptPass(office: Office, sheet: RegisterSheet, about: readonly unknown[], read: () => Promise<SheetPass>): Promise<SheetPass> {
  const passes = OF_OFFICE.get(office) ?? new SheetPasses(office);
  OF_OFFICE.set(office, passes);
  return passes.get(JSON.stringify([sheet, ...about]), read);
}
