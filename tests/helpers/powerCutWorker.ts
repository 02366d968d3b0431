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
import { addDays } from "../../shared/domain/periods";
import { fileOf, PDF } from "./attachmentFiles";
import type { PowerCutPlan } from "./powerCut";

/** More than one worker makes before it is killed. */
const MOST_SHIFTS = 4;

const [dataFolder = "", resources = "", planText = "{}"] = process.argv.slice(2);
const plan = JSON.parse(planText) as PowerCutPlan;
const acknowledge = (table: string, ...ids: readonly string[]): void => void writeSync(1, `${table} ${ids.join(" ")}\n`);

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

async function withdrawal(): Promise<void> {
  const { id, version } = await call.deliveries.create({ fields: { ...plan.delivery, state: "confirmed" } });
  acknowledge("delivery", id);
  await call.deliveries.withdraw({ id, version, reason: "Выдали не тем" });
  acknowledge("withdrawn", id);
}

/** Each shift has a day of its own, also beside those of other workers: on one day its volunteers would be busy and be refused. */
let shifts = 0;
const shiftDay = (): string => addDays(plan.shift.date, -(Number(seed) * MOST_SHIFTS + shifts++));

async function shift(): Promise<void> {
  const date = shiftDay();
  const { id } = await call.shifts.create({ fields: { ...plan.shift, date } });
  acknowledge("shift", id);
  const there = { id, volunteerId: plan.volunteerId, attendanceId: null, version: 0, in: `${date}T09:00`, out: `${date}T10:00`, note: "" };
  const saved = await call.shifts.setAttendance(there);
  acknowledge("shift_attendance", saved.id);
  await call.shifts.approve({ id });
  acknowledge("approved", saved.id);
}

async function swap(): Promise<void> {
  const { id } = await call.shifts.create({ fields: { ...plan.shift, date: shiftDay() } });
  acknowledge("shift", id);
  await call.shifts.signUp({ id, volunteerId: plan.volunteerId });
  await call.shifts.swap({ id, volunteerId: plan.volunteerId, instead: plan.insteadId });
  acknowledge("swapped", id, plan.insteadId);
}

const nextDue = async () => (await call.commitments.due({ from: "2000-01-01", to: plan.now.slice(0, 10), state: "due", limit: 1 })).rows[0];

async function missed(): Promise<void> {
  const next = await nextDue();
  if (!next) return;
  const { id } = await call.commitments.missOccurrence({ id: next.id, version: next.version, reason: "Фонд не привёз" });
  acknowledge("missed", id);
}

async function confirmation(): Promise<void> {
  const next = await nextDue();
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

/** Somebody is sent, sets out, and the request is closed without aid. */
async function closing(): Promise<void> {
  const { id: requestId } = await call.requests.create({ fields: plan.request });
  acknowledge("request", requestId);
  const { ids: [id = ""] } = await call.assignments.assign({ requestId, date: plan.now.slice(0, 10), volunteers: [{ id: plan.insteadId }] });
  acknowledge("assignment", id);
  await call.assignments.start({ id, version: 1 });
  const { record } = await call.requests.get({ id: requestId });
  await call.requests.close({ id: requestId, version: record.version, reason: "Никого нет дома" });
  acknowledge("closed", requestId);
}

/** Goods of a signed sheet that did not reach anybody: the sheet is open again. */
async function takenBack(): Promise<void> {
  const sheet = await call.handoverSheets.create({ fields: plan.handoverSheet });
  acknowledge("handover_sheet", sheet.id);
  const { version } = await call.handoverSheets.confirm({ ...sheet, struckOut: [] });
  await call.handoverSheets.withdraw({ id: sheet.id, version, reason: "Подписи не те" });
  acknowledge("handover_withdrawn", sheet.id);
}

async function distribution(): Promise<void> {
  const sheet = await call.handoverSheets.create({ fields: plan.handoverSheet });
  acknowledge("handover_sheet", sheet.id);
  await call.handoverSheets.confirm({ ...sheet, struckOut: [] });
  acknowledge("handover_confirmed", sheet.id);
}

async function stock(): Promise<void> {
  acknowledge("stock_move", (await call.stockMoves.create({ fields: plan.stockMove })).id);
  acknowledge("stock_move", (await call.stockMoves.create({ fields: plan.transfer })).id);
}

async function claim(): Promise<void> {
  const { id } = await call.claims.create({ fields: plan.claim });
  acknowledge("claim", id);
  // Each scan is another file: the same one twice would be kept once.
  const file = fileOf(Buffer.concat([PDF, Buffer.from(id)]), "список.pdf");
  acknowledge("attachment", (await call.attachments.add({ ownerKind: "claims", ownerId: id, kind: "source", file })).id);
}

/** A list arrives for a part of what was claimed (R8). */
async function covering(): Promise<void> {
  const { id, version } = await call.claims.create({ fields: { ...plan.claim, listState: "partial" } });
  acknowledge("claim", id);
  const given = await call.deliveries.create({ fields: { ...plan.delivery, state: "confirmed" } });
  acknowledge("delivery", given.id);
  await call.claims.attachRows({ id, version, deliveryIds: [given.id] });
  acknowledge("claim_row", id, given.id);
}

const WORK = [request, closing, delivery, withdrawal, shift, swap, confirmation, missed, round, distribution, takenBack, stock, claim, covering];
for (let at = Number(seed); ; at += 1) await WORK[at % WORK.length]?.();
