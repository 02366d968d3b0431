/** The list and the card of requests, and what is asked while one is taken. */
import type { RecipientKind } from "../../../shared/contract/deliveries";
import type { RequestFilters, RequestRow } from "../../../shared/contract/requests";
import { NAMED_WORK_CLASSES, presetWorkClass } from "../../../shared/domain/eligibility";
import { isLate, type RequestState } from "../../../shared/domain/requests";
import { type Askable, rowsOf } from "../../database/reader";
import { searchConditionThrough } from "../../database/searchIndex";
import { sentToRequests } from "../assignments/ofRequests";
import { contactsOfRequest } from "../contacts/handOver";
import { listPage, type PageRequest } from "../core/lists";
import { refOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { recipientsOf } from "../deliveries/parts";
import { emergenciesOnFile } from "../regimes/queries";
import { numberTyped } from "../settings/numbers";
import { momentOf } from "../settings/service";
import { recipientIdOf } from "./kind";
import { itemsByRequest, narrowRequests, requestRows } from "./rows";
import { RequestRecord } from "./request.entity";

const FOUND_THROUGH = { requests: "request.id", people: "request.person_id", families: "request.family_id", recipientGroups: "request.recipient_group_id" };

export async function listRequests(office: Office, request: PageRequest & { filters: RequestFilters }): Promise<{ rows: RequestRow[]; total: number }> {
  const from = office.database.reader;
  const now = await momentOf(office);
  const query = from.manager.getRepository(RequestRecord).createQueryBuilder("request");
  narrowRequests(query, request.filters, now);
  const typed = request.search.trim();
  if (typed) {
    const found = (await numberTyped(from, "request.number", "request", typed)) ?? searchConditionThrough(FOUND_THROUGH, typed);
    if (!found) return { rows: [], total: 0 };
    query.andWhere(found.sql, found.parameters);
  }
  const page = await listPage<{ id: string }>(
    {
      alias: "request",
      kind: "requests",
      query,
      sorts: { due: ["request.due_date"], number: ["request.number"], taken: ["request.taken_on"] },
      select: {},
      row: (raw) => ({ id: String(raw["id"]) }),
    },
    { ...request, search: "" },
  );
  return { total: page.total, rows: await requestRows(office, page.rows.map(({ id }) => id), now) };
}

export async function requestExtra(office: Office, id: string) {
  const from = office.database.reader;
  const request = await from.manager.getRepository(RequestRecord).findOneByOrFail({ id });
  const { number, dueDate, dueTime, takenAt, settledOn, closeReason } = request;
  const state = request.state as RequestState;
  const kind = request.recipientKind as RecipientKind;
  const [recipient] = await recipientsOf(from, [{ kind, id: recipientIdOf(request) ?? "", headcount: request.headcount }]);
  const callerPerson = await refOf(from, "people", request.callerPersonId);
  const callerPartner = await refOf(from, "partners", request.callerPartnerId);
  return {
    number, state, takenAt, settledOn, closeReason, callerPerson, callerPartner,
    late: isLate({ state, dueDate, dueTime }, await momentOf(office)),
    caller: callerPerson?.nameRu ?? callerPartner?.nameRu ?? request.callerName,
    recipient: recipient ?? { kind, id: "", nameRu: "", nameKk: "", headcount: null },
    items: (await itemsByRequest(from, [id])).get(id) ?? [],
    campaign: await refOf(from, "campaigns", request.campaignId),
    contacts: await contactsOfRequest(from, id),
    takenBy: (await refOf(from, "accounts", request.takenById))?.nameRu ?? null,
    deliveries: await rowsOf<{ id: string; number: string; date: string; state: string }>(
      from, `select id, number, date, state from delivery where request_id = ? and deleted_at is null order by date desc, id desc`, [id],
    ),
    assignments: (await sentToRequests(from, [id])).map(({ requestId: _own, ...assignment }) => assignment),
  };
}

/** R21: a state of emergency presets its class of work for its area. */
export async function presetClasses(from: Askable, katoCode: string | null, date: string) {
  const preset = presetWorkClass(katoCode, date, await emergenciesOnFile(from));
  return { workClasses: NAMED_WORK_CLASSES.filter((named) => named === preset) };
}
