/** Whom to send: the first page of volunteers for a request, as those ask who send them. */
import type { RawConnection } from "../../../electron/database/driver";
import { rowsOf } from "../../../electron/database/reader";
import type { Office } from "../../../electron/office/createOffice";
import type { Operation } from "../measure";
import type { DeskClient } from "../region/region";
import { asked } from "./asked";

type Asked = Parameters<DeskClient["assignments"]["candidates"]>[0];

/** A year of shifts stands behind it. */
const LIMITS = { mostTimesFloor: 3, mostP95: 100 };

export async function rankingOperations(office: Office, desk: DeskClient, floor: RawConnection, rounds: number): Promise<Operation[]> {
  const waiting = await rowsOf<{ id: string; date: string }>(
    office.database.reader, "select id, due_date as date from request where state = 'new' and due_date >= '2025-01-01' order by due_date, id limit 8",
  );
  const plan = (name: string, wanted: (request: { id: string; date: string }) => Asked["wanted"], rest: Partial<Asked> = {}): Operation =>
    asked(office, floor, {
      ...LIMITS, name, rounds,
      variants: waiting.map((request) => async () => (await desk.assignments.candidates({ wanted: wanted(request), which: "fit", ...rest })).rows.length),
    });
  return [
    plan("ranking: for a request", ({ id, date }) => ({ requestId: id, date })),
    plan("ranking: at an hour, with a car, a skill and a language", ({ id, date }) => ({ requestId: id, date, from: "10:00", to: "12:00", vehicle: true, skills: ["первая помощь"], language: "ru" })),
    plan("ranking: in an emergency, at night", ({ date }) => ({ date, from: "23:30", to: "05:00", workClasses: ["disaster_aid"] })),
    plan("ranking: who cannot be sent", ({ id, date }) => ({ requestId: id, date }), { which: "unfit" }),
  ];
}
