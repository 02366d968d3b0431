import type { Direction, Language } from "../../../shared/contract/base";
import type { MaterialKind, OutputFields } from "../../../shared/contract/information";
import type { Choice } from "../../../shared/contract/register";
import type { Ref } from "../../../shared/contract/values";
import type { Amount } from "../../../shared/domain/amounts";
import type { Askable } from "../../database/reader";
import { searchCondition } from "../../database/searchIndex";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import { nameIn } from "../core/wording";
import { InformationMaterial } from "./informationMaterial.entity";
import { InformationOutput } from "./informationOutput.entity";

export interface MaterialRow {
  id: string;
  version: number;
  nameRu: string;
  nameKk: string;
  kind: MaterialKind;
  outputs: number;
}

export async function listMaterials(from: Askable, request: PageRequest & { filters: { kind?: MaterialKind } }): Promise<{ rows: MaterialRow[]; total: number }> {
  const query = from.manager.getRepository(InformationMaterial).createQueryBuilder("material");
  if (request.filters.kind) query.andWhere("material.kind = :kind", { kind: request.filters.kind });
  const page = await listPage<Omit<MaterialRow, "outputs">>(
    {
      alias: "material",
      kind: "informationMaterials",
      query,
      sorts: { name: ["material.sort_key"], kind: ["material.kind", "material.sort_key"] },
      select: { nameRu: "material.name_ru", nameKk: "material.name_kk", kind: "material.kind" },
      row: (raw) => raw as unknown as Omit<MaterialRow, "outputs">,
    },
    request,
  );
  const outputs = await outputCounts(from, page.rows.map((row) => row.id));
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, outputs: outputs.get(row.id) ?? 0 })) };
}

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
  materialKind?: MaterialKind;
  how?: OutputFields["how"];
  state?: OutputFields["state"];
  direction?: Direction;
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
}

interface PlainOutput extends Omit<OutputRow, "material" | "materialKind" | "amount"> {
  materialId: string;
  qualifier: Amount["qualifier"];
  quantity: number | string | null;
  high: number | string | null;
}

const CONDITIONS: Readonly<Record<keyof OutputFilters, string>> = {
  materialId: "output.material_id = :materialId",
  materialKind: "exists (select 1 from information_material material where material.id = output.material_id and material.kind = :materialKind)",
  how: "output.how = :how",
  state: "output.state = :state",
  direction: "output.direction = :direction",
  from: "output.to_date >= :from",
  to: "output.from_date <= :to",
};

export async function listOutputs(from: Askable, request: PageRequest & { filters: OutputFilters }): Promise<{ rows: OutputRow[]; total: number }> {
  const query = from.manager.getRepository(InformationOutput).createQueryBuilder("output");
  for (const [name, value] of Object.entries(request.filters)) {
    if (value) query.andWhere(CONDITIONS[name as keyof OutputFilters], { [name]: value });
  }
  if (request.search.trim()) {
    const condition = searchCondition("output.material_id", "informationMaterials", request.search);
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
      },
      row: (raw) => raw as unknown as PlainOutput,
    },
    { ...request, search: "" },
  );
  const materials = await materialsOf(from, page.rows.map((row) => row.materialId));
  const integer = (value: number | string | null): number | null => (value === null ? null : Number(value));
  const rows = page.rows.map(({ materialId, qualifier, quantity, high, ...row }) => ({
    ...row, ...materials(materialId), amount: { qualifier, value: integer(quantity), high: integer(high) },
  }));
  return { total: page.total, rows };
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
  const { materialId } = await from.manager.getRepository(InformationOutput).findOneByOrFail({ id });
  return (await materialsOf(from, [materialId]))(materialId);
}
