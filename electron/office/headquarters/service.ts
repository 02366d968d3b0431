/** Members of a headquarters taken from the list of volunteers, many at once. */
import type { AtDesk } from "../core/context";
import { invalid, notFound, refused } from "../core/errors";
import type { Found, ManyDone } from "../core/manyRecords";
import { updateRecord } from "../core/records";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { volunteersMeant } from "../volunteers/many";
import type { VolunteerFilters } from "../volunteers/queries";
import { Headquarters } from "./headquarters.entity";
import { headquartersKind } from "./kind";

const MOST_MEMBERS = 1_000;

export interface MembersToAdd {
  readonly id: string;
  readonly role: string;
  /** First day, a local date. */
  readonly from: string;
  readonly found: Found<VolunteerFilters>;
}

/**
 * Who is a member on that day or later already is left as they are. One change of the headquarters, in the journal as such.
 * @throws OfficeError NOT_FOUND; REFUSED `members_already`; INVALID `over_limit` at `members` for more than a headquarters holds.
 */
export async function addMembers(office: Office, by: AtDesk | null, { id, role, from, found }: MembersToAdd): Promise<ManyDone & { readonly version: number }> {
  const ids = await volunteersMeant(office, found);
  return write(office, by, async (writing) => {
    const existing = await writing.tx.manager.getRepository(Headquarters).findOneBy({ id });
    const fields = await headquartersKind.load(writing.tx, id);
    if (!existing || existing.deletedAt || !fields) throw notFound("headquarters");
    const there = new Set(fields.members.filter((member) => member.to === null || member.to >= from).map((member) => member.volunteerId));
    const added = ids.filter((volunteerId) => !there.has(volunteerId));
    if (added.length === 0) throw ids.length === 0 ? notFound("volunteers") : refused("members_already");
    const members = [...fields.members, ...added.map((volunteerId) => ({ volunteerId, role, from, to: null }))];
    if (members.length > MOST_MEMBERS) throw invalid([{ field: "members", kind: "over_limit", params: { maximum: MOST_MEMBERS } }]);
    const { version } = await updateRecord(headquartersKind, writing, id, existing.version, { ...fields, members });
    return { done: added.length, left: ids.length - added.length, seq: 0, version };
  });
}
