/**
 * A region in a data folder of its own: made once, from fixed seeds, and used again as long as its stamp says that
 * neither its size nor anything that decides its bytes has changed.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { Desk } from "../../../electron/office/core/context";
import type { HostPort } from "../../../electron/office/core/hostPort";
import { createOffice, type Office } from "../../../electron/office/createOffice";
import { rowsOf } from "../../../electron/database/reader";
import type { WriteTransaction } from "../../../electron/database/writeQueue";
import { router } from "../../../electron/office/router";
import { putMissingKeys } from "../../../electron/office/people/keys";
import { personKeys } from "../../../electron/office/people/queries";
import { corpsOf } from "../../../electron/office/settings/service";
import { volunteerEntry } from "../../../electron/office/volunteers/followPerson";
import { matchKey, searchKeys, sortKey } from "../../../shared/domain/names";
import { DeliveriesMaker } from "./deliveries";
import { KAZAKH_MEN, KAZAKH_WOMEN, RUSSIAN_FAMILIES } from "./nameLists";
import { OthersMaker } from "./others";
import { type ItemOfRegion, PartnersMaker } from "./partners";
import { PeopleMaker } from "./people";
import { placesOfRegion, REGION } from "./places";
import { RequestsMaker } from "./requests";
import { NOW, type RegionSize } from "./size";
import { withoutIndexes } from "./tableWriter";
import { WorkMaker } from "./work";

export interface RegionFolder {
  /** The project's own folder. */
  readonly root: string;
  readonly dataFolder: string;
}

/** Nobody saves files from a benchmark. */
const HOST: HostPort = {
  kind: "test",
  async handOver(file) {
    return { outcome: "saved", name: file.name };
  },
};

/** A window of the office; its calls go the way the window's do, all but the wire. */
export const deskOf = (office: Office) => createRouterClient(router, { context: { office, desk: new Desk(), host: HOST } });
export type DeskClient = ReturnType<typeof deskOf>;

export function openRegion({ root, dataFolder }: RegionFolder): Promise<Office> {
  return createOffice({ dataFolder, resources: join(root, "resources"), clock: { now: () => NOW } });
}

/** An office that is set up and holds nothing else: what the start is compared with. */
export async function makeEmptyOffice(folder: RegionFolder): Promise<void> {
  await making(folder, null, async (office) => setUp(office));
}

/** Makes the region unless the folder holds it. @returns true when it was made now */
export async function makeRegion(folder: RegionFolder, size: RegionSize, say: (line: string) => void): Promise<boolean> {
  return making(folder, size, async (office) => {
    await setUp(office);
    const { queue, reader } = office.database;
    if (!queue) throw new Error("The office cannot be written to.");
    const corps = await corpsOf(reader);
    const [account] = await rowsOf<{ id: string }>(reader, "select id from account");
    const items = new Map((await rowsOf<ItemOfRegion>(reader, "select id, code, unit from item_kind")).map((item) => [item.code, item]));
    const places = await placesOfRegion(office.resources.path);
    const step = async <Made>(what: string, tables: readonly string[], make: (tx: WriteTransaction) => Promise<Made>): Promise<Made> => {
      const started = Date.now();
      const made: Made[] = [];
      await queue.run((tx) => withoutIndexes(tx, tables, async () => void made.push(await make(tx))));
      say(`  ${what}: ${Math.round((Date.now() - started) / 1000)} s`);
      const [only] = made;
      if (only === undefined) throw new Error(`${what} were not made.`);
      return only;
    };
    const people = await step("people", ["person", "volunteer", "volunteer_status", "family", "family_member", "family_vulnerability"], (tx) => new PeopleMaker(tx, size, places).make());
    await step("keys by which people are found", [], async (tx) => {
      await putMissingKeys(tx);
      return true;
    });
    const partners = await step("partners, promises and claims", ["occurrence"], (tx) => new PartnersMaker(tx, size, places, items, corps.partnerId).make());
    const soFar = { people, partners, places, items, corpsId: corps.partnerId, accountId: account?.id ?? "" };
    await step("deliveries", ["delivery", "delivery_provider", "delivery_volunteer", "delivery_line"], async (tx) => {
      await new DeliveriesMaker(tx, size, soFar).make();
      return true;
    });
    await step("requests", ["request", "request_line", "assignment"], async (tx) => {
      await new RequestsMaker(tx, size, soFar).make();
      return true;
    });
    await step("hours and shifts", ["volunteer_availability", "volunteer_absence", "shift", "shift_signup", "shift_attendance"], async (tx) => {
      await new WorkMaker(tx, size.volunteersOfShift, soFar).make();
      return true;
    });
    await step("everything else", [], async (tx) => {
      await new OthersMaker(tx, size, people).make();
      return true;
    });
  });
}

async function setUp(office: Office): Promise<void> {
  await deskOf(office).setup.create({
    language: "ru", nameRu: "Волонтёрский корпус большой области", nameKk: "Үлкен облыстың еріктілер корпусы", regionCode: REGION, place: "Түркістан", head: "", headPost: "", headPostKk: "", personName: "Дежурный", pin: "",
  });
}

async function making(folder: RegionFolder, size: RegionSize | null, make: (office: Office) => Promise<void>): Promise<boolean> {
  const stamp = await stampOf(folder.root, size);
  const stampFile = join(folder.dataFolder, "stamp.txt");
  if ((await readFile(stampFile, "utf8").catch(() => "")) === stamp) return false;
  // Beside its final name until it is whole: what an interrupted run left is never taken for a region.
  const partial = `${folder.dataFolder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const office = await openRegion({ ...folder, dataFolder: partial });
  try {
    await make(office);
  } finally {
    await office.close();
  }
  await writeFile(join(partial, "stamp.txt"), stamp);
  await rm(folder.dataFolder, { recursive: true, force: true });
  await rename(partial, folder.dataFolder);
  return true;
}

/** Of the size, the schema, the makers, and the keys that names give today. */
async function stampOf(root: string, size: RegionSize | null): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([size, ...keysOfToday()]));
  for (const folder of ["tests/bench/region", "electron/database/migrations"]) {
    for (const name of (await readdir(join(root, folder))).sort()) hash.update(await readFile(join(root, folder, name)));
  }
  return hash.digest("hex");
}

function keysOfToday(): string[] {
  const names = [...KAZAKH_MEN, ...KAZAKH_WOMEN, ...RUSSIAN_FAMILIES].join(" ");
  const somebody = { family: "Өмірзақ", given: "Әлия", patronymic: "Серікқызы", iin: null, phones: ["+77011234567"] };
  return [searchKeys(names).join(" "), sortKey(names), matchKey(somebody), personKeys(somebody), volunteerEntry(somebody, "2020-0147").keys];
}
