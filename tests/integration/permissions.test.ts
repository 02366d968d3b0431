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
/** What every register asks without changing anything. */
const ASKED_OF_REGISTERS = ["list", "get", "choices", "exportList"];
/** Everything else that may be called without a permission to write. A call that is in neither list fails the test: whoever adds one says here that it changes no record. */
const READING = [
  "staff.posts",
  "assignments.candidates", "assignments.day", "assignments.ofRequest", "assignments.sheet", "attachments.open", "attachments.preview", "audit.verify",
  "briefings.beyond", "briefings.charts", "briefings.compare", "briefings.compute", "briefings.drafts.of", "briefings.exclusions", "briefings.export", "briefings.issued.changes",
  "briefings.issued.everyRevision", "briefings.issued.export", "briefings.issued.late", "briefings.issued.rows", "briefings.issued.verify", "briefings.rows", "briefings.stopExport", "briefings.text", "briefings.underway",
  "briefings.warnings", "catalogue.versions", "charts.of", "commitments.due", "commitments.preview", "consents.form", "consents.lacking", "contacts.hours", "contacts.summary", "deliveries.helpedBy",
  "deliveries.helpedBySeveral", "deliveries.history", "deliveries.limits", "deliveries.warnings", "families.timeline", "handoverSheets.occurrences", "handoverSheets.recipients",
  "headquarters.membersOn", "importing.batches", "importing.sources", "items.all", "matching.compare", "matching.mergesOf", "matching.next", "matching.open", "matching.scanState",
  "ownFigures.ready", "overview.sections", "overview.birthdays", "overview.targets", "overview.today", "papers.make", "people.similar", "programmes.creditable", "programmes.creditsOf", "programmes.progress", "programmes.targetsInPeriod", "publications.of", "requests.board", "requests.calendar",
  "requests.column", "requests.openFor", "requests.openForNew", "requests.presets", "search.everything", "setup.letterTemplate", "setup.mark", "shifts.hours", "stateRegister.check", "stateRegister.export", "stateRegister.layout", "stateRegister.problems", "stock.period", "stock.shortages", "stock.where", "system.about",
  "system.changes",
];
/** How a screen looks to one person: everybody keeps it for themselves, an auditor, too. */
const OWN_HABITS = ["accounts.prefer", "preferences.dropView", "preferences.saveView", "preferences.set", "preferences.views"];
/** Permissions that change no record. */
const WITHOUT_WRITING: readonly (Permission | undefined)[] = ["read", "export", "journal"];
/** What a window may ask before anybody sits at the desk. */
const OPEN = ["system.status", "system.retry", "system.restoreLastCopy", "setup.regions", "setup.create", "setup.demo", "accounts.atDoor", "accounts.signIn", "accounts.signOut", "places.find", "places.under", "places.get"];

describe("permissions", () => {
  it.each(ALL)("%s declares one that there is", (_name, permission) => {
    expect(PERMISSIONS).toContain(permission);
  });

  it("only what stands before the sign-in is open to nobody", () => {
    expect(ALL.filter(([, permission]) => permission === "open").map(([name]) => name).toSorted()).toEqual(OPEN.toSorted());
  });

  it("every call that asks for no permission to write is known to change no record", () => {
    const free = ALL.filter(([name, permission]) => WITHOUT_WRITING.includes(permission) && !ASKED_OF_REGISTERS.includes(name.split(".").at(-1) ?? "")).map(([name]) => name);
    expect(free.toSorted()).toEqual([...READING, ...OWN_HABITS].toSorted());
  });

  it("none of the calls that every register changes records by goes without a permission to write", () => {
    const writing = ALL.filter(([name]) => /\.(create|update|remove|restore|removeMany|restoreMany|setMany|confirm|withdraw)$/.test(name) && !name.startsWith("setup.create"));
    expect(writing.length).toBeGreaterThan(100);
    expect(writing.filter(([, permission]) => permission === "open" || WITHOUT_WRITING.includes(permission))).toEqual([]);
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
