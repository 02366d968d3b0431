/** Assignments as the day and a request show them. */
import type { AssignmentRow, AssignmentState, RequestBrief } from "../../../shared/contract/assignments";
import type { Recipient } from "../../../shared/contract/deliveries";
import type { LawfulWork, WorkClass } from "../../../shared/domain/eligibility";
import type { Askable } from "../../database/reader";
import { notFound } from "../core/errors";
import { refIn, refsOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { recipientsOf } from "../deliveries/parts";
import { withPlaces } from "../places/names";
import { requestsToAnswer, type RequestToAnswer } from "../requests/forSending";
import { volunteersForWork } from "../volunteers/forWork";
import { Assignment } from "./assignment.entity";
import { unlawfulAmong, workOfAssignment } from "./lawful";
import { RouteSheet } from "./routeSheet.entity";
import { RouteSheetStop } from "./routeSheetStop.entity";
import { RouteSheetVolunteer } from "./routeSheetVolunteer.entity";

/** What is shown of a request beside those who are sent to it: no more of a person than the way there needs. */
export async function requestBriefs(office: Office, ids: readonly string[], from: Askable = office.database.reader): Promise<Map<string, RequestBrief>> {
  const requests = [...(await requestsToAnswer(from, ids)).values()];
  const recipients = await recipientsOf(from, requests.map(({ recipient }) => recipient));
  const phones = await phonesOf(from, requests);
  const placed = await withPlaces(office, requests);
  const tried = await triedBefore(from, requests.map(({ id }) => id));
  return new Map(placed.map(({ id, number, state, urgency, address, katoCode, placeRu, placeKk, dueDate, dueTime, wanted, items, callerPhone }, at) => {
    const recipient: Recipient = recipients[at] ?? { kind: "person", id: "", nameRu: "", nameKk: "", headcount: null };
    return [id, { id, number, state, urgency, recipient, phone: phones.get(id) ?? callerPhone, address, katoCode, placeRu, placeKk, dueDate, dueTime, wanted, items: [...items], tried: tried.get(id) ?? "" }];
  }));
}

/** What was said of each when somebody was there and brought nothing, the last time. */
async function triedBefore(from: Askable, requestIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < requestIds.length; start += 500) {
    const rows = await from.manager.createQueryBuilder().from(RouteSheetStop, "stop").innerJoin(RouteSheet, "sheet", "sheet.id = stop.sheet_id and sheet.deleted_at is null")
      .select("stop.request_id", "requestId").addSelect("stop.reason", "reason")
      .where("stop.outcome = 'later' and stop.reason <> '' and stop.request_id in (:...part)", { part: requestIds.slice(start, start + 500) })
      .orderBy("sheet.confirmed_at").addOrderBy("stop.id").getRawMany<{ requestId: string; reason: string }>();
    for (const { requestId, reason } of rows) found.set(requestId, reason);
  }
  return found;
}

/** The recipient's own phone, by request; where there is none on file, that of who called stands in for it. */
async function phonesOf(from: Askable, requests: readonly RequestToAnswer[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [kind, table] of [["person", "person"], ["family", "family"]] as const) {
    const own = requests.filter(({ recipient }) => recipient.kind === kind);
    for (let start = 0; start < own.length; start += 500) {
      const part = own.slice(start, start + 500);
      const rows = await from.manager.createQueryBuilder().from(table, "record").select("record.id", "id").addSelect("record.phones", "phones")
        .where("record.id in (:...ids)", { ids: part.map(({ recipient }) => recipient.id) }).getRawMany<{ id: string; phones: string }>();
      const byId = new Map(rows.map(({ id, phones }) => [id, (JSON.parse(phones) as string[])[0] ?? ""]));
      for (const { id, recipient } of part) {
        const phone = byId.get(recipient.id);
        if (phone) found.set(id, phone);
      }
    }
  }
  return found;
}

export async function assignmentsOfRequest(office: Office, requestId: string): Promise<{ request: RequestBrief; rows: AssignmentRow[] }> {
  const request = (await requestBriefs(office, [requestId])).get(requestId);
  if (!request) throw notFound("requests");
  const all = await office.database.reader.manager.getRepository(Assignment).createQueryBuilder("assignment")
    .where("assignment.request_id = :requestId and assignment.deleted_at is null and assignment.state <> 'cancelled'", { requestId })
    .orderBy("assignment.date").addOrderBy("assignment.from_time").addOrderBy("assignment.id").getMany();
  return { request, rows: await rowsFor(office, all) };
}

/** A whole day. More than any office sends in one: what is beyond is not shown. */
const MOST_IN_A_DAY = 2_000;

export async function assignmentsOfDay(office: Office, date: string) {
  const from = office.database.reader;
  const all = await from.manager.getRepository(Assignment).createQueryBuilder("assignment")
    .where("assignment.date = :date and assignment.deleted_at is null and assignment.state <> 'cancelled'", { date })
    .orderBy("assignment.from_time").addOrderBy("assignment.id").limit(MOST_IN_A_DAY).getMany();
  const sheets = await from.manager.getRepository(RouteSheet).createQueryBuilder("sheet").where("sheet.date = :date and sheet.deleted_at is null and sheet.state <> 'cancelled'", { date }).orderBy("sheet.number").getMany();
  const teams = await teamsOf(from, sheets.map(({ id }) => id));
  const groups = await refsOf(from, "volunteerGroups", sheets.flatMap(({ volunteerGroups }) => volunteerGroups));
  const stops = sheets.length === 0 ? [] : await from.manager.getRepository(RouteSheetStop).createQueryBuilder("stop").where("stop.sheet_id in (:...ids)", { ids: sheets.map(({ id }) => id) }).getMany();
  return {
    rows: await rowsFor(office, all),
    sheets: sheets.map(({ id, version, number, state, volunteerGroups }) => ({ id, version, number, state: state as "open" | "confirmed", volunteers: [...(teams.get(id) ?? []), ...volunteerGroups.map((group) => refIn(groups, group))], stops: stops.filter((stop) => stop.sheetId === id).length })),
  };
}

/** Who goes round with each of these sheets. */
export async function teamsOf(from: Askable, sheetIds: readonly string[]) {
  const rows = sheetIds.length === 0 ? [] : await from.manager.getRepository(RouteSheetVolunteer).createQueryBuilder("member")
    .where("member.sheet_id in (:...ids)", { ids: [...sheetIds] }).orderBy("member.position").getMany();
  const names = await refsOf(from, "volunteers", rows.map(({ volunteerId }) => volunteerId));
  const teams = new Map<string, ReturnType<typeof refIn>[]>();
  for (const { sheetId, volunteerId } of rows) teams.set(sheetId, [...(teams.get(sheetId) ?? []), refIn(names, volunteerId)]);
  return teams;
}

/** Groups that go round with a sheet as a whole. */
export async function groupsOf(from: Askable, { volunteerGroups }: Pick<RouteSheet, "volunteerGroups">) {
  const names = await refsOf(from, "volunteerGroups", volunteerGroups);
  return volunteerGroups.map((id) => refIn(names, id));
}

async function rowsFor(office: Office, all: readonly Assignment[]): Promise<AssignmentRow[]> {
  const from = office.database.reader;
  const ids = all.flatMap(({ volunteerId }) => volunteerId ?? []);
  const [volunteers, groups] = [await volunteersForWork(from, ids, all[0]?.date ?? ""), await refsOf(from, "volunteerGroups", all.map(({ volunteerGroupId }) => volunteerGroupId))];
  const requestIds = [...new Set(all.flatMap(({ requestId }) => requestId ?? []))];
  const [requests, sheets] = [await requestBriefs(office, requestIds), await sheetsOfRequests(from, requestIds)];
  const works: ReadonlyMap<string, LawfulWork> = await requestsToAnswer(from, requestIds);
  const unlawful = await unlawfulAmong(from, all, (assignment) => workOfAssignment(assignment, works));
  return all.map(({ id, version, state, date, fromTime, toTime, accompaniedByParent, workClasses, note, volunteerId, volunteerGroupId, requestId }) => {
    const volunteer = volunteerId === null ? undefined : volunteers.get(volunteerId);
    return {
      id, version, date, note, state: state as AssignmentState, from: fromTime, to: toTime, withParent: accompaniedByParent, workClasses: workClasses as WorkClass[],
      volunteer: volunteer ? { id: volunteer.id, number: volunteer.number, name: volunteer.name, phone: volunteer.phone } : null,
      unlawful: (unlawful.get(id) ?? []).map(({ name, refusal }) => ({ name, refusal })),
      group: volunteerGroupId === null ? null : refIn(groups, volunteerGroupId),
      request: requestId === null ? null : (requests.get(requestId) ?? null),
      sheet: requestId === null ? null : (sheets.get(`${requestId} ${date}`) ?? null),
    };
  });
}

/** The sheet a request stands on, by request and day; cancelled ones are none. */
async function sheetsOfRequests(from: Askable, requestIds: readonly string[]): Promise<Map<string, NonNullable<AssignmentRow["sheet"]>>> {
  const found = new Map<string, NonNullable<AssignmentRow["sheet"]>>();
  for (let start = 0; start < requestIds.length; start += 500) {
    const rows = await from.manager.createQueryBuilder().from(RouteSheetStop, "stop").innerJoin(RouteSheet, "sheet", "sheet.id = stop.sheet_id and sheet.state <> 'cancelled' and sheet.deleted_at is null")
      .select("stop.request_id", "requestId").addSelect("sheet.id", "id").addSelect("sheet.number", "number").addSelect("sheet.state", "state").addSelect("sheet.date", "date")
      .where("stop.request_id in (:...part)", { part: requestIds.slice(start, start + 500) }).getRawMany<{ requestId: string; id: string; number: string; state: "open" | "confirmed"; date: string }>();
    for (const { requestId, date, ...sheet } of rows) found.set(`${requestId} ${date}`, sheet);
  }
  return found;
}
