/** Where the records lie that files can be kept with. */
import type { AttachmentOwner } from "../../../shared/contract/attachments";
import { type Askable, rowsOf } from "../../database/reader";
import { notFound } from "../core/errors";

const TABLE_OF: Readonly<Record<AttachmentOwner, string>> = {
  deliveries: "delivery",
  consents: "consent",
  volunteers: "volunteer",
  partners: "partner",
  claims: "claim",
  stockMoves: "stock_move",
  handoverSheets: "handover_sheet",
  routeSheets: "route_sheet",
  mentors: "mentor",
  supportCentres: "support_centre",
  grants: "small_grant",
  trainings: "training",
  clearances: "clearance",
  outcomes: "outcome",
  informationMaterials: "information_material",
  informationOutputs: "information_output",
  campaigns: "campaign",
  learners: "learner",
};

/** @throws OfficeError NOT_FOUND for a record that is not there or is deleted. */
export async function requireOwner(from: Askable, kind: AttachmentOwner, id: string): Promise<void> {
  const found = await rowsOf<{ id: string }>(from, `select id from "${TABLE_OF[kind]}" where id = ? and deleted_at is null`, [id]);
  if (found.length === 0) throw notFound(kind);
}
