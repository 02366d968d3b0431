/** Candidate rows of figures about aid given: one row a delivery. */
import { edgeArms, joinIfAside, keyBesideAside, partColumns, type RowSetPart, stateArms } from "./part";

export const NEAR = "d.deleted_at is null and d.date >= :near_from and d.date <= :near_to";
export const ASIDE = joinIfAside("aside", "d.person_id");
export const TO_PERSON = `${NEAR} and d.recipient_kind = 'person' and d.person_id is not null and aside.deleted_at is null`;
/** Deleted families are few and have an index of their own. */
export const GONE = "left join family gone on gone.id = d.family_id and gone.deleted_at is not null";
export const TO_FAMILY = `${NEAR} and d.recipient_kind = 'family' and d.family_id is not null and gone.id is null`;

const GIVEN = `case ${edgeArms("d.date")} ${stateArms("d.state")} end`;

export const row = { id: "d.id", kind: "'delivery'", date: "d.date" };
export const person = { ...row, subject: keyBesideAside("aside", "d.person_id") };
export const family = { ...row, subject: "d.family_id" };

/** Every delivery, whoever gave it to whomever: no confirmed one is without a figure (R13). */
export const DELIVERIES_ALL: RowSetPart = {
  name: "deliveries.all",
  amounts: false,
  sql: `select ${partColumns({ ...row, reason: GIVEN })} from delivery d where ${NEAR}`,
};

/** Citizens helped in person by anybody (R25). */
export const PERSONS_ALL: RowSetPart = {
  name: "persons.all",
  amounts: false,
  sql: `select ${partColumns({ ...person, reason: GIVEN })}
    from delivery d ${ASIDE} where ${TO_PERSON}`,
};

/** Who gave it and whose campaign it was: the joins that `NOT_THE_CORPS_OWN` asks. */
export const GIVER = `left join delivery_provider own on own.delivery_id = d.id and own.partner_id = :corps left join campaign c on c.id = d.campaign_id`;
/** Another organiser's campaign stands over the aid, or the corps is not among those who gave it. */
export const NOT_THE_CORPS_OWN = "((c.organiser_id is not null and c.organiser_id <> :corps) or own.partner_id is null)";
export const VOLUNTEERED = "exists (select 1 from delivery_volunteer v where v.delivery_id = d.id)";

const OWN_REASONS = `${edgeArms("d.date")} ${stateArms("d.state")} when ${NOT_THE_CORPS_OWN} then 'other_provider'`;
/** What others gave with the corps' volunteers taking part stands beside the corps' own. */
const OWN_OR_NEAR = `(own.partner_id is not null or ${VOLUNTEERED})`;

/** Citizens helped by the corps itself: it gave the aid, and no other organiser's campaign stands over it. */
export const PERSONS_CORPS: RowSetPart = {
  name: "persons.corps",
  amounts: false,
  sql: `select ${partColumns({ ...person, reason: `case ${OWN_REASONS} end` })}
    from delivery d ${GIVER} ${ASIDE} where ${TO_PERSON} and ${OWN_OR_NEAR}`,
};

/** Families helped so. */
export const FAMILIES_CORPS: RowSetPart = {
  name: "families.corps",
  amounts: false,
  sql: `select ${partColumns({ ...family, reason: `case ${OWN_REASONS} end` })}
    from delivery d ${GIVER} ${GONE} where ${TO_FAMILY} and ${OWN_OR_NEAR}`,
};

/** The headcount of such a promise counts families, and families never add to people (R2). */
const PROMISED_TO_FAMILIES = "exists (select 1 from occurrence o join commitment p on p.id = o.commitment_id where o.id = d.occurrence_id and p.recipient_kind = 'family')";

/** Deliveries to recipient groups, by headcount: each serves as many as it was given to, and reaches no more people by being one of several (R6). */
export const toGroups = (reasons: string): string => partColumns({
  ...row, qualifier: "case when d.headcount is null then 'unknown' else 'exact' end", amount: "d.headcount * 1000", people: "d.headcount",
  reason: `case ${reasons} when ${PROMISED_TO_FAMILIES} then 'other_unit' end`,
});
export const TO_GROUP = `${NEAR} and d.recipient_kind = 'group'`;

/** Recipient groups helped by the corps itself. */
export const GROUPS_CORPS: RowSetPart = {
  name: "groups.corps",
  amounts: true,
  sql: `select ${toGroups(OWN_REASONS)}
    from delivery d ${GIVER} where ${TO_GROUP} and ${OWN_OR_NEAR}`,
};

/** Citizens helped in each campaign. */
export const PERSONS_CAMPAIGN: RowSetPart = {
  name: "persons.campaign",
  amounts: false,
  sql: `select ${partColumns({ ...person, figure_key: "d.campaign_id", reason: GIVEN })}
    from delivery d ${ASIDE} join campaign c on c.id = d.campaign_id
    where ${TO_PERSON} and c.deleted_at is null`,
};

/** Families helped by anybody, as far as they are known by name. */
export const FAMILIES_ALL: RowSetPart = {
  name: "families.all",
  amounts: false,
  sql: `select ${partColumns({ ...family, reason: GIVEN })}
    from delivery d ${GONE} where ${TO_FAMILY}`,
};

/** The corps gave it by itself: no partner beside it, no promise of a partner's behind it, nobody else's campaign over it, and no partner's list that names it. */
const OF_THE_CORPS_ALONE = `not ${NOT_THE_CORPS_OWN}
  and not exists (select 1 from delivery_provider p where p.delivery_id = d.id and p.partner_id <> :corps)
  and not exists (select 1 from occurrence o join commitment p on p.id = o.commitment_id where o.id = d.occurrence_id and p.partner_id <> :corps)
  and not exists (select 1 from claim_row r join claim l on l.id = r.claim_id where r.delivery_id = d.id and l.deleted_at is null)`;

/** Families helped by partners, as far as they are known by name; what the corps gave alone stands beside (R13). */
export const FAMILIES_PARTNERS: RowSetPart = {
  name: "families.partners",
  amounts: false,
  sql: `select ${partColumns({ ...family, reason: `case ${edgeArms("d.date")} ${stateArms("d.state")} when ${OF_THE_CORPS_ALONE} then 'own_aid' end` })}
    from delivery d ${GIVER} ${GONE} where ${TO_FAMILY}`,
};

/** Members on file besides the head on the day of the aid, each person once. */
const MEMBERS = `(select count(distinct ${keyBesideAside("mp", "m.person_id")}) from family_member m ${joinIfAside("mp", "m.person_id")}
  where m.family_id = g.family_id and mp.deleted_at is null and (m.from_date is null or m.from_date <= g.date) and (m.to_date is null or m.to_date >= g.date)
  and ${keyBesideAside("mp", "m.person_id")} <> coalesce(g.head_key, ''))`;
/** The rule of `peopleInside` (R7), in thousandths. */
const LISTED = `(case when w.members > 0 then w.members + case when w.head_key is null then 0 else 1 end else 0 end)`;
const INSIDE = `(case when w.declared_size > ${LISTED} then w.declared_size when ${LISTED} > 0 then ${LISTED} end)`;

const TURNS = `select d.id as id, d.date as date, d.family_id as family_id, ${GIVEN} as given,
    row_number() over (partition by d.family_id, case when ${GIVEN} is null then 1 else 0 end order by d.date, d.id) as turn
  from delivery d ${GONE} where ${TO_FAMILY}`;

/** Families are joined to rows that already lie in the order of families, so that each is read once. */
const OF_FAMILIES = `select t.*, f.declared_size as declared_size, case when head.deleted_at is null then ${keyBesideAside("head", "f.head_person_id")} end as head_key
  from (${TURNS}) t join family f on f.id = t.family_id ${joinIfAside("head", "f.head_person_id")}`;

/**
 * People inside the families helped. A family's first counting row carries its people; its other rows would count them
 * again. Members are looked up for the first rows only, and once: not each time an aggregate names them.
 */
export const FAMILIES_PEOPLE: RowSetPart = {
  name: "families.people",
  amounts: true,
  sql: `select * from (
    with w as materialized (select g.*, case when g.given is null and g.turn = 1 then ${MEMBERS} else 0 end as members from (${OF_FAMILIES}) g)
    select ${partColumns({
      id: "w.id", kind: "'delivery'", date: "w.date", subject: "w.family_id",
      qualifier: `case when ${INSIDE} is null then 'unknown' else 'exact' end`, amount: `${INSIDE} * 1000`,
      reason: "case when w.given is not null then w.given when w.turn > 1 then 'duplicate' end",
    })}
    from w
  ) people`,
};
