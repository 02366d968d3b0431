import type { PublicationFields } from "../../../shared/contract/publications";
import { formatLocalDate } from "../../../shared/domain/periods";
import { findIssued } from "../briefings/freeze";
import { unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { Publication } from "./publication.entity";

export const publicationKind: RecordKind<Publication, PublicationFields> = {
  kind: "publications",
  entity: Publication,
  personal: ["saidBy"],

  async load({ manager }, id) {
    const found = await manager.getRepository(Publication).findOneBy({ id });
    return found && publicationFields(found);
  },

  async check(tx, fields) {
    const issued = await findIssued(tx, fields.briefingId);
    return [
      ...(issued === null ? [{ field: "briefingId", kind: "unknown" }] : fields.publishedOn < issued.date ? [{ field: "publishedOn", kind: "before_issue", params: { issued: formatLocalDate(issued.date) } }] : []),
      ...(await unknownRefs(tx, "partners", [["partnerId", fields.partnerId]])),
    ];
  },

  columns: async (_writing, fields) => ({ ...fields, partnerId: fields.speaker === "partner" ? fields.partnerId : null }),

  title: (fields) => fields.outlet,

  /** Found through its briefing. */
  search: async () => null,
};

export function publicationFields({ briefingId, speaker, saidBy, partnerId, outlet, publishedOn, link, note }: Publication): PublicationFields {
  return { briefingId, speaker: speaker as PublicationFields["speaker"], saidBy, partnerId, outlet, publishedOn, link, note };
}
