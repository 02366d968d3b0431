/**
 * The gate before every call: the permission its contract declares is held against the role at the desk,
 * and whatever goes wrong leaves as one of the contract's typed errors.
 */
import { implement, ORPCError, ValidationError } from "@orpc/server";
import { contract } from "../../../shared/contract";
import { PERMISSIONS_OF } from "../../../shared/contract/base";
import { databaseProblemOf } from "../../database/problems";
import type { OfficeContext } from "./context";
import { type FieldProblem, OfficeError } from "./errors";

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

interface Issue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }>;
}

/** A schema's complaint as a field problem; messages that are a bare word are kinds of our own. */
function problemOfIssue(issue: Issue): FieldProblem {
  const path = (issue.path ?? []).map((step) => String(typeof step === "object" ? step.key : step));
  const field = (path[0] === "fields" ? path.slice(1) : path).join(".");
  const details = issue as Issue & { code?: string; maximum?: number; input?: unknown };
  if (/^[a-z_]+$/.test(issue.message)) return { field, kind: issue.message };
  if (details.code === "too_small" || details.code === "invalid_type" || details.code === "invalid_value") return { field, kind: "required" };
  if (details.code === "too_big") return { field, kind: "too_long", params: { maximum: details.maximum ?? 0 } };
  return { field, kind: "not_understood" };
}

