/** Form fields of a request, with harmless values; a test overrides what matters to it. */
import type { RequestFields } from "../../shared/contract/requests";
import type { AidOffice } from "./aidFields";

/** A call about groceries for the family, by the end of the day of the briefing. */
export function requestFields(office: AidOffice, overrides: Partial<RequestFields> = {}): RequestFields {
  return {
    channel: "call", callerPersonId: null, callerPartnerId: null, callerName: "Соседка", callerPhone: "8 701 111 22 33", recipientKind: "family", recipientId: office.familyId, newRecipient: null,
    headcount: null, direction: "targeted_aid", wanted: "", lines: [{ itemKindId: office.item("Продуктовый набор"), quantity: 1000, unit: "set" }], urgency: "ordinary", dueDate: "2020-04-03", dueTime: null,
    katoCode: null, address: "", campaignId: null, workClasses: [], caseClosed: false, note: "", contactId: null, ...overrides,
  };
}
