import type { PhraseFields } from "../../../shared/contract/phrases";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import type { RecordKind } from "../core/records";
import { Phrase } from "./phrase.entity";

export const phraseKind: RecordKind<Phrase, PhraseFields> = {
  kind: "phrases",
  entity: Phrase,
  personal: [],

  async load({ manager }, id) {
    const found = await manager.getRepository(Phrase).findOneBy({ id });
    if (!found) return null;
    const { name, place, position, ru, kk, en, digits } = found;
    return { name, place, position, ru, kk, en, digits };
  },

  columns: async (_writing, fields) => ({ ...fields, sortKey: sortKey(fields.name) }),

  title: (fields) => fields.name,

  search: async (_from, _id, { name, ru, kk, en }) => ({ title: name, subtitle: "", keys: searchKeys([name, ru, kk, en].join(" ")).join(" ") }),
};
