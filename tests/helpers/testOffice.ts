/** An office in a folder of its own that goes away with the test. */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { inject, onTestFinished } from "vitest";
import type { SetupInput } from "../../shared/contract/setup";
import { databaseFile } from "../../electron/database/openDatabase";
import { Desk } from "../../electron/office/core/context";
import type { HostPort, OutgoingFile } from "../../electron/office/core/hostPort";
import { createOffice, type Office, type OfficeOptions } from "../../electron/office/createOffice";
import { router } from "../../electron/office/router";

export const RESOURCES = resolve(import.meta.dirname, "../../resources");

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "erikti-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export type OfficeClient = RouterClient<typeof router>;

export interface TestDesk {
  readonly desk: Desk;
  readonly call: OfficeClient;
  /** Files handed over, in order. */
  readonly handedOver: { name: string; type: string; bytes: Buffer }[];
}

/** A window of the office. Each has its own person at the desk. */
export function deskOf(office: Office): TestDesk {
  const desk = new Desk();
  const handedOver: TestDesk["handedOver"] = [];
  const host: HostPort = {
    kind: "test",
    async handOver(file: OutgoingFile) {
      const parts: Uint8Array[] = [];
      for await (const part of file.bytes) parts.push(part);
      handedOver.push({ name: file.name, type: file.type, bytes: Buffer.concat(parts) });
      return { outcome: "saved", name: file.name };
    },
  };
  return { desk, handedOver, call: createRouterClient(router, { context: { office, desk, host } }) };
}

export const CORPS: SetupInput = {
  language: "ru",
  nameRu: "Тестовый волонтёрский корпус",
  nameKk: "Сынақ еріктілер корпусы",
  regionCode: "470000000",
  place: "Актау",
  head: "Айдана Серикова",
  headPost: "Руководитель",
  headPostKk: "Жетекші",
  personName: "Дежурный",
  pin: "",
};

export interface TestOffice extends TestDesk {
  readonly office: Office;
  readonly folder: string;
}

/** With a database that has its tables already: making them is most of what an office costs. */
export async function folderOfEmptyOffice(): Promise<string> {
  const folder = await temporaryFolder();
  await copyFile(inject("emptyOffice"), databaseFile(folder));
  return folder;
}

/** An office that is set up, with its first person at the desk. */
export async function openTestOffice(options: Partial<OfficeOptions> & { corps?: Partial<SetupInput> | null } = {}): Promise<TestOffice> {
  const { corps = {}, ...rest } = options;
  const folder = rest.dataFolder ?? (await folderOfEmptyOffice());
  const office = await createOffice({ resources: RESOURCES, ...rest, dataFolder: folder });
  onTestFinished(() => office.close().catch(() => undefined));
  const desk = deskOf(office);
  if (corps) await desk.call.setup.create({ ...CORPS, ...corps });
  return { office, folder, ...desk };
}
