/**
 * The names behind ids, for lists and cards of one feature that show records of another: asked once for a whole page.
 * Deleted records keep their names here, because what was recorded about them stays.
 */
import type { ItemRef, Ref } from "../../../shared/contract/values";
import type { Unit } from "../../../shared/domain/amounts";
import type { Askable } from "../../database/reader";
import type { FieldProblem } from "./errors";

interface NameSource {
  readonly table: string;
  readonly nameRu: string;
  readonly nameKk: string;
  /** A table that holds the name, joined by `[table, column]`. */
  readonly through?: readonly [string, string];
}

const twoNames = (table: string): NameSource => ({ table, nameRu: "record.name_ru", nameKk: "record.name_kk" });
const oneName = (table: string, column: string): NameSource => ({ table, nameRu: `record.${column}`, nameKk: `record.${column}` });
const personName = (alias: string): string => `${alias}.family || ' ' || ${alias}.given || ' ' || ${alias}.patronymic`;

const SOURCES = {
  partners: twoNames("partner"),
  items: twoNames("item_kind"),
  campaigns: twoNames("campaign"),
  programmes: twoNames("programme"),
  hosts: twoNames("host_institution"),
  recipientGroups: twoNames("recipient_group"),
  volunteerGroups: twoNames("volunteer_group"),
  stores: twoNames("store"),
  headquarters: twoNames("headquarters"),
  supportCentres: twoNames("support_centre"),
  grantCalls: twoNames("grant_call"),
  services: twoNames("service"),
  shifts: twoNames("shift"),
  informationMaterials: twoNames("information_material"),
  informationOutputs: { table: "information_output", nameRu: "other.name_ru", nameKk: "other.name_kk", through: ["information_material", "material_id"] },
  families: oneName("family", "name"),
  claims: oneName("claim", "statement"),
  requests: oneName("request", "number"),
  deliveries: oneName("delivery", "number"),
  accounts: oneName("account", "name"),
  people: { table: "person", nameRu: personName("record"), nameKk: "''" },
  volunteers: { table: "volunteer", nameRu: personName("other"), nameKk: "''", through: ["person", "person_id"] },
  learners: { table: "learner", nameRu: personName("other"), nameKk: "''", through: ["person", "person_id"] },
} as const satisfies Record<string, NameSource>;
export type NamedKind = keyof typeof SOURCES;
export const isNamedKind = (kind: string): kind is NamedKind => kind in SOURCES;

const CHUNK = 500;

/** Names by id; ids that are on no record are missing. A missing Kazakh name is the Russian one. */
export async function refsOf(from: Askable, kind: NamedKind, ids: Iterable<string | null | undefined>): Promise<Map<string, Ref>> {
  const source: NameSource = SOURCES[kind];
  const found = new Map<string, Ref>();
  const wanted = [...new Set(ids)].filter((id) => id !== null && id !== undefined && id !== "");
  for (let start = 0; start < wanted.length; start += CHUNK) {
    const query = from.manager.createQueryBuilder().from(source.table, "record");
    if (source.through) query.innerJoin(source.through[0], "other", `other.id = record.${source.through[1]}`);
    const rows = await query
      .select("record.id", "id")
      .addSelect(source.nameRu, "nameRu")
      .addSelect(source.nameKk, "nameKk")
      .where("record.id in (:...ids)", { ids: wanted.slice(start, start + CHUNK) })
      .getRawMany<Ref>();
    for (const { id, nameRu, nameKk } of rows) {
      const name = nameRu.replace(/\s+/gu, " ").trim();
      found.set(id, { id, nameRu: name, nameKk: nameKk || name });
    }
  }
  return found;
}

/** One name, or null for none. */
export async function refOf(from: Askable, kind: NamedKind, id: string | null): Promise<Ref | null> {
  return id === null ? null : ((await refsOf(from, kind, [id])).get(id) ?? null);
}

export interface ItemOnFile extends ItemRef {
  readonly unit: Unit;
}

/** Kinds of aid by id, with the unit each is counted in. */
export async function itemsOf(from: Askable, ids: Iterable<string | null>): Promise<Map<string, ItemOnFile>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null && id !== "");
  if (wanted.length === 0) return new Map();
  const rows = await from.manager
    .createQueryBuilder()
    .from("item_kind", "item")
    .select("item.id", "id")
    .addSelect("item.name_ru", "nameRu")
    .addSelect("item.name_kk", "nameKk")
    .addSelect("item.name_en", "nameEn")
    .addSelect("item.unit", "unit")
    .where("item.id in (:...ids)", { ids: wanted })
    .getRawMany<ItemOnFile>();
  return new Map(rows.map((row) => [row.id, { ...row, nameKk: row.nameKk || row.nameRu, nameEn: row.nameEn || row.nameRu }]));
}

/** The name without what else is known of it; a name of its own where the record is gone. */
export const refIn = (names: ReadonlyMap<string, Ref>, id: string): Ref => names.get(id) ?? { id, nameRu: "", nameKk: "" };
export function itemRefIn(items: ReadonlyMap<string, ItemOnFile>, id: string): ItemRef {
  const { nameRu, nameKk, nameEn } = items.get(id) ?? { nameRu: "", nameKk: "", nameEn: "" };
  return { id, nameRu, nameKk, nameEn };
}

/** A problem `unknown` for each field that names a record of this kind which is not there. */
export async function unknownRefs(from: Askable, kind: NamedKind, named: readonly (readonly [field: string, id: string | null])[]): Promise<FieldProblem[]> {
  const names = await refsOf(from, kind, named.map(([, id]) => id));
  return named.filter(([, id]) => id !== null && id !== "" && !names.has(id)).map(([field]) => ({ field, kind: "unknown" }));
}
