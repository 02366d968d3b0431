/**
 * Calls while the database cannot be used. The window may ask how the office stands and have it tried again;
 * everything else is refused with DATABASE, so that no screen works on nothing.
 */
import { join } from "node:path";
import { ORPCError } from "@orpc/server";
import type { Status } from "../../shared/contract/system";
import { localDateAt } from "../../shared/domain/periods";
import { newestDailyCopy } from "../database/backup";
import { DatabaseProblem } from "../database/problems";
import type { Desk, OfficeContext } from "../office/core/context";
import type { HostPort } from "../office/core/hostPort";
import type { OfficeDoor } from "./openOffice";

/** The context of one desk's calls. It is made once per desk and follows the door when the office opens later. */
export function contextAt(door: OfficeDoor, desk: Desk, host: HostPort): OfficeContext {
  return {
    get desk() {
      if (door.office) desk.standIn(door.office);
      return desk;
    },
    host,
    demo: door.demo,
    get office() {
      if (door.office) return door.office;
      throw door.problem ?? new DatabaseProblem("locked", "The office is not open yet.");
    },
  };
}

async function problemStatus(door: OfficeDoor, problem: DatabaseProblem, host: HostPort["kind"]): Promise<Status> {
  const lastCopy = await newestDailyCopy(join(door.dataFolder, "backups"));
  return {
    state: "problem",
    host,
    version: door.version,
    demo: false,
    visiting: false,
    usualPeriod: { from: "", to: "" },
    readOnly: true,
    today: localDateAt(new Date(), "Asia/Almaty"),
    corps: null,
    atDesk: null,
    problem: { code: problem.code, detail: problem.detail, dataFolder: door.dataFolder, lastCopy: lastCopy ?? "" },
  };
}

interface Called<Result> {
  readonly path: readonly string[];
  readonly context: OfficeContext;
  next(): Promise<Result>;
}

/** Stands in front of every call of a host, as an interceptor of its handler. */
export function problemGate(door: OfficeDoor) {
  return async ({ path, context, next }: Called<unknown>): Promise<unknown> => {
    const name = path.join(".");
    if (name === "system.retry") await door.retry();
    const { problem } = door;
    if (door.office || !problem) return next();
    if (name === "system.status" || name === "system.retry") return problemStatus(door, problem, context.host.kind);
    throw new ORPCError("DATABASE", { defined: true, data: { problem: problem.code, detail: problem.detail } });
  };
}
