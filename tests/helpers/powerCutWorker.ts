/**
 * Run by itself, to be killed: writes whatever an office writes in a day, one after another as fast as it is taken, and
 * says on its standard output what was acknowledged, the moment it was. It waits for a line before it begins, so that the
 * next one can stand ready while this one is being killed.
 */
import { writeSync } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { createRouterClient } from "@orpc/server";
import "reflect-metadata";
import { Desk } from "../../electron/office/core/context";
import { createOffice } from "../../electron/office/createOffice";
import { router } from "../../electron/office/router";
import { fileOf, PDF } from "./attachmentFiles";
import type { PowerCutPlan } from "./powerCut";

const [dataFolder = "", resources = "", planText = "{}"] = process.argv.slice(2);
const plan = JSON.parse(planText) as PowerCutPlan;
const acknowledge = (table: string, id: string): void => void writeSync(1, `${table} ${id}\n`);

const lines = createInterface({ input: process.stdin });
writeSync(1, "ready\n");
const [seed] = (await once(lines, "line")) as [string];
lines.close();

const office = await createOffice({ dataFolder, resources, clock: { now: () => new Date(plan.now) } });
const desk = new Desk();
desk.atDesk = { id: plan.accountId, name: "Дежурный", role: "administrator", language: "ru", colorScheme: "auto" };
const call = createRouterClient(router, { context: { office, desk, host: { kind: "test", handOver: async () => ({ outcome: "cancelled" as const }) } } });

async function request(): Promise<void> {
  const { id } = await call.requests.create({ fields: plan.request });
  acknowledge("request", id);
}

async function delivery(): Promise<void> {
  const { id, version } = await call.deliveries.create({ fields: plan.delivery });
  acknowledge("delivery", id);
  await call.deliveries.confirm({ id, version });
  acknowledge("confirmed", id);
}

async function shift(): Promise<void> {
  const { id } = await call.shifts.create({ fields: plan.shift });
  acknowledge("shift", id);
  const there = { id, volunteerId: plan.volunteerId, attendanceId: null, version: 0, in: `${plan.shift.date}T09:00`, out: `${plan.shift.date}T10:00`, note: "" };
  try {
    const saved = await call.shifts.setAttendance(there);
    acknowledge("shift_attendance", saved.id);
    await call.shifts.approve({ id });
    acknowledge("approved", saved.id);
  } catch (error) {
    // The volunteer is busy then: refused, with nothing written. Anything else is trouble.
    if (!isRefusal(error)) throw error;
  }
}

const isRefusal = (error: unknown): boolean => typeof error === "object" && error !== null && "code" in error && error.code === "REFUSED";

async function confirmation(): Promise<void> {
  const { rows: [next] } = await call.commitments.due({ from: "2000-01-01", to: plan.now.slice(0, 10), state: "due", limit: 1 });
  if (!next) return;
  const { id, deliveryId } = await call.commitments.confirmOccurrence({ id: next.id, version: next.version });
  acknowledge("occurrence", id);
  acknowledge("confirmed", deliveryId);
}

async function round(): Promise<void> {
  const date = plan.now.slice(0, 10);
  const { id: requestId } = await call.requests.create({ fields: plan.request });
  acknowledge("request", requestId);
  const { ids } = await call.assignments.assign({ requestId, date, volunteers: [{ id: plan.volunteerId }] });
  for (const id of ids) acknowledge("assignment", id);
  const made = await call.assignments.makeSheet({ date, volunteerIds: [plan.volunteerId] });
  acknowledge("route_sheet", made.id);
  const { stops } = await call.assignments.sheet({ number: made.number });
  await call.assignments.confirmSheet({
    id: made.id, version: made.version,
    stops: stops.map((stop) => ({ requestId: stop.id, outcome: "given" as const, lines: stop.items.map(({ item, amount }) => ({ itemKindId: item.id, quantity: amount.value })) })),
  });
  acknowledge("round_confirmed", made.id);
}

async function distribution(): Promise<void> {
  const sheet = await call.handoverSheets.create({ fields: plan.handoverSheet });
  acknowledge("handover_sheet", sheet.id);
  await call.handoverSheets.confirm({ ...sheet, struckOut: [] });
  acknowledge("handover_confirmed", sheet.id);
}

async function stock(): Promise<void> {
  acknowledge("stock_move", (await call.stockMoves.create({ fields: plan.stockMove })).id);
}

async function claim(): Promise<void> {
  const { id } = await call.claims.create({ fields: plan.claim });
  acknowledge("claim", id);
  const file = fileOf(PDF, "список.pdf");
  acknowledge("attachment", (await call.attachments.add({ ownerKind: "claims", ownerId: id, kind: "source", file })).id);
}

const WORK = [request, delivery, shift, confirmation, round, distribution, stock, claim];
for (let at = Number(seed); ; at += 1) await WORK[at % WORK.length]?.();
