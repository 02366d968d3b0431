/** Candidate rows of figures about people who belong to something: headquarters, programmes. */
import { partColumns, personKey, planArm, type RowSetPart } from "./part";

/** Members of each headquarters on the last day of the period; both ends of a membership belong to it (R11). */
export const HEADQUARTERS_MEMBERS: RowSetPart = {
  name: "headquarters.members",
  amounts: false,
  sql: `select ${partColumns({
    figure_key: "m.headquarters_id", id: "m.id", kind: "'membership'", date: "m.from_date", date_to: "m.to_date", subject: personKey("p"),
    reason: "case when m.from_date > :to then 'not_member_yet' when m.to_date < :to or h.to_date < :to then 'no_longer_member' end",
  })}
    from headquarters_membership m join headquarters h on h.id = m.headquarters_id
    join volunteer v on v.id = m.volunteer_id join person p on p.id = v.person_id
    where h.deleted_at is null and v.deleted_at is null and p.deleted_at is null
      and m.from_date <= :near_to and (m.to_date is null or m.to_date >= :near_from) and (h.to_date is null or h.to_date >= :near_from)`,
};

/** People selected for each programme during the period; those who applied and were not selected are left out (R13). */
export const LEARNERS: RowSetPart = {
  name: "learners",
  amounts: false,
  sql: `select ${partColumns({
    figure_key: "l.programme_id", id: "l.id", kind: "'learner'", date: "l.selected_on", subject: personKey("p"),
    reason: `case when l.state <> 'selected' or l.selected_on is null then 'not_selected'
      when l.selected_on < :from then 'before_period' when l.selected_on > :to then 'after_period' ${planArm("l.selected_on")} end`,
  })}
    from learner l join programme pr on pr.id = l.programme_id join person p on p.id = l.person_id
    where l.deleted_at is null and pr.deleted_at is null and p.deleted_at is null
      and ((l.selected_on >= :near_from and l.selected_on <= :near_to)
        or ((l.state <> 'selected' or l.selected_on is null) and pr.from_date <= :near_to and (pr.to_date is null or pr.to_date >= :near_from)))`,
};
