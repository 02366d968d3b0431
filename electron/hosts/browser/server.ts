/**
 * The office over loopback HTTP: the gate first, then the door (key, path and cookie), then calls, files and pages.
 */
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { onError } from "@orpc/server";
import { BodyLimitPlugin, RPCHandler } from "@orpc/server/node";
import type { HostPort } from "../../office/core/hostPort";
import { router } from "../../office/router";
import type { OfficeDoor } from "../openOffice";
import { PAGE_HEADERS } from "../pageHeaders";
import { contextAt, problemGate } from "../problemGate";
import { readStatic } from "../staticFiles";
import { reportFault } from "../trouble";
import type { HostWords } from "../words";
import { attachmentHeader, type Downloads, FILES_PREFIX } from "./downloads";
import { refusalOf, RPC_PREFIX } from "./gate";
import { doorPage } from "./pages";
import { type Session, Sessions } from "./sessions";

export const LOOPBACK = "127.0.0.1";
const MEGABYTE = 1024 * 1024;
export const MAX_BODY = 64 * MEGABYTE;
/** Calls that are still at work when the program ends are waited for this long; their writes in any case. */
const LAST_CALLS_MS = 10_000;

export interface BrowserServerOptions {
  readonly door: OfficeDoor;
  readonly downloads: Downloads;
  /** Folder of the built window. */
  readonly pages: string;
  readonly words: HostWords;
  onTrouble(error: unknown): void;
  /** Answers another start of this program that asks for a way in; null when it may not have one. */
  readonly letIn: (secret: string | undefined) => string | null;
}

export interface BrowserServer {
  readonly port: number;
  /** A new address with a key that opens once. The one before it opens no longer. */
  newAddress(): string;
  /** Ends the change streams, waits for calls at work, takes no new ones. */
  close(): Promise<void>;
}

/** Where another start of this program asks for an address; see `runningHost.ts`. */
export const LET_IN_PATH = "/another-address";
export const LET_IN_HEADER = "x-erikti-secret";

/** @throws the system's error (`EADDRINUSE`, `EACCES`) when the port cannot be had. */
export async function startBrowserServer(options: BrowserServerOptions, wantedPort: number): Promise<BrowserServer> {
  const { door, downloads, onTrouble } = options;
  const handler = new RPCHandler(router, {
    // The gate lets no GET through to a call; the plugin against it would copy the context, which must stay one object.
    strictGetMethodPluginEnabled: false,
    plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY })],
    clientInterceptors: [problemGate(door)],
    interceptors: [onError((error) => reportFault(error, onTrouble))],
  });
  const calls = new Map<ServerResponse, Promise<unknown>>();
  let closing = false;
  let port = 0;
  const sessions = new Sessions(() => port);

  const hostFor = (session: Session): HostPort => ({ kind: "browser", handOver: (file) => downloads.keep(session.id, file) });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
    const inside = sessions.within(request.url ?? "");
    const target = inside ?? request.url ?? "";
    const method = request.method ?? "";
    const header = (name: string): string | undefined => request.headers[name]?.toString();
    const refusal = refusalOf({ method, target, header }, port);
    if (refusal) return plain(response, refusal.status, refusal.reason);
    if (closing) return plain(response, 503, "The office is closing.");
    const [path = "", query = ""] = target.split("?", 2);

    const key = inside === null && path === "/" && method === "GET" ? new URLSearchParams(query).get("key") : null;
    if (key !== null) return enter(key, response);
    if (inside === null && path === LET_IN_PATH) {
      const address = options.letIn(header(LET_IN_HEADER));
      return address ? plain(response, 200, address) : plain(response, 403, "This secret opens nothing.");
    }
    const session = inside === null ? null : sessions.of(header("cookie"));
    if (!session) return target.startsWith(`${RPC_PREFIX}/`) ? signedOut(response) : closedDoor(response);
    if (target.startsWith(`${RPC_PREFIX}/`)) return call(session, request, response);
    if (path.startsWith(`${FILES_PREFIX}/`)) return sendFile(session, path.slice(FILES_PREFIX.length + 1), method, response);
    return sendPage(path, method, response);
  }

  function enter(key: string, response: ServerResponse): void {
    const session = sessions.enter(key);
    if (!session) return closedDoor(response);
    response.writeHead(303, { location: `${sessions.path}/`, "set-cookie": sessions.cookieFor(session) }).end();
  }

  function closedDoor(response: ServerResponse): void {
    response.writeHead(401, { "content-type": "text/html; charset=utf-8" }).end(doorPage(options.words));
  }

  async function call(session: Session, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (Number(request.headers["content-length"] ?? 0) > MAX_BODY) {
      response.setHeader("connection", "close");
      return plain(response, 413, "The file is larger than the office takes.");
    }
    const handled = handler.handle(request, response, { prefix: `${sessions.path}${RPC_PREFIX}`, context: contextAt(door, session.desk, hostFor(session)) });
    calls.set(response, handled);
    try {
      if (!(await handled).matched) plain(response, 404, "There is no such call.");
    } finally {
      calls.delete(response);
    }
  }

  async function sendFile(session: Session, token: string, method: string, response: ServerResponse): Promise<void> {
    const file = method === "GET" ? downloads.take(session.id, token) : null;
    if (!file) return plain(response, 404, "This file was fetched already, or it is another window's.");
    response.writeHead(200, { "content-type": file.type, "content-disposition": attachmentHeader(file.name) });
    try {
      await pipeline(createReadStream(file.path), response);
    } finally {
      await rm(file.path, { force: true });
    }
  }

  async function sendPage(path: string, method: string, response: ServerResponse): Promise<void> {
    const file = await readStatic(options.pages, path);
    if (!file) return plain(response, 404, "There is no such page.");
    // The name of an asset holds the hash of its content.
    if (path.startsWith("/assets/")) response.setHeader("cache-control", "private, max-age=31536000, immutable");
    response.writeHead(200, { "content-type": file.type, "content-length": file.bytes.length });
    response.end(method === "HEAD" ? undefined : file.bytes);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!isGone(error)) onTrouble(error);
      if (response.headersSent) response.destroy();
      else plain(response, 500, "Something went wrong in the office.");
    });
  });
  port = await listen(server, wantedPort);

  return {
    port,
    newAddress: () => `http://${LOOPBACK}:${port}/?key=${sessions.newKey()}`,
    async close() {
      closing = true;
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const response of calls.keys()) if (isStream(response)) response.destroy();
      server.closeIdleConnections();
      await atMost(LAST_CALLS_MS, Promise.allSettled(calls.values()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}

/** In the shape of a refused call, so that the window reads it like any other refusal. */
function signedOut(response: ServerResponse): void {
  const refusal = { json: { defined: false, code: "UNAUTHORIZED", status: 401, message: "This window has no session." } };
  response.writeHead(401, { "content-type": "application/json" }).end(JSON.stringify(refusal));
}

const isStream = (response: ServerResponse): boolean => String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");

/** The browser went away in the middle: nobody's fault and nothing to report. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE", "ECONNABORTED"].includes(code);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((done) => (timer = setTimeout(done, milliseconds)))]);
  clearTimeout(timer);
}
