import type { CallState } from "../../../shared/contract/grantCalls";
import type { Choice } from "../../../shared/contract/register";
import type { Language } from "../../../shared/contract/base";
import type { Amount } from "../../../shared/domain/amounts";
import { sortKey } from "../../../shared/domain/names";
import { formatLocalDate } from "../../../shared/domain/periods";
import { exactly, sumWithUnknown, UNKNOWN } from "../../../shared/domain/quantities";
import type { Askable } from "../../database/reader";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { listPage, type PageRequest } from "../core/lists";
import { nameIn } from "../core/wording";
import type { Office } from "../createOffice";
import { programmeLink } from "../programmes/queries";
import { todayOf } from "../settings/service";
import { GrantCall } from "./grantCall.entity";

export interface CallFilters {
  readonly programmeId?: string;
  readonly state?: CallState;
}

interface Days {
  readonly openFrom: string;
  readonly openTo: string | null;
}

export function callState({ openFrom, openTo }: Days, today: string): CallState {
  if (openFrom > today) return "coming";
  return openTo !== null && openTo < today ? "closed" : "open";
}

const IN_STATE: Readonly<Record<CallState, string>> = {
  coming: "announced.from_date > :today",
  open: "announced.from_date <= :today and (announced.to_date is null or announced.to_date >= :today)",
  closed: "announced.to_date < :today",
};

export async function listGrantCalls(office: Office, request: PageRequest & { filters: CallFilters }) {
  const from = office.database.reader;
  const { programmeId, state } = request.filters;
  const today = await todayOf(office);
  const query = from.manager.getRepository(GrantCall).createQueryBuilder("announced").innerJoin("programme", "programme", "programme.id = announced.programme_id");
  if (programmeId) query.andWhere("announced.programme_id = :programmeId", { programmeId });
  if (state) query.andWhere(IN_STATE[state], { today });
  const page = await listPage(
    {
      alias: "announced",
      kind: "grantCalls",
      query,
      sorts: { opened: ["announced.from_date", "announced.sort_key"], name: ["announced.sort_key"] },
      select: {
        nameRu: "announced.name_ru", nameKk: "announced.name_kk", openFrom: "announced.from_date", openTo: "announced.to_date", sum: "announced.sum", programmeRu: "programme.name_ru", programmeKk: "programme.name_kk",
      },
      row: (raw) => {
        const days = { openFrom: String(raw["openFrom"]), openTo: raw["openTo"] as string | null };
        return {
          id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]), programmeRu: String(raw["programmeRu"]), programmeKk: String(raw["programmeKk"]),
          ...days, state: callState(days, today), sum: raw["sum"] === null ? UNKNOWN : exactly(Number(raw["sum"])), unit: "tenge" as const,
        };
      },
    },
    request,
  );
  const counts = await countsOf(from, page.rows.map((row) => row.id));
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, ...shownCounts(counts.get(row.id)) })) };
}

interface Counts {
  readonly applications: number;
  readonly decided: number;
  readonly granted: number;
  readonly implemented: number;
  readonly grantedSum: Amount;
}

const NONE: Counts = { applications: 0, decided: 0, granted: 0, implemented: 0, grantedSum: exactly(0) };

const shownCounts = ({ applications, decided, granted, grantedSum }: Counts = NONE): Omit<Counts, "implemented"> => ({ applications, decided, granted, grantedSum });

/** What became of the applications to each of these calls. A grant whose sum nobody knows makes the sum a lower bound. */
async function countsOf(from: Askable, ids: readonly string[]): Promise<Map<string, Counts>> {
  if (ids.length === 0) return new Map();
  const given = "small.state in ('allocated', 'implemented', 'failed')";
  const sum = (condition: string, value = "1"): string => `coalesce(sum(case when ${condition} then ${value} else 0 end), 0)`;
  const rows = await from.manager
    .createQueryBuilder().from("small_grant", "small").select("small.call_id", "id").addSelect("count(*)", "applications")
    .addSelect(sum("small.state <> 'applied'"), "decided").addSelect(sum(given), "granted").addSelect(sum("small.state = 'implemented'"), "implemented")
    .addSelect(sum(`${given} and small.sum is not null`, "small.sum"), "known").addSelect(sum(`${given} and small.sum is null`), "unknown")
    .where("small.deleted_at is null and small.call_id in (:...ids)", { ids: [...ids] }).groupBy("small.call_id")
    .getRawMany<Record<"applications" | "decided" | "granted" | "implemented" | "known" | "unknown", number | string> & { id: string }>();
  return new Map(rows.map((row) => {
    const known = Number(row.known);
    const grantedSum = sumWithUnknown(known, Number(row.unknown));
    return [row.id, { applications: Number(row.applications), decided: Number(row.decided), granted: Number(row.granted), implemented: Number(row.implemented), grantedSum }];
  }));
}

export async function grantCallExtra(office: Office, id: string) {
  const from = office.database.reader;
  const call = await from.manager.getRepository(GrantCall).findOneByOrFail({ id });
  return { programme: await programmeLink(from, call.programmeId), state: callState({ openFrom: call.fromDate, openTo: call.toDate }, await todayOf(office)), ...((await countsOf(from, [id])).get(id) ?? NONE) };
}

export function grantCallChoices(from: Askable, language: Language, input: ChoiceRequest): Promise<Choice[]> {
  return chooseRecords(from, {
    entity: GrantCall,
    kind: "grantCalls",
    orderBy: "sort_key",
    choices: (found) => found.map((call) => ({ id: call.id, label: nameIn(language, call), detail: [call.fromDate, call.toDate].flatMap((day) => (day === null ? [] : [formatLocalDate(day)])).join("–") })),
  }, input);
}

/** The programme a standing call is of; null where there is no such call. */
export async function programmeOfCall(from: Askable, id: string): Promise<string | null> {
  const call = await from.manager.getRepository(GrantCall).findOneBy({ id });
  return call === null || call.deletedAt !== null ? null : call.programmeId;
}

/** The call of a programme that bears this name in Russian and begins on this day. */
export async function sameCall(from: Askable, { programmeId, name, from: openFrom }: { readonly programmeId: string; readonly name: string; readonly from: string }): Promise<string | null> {
  const found = await from.manager.getRepository(GrantCall).createQueryBuilder("called")
    .where("called.programme_id = :programmeId and called.from_date = :openFrom and called.sort_key = :key and called.deleted_at is null", { programmeId, openFrom, key: sortKey(name) }).getOne();
  return found?.id ?? null;
}
