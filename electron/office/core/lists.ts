/**
 * Lists of a register: search, filters, sort and paging, all done by the database.
 */
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import { idList } from "../../database/idList";
import { searchByName, searchCondition } from "../../database/searchIndex";

export interface PageRequest {
  readonly search: string;
  readonly sort: string;
  readonly descending: boolean;
  /** Codes of the column sorted by in the order of the reader's words; codes that are not among them come last. */
  readonly order?: readonly string[];
  readonly page: number;
  readonly pageSize: number;
  /** Instead of a page: takes the ids of everything that is found, in order. No rows are answered then. */
  readonly takeIds?: (ids: string[]) => void;
  /** Instead of a page: these records, sorted. */
  readonly ids?: readonly string[];
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
  if (request.ids) return givenRows(plan, request, request.ids);
  const byName = (plan.sorts[request.sort] ?? Object.values(plan.sorts)[0]) === Object.values(plan.sorts)[0];
  if (request.search.trim() && plan.unfiltered && byName && !request.takeIds) return foundByName(plan, request);
  if (request.search.trim()) {
    const condition = searchCondition(`${alias}.id`, plan.kind, request.search);
    if (!condition) return { rows: [], total: 0 };
    query.andWhere(condition.sql, condition.parameters);
  }
  if (request.takeIds) {
    query.select(`${alias}.id`, "id");
    sort(plan, request);
    const [sql, parameters] = query.getQueryAndParameters();
    request.takeIds(await idList({ manager: query.connection.manager }, sql, parameters as unknown[]));
    return { rows: [], total: 0 };
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

async function givenRows<Row>(plan: ListPlan<Row>, request: PageRequest, ids: readonly string[]): Promise<{ rows: Row[]; total: number }> {
  selectAndSort(plan, request);
  const raw = await plan.query.andWhere(`${plan.alias}.id in (:...givenIds)`, { givenIds: ids.length ? [...ids] : [""] }).getRawMany<Record<string, unknown>>();
  return { rows: raw.map((row) => plan.row(row)), total: raw.length };
}

function selectAndSort<Row>(plan: ListPlan<Row>, request: PageRequest): void {
  const { alias, query, select } = plan;
  query.select(`${alias}.id`, "id").addSelect(`${alias}.version`, "version");
  for (const [name, column] of Object.entries(select)) query.addSelect(column, name);
  sort(plan, request);
}

function sort<Row>({ alias, query, sorts }: ListPlan<Row>, request: PageRequest): void {
  const direction = request.descending ? "DESC" : "ASC";
  const [first, ...rest] = sorts[request.sort] ?? Object.values(sorts)[0] ?? [];
  if (first !== undefined && request.order?.length) {
    // The codes come as parameters; their places are numbers of our own.
    const places = request.order.map((_, at) => `when :order${at} then ${at}`).join(" ");
    query.addSelect(`case ${first} ${places} else ${request.order.length} end`, "order_of_words").addOrderBy("order_of_words", direction);
    query.setParameters(Object.fromEntries(request.order.map((code, at) => [`order${at}`, code])));
  }
  for (const column of [...(first === undefined ? [] : [first]), ...rest]) query.addOrderBy(column, direction);
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
