/** What SQLite does differently from what one would think, measured, and how the office gets by. */
import { describe, expect, it } from "vitest";
import { insertMany } from "../../../electron/database/bulk";
import { rowsOf } from "../../../electron/database/reader";
import { putSearchEntry, searchEverything } from "../../../electron/database/searchIndex";
import { Target } from "../../../electron/office/programmes/target.entity";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { openTestDatabase, putRow } from "../../helpers/database";

describe("text", () => {
  it("LIKE and lower() know ASCII only; search goes through folded keys", async () => {
    const database = await openTestDatabase();
    const [answer] = await rowsOf<{ lower: string; likes: number; ascii: number }>(
      database.reader, "select lower('ӘЛИЯ') as lower, 'ӘЛИЯ' like 'әлия' as likes, 'ALIYA' like 'aliya' as ascii",
    );
    expect(answer).toEqual({ lower: "ӘЛИЯ", likes: 0, ascii: 1 });
    await database.queue.run((tx) => putSearchEntry(tx, "people", "1", { title: "ӘЛИЯ", subtitle: "", keys: searchKeys("ӘЛИЯ").join(" ") }));
    for (const typed of ["әлия", "Алия", "ALI", "ә"]) expect((await searchEverything(database.reader, typed, 5)).map((hit) => hit.id)).toEqual(["1"]);
  });

  it("R23 binary order puts Қ after Я; lists sort by a key of ASCII ranks", async () => {
    const database = await openTestDatabase();
    const names = ["Яров", "Қалиев", "Каримов", "Әлиев"];
    await database.queue.run(async (tx) => {
      for (const name of names) await putRow(tx, name, sortKey(name));
    });
    const order = async (column: string) => (await rowsOf<{ key: string }>(database.reader, `select key from setting order by ${column}`)).map((row) => row.key);
    expect(await order("key")).toEqual(["Каримов", "Яров", "Қалиев", "Әлиев"]);
    expect(await order("value")).toEqual(["Әлиев", "Каримов", "Қалиев", "Яров"]);
  });

  it("what a person types into the search is never an FTS expression", async () => {
    const database = await openTestDatabase();
    await database.queue.run((tx) => putSearchEntry(tx, "people", "1", { title: "Мукаш", subtitle: "", keys: "mukash" }));
    for (const typed of ['"', "mukash OR", "NEAR(", "keys:mukash", "*", "mukash*", "'; drop table person; --"]) {
      await expect(searchEverything(database.reader, typed, 5)).resolves.toBeInstanceOf(Array);
    }
  });
});

describe("numbers", () => {
  it("amounts beyond 32 bits survive, and their sum is exact", async () => {
    const database = await openTestDatabase();
    const amounts = [2_147_483_648, 4_294_967_297, 900_000_000_000_001];
    await database.queue.run(async (tx) => {
      await tx.manager.query("insert into programme (id, version, created_at, updated_at, code, name_ru, name_kk, direction, from_date, sort_key, note) values ('p', 1, '', '', '', '', '', '', '', '', '')");
      const head = { programmeId: "p", version: 1, createdAt: "", updatedAt: "", deletedAt: null, indicator: "other", scope: "corps", high: null, qualifier: "exact", unit: "tenge", due: null, note: "", noteKk: "" };
      await tx.manager.getRepository(Target).insert(amounts.map((low, at) => ({ ...head, id: String(at), low })));
    });
    const targets = await database.reader.manager.getRepository(Target).find({ order: { id: "ASC" } });
    expect(targets.map((target) => target.low)).toEqual(amounts);
    const [sum] = await rowsOf<{ sum: number; type: string }>(database.reader, "select sum(low) as sum, typeof(sum(low)) as type from target");
    expect(sum).toEqual({ sum: amounts.reduce((all, each) => all + each, 0), type: "integer" });
  });
});

describe("many rows at once", () => {
  it("insertMany writes every column of every row, over more than one portion", async () => {
    const database = await openTestDatabase();
    const rows = Array.from({ length: 5_001 }, (_, at): [string, string, number, string, string] => [`hash-${at}`, `Әлия "${at}"`, 5_000_000_000 + at, "text/plain", "t"]);
    await database.queue.run((tx) => insertMany(tx, "stored_file", ["hash", "name", "size", "type", "added_at"], rows));
    const [all] = await rowsOf(database.reader, "select count(*) as count, min(size) as least, max(size) as most from stored_file");
    expect(all).toEqual({ count: 5_001, least: 5_000_000_000, most: 5_000_005_000 });
    expect(await rowsOf(database.reader, "select name from stored_file where hash = 'hash-5000'")).toEqual([{ name: 'Әлия "5000"' }]);
  });

  it("insertMany keeps an empty value empty, and a refused row takes all of them back", async () => {
    const database = await openTestDatabase();
    const columns = ["key", "subject_kind", "subject_id", "value", "salt", "digest"];
    await database.queue.run((tx) => insertMany(tx, "personal_value", columns, [["a", "people", "1", null, null, "d"]]));
    expect(await rowsOf(database.reader, "select value, salt from personal_value")).toEqual([{ value: null, salt: null }]);
    const twice = database.queue.run((tx) => insertMany(tx, "personal_value", columns, [["b", "people", "1", null, null, "d"], ["a", "people", "1", null, null, "d"]]));
    await expect(twice).rejects.toThrow(/UNIQUE/);
    expect(await rowsOf(database.reader, "select key from personal_value")).toEqual([{ key: "a" }]);
  });

  it("insertMany takes column names from code and values as values: SQL inside a value stays text", async () => {
    const database = await openTestDatabase();
    const nasty = "'); drop table setting; --";
    await database.queue.run((tx) => insertMany(tx, "setting", ["key", "value"], [[nasty, "{}"]]));
    expect(await rowsOf(database.reader, "select key from setting")).toEqual([{ key: nasty }]);
  });

  it("INSERT ... RETURNING in upper case answers with a row number instead of rows; lower case answers with rows", async () => {
    const database = await openTestDatabase();
    const [upper, lower] = await database.queue.run(async (tx) => [
      await tx.manager.query("INSERT INTO setting (key, value) VALUES ('a', '{}') RETURNING key"),
      await tx.manager.query("insert into setting (key, value) values ('b', '{}') returning key"),
    ]);
    expect(upper).toBe(1);
    expect(lower).toEqual([{ key: "b" }]);
  });
});

describe("errors", () => {
  it("what a person typed does not get into the stack of the driver's error", async () => {
    const database = await openTestDatabase();
    const failed: unknown = await rowsOf(database.reader, "select no_such_function(?)", ["Мукаш Оразбай"]).catch((error: unknown) => error);
    const { driverError } = failed as { driverError: Error };
    expect(driverError.message).toContain("no such function");
    expect(driverError.stack).not.toContain("Мукаш");
  });
});
