/** Bare HTTP, because a browser's or fetch's own care would hide what a hostile client can send. */
import { type IncomingHttpHeaders, request } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import type { Page } from "playwright";
import type { Contract } from "../../shared/contract";

export interface Asked {
  readonly method?: string;
  /** Sent as it stands. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | AsyncIterable<Uint8Array>;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export function ask(port: number, { method = "GET", path = "/", headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    if (body === undefined || typeof body === "string") return void sent.end(body);
    pipeline(Readable.from(body), sent).catch(reject);
  });
}

/** What a browser has once it was let in. */
export interface SignedIn {
  /** Where the window lies: `http://127.0.0.1:PORT/o-.../` */
  readonly address: string;
  /** The path of it, without the slash at its end: what is asked of the office stands behind it. */
  readonly base: string;
  /** The Cookie header to send from then on. */
  readonly cookie: string;
}

/** Uses a printed address. */
export async function signIn(printed: string): Promise<SignedIn> {
  const url = new URL(printed);
  const { status, headers } = await ask(Number(url.port), { path: `${url.pathname}${url.search}` });
  const cookie = headers["set-cookie"]?.[0]?.split(";")[0];
  if (status !== 303 || !cookie || !headers.location) throw new Error(`The address did not open: ${status}`);
  return { cookie, address: new URL(headers.location, url).href, base: headers.location.slice(0, -1) };
}

/** The contract over HTTP, as the window at this address calls it. */
export function clientOf({ address, cookie }: Pick<SignedIn, "address" | "cookie">): ContractRouterClient<Contract> {
  return createORPCClient(new RPCLink({ url: new URL("rpc", address).href, headers: { cookie, origin: new URL(address).origin, "x-erikti": "1" } }));
}

/** The same for the window that a real page shows. */
export async function clientOfPage(page: Page): Promise<ContractRouterClient<Contract>> {
  const address = new URL(".", page.url()).href;
  const cookies = await page.context().cookies(address);
  return clientOf({ address, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") });
}
