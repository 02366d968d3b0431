/** Deliveries for the search over everything, by number: the newest year's first. */
import type { Language } from "../../../shared/contract/base";
import { formatLocalDate } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import type { SearchHit } from "../../database/searchIndex";
import { refsOf } from "../core/recordNames";
import { nameIn } from "../core/wording";
import { numberTyped } from "../settings/numbers";
import { Delivery } from "./delivery.entity";

/** `text` is a number (147), or the beginning of one with its year (2020-01); nothing is found by anything else. */
export async function deliveryHits(from: Askable, language: Language, text: string, limit: number): Promise<SearchHit[]> {
  const typed = await numberTyped(from, "delivery.number", "delivery", text.trim());
  if (!typed) return [];
  const found = await from.manager.getRepository(Delivery).createQueryBuilder("delivery")
    .where(typed.sql, typed.parameters).andWhere("delivery.deleted_at is null").orderBy("delivery.number", "DESC").limit(limit).getMany();
  const [people, families, groups] = [
    await refsOf(from, "people", found.map((one) => one.personId)), await refsOf(from, "families", found.map((one) => one.familyId)), await refsOf(from, "recipientGroups", found.map((one) => one.recipientGroupId)),
  ];
  return found.map(({ id, number, date, personId, familyId, recipientGroupId }) => {
    const to = people.get(personId ?? "") ?? families.get(familyId ?? "") ?? groups.get(recipientGroupId ?? "");
    return { kind: "deliveries", id, title: number, subtitle: [formatLocalDate(date), to && nameIn(language, to)].filter(Boolean).join(", ") };
  });
}
