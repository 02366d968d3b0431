/** How a request is kept: who asks, for whom, what and by when. Its state is moved by `service.ts` alone. */
import type { RequestFields, RequestLineFields } from "../../../shared/contract/requests";
import { isOtherWork } from "../../../shared/domain/eligibility";
import { amountFaults } from "../../../shared/domain/amountFaults";
import { searchKeys } from "../../../shared/domain/names";
import { formatLocalDate } from "../../../shared/domain/periods";
import { normalizePhone } from "../../../shared/domain/phones";
import { isOpen, type RequestState } from "../../../shared/domain/requests";
import type { Askable } from "../../database/reader";
import type { SearchEntry } from "../../database/searchIndex";
import type { FieldProblem } from "../core/errors";
import { keepSentLawful } from "../assignments/lawful";
import { workOfCampaigns } from "../campaigns/work";
import { handOverContact } from "../contacts/handOver";
import { inUse } from "../core/inUse";
import { itemsOf, type NamedKind, refOf, unknownRefs } from "../core/recordNames";
import { type RecordKind, replaceChildren } from "../core/records";
import { phoneKeys } from "../people/queries";
import { unknownPeople } from "../people/service";
import { nextNumber } from "../settings/numbers";
import { todayOfWrite } from "../settings/service";
import { recipientOf } from "./recipient";
import { RequestLine } from "./requestLine.entity";
import { RequestRecord } from "./request.entity";

/** The fields of the form and the number it is known by, which the form never edits. */
export interface RequestOnFile extends RequestFields {
  readonly number?: string;
}

const RECIPIENTS = { person: "people", family: "families", group: "recipientGroups" } as const satisfies Record<RequestFields["recipientKind"], NamedKind>;

export const requestKind: RecordKind<RequestRecord, RequestOnFile> = {
  kind: "requests",
  entity: RequestRecord,
  personal: ["callerName", "callerPhone", "wanted", "katoCode", "address"],

  async load({ manager }, id) {
    const request = await manager.getRepository(RequestRecord).findOneBy({ id });
    if (!request) return null;
    const lines = await manager.getRepository(RequestLine).find({ where: { requestId: id }, order: { position: "ASC" } });
    const { number, callerPersonId, callerPartnerId, callerName, callerPhone, headcount, wanted, dueDate, dueTime, katoCode, address, campaignId, workClasses, caseClosed, note } = request;
    return {
      number, callerPersonId, callerPartnerId, callerName, callerPhone, headcount, wanted, dueDate, dueTime, katoCode, address, campaignId, workClasses, caseClosed, note,
      channel: request.channel as RequestFields["channel"],
      urgency: request.urgency as RequestFields["urgency"],
      direction: request.direction as RequestFields["direction"],
      recipientKind: request.recipientKind as RequestFields["recipientKind"],
      recipientId: recipientIdOf(request),
      newRecipient: null,
      contactId: null,
      lines: lines.map(({ itemKindId, quantity, unit }) => ({ itemKindId, quantity, unit }) as RequestLineFields),
    };
  },

  async check(tx, fields) {
    const problems: FieldProblem[] = [];
    const isNew = fields.newRecipient !== null && fields.recipientKind !== "group";
    if (!fields.callerName && !fields.callerPhone && fields.callerPersonId === null && fields.callerPartnerId === null) problems.push({ field: "callerName", kind: "caller_needed" });
    if (fields.recipientId === null && !isNew) problems.push({ field: "recipientId", kind: "for_whom_needed" });
    if (fields.recipientKind === "group" && !fields.headcount) problems.push({ field: "headcount", kind: "headcount_needed" });
    if (!fields.wanted && fields.lines.length === 0) problems.push({ field: "wanted", kind: "wanted_needed" });
    const unknown = await Promise.all([
      unknownRefs(tx, RECIPIENTS[fields.recipientKind], [["recipientId", fields.recipientId]]),
      unknownRefs(tx, "partners", [["callerPartnerId", fields.callerPartnerId]]),
      unknownRefs(tx, "campaigns", [["campaignId", fields.campaignId]]),
      unknownPeople(tx, [{ field: "callerPersonId", id: fields.callerPersonId }]),
    ]);
    return [...problems, ...unknown.flat(), ...(await lineProblems(tx, fields.lines))];
  },

  async columns(writing, fields, _id, existing) {
    const { newRecipient: _new, recipientId: _chosen, lines: _lines, contactId: _contact, ...own } = fields;
    const recipientId = await recipientOf(writing, fields);
    const takenOn = existing?.takenOn ?? (await todayOfWrite(writing));
    return {
      ...own,
      number: existing?.number ?? (await nextNumber(writing.tx, "request", takenOn)),
      state: existing?.state ?? "new",
      callerPhone: normalizePhone(fields.callerPhone),
      personId: fields.recipientKind === "person" ? recipientId : null,
      familyId: fields.recipientKind === "family" ? recipientId : null,
      recipientGroupId: fields.recipientKind === "group" ? recipientId : null,
      headcount: fields.recipientKind === "group" ? fields.headcount : null,
      caseClosed: fields.workClasses.includes("criminal_record") && fields.caseClosed,
      takenAt: existing?.takenAt ?? writing.at,
      takenOn,
      takenById: existing ? existing.takenById : (writing.by?.id ?? null),
      settledOn: existing?.settledOn ?? null,
      closeReason: existing?.closeReason ?? null,
    };
  },

  async children(writing, id, fields, existing) {
    // Work that becomes dangerous must not keep people whom the law keeps from it.
    if (existing && isOtherWork(existing, fields)) await keepSentLawful(writing, id, fields, ...(await workOfCampaigns(writing.tx, [fields.campaignId])).values());
    await replaceChildren(writing, RequestLine, { requestId: id }, fields.lines.map((line, position) => ({ ...line, requestId: id, position })));
    if (existing === null && fields.contactId !== null) await handOverContact(writing, fields.contactId, id);
  },

  holds: (tx, id) =>
    inUse(tx, id, {
      deliveries: "delivery where deleted_at is null and request_id = ?",
      assignments: "assignment where deleted_at is null and state <> 'cancelled' and request_id = ?",
    }),

  title: (fields) => fields.number ?? formatLocalDate(fields.dueDate),

  journalled: ({ newRecipient: _new, contactId: _contact, ...fields }) => fields,

  // Half a million that are done would drown everybody else: they are found by number and recipient in their list.
  async search(from, id) {
    const request = await from.manager.getRepository(RequestRecord).findOneByOrFail({ id });
    return isOpen(request.state as RequestState) ? requestEntry(from, request) : null;
  },
};

export const recipientIdOf = (request: RequestRecord): string | null => request.personId ?? request.familyId ?? request.recipientGroupId;

/** How an open request is found: by its number, by who asks and for whom. */
export async function requestEntry(from: Askable, request: RequestRecord): Promise<SearchEntry> {
  const kind = RECIPIENTS[request.recipientKind as RequestFields["recipientKind"]];
  const recipient = await refOf(from, kind, recipientIdOf(request));
  const caller = (await refOf(from, "people", request.callerPersonId))?.nameRu ?? request.callerName;
  const names = [request.number, recipient?.nameRu ?? "", recipient?.nameKk ?? "", caller].join(" ");
  return {
    title: [request.number, recipient?.nameRu ?? ""].filter(Boolean).join(" "),
    subtitle: request.wanted,
    keys: [...new Set([...searchKeys(names), ...phoneKeys(request.callerPhone ? [request.callerPhone] : [])])].join(" "),
  };
}

async function lineProblems(from: Askable, lines: readonly RequestLineFields[]): Promise<FieldProblem[]> {
  const items = await itemsOf(from, lines.map((line) => line.itemKindId));
  return lines.flatMap((line, at) => {
    const item = items.get(line.itemKindId);
    if (!item) return [{ field: `lines.${at}.itemKindId`, kind: "unknown" }];
    if (item.unit !== line.unit) return [{ field: `lines.${at}.itemKindId`, kind: "unit_differs", params: { unit: item.unit } }];
    const faults = line.quantity === null ? [] : amountFaults({ qualifier: "exact", value: line.quantity, high: null }, line.unit);
    return faults.map(({ kind }) => ({ field: `lines.${at}.quantity`, kind }));
  });
}
