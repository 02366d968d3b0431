/** Who may take a deletion back: whoever may call the register's own `restore`. */
import { isContractProcedure } from "@orpc/contract";
import { contract } from "../../../shared/contract";
import { RESTORED_BY } from "../../../shared/contract/audit";
import type { Permission } from "../../../shared/contract/base";

/** Null for a kind of which nothing is deleted or brought back by itself. */
export function restorePermission(kind: string): Permission | null {
  const path = [...(RESTORED_BY[kind] ?? [kind]), "restore"];
  const call = path.reduce<unknown>((at, step) => (at !== null && typeof at === "object" ? (at as Record<string, unknown>)[step] : undefined), contract);
  return isContractProcedure(call) ? ((call["~orpc"].meta["permission"] as Permission | undefined) ?? null) : null;
}
