/** Bare HTTP, because a browser's or fetch's own care would hide what a hostile client can send. */
import { type IncomingHttpHeaders, request } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
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

/** Uses a printed address and answers with the Cookie header to send from then on. */
export async function signIn(address: string): Promise<string> {
  const url = new URL(address);
  const { status, headers } = await ask(Number(url.port), { path: `${url.pathname}${url.search}` });
  const cookie = headers["set-cookie"]?.[0]?.split(";")[0];
  if (status !== 303 || !cookie) throw new Error(`The address did not open: ${status}`);
  return cookie;
}

/** The contract over HTTP, as the window calls it. */
export function clientOf(origin: string, cookie: string): ContractRouterClient<Contract> {
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin, "x-erikti": "1" } }));
}
