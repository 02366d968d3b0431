import { IsNull } from "typeorm";
import { displayName, searchKeys } from "../../../shared/domain/names";
import { putSearchEntry, type SearchEntry } from "../../database/searchIndex";
import type { Writing } from "../core/writing";
import type { PersonOnFile } from "../people/queries";
import { SmallGrant } from "./smallGrant.entity";

/** How a grant is found: by its name, its number and whoever applied. */
export function grantEntry({ title, number }: Pick<SmallGrant, "title" | "number">, applicant: { readonly nameRu: string; readonly nameKk: string } | null): SearchEntry {
  return { title, subtitle: applicant?.nameRu ?? "", keys: searchKeys([title, number, applicant?.nameRu ?? "", applicant?.nameKk ?? ""].join(" ")).join(" ") };
}

/** Grants are found by the name of the person who applied, under whatever record that was changed. */
export async function grantsFollowPerson({ tx }: Writing, person: PersonOnFile): Promise<void> {
  for (const grant of await tx.manager.getRepository(SmallGrant).findBy({ personId: person.id, deletedAt: IsNull() })) {
    await putSearchEntry(tx, "grants", grant.id, grantEntry(grant, { nameRu: displayName(person), nameKk: "" }));
  }
}
