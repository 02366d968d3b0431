/** Form fields of a figure that a corps composes, with harmless values; a test overrides what matters to it. */
import type { OwnFigureFields } from "../../shared/contract/ownFigures";

export const ownFields = (overrides: Partial<OwnFigureFields>): OwnFigureFields => ({
  nameRu: "Свой", nameKk: "Өз", nameEn: "", measure: "citizens", direction: null, providerId: null, campaignId: null, itemKindId: null, unit: null, district: null, vulnerability: null, occupation: null, programmeId: null, course: null, school: null, channel: null, topic: null, ...overrides,
});
