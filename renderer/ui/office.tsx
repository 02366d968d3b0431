/** The office as the window sees it: the typed client, its queries, and how it stands for this desk. */
import type { ContractRouterClient } from "@orpc/contract";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Contract } from "../../shared/contract";
import { type Permission, PERMISSIONS_OF } from "../../shared/contract/base";
import type { Status } from "../../shared/contract/system";

export type OfficeClient = ContractRouterClient<Contract>;

function makeOffice(client: OfficeClient) {
  return { client, query: createTanstackQueryUtils(client) };
}
export type OfficeAccess = ReturnType<typeof makeOffice>;

const OfficeContext = createContext<OfficeAccess | null>(null);
const StatusContext = createContext<Status | null>(null);

export function OfficeProvider({ client, children }: { client: OfficeClient; children: ReactNode }) {
  const office = useMemo(() => makeOffice(client), [client]);
  return <OfficeContext.Provider value={office}>{children}</OfficeContext.Provider>;
}

export function useOffice(): OfficeAccess {
  const office = useContext(OfficeContext);
  if (!office) throw new Error("useOffice stands outside OfficeProvider.");
  return office;
}

export const StatusProvider = StatusContext.Provider;

export function useStatus(): Status {
  const status = useContext(StatusContext);
  if (!status) throw new Error("useStatus stands outside StatusProvider.");
  return status;
}

/** The corps' own time; the PC's before there is a corps. */
export function useTimeZone(): string | undefined {
  return useContext(StatusContext)?.corps?.timeZone;
}

/** Whether the person at the desk may do this, as far as the screen needs to know; the office checks again. */
export function useMay(permission: Permission): boolean {
  const { atDesk, readOnly } = useStatus();
  if (!atDesk) return false;
  const writes = !["open", "read", "export", "journal"].includes(permission);
  return PERMISSIONS_OF[atDesk.role].includes(permission) && !(readOnly && writes);
}
