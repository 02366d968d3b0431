/** Who and what a row is about, in words: asked only for the rows of a page, never for a whole figure. */
import type { Unit } from "../../../shared/domain/amounts";
import type { ClaimCoverage, RowKind } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import { masked, type PrivacyLevel } from "../../../shared/domain/personalColumns";
import { displayName } from "../../../shared/domain/names";
import { shortAmount } from "../../../shared/domain/wording";
import type { Amount } from "../../../shared/domain/amounts";
import type { Askable } from "../../database/reader";
import { ENTRY, jsonEntries, jsonField } from "../../database/json";
import { type ClaimFact, factsFor, type Named } from "./facts";
import { namedRows, optionalNumber } from "../../database/namedRows";
import { WORDS } from "./words";

export interface RowDetails {
  /** Number and name together. */
  readonly label: string;
  /** Number of the record, where it has one. */
  readonly number: string;
  readonly name: string;
  /** Whose name it is; null where it is nobody's. */
  readonly about: "people" | "families" | null;
  /** True where the number is that of a person: a volunteer's. */
  readonly personalNumber: boolean;
  /** True where the item says something of the person as well: a learner's school. */
  readonly personalItem: boolean;
  readonly provider: string;
  /** Whose campaign it was; empty where it was nobody's. */
  readonly organiser: string;
  /** Volunteers of the corps who took part; null where a row has no place for them. */
  readonly volunteers: number | null;
  readonly item: string;
  readonly place: string;
  /** Set for claims; the ids in it are those of claims, whether or not they stand in the same figure. */
  readonly claim?: Pick<ClaimCoverage, "listState" | "within" | "repeats">;
}

/** Label, item and place as far as the privacy of a file lets them out. */
export function saidOpenly({ label, number, name, about, personalItem, personalNumber, item, place }: RowDetails, privacy: PrivacyLevel): Pick<RowDetails, "label" | "item" | "place"> {
  if (about === null || privacy === "full") return { label, item, place };
  const open = (text: string, kind: "name" | "text"): string => (privacy === "masked" ? masked(text, kind) : "");
  return { label: [personalNumber ? "" : number, open(name, "name")].filter(Boolean).join(" "), item: personalItem ? open(item, "text") : item, place: open(place, "text") };
}

type Cells = Readonly<Record<string, string | number | null>>;
const text = (row: Cells, column: string): string => String(row[column] ?? "");

/** A record's name in a language; Russian where nobody gave another. */
export const nameIn = (named: Pick<Named, "nameRu" | "nameKk">, language: Language): string => (language === "kk" && named.nameKk ? named.nameKk : named.nameRu);
const named = (row: Cells, prefix: string, language: Language): string =>
  nameIn({ nameRu: text(row, `${prefix}_ru`), nameKk: text(row, `${prefix}_kk`) }, language);
const person = (row: Cells): string => displayName({ family: text(row, "family"), given: text(row, "given"), patronymic: text(row, "patronymic") });

/** Details of rows of one kind, by row id. At most a page of ids. */
export async function detailsOf(from: Askable, kind: RowKind, ids: readonly string[], language: Language): Promise<Map<string, RowDetails>> {
  if (ids.length === 0) return new Map();
  if (kind === "claim") return claimDetails(from, ids, language);
  if (kind === "delivery") return deliveryDetails(from, ids, language);
  const rows = await namedRows<Cells>(from, SIMPLE[kind], { ids });
  return new Map(rows.map((row) => [text(row, "id"), simpleDetails(kind, row, language)]));
}

const called = (number: string, name: string, about: RowDetails["about"] = null): Omit<RowDetails, "provider" | "item" | "place" | "claim"> =>
  ({ label: `${number} ${name}`.trim(), number, name, about, personalItem: false, personalNumber: false, organiser: "", volunteers: null });

const PERSON = "p.family as family, p.given as given, p.patronymic as patronymic";

const SIMPLE: Readonly<Record<Exclude<RowKind, "claim" | "delivery">, string>> = {
  membership: `select m.id as id, ${PERSON}, h.name_ru as provider_ru, h.name_kk as provider_kk, m.role as item
    from headquarters_membership m join headquarters h on h.id = m.headquarters_id join volunteer v on v.id = m.volunteer_id
    join person p on p.id = v.person_id where m.id in (:...ids)`,
  learner: `select l.id as id, ${PERSON}, r.name_ru as provider_ru, r.name_kk as provider_kk, l.school as item
    from learner l join programme r on r.id = l.programme_id join person p on p.id = l.person_id where l.id in (:...ids)`,
  information: `select o.id as id, m.name_ru as label_ru, m.name_kk as label_kk, o.how as how, o.place as place
    from information_output o join information_material m on m.id = o.material_id where o.id in (:...ids)`,
  occurrence: `select o.id as id, g.name_ru as label_ru, g.name_kk as label_kk, p.name_ru as provider_ru, p.name_kk as provider_kk, i.name_ru as item_ru, i.name_kk as item_kk, i.name_en as item_en
    from occurrence o join commitment c on c.id = o.commitment_id join partner p on p.id = c.partner_id join item_kind i on i.id = c.item_kind_id
    left join recipient_group g on g.id = c.recipient_group_id where o.id in (:...ids)`,
  volunteer: `select v.id as id, v.number as number, ${PERSON} from volunteer v join person p on p.id = v.person_id where v.id in (:...ids)`,
  attendance: `select a.id as id, v.number as number, ${PERSON}, s.name_ru as provider_ru, s.name_kk as provider_kk, s.place as place
    from shift_attendance a join shift s on s.id = a.shift_id join volunteer v on v.id = a.volunteer_id join person p on p.id = v.person_id where a.id in (:...ids)`,
  trained: `select a.id as id, ${PERSON}, t.topic as provider_ru, '' as provider_kk, t.place as place
    from training_attendance a join training t on t.id = a.training_id join person p on p.id = a.person_id where a.id in (:...ids)`,
  contact: `select c.id as id, c.topic as label_ru, '' as label_kk from contact c where c.id in (:...ids)`,
  participation: `select t.id as id, v.number as number, ${PERSON}, r.name_ru as provider_ru, r.name_kk as provider_kk
    from participation t join programme r on r.id = t.programme_id join volunteer v on v.id = t.volunteer_id join person p on p.id = v.person_id where t.id in (:...ids)`,
  grant: `select g.id as id, g.title as label_ru, '' as label_kk, r.name_ru as provider_ru, r.name_kk as provider_kk
    from small_grant g join programme r on r.id = g.programme_id where g.id in (:...ids)`,
  outcome: `select o.id as id, o.title as label_ru, '' as label_kk, r.name_ru as provider_ru, r.name_kk as provider_kk, o.place as place
    from outcome o left join programme r on r.id = o.programme_id where o.id in (:...ids)`,
  mentor: `select m.id as id, ${PERSON}, r.name_ru as provider_ru, r.name_kk as provider_kk
    from mentor m join programme r on r.id = m.programme_id join person p on p.id = m.person_id where m.id in (:...ids)`,
  centre: `select c.id as id, c.name_ru as label_ru, c.name_kk as label_kk, r.name_ru as provider_ru, r.name_kk as provider_kk, c.address as place
    from support_centre c left join programme r on r.id = c.programme_id where c.id in (:...ids)`,
  training: `select t.id as id, t.topic as label_ru, '' as label_kk, r.name_ru as provider_ru, r.name_kk as provider_kk, t.place as place
    from training t left join programme r on r.id = t.programme_id where t.id in (:...ids)`,
  print_run: `select m.id || ' ' || ${ENTRY} as id, m.name_ru as label_ru, m.name_kk as label_kk, ${jsonField("printer")} as provider_ru, '' as provider_kk
    from information_material m join ${jsonEntries("m.print_runs")} on 1 = 1 where m.id || ' ' || ${ENTRY} in (:...ids)`,
  challenge_call: `select c.id || ' ' || ${ENTRY} as id, ${jsonField("city")} as label_ru, '' as label_kk, c.name_ru as provider_ru, c.name_kk as provider_kk
    from campaign c join ${jsonEntries("c.calls")} on 1 = 1 where c.id || ' ' || ${ENTRY} in (:...ids)`,
  // Whom a mentor accompanies stands behind a stricter permission than figures do: neither a name nor an institution leaves with the row.
  mentee: `select e.id as id, r.name_ru as label_ru, r.name_kk as label_kk, '' as provider_ru, '' as provider_kk
    from mentee e join mentor m on m.id = e.mentor_id join programme r on r.id = m.programme_id where e.id in (:...ids)`,
  clearance: `select c.id as id, v.number as number, ${PERSON}, h.name_ru as provider_ru, h.name_kk as provider_kk
    from clearance c join volunteer v on v.id = c.volunteer_id join person p on p.id = v.person_id left join host_institution h on h.id = c.host_id where c.id in (:...ids)`,
  campaign: `select c.id as id, c.name_ru as label_ru, c.name_kk as label_kk, r.name_ru as provider_ru, r.name_kk as provider_kk, c.place as place
    from campaign c left join partner r on r.id = c.organiser_id where c.id in (:...ids)`,
};

function simpleDetails(kind: Exclude<RowKind, "claim" | "delivery">, row: Cells, language: Language): RowDetails {
  const provider = named(row, "provider", language);
  switch (kind) {
    case "membership":
    case "learner":
      return { ...called("", person(row), "people"), personalItem: kind === "learner", provider, item: text(row, "item"), place: "" };
    case "information":
      return { ...called("", named(row, "label", language)), provider: "", item: WORDS[language].ways[text(row, "how")] ?? "", place: text(row, "place") };
    case "volunteer":
    case "attendance":
    case "trained":
    case "participation":
    case "mentor":
    case "clearance":
      return { ...called(text(row, "number"), person(row), "people"), personalNumber: true, provider, item: "", place: text(row, "place") };
    case "contact":
    case "grant":
    case "outcome":
    case "campaign":
    case "centre":
    case "training":
    case "print_run":
    case "challenge_call":
    case "mentee":
      return { ...called("", named(row, "label", language)), provider, item: "", place: text(row, "place") };
    case "occurrence":
      return { ...called("", named(row, "label", language)), provider, item: itemName(row, language), place: "" };
  }
}

const itemName = (row: Cells, language: Language): string => (language === "en" && text(row, "item_en") ? text(row, "item_en") : named(row, "item", language));

const RECIPIENTS: Readonly<Record<string, RowDetails["about"]>> = { person: "people", family: "families" };

async function deliveryDetails(from: Askable, ids: readonly string[], language: Language): Promise<Map<string, RowDetails>> {
  const rows = await namedRows<Cells>(
    from,
    `select d.id as id, d.number as number, d.place as place, d.recipient_kind as recipient_kind, ${PERSON}, f.name as family_name, g.name_ru as group_ru, g.name_kk as group_kk,
       o.name_ru as organiser_ru, o.name_kk as organiser_kk, (select count(*) from delivery_volunteer dv where dv.delivery_id = d.id) as volunteers
     from delivery d left join person p on p.id = d.person_id left join family f on f.id = d.family_id left join recipient_group g on g.id = d.recipient_group_id
     left join campaign c on c.id = d.campaign_id left join partner o on o.id = c.organiser_id
     where d.id in (:...ids)`,
    { ids },
  );
  const providers = await gathered(
    from,
    `select dp.delivery_id as id, p.name_ru as name_ru, p.name_kk as name_kk from delivery_provider dp join partner p on p.id = dp.partner_id
     where dp.delivery_id in (:...ids) order by dp.delivery_id, p.is_corps desc, p.sort_key`,
    ids,
    (row) => named(row, "name", language),
  );
  const lines = await gathered(
    from,
    `select l.delivery_id as id, l.qualifier as qualifier, l.quantity as quantity, l.unit as unit, i.name_ru as item_ru, i.name_kk as item_kk, i.name_en as item_en
     from delivery_line l join item_kind i on i.id = l.item_kind_id where l.delivery_id in (:...ids) order by l.delivery_id, l.position`,
    ids,
    (row) => `${itemName(row, language)}: ${shortAmount(lineAmount(row), text(row, "unit") as Unit, language)}`,
  );
  return new Map(
    rows.map((row) => {
      const id = text(row, "id");
      const recipient = person(row) || text(row, "family_name") || named(row, "group", language);
      return [id, {
        ...called(text(row, "number"), recipient, RECIPIENTS[text(row, "recipient_kind")] ?? null),
        provider: (providers.get(id) ?? []).join(", "), organiser: named(row, "organiser", language), volunteers: Number(row["volunteers"]),
        item: (lines.get(id) ?? []).join("; "), place: text(row, "place"),
      }];
    }),
  );
}

const lineAmount = (row: Cells): Amount => ({ qualifier: text(row, "qualifier") as Amount["qualifier"], value: optionalNumber(row["quantity"]), high: null });

async function gathered(from: Askable, sql: string, ids: readonly string[], words: (row: Cells) => string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const row of await namedRows<Cells>(from, sql, { ids })) found.set(text(row, "id"), [...(found.get(text(row, "id")) ?? []), words(row)]);
  return found;
}

async function claimDetails(from: Askable, ids: readonly string[], language: Language): Promise<Map<string, RowDetails>> {
  const { claims } = await factsFor(from, new Map([["claim", ids]]));
  const details = (claim: ClaimFact): RowDetails => ({
    ...called("", claim.statement),
    provider: claim.partners.map((partner) => nameIn(partner, language)).join(", "),
    item: claim.item ? (language === "en" && claim.item.nameEn ? claim.item.nameEn : nameIn(claim.item, language)) : "",
    place: claim.area,
    claim: { listState: claim.listState, within: claim.within, repeats: claim.repeats },
  });
  return new Map([...claims].map(([id, claim]) => [id, details(claim)]));
}
