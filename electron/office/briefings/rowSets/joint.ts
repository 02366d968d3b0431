/**
 * Candidate rows of aid that others gave while volunteers of the corps took part: "with our help", and no part of the corps' own
 * aid. Both are told apart by one condition, so that a delivery can never stand in both.
 */
import { ASIDE, family, GIVER, GONE, NEAR, NOT_THE_CORPS_OWN, person, row, TO_FAMILY, TO_GROUP, TO_PERSON, toGroups, VOLUNTEERED } from "./deliveries";
import { edgeArms, partColumns, type RowSetPart, stateArms } from "./part";

const REASONS = `${edgeArms("d.date")} ${stateArms("d.state")} when not ${NOT_THE_CORPS_OWN} then 'own_aid'`;
const reason = `case ${REASONS} end`;

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

/** Recipient groups helped so. */
export const JOINT_GROUPS: RowSetPart = {
  name: "joint.groups",
  amounts: true,
  sql: `select ${toGroups(REASONS)}
    from delivery d ${GIVER} where ${TO_GROUP} and ${VOLUNTEERED}`,
};
