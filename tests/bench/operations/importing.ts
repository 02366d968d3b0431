/** A long list of families into the registers: looked at, taken over, taken back. */
import { insertMany } from "../../../electron/database/bulk";
import { rowsOf } from "../../../electron/database/reader";
import { readTable } from "../../../electron/files/tables/readTable";
import { writeTable } from "../../../electron/files/tables/writeTable";
import { write } from "../../../electron/office/core/writing";
import type { Office } from "../../../electron/office/createOffice";
import { commitList } from "../../../electron/office/importing/commit";
import { planList, readList } from "../../../electron/office/importing/service";
import { sheetViews } from "../../../electron/office/importing/sheets";
import type { ListBeingRead } from "../../../electron/office/importing/sessions";
import { undoBatch } from "../../../electron/office/importing/undo";
import { importDefaultsSchema } from "../../../shared/contract/importing";
import type { Operation } from "../measure";
import { familyName, personName } from "../region/names";
import { Random } from "../region/random";

const HEADINGS = ["№", "ФИО", "Дата рождения", "Телефон", "Населённый пункт", "Адрес", "Сколько человек в семье", "Категория"] as const;
const NAME = "families.xlsx";
type Value = string | number | null;

/** Every fifth family is that of somebody on file, spelled as on file; the others are new. */
export async function importOperations(office: Office, rowCount: number, rounds: number): Promise<Operation[]> {
  const bytes = await listOf(office, rowCount);
  const opened = async (): Promise<ListBeingRead> => {
    const list = await readList(office, NAME, bytes);
    const sheets = (await sheetViews(office.database.reader, list.sheets, "families", null)).filter((sheet) => sheet.list);
    await planList(office, list, { kind: "families", partnerId: null, sheets, defaults: importDefaultsSchema.parse({}), language: "ru" });
    return list;
  };
  let batch = "";
  let planned: ListBeingRead | null = null;
  let same: { table: string; columns: string[]; rows: Value[][] }[] = [];
  const undo = async (): Promise<void> => {
    if (batch) await write(office, null, (writing) => undoBatch(writing, batch));
    batch = "";
  };
  const rows = `${rowCount.toLocaleString("en")} families`;
  return [
    {
      name: `import: preview of ${rows}`, mostTimesFloor: 10, floorIs: "reading the same file", rounds,
      run: async () => (await opened()).plan?.summary.rows ?? 0,
      floor: async () => void (await readTable(bytes, NAME)),
    },
    {
      name: `import: commit of ${rows}`, mostTimesFloor: 3, floorIs: "bare inserts of the same rows", rounds,
      async prepare() {
        const before = await countOf(office);
        batch = (await commitList(office, null, await opened())).batchId;
        same = await rowsOfBatch(office, batch, before);
        await undo();
        planned = await opened();
      },
      async run() {
        if (!planned) return 0;
        const committed = await commitList(office, null, planned);
        batch = committed.batchId;
        return committed.created + committed.attached;
      },
      floor: async () => inserted(office, same),
      async after() {
        await undo();
        planned = await opened();
      },
    },
  ];
}

async function listOf(office: Office, rowCount: number): Promise<Uint8Array> {
  const random = new Random(9);
  const known = await rowsOf<{ family: string; given: string; patronymic: string; birthDate: string | null; phones: string }>(
    office.database.reader, `select family, given, patronymic, birth_date as "birthDate", phones from person where id in (select head_person_id from family) and merged_into_id is null limit ?`, [Math.ceil(rowCount / 5)],
  );
  const rows = Array.from({ length: rowCount }, (_, at) => {
    const old = at % 5 === 0 ? known[at / 5] : undefined;
    const { family, given, patronymic } = old ?? personName(random, familyName(random), at % 2 ? "female" : "male", null);
    const day = old?.birthDate ?? new Date(Date.UTC(1940, 0, 1 + random.whole(0, 22_000))).toISOString().slice(0, 10);
    const phone = (JSON.parse(old?.phones ?? "[]") as string[])[0] ?? `+7705${String(1_000_000 + at)}`;
    return [at + 1, `${family} ${given} ${patronymic}`, { date: day }, phone, "Туркестан", `${1 + (at % 90)} дом`, 1 + (at % 7), at % 3 ? "многодетная" : "малообеспеченная"];
  });
  const parts: Uint8Array[] = [];
  for await (const part of writeTable({ name: "Семьи", headings: HEADINGS, rows }, "xlsx", { title: "Семьи", date: "2024-01-01" })) parts.push(part);
  return Buffer.concat(parts);
}

/** Tables that a batch of families writes, with what tells its rows from the others. */
const WRITTEN = {
  person: `id in (select record_id from import_record where batch_id = :batch and table_name = 'person' and made = 1)`,
  family: `id in (select record_id from import_record where batch_id = :batch and table_name = 'family' and made = 1)`,
  family_vulnerability: `family_id in (select record_id from import_record where batch_id = :batch and table_name = 'family' and made = 1)`,
  person_key: `person_id in (select record_id from import_record where batch_id = :batch and table_name = 'person' and made = 1)`,
  search_entry: `kind in ('people', 'families') and subject_id in (select record_id from import_record where batch_id = :batch and made = 1)`,
  personal_value: `"key" in (select raw_key from import_row where batch_id = :batch)`,
  import_row: `batch_id = :batch`,
  import_record: `batch_id = :batch`,
  audit_link: `seq > :seq`,
} as const;

const countOf = async (office: Office): Promise<number> => Number((await rowsOf<{ seq: number }>(office.database.reader, "select max(seq) as seq from audit_entry"))[0]?.seq ?? 0);

async function rowsOfBatch(office: Office, batch: string, seq: number): Promise<{ table: string; columns: string[]; rows: Value[][] }[]> {
  const tables: { table: string; columns: string[]; rows: Value[][] }[] = [];
  for (const [table, which] of Object.entries(WRITTEN)) {
    const found = await rowsOf<Record<string, Value>>(office.database.reader, `select * from "${table}" where ${which.replaceAll(":batch", "?1").replaceAll(":seq", "?1")}`, [which.includes(":seq") ? seq : batch]);
    const columns = Object.keys(found[0] ?? {});
    tables.push({ table, columns, rows: found.map((row) => columns.map((column) => row[column] ?? null)) });
  }
  return tables;
}

class TakenBack extends Error {}

/** In one transaction with everything the schema does by itself (indexes, triggers), and never kept. */
async function inserted(office: Office, tables: readonly { table: string; columns: string[]; rows: Value[][] }[]): Promise<void> {
  await office.database.queue?.run(async (tx) => {
    await tx.manager.query("pragma defer_foreign_keys = on");
    for (const { table, columns, rows } of tables) {
      const kept = table === "personal_value" || table.startsWith("import_") || table === "audit_link" ? fresh(rows) : rows;
      if (rows.length) await insertMany(tx, table, columns, kept);
    }
    throw new TakenBack();
  }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
}

/** What the journal and the batch keep after they were taken back stands there already, so it comes under other ids. */
const fresh = (rows: readonly Value[][]): Value[][] => rows.map(([id, ...rest]) => [typeof id === "number" ? null : `${id}+`, ...rest]);
