/**
 * The built window in a real browser, wired to the double: the preload runs before the page, its ports are carried to the
 * program by the test driver, and the pages come from the program's own protocol handler with the headers it sends.
 */
import { readFileSync } from "node:fs";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { onTestFinished } from "vitest";
import type { Page } from "playwright";
import { sharedBrowser } from "../browser";
import { sendPort } from "./preload";
import type { RunningMain } from "./runMain";
import type { WindowDouble } from "./windows";

/** Stands for the program's own address: browsers hold `*.localhost` to be secure, as Electron holds the scheme. */
const STAND_IN = "http://erikti.localhost";

/** Messages are text, or bytes where a file travels. */
type Carried = { readonly text: string } | { readonly base64: string };

export async function openInChromium(main: RunningMain, window: WindowDouble): Promise<{ page: Page; complaints: string[] }> {
  const home = window.url ?? "";
  const preload = readFileSync(window.options.webPreferences?.preload ?? "", "utf8");
  const browser = await sharedBrowser();
  const { width = 1366, height = 768 } = window.options;
  const context = await browser.newContext({ viewport: { width, height }, locale: "ru-RU" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });

  await context.route("**/*", async (route) => {
    const address = route.request().url();
    if (!address.startsWith(`${STAND_IN}/`)) return route.abort();
    const answer = await main.protocol.fetch(home + address.slice(STAND_IN.length + 1));
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) });
  });

  const ports = new Map<number, MessagePort>();
  onTestFinished(() => {
    for (const port of ports.values()) port.close();
  });
  await page.exposeFunction("eriktiOpenPort", (id: number, channel: string) => {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port1);
    port1.on("message", (data: string | Uint8Array) => {
      const carried: Carried = typeof data === "string" ? { text: data } : { base64: Buffer.from(data).toString("base64") };
      // The page may be gone by now; then nobody waits for this answer.
      page.evaluate(([number, message]) => Reflect.get(window, "eriktiFromMain")(number, message), [id, carried] as const).catch(() => undefined);
    });
    sendPort(main, window, channel, port2, { url: home, parent: null });
  });
  await page.exposeFunction("eriktiToMain", (id: number, message: Carried) => {
    ports.get(id)?.postMessage("text" in message ? message.text : new Uint8Array(Buffer.from(message.base64, "base64")), []);
  });
  await page.addInitScript({ content: pageSide(preload) });
  await page.goto(`${STAND_IN}/`);
  return { page, complaints };
}

/** Runs in the page before anything of it: what a sandboxed preload finds in Electron, over the driver's functions. */
const pageSide = (preload: string): string => `(() => {
  const ports = new Map();
  const bytesToText = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const textToBytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const pack = async (data) => typeof data === "string" ? { text: data } : { base64: bytesToText(new Uint8Array(data instanceof Blob ? await data.arrayBuffer() : data.buffer ?? data)) };
  window.eriktiFromMain = (id, message) => ports.get(id)?.postMessage("text" in message ? message.text : textToBytes(message.base64));
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }) },
    ipcRenderer: {
      postMessage(channel, _message, [port]) {
        const id = ports.size + 1;
        ports.set(id, port);
        let order = window.eriktiOpenPort(id, channel);
        port.onmessage = ({ data }) => { order = order.then(() => pack(data)).then((message) => window.eriktiToMain(id, message)); };
      },
    },
  };
  const module = { exports: {} };
  (function (require, module, exports) {
${preload}
  })((name) => { if (name !== "electron") throw new Error("A sandboxed preload cannot require " + name); return electron; }, module, module.exports);
})();`;
