/**
 * The gate before every call: the permission its contract declares is held against the role at the desk,
 * and whatever goes wrong leaves as one of the contract's typed errors.
 */
import { implement, ORPCError, ValidationError } from "@orpc/server";
import { contract } from "../../../shared/contract";
import { OFFICE_ERRORS, type Permission, PERMISSIONS_OF } from "../../../shared/contract/base";
import { problemOfIssue } from "../../../shared/contract/issues";
import { databaseProblemOf } from "../../database/problems";
import type { AtDesk, OfficeContext } from "./context";
import { seated } from "./seat";
import { OfficeError, type OfficeErrorCode, type OfficeErrorData } from "./errors";

const base = implement(contract).$context<OfficeContext>();

export const called = base
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw typedError(error);
    }
  })
  .use(async ({ context, procedure, next }) => {
    const permission = procedure["~orpc"].meta["permission"];
    if (permission === undefined) throw new Error("A procedure of the contract declares no permission.");
    if (permission !== "open") {
      const atDesk = await seated(context);
      if (!atDesk) throw new OfficeError("SIGN_IN_NEEDED", undefined);
      if (!PERMISSIONS_OF[atDesk.role].includes(permission)) throw new OfficeError("FORBIDDEN", { permission });
    }
    return next();
  });

/** For a call whose permission depends on what it is about. @throws OfficeError FORBIDDEN */
export function requirePermission(atDesk: AtDesk | null, permission: Permission): void {
  if (atDesk && !PERMISSIONS_OF[atDesk.role].includes(permission)) throw new OfficeError("FORBIDDEN", { permission });
}

function typedError(error: unknown): unknown {
  if (error instanceof OfficeError) return refusal(error.code, error.data);
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === "BAD_REQUEST") {
    return refusal("INVALID", { problems: error.cause.issues.map(problemOfIssue) });
  }
  const problem = databaseProblemOf(error);
  if (problem) return refusal("DATABASE", { problem: problem.code, detail: problem.detail });
  return error;
}

function refusal<Code extends OfficeErrorCode>(code: Code, data: OfficeErrorData[Code]): ORPCError<Code, OfficeErrorData[Code]> {
  return new ORPCError(code, { defined: true, status: OFFICE_ERRORS[code].status, message: code, data } as never);
}
