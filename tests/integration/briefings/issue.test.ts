/** Issuing a briefing: numbered, frozen, hashed; what it says does not change any more (R14, R24). */
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../electron/database/reader";
import { hashOfTables, issueBriefing, issuedById } from "../../../electron/office/briefings/freeze";
import { frozenFigures, frozenRows, frozenText } from "../../../electron/office/briefings/frozen";
import { plainText } from "../../../shared/domain/briefingText";
import type { Office } from "../../../electron/office/createOffice";
import { LANGUAGES } from "../../../shared/domain/languages";
import { openDemoOffice, PERIOD } from "../../helpers/briefings";
import { eraseByName } from "../../helpers/erasing";
import { openTestOffice } from "../../helpers/testOffice";

const wish = { period: PERIOD, number: 14 };

/** Everything an issued briefing says. */
async function said(office: Office, id: string) {
  const { reader } = office.database;
  const figures = await frozenFigures(reader, id);
  const texts = await Promise.all(LANGUAGES.map(async (language) => plainText((await frozenText(reader, id, language)).blocks)));
  const rows = await frozenRows(reader, { briefingId: id, limit: 10_000 }, "ru");
  return { figures, texts, rows: rows.map(({ personal: _personal, ...row }) => row), hash: await hashOfTables(reader, await issuedById(reader, id)) };
}

const wording = async (office: Office, id: string, begins: string) =>
  (await frozenFigures(office.database.reader, id)).filter((figure) => figure.figureId.startsWith(begins)).map((figure) => figure.words.ru.wording);

describe("an issued briefing", () => {
  it("carries its number, its figures, its texts in every language and a hash that its tables give again", async () => {
    const { office } = await openDemoOffice();
    const issued = await issueBriefing(office, null, wish);
    expect(issued).toMatchObject({ number: "2020-0014", revision: 1 });
    expect(issued.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOfTables(office.database.reader, await issuedById(office.database.reader, issued.id))).toBe(issued.contentHash);
    expect(await wording(office, issued.id, "hq.members")).toEqual(["15 волонтёров"]);
    expect(await wording(office, issued.id, "partners.families.bounds")).toEqual(["от 320 до 621 семьи"]);
    const kk = await frozenText(office.database.reader, issued.id, "kk");
    expect(plainText(kk.blocks)).toContain("04.2020");
  });

  it("goes on with the next number, and takes no number twice", async () => {
    const { office } = await openDemoOffice();
    await issueBriefing(office, null, wish);
    await expect(issueBriefing(office, null, wish)).rejects.toMatchObject({ data: { reason: "number_taken", params: { number: "2020-0014" } } });
    expect(await issueBriefing(office, null, { ...wish, number: null })).toMatchObject({ number: "2020-0015" });
  });

  it.each([
    ["R11 a figure without a start date", { ...wish, period: { from: null, to: PERIOD.to } }, "no_start_date"],
    ["a period that ends before it begins", { ...wish, period: { from: PERIOD.to, to: PERIOD.from } }, "period_reversed"],
    ["a period about which there is nothing to say", { ...wish, period: { from: "1999-01-01", to: "1999-01-31" } }, "nothing_to_say"],
    ["R3 a period that is not over", { ...wish, period: { from: "2099-01-01", to: "2099-01-31" } }, "period_not_over"],
  ])("is refused: %s", async (_title, asked, reason) => {
    const { office } = await openTestOffice();
    await expect(issueBriefing(office, null, asked)).rejects.toMatchObject({ code: "REFUSED", data: { reason } });
    expect(await rowsOf(office.database.reader, "select id from briefing")).toEqual([]);
  });

  it.each([
    "update briefing set content_hash = 'x'", "delete from briefing", "update briefing_figure set value = 1", "delete from briefing_figure",
    "update briefing_row set counts = ''", "delete from briefing_row", "update briefing_text set blocks = '[]'", "delete from briefing_text",
    "insert into briefing_text select 'x', briefing_id, 'xx', blocks, hash from briefing_text limit 1",
    "insert into briefing_row select 'x', briefing_id, -1, kind, record_id, source_id, subject_no, subject_id, date, date_to, unit, qualifier, low, high, counted, expected, people, listed, list_state, within_id, repeats_id, counts, left_out, reason, recorded_at, recorded_by, confirmed_at, confirmed_by, evidence, words, personal_key, hash, changed, district from briefing_row limit 1",
  ])("R14 cannot be changed, the database itself refuses: %s", async (statement) => {
    const { office } = await openDemoOffice();
    await issueBriefing(office, null, wish);
    await expect(office.database.queue?.run((tx) => tx.manager.query(statement))).rejects.toThrow(/append-only/);
  });

  it("R24 keeps its figures, its hash and its subjects when a person is erased; only the name is gone", async () => {
    const { office } = await openDemoOffice();
    const { id } = await issueBriefing(office, null, wish);
    const before = await said(office, id);
    const rows = await frozenRows(office.database.reader, { briefingId: id, limit: 10_000 }, "ru");
    const mayGo = await rowsOf<{ id: string }>(office.database.reader, `select id from person p where not exists (select 1 from volunteer v where v.person_id = p.id and v.status <> 'left')
      and not exists (select 1 from staff_member s where s.person_id = p.id) and not exists (select 1 from family f where f.head_person_id = p.id) and not exists (select 1 from request r where p.id in (r.person_id, r.caller_person_id))`);
    const helped = rows.find((row) => row.kind === "delivery" && row.personal !== null && row.counts.includes(",") && mayGo.some(({ id: each }) => each === row.subjectId));
    expect(helped?.personal?.name).toMatch(/\p{L}+ \p{L}+/u);
    await eraseByName(office, helped?.subjectId ?? "");
    expect(await said(office, id)).toEqual(before);
    const after = await frozenRows(office.database.reader, { briefingId: id, limit: 10_000 }, "ru");
    expect(after.filter((row) => row.subjectId === helped?.subjectId).map((row) => row.personal)).toEqual(
      rows.filter((row) => row.subjectId === helped?.subjectId).map(() => null),
    );
  });
});

/** Numbers between 0 and 1 that are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => ((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648);
}

/** What may happen to the records behind a briefing; each is given an id and a number. */
const OPERATIONS: readonly ((id: string, n: number) => { table: string; sql: string })[] = [
  (id, n) => ({ table: "delivery", sql: `update delivery set date = '2020-0${3 + (n % 3)}-1${n % 10}', place = 'Ауыл ${n}' where id = '${id}'` }),
  (id, n) => ({ table: "delivery", sql: `update delivery set state = '${["confirmed", "withdrawn", "planned"][n % 3]}' where id = '${id}'` }),
  (id) => ({ table: "delivery", sql: `update delivery set deleted_at = '2020-05-01T00:00:00.000Z' where id = '${id}'` }),
  (id, n) => ({ table: "person", sql: `update person set family = 'Өзгерген${n}', version = version + 1 where id = '${id}'` }),
  (id) => ({ table: "person", sql: `update person set merged_into_id = (select min(id) from person), deleted_at = '2020-05-01T00:00:00.000Z' where id = '${id}' and id <> (select min(id) from person)` }),
  (id, n) => ({ table: "claim", sql: `update claim set value = ${n}000, qualifier = 'more_than', statement = 'иначе ${n}' where id = '${id}'` }),
  (id, n) => ({ table: "claim", sql: `update claim set ${n % 2 ? "deleted_at = '2020-05-01T00:00:00.000Z'" : "from_date = '2020-02-01'"} where id = '${id}'` }),
  (id, n) => ({ table: "information_output", sql: `update information_output set quantity = ${n}000 where id = '${id}'` }),
  (id, n) => ({ table: "occurrence", sql: `update occurrence set state = '${["due", "missed", "cancelled"][n % 3]}', expected = ${n} where id = '${id}'` }),
  (id) => ({ table: "partner", sql: `update partner set name_ru = 'Другой', name_kk = 'Басқа' where id = '${id}'` }),
  (id) => ({ table: "headquarters_membership", sql: `delete from headquarters_membership where id = '${id}'` }),
  (id, n) => ({ table: "learner", sql: `update learner set state = 'applied', school = 'Мектеп ${n}' where id = '${id}'` }),
  (id) => ({ table: "personal_value", sql: `update personal_value set value = null, salt = null, erased_at = '2020-05-01T00:00:00.000Z' where key = '${id}' and erased_at is null` }),
];

describe("R14 an issued briefing after a thousand later operations", () => {
  it.each([1, 2])("says the same, in figures, rows, texts and hash (order %i)", async (seed) => {
    const { office } = await openDemoOffice();
    const { id, contentHash } = await issueBriefing(office, null, wish);
    const before = await said(office, id);
    const roll = dice(seed);
    const ids = new Map<string, string[]>();
    for (const table of new Set(OPERATIONS.map((operation) => operation("", 0).table))) {
      const key = table === "personal_value" ? "key" : "id";
      ids.set(table, (await rowsOf<{ id: string }>(office.database.reader, `select ${key} as id from ${table} order by ${key}`)).map((row) => row.id));
    }
    await office.database.queue?.run(async (tx) => {
      for (let at = 0; at < 1_000; at++) {
        const operation = OPERATIONS[Math.floor(roll() * OPERATIONS.length)];
        const n = Math.floor(roll() * 100);
        const own = ids.get(operation?.("", n).table ?? "") ?? [];
        const chosen = operation?.(own[Math.floor(roll() * own.length)] ?? "", n);
        if (chosen) await tx.manager.query(chosen.sql);
      }
    });
    const people = await rowsOf<{ id: string }>(office.database.reader, "select id from person where merged_into_id is null and deleted_at is null order by id");
    const erased = [];
    for (let at = 0; at < 15; at++) erased.push(await eraseByName(office, people[Math.floor(roll() * people.length)]?.id ?? "").then(() => true, () => false));
    expect(erased.filter(Boolean).length).toBeGreaterThan(1);
    expect(await said(office, id)).toEqual(before);
    expect(before.hash).toBe(contentHash);
    // The operations were no play: today's briefing of the same days is another.
    const today = await issueBriefing(office, null, { ...wish, number: null });
    expect(today.contentHash).not.toBe(contentHash);
    expect(await wording(office, today.id, "aid.citizens.together")).not.toEqual(await wording(office, id, "aid.citizens.together"));
  });
});
