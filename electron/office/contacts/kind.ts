/** How a contact of the front office is kept; who answers is whoever sits at the desk. */
import type { ContactFields } from "../../../shared/contract/contacts";
import { callerKey, topicWords } from "../../../shared/domain/callers";
import { normalizePhone } from "../../../shared/domain/phones";
import { refOf, unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { Contact } from "./contact.entity";
import { contactEntry } from "./followPerson";
import { cameOutsideHours } from "./hours";

export const contactKind: RecordKind<Contact, ContactFields> = {
  kind: "contacts",
  entity: Contact,
  personal: ["question", "answer", "name", "reachedAt"],

  async load({ manager }, id) {
    const found = await manager.getRepository(Contact).findOneBy({ id });
    if (!found) return null;
    const { date, time, channel, topic, question, answer, personId, name, reachedAt, state, callBackOn, callBackAt, requestId } = found;
    return { date, time, channel: channel as ContactFields["channel"], topic, question, answer, personId, name, reachedAt, state: state as ContactFields["state"], callBackOn, callBackAt, requestId };
  },

  async check(tx, fields) {
    return [
      ...(fields.callBackAt !== null && fields.callBackOn === null ? [{ field: "callBackOn", kind: "required" }] : []),
      ...(await unknownRefs(tx, "people", [["personId", fields.personId]])),
      ...(await unknownRefs(tx, "requests", [["requestId", fields.requestId]])),
    ];
  },

  async columns(writing, fields, _id, existing) {
    return {
      ...fields, topicWords: topicWords(fields.topic), reachedAt: normalizePhone(fields.reachedAt), callerKey: callerKey(fields.reachedAt), answeredById: existing ? existing.answeredById : (writing.by?.id ?? null),
      // Hours that are set anew change nothing of what came before.
      outsideHours: existing && existing.date === fields.date && existing.time === fields.time ? existing.outsideHours : await cameOutsideHours(writing.tx, fields.date, fields.time),
    };
  },

  title: (fields) => fields.topic,

  async search(from, _id, fields) {
    const person = await refOf(from, "people", fields.personId);
    return contactEntry(fields, person?.nameRu ?? fields.name);
  },
};
