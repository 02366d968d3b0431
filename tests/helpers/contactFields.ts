import type { ContactFields } from "../../shared/contract/contacts";

/** A question to the front office with harmless values; a test overrides what matters to it. */
export const contactFields = (overrides: Partial<ContactFields> = {}): ContactFields => ({
  date: "2020-04-03", time: "10:15", channel: "whatsapp", topic: "Год волонтёра", question: "", answer: "", personId: null, name: "", reachedAt: "", state: "answered", callBackOn: null, callBackAt: null, requestId: null, ...overrides,
});
