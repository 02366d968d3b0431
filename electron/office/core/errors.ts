/** What the office refuses with: typed, so that the screen, the command line and the tests read the same thing. */
import type { Permission } from "../../../shared/contract/base";
import type { FieldProblem } from "../../../shared/contract/issues";

export type { FieldProblem };


export interface OfficeErrorData {
  INVALID: { problems: FieldProblem[] };
  /** `kind`: the feature whose words the fields are in. */
  CHANGED_MEANWHILE: { version: number; kind?: string; by: string; at: string; fields: string[] };
  NOT_FOUND: { kind: string };
  REFUSED: { reason: string; params: Record<string, string | number> };
  FORBIDDEN: { permission: Permission };
  SIGN_IN_NEEDED: undefined;
  DATABASE: { problem: string; detail: string };
}
export type OfficeErrorCode = keyof OfficeErrorData;

export class OfficeError<Code extends OfficeErrorCode = OfficeErrorCode> extends Error {
  constructor(
    readonly code: Code,
    readonly data: OfficeErrorData[Code],
  ) {
    super(`${code} ${JSON.stringify(data ?? {})}`);
    this.name = "OfficeError";
  }
}

export const invalid = (problems: FieldProblem[]): OfficeError<"INVALID"> => new OfficeError("INVALID", { problems });
export const notFound = (kind: string): OfficeError<"NOT_FOUND"> => new OfficeError("NOT_FOUND", { kind });
export const refused = (reason: string, params: Record<string, string | number> = {}): OfficeError<"REFUSED"> =>
  new OfficeError("REFUSED", { reason, params });
