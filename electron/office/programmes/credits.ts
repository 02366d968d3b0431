/** Targets are fulfilled by linked rows only: what is linked, what may be, how far a target has come. */
import type { CreditKind, TargetInPeriod, TargetMention, TargetProgress } from "../../../shared/contract/programmes";
import { courseSchema } from "../../../shared/contract/learners";
import type { School } from "../../../shared/domain/ownFigures";
import type { Qualifier, Unit } from "../../../shared/domain/amounts";
import type { Period } from "../../../shared/domain/periods";
import { whole } from "../../../shared/domain/quantities";
import { missingTo, neededFor } from "../../../shared/domain/targets";
import { idList } from "../../database/idList";
import { insertMany } from "../../database/bulk";
import { namedRows, numberOf } from "../../database/namedRows";
import { type Askable, rowsOf } from "../../database/reader";
import { searchConditionThrough } from "../../database/searchIndex";
import type { AtDesk } from "../core/context";
import { newId } from "../core/clock";
import { notFound, refused } from "../core/errors";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { todayOfWrite } from "../settings/service";
import { creditedRows, isMeasured } from "./creditedRows";
import { type CreditSource, sourcesOf, stands } from "./creditSources";
import { standingTargets } from "./kind";
import { Programme } from "./programme.entity";
import { Target } from "./target.entity";

/** Who is linked to a target, rows that a merge set aside included. Takes kind and target. */
const linkedKeys = (source: CreditSource): string =>
  `select ${source.counted}, ${source.within} from target_credit c cross join ${source.from} where r.id = c.subject_id and c.subject_kind = ? and c.target_id = ?`;
const isLinked = (source: CreditSource): string => `(${source.counted}, ${source.within}) in (${linkedKeys(source)})`;

export async function progressOf(from: Askable, programmeId: string, today: string): Promise<TargetProgress[]> {
  const progress: TargetProgress[] = [];
  for (const target of await standingTargets(from, programmeId)) progress.push(await progressOfTarget(from, target, today));
  return progress;
}

/** Not `=`: of one target the planner would expect a handful of links, and walk through all of them for every row. */
const THIS_TARGET = "tg.id in (select cast(:target as text))";

/** Whom or what a target counts, each once with how much, since when and whether it counts today; takes `:today` and `:target`. */
function countedOnce(target: Target): string {
  const sources = sourcesOf(target);
  const amount = sources.some(isMeasured) ? "amount" : String(whole(1, target.unit as Unit));
  return `select counted, max(counts) as counts, max(case when counts = 1 then ${amount} end) as amount, min(first_day) as since
    from (${creditedRows({ sources, which: THIS_TARGET })}) credited_row group by counted`;
}

const sumWhen = (condition: string): string => `coalesce(sum(case when counts = 1 and ${condition} then amount end), 0)`;
const unknownWhen = (condition: string): string => `coalesce(sum(case when counts = 1 and amount is null and ${condition} then 1 else 0 end), 0)`;

/** How far one target has come by today, by the rows linked to it. */
export async function progressOfTarget(from: Askable, target: Target, today: string): Promise<TargetProgress> {
  const base = { targetId: target.id, needed: neededFor(limits(target)) };
  if (sourcesOf(target).length === 0) return { ...base, creditable: false, credited: 0, unknown: 0, fallen: 0, missing: base.needed };
  const [row] = await namedRows<Record<"credited" | "unknown" | "fallen", number | string>>(
    from, `select ${sumWhen("1 = 1")} as credited, ${unknownWhen("1 = 1")} as unknown, coalesce(sum(1 - counts), 0) as fallen from (${countedOnce(target)}) once_each`, { today, target: target.id },
  );
  const credited = numberOf(row?.credited);
  return { ...base, creditable: true, credited, unknown: numberOf(row?.unknown), fallen: numberOf(row?.fallen), missing: missingTo(limits(target), credited) };
}

/** What a period has brought one target by today; null where nothing that is kept can be credited to it. */
export async function creditedInPeriod(from: Askable, target: Target, period: Period, today: string): Promise<Pick<TargetInPeriod, "inPeriod" | "byEnd" | "unknownInPeriod" | "unknownByEnd" | "undated" | "missing"> | null> {
  if (sourcesOf(target).length === 0) return null;
  const inside = "since between :from and :to";
  const columns = { inPeriod: sumWhen(inside), byEnd: sumWhen("since <= :to"), unknownInPeriod: unknownWhen(inside), unknownByEnd: unknownWhen("since <= :to"), undated: sumWhen("since is null") };
  const [row] = await namedRows<Record<keyof typeof columns, number | string>>(
    from, `select ${Object.entries(columns).map(([name, sql]) => `${sql} as "${name}"`).join(", ")} from (${countedOnce(target)}) once_each`, { ...period, today, target: target.id },
  );
  const said = (name: keyof typeof columns): number => numberOf(row?.[name]);
  const byEnd = said("byEnd");
  return { inPeriod: said("inPeriod"), byEnd, unknownInPeriod: said("unknownInPeriod"), unknownByEnd: said("unknownByEnd"), undated: said("undated"), missing: missingTo(limits(target), byEnd) };
}

/** What a target asks for, as the rules read it. */
export const limits = ({ qualifier, low, high, unit }: Target) => ({ qualifier: qualifier as Qualifier, low, high, unit: unit as Unit });

export interface CreditableRequest {
  readonly targetId: string;
  readonly programmeId?: string;
  readonly credited?: boolean;
  /** Of learners: those of rural schools, or the others. */
  readonly school?: School;
  readonly search: string;
  readonly today: string;
  readonly page: number;
  readonly pageSize: number;
}

interface CreditableRow {
  kind: CreditKind;
  id: string;
  name: string;
  detail: string;
  date: string | null;
  course: string | null;
  rural: number | null;
  programmeId: string;
  programmeRu: string;
  programmeKk: string;
  credited: number;
}

/** @throws OfficeError NOT_FOUND */
export async function creditableRows(from: Askable, request: CreditableRequest) {
  const target = await targetOf(from, request.targetId);
  const parts = sourcesOf(target).flatMap((source) => creditablePart(source, request));
  if (parts.length === 0) return { total: 0, rows: [] };
  const sql = parts.map((part) => part.sql).join(" union all ");
  const given = parts.flatMap((part) => part.given);
  const [counted] = await rowsOf<{ total: number }>(from, `select count(*) as total from (${sql}) every_one`, given);
  const rows = await rowsOf<CreditableRow>(from, `select * from (${sql}) every_one order by sort, id limit ? offset ?`, [...given, request.pageSize, (request.page - 1) * request.pageSize]);
  const also = await mentionsOf(from, rows.map((row) => row.id), target.id);
  return {
    total: Number(counted?.total ?? 0),
    rows: rows.map(({ kind, id, name, detail, date, course, rural, programmeId, programmeRu, programmeKk, credited }) => ({
      kind, id, name, detail, date, course: courseSchema.nullable().parse(course), rural: Number(rural) === 1, programmeId, programmeRu, programmeKk, credited: Number(credited) === 1, also: also.get(id) ?? [],
    })),
  };
}

function creditablePart(source: CreditSource, request: Omit<CreditableRequest, "page" | "pageSize">): { sql: string; given: unknown[] }[] {
  const conditions = [stands(source)];
  const given: unknown[] = [source.kind, request.targetId, request.today];
  if (request.programmeId) {
    conditions.push("programme.id = ?");
    given.push(request.programmeId);
  }
  if (request.school !== undefined) {
    conditions.push(source.rural === undefined ? "1 = 0" : `${source.rural} = ?`);
    if (source.rural !== undefined) given.push(request.school === "rural" ? 1 : 0);
  }
  if (request.credited !== undefined) {
    conditions.push(`${request.credited ? "" : "not "}${isLinked(source)}`);
    given.push(source.kind, request.targetId);
  }
  if (request.search.trim() !== "") {
    const found = positional(searchConditionThrough(source.found ?? { [source.kind]: "r.id" }, request.search));
    if (!found) return [];
    conditions.push(found.sql);
    given.push(...found.given);
  }
  const sql = `select '${source.kind}' as kind, r.id as id, ${source.name} as name, ${source.detail} as detail, ${source.date} as date, ${source.course ?? "null"} as course, ${source.rural ?? "null"} as rural,
      coalesce(programme.id, '') as "programmeId", coalesce(programme.name_ru, '') as "programmeRu", coalesce(programme.name_kk, '') as "programmeKk",
      case when ${isLinked(source)} then 1 else 0 end as credited, ${source.sort} as sort
    from ${source.from} where ${conditions.join(" and ")}`;
  return [{ sql, given }];
}

/** A condition with named values as one with question marks. */
function positional(condition: { sql: string; parameters: Readonly<Record<string, unknown>> } | null): { sql: string; given: unknown[] } | null {
  if (!condition) return null;
  const given: unknown[] = [];
  const sql = condition.sql.replace(/:(?:\.\.\.)?(\w+)/gu, (_all, name: string) => {
    given.push(condition.parameters[name]);
    return "?";
  });
  return { sql, given };
}

/** Which targets each of these records feeds, except one. */
async function mentionsOf(from: Askable, ids: readonly string[], except: string): Promise<Map<string, TargetMention[]>> {
  const found = new Map<string, TargetMention[]>();
  if (ids.length === 0) return found;
  const rows = await from.manager
    .getRepository(Target)
    .createQueryBuilder("target")
    .innerJoin("target_credit", "credit", "credit.target_id = target.id")
    .innerJoin(Programme, "programme", "programme.id = target.programme_id and programme.deleted_at is null")
    .select("credit.subject_id", "subject").addSelect("target.id", "targetId").addSelect("programme.id", "programmeId")
    .addSelect("programme.code", "code").addSelect("target.indicator", "indicator").addSelect("target.scope", "scope")
    .where("target.deleted_at is null and target.id <> :except and credit.subject_id in (:...ids)", { except, ids: [...ids] })
    .orderBy("programme.code").addOrderBy("target.id")
    .getRawMany<TargetMention & { subject: string }>();
  for (const { subject, ...mention } of rows) found.set(subject, [...(found.get(subject) ?? []), mention]);
  return found;
}

/** Which targets a record feeds; a training also by those who came to it. */
export async function creditsOf(from: Askable, { kind, id }: { kind: CreditKind; id: string }): Promise<TargetMention[]> {
  const inside = kind === "trainings" ? await idList(from, "select id from training_attendance where training_id = ?", [id]) : [];
  const mentions = await mentionsOf(from, [id, ...inside], "");
  return [...new Map([...mentions.values()].flat().map((mention) => [mention.targetId, mention])).values()];
}

/** Links rows that may count and do not yet. @throws OfficeError NOT_FOUND; REFUSED `nothing_to_credit` */
export async function credit(office: Office, by: AtDesk | null, wish: { targetId: string; ids: readonly string[] | null; programmeId?: string | undefined; school?: School | undefined }): Promise<string[]> {
  return write(office, by, async ({ tx, at, journal }) => {
    const target = await targetOf(tx, wish.targetId);
    const today = await todayOfWrite({ tx, at });
    const asked = wish.ids && new Set(wish.ids);
    const linked: { kind: CreditKind; id: string }[] = [];
    for (const source of sourcesOf(target)) {
      const [part] = creditablePart(source, { targetId: target.id, credited: false, search: "", today, ...(wish.programmeId ? { programmeId: wish.programmeId } : {}), ...(wish.school ? { school: wish.school } : {}) });
      if (!part) continue;
      const free = await idList(tx, `select id from (${part.sql}) every_one order by sort, id`, part.given);
      linked.push(...free.filter((id) => !asked || asked.has(id)).map((id) => ({ kind: source.kind, id })));
    }
    if (linked.length === 0) throw refused("nothing_to_credit");
    await insertMany(tx, "target_credit", ["id", "target_id", "subject_kind", "subject_id"], linked.map(({ kind, id }) => [newId(), target.id, kind, id]));
    await journal({ action: "credit", kind: "programmes", id: target.programmeId, title: await titleOf(tx, target), after: { target: target.id, indicator: target.indicator, scope: target.scope, count: linked.length }, links: linked });
    return linked.map(({ id }) => id);
  });
}

/** Takes links off again. @throws OfficeError NOT_FOUND; REFUSED `nothing_to_credit` when none of them is linked */
export async function uncredit(office: Office, by: AtDesk | null, wish: { targetId: string; ids: readonly string[] }): Promise<string[]> {
  return write(office, by, async ({ tx, journal }) => {
    const target = await targetOf(tx, wish.targetId);
    const linked = await linksOf(tx, target, new Set(wish.ids));
    if (linked.length === 0) throw refused("nothing_to_credit");
    for (const { id } of linked) await tx.manager.query(`delete from target_credit where id = ?`, [id]);
    await journal({
      action: "uncredit", kind: "programmes", id: target.programmeId, title: await titleOf(tx, target),
      before: { target: target.id, indicator: target.indicator, scope: target.scope, count: linked.length }, links: linked.map(({ kind, subject }) => ({ kind, id: subject })),
    });
    return linked.map(({ subject }) => subject);
  });
}

interface CreditLink {
  readonly id: string;
  readonly kind: CreditKind;
  readonly subject: string;
}

const ROWS_AT_ONCE = 500;

/** The links of these rows, and those of others that stand for the same: the dialog shows one row of whoever is linked. */
async function linksOf(from: Askable, target: Target, asked: ReadonlySet<string>): Promise<CreditLink[]> {
  const own = await rowsOf<CreditLink>(from, `select id, subject_kind as kind, subject_id as subject from target_credit where target_id = ?`, [target.id]);
  const found = new Map(own.filter(({ subject }) => asked.has(subject)).map((link) => [link.id, link]));
  const rows = [...asked];
  for (const source of sourcesOf(target)) {
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const links = await namedRows<CreditLink>(
        from,
        `select c.id as id, c.subject_kind as kind, c.subject_id as subject from target_credit c cross join ${source.from}
          where r.id = c.subject_id and c.subject_kind = :kind and c.target_id = :target
            and (${source.counted}, ${source.within}) in (select ${source.counted}, ${source.within} from ${source.from} where r.id in (:...ids))`,
        { kind: source.kind, target: target.id, ids: rows.slice(start, start + ROWS_AT_ONCE) },
      );
      for (const link of links) found.set(link.id, link);
    }
  }
  return [...found.values()];
}

async function targetOf(from: Askable, id: string): Promise<Target> {
  const target = await from.manager.getRepository(Target).createQueryBuilder("target").where("target.id = :id and target.deleted_at is null", { id }).getOne();
  if (!target) throw notFound("programmes");
  return target;
}

const titleOf = async (from: Askable, target: Target): Promise<string> => (await from.manager.getRepository(Programme).findOneByOrFail({ id: target.programmeId })).nameRu;
