/** How it is kept what went out of a material: an exact row, or somebody's rounded count of a period (R9). */
import type { OutputFields } from "../../../shared/contract/information";
import { formatLocalDate } from "../../../shared/domain/periods";
import { searchKeys } from "../../../shared/domain/names";
import { copiesAgainst } from "../../../shared/domain/stops";
import { amountProblems } from "../core/amountProblems";
import { dateOrder } from "../core/dateOrder";
import { refuseFuture } from "../core/futureDays";
import { refOf, unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { InformationOutput } from "./informationOutput.entity";

/** The fields of the form and the name of the material, which is the output's own. */
export interface OutputOnFile extends OutputFields {
  readonly materialName?: string;
}

export const outputKind: RecordKind<InformationOutput, OutputOnFile> = {
  kind: "informationOutputs",
  entity: InformationOutput,
  personal: [],

  async load(from, id) {
    const output = await from.manager.getRepository(InformationOutput).findOneBy({ id });
    if (!output) return null;
    const { materialId, fromDate, toDate, katoCode, place, stops, link, campaignId, note } = output;
    return {
      materialId, fromDate, toDate, katoCode, place, stops, link, campaignId, note,
      direction: output.direction as OutputFields["direction"],
      how: output.how as OutputFields["how"],
      amount: { qualifier: output.qualifier as OutputFields["amount"]["qualifier"], value: output.quantity, high: output.high },
      contacted: { qualifier: output.contactedQualifier as OutputFields["amount"]["qualifier"], value: output.contacted, high: output.contactedHigh },
      state: output.state as OutputFields["state"],
      materialName: (await refOf(from, "informationMaterials", materialId))?.nameRu,
    };
  },

  async check(tx, fields) {
    const copies = copiesAgainst(fields.amount, fields.stops);
    return [
      ...(copies === null ? [] : [{ field: "amount.value", kind: "copies_differ", params: { copies } }]),
      ...(await unknownRefs(tx, "informationMaterials", [["materialId", fields.materialId]])),
      ...(await unknownRefs(tx, "campaigns", [["campaignId", fields.campaignId]])),
      ...amountProblems("amount", fields.amount, "piece"),
      ...amountProblems("contacted", fields.contacted, "person"),
      ...dateOrder("toDate", fields.fromDate, fields.toDate),
    ];
  },

  async columns(writing, { amount, contacted, materialName: _name, ...own }) {
    if (own.state === "confirmed") await refuseFuture(writing, { toDate: own.toDate });
    return { ...own, qualifier: amount.qualifier, quantity: amount.value, high: amount.high, contactedQualifier: contacted.qualifier, contacted: contacted.value, contactedHigh: contacted.high };
  },

  title: (fields) => fields.materialName ?? formatLocalDate(fields.fromDate),

  journalled({ materialName: _name, ...fields }) {
    return { ...fields };
  },

  // By where it was; by its name it is found through its material, so that one material does not fill the search with its rounds.
  async search(_from, _id, { materialName = "", place, stops }) {
    const where = [place, ...stops.map((stop) => stop.place)].filter(Boolean).join(", ");
    return where === "" ? null : { title: materialName, subtitle: where, keys: searchKeys(where).join(" ") };
  },
};
