import type { Direction, Language } from "../../../shared/contract/base";
import type { MaterialKind, OutputFields, PrintRun } from "../../../shared/contract/information";
import type { Choice } from "../../../shared/contract/register";
import type { Ref } from "../../../shared/contract/values";
import type { Amount } from "../../../shared/domain/amounts";
import type { Stop } from "../../../shared/domain/stops";
import type { Askable } from "../../database/reader";
import { searchConditionThrough } from "../../database/searchIndex";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import { refOf, refsOf } from "../core/recordNames";
import { nameIn } from "../core/wording";
import type { Office } from "../createOffice";
import { insideUnit, withPlaces } from "../places/names";
import { InformationMaterial } from "./informationMaterial.entity";
import { InformationOutput } from "./informationOutput.entity";

export interface MaterialRow {
  id: string;
  version: number;
  nameRu: string;
  nameKk: string;
  kind: MaterialKind;
  languages: Language[];
  /** Copies of all print runs. */
  printed: number;
  outputs: number;
}

export async function listMaterials(from: Askable, request: PageRequest & { filters: { kind?: MaterialKind; language?: Language } }): Promise<{ rows: MaterialRow[]; total: number }> {
  const query = from.manager.getRepository(InformationMaterial).createQueryBuilder("material");
  if (request.filters.kind) query.andWhere("material.kind = :kind", { kind: request.filters.kind });
  if (request.filters.language) query.andWhere("material.languages like :language", { language: `%"${request.filters.language}"%` });
  const page = await listPage<Omit<MaterialRow, "outputs">>(
    {
      alias: "material",
      kind: "informationMaterials",
      query,
      sorts: { name: ["material.sort_key"], kind: ["material.kind", "material.sort_key"] },
      select: { nameRu: "material.name_ru", nameKk: "material.name_kk", kind: "material.kind", languages: "material.languages", printRuns: "material.print_runs" },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]), kind: raw["kind"] as MaterialKind,
        languages: JSON.parse(String(raw["languages"])) as Language[], printed: copies(JSON.parse(String(raw["printRuns"])) as PrintRun[]),
      }),
    },
    request,
  );
  const outputs = await outputCounts(from, page.rows.map((row) => row.id));
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, outputs: outputs.get(row.id) ?? 0 })) };
}

const copies = (runs: readonly PrintRun[]): number => runs.reduce((sum, run) => sum + run.copies, 0);

const outputCounts = (from: Askable, ids: readonly string[]): Promise<Map<string, number>> =>
  countsFor(from.manager.getRepository(InformationOutput).createQueryBuilder("output").where("output.deleted_at is null"), "output.material_id", ids);

export const materialExtra = async (from: Askable, id: string) => ({ outputs: (await outputCounts(from, [id])).get(id) ?? 0 });

export const materialChoices = (from: Askable, language: Language, request: ChoiceRequest): Promise<Choice[]> =>
  chooseRecords(
    from,
    {
      entity: InformationMaterial,
      kind: "informationMaterials",
      orderBy: "sortKey",
      choices: (materials) => materials.map((material) => ({ id: material.id, label: nameIn(language, material), detail: "" })),
    },
    request,
  );

export interface OutputFilters {
  materialId?: string;
  campaignId?: string;
  materialKind?: MaterialKind;
  how?: OutputFields["how"];
  state?: OutputFields["state"];
  direction?: Direction;
  district?: string;
  from?: string;
  to?: string;
}

export interface OutputRow {
  id: string;
  version: number;
  material: Ref;
  materialKind: MaterialKind;
  direction: Direction;
  how: OutputFields["how"];
  amount: Amount;
  state: OutputFields["state"];
  fromDate: string;
  toDate: string;
  place: string;
  katoCode: string | null;
  placeRu: string;
  placeKk: string;
  stops: string[];
  link: string;
  contacted: Amount;
  campaign: Ref | null;
}

interface PlainOutput extends Omit<OutputRow, "material" | "materialKind" | "amount" | "contacted" | "campaign" | "placeRu" | "placeKk" | "stops"> {
  stops: string;
  materialId: string;
  campaignId: string | null;
  qualifier: Amount["qualifier"];
  quantity: number | string | null;
  high: number | string | null;
  contactedQualifier: Amount["qualifier"];
  contacted: number | string | null;
  contactedHigh: number | string | null;
}

const CONDITIONS: Readonly<Record<Exclude<keyof OutputFilters, "district">, string>> = {
  materialId: "output.material_id = :materialId",
  campaignId: "output.campaign_id = :campaignId",
  materialKind: "exists (select 1 from information_material material where material.id = output.material_id and material.kind = :materialKind)",
  how: "output.how = :how",
  state: "output.state = :state",
  direction: "output.direction = :direction",
  from: "output.to_date >= :from",
  to: "output.from_date <= :to",
};

export async function listOutputs(office: Office, request: PageRequest & { filters: OutputFilters }): Promise<{ rows: OutputRow[]; total: number }> {
  const from = office.database.reader;
  const { district, ...plain } = request.filters;
  const query = from.manager.getRepository(InformationOutput).createQueryBuilder("output");
  for (const [name, value] of Object.entries(plain)) {
    if (value) query.andWhere(CONDITIONS[name as keyof typeof plain], { [name]: value });
  }
  if (district) {
    const inside = insideUnit("output.kato_code", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  if (request.search.trim()) {
    const condition = searchConditionThrough({ informationMaterials: "output.material_id", informationOutputs: "output.id" }, request.search);
    if (!condition) return { rows: [], total: 0 };
    query.andWhere(condition.sql, condition.parameters);
  }
  const page = await listPage<PlainOutput>(
    {
      alias: "output",
      kind: "informationOutputs",
      query,
      sorts: { from: ["output.from_date"] },
      select: {
        materialId: "output.material_id", direction: "output.direction", how: "output.how", state: "output.state", qualifier: "output.qualifier",
        quantity: "output.quantity", high: "output.high", fromDate: "output.from_date", toDate: "output.to_date", place: "output.place",
        katoCode: "output.kato_code", stops: "output.stops", link: "output.link",
        campaignId: "output.campaign_id", contactedQualifier: "output.contacted_qualifier", contacted: "output.contacted", contactedHigh: "output.contacted_high",
      },
      row: (raw) => raw as unknown as PlainOutput,
    },
    { ...request, search: "" },
  );
  const materials = await materialsOf(from, page.rows.map((row) => row.materialId));
  const integer = (value: number | string | null): number | null => (value === null ? null : Number(value));
  const campaigns = await refsOf(from, "campaigns", page.rows.map((row) => row.campaignId));
  const rows = page.rows.map(({ materialId, campaignId, qualifier, quantity, high, contactedQualifier, contacted, contactedHigh, stops, ...row }) => ({
    ...row, stops: (JSON.parse(stops) as Stop[]).map(({ place, copies }) => (copies === null ? place : `${place} (${copies})`)), ...materials(materialId), campaign: campaigns.get(campaignId ?? "") ?? null, amount: { qualifier, value: integer(quantity), high: integer(high) },
    contacted: { qualifier: contactedQualifier, value: integer(contacted), high: integer(contactedHigh) },
  }));
  return { total: page.total, rows: await withPlaces(office, rows) };
}

async function materialsOf(from: Askable, ids: readonly string[]): Promise<(id: string) => { material: Ref; materialKind: MaterialKind }> {
  const query = from.manager.getRepository(InformationMaterial).createQueryBuilder("material");
  const found = ids.length ? await query.where("material.id in (:...ids)", { ids: [...new Set(ids)] }).getMany() : [];
  const byId = new Map(found.map((material) => [material.id, material]));
  return (id) => {
    const material = byId.get(id);
    const nameRu = material?.nameRu ?? "";
    return { material: { id, nameRu, nameKk: material?.nameKk || nameRu }, materialKind: (material?.kind ?? "memo") as MaterialKind };
  };
}

export async function outputExtra(from: Askable, id: string) {
  const { materialId, campaignId } = await from.manager.getRepository(InformationOutput).findOneByOrFail({ id });
  return { ...(await materialsOf(from, [materialId]))(materialId), campaign: await refOf(from, "campaigns", campaignId) };
}
