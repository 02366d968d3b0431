/** Candidate rows of figures about aid given: one row a delivery. */
import { edgeArms, partColumns, personKey, type RowSetPart, stateArms } from "./part";

const NEAR = "d.deleted_at is null and d.date >= :near_from and d.date <= :near_to";
const TO_PERSON = `${NEAR} and d.recipient_kind = 'person' and p.deleted_at is null`;
const TO_FAMILY = `${NEAR} and d.recipient_kind = 'family' and f.deleted_at is null`;

const GIVEN = `case ${edgeArms("d.date")} ${stateArms("d.state")} end`;
const BY_CORPS = "exists (select 1 from delivery_provider own where own.delivery_id = d.id and own.partner_id = :corps)";

const row = { id: "d.id", kind: "'delivery'", date: "d.date" };
const person = { ...row, subject: personKey("p") };
const family = { ...row, subject: "f.id" };

/** Citizens helped in person by anybody (R25). */
export const PERSONS_ALL: RowSetPart = {
  name: "persons.all",
  amounts: false,
  sql: `select ${partColumns({ ...person, reason: GIVEN })}
    from delivery d join person p on p.id = d.person_id where ${TO_PERSON}`,
};

/** Citizens helped by the corps itself: it gave the aid, and no other organiser's campaign stands over it. */
export const PERSONS_CORPS: RowSetPart = {
  name: "persons.corps",
  amounts: false,
  sql: `select ${partColumns({
    ...person,
    reason: `case ${edgeArms("d.date")} ${stateArms("d.state")}
      when (c.organiser_id is not null and c.organiser_id <> :corps) or not ${BY_CORPS} then 'other_provider' end`,
  })}
    from delivery d join person p on p.id = d.person_id left join campaign c on c.id = d.campaign_id
    where ${TO_PERSON} and (${BY_CORPS} or exists (select 1 from delivery_volunteer v where v.delivery_id = d.id))`,
};

/** Citizens helped in each campaign. */
export const PERSONS_CAMPAIGN: RowSetPart = {
  name: "persons.campaign",
  amounts: false,
  sql: `select ${partColumns({ ...person, figure_key: "d.campaign_id", reason: GIVEN })}
    from delivery d join person p on p.id = d.person_id join campaign c on c.id = d.campaign_id
    where ${TO_PERSON} and c.deleted_at is null`,
};

/** Families helped by anybody, as far as they are known by name. */
export const FAMILIES_ALL: RowSetPart = {
  name: "families.all",
  amounts: false,
  sql: `select ${partColumns({ ...family, reason: GIVEN })}
    from delivery d join family f on f.id = d.family_id where ${TO_FAMILY}`,
};

/** Members on file besides the head on the day of the aid, each person once. */
const MEMBERS = `(select count(distinct ${personKey("mp")}) from family_member m join person mp on mp.id = m.person_id
  where m.family_id = g.family_id and mp.deleted_at is null and (m.from_date is null or m.from_date <= g.date) and (m.to_date is null or m.to_date >= g.date)
  and ${personKey("mp")} <> coalesce(g.head_key, ''))`;
/** The rule of `peopleInside` (R7), in thousandths. */
const LISTED = `(case when w.members > 0 then w.members + case when w.head_key is null then 0 else 1 end else 0 end)`;
const INSIDE = `(case when w.declared_size > ${LISTED} then w.declared_size when ${LISTED} > 0 then ${LISTED} end)`;

const TURNS = `select d.id as id, d.date as date, f.id as family_id, f.declared_size as declared_size, ${personKey("head")} as head_key, ${GIVEN} as given,
    row_number() over (partition by f.id, case when ${GIVEN} is null then 1 else 0 end order by d.date, d.id) as turn
  from delivery d join family f on f.id = d.family_id left join person head on head.id = f.head_person_id and head.deleted_at is null
  where ${TO_FAMILY}`;

/**
 * People inside the families helped. A family's first counting row carries its people; its other rows would count them
 * again. Members are looked up for the first rows only, and once: not each time an aggregate names them.
 */
export const FAMILIES_PEOPLE: RowSetPart = {
  name: "families.people",
  amounts: true,
  sql: `select * from (
    with w as materialized (select g.*, case when g.given is null and g.turn = 1 then ${MEMBERS} else 0 end as members from (${TURNS}) g)
    select ${partColumns({
      id: "w.id", kind: "'delivery'", date: "w.date", subject: "w.family_id",
      qualifier: `case when ${INSIDE} is null then 'unknown' else 'exact' end`, amount: `${INSIDE} * 1000`,
      reason: "case when w.given is not null then w.given when w.turn > 1 then 'duplicate' end",
    })}
    from w
  ) people`,
};
