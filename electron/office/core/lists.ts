/**
 * Lists of a register: search, filters, sort and paging, all done by the database.
 */
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import { searchByName, searchCondition } from "../../database/searchIndex";

export interface PageRequest {
  readonly search: string;
  readonly sort: string;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

export interface ListPlan<Row> {
  /** Alias of the register's own table in `query`. */
  readonly alias: string;
  /** Kind in the search index. */
  readonly kind: string;
  readonly query: SelectQueryBuilder<ObjectLiteral>;
  /** Sort name of the contract -> columns; the first is the default. Ties are broken by id. */
  readonly sorts: Readonly<Record<string, readonly string[]>>;
  /** Columns to select, `alias.column` by name of the row; only for the rows of the page. */
  readonly select: Readonly<Record<string, string>>;
  row(raw: Record<string, unknown>): Row;
  /** How many there are in all, where that can be had faster than by counting the query. */
  total?(): Promise<number>;
  /**
   * True where nothing narrows the register and its first sort is that of the search entries: then the search index alone
   * says which records make up a page by name, and nobody sorts the hundred thousand that one letter finds.
   */
  readonly unfiltered?: boolean;
}

/** One page and how many there are in all. Deleted records are never among them. */
export async function listPage<Row>(plan: ListPlan<Row>, request: PageRequest): Promise<{ rows: Row[]; total: number }> {
  const { alias, query } = plan;
  query.andWhere(`${alias}.deleted_at is null`);
  const byName = (plan.sorts[request.sort] ?? Object.values(plan.sorts)[0]) === Object.values(plan.sorts)[0];
  if (request.search.trim() && plan.unfiltered && byName) return foundByName(plan, request);
  if (request.search.trim()) {
    const condition = searchCondition(`${alias}.id`, plan.kind, request.search);
    if (!condition) return { rows: [], total: 0 };
    query.andWhere(condition.sql, condition.parameters);
  }
  const total = plan.total ? await plan.total() : Number((await query.clone().select("count(*)", "total").orderBy().getRawOne<{ total: number }>())?.total ?? 0);
  selectAndSort(plan, request);
  const raw = await query.limit(request.pageSize).offset((request.page - 1) * request.pageSize).getRawMany<Record<string, unknown>>();
  return { rows: raw.map((row) => plan.row(row)), total };
}

async function foundByName<Row>(plan: ListPlan<Row>, request: PageRequest): Promise<{ rows: Row[]; total: number }> {
  const { alias, query } = plan;
  const page = { limit: request.pageSize, offset: (request.page - 1) * request.pageSize, descending: request.descending };
  const { ids, total } = await searchByName({ manager: query.connection.manager }, plan.kind, request.search, page);
  if (ids.length === 0) return { rows: [], total };
  selectAndSort(plan, request);
  const raw = await query.andWhere(`${alias}.id in (:...foundIds)`, { foundIds: ids }).getRawMany<Record<string, unknown>>();
  return { rows: raw.map((row) => plan.row(row)), total };
}

function selectAndSort<Row>({ alias, query, select, sorts }: ListPlan<Row>, request: PageRequest): void {
  query.select(`${alias}.id`, "id").addSelect(`${alias}.version`, "version");
  for (const [name, column] of Object.entries(select)) query.addSelect(column, name);
  const direction = request.descending ? "DESC" : "ASC";
  for (const column of sorts[request.sort] ?? Object.values(sorts)[0] ?? []) query.addOrderBy(column, direction);
  query.addOrderBy(`${alias}.id`, direction);
}

/** How many rows another table holds for each of these ids: one question for a whole page. */
export async function countsFor(
  query: SelectQueryBuilder<ObjectLiteral>,
  column: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .select(column, "id")
    .addSelect("count(*)", "count")
    .andWhere(`${column} in (:...ids)`, { ids: [...ids] })
    .groupBy(column)
    .getRawMany<{ id: string; count: number }>();
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}
