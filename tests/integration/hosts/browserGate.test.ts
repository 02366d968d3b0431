import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PAGE_HEADERS } from "../../../electron/hosts/pageHeaders";
import { type Asked, ask, clientOf, type SignedIn, signIn } from "../../helpers/httpAsk";
import { type HostProcess, startHost } from "../../helpers/hostProcess";

const FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"];

describe("the browser host refuses", () => {
  let host: HostProcess;
  let window: SignedIn;
  beforeAll(async () => {
    host = await startHost({ demo: true });
    window = await signIn(host.address);
  });
  afterAll(() => host.stop());

  const call: Asked = { method: "POST", path: "/rpc/system/status", headers: { "x-erikti": "1", "content-type": "application/json" }, body: "{}" };
  /** The same, asked by one that knows the office's path and has a good cookie. */
  const own = (asked: Asked = {}): Asked => ({ ...asked, path: `${window.base}${asked.path ?? "/"}`, headers: { cookie: window.cookie, ...asked.headers } });
  const ownCall = (headers: Asked["headers"] = {}): Asked => own({ ...call, headers: { ...call.headers, ...headers } });

  it("nothing of what its own window asks", async () => {
    expect((await ask(host.port, own())).status).toBe(200);
    expect((await ask(host.port, ownCall({ origin: host.origin, "sec-fetch-site": "same-origin" }))).status).toBe(200);
    expect((await ask(host.port, ownCall({ host: `localhost:${host.port}` }))).status).toBe(200);
  });

  const wrongHeaders: readonly [string, (port: number) => Record<string, string>, number][] = [
    ["a foreign name that was made to point here", (port) => ({ host: `office.example:${port}` }), 421],
    ["its own name without the port", () => ({ host: "127.0.0.1" }), 421],
    ["its own name with another port", (port) => ({ host: `127.0.0.1:${port + 1}` }), 421],
    ["a name that only begins like its own", (port) => ({ host: `localhost:${port}.office.example` }), 421],
    ["another page", () => ({ origin: "https://office.example" }), 403],
    ["a page without an origin", () => ({ origin: "null" }), 403],
    ["another program on another port", (port) => ({ origin: `http://127.0.0.1:${port + 1}` }), 403],
    ["its own name under another protocol", (port) => ({ origin: `https://127.0.0.1:${port}` }), 403],
    ["its other name as the origin", (port) => ({ origin: `http://localhost:${port}` }), 403],
    ["what a browser marks as cross-site", () => ({ "sec-fetch-site": "cross-site" }), 403],
    ["what a browser marks as same-site", () => ({ "sec-fetch-site": "same-site" }), 403],
  ];
  it.each(wrongHeaders)("%s, for pages and for calls, even with a good cookie", async (_title, headersAt, status) => {
    const headers = headersAt(host.port);
    expect((await ask(host.port, own({ headers }))).status).toBe(status);
    expect((await ask(host.port, ownCall(headers))).status).toBe(status);
  });

  it.each(FORM_TYPES)("a form of another page (%s)", async (type) => {
    const answer = await ask(host.port, own({ method: "POST", path: "/rpc/setup/create", headers: { "content-type": type }, body: "json=1" }));
    expect(answer.status).toBe(403);
  });

  it("the question of a foreign page whether it may, and allows nobody else", async () => {
    const headers = { origin: "https://office.example", "access-control-request-method": "POST", "access-control-request-headers": "x-erikti" };
    const answer = await ask(host.port, own({ method: "OPTIONS", path: "/rpc/system/status", headers }));
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  const methods: readonly [string, string][] = [["GET", "/rpc/system/status"], ["PUT", "/"], ["DELETE", "/files/x"], ["POST", "/"], ["OPTIONS", "/"]];
  it.each(methods)("%s %s", async (method, path) => {
    expect((await ask(host.port, own({ method, path, headers: { "x-erikti": "1" } }))).status).toBe(405);
  });

  it.each(["http://office.example/", "//office.example/", "*"])("the target %s", async (path) => {
    expect((await ask(host.port, { path, headers: { cookie: window.cookie } })).status).toBe(400);
  });

  const cookies: readonly [string, (good: string) => string | undefined][] = [
    ["no cookie", () => undefined],
    ["a made-up cookie", (good) => `${good.split("=")[0]}=AAAA`],
    ["a cookie that is cut short", (good) => good.slice(0, -1)],
    ["the cookie under the name of another port", (good) => good.replace(/erikti-\d+/, "erikti-1")],
    ["an empty cookie", (good) => `${good.split("=")[0]}=`],
  ];
  it.each(cookies)("%s: pages and files with a page, calls with a typed refusal", async (_title, of) => {
    const given = of(window.cookie);
    const headers: Record<string, string> = given === undefined ? {} : { cookie: given };
    for (const path of ["/", "/index.html", "/files/x", "/assets/x.js"]) {
      const answer = await ask(host.port, { path: `${window.base}${path}`, headers });
      expect([path, answer.status, answer.headers["content-type"]]).toEqual([path, 401, "text/html; charset=utf-8"]);
    }
    const answer = await ask(host.port, { ...call, path: `${window.base}${call.path}`, headers: { ...call.headers, ...headers } });
    expect([answer.status, JSON.parse(answer.body.toString())]).toMatchObject([401, { json: { code: "UNAUTHORIZED" } }]);
  });

  const bases: readonly [string, (good: string) => string][] = [
    ["without it", () => ""],
    ["with a made-up one", () => `/o-${"A".repeat(43)}`],
    ["with one that is cut short", (good) => good.slice(0, -1)],
    ["with one that goes on", (good) => `${good}A`],
    ["with another spelling of it", (good) => `/%6f${good.slice(2)}`],
    ["with it behind another folder", (good) => `/assets${good}`],
  ];
  it.each(bases)("the good cookie of one that does not know the office's path: %s", async (_title, of) => {
    const base = of(window.base);
    for (const path of ["/", "/index.html", "/files/x", "/mark.svg"]) {
      const answer = await ask(host.port, { path: `${base}${path}`, headers: { cookie: window.cookie } });
      expect([path, answer.status, answer.headers.location]).toEqual([path, 401, undefined]);
      expect(answer.body.toString()).not.toContain(window.base);
    }
    const answer = await ask(host.port, { ...call, path: `${base}${call.path}`, headers: { ...call.headers, cookie: window.cookie } });
    expect(answer.status).not.toBe(200);
  });

  const outside = [
    "/../package.json", "/../../package.json", "/assets/../../../package.json", "/%2e%2e/%2e%2e/package.json", "/..%2f..%2fpackage.json",
    "/assets/..%5c..%5c..%5cpackage.json", "/..\\..\\package.json", "/index.html%00.js", "/C:/Windows/win.ini", "/index.html::$DATA",
    "/../main/browserHost.js", "/../.built", "/%", "/%c0%ae%c0%ae/package.json", "/assets", "/assets/", `/${"a".repeat(5_000)}.js`,
  ];
  it.each(outside)("the path %s", async (path) => {
    const answer = await ask(host.port, own({ path }));
    expect([answer.status, answer.body.toString()]).toEqual([404, "There is no such page."]);
  });

  it("a body larger than it takes, whether it says its size or not", async () => {
    const said = await ask(host.port, { ...ownCall({ "content-length": String(65 * 1024 * 1024) }), body: "" }).catch((error: NodeJS.ErrnoException) => error.code);
    expect(said).toMatchObject({ status: 413 });
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let megabytes = 0; megabytes < 80; megabytes += 1) yield Buffer.alloc(1024 * 1024, " ");
    }
    const unsaid = await ask(host.port, { ...ownCall(), body: endless() }).then(
      (answer) => answer.status,
      (error: NodeJS.ErrnoException) => error.code,
    );
    // It may hang up while the rest is still being sent.
    expect([413, "EPIPE", "ECONNRESET"]).toContain(unsaid);
    expect((await clientOf(window).system.status()).state).toBe("ready");
  });

  it("to be reached from outside the machine", async () => {
    const addresses = Object.values(networkInterfaces()).flat().filter((each) => each !== undefined && !each.internal).map((each) => each?.address ?? "");
    const reached = (address: string): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = connect({ host: address, port: host.port, timeout: 2_000 });
        const end = (answer: boolean) => () => {
          socket.destroy();
          resolve(answer);
        };
        socket.on("connect", end(true)).on("error", end(false)).on("timeout", end(false));
      });
    expect(await reached("127.0.0.1")).toBe(true);
    for (const address of ["127.0.0.2", "::1", ...addresses]) expect([address, await reached(address)]).toEqual([address, false]);
  });

  it("scripts, frames and other hosts to every page: each answer carries the policy, refusals too", async () => {
    const answers = [
      await ask(host.port, own()), await ask(host.port), await ask(host.port, { headers: { host: "office.example" } }),
      await ask(host.port, own({ path: "/missing" })), await ask(host.port, ownCall()),
    ];
    for (const { headers } of answers) expect(headers).toMatchObject(PAGE_HEADERS);
    const policy = String(answers[0]?.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/);
  });
});
