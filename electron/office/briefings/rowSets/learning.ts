/** Candidate rows of training events, of who is accompanied and of who is let into institutions. */
import { duringArms, edgeArms, partColumns, periodArms, personKey, planArm, type RowSetPart } from "./part";
import { STATUS } from "./volunteers";

const LAST_DAY = "coalesce(t.to_date, t.date)";
const near = (from: string, to: string): string => `${from} <= :near_to and (${to} is null or ${to} >= :near_from)`;
const HELD = `${periodArms("t.date", LAST_DAY)} ${planArm(LAST_DAY)}`;
/** One topic however often it was taught: it goes by the first training of its name, deleted ones too, so that the key stays. */
const TOPIC = "join (select sort_key, min(id) as id from training group by sort_key) topic on topic.sort_key = t.sort_key";

/** Training events that lie in the period, by topic. */
export const TRAININGS_HELD: RowSetPart = {
  name: "trainings.held",
  amounts: false,
  sql: `select ${partColumns({ figure_key: "topic.id", id: "t.id", kind: "'training'", date: "t.date", date_to: "t.to_date", reason: `case ${HELD} end` })}
    from training t ${TOPIC} where t.deleted_at is null and ${near("t.date", LAST_DAY)}`,
};

const attended = (name: string, more: { readonly key: string; readonly arms: string }): RowSetPart => ({
  name,
  amounts: false,
  sql: `select ${partColumns({ figure_key: more.key, id: "a.id", kind: "'trained'", date: "t.date", date_to: "t.to_date", subject: personKey("p"), reason: `case ${HELD} ${more.arms} end` })}
    from training t join training_attendance a on a.training_id = t.id join person p on p.id = a.person_id ${TOPIC}
    where t.deleted_at is null and p.deleted_at is null and ${near("t.date", LAST_DAY)}`,
});

/** Distinct people over trainings, never the sum of attendances (R1). */
export const TRAINED = attended("trained", { key: "''", arms: "" });
/** Distinct people by topic (R1): who learnt two things counts in both, so topics do not add up. */
export const TRAINED_BY_TOPIC = attended("trainings.trained", { key: "topic.id", arms: "" });
/** Certificates, each one: somebody may get two. */
export const CERTIFICATES = attended("trainings.certificates", { key: "''", arms: "when trim(a.certificate) = '' then 'no_certificate'" });

/** Whoever a mentor accompanied on a day of the period. */
export const ACCOMPANIED: RowSetPart = {
  name: "mentees.accompanied",
  amounts: false,
  sql: `select ${partColumns({ id: "e.id", kind: "'mentee'", date: "e.from_date", date_to: "e.to_date", subject: personKey("p"), reason: `case ${duringArms("e.from_date", "e.to_date")} ${planArm("e.from_date")} end` })}
    from mentee e join mentor m on m.id = e.mentor_id join person p on p.id = e.person_id
    where e.deleted_at is null and m.deleted_at is null and p.deleted_at is null and ${near("e.from_date", "e.to_date")}`,
};

/** Volunteers with a paper that lets them into institutions on the last day of the period. */
export const CLEARED: RowSetPart = {
  name: "volunteers.cleared",
  amounts: false,
  sql: `select ${partColumns({
    id: "c.id", kind: "'clearance'", date: "c.issued_on", date_to: "c.expires_on", subject: personKey("p"),
    reason: `case ${duringArms("c.issued_on", "c.expires_on")} ${planArm("c.issued_on")} when c.expires_on < :to or ${STATUS} in ('left', 'applied') then 'not_active' end`,
  })}
    from clearance c join volunteer v on v.id = c.volunteer_id join person p on p.id = v.person_id
    where c.deleted_at is null and v.deleted_at is null and p.deleted_at is null and ${near("c.issued_on", "c.expires_on")}`,
};

/** Applications for small grants, whatever was decided: those that were granted are a figure of their own. */
export const GRANTS_APPLIED: RowSetPart = {
  name: "grants.applied",
  amounts: false,
  sql: `select ${partColumns({ figure_key: "g.programme_id", id: "g.id", kind: "'grant'", date: "g.applied_on", reason: `case ${edgeArms("g.applied_on")} ${planArm("g.applied_on")} end` })}
    from small_grant g join programme pr on pr.id = g.programme_id
    where g.deleted_at is null and pr.deleted_at is null and g.applied_on >= :near_from and g.applied_on <= :near_to`,
};
