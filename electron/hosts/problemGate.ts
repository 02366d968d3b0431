/**
 * Calls while the database cannot be used. The window may ask how the office stands and have it tried again;
 * everything else is refused with DATABASE, so that no screen works on nothing.
 */
import { ORPCError } from "@orpc/server";
import type { Status } from "../../shared/contract/system";
import { localDateAt } from "../../shared/domain/periods";
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
  const lastCopy = await door.lastCopy();
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
    problem: { code: problem.code, detail: problem.detail, dataFolder: door.dataFolder, lastCopy },
  };
}

interface Called<Result> {
  readonly path: readonly string[];
  readonly context: OfficeContext;
  next(): Promise<Result>;
}

/** Calls that a host answers while there is no office to ask. */
const ANSWERED: ReadonlySet<string> = new Set(["system.status", "system.retry", "system.restoreLastCopy"]);

/** Stands in front of every call of a host, as an interceptor of its handler. */
export function problemGate(door: OfficeDoor) {
  return async ({ path, context, next }: Called<unknown>): Promise<unknown> => {
    const name = path.join(".");
    if (name === "system.retry") await door.retry();
    if (name === "system.restoreLastCopy") await door.restoreLastCopy();
    const { problem } = door;
    if (door.office || !problem) return next();
    if (ANSWERED.has(name)) return problemStatus(door, problem, context.host.kind);
    throw new ORPCError("DATABASE", { defined: true, data: { problem: problem.code, detail: problem.detail } });
  };
}
