/** Every register of the demo corps goes out as a file: what the screens name as columns is there. */
import { describe, expect, it } from "vitest";
import { contract } from "../../shared/contract";
import { fillDemo } from "../../electron/office/demo/service";
import { deskOf, openTestOffice } from "../helpers/testOffice";

const registers = Object.entries(contract).filter(([, calls]) => "exportList" in calls).map(([name]) => name);

interface Register {
  list(input: object): Promise<{ rows: Record<string, unknown>[]; total: number }>;
  exportList(input: object): Promise<unknown>;
}

describe("every list", () => {
  it("goes out whole, and no value of it as [object Object]", async () => {
    const { office } = await openTestOffice({ corps: null });
    const desk = deskOf(office);
    desk.desk.atDesk = await fillDemo(office, "ru");
    expect(registers.length).toBeGreaterThan(14);
    for (const name of registers) {
      const register = (desk.call as unknown as Record<string, Register>)[name];
      const { rows: [row], total } = (await register?.list({ filters: {} })) ?? { rows: [], total: 0 };
      const fields = Object.keys(row ?? { id: "" }).filter((field) => field !== "version");
      const columns = fields.map((field) => ({ title: field, fields: [field], words: {} }));
      await register?.exportList({ title: name, language: "ru", format: "csv", privacy: "full", columns, filters: {}, selection: { ids: null, except: [] } });
      const lines = (desk.handedOver.at(-1)?.bytes.toString("utf8") ?? "").split("\r\n").filter(Boolean);
      expect([name, lines.length]).toEqual([name, total + 1]);
      expect(lines.join("\n"), name).not.toMatch(/\[object|undefined|NaN/);
    }
  });
});
