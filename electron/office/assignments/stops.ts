/** Where requests stand on route sheets that are out. */
import { type Askable } from "../../database/reader";
import { setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { Assignment } from "./assignment.entity";
import { OPEN_ASSIGNMENT } from "./ending";
import { RouteSheet } from "./routeSheet.entity";
import { RouteSheetStop } from "./routeSheetStop.entity";

interface Standing {
  /** Of the request, and of the sheet it stands on. */
  readonly number: string;
  readonly sheet: string;
}

/** By request: those of these that wait on an open sheet. */
export async function standingOnSheets(from: Askable, requestIds: readonly string[]): Promise<Map<string, Standing>> {
  if (requestIds.length === 0) return new Map();
  const rows = await from.manager.createQueryBuilder().from(RouteSheetStop, "stop")
    .innerJoin(RouteSheet, "sheet", "sheet.id = stop.sheet_id and sheet.state = 'open' and sheet.deleted_at is null")
    .innerJoin("request", "request", "request.id = stop.request_id")
    .select("stop.request_id", "requestId").addSelect("request.number", "number").addSelect("sheet.number", "sheet")
    .where("stop.outcome is null and stop.request_id in (:...requestIds)", { requestIds: [...requestIds] })
    .getRawMany<Standing & { requestId: string }>();
  return new Map(rows.map(({ requestId, ...standing }) => [requestId, standing]));
}

/**
 * Nobody who goes round with a sheet goes to this request any more: it comes off the sheet, so that another can take it along.
 * A sheet without any stop is worth nothing.
 */
export async function takeOffSheets(writing: Writing, requestId: string): Promise<void> {
  const { manager } = writing.tx;
  const stops = await manager.getRepository(RouteSheetStop).createQueryBuilder("stop")
    .innerJoin(RouteSheet, "sheet", "sheet.id = stop.sheet_id and sheet.state = 'open' and sheet.deleted_at is null")
    .where("stop.outcome is null and stop.request_id = :requestId", { requestId }).getMany();
  for (const stop of stops) {
    const sheet = await manager.getRepository(RouteSheet).findOneByOrFail({ id: stop.sheetId });
    const goes = await manager.getRepository(Assignment).createQueryBuilder("assignment")
      .where(`assignment.request_id = :requestId and assignment.date = :date and assignment.deleted_at is null and ${OPEN_ASSIGNMENT}`, { requestId, date: sheet.date })
      .andWhere(`(assignment.volunteer_id in (select volunteer_id from route_sheet_volunteer where sheet_id = :sheetId) or assignment.volunteer_group_id in (:...groups))`, { sheetId: sheet.id, groups: ["", ...sheet.volunteerGroups] })
      .getCount();
    if (goes > 0) continue;
    await manager.getRepository(RouteSheetStop).delete({ id: stop.id });
    const left = await manager.getRepository(RouteSheetStop).countBy({ sheetId: sheet.id });
    const state = left === 0 ? "cancelled" : "open";
    await setColumns({ entity: RouteSheet }, writing, sheet.id, { state, version: sheet.version + 1, updatedAt: writing.at });
    await writing.journal({
      action: "update", kind: "routeSheets", id: sheet.id, version: sheet.version + 1, title: sheet.number, before: { state: sheet.state, stops: left + 1 }, after: { state, stops: left },
      links: [{ kind: "requests", id: requestId }],
    });
  }
}
