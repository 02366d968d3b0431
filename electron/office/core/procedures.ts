/**
 * The gate before every call: the permission its contract declares is held against the role at the desk,
 * and whatever goes wrong leaves as one of the contract's typed errors.
 */
import { implement, ORPCError, ValidationError } from "@orpc/server";
import { contract } from "../../../shared/contract";
import { PERMISSIONS_OF } from "../../../shared/contract/base";
import { problemOfIssue } from "../../../shared/contract/issues";
import { databaseProblemOf } from "../../database/problems";
import type { OfficeContext } from "./context";
import { OfficeError } from "./errors";

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
      const { atDesk } = context.desk;
      if (!atDesk) throw new OfficeError("SIGN_IN_NEEDED", undefined);
      if (!PERMISSIONS_OF[atDesk.role].includes(permission)) throw new OfficeError("FORBIDDEN", { permission });
    }
    return next();
  });

function typedError(error: unknown): unknown {
  if (error instanceof OfficeError) return new ORPCError(error.code, { defined: true, data: error.data, message: error.message });
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === "BAD_REQUEST") {
    return new ORPCError("INVALID", { defined: true, data: { problems: error.cause.issues.map(problemOfIssue) } });
  }
  const problem = databaseProblemOf(error);
  if (problem) return new ORPCError("DATABASE", { defined: true, data: { problem: problem.code, detail: problem.detail } });
  return error;
}
