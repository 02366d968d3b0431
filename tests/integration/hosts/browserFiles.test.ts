import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { attachmentHeader, Downloads } from "../../../electron/hosts/browser/downloads";
import { startBrowserServer } from "../../../electron/hosts/browser/server";
import { openOffice } from "../../../electron/hosts/openOffice";
import { HOST_WORDS } from "../../../electron/hosts/words";
import type { OutgoingFile } from "../../../electron/office/core/hostPort";
import { ask, signIn } from "../../helpers/httpAsk";
import { RESOURCES, temporaryFolder } from "../../helpers/testOffice";

async function serve() {
  const dataFolder = await temporaryFolder();
  const trouble: unknown[] = [];
  const door = await openOffice({ dataFolder, resources: RESOURCES, version: "0.0.0", demo: null, onTrouble: (error) => trouble.push(error) });
  const folder = join(dataFolder, "outgoing");
  const downloads = new Downloads(folder);
  const server = await startBrowserServer(
    { door, downloads, pages: join(RESOURCES, "icons"), words: HOST_WORDS.en, onTrouble: (error) => trouble.push(error), letIn: () => null },
    0,
  );
  onTestFinished(async () => {
    await server.close();
    await door.close();
    expect(trouble).toEqual([]);
  });
  const session = async (): Promise<{ id: string; cookie: string; base: string }> => {
    const { cookie, base } = await signIn(server.newAddress());
    return { cookie, base, id: cookie.split("=")[1] ?? "" };
  };
  return { server, downloads, folder, session, waiting: () => (existsSync(folder) ? readdirSync(folder) : []) };
}

function file(overrides: Partial<OutgoingFile> = {}): OutgoingFile {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("first, ");
    yield Buffer.from("second");
  }
  return { name: "list.csv", type: "text/csv", bytes: bytes(), ...overrides };
}

const pathOf = (base: string, handover: Awaited<ReturnType<Downloads["keep"]>>): string => `${base}/${handover.outcome === "download" ? handover.address : ""}`;

describe("a file on its way to the browser", () => {
  it("is given out once, whole, and lies nowhere afterwards", async () => {
    const { server, downloads, session, waiting } = await serve();
    const { id, cookie, base } = await session();
    const path = pathOf(base, await downloads.keep(id, file({ name: "Брифинг № 12 (қазақша).csv" })));
    expect(waiting()).toHaveLength(1);
    const got = await ask(server.port, { path, headers: { cookie } });
    expect([got.status, got.body.toString(), got.headers["content-type"]]).toEqual([200, "first, second", "text/csv"]);
    expect(got.headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
    expect(decodeURIComponent(String(got.headers["content-disposition"]).split("UTF-8''")[1] ?? "")).toBe("Брифинг № 12 (қазақша).csv");
    expect((await ask(server.port, { path, headers: { cookie } })).status).toBe(404);
    await expect.poll(waiting).toEqual([]);
  });

  it("is not given to another session, to none, or to a look without fetching; its own can still fetch it", async () => {
    const { server, downloads, session } = await serve();
    const [own, other] = [await session(), await session()];
    const path = pathOf(own.base, await downloads.keep(own.id, file()));
    expect((await ask(server.port, { path, headers: { cookie: other.cookie } })).status).toBe(404);
    expect((await ask(server.port, { path })).status).toBe(401);
    expect((await ask(server.port, { method: "HEAD", path, headers: { cookie: own.cookie } })).status).toBe(404);
    expect((await ask(server.port, { path, headers: { cookie: own.cookie } })).body.toString()).toBe("first, second");
  });

  it.each(["/files/", "/files/..%2f..%2ferikti.sqlite", "/files/../erikti.sqlite", "/files/AAAA"])("is not reached by the path %s", async (path) => {
    const { server, session } = await serve();
    const { cookie, base } = await session();
    expect((await ask(server.port, { path: `${base}${path}`, headers: { cookie } })).status).toBe(404);
  });

  it("that could not be made leaves nothing behind, and its maker's error is passed on", async () => {
    const { downloads, waiting } = await serve();
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half");
      throw new Error("The report could not be made.");
    }
    await expect(downloads.keep("session", file({ bytes: broken() }))).rejects.toThrow("The report could not be made.");
    expect(waiting()).toEqual([]);
  });

  it("that nobody fetched is removed with the rest, also what an earlier run left", async () => {
    const { downloads, folder, server, session } = await serve();
    const { id, cookie, base } = await session();
    const path = pathOf(base, await downloads.keep(id, file()));
    await downloads.clear();
    expect(existsSync(folder)).toBe(false);
    expect((await ask(server.port, { path, headers: { cookie } })).status).toBe(404);
  });

  const names: readonly [string, string][] = [
    ["list.csv", `attachment; filename="list.csv"; filename*=UTF-8''list.csv`],
    ['a"b\\c.csv', `attachment; filename="a_b_c.csv"; filename*=UTF-8''a%22b%5Cc.csv`],
    ["a\r\nset-cookie: x=1", `attachment; filename="a__set-cookie: x=1"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x%3D1`],
    ["тізім (1)*'.xlsx", `attachment; filename="_____ (1)*'.xlsx"; filename*=UTF-8''%D1%82%D1%96%D0%B7%D1%96%D0%BC%20%281%29%2A%27.xlsx`],
    ["100%.csv", `attachment; filename="100_.csv"; filename*=UTF-8''100%25.csv`],
  ];
  it.each(names)("named %j is announced by a header that cannot be broken out of", (name, header) => {
    expect(attachmentHeader(name)).toBe(header);
  });
});
