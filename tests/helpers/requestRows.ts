/** Requests on file, put there without the form; a test overrides what matters to it. */
import { newId } from "../../electron/office/core/clock";
import { write } from "../../electron/office/core/writing";
import { RequestRecord } from "../../electron/office/requests/request.entity";
import { RequestLine } from "../../electron/office/requests/requestLine.entity";
import type { AidOffice } from "./aidFields";

export interface RequestOverrides extends Partial<Omit<RequestRecord, "id" | "number">> {
  /** Whole numbers by item name; null where nobody said how much. */
  readonly asks?: Readonly<Record<string, number | null>>;
}

let made = 0;

/** A new request of the aid office's family for a grocery set, due today. */
export async function putRequest(office: AidOffice, { asks = { "Продуктовый набор": 1 }, ...overrides }: RequestOverrides = {}): Promise<string> {
  const id = newId();
  const now = office.clock.now().toISOString();
  await write(office.office, null, async ({ tx, journal }) => {
    await tx.manager.getRepository(RequestRecord).insert({
      id, version: 1, createdAt: now, updatedAt: now, deletedAt: null, number: `2026-${String(++made).padStart(4, "0")}`, state: "new", channel: "call", urgency: "ordinary", direction: "targeted_aid",
      callerPersonId: null, callerPartnerId: null, callerName: "Айгуль", callerPhone: "+77011112233", recipientKind: "family", personId: null, familyId: office.familyId, recipientGroupId: null, headcount: null,
      wanted: "", workClasses: [], caseClosed: false, dueDate: now.slice(0, 10), dueTime: null, takenAt: now, takenOn: now.slice(0, 10), takenById: null, katoCode: "471010000", address: "11-й мкр, 5, кв. 17",
      campaignId: null, settledOn: null, closeReason: null, note: "", ...overrides,
    });
    const lines = Object.entries(asks).map(([name, count], position) => ({
      id: newId(), requestId: id, itemKindId: office.item(name), quantity: count === null ? null : count * 1000, unit: name === "Обед" ? "serving" : "set", position,
    }));
    if (lines.length > 0) await tx.manager.getRepository(RequestLine).insert(lines);
    await journal({ action: "create", kind: "requests", id });
  });
  return id;
}
