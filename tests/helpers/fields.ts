/** Form fields with harmless values; a test overrides what matters to it. */
import type { PartnerFields } from "../../shared/contract/partners";

export function partnerFields(overrides: Partial<PartnerFields> = {}): PartnerFields {
  return { kind: "fund", nameRu: "Фонд", nameKk: "", shortName: "", bin: null, isVolunteer: false, contacts: [], sponsors: [], agreements: [], address: "", bankDetails: "", note: "", ...overrides };
}
