/**
 * Runs the built preload as Electron runs a sandboxed one: one CommonJS file that may require `electron` and nothing else
 * of the disk. Here the page is a stand-in in Node; `chromium.ts` has the real one.
 */
import { readFileSync } from "node:fs";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { ContextBridge, IpcRenderer } from "electron";
import { documented } from "./documented";
import { PortMainDouble } from "./ports";
import type { RunningMain } from "./runMain";
import type { FrameUsed, WindowDouble } from "./windows";

/** The page's own window as far as the connection needs it. */
export class PageDouble extends EventTarget {
  readonly location: { readonly origin: string; readonly href: string };
  /** What the bridge put there. */
  readonly exposed: Record<string, unknown> = {};

  constructor(href: string) {
    super();
    // URL has no origin for schemes it does not know; a standard scheme of Electron has one.
    this.location = { href, origin: href.split("/").slice(0, 3).join("/") };
  }

  postMessage(data: unknown, targetOrigin: string, ports: MessagePort[]): void {
    if (targetOrigin !== this.location.origin) return;
    this.dispatchEvent(Object.assign(new Event("message"), { data, ports, source: this.self, origin: this.location.origin }));
  }

  /** What `window` is in the page: this, with the exposed names on it. */
  readonly self: PageDouble = new Proxy(this, {
    get: (page, key) => {
      if (typeof key === "string" && key in page.exposed) return page.exposed[key];
      const value: unknown = Reflect.get(page, key, page);
      return typeof value === "function" ? (value.bind(page) as unknown) : value;
    },
  });
}

type Sender = Pick<FrameUsed, "url"> & { readonly parent: unknown };

/** What arrives at the program when a frame sends a port. Answers with the port as the program has it. */
export function sendPort(main: RunningMain, window: WindowDouble, channel: string, port: MessagePort, frame: Sender | null): PortMainDouble {
  const received = new PortMainDouble(port);
  main.ipcMain.emit(channel, { sender: window.webContents, senderFrame: frame, ports: [received] }, null);
  return received;
}

/** Loads the preload named in the window's options into a page at the window's address. */
export function loadPreload(main: RunningMain, window: WindowDouble): PageDouble {
  const path = window.options.webPreferences?.preload;
  if (!path || !window.url) throw new Error("The window has no preload or no page yet.");
  const page = new PageDouble(window.url);
  const contextBridge: Pick<ContextBridge, "exposeInMainWorld"> = {
    exposeInMainWorld(name: string, api: unknown) {
      page.exposed[name] = api;
    },
  };
  const ipcRenderer: Pick<IpcRenderer, never> & { postMessage(channel: string, message: unknown, transfer?: MessagePort[]): void } = {
    postMessage(channel, _message, transfer = []) {
      const [port] = transfer;
      if (port) sendPort(main, window, channel, port, { url: page.location.href, parent: null });
    },
  };
  const electron = { contextBridge: documented("contextBridge", contextBridge), ipcRenderer: documented("ipcRenderer", ipcRenderer) };
  const require = (name: string): unknown => {
    if (name === "electron") return documented("electron", electron);
    throw new Error(`A sandboxed preload cannot require ${name}.`);
  };
  const run = new Function("require", "module", "exports", "window", "MessageChannel", readFileSync(path, "utf8"));
  const module = { exports: {} };
  run(require, module, module.exports, page.self, MessageChannel);
  return page;
}
