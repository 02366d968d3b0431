/**
 * Candidate rows of aid that others gave while volunteers of the corps took part: "with our help", and no part of the corps' own
 * aid. Both are told apart by one condition, so that a delivery can never stand in both.
 */
import { ASIDE, family, GIVER, GONE, NEAR, NOT_THE_CORPS_OWN, person, row, TO_FAMILY, TO_PERSON, VOLUNTEERED } from "./deliveries";
import { edgeArms, partColumns, type RowSetPart, stateArms } from "./part";

const REASONS = `${edgeArms("d.date")} ${stateArms("d.state")} when not ${NOT_THE_CORPS_OWN} then 'own_aid'`;
const reason = `case ${REASONS} end`;

/** The headcount of such a promise counts families, and families never add to people (R2). */
const PROMISED_TO_FAMILIES = "exists (select 1 from occurrence o join commitment p on p.id = o.commitment_id where o.id = d.occurrence_id and p.recipient_kind = 'family')";

/** Every delivery of the kind, whoever got it. */
export const JOINT_ALL: RowSetPart = {
  name: "joint.all",
  amounts: false,
  sql: `select ${partColumns({ ...row, reason })}
    from delivery d ${GIVER} where ${NEAR} and ${VOLUNTEERED}`,
};

/** The same by the direction of the work. */
export const JOINT_BY_DIRECTION: RowSetPart = {
  name: "joint.direction",
  amounts: false,
  sql: `select ${partColumns({ ...row, figure_key: "d.direction", reason })}
    from delivery d ${GIVER} where ${NEAR} and ${VOLUNTEERED}`,
};

/** Citizens helped so in person, and families (R25). */
export const JOINT_PERSONS: RowSetPart = {
  name: "joint.persons",
  amounts: false,
  sql: `select ${partColumns({ ...person, reason })}
    from delivery d ${GIVER} ${ASIDE} where ${TO_PERSON} and ${VOLUNTEERED}`,
};
export const JOINT_FAMILIES: RowSetPart = {
  name: "joint.families",
  amounts: false,
  sql: `select ${partColumns({ ...family, reason })}
    from delivery d ${GIVER} ${GONE} where ${TO_FAMILY} and ${VOLUNTEERED}`,
};

/** Recipient groups helped so, by headcount: every delivery serves as many as it was given to, and reaches no more people by being one of several (R6). */
export const JOINT_GROUPS: RowSetPart = {
  name: "joint.groups",
  amounts: true,
  sql: `select ${partColumns({ ...row, qualifier: "case when d.headcount is null then 'unknown' else 'exact' end", amount: "d.headcount * 1000", people: "d.headcount", reason: `case ${REASONS} when ${PROMISED_TO_FAMILIES} then 'other_unit' end` })}
    from delivery d ${GIVER} where ${NEAR} and d.recipient_kind = 'group' and ${VOLUNTEERED}`,
};
