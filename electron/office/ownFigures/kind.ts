import { narrowed, type OwnFigureFields } from "../../../shared/contract/ownFigures";
import { nameTokens, searchKeys, sortKey } from "../../../shared/domain/names";
import type { RecordKind } from "../core/records";
import { leadingDigits } from "../places/names";
import { OwnFigure } from "./ownFigure.entity";

const COUNTED = ["measure", "direction", "providerId", "campaignId", "itemKindId", "unit", "district", "vulnerability", "occupation", "programmeId", "course", "school", "channel", "topic"] as const;

/** True where both count the same. */
const countsTheSame = (a: OwnFigureFields, b: OwnFigureFields): boolean => COUNTED.every((field) => a[field] === b[field]);

function fieldsOf({ nameRu, nameKk, nameEn, measure, direction, providerId, campaignId, itemKindId, unit, district, vulnerability, occupation, programmeId, course, school, channel, topic }: OwnFigure): OwnFigureFields {
  return { nameRu, nameKk, nameEn, measure, direction, providerId, campaignId, itemKindId, unit, district, vulnerability, occupation, programmeId, course, school, channel, topic } as OwnFigureFields;
}

export const ownFigureKind: RecordKind<OwnFigure, OwnFigureFields> = {
  kind: "ownFigures",
  entity: OwnFigure,
  personal: [],

  async load({ manager }, id) {
    const found = await manager.getRepository(OwnFigure).findOneBy({ id });
    return found && fieldsOf(found);
  },

  async columns(_writing, fields, _id, before) {
    const own = narrowed(fields);
    const topicWords = nameTokens(own.topic ?? "").join(" ");
    const definitionVersion = before === null ? 1 : before.definitionVersion + (countsTheSame(fieldsOf(before), own) ? 0 : 1);
    // A topic without a word in it narrows nothing, so it must not be printed as if it did.
    return { ...own, topic: topicWords === "" ? null : own.topic, topicWords, districtDigits: own.district === null ? "" : leadingDigits(own.district), definitionVersion, sortKey: sortKey(own.nameRu) };
  },

  title: (fields) => fields.nameRu,

  search: async (_from, _id, { nameRu, nameKk, nameEn }) => ({ title: nameRu, subtitle: "", keys: searchKeys([nameRu, nameKk, nameEn].join(" ")).join(" ") }),
};
