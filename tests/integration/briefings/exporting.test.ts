/** A long file on its way out: the window sees how far it is and may stop it. */
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../electron/database/reader";
import { exportBriefing } from "../../../electron/office/briefings/exportBriefing";
import type { HowFar } from "../../../electron/office/core/filesUnderway";
import type { HostPort } from "../../../electron/office/core/hostPort";
import { openDemoOffice, PERIOD, type DemoOffice } from "../../helpers/briefings";

const TICKET = "a-ticket-of-the-window";
const asked = { period: PERIOD, language: "ru", format: "xlsx", privacy: "full", ticket: TICKET } as const;

/** Takes a file piece by piece and does something after each. */
const taking = (after: () => Promise<void>): Pick<HostPort, "handOver"> => ({
  async handOver(file) {
    for await (const _piece of file.bytes) await after();
    return { outcome: "saved", name: file.name };
  },
});
const exportsOf = async ({ office }: DemoOffice): Promise<number> => (await rowsOf<{ count: number }>(office.database.reader, "select count(*) as count from audit_entry where action = 'export'", []))[0]?.count ?? 0;

describe("a file that is being written", () => {
  it("says how many of its rows are written, and is forgotten when it has left", async () => {
    const demo = await openDemoOffice();
    const seen: (HowFar | null)[] = [];
    const host = taking(async () => void seen.push(await demo.call.briefings.underway({ ticket: TICKET })));
    expect(await exportBriefing(demo.office, host, null, asked)).toMatchObject({ outcome: "saved" });
    expect(seen[0]).toMatchObject({ rows: 0 });
    const last = seen.at(-1);
    expect(last?.total).toBeGreaterThan(100);
    expect(last?.rows).toBe(last?.total);
    expect(await demo.call.briefings.underway({ ticket: TICKET })).toBeNull();
    expect(await exportsOf(demo)).toBe(1);
  });

  it("ends when it is stopped, as if nobody had wanted it; the journal says nothing of it", async () => {
    const demo = await openDemoOffice();
    const host = taking(async () => void (await demo.call.briefings.stopExport({ ticket: TICKET })));
    expect(await exportBriefing(demo.office, host, null, asked)).toEqual({ outcome: "cancelled" });
    expect(await exportsOf(demo)).toBe(0);
    expect(await demo.call.briefings.underway({ ticket: TICKET })).toBeNull();
  });

  it("is not stopped by the ticket of another", async () => {
    const demo = await openDemoOffice();
    const host = taking(async () => void (await demo.call.briefings.stopExport({ ticket: "another-window's-ticket" })));
    expect(await exportBriefing(demo.office, host, null, { ...asked, format: "pdf" })).toMatchObject({ outcome: "saved" });
  });
});
