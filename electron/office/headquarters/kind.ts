/** How a headquarters is kept: its days, its purpose, its members from/to dates. */
import type { Direction } from "../../../shared/contract/base";
import type { HeadquartersFields, HeadquartersMember } from "../../../shared/contract/headquarters";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { termsMeet } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { type RecordKind, replaceChildren } from "../core/records";
import { unknownPeople } from "../people/service";
import { isRegime } from "../regimes/queries";
import { volunteerNames } from "../volunteers/queries";
import { Headquarters } from "./headquarters.entity";
import { HeadquartersDetail } from "./headquartersDetail.entity";
import { HeadquartersMembership } from "./headquartersMembership.entity";

export const headquartersKind: RecordKind<Headquarters, HeadquartersFields> = {
  kind: "headquarters",
  entity: Headquarters,
  personal: [],

  async load({ manager }, id) {
    const found = await manager.getRepository(Headquarters).findOneBy({ id });
    if (!found) return null;
    const members = await manager.getRepository(HeadquartersMembership).find({ where: { headquartersId: id }, order: { position: "ASC" } });
    const detail = await manager.getRepository(HeadquartersDetail).findOneBy({ headquartersId: id });
    return {
      nameRu: found.nameRu, nameKk: found.nameKk, purpose: found.purpose, from: found.fromDate, to: found.toDate, katoCode: found.katoCode, note: found.note,
      directions: (detail?.directions ?? []) as Direction[], coordinatorId: detail?.coordinatorId ?? null, regimeId: detail?.regimeId ?? null,
      members: members.map(({ volunteerId, role, fromDate, toDate }) => ({ volunteerId, role, from: fromDate, to: toDate })),
    };
  },

  async check(tx, fields) {
    return [
      ...dateOrder("to", fields.from, fields.to),
      ...fields.members.flatMap((member, at) => dateOrder(`members.${at}.to`, member.from, member.to)),
      ...overlaps(fields.members),
      ...(await unknownPeople(tx, [{ field: "coordinatorId", id: fields.coordinatorId }])),
      ...(await unknownRegime(tx, fields.regimeId)),
      ...(await unknownMembers(tx, fields.members)),
    ];
  },

  async columns(_writing, fields) {
    const { from, to, members: _members, directions: _directions, coordinatorId: _coordinator, regimeId: _regime, ...own } = fields;
    return { ...own, fromDate: from, toDate: to, sortKey: sortKey(fields.nameRu) };
  },

  async children(writing, id, fields) {
    await replaceChildren(writing, HeadquartersMembership, { headquartersId: id }, fields.members.map(({ volunteerId, role, from, to }, position) => ({
      headquartersId: id, volunteerId, role, fromDate: from, toDate: to, position,
    })));
    const { directions, coordinatorId, regimeId } = fields;
    await replaceChildren(writing, HeadquartersDetail, { headquartersId: id }, [{ headquartersId: id, directions, coordinatorId, regimeId }]);
  },

  title: (fields) => fields.nameRu,

  async search(_from, _id, fields) {
    return { title: fields.nameRu, subtitle: fields.nameKk, keys: searchKeys(`${fields.nameRu} ${fields.nameKk} ${fields.purpose}`).join(" ") };
  },
};

/** Nobody is a member twice on one day; who left and came back has two memberships that do not meet. */
function overlaps(members: readonly HeadquartersMember[]): FieldProblem[] {
  return members.flatMap((member, at) => {
    const meets = members.slice(0, at).some((other) => other.volunteerId === member.volunteerId && termsMeet(other, member));
    return meets ? [{ field: `members.${at}.volunteerId`, kind: "overlap" }] : [];
  });
}

async function unknownRegime(from: Askable, id: string | null): Promise<FieldProblem[]> {
  return id === null || (await isRegime(from, id)) ? [] : [{ field: "regimeId", kind: "unknown" }];
}

async function unknownMembers(from: Askable, members: readonly HeadquartersMember[]): Promise<FieldProblem[]> {
  const ids = [...new Set(members.map((member) => member.volunteerId))];
  if (ids.length === 0) return [];
  const known = new Set((await volunteerNames(from, ids, ids.length)).map((volunteer) => volunteer.id));
  return members.flatMap((member, at) => (known.has(member.volunteerId) ? [] : [{ field: `members.${at}.volunteerId`, kind: "unknown" }]));
}
