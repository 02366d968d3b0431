/** The linter's rules about the database: each trap that was measured is found when somebody walks into it again. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sqliteOnly, trapInSql, wayRound } from "../../scripts/lint/boundaries.js";

const root = resolve(import.meta.dirname, "../..");
const OFFICE = "electron/office/claims/queries.ts";

const SQLITE_ONLY = [
  "insert or ignore into setting (key) values (?)", "insert or replace into setting values (?)", "select value from json_each(?)", "select json_extract(a.value, '$[0]') from a",
  "select strftime('%Y', date) from delivery", "order by abs(julianday(o.due_date) - julianday(?))", "select group_concat(name) from partner", "pragma defer_foreign_keys = on",
  "select rowid from search_index", "vacuum into ?", "select name from sqlite_master", "select ifnull(a, b) from c", "where instr(name, ?) > 0", "where search_index match ?",
  "from claim c cross join partner p on p.id = c.partner_id", "select name from partner where name glob 'A*'", "order by name collate nocase",
];
const UNDERSTOOD = [
  "select coalesce(a, b) from c", "insert into number_series (series) values (?) on conflict (series) do update set last = 1", "select substr(kato_code, 1, 6) from delivery",
  "from target_credit c cross join volunteer r where r.id = c.subject_id", "with w as materialized (select 1) select * from w", "select row_id from import_record where matched = ?",
];

describe("SQL of the office", () => {
  it.each(SQLITE_ONLY)("%s belongs into electron/database", (sql) => {
    expect(sqliteOnly(OFFICE, sql)).not.toBeNull();
    expect(sqliteOnly("electron/database/searchIndex.ts", sql)).toBeNull();
  });
  it.each(UNDERSTOOD)("%s is understood by both databases", (sql) => expect(sqliteOnly(OFFICE, sql)).toBeNull());
  it.each(["json_each", "the instr() of a spreadsheet", "collate nocase"])("%s is no SQL", (text) => expect(sqliteOnly(OFFICE, text)).toBeNull());
});

describe("measured traps", () => {
  it.each([
    ["insert into setting (key) values (?) RETURNING key", "electron/database/bulk.ts"],
    ["select id from partner where lower(name_ru) = ?", OFFICE],
    ["select id from partner where UPPER(name_ru) = ?", OFFICE],
    ["select id from partner order by name_ru collate NOCASE", "electron/database/searchIndex.ts"],
  ])("%s is found", (sql, file) => expect(trapInSql(file, sql)).not.toBeNull());

  it("lower-case returning and folded keys are none", () => {
    expect(trapInSql(OFFICE, "insert into setting (key) values (?) returning key")).toBeNull();
    expect(trapInSql(OFFICE, "select id from person where match_key = ?")).toBeNull();
  });

  it("a transaction beside the write queue and a repository's save are found", () => {
    expect(wayRound(OFFICE, "transaction", "source")).not.toBeNull();
    expect(wayRound("electron/database/writeQueue.ts", "transaction", "source")).toBeNull();
    expect(wayRound(OFFICE, "run", "queue")).not.toBeNull();
    expect(wayRound("electron/office/core/writing.ts", "run", "queue")).toBeNull();
    expect(wayRound(OFFICE, "run", "scan")).toBeNull();
    expect(wayRound(OFFICE, "save", "repository")).not.toBeNull();
    expect(wayRound(OFFICE, "insert", "repository")).toBeNull();
  });

  it("the linter of the project fails on each", () => {
    const folder = mkdtempSync(join(root, "electron/office/lint-try-"));
    try {
      writeFileSync(join(folder, "wrong.ts"), [
        "export const one = `select value from json_each(?)`;",
        'export const two = "insert into setting (key) values (?) RETURNING key";',
        "export const four = (office: { database: { queue?: { run(work: () => void): void } } }): void => office.database.queue?.run(() => undefined);",
        "export const three = (source: { transaction(work: () => void): void }): void => source.transaction(() => undefined);",
        "",
      ].join("\n"));
      const run = spawnSync(process.execPath, [join(root, "node_modules/oxlint/bin/oxlint"), folder], { cwd: root, encoding: "utf8" });
      expect(run.stdout.match(/erikti\((portable-sql|measured-traps)\)/g)).toEqual(["erikti(portable-sql)", "erikti(measured-traps)", "erikti(measured-traps)", "erikti(measured-traps)"]);
      expect(run.status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** LIKE folds ASCII letters only. These columns hold codes, ids and digits, or are asked with every spelling. */
const LIKE_ON_CODES: Readonly<Record<string, readonly string[]>> = {
  "assignments/sheets.ts": ["sheet.number"],
  "briefings/frozen.ts": ["row.counts"],
  "briefings/issued.ts": ["b.number", "b.content_hash"],
  "briefings/late.ts": ["r.counts"],
  "briefings/rowSets/own.ts": ["v.directions", "c.topic_words"],
  "information/queries.ts": ["material.languages"],
  "headquarters/queries.ts": ["detail.directions"],
  "matching/comparison.ts": ["merge.other_ids"],
  "matching/erasing.ts": ["m.other_ids"],
  "matching/setAside.ts": ["m.other_ids", "c.after"],
  "settings/numbers.ts": ["series.series"],
  "volunteers/forWork.ts": ["volunteer.skills", "volunteer.languages", "volunteer.directions"],
  "volunteers/queries.ts": ["volunteer.directions"],
};

describe("LIKE", () => {
  it("is asked of codes, ids and digits only: what people write is found by folded keys", () => {
    const folder = join(root, "electron/office");
    const found: Record<string, string[]> = {};
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".ts"))) {
      const columns = [...readFileSync(join(folder, path), "utf8").matchAll(/([a-z]\w*\.\w+|\b\w+) (?:not )?like (?=[:?'$])/gi)].map((match) => match[1] ?? "");
      if (columns.length) found[path.replaceAll("\\", "/")] = columns;
    }
    expect(found).toEqual(LIKE_ON_CODES);
  });
});

describe("versions that were run together", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const exact = (name: RegExp): [name: string, version: string][] => wanted.filter(([each]) => name.test(each));

  it.each([[/^@mantine\//, "9.7.3"], [/^@orpc\//, "1.16.1"], [/^typeorm$/, "0.3.31"], [/^sqlite3$/, "6.0.1"]])("%s stay at %s exactly", (name, version) => {
    expect(exact(name).length).toBeGreaterThan(0);
    expect(exact(name).filter(([, asked]) => asked !== version)).toEqual([]);
  });

  it("every other library is asked for by its exact version, too", () => expect(wanted.filter(([, asked]) => !/^\d+\.\d+\.\d+$/.test(asked))).toEqual([]));
});
