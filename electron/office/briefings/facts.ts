/** What is known about the records behind figures' keys: names and units, for labels and sentences. */
import type { TargetIndicator } from "../../../shared/contract/programmes";
import type { Amount, Qualifier, Unit } from "../../../shared/domain/amounts";
import type { Period } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import type { Places } from "../places/service";
import type { KeyKind } from "./definitions";
import { namedRows, optionalNumber } from "../../database/namedRows";

/** A record by its names; a Kazakh name that nobody gave is empty. */
export interface Named {
  readonly id: string;
  readonly nameRu: string;
  readonly nameKk: string;
}

export interface MaterialFact extends Named {
  readonly kind: string;
}
export interface CampaignFact extends Named {
  readonly organiser: Named | null;
}
export interface ProgrammeFact extends Named {
  readonly organiser: Named | null;
  readonly from: string;
  readonly to: string | null;
  /** True when its learners come from schools. */
  readonly pupils: boolean;
}
export interface TargetFact {
  readonly id: string;
  readonly programme: Named;
  readonly indicator: TargetIndicator;
  readonly unit: Unit;
}
export interface ItemFact extends Named {
  readonly nameEn: string;
  readonly code: string;
  readonly unit: Unit;
}
export interface GroupFact extends Named {
  readonly kind: string;
  readonly headcount: number | null;
}
export interface CommitmentFact {
  readonly id: string;
  readonly partner: Named;
  readonly item: ItemFact;
  readonly unit: Unit;
  /** How sure what is promised each time is. */
  readonly qualifier: Qualifier;
  /** `family` where the heads counted at a handover are families. */
  readonly recipientKind: string;
  readonly group: GroupFact | null;
  readonly rule: string;
}
export interface ClaimFact {
  readonly id: string;
  readonly statement: string;
  readonly partners: readonly Named[];
  readonly recipientKind: string;
  readonly item: ItemFact | null;
  readonly group: GroupFact | null;
  readonly vulnerabilities: readonly string[];
  readonly amount: Amount;
  /** The amount is of each day. */
  readonly perDay: boolean;
  readonly unit: Unit;
  readonly from: string;
  readonly to: string;
  readonly area: string;
  readonly listState: "none" | "partial" | "complete";
  readonly within: string | null;
  readonly repeats: string | null;
  /** Claims somebody said it has nothing to do with. */
  readonly apart: readonly string[];
}

/** A figure that the corps composed. */
export interface OwnFact extends Named {
  readonly nameEn: string;
  /** Of things given; null where the measure says it. */
  readonly unit: Unit | null;
  readonly version: number;
  /** What it is narrowed by: names of records, and codes. */
  readonly by: {
    readonly provider: Named | null;
    readonly campaign: Named | null;
    readonly item: ItemFact | null;
    readonly direction: string | null;
    readonly occupation: string | null;
    readonly vulnerability: string | null;
    readonly channel: string | null;
    readonly topic: string | null;
    /** KATO code. */
    readonly district: string | null;
    readonly programme: Named | null;
    readonly course: string | null;
    /** `rural` or `town`. */
    readonly school: string | null;
    /** The same by name on the last day of the period. */
    readonly place: Named | null;
  };
}

export interface Facts {
  readonly headquarters: ReadonlyMap<string, Named>;
  readonly materials: ReadonlyMap<string, MaterialFact>;
  readonly campaigns: ReadonlyMap<string, CampaignFact>;
  readonly programmes: ReadonlyMap<string, ProgrammeFact>;
  readonly commitments: ReadonlyMap<string, CommitmentFact>;
  readonly claims: ReadonlyMap<string, ClaimFact>;
  readonly items: ReadonlyMap<string, ItemFact>;
  readonly targets: ReadonlyMap<string, TargetFact>;
  /** Topics of trainings, by the first training of the name. */
  readonly topics: ReadonlyMap<string, Named>;
  readonly own: ReadonlyMap<string, OwnFact>;
}

type Cells = Readonly<Record<string, string | number | null>>;

const text = (row: Cells, column: string): string => String(row[column] ?? "");
const optional = (row: Cells, column: string): string | null => (row[column] === null || row[column] === undefined ? null : String(row[column]));
const named = (row: Cells, prefix = ""): Named => ({ id: text(row, `${prefix}id`), nameRu: text(row, `${prefix}name_ru`), nameKk: text(row, `${prefix}name_kk`) });
const optionalNamed = (row: Cells, prefix: string): Named | null => (optional(row, `${prefix}id`) === null ? null : named(row, prefix));
const byId = <Fact extends { readonly id: string }>(facts: readonly Fact[]): Map<string, Fact> => new Map(facts.map((fact) => [fact.id, fact]));

const item = (row: Cells): ItemFact | null =>
  optional(row, "item_id") === null
    ? null
    : { ...named(row, "item_"), nameEn: text(row, "item_name_en"), code: text(row, "item_code"), unit: text(row, "item_unit") as Unit };
const group = (row: Cells): GroupFact | null =>
  optional(row, "group_id") === null ? null : { ...named(row, "group_"), kind: text(row, "group_kind"), headcount: optionalNumber(row["group_headcount"]) };

const NAMES = (alias: string, prefix: string): string => `${alias}.id as ${prefix}id, ${alias}.name_ru as ${prefix}name_ru, ${alias}.name_kk as ${prefix}name_kk`;
const ITEM = `${NAMES("i", "item_")}, i.name_en as item_name_en, i.code as item_code, i.unit as item_unit`;
const GROUP = `${NAMES("g", "group_")}, g.kind as group_kind, g.headcount as group_headcount`;

const PROGRAMME = `, r.from_date as from_date, r.to_date as to_date,
  case when exists (select 1 from learner l where l.programme_id = r.id and l.deleted_at is null and l.school <> '') then 1 else 0 end as pupils`;

/** The records behind these keys, by kind of key. */
export async function factsFor(from: Askable, keys: ReadonlyMap<KeyKind, readonly string[]>): Promise<Facts> {
  const ask = async (kind: KeyKind, sql: string): Promise<Cells[]> => {
    const ids = [...new Set(keys.get(kind) ?? [])];
    return ids.length ? namedRows<Cells>(from, sql, { ids }) : [];
  };
  const organised = (table: string, more: string): string =>
    `select ${NAMES("r", "")}${more}, ${NAMES("o", "organiser_")} from ${table} r left join partner o on o.id = r.organiser_id where r.id in (:...ids)`;
  const claims = await ask(
    "claim",
    `select c.*, ${ITEM}, ${GROUP} from claim c left join item_kind i on i.id = c.item_kind_id left join recipient_group g on g.id = c.recipient_group_id where c.id in (:...ids)`,
  );
  const partners = await claimPartners(from, claims.map((row) => text(row, "id")));
  return {
    headquarters: byId((await ask("headquarters", `select ${NAMES("r", "")} from headquarters r where r.id in (:...ids)`)).map((row) => named(row))),
    materials: byId((await ask("material", `select ${NAMES("r", "")}, r.kind as kind from information_material r where r.id in (:...ids)`)).map((row) => ({ ...named(row), kind: text(row, "kind") }))),
    campaigns: byId((await ask("campaign", organised("campaign", ""))).map((row) => ({ ...named(row), organiser: optionalNamed(row, "organiser_") }))),
    programmes: byId(
      (await ask("programme", organised("programme", PROGRAMME))).map((row) => ({
        ...named(row), organiser: optionalNamed(row, "organiser_"), from: text(row, "from_date"), to: optional(row, "to_date"), pupils: Number(row["pupils"]) === 1,
      })),
    ),
    commitments: byId(
      (
        await ask(
          "commitment",
          `select c.id as id, c.unit as unit, c.qualifier as qualifier, c.rule as rule, c.recipient_kind as recipient_kind, ${NAMES("p", "partner_")}, ${ITEM}, ${GROUP} from commitment c
           join partner p on p.id = c.partner_id join item_kind i on i.id = c.item_kind_id left join recipient_group g on g.id = c.recipient_group_id
           where c.id in (:...ids)`,
        )
      ).flatMap((row) => {
        const given = item(row);
        return given ? [{ id: text(row, "id"), partner: named(row, "partner_"), item: given, unit: text(row, "unit") as Unit, qualifier: text(row, "qualifier") as Qualifier, recipientKind: text(row, "recipient_kind"), group: group(row), rule: text(row, "rule") }] : [];
      }),
    ),
    claims: byId(claims.map((row) => claimFact(row, partners.get(text(row, "id")) ?? []))),
    targets: byId(
      (await ask("target", `select t.id as id, t.indicator as indicator, t.unit as unit, ${NAMES("p", "programme_")} from target t join programme p on p.id = t.programme_id where t.id in (:...ids)`)).map((row) => ({
        id: text(row, "id"), programme: named(row, "programme_"), indicator: text(row, "indicator") as TargetIndicator, unit: text(row, "unit") as Unit,
      })),
    ),
    topics: byId((await ask("topic", "select t.id as id, t.topic as name_ru, '' as name_kk from training t where t.id in (:...ids)")).map((row) => named(row))),
    own: byId(
      (
        await ask(
          "own",
          `select ${NAMES("r", "")}, r.name_en as name_en, r.unit as unit, r.definition_version as version, r.direction as direction, r.occupation as occupation,
             r.vulnerability as vulnerability, r.channel as channel, r.topic as topic, r.district as district, r.course as course, r.school as school, ${NAMES("pr", "programme_")}, ${NAMES("p", "partner_")}, ${NAMES("c", "campaign_")}, ${ITEM}
           from own_figure r left join programme pr on pr.id = r.programme_id left join partner p on p.id = r.provider_id left join campaign c on c.id = r.campaign_id left join item_kind i on i.id = r.item_kind_id
           where r.id in (:...ids)`,
        )
      ).map(ownFact),
    ),
    items: byId((await ask("item", `select ${ITEM} from item_kind i where i.id in (:...ids)`)).flatMap((row) => item(row) ?? [])),
  };
}

function ownFact(row: Cells): OwnFact {
  const given = item(row);
  return {
    ...named(row), nameEn: text(row, "name_en"), unit: given?.unit ?? (optional(row, "unit") as Unit | null), version: Number(row["version"]),
    by: {
      provider: optionalNamed(row, "partner_"), campaign: optionalNamed(row, "campaign_"), item: given, direction: optional(row, "direction"),
      occupation: optional(row, "occupation"), vulnerability: optional(row, "vulnerability"), district: optional(row, "district"), place: null,
      programme: optionalNamed(row, "programme_"), course: optional(row, "course"), school: optional(row, "school"),
      channel: optional(row, "channel"), topic: optional(row, "topic"),
    },
  };
}

/** The places that composed figures are narrowed by, named as they were called on the last day of the period (R18). */
export async function withPlaceNames(facts: Facts, { period, places }: { readonly period: Period; readonly places?: Pick<Places, "name"> }): Promise<Facts> {
  if (!places) return facts;
  const own = new Map<string, OwnFact>();
  for (const [id, fact] of facts.own) {
    const { district } = fact.by;
    const place = district === null ? null : { id: district, nameRu: await places.name(district, period.to, "ru"), nameKk: await places.name(district, period.to, "kk") };
    own.set(id, { ...fact, by: { ...fact.by, place } });
  }
  return { ...facts, own };
}

function claimFact(row: Cells, partners: readonly Named[]): ClaimFact {
  return {
    id: text(row, "id"), statement: text(row, "statement"), partners, recipientKind: text(row, "recipient_kind"), item: item(row), group: group(row),
    vulnerabilities: JSON.parse(text(row, "vulnerabilities") || "[]") as string[],
    amount: { qualifier: text(row, "qualifier") as Amount["qualifier"], value: optionalNumber(row["value"]), high: optionalNumber(row["high"]) },
    perDay: Number(row["per_day"]) === 1, unit: text(row, "unit") as Unit, from: text(row, "from_date"), to: text(row, "to_date"), area: text(row, "area"),
    listState: text(row, "list_state") as ClaimFact["listState"], within: optional(row, "within_claim_id"), repeats: optional(row, "repeats_claim_id"), apart: JSON.parse(text(row, "apart_from") || "[]") as string[],
  };
}

async function claimPartners(from: Askable, ids: readonly string[]): Promise<Map<string, Named[]>> {
  if (ids.length === 0) return new Map();
  const rows = await namedRows<Cells>(
    from,
    `select cp.claim_id as claim_id, ${NAMES("p", "")} from claim_partner cp join partner p on p.id = cp.partner_id
     where cp.claim_id in (:...ids) and p.deleted_at is null order by cp.claim_id, cp.position, p.sort_key`,
    { ids },
  );
  const found = new Map<string, Named[]>();
  for (const row of rows) found.set(text(row, "claim_id"), [...(found.get(text(row, "claim_id")) ?? []), named(row)]);
  return found;
}
