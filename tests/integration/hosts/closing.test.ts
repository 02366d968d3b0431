import { once } from "node:events";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ensureBuilt, ROOT } from "../../helpers/built";
import { partnerFields } from "../../helpers/fields";
import { ask, clientOf, type SignedIn, signIn } from "../../helpers/httpAsk";
import { startHost } from "../../helpers/hostProcess";
import { openTestOffice, temporaryFolder } from "../../helpers/testOffice";

/** Creates partners as fast as they are taken, until the host goes away; answers with the names it acknowledged. */
async function writeUntilTheEnd(way: SignedIn, enough: () => void): Promise<Set<string>> {
  const client = clientOf(way);
  await client.system.status();
  const acknowledged = new Set<string>();
  const writer = async (number: number): Promise<void> => {
    for (let count = 0; ; count += 1) {
      const name = `Фонд ${number}-${count}`;
      try {
        await client.partners.create({ fields: partnerFields({ nameRu: name }) });
      } catch {
        return;
      }
      acknowledged.add(name);
      if (acknowledged.size === 40) enough();
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_each, number) => writer(number)));
  return acknowledged;
}

describe("ending the browser host", () => {
  it.each(["SIGTERM", "SIGINT", "SIGHUP", "SIGKILL"] as const)("by %s in the middle of writes loses nothing that was acknowledged", async (signal) => {
    const data = await temporaryFolder();
    const host = await startHost({ demo: true, data });
    onTestFinished(() => host.stop());
    let ended: Promise<number | null> | null = null;
    const acknowledged = await writeUntilTheEnd(await signIn(host.address), () => (ended = host.end(signal)));
    expect(await ended).toBe(signal === "SIGKILL" ? null : 0);

    const { call } = await openTestOffice({ dataFolder: data, corps: null });
    await call.system.status();
    const kept = new Set<string>();
    for (let page = 1; ; page += 1) {
      const { rows, total } = await call.partners.list({ search: "", filters: {}, page, pageSize: 100 });
      for (const row of rows) kept.add(row.nameRu);
      if (page * 100 >= total) break;
    }
    expect([...acknowledged].filter((name) => !kept.has(name))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThanOrEqual(40);
    expect((await call.audit.verify()).brokenAt).toBeNull();
  });

  it("ends the change streams, takes its note and its files away, and says so", async () => {
    const data = await temporaryFolder();
    const host = await startHost({ demo: true, data, lang: "en" });
    onTestFinished(() => host.stop());
    const client = clientOf(await signIn(host.address));
    await client.system.status();
    const changes = await client.system.changes();
    const first = changes.next();
    await client.partners.create({ fields: partnerFields() });
    expect((await first).value).toMatchObject({ subjects: [{ kind: "partners" }] });
    const rest = changes.next().then(() => "ended", () => "ended");
    expect(existsSync(join(data, "browser-host.json"))).toBe(true);
    expect(await host.end()).toBe(0);
    expect(await rest).toBe("ended");
    expect(existsSync(join(data, "browser-host.json"))).toBe(false);
    expect(host.output()).toMatch(/Closing the office\.\.\.\nThe office is closed, everything is saved\.\n$/);
  });

  it("twice in a row does not cut the first closing short", async () => {
    const host = await startHost({ demo: true });
    onTestFinished(() => host.stop());
    host.child.kill("SIGINT");
    expect(await host.end("SIGINT")).toBe(0);
    expect(host.output().match(/База закрыта/g)).toHaveLength(1);
  });
});

// Where there is a screen Electron may well be had; a Linux without one is the case that can be made everywhere.
describe.runIf(process.platform === "linux")("npm start where Electron is not to be had", () => {
  it("says so in one line, opens the office in the browser, and passes the end on", async () => {
    await ensureBuilt();
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
    const args = ["--demo", "--data", await temporaryFolder(), "--port", "0", "--no-open", "--lang", "en"];
    const child = spawn(process.execPath, [join(ROOT, "scripts/start.mjs"), ...args], { env: { ...rest, ERIKTI_SKIP_BUILD: "1" }, stdio: ["pipe", "pipe", "pipe"] });
    onTestFinished(() => void child.kill("SIGTERM"));
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => (output += part));
    child.stderr.setEncoding("utf8").on("data", (part: string) => (output += part));
    const ended = once(child, "close");
    await expect.poll(() => output, { timeout: 60_000 }).toContain("Press Enter");
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/.exec(output)?.[0] ?? "";
    const { base, cookie } = await signIn(address);
    expect((await ask(Number(new URL(address).port), { path: `${base}/`, headers: { cookie } })).status).toBe(200);
    expect(output.split("\n")[0]).toBe("Electron is not available here; opening the office in the browser instead.");
    child.kill("SIGINT");
    expect((await ended)[0]).toBe(0);
    expect(output).toMatch(/everything is saved\.\n$/);
  });
});
