/** The small registers by name: partners, kinds of aid, groups, campaigns, headquarters, materials, as a list writes them. */
import { itemCodeOf } from "../../../shared/domain/importing/itemWords";
import { remembering } from "../../../shared/domain/remember";
import { nameTokens, sortKey } from "../../../shared/domain/names";
import type { Unit } from "../../../shared/domain/amounts";
import { NAMES_APART } from "../../../shared/domain/importing/problemWords";
import type { Language } from "../../../shared/domain/languages";
import type { Askable } from "../../database/reader";

const NAMED = {
  partners: { table: "partner", columns: ["name_ru", "name_kk", "short_name"] },
  items: { table: "item_kind", columns: ["name_ru", "name_kk", "name_en", "code"] },
  recipientGroups: { table: "recipient_group", columns: ["name_ru", "name_kk"] },
  campaigns: { table: "campaign", columns: ["name_ru", "name_kk"] },
  headquarters: { table: "headquarters", columns: ["name_ru", "name_kk"] },
  programmes: { table: "programme", columns: ["name_ru", "name_kk", "code"] },
  hosts: { table: "host_institution", columns: ["name_ru", "name_kk"] },
  services: { table: "service", columns: ["name_ru", "name_kk"] },
  grantCalls: { table: "grant_call", columns: ["name_ru", "name_kk"] },
  supportCentres: { table: "support_centre", columns: ["name_ru", "name_kk"] },
  answers: { table: "standard_answer", columns: ["topic"] },
  informationMaterials: { table: "information_material", columns: ["name_ru", "name_kk"] },
} as const;
export type NamedRegister = keyof typeof NAMED;

export interface RegisterNames {
  /** The record of this name; null when there is none, or more than one. */
  find(register: NamedRegister, name: string): string | null;
  /** The unit a kind of aid is counted in. */
  unitOf(itemId: string): Unit | null;
  /** Names are those of the language at the desk; the first one where there is none. */
  nameOf(register: NamedRegister, id: string): string;
  /** Every name of a register that leads to its record, for whoever has to choose one. */
  namesOf(register: NamedRegister): string;
  /** The same of a programme's calls for grants. */
  callsOf(programmeId: string): string;
  programmeOfCall(callId: string): string | null;
  /** The record of a register that holds one only. */
  only(register: NamedRegister): string | null;
  /** From now on this name leads to this record. */
  learn(register: NamedRegister, name: string, id: string): void;
  partnerByBin(bin: string): string | null;
}

/** Words such as "фонд" stand before or behind a name, in quotes or without: the name is its folded words in any order. */
const folded = (name: string): string => [...new Set(nameTokens(name))].sort().join(" ");

/** Reads the names once; these registers hold hundreds of records, not thousands. */
export async function readRegisterNames(from: Askable, language: Language): Promise<RegisterNames> {
  const byName = new Map<NamedRegister, Map<string, string | null>>();
  const names = new Map<string, string>();
  const units = new Map<string, Unit>();
  const bins = new Map<string, string>();
  const programmes = new Map<string, string>();
  const ids = new Map<NamedRegister, Set<string>>();
  for (const register of Object.keys(NAMED) as NamedRegister[]) {
    const { table, columns } = NAMED[register];
    const query = from.manager.createQueryBuilder().from(table, "record").select("record.id", "id").where("record.deleted_at is null");
    for (const column of columns) query.addSelect(`record.${column}`, column);
    if (register === "items") query.addSelect("record.unit", "unit");
    if (register === "grantCalls") query.addSelect("record.programme_id", "programme");
    if (register === "partners") query.addSelect("record.bin", "bin");
    const known = new Map<string, string | null>();
    byName.set(register, known);
    const own = new Set<string>();
    ids.set(register, own);
    for (const row of await query.getRawMany<Record<string, string | null> & { id: string }>()) {
      own.add(row.id);
      names.set(row.id, row[`name_${language}`] || (row[columns[0]] ?? ""));
      if (row["unit"]) units.set(row.id, row["unit"] as Unit);
      if (row["programme"]) programmes.set(row.id, row["programme"]);
      if (row["bin"]) bins.set(row["bin"], row.id);
      for (const key of new Set(columns.map((column) => folded(row[column] ?? "")))) {
        if (key) known.set(key, known.has(key) && known.get(key) !== row.id ? null : row.id);
      }
    }
  }
  // The office's own names come first; a list calls the usual kinds of aid as people do.
  const find = (register: NamedRegister, name: string): string | null => {
    const known = byName.get(register);
    return known?.get(folded(name)) ?? (register === "items" ? known?.get(folded(itemCodeOf(name) ?? "")) : undefined) ?? null;
  };
  // A name of two records leads to neither: whoever chose it would be refused again.
  const namesAmong = (register: NamedRegister, some: Iterable<string>): string =>
    [...some].filter((id) => find(register, names.get(id) ?? "") === id).map((id) => names.get(id) ?? "").sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)).join(NAMES_APART);
  return {
    find,
    unitOf: (itemId) => units.get(itemId) ?? null,
    nameOf: (_register, id) => names.get(id) ?? "",
    namesOf: remembering((register) => namesAmong(register as NamedRegister, ids.get(register as NamedRegister) ?? [])),
    callsOf: remembering((programmeId) => namesAmong("grantCalls", [...programmes].flatMap(([call, programme]) => (programme === programmeId ? [call] : [])))),
    programmeOfCall: (callId) => programmes.get(callId) ?? null,
    only: (register) => (ids.get(register)?.size === 1 ? ([...(ids.get(register) ?? [])][0] ?? null) : null),
    learn(register, name, id) {
      byName.get(register)?.set(folded(name), id);
      names.set(id, name);
    },
    partnerByBin: (bin) => bins.get(bin) ?? null,
  };
}
