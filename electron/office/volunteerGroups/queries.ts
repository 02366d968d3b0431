import type { Language } from "../../../shared/contract/base";
import type { Choice } from "../../../shared/contract/register";
import type { Askable } from "../../database/reader";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import { nameIn } from "../core/wording";
import type { Office } from "../createOffice";
import { atPlace, withPlaces } from "../places/names";
import { VolunteerGroup } from "./volunteerGroup.entity";

export async function listVolunteerGroups(office: Office, request: PageRequest & { filters: { district?: string } }) {
  const from = office.database.reader;
  const query = from.manager.getRepository(VolunteerGroup).createQueryBuilder("grp");
  if (request.filters.district) {
    const inside = atPlace("grp.kato_code", "grp.place", request.filters.district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage(
    {
      alias: "grp",
      kind: "volunteerGroups",
      query,
      sorts: { name: ["grp.sort_key"] },
      select: { nameRu: "grp.name_ru", nameKk: "grp.name_kk", contact: "grp.contact", phone: "grp.phone", katoCode: "grp.kato_code", note: "grp.note" },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]),
        contact: String(raw["contact"]), phone: String(raw["phone"]), katoCode: raw["katoCode"] as string | null, note: String(raw["note"]),
      }),
    },
    request,
  );
  const members = await memberCounts(from, page.rows.map((row) => row.id));
  return { total: page.total, rows: (await withPlaces(office, page.rows)).map((row) => ({ ...row, members: members.get(row.id) ?? 0 })) };
}

/** Volunteers who are not deleted, by group. */
const memberCounts = (from: Askable, ids: readonly string[]): Promise<Map<string, number>> =>
  countsFor(
    from.manager.createQueryBuilder().from("volunteer_group_member", "link").innerJoin("volunteer", "volunteer", "volunteer.id = link.volunteer_id").where("volunteer.deleted_at is null"),
    "link.group_id", ids,
  );

export async function volunteerGroupExtra(office: Office, id: string) {
  const from = office.database.reader;
  const group = await from.manager.getRepository(VolunteerGroup).findOneByOrFail({ id });
  const [placed] = await withPlaces(office, [{ katoCode: group.katoCode }]);
  return { katoCode: group.katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "", members: (await memberCounts(from, [id])).get(id) ?? 0 };
}

export function volunteerGroupChoices(from: Askable, language: Language, input: ChoiceRequest): Promise<Choice[]> {
  return chooseRecords(from, {
    entity: VolunteerGroup,
    kind: "volunteerGroups",
    orderBy: "sort_key",
    choices: (groups) => groups.map((group) => ({ id: group.id, label: nameIn(language, group), detail: group.place })),
  }, input);
}
