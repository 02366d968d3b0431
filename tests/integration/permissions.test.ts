import { isContractProcedure } from "@orpc/contract";
import { describe, expect, it } from "vitest";
import { contract } from "../../shared/contract";
import { type Permission, PERMISSIONS, PERMISSIONS_OF, ROLES } from "../../shared/contract/base";
import { Desk } from "../../electron/office/core/context";
import { createRouterClient } from "@orpc/server";
import { router } from "../../electron/office/router";
import { openTestOffice } from "../helpers/testOffice";

/** Every call of the contract by its dotted name, with the permission it declares. */
function calls(part: unknown = contract, name = ""): [name: string, permission: Permission | undefined][] {
  if (isContractProcedure(part)) return [[name, part["~orpc"].meta["permission"] as Permission | undefined]];
  return Object.entries(part as Record<string, unknown>).flatMap(([key, inner]) => calls(inner, name ? `${name}.${key}` : key));
}

const ALL = calls();
const WRITING = /\.(create|update|remove|restore|removeMany|restoreMany|setMany|addMembers|confirm|withdraw|confirmOccurrence|missOccurrence|changeOccurrence|cancelOccurrence|reopenOccurrence|attachRows|detachRows|assign|unassign|start|finish|makeSheet|cancelSheet|confirmSheet)$/;
/** What a window may ask before anybody sits at the desk. */
const OPEN = ["system.status", "system.retry", "setup.regions", "setup.create", "setup.demo", "accounts.atDoor", "accounts.signIn", "accounts.signOut", "places.find", "places.under", "places.get"];

describe("permissions", () => {
  it.each(ALL)("%s declares one that there is", (_name, permission) => {
    expect(PERMISSIONS).toContain(permission);
  });

  it("only what stands before the sign-in is open to nobody", () => {
    expect(ALL.filter(([, permission]) => permission === "open").map(([name]) => name).toSorted()).toEqual(OPEN.toSorted());
  });

  it("no call that changes a record is a call that only reads", () => {
    const writing = ALL.filter(([name]) => WRITING.test(name) && !name.startsWith("setup.create"));
    expect(writing.length).toBeGreaterThan(50);
    expect(writing.filter(([, permission]) => permission === "read" || permission === "open" || permission === "export")).toEqual([]);
  });

  it("an auditor reads and exports and changes nothing", () => {
    expect(PERMISSIONS_OF.auditor.toSorted()).toEqual(["export", "journal", "open", "read"]);
  });

  const guarded = ALL.filter(([, permission]) => permission !== "open");

  it("each guarded call is refused where nobody sits at the desk, and to every role that may not", async () => {
    const { office } = await openTestOffice();
    const desk = new Desk();
    desk.leftByHand = true;
    const client = createRouterClient(router, { context: { office, desk, host: { kind: "test", handOver: async () => ({ outcome: "cancelled" as const }) } } });
    const ask = (name: string): Promise<unknown> => {
      const call = name.split(".").reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], client) as (input: unknown) => Promise<unknown>;
      return call({});
    };
    for (const [name] of guarded) await expect(ask(name), name).rejects.toMatchObject({ code: "SIGN_IN_NEEDED" });
    for (const role of ROLES) {
      desk.atDesk = { id: "x", name: "x", role, language: "ru", colorScheme: "auto" };
      for (const [name, permission] of guarded) {
        if (permission === undefined || PERMISSIONS_OF[role].includes(permission)) continue;
        await expect(ask(name), `${role}: ${name}`).rejects.toMatchObject({ code: "FORBIDDEN", data: { permission } });
      }
    }
  });
});
