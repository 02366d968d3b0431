/** How a material of information work is kept. */
import type { MaterialFields } from "../../../shared/contract/information";
import { LANGUAGES } from "../../../shared/domain/languages";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { inUse } from "../core/inUse";
import type { RecordKind } from "../core/records";
import { InformationMaterial } from "./informationMaterial.entity";

export const materialKind: RecordKind<InformationMaterial, MaterialFields> = {
  kind: "informationMaterials",
  entity: InformationMaterial,
  personal: [],

  async load({ manager }, id) {
    const material = await manager.getRepository(InformationMaterial).findOneBy({ id });
    if (!material) return null;
    const { kind, nameRu, nameKk, languages, printRuns, note } = material;
    return { kind: kind as MaterialFields["kind"], nameRu, nameKk, languages, printRuns, note };
  },

  async columns(_writing, fields) {
    return { ...fields, languages: LANGUAGES.filter((language) => fields.languages.includes(language)), sortKey: sortKey(fields.nameRu) };
  },

  holds: (tx, id) => inUse(tx, id, { outputs: "information_output where deleted_at is null and material_id = ?" }),

  title: (fields) => fields.nameRu,

  async search(_from, _id, fields) {
    return { title: fields.nameRu, subtitle: fields.nameKk, keys: searchKeys(`${fields.nameRu} ${fields.nameKk}`).join(" ") };
  },
};
