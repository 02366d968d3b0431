/** Candidate rows of figures about volunteers: who is one on a day, and the hours that were worked. */
import { minutesBetween } from "../../../database/time";
import { edgeArms, partColumns, personKey, type RowSetPart } from "./part";

/**
 * Status of a volunteer on the last day of the period, by the history. Before it begins they are what it begins with if they had
 * joined by then, and otherwise nobody yet; today's status says nothing of that day unless it is all there is.
 */
export const STATUS = `coalesce((select s.status from volunteer_status s where s.volunteer_id = v.id and s.since <= :to order by s.since desc, s.at desc, s.id desc limit 1),
    case when not exists (select 1 from volunteer_status s where s.volunteer_id = v.id) then v.status
      when v.joined_on <= :to then (select s.status from volunteer_status s where s.volunteer_id = v.id order by s.since, s.at, s.id limit 1) end, 'left')`;
/** Why a volunteer does not count on that day. */
export const NOT_ACTIVE = `case when v.joined_on > :to or ${STATUS} <> 'active' then 'not_active' end`;
/** Those who count, and those who came or changed their status near the period: nobody who left years ago stands beside it (R13). */
export const ACTIVE_OR_NEAR = `(v.joined_on is null or v.joined_on <= :near_to) and (${STATUS} = 'active' or (v.joined_on >= :near_from and v.joined_on <= :near_to)
      or exists (select 1 from volunteer_status s where s.volunteer_id = v.id and s.since >= :near_from and s.since <= :near_to))`;

/** Volunteers on the last day of the period, each person once (R1, R11); those who had left or not yet begun stand beside them. */
export const VOLUNTEERS_ACTIVE: RowSetPart = {
  name: "volunteers.active",
  amounts: false,
  sql: `select ${partColumns({ id: "v.id", kind: "'volunteer'", date: "v.joined_on", subject: personKey("p"), reason: NOT_ACTIVE })}
    from volunteer v join person p on p.id = v.person_id where v.deleted_at is null and p.deleted_at is null and ${ACTIVE_OR_NEAR}`,
};

/** Attendance with when the same volunteer had last left: minutes that two of them share count once. */
export const ATTENDED = `select a.id as id, a.volunteer_id as volunteer_id, a.in_at as in_at, a.out_at as out_at, a.approved_at as approved_at, s.date as date, s.direction as direction,
    s.campaign_id as campaign_id, s.kato_code as kato_code,
    max(case when a.approved_at is not null then a.out_at end) over (partition by a.volunteer_id order by a.in_at, a.id rows between unbounded preceding and 1 preceding) as left_at
  from shift s join shift_attendance a on a.shift_id = s.id
  where s.deleted_at is null and a.deleted_at is null and s.date >= :near_from and s.date <= :near_to`;
export const APPROVED = `${edgeArms("w.date")} when w.approved_at is null then 'not_confirmed'`;
export const attendanceRow = { id: "w.id", kind: "'attendance'", date: "w.date", subject: personKey("p") };

const SINCE = "case when w.left_at > w.in_at then w.left_at else w.in_at end";
/** A shift belongs to the day on which it begins (R12). Minutes become thousandths of an hour here, each row by itself. */
export const HOURS_OF_ATTENDANCE = {
  qualifier: "case when w.out_at > w.in_at then 'exact' end",
  amount: `case when w.out_at > ${SINCE} then cast(round(${minutesBetween(SINCE, "w.out_at")} * 1000.0 / 60) as integer) else 0 end`,
  reason: `case ${APPROVED} when w.out_at is null then 'no_number' when w.left_at >= w.out_at then 'overlapping' end`,
};

/** Approved hours of everybody's shifts. */
export const HOURS_WORKED: RowSetPart = {
  name: "volunteers.hours",
  amounts: true,
  sql: `select ${partColumns({ ...attendanceRow, ...HOURS_OF_ATTENDANCE })}
    from (${ATTENDED}) w join volunteer v on v.id = w.volunteer_id join person p on p.id = v.person_id where v.deleted_at is null and p.deleted_at is null`,
};
