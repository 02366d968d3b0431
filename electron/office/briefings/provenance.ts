/** When and by whom the records behind rows were entered and confirmed, the paper or list behind them, and what was changed later. Of a page of ids. */
import type { RowKind } from "../../../shared/domain/figures";
import type { Askable } from "../../database/reader";
import { PAPERS_OF_DELIVERIES } from "../attachments/ofDeliveries";
import { confirmersOf, type LaterChange, laterChangesOf } from "../audit/later";
import { recordersOf } from "../audit/queries";
import { ENTRY, jsonEntries } from "../../database/json";
import { namedRows } from "../../database/namedRows";

export interface Provenance {
  readonly recordedAt: string | null;
  readonly recordedBy: string;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string;
  /** SHA-256 of the first paper kept with the record, else of the signed sheet it was confirmed with, else of the list it came in. */
  readonly evidence: string | null;
  /** The earliest first; its confirmation is none of them. */
  readonly changed: readonly LaterChange[];
}

interface Confirmation {
  readonly at: string;
  readonly by: string;
}

interface Source {
  /** Feature and table of the record that holds the row. */
  readonly kind: string;
  readonly table: string;
  /** id, the record that holds it, when it was made, when and by whom it was confirmed. */
  readonly sql: string;
  /** id, hash of papers that prove it and are kept with another record; the last of an id counts. */
  readonly papers?: string;
  /** Kind of the record that the row itself is, where the one that holds it is another. */
  readonly self?: string;
  /** True where the confirmation is a state somebody set: the journal says when and who, or it was made or imported so. */
  readonly confirmedByState?: boolean;
}

const own = (kind: string, table: string): Source => ({
  kind, table, sql: `select r.id as id, r.id as owner, r.created_at as made, null as confirmed_at, null as confirmed_by from ${table} r where r.id in (:...ids)`,
});

/** Rows that are entries of a list of their record. */
const inside = (kind: string, table: string, list: string): Source => ({
  kind, table,
  sql: `select r.id || ' ' || ${ENTRY} as id, r.id as owner, r.created_at as made, null as confirmed_at, null as confirmed_by
    from ${table} r join ${jsonEntries(`r.${list}`)} on 1 = 1 where r.id || ' ' || ${ENTRY} in (:...ids)`,
});

const SOURCES: Readonly<Record<RowKind, Source>> = {
  delivery: {
    kind: "deliveries", table: "delivery",
    sql: `select r.id as id, r.id as owner, r.created_at as made, r.confirmed_at as confirmed_at, a.name as confirmed_by
      from delivery r left join account a on a.id = r.confirmed_by_id where r.id in (:...ids)`,
    papers: `select paper.delivery_id as id, paper.hash as hash from (${PAPERS_OF_DELIVERIES}) paper where paper.own = 0 and paper.delivery_id in (:...ids) order by paper.id desc`,
  },
  membership: {
    kind: "headquarters", table: "headquarters_membership",
    sql: `select m.id as id, r.id as owner, r.created_at as made, null as confirmed_at, null as confirmed_by
      from headquarters_membership m join headquarters r on r.id = m.headquarters_id where m.id in (:...ids)`,
  },
  occurrence: {
    kind: "commitments", table: "occurrence",
    sql: `select o.id as id, r.id as owner, o.created_at as made, null as confirmed_at, null as confirmed_by
      from occurrence o join commitment r on r.id = o.commitment_id where o.id in (:...ids)`,
    self: "occurrences",
  },
  information: {
    kind: "informationOutputs", table: "information_output", confirmedByState: true,
    sql: `select r.id as id, r.id as owner, r.created_at as made, case when r.state = 'confirmed' then r.created_at end as confirmed_at, null as confirmed_by
      from information_output r where r.id in (:...ids)`,
  },
  claim: own("claims", "claim"),
  learner: own("learners", "learner"),
  volunteer: own("volunteers", "volunteer"),
  attendance: {
    kind: "attendance", table: "shift_attendance",
    sql: `select r.id as id, r.id as owner, r.created_at as made, r.approved_at as confirmed_at, a.name as confirmed_by
      from shift_attendance r left join account a on a.id = r.approved_by_id where r.id in (:...ids)`,
  },
  trained: {
    kind: "trainings", table: "training_attendance",
    sql: `select m.id as id, r.id as owner, r.created_at as made, null as confirmed_at, null as confirmed_by
      from training_attendance m join training r on r.id = m.training_id where m.id in (:...ids)`,
  },
  contact: own("contacts", "contact"),
  participation: own("participations", "participation"),
  grant: own("grants", "small_grant"),
  outcome: own("outcomes", "outcome"),
  campaign: own("campaigns", "campaign"),
  mentor: own("mentors", "mentor"),
  centre: own("supportCentres", "support_centre"),
  mentee: own("mentees", "mentee"),
  clearance: own("clearances", "clearance"),
  training: own("trainings", "training"),
  print_run: inside("informationMaterials", "information_material", "print_runs"),
  challenge_call: inside("campaigns", "campaign", "calls"),
};

interface SourceRow {
  readonly id: string;
  readonly owner: string;
  readonly made: string;
  readonly confirmed_at: string | null;
  readonly confirmed_by: string | null;
}

export async function provenanceOf(from: Askable, kind: RowKind, ids: readonly string[]): Promise<Map<string, Provenance>> {
  if (ids.length === 0) return new Map();
  const source = SOURCES[kind];
  const rows = await namedRows<SourceRow>(from, source.sql, { ids });
  const owners = [...new Set(rows.map((row) => row.owner))];
  // Who wrote of an accompanied child, and what, is told to those who may see children.
  const told = kind === "mentee" ? [] : owners;
  const recorders = await recordersOf(from, source.kind, told);
  const evidence = await evidenceOf(from, source, ids, owners);
  const changes = await laterChangesOf(from, source.kind, told);
  const ownChanges = source.self ? await laterChangesOf(from, source.self, ids) : new Map<string, LaterChange[]>();
  const stated = source.confirmedByState ? await confirmersOf(from, source.kind, ids) : new Map<string, Confirmation>();
  const brought = kind === "occurrence" ? await deliveriesOf(from, ids) : new Map<string, Provenance[]>();
  return new Map(rows.map((row): [string, Provenance] => {
    const recordedBy = recorders.get(row.owner)?.by ?? "";
    const deliveries = brought.get(row.id) ?? [];
    const own = { confirmedAt: row.confirmed_at, confirmedBy: row.confirmed_by ?? (source.confirmedByState ? recordedBy : "") };
    const confirmations = [...deliveries.flatMap(confirmationOf), ...(row.confirmed_at === null ? [] : [stated.get(row.id) ?? confirmationOf(own)].flat())];
    return [row.id, {
      recordedAt: row.made, recordedBy, ...together(confirmations),
      evidence: distinct(deliveries.flatMap((delivery) => delivery.evidence ?? [])).join(" ") || (evidence.get(row.owner) ?? evidence.get(row.id) ?? null),
      changed: sinceMade([...(changes.get(row.owner) ?? []), ...(ownChanges.get(row.id) ?? [])], row.made, confirmations),
    }];
  }));
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

const confirmationOf = ({ confirmedAt, confirmedBy }: Pick<Provenance, "confirmedAt" | "confirmedBy">): Confirmation[] => (confirmedAt === null ? [] : [{ at: confirmedAt, by: confirmedBy }]);

/** What was brought in parts is confirmed as a whole with the last of them. */
function together(confirmations: readonly Confirmation[]): Pick<Provenance, "confirmedAt" | "confirmedBy"> {
  const inOrder = [...confirmations].sort((a, b) => (a.at < b.at ? -1 : 1));
  return { confirmedAt: inOrder.at(-1)?.at ?? null, confirmedBy: distinct(inOrder.map(({ by }) => by).filter(Boolean)).join(", ") };
}

/** The state that a confirmation sets is no change of its own. */
function sinceMade(changes: readonly LaterChange[], made: string, confirmations: readonly Confirmation[]): LaterChange[] {
  const confirmedAt = new Set(confirmations.map(({ at }) => at));
  return changes.filter(({ at }) => at > made).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).flatMap((change) => {
    const fields = change.fields.filter((field) => field !== "state" || !confirmedAt.has(change.at));
    return change.action === "update" && fields.length === 0 ? [] : [{ ...change, fields }];
  });
}

/** A due date is proved by the confirmed deliveries that were made for it (R4). */
const PORTION = 1_000;
export async function deliveriesOf(from: Askable, occurrences: readonly string[], portion = PORTION): Promise<Map<string, Provenance[]>> {
  const rows = await namedRows<{ id: string; occurrence: string }>(
    from, `select d.id as id, d.occurrence_id as occurrence from delivery d where d.occurrence_id in (:...occurrences) and d.state = 'confirmed' and d.deleted_at is null order by d.id`, { occurrences },
  );
  const found = new Map<string, Provenance[]>();
  // A due date given by names has a delivery for each of hundreds of people.
  for (let start = 0; start < rows.length; start += portion) {
    const part = rows.slice(start, start + portion);
    const provenance = await provenanceOf(from, "delivery", part.map(({ id }) => id));
    for (const { id, occurrence } of part) {
      const own = provenance.get(id);
      if (!own) continue;
      const all = found.get(occurrence) ?? [];
      all.push(own);
      found.set(occurrence, all);
    }
  }
  return found;
}

async function evidenceOf(from: Askable, { kind, table, papers: sheets }: Source, ids: readonly string[], owners: readonly string[]): Promise<Map<string, string>> {
  const lists = await namedRows<{ id: string; hash: string }>(
    from,
    `select r.record_id as id, b.file_hash as hash from import_record r join import_batch b on b.id = r.batch_id
     where r.table_name = :table and r.made = 1 and b.undone_at is null and r.record_id in (:...ids)`,
    { table, ids },
  );
  const signed = sheets === undefined ? [] : await namedRows<{ id: string; hash: string }>(from, sheets, { ids });
  const papers = owners.length
    ? await namedRows<{ id: string; hash: string }>(
        from, `select owner_id as id, hash from attachment where owner_kind = :kind and deleted_at is null and owner_id in (:...owners) order by id desc`, { kind, owners },
      )
    : [];
  return new Map([...lists, ...signed, ...papers].map(({ id, hash }) => [id, hash]));
}
