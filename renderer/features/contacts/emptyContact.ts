import type { ContactFields } from "../../../shared/contract/contacts";

/** A contact before anybody said anything. */
export function emptyContact(today: string, time: string | null): ContactFields {
  return { date: today, time, channel: "call", topic: "", question: "", answer: "", personId: null, name: "", reachedAt: "", state: "answered", callBackOn: null, callBackAt: null, requestId: null };
}

/** The time of day where the corps is: 09:05. */
export function timeNow(timeZone: string | undefined, now: Date): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...(timeZone ? { timeZone } : {}) }).format(now);
}
