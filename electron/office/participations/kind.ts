/** How it is kept that a volunteer takes part in a programme. */
import type { ParticipationFields } from "../../../shared/contract/participations";
import type { Askable } from "../../database/reader";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { hasProgramme } from "../programmes/queries";
import { Participation } from "./participation.entity";
import { participationsOf } from "./queries";

export const participationKind: RecordKind<Participation, ParticipationFields> = {
  kind: "participations",
  entity: Participation,
  personal: ["role"],

  async load(from, id) {
    const found = await from.manager.getRepository(Participation).findOneBy({ id });
    if (!found) return null;
    const { programmeId, volunteerId, role, fromDate, toDate, note } = found;
    return { programmeId, volunteerId, role, from: fromDate, to: toDate, note };
  },

  async check(tx, fields, id) {
    return [
      ...((await hasProgramme(tx, fields.programmeId)) ? [] : [{ field: "programmeId", kind: "unknown" }]),
      ...(await unknownRefs(tx, "volunteers", [["volunteerId", fields.volunteerId]])),
      ...dateOrder("to", fields.from, fields.to),
      ...(await twiceOnOneDay(tx, fields, id)),
    ];
  },

  async columns(_writing, { from, to, ...own }) {
    return { ...own, fromDate: from, toDate: to };
  },

  // The journal names it by its ids alone: both records carry their own names.
  title: () => "",

  /** Found through the volunteer. */
  async search() {
    return null;
  },
};

/** Nobody takes part twice on one day; who left and came back has two records that do not meet. */
async function twiceOnOneDay(from: Askable, fields: ParticipationFields, id: string | null): Promise<FieldProblem[]> {
  const others = await participationsOf(from, fields);
  return others.some((other) => other !== id) ? [{ field: "volunteerId", kind: "takes_part_already" }] : [];
}
