import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { ask, clientOf, signIn } from "../../helpers/httpAsk";
import { type HostProcess, type HostProcessOptions, spawnHost, startHost } from "../../helpers/hostProcess";
import { temporaryFolder } from "../../helpers/testOffice";

async function started(options: HostProcessOptions = {}): Promise<HostProcess> {
  const host = await startHost(options);
  onTestFinished(() => host.stop());
  return host;
}

const enter = async (address: string): Promise<number> => {
  const { port, pathname, search } = new URL(address);
  return (await ask(Number(port), { path: `${pathname}${search}` })).status;
};

describe("the way into the browser host", () => {
  it("is an address that opens once and sets a cookie out of reach of scripts and other sites", async () => {
    const host = await started();
    const { port, pathname, search } = new URL(host.address);
    const answer = await ask(Number(port), { path: `${pathname}${search}` });
    const { status, headers: { location } } = answer;
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/o-[\w-]{43}\/$/)]);
    expect(answer.headers["set-cookie"]).toEqual([expect.stringMatching(new RegExp(`^erikti-${port}=[\\w-]{43}; Path=${location}; HttpOnly; SameSite=Strict$`))]);
    expect(await enter(host.address)).toBe(401);
  });

  it("is not used up by a wrong key or by a look without opening", async () => {
    const host = await started();
    expect(await enter(`${host.origin}/?key=wrong`)).toBe(401);
    expect(await enter(`${host.origin}/?key=`)).toBe(401);
    const { pathname, search } = new URL(host.address);
    expect((await ask(host.port, { method: "HEAD", path: `${pathname}${search}` })).status).toBe(401);
    expect(await enter(host.address)).toBe(303);
  });

  it("is given anew by Enter in the terminal; the address before it opens no longer", async () => {
    const host = await started();
    const second = await host.pressEnter();
    expect(await enter(host.address)).toBe(401);
    expect(await enter(second)).toBe(303);
  });

  it("is given anew by starting the same office a second time, which leaves the first one running", async () => {
    const host = await started();
    const again = await spawnHost(["--data", host.dataFolder, "--lang", "en"]);
    expect(await again.ended).toBe(0);
    const [, address = ""] = again.output().trim().split("\n");
    expect(new URL(address).origin).toBe(host.origin);
    expect(await enter(address)).toBe(303);
  });

  it.each([undefined, "", "wrong"])("is not given to a neighbour whose secret is %s", async (secret) => {
    const host = await started();
    const answer = await ask(host.port, { path: "/another-address", headers: secret === undefined ? {} : { "x-erikti-secret": secret } });
    expect([answer.status, answer.body.toString()]).toEqual([403, "This secret opens nothing."]);
    expect(await enter(host.address)).toBe(303);
  });

  it("leads each browser to a desk of its own", async () => {
    const host = await started({ demo: true });
    const first = clientOf(await signIn(host.address));
    const second = clientOf(await signIn(await host.pressEnter()));
    expect((await first.system.status()).state).toBe("ready");
    expect((await second.system.status()).state).toBe("ready");
    await first.accounts.signOut();
    expect((await first.system.status()).state).toBe("sign_in");
    expect((await second.system.status()).state).toBe("ready");
  });

  it("ends with the program: a cookie of an earlier run opens nothing", async () => {
    const data = await temporaryFolder();
    const before = await started({ data });
    const { base, cookie } = await signIn(before.address);
    expect(await before.end()).toBe(0);
    const after = await started({ data, port: before.port });
    expect((await ask(after.port, { path: `${base}/`, headers: { cookie } })).status).toBe(401);
    const now = await signIn(after.address);
    expect(now.base).not.toBe(base);
    expect((await ask(after.port, { path: `${now.base}/`, headers: { cookie } })).status).toBe(401);
    expect((await ask(after.port, { path: `${now.base}/`, headers: { cookie: now.cookie } })).status).not.toBe(401);
  });
});

describe("the port of the browser host", () => {
  async function takenPort(port: number): Promise<number> {
    const server = createServer();
    const listening = new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
    // Somebody else has it already: that serves as well.
    await listening.catch(() => undefined);
    onTestFinished(() => void server.close());
    const address = server.address();
    return address !== null && typeof address === "object" ? address.port : port;
  }

  it("that is taken, when it was named by hand, is said in a sentence", async () => {
    const port = await takenPort(0);
    const failed = await spawnHost(["--data", await temporaryFolder(), "--port", String(port), "--lang", "en"]);
    expect(await failed.ended).toBe(2);
    expect(failed.output()).toBe(`Port ${port} is taken by another program. Name another with --port N, or name none.\n`);
  });

  it("that is taken, when nobody named one, gives way to a free one", async () => {
    await takenPort(4747);
    const host = await spawnHost(["--data", await temporaryFolder()]);
    onTestFinished(() => void host.child.kill());
    const port = await new Promise<number>((resolve, reject) => {
      host.child.stdout?.on("data", () => {
        const [, found] = /127\.0\.0\.1:(\d+)/.exec(host.output()) ?? [];
        if (found) resolve(Number(found));
      });
      host.ended.then((code) => reject(new Error(`It ended with ${code}: ${host.output()}`)), reject);
    });
    expect(port).not.toBe(4747);
    host.child.kill("SIGTERM");
    expect(await host.ended).toBe(0);
  });

  const wrong: readonly [string[], string][] = [
    [["--port", "70000"], "--port needs a number from 0 to 65535.\n"],
    [["--port", "x"], "--port needs a number from 0 to 65535.\n"],
    [["--lang", "de"], "--lang is ru, kk or en.\n"],
    [["--data"], "--data needs a folder.\n"],
  ];
  it.each(wrong)("and the other arguments are refused in a sentence: %j", async (args, sentence) => {
    const failed = await spawnHost(args);
    expect(await failed.ended).toBe(2);
    expect(failed.output()).toBe(sentence);
  });
});
