import { describe, expect, it } from "vitest";
import { openRaw } from "../../../electron/database/driver";
import { databaseProblemOf } from "../../../electron/database/problems";
import { NestedWriteError, QueueClosedError } from "../../../electron/database/writeQueue";
import { UnauditedWriteError, write } from "../../../electron/office/core/writing";
import { keysOf, openTestDatabase, putRow } from "../../helpers/database";
import { openTestOffice } from "../../helpers/testOffice";

describe("the write queue", () => {
  it("of twenty concurrent writes of which some roll back, every acknowledged one is there and no other", async () => {
    const database = await openTestDatabase();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        database.queue.run(async (tx) => {
          await putRow(tx, `row-${String(at).padStart(2, "0")}`);
          await putRow(tx, `side-${String(at).padStart(2, "0")}`);
          if (at % 3 === 1) throw new Error("taken back");
          return tx.change;
        }),
      ),
    );
    const acknowledged = outcomes.flatMap((outcome, at) => (outcome.status === "fulfilled" ? [String(at).padStart(2, "0")] : []));
    expect(acknowledged).toHaveLength(13);
    expect(await keysOf(database)).toEqual([...acknowledged.map((at) => `row-${at}`), ...acknowledged.map((at) => `side-${at}`)]);
    expect(outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []))).toEqual(acknowledged.map((_, at) => at + 1));
  });

  it("what was acknowledged is there after the office was closed and opened again", async () => {
    const database = await openTestDatabase();
    const writes = Array.from({ length: 20 }, (_, at) => database.queue.run((tx) => putRow(tx, `row-${at}`)));
    await database.close();
    await Promise.all(writes);
    expect(await keysOf(await openTestDatabase({ dataFolder: database.folder }))).toHaveLength(20);
  });

  it("a write inside a write fails loudly instead of waiting for itself for ever", async () => {
    const database = await openTestDatabase();
    const nested = database.queue.run(async (tx) => {
      await putRow(tx, "outer");
      await database.queue.run((inner) => putRow(inner, "inner"));
    });
    await expect(nested).rejects.toBeInstanceOf(NestedWriteError);
    expect(await keysOf(database)).toEqual([]);
    await database.queue.run((tx) => putRow(tx, "next"));
    expect(await keysOf(database)).toEqual(["next"]);
  });

  it("a closed queue ends what it has taken and takes no more", async () => {
    const database = await openTestDatabase();
    const taken = database.queue.run((tx) => putRow(tx, "taken"));
    const closing = database.queue.close();
    await expect(database.queue.run((tx) => putRow(tx, "late"))).rejects.toBeInstanceOf(QueueClosedError);
    await closing;
    await taken;
    expect(await keysOf(database)).toEqual(["taken"]);
  });

  it("a reader sees nothing of a write before it is acknowledged, and refuses to write", async () => {
    const database = await openTestDatabase();
    await database.queue.run(async (tx) => {
      await putRow(tx, "hidden");
      expect(await keysOf(database)).toEqual([]);
    });
    expect(await keysOf(database)).toEqual(["hidden"]);
    for (const reader of [database.reader, database.reports]) {
      const refusal = await reader.manager.query("insert into setting (key, value) values ('x', '{}')").catch((error: unknown) => databaseProblemOf(error)?.code);
      expect(refusal).toBe("read_only");
    }
    expect(await keysOf(database)).toEqual(["hidden"]);
  });

  it("a transaction begins with a write, so that nobody can write between its first read and its first write", async () => {
    const database = await openTestDatabase();
    const other = await openRaw(database.file);
    const intruder = (): Promise<string> => other.run("insert into setting (key, value) values ('intruder', '{}')").then(() => "written", (error: unknown) => databaseProblemOf(error)?.code ?? "");
    let during = "";
    await database.queue.run(async (tx) => {
      await tx.manager.query("select * from setting");
      during = await intruder();
      await putRow(tx, "own");
    });
    expect(during).toBe("locked");
    expect(await intruder()).toBe("written");
    await other.close();
    expect(await keysOf(database)).toEqual(["intruder", "own"]);
  });

  it("the trap itself: a plain transaction that reads first is refused at once when somebody wrote in between", async () => {
    const database = await openTestDatabase();
    const naive = await openRaw(database.file, { busyTimeout: 60_000 });
    await naive.run("begin");
    await naive.all("select * from setting");
    await database.queue.run((tx) => putRow(tx, "in between"));
    const refusal = await naive.run("insert into setting (key, value) values ('late', '{}')").catch((error: unknown) => databaseProblemOf(error)?.code);
    expect(refusal).toBe("locked");
    await naive.run("rollback");
    await naive.close();
  });

  it("a write waits for another program's short write instead of failing", async () => {
    const database = await openTestDatabase();
    const other = await openRaw(database.file);
    await other.run("begin immediate");
    await other.run("insert into setting (key, value) values ('theirs', '{}')");
    const waiting = database.queue.run((tx) => putRow(tx, "ours"));
    await other.run("commit");
    await waiting;
    await other.close();
    expect(await keysOf(database)).toEqual(["ours", "theirs"]);
  });
});

describe("a write of the office", () => {
  it("without a journal entry is taken back, and nobody hears of it", async () => {
    const { office, desk } = await openTestOffice();
    const heard: number[] = [];
    const stop = new AbortController();
    const listening = (async () => {
      for await (const change of office.changes.subscribe("change", { signal: stop.signal })) heard.push(change.change);
    })().catch(() => undefined);
    await expect(write(office, desk.atDesk, (writing) => putRow(writing.tx, "silent"))).rejects.toBeInstanceOf(UnauditedWriteError);
    await write(office, desk.atDesk, async (writing) => {
      await putRow(writing.tx, "said");
      await writing.journal({ action: "update", kind: "settings", id: null });
    });
    stop.abort();
    await listening;
    expect(await keysOf(office.database)).toEqual(["corps", "said"]);
    expect(heard).toHaveLength(1);
  });

  it("is taken back whole when it fails after its journal entry", async () => {
    const { office, desk, call } = await openTestOffice();
    const before = (await call.audit.list({})).total;
    const failing = write(office, desk.atDesk, async (writing) => {
      await putRow(writing.tx, "half");
      await writing.journal({ action: "update", kind: "settings", id: null });
      throw new Error("too late");
    });
    await expect(failing).rejects.toThrow("too late");
    expect(await keysOf(office.database)).toEqual(["corps"]);
    expect((await call.audit.list({})).total).toBe(before);
    expect((await call.audit.verify()).brokenAt).toBeNull();
  });
});
