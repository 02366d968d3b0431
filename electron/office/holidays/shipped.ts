/**
 * The country's days off, as the program brings them: one list a year, put on file once. After that they are the
 * office's own: what it deletes stays deleted, and a year that a later release brings is added by itself.
 */
import { z } from "zod";
import { addSearchEntries } from "../../database/searchIndex";
import { writeRows } from "../core/bulkRows";
import { newId } from "../core/clock";
import type { ResourceFolder } from "../core/resources";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { putSetting, setting } from "../settings/service";
import { holidayEntry } from "./kind";
import { holidaysBetween } from "./queries";

const shippedSchema = z.object({
  source: z.string(),
  names: z.record(z.string(), z.object({ ru: z.string(), kk: z.string() })),
  years: z.record(z.string(), z.record(z.iso.date(), z.string())),
});

export async function shippedHolidays(resources: ResourceFolder): Promise<z.infer<typeof shippedSchema>> {
  return shippedSchema.parse(JSON.parse(await resources.text("holidays", "kazakhstan.json")));
}

/** Puts the years on file that are not there yet. Does nothing, and writes nothing, when all are, or beside a running office. */
export async function ensureShippedHolidays(office: Office): Promise<void> {
  if (!office.database.queue) return;
  const { years, names } = await shippedHolidays(office.resources);
  const known = new Set(await setting(office.database.reader, "holidayYears"));
  if (Object.keys(years).every((year) => known.has(year))) return;
  await write(office, null, async (writing) => {
    const taken = (await setting(writing.tx, "holidayYears")) ?? [];
    const missing = Object.keys(years).filter((year) => !taken.includes(year));
    const onFile = new Set((await holidaysBetween(writing.tx, "0000-01-01", "9999-12-31")).map((one) => one.date));
    const rows = missing.flatMap((year) => Object.entries(years[year] ?? {})).flatMap(([date, name]) => {
      const words = names[name];
      return words && !onFile.has(date)
        ? [{ id: newId(), version: 1, createdAt: writing.at, updatedAt: writing.at, deletedAt: null, date, nameRu: words.ru, nameKk: words.kk, note: "" }]
        : [];
    });
    await writeRows(writing.tx, "holiday", rows);
    await addSearchEntries(writing.tx, "holidays", rows.map(({ id, date, nameRu, nameKk }) => ({ id, ...holidayEntry(date, nameRu, nameKk) })));
    await putSetting(writing.tx, "holidayYears", [...taken, ...missing]);
    await writing.journal({ action: "create", kind: "holidays", id: null, after: { count: rows.length, years: missing.join(", ") }, links: rows.map(({ id }) => ({ kind: "holidays", id })) });
  });
}
