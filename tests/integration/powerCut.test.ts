/**
 * The power goes at any moment: two hundred times, or as often as ERIKTI_POWER_CUTS says. The moments come from a seed
 * that is printed, and ERIKTI_POWER_SEED repeats them.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseFile } from "../../electron/database/openDatabase";
import { BRIEFING_DAY, claimFields, commitmentFields, deliveryFields, openAidOffice } from "../helpers/aidFields";
import { ROOT } from "../helpers/built";
import { newPerson, shiftFields, volunteerFields } from "../helpers/peopleFields";
import { ACKNOWLEDGED_KINDS, type PowerCutPlan, startWorker, troubleAfterCut, type Worker } from "../helpers/powerCut";
import { requestFields } from "../helpers/requestFields";
import { sheetFields } from "../helpers/sheetFields";
import { moveFields, stockLine, storeFields } from "../helpers/stockFields";
import { openTestOffice, RESOURCES } from "../helpers/testOffice";

const CUTS = Number(process.env["ERIKTI_POWER_CUTS"] ?? 200);
/** Half a second on a machine with nothing else to do. */
const MOST_MS_EACH = 10_000;
/** Workers that stand ready while another one is killed. */
const AHEAD = 2;
const LATEST_MS = 300;
/** Further cuts, each with more time, until every kind of work was come to: twice as many as there are kinds. */
const MORE = 30;
/** Fewer cuts than this may pass by without having come to every kind of work. */
const ENOUGH = 100;

let scripts = "";
beforeAll(async () => {
  // Inside the project, so that the worker finds its packages.
  scripts = await mkdtemp(join(ROOT, "node_modules/.cache-power-cut-")).catch(() => mkdtemp(join(tmpdir(), "erikti-power-")));
  await build({
    configFile: false, root: ROOT, logLevel: "silent",
    build: { ssr: join(ROOT, "tests/helpers/powerCutWorker.ts"), outDir: scripts, emptyOutDir: false, rollupOptions: { output: { entryFileNames: "worker.mjs" } } },
  });
}, 120_000);
afterAll(() => rm(scripts, { recursive: true, force: true }));

/** A small generator of its own, so that a run can be repeated (mulberry32). */
function moments(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("the power goes while requests, deliveries, shifts, promises, rounds, sheets, stock and claims are written", () => {
  it("what was acknowledged is there, nothing is half there, and the database passes its check, each time", async () => {
    const office = await openAidOffice();
    const { call, folder } = office;
    await call.commitments.create({ fields: commitmentFields(office, { fromDate: "2012-01-01" }) });
    const { id: volunteerId } = await call.volunteers.create({ fields: volunteerFields(newPerson("Ахметова Сауле", { birthDate: "1990-01-01" })) });
    const { id: insteadId } = await call.volunteers.create({ fields: volunteerFields(newPerson("Болатов Ерлан", { birthDate: "1985-01-01" })) });
    const { id: storeId } = await call.stores.create({ fields: storeFields("Склад") });
    const { id: toStoreId } = await call.stores.create({ fields: storeFields("Пункт в Мунайлы") });
    const lines = [stockLine(office.item("Продуктовый набор"), "320", "set")];
    const plan: PowerCutPlan = {
      now: BRIEFING_DAY, volunteerId, insteadId, accountId: (await call.accounts.list())[0]?.id ?? "",
      request: requestFields(office), delivery: deliveryFields(office), shift: shiftFields({ date: "2020-04-01" }), handoverSheet: sheetFields(office, [office.familyId]), claim: claimFields(office),
      stockMove: moveFields({ kind: "receipt", storeId, partnerId: office.fundId, lines }),
      transfer: moveFields({ kind: "transfer", storeId, toStoreId, lines }),
    };
    await office.office.close();

    const seed = Number(process.env["ERIKTI_POWER_SEED"] ?? Date.now() % 1_000_000);
    const next = moments(seed);
    const ready: Worker[] = [];
    const worker = (): Worker => startWorker(join(scripts, "worker.mjs"), [folder, RESOURCES, JSON.stringify(plan)]);
    let cuts = 0;
    const acknowledged: string[] = [];
    const neverYet = (): string[] => ACKNOWLEDGED_KINDS.filter((kind) => !acknowledged.some((line) => line.startsWith(`${kind} `)));
    const cutOnce = async (latest: number): Promise<void> => {
      while (ready.length < AHEAD) ready.push(worker());
      const said = (await ready.shift()?.cut(cuts, next() * latest)) ?? [];
      acknowledged.push(...said);
      expect(await troubleAfterCut(databaseFile(folder), said), `cut ${cuts + 1}, seed ${seed}`).toEqual([]);
    };
    try {
      for (; cuts < CUTS; cuts += 1) await cutOnce(LATEST_MS);
      // On a busy machine the longest kinds of work may not have come to their end in that time: they are given more.
      const most = CUTS < ENOUGH ? CUTS : CUTS + MORE;
      for (; cuts < most && neverYet().length > 0; cuts += 1) await cutOnce(LATEST_MS * 8);
    } finally {
      for (const left of ready) left.child.kill("SIGKILL");
    }
    const never = neverYet();
    expect(cuts < ENOUGH ? [] : never, "each kind of work was acknowledged at least once").toEqual([]);
    expect(await troubleAfterCut(databaseFile(folder), acknowledged), "at the end all of it is still there").toEqual([]);
    const after = await openTestOffice({ dataFolder: folder, corps: null });
    await after.call.system.status();
    expect((await after.call.audit.verify()).brokenAt).toBeNull();
    process.stdout.write(`power cuts: ${cuts}, acknowledged: ${acknowledged.length}, seed ${seed}\n`);
    expect(cuts).toBeGreaterThanOrEqual(CUTS);
  }, MOST_MS_EACH * CUTS);
});
