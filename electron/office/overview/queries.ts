/** What the first screen of the day shows, in a handful of counting questions. */
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { Language } from "../../../shared/contract/base";
import type { Overview } from "../../../shared/contract/overview";
import { addDays } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { datesKept } from "../commitments/progress";
import { nameIn } from "../core/wording";

const DUE_SHOWN = 8;

export async function overviewOf(from: Askable, today: string, language: Language): Promise<Overview> {
  const count = async (table: string, narrow: (query: SelectQueryBuilder<ObjectLiteral>) => SelectQueryBuilder<ObjectLiteral> = (query) => query): Promise<number> => {
    const query = from.manager.createQueryBuilder().from(table, "record").where("record.deleted_at is null");
    const row = await narrow(query).select("count(*)", "count").getRawOne<{ count: number }>();
    return Number(row?.count ?? 0);
  };
  const confirmedBetween = (first: string, last: string): Promise<number> =>
    count("delivery", (query) => query.andWhere("record.state = 'confirmed' and record.date >= :first and record.date <= :last", { first, last }));
  const standing = (operator: "<" | "=") => (query: SelectQueryBuilder<ObjectLiteral>) =>
    query.innerJoin("commitment", "commitment", "commitment.id = record.commitment_id and commitment.deleted_at is null").andWhere(`record.state = 'due' and record.due_date ${operator} :today`, { today });
  const due = (operator: "<" | "="): Promise<number> => count("occurrence", standing(operator));
  const late = await standing("<")(from.manager.createQueryBuilder().from("occurrence", "record").where("record.deleted_at is null")).select("min(record.due_date)", "since").getRawOne<{ since: string | null }>();
  return {
    onFile: {
      volunteers: await count("volunteer", (query) => query.andWhere("record.status = 'active'")),
      families: await count("family"),
      partners: await count("partner", (query) => query.andWhere("record.is_corps = 0")),
    },
    week: { deliveries: await confirmedBetween(addDays(today, -6), today), before: await confirmedBetween(addDays(today, -13), addDays(today, -7)) },
    waiting: { drafts: await count("delivery", (query) => query.andWhere("record.state = 'draft'")), late: await due("<"), lateSince: late?.since ?? null, dueToday: await due("=") },
    promised: await datesKept(from, addDays(today, -6), today),
    promisedBefore: await datesKept(from, addDays(today, -13), addDays(today, -7)),
    due: await dueLines(from, today, language),
  };
}

interface DueRow {
  id: string;
  commitmentId: string;
  partnerRu: string;
  partnerKk: string;
  itemRu: string;
  itemKk: string;
  dueDate: string;
}

async function dueLines(from: Askable, today: string, language: Language): Promise<Overview["due"]> {
  const rows = await from.manager
    .createQueryBuilder()
    .from("occurrence", "occurrence")
    .innerJoin("commitment", "commitment", "commitment.id = occurrence.commitment_id and commitment.deleted_at is null")
    .innerJoin("partner", "partner", "partner.id = commitment.partner_id")
    .innerJoin("item_kind", "item", "item.id = commitment.item_kind_id")
    .where("occurrence.deleted_at is null and occurrence.state = 'due' and occurrence.due_date <= :last", { last: addDays(today, 7) })
    .select("occurrence.id", "id")
    .addSelect("commitment.id", "commitmentId")
    .addSelect("partner.name_ru", "partnerRu")
    .addSelect("partner.name_kk", "partnerKk")
    .addSelect("item.name_ru", "itemRu")
    .addSelect("item.name_kk", "itemKk")
    .addSelect("occurrence.due_date", "dueDate")
    // Today's first, then what is late, the newest first: what nobody brought a month ago must not push today off the screen.
    .orderBy("case when occurrence.due_date = :today then 0 when occurrence.due_date < :today then 1 else 2 end")
    .addOrderBy("case when occurrence.due_date < :today then occurrence.due_date end", "DESC")
    .addOrderBy("occurrence.due_date")
    .addOrderBy("occurrence.id")
    .setParameter("today", today)
    .limit(DUE_SHOWN)
    .getRawMany<DueRow>();
  return rows.map((row) => ({
    id: row.id,
    commitmentId: row.commitmentId,
    partner: nameIn(language, { nameRu: row.partnerRu, nameKk: row.partnerKk }),
    item: nameIn(language, { nameRu: row.itemRu, nameKk: row.itemKk }),
    dueDate: row.dueDate,
    late: row.dueDate < today,
  }));
}
