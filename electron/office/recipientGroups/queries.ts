import type { Language } from "../../../shared/contract/base";
import type { RecipientGroupFields } from "../../../shared/contract/recipientGroups";
import type { Choice } from "../../../shared/contract/register";
import type { Ref } from "../../../shared/contract/values";
import type { Askable } from "../../database/reader";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import { refIn, refOf, refsOf } from "../core/recordNames";
import { nameIn } from "../core/wording";
import { atPlace } from "../places/names";
import { RecipientGroup } from "./recipientGroup.entity";

type GroupKind = RecipientGroupFields["kind"];

export interface RecipientGroupRow {
  id: string;
  version: number;
  nameRu: string;
  nameKk: string;
  kind: GroupKind;
  place: string;
  headcount: number | null;
  partner: Ref | null;
  note: string;
}

export async function listRecipientGroups(
  from: Askable,
  request: PageRequest & { filters: { kind?: GroupKind; partnerId?: string; district?: string } },
): Promise<{ rows: RecipientGroupRow[]; total: number }> {
  const { kind, partnerId, district } = request.filters;
  const query = from.manager.getRepository(RecipientGroup).createQueryBuilder("grp");
  if (kind) query.andWhere("grp.kind = :kind", { kind });
  if (partnerId) query.andWhere("grp.partner_id = :partnerId", { partnerId });
  if (district) {
    const inside = atPlace("grp.kato_code", "grp.place", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage<Omit<RecipientGroupRow, "partner"> & { partnerId: string | null }>(
    {
      alias: "grp",
      kind: "recipientGroups",
      query,
      sorts: { name: ["grp.sort_key"], kind: ["grp.kind", "grp.sort_key"] },
      select: { nameRu: "grp.name_ru", nameKk: "grp.name_kk", kind: "grp.kind", place: "grp.place", headcount: "grp.headcount", partnerId: "grp.partner_id", note: "grp.note" },
      row: (raw) => raw as unknown as Omit<RecipientGroupRow, "partner"> & { partnerId: string | null },
    },
    request,
  );
  const partners = await refsOf(from, "partners", page.rows.map((row) => row.partnerId));
  return { total: page.total, rows: page.rows.map(({ partnerId: id, ...row }) => ({ ...row, partner: id === null ? null : refIn(partners, id) })) };
}

/** How many records that are not deleted name this group. */
export async function groupUse(from: Askable, id: string): Promise<{ deliveries: number; commitments: number; claims: number }> {
  const count = async (table: string): Promise<number> => {
    const query = from.manager.createQueryBuilder().from(table, "record").where("record.deleted_at is null");
    return (await countsFor(query, "record.recipient_group_id", [id])).get(id) ?? 0;
  };
  return { deliveries: await count("delivery"), commitments: await count("commitment"), claims: await count("claim") };
}

export async function recipientGroupExtra(from: Askable, id: string) {
  const group = await from.manager.getRepository(RecipientGroup).findOneByOrFail({ id });
  return { partner: await refOf(from, "partners", group.partnerId), ...(await groupUse(from, id)) };
}

export const recipientGroupChoices = (from: Askable, language: Language, request: ChoiceRequest): Promise<Choice[]> =>
  chooseRecords(
    from,
    {
      entity: RecipientGroup,
      kind: "recipientGroups",
      orderBy: "sortKey",
      choices: (groups) => groups.map((group) => ({ id: group.id, label: nameIn(language, group), detail: group.place })),
    },
    request,
  );
