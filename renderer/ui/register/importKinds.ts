/** Which kind of list fills which register. Registers that are not here are filled by hand only. */
import type { ImportKind } from "../../../shared/domain/importing/types";

const KIND_OF_REGISTER: Readonly<Record<string, ImportKind>> = {
  volunteers: "volunteers", staff: "staff", families: "families", partners: "partners", recipientGroups: "recipient-groups", headquarters: "hq",
  deliveries: "deliveries", commitments: "commitments", claims: "claims", informationOutputs: "information", learners: "learners",
  campaigns: "campaigns", participations: "participations", trainings: "trainings", grantCalls: "grant-calls", grants: "grants", outcomes: "outcomes", hosts: "hosts", clearances: "clearances", services: "services", contacts: "contacts",
  programmes: "programmes", mentors: "mentors", supportCentres: "centres", informationMaterials: "materials", answers: "answers", regimes: "regimes", shifts: "shifts",
};

/** Where a list for this register is loaded; null when none can be. */
export function importAddressOf(register: string): string | null {
  const kind = KIND_OF_REGISTER[register];
  return kind === undefined ? null : `/imports/new?kind=${kind}`;
}

/** The register that shows what came of a list of this kind. */
export function registerOfList(kind: ImportKind): string {
  if (kind === "helped-list") return "families";
  return Object.entries(KIND_OF_REGISTER).find(([, each]) => each === kind)?.[0] ?? "imports";
}
