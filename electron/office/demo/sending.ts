/** Who of the demo goes where on its last day: what the requests say of themselves, and the route sheet they take along. Nothing here counts towards a figure (R3). */
import { searchKeys } from "../../../shared/domain/names";
import { formatLocalDate } from "../../../shared/domain/periods";
import type { RequestState } from "../../../shared/domain/requests";
import type { DemoRows } from "./rows";

const DAY = "2020-04-04";
const NUMBER = "2020-0001";
const HOURS = [["14:00", "16:00"], ["10:00", "12:00"]] as const;

/** Two volunteers a request that somebody was sent to; answers with the last number of the sheets. */
export function addSending(rows: DemoRows, requests: readonly { readonly id: string; readonly state: RequestState }[], volunteers: readonly { readonly id: string }[]): number {
  const sent = requests.filter(({ state }) => state === "assigned" || state === "on_the_way");
  const teams = sent.map((request, at) => ({ request, hours: HOURS[at % HOURS.length] ?? HOURS[0], team: volunteers.slice(2 * at, 2 * at + 2) }));
  for (const { request, hours: [fromTime, toTime], team } of teams) {
    for (const { id } of team) {
      rows.record("assignments", "assignment", {
        requestId: request.id, volunteerId: id, volunteerGroupId: null, date: DAY, fromTime, toTime, state: request.state === "on_the_way" ? "on_the_way" : "planned", accompaniedByParent: false, workClasses: [], note: "",
      });
    }
  }
  const sheetId = rows.record("routeSheets", "route_sheet", { number: NUMBER, date: DAY, state: "open", confirmedById: null, confirmedAt: null, volunteerGroups: [], note: "" });
  teams.flatMap(({ team }) => team).forEach(({ id }, position) => rows.add("route_sheet_volunteer", { sheetId, volunteerId: id, position }));
  sent.forEach(({ id }, position) => rows.add("route_sheet_stop", { sheetId, requestId: id, outcome: null, reason: "", deliveryId: null, position }));
  rows.find("routeSheets", sheetId, { title: NUMBER, subtitle: formatLocalDate(DAY), keys: [NUMBER, ...searchKeys(NUMBER)].join(" ") });
  return 1;
}
