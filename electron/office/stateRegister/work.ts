/** The sheets about what is held: programmes and campaigns, with their place, time and requirements. */
import type { Direction } from "../../../shared/contract/base";
import type { TargetIndicator } from "../../../shared/contract/programmes";
import type { Qualifier, Unit } from "../../../shared/domain/amounts";
import type { WorkClass } from "../../../shared/domain/eligibility";
import type { RegisterRecord, RegisterValue } from "../../../shared/domain/stateRegister";
import { askedFor } from "../../../shared/domain/targets";
import { phrase } from "../../../shared/domain/wording";
import { UNIT_NOUN } from "../../../shared/domain/wording.nouns";
import { rowsOf } from "../../database/reader";
import { nameIn } from "../core/wording";
import { type Asking, day, rowsFor, type SheetReader, text } from "./asking";
import { DIRECTION_WORDS, INDICATOR_WORDS, lawfulRequirements, ONLINE_WORD } from "./valueWords";

/** Held within the days: `r` begins by the last of them (first parameter) and does not end before the first (second). */
export const HELD_IN = "r.deleted_at is null and r.from_date <= ? and (r.to_date is null or r.to_date >= ?)";

const COLUMNS = `r.id as id, r.name_ru as "nameRu", r.name_kk as "nameKk", r.direction as direction, r.from_date as "fromDate", r.to_date as "toDate", r.kato_code as "katoCode", r.place as place, r.requirements as requirements,
    o.name_ru as "organiserRu", o.name_kk as "organiserKk"`;
const held = (table: string, more: string): string =>
  `select ${COLUMNS}, ${more} from ${table} r left join partner o on o.id = r.organiser_id where ${HELD_IN} order by r.from_date, r.sort_key, r.id`;

const PEOPLE_IN = `(select count(distinct coalesce(p.merged_into_id, p.id)) from participation x join volunteer v on v.id = x.volunteer_id join person p on p.id = v.person_id where x.deleted_at is null and x.programme_id = r.id)`;
const PROGRAMMES = held("programme", `r.code as code, ${PEOPLE_IN} as volunteers`);
const CAMPAIGNS = held("campaign", `r.online as online, r.link as link, r.work_classes as "workClasses", r.case_closed as "caseClosed", r.note as note`);
const TARGETS = `select t.programme_id as "programmeId", t.indicator as indicator, t.qualifier as qualifier, t.low as low, t.high as high, t.unit as unit, t.note as "nameRu", t.note_kk as "nameKk"
  from target t where t.deleted_at is null and t.programme_id in (?) order by t.created_at, t.id`;

interface HeldRow {
  readonly id: string;
  readonly nameRu: string;
  readonly nameKk: string;
  readonly direction: Direction;
  readonly fromDate: string;
  readonly toDate: string | null;
  readonly katoCode: string | null;
  readonly place: string;
  readonly requirements: string;
  readonly organiserRu: string | null;
  readonly organiserKk: string | null;
  /** Of campaigns: 1 where it is held on a page. */
  readonly online?: number;
  readonly link?: string;
}

interface TargetRow {
  readonly programmeId: string;
  readonly indicator: TargetIndicator;
  readonly qualifier: Qualifier;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  readonly nameRu: string;
  readonly nameKk: string;
}

async function heldValues({ language, placeOf }: Asking, row: HeldRow): Promise<Record<string, RegisterValue>> {
  // What is held on a page has its place there.
  const page = row.online === 1 ? [ONLINE_WORD[language], text(row.link)].filter(Boolean).join(": ") : null;
  const place = [await placeOf(row.katoCode), text(row.place), page].filter(Boolean).join(", ");
  return {
    name: nameIn(language, row), organiser: text(nameIn(language, { nameRu: row.organiserRu ?? "", nameKk: row.organiserKk ?? "" })), direction: DIRECTION_WORDS[row.direction][language],
    place: text(place), from: day(row.fromDate), to: day(row.toDate), requirements: text(row.requirements),
  };
}

/** "обучено граждан и волонтеров: не менее 1 000 человек"; a target without a number is named only. */
function resultText({ language }: Asking, { indicator, unit, nameRu, nameKk, ...target }: TargetRow): string {
  const name = text(nameIn(language, { nameRu, nameKk })) ?? INDICATOR_WORDS[indicator][language];
  const amount = askedFor(target);
  return amount.qualifier === "unknown" ? name : `${name}: ${phrase({ amount, noun: UNIT_NOUN[unit], lang: language })}`;
}

export const programmesSheet: SheetReader = async function* (asking) {
  const { reader, from, on, language } = asking;
  const rows = await rowsOf<HeldRow & { code: string; volunteers: number }>(reader, PROGRAMMES, [on, from]);
  const targets = await rowsFor<TargetRow>(reader, rows.map(({ id }) => id), TARGETS);
  yield await Promise.all(rows.map(async (row): Promise<RegisterRecord> => {
    const results = targets.filter(({ programmeId }) => programmeId === row.id).map((target) => resultText(asking, target));
    return {
      kind: "programmes", id: row.id, name: nameIn(language, row),
      values: { ...(await heldValues(asking, row)), code: row.code, results: text([...new Set(results)].join("; ")), volunteers: Number(row.volunteers) },
    };
  }));
};

export const campaignsSheet: SheetReader = async function* (asking) {
  const { reader, from, on, language } = asking;
  const rows = await rowsOf<HeldRow & { workClasses: string; caseClosed: number; note: string }>(reader, CAMPAIGNS, [on, from]);
  yield await Promise.all(rows.map(async (row): Promise<RegisterRecord> => {
    const values = await heldValues(asking, row);
    const lawful = lawfulRequirements({ workClasses: JSON.parse(row.workClasses) as WorkClass[], caseClosed: row.caseClosed === 1 }, language);
    return { kind: "campaigns", id: row.id, name: nameIn(language, row), values: { ...values, requirements: text([row.requirements, ...lawful].filter(Boolean).join("; ")), task: text(row.note) } };
  }));
};
