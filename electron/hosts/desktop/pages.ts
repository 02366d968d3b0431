/**
 * The window's pages under an address of their own, `erikti://app/`: a secure origin without a server, with the same
 * policy as in a browser. Nothing else is answered there.
 */
import type { CustomScheme, Protocol } from "electron";
import { PAGE_HEADERS } from "../pageHeaders";
import { readStatic } from "../staticFiles";

const SCHEME = "erikti";
const HOST = "app";
export const HOME = `${SCHEME}://${HOST}/`;

/** To be registered before the program is ready. */
export const SCHEMES: CustomScheme[] = [{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }];

export function servePages(protocol: Protocol, folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === HOST && request.method === "GET" ? await readStatic(folder, pathname) : null;
    if (!file) return new Response("There is no such page.", { status: 404, headers: PAGE_HEADERS });
    return new Response(new Uint8Array(file.bytes), { headers: { ...PAGE_HEADERS, "content-type": file.type } });
  });
}
