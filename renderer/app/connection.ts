/**
 * The window's way to the office: a message port where the desktop host put its bridge, HTTP otherwise. The client is
 * the same either way.
 */
import { createORPCClient } from "@orpc/client";
import { RPCLink as HttpLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { DESKTOP_BRIDGE, type DesktopBridge } from "../../shared/contract/desktopBridge";
import type { OfficeClient } from "../ui/office";

declare global {
  interface Window {
    readonly [DESKTOP_BRIDGE]?: DesktopBridge;
  }
}

/** Connects once; the connection lasts as long as the page. */
export async function connectToOffice(): Promise<OfficeClient> {
  const bridge = window[DESKTOP_BRIDGE];
  if (!bridge) return createORPCClient(new HttpLink({ url: new URL("rpc", document.baseURI).href, headers: { "x-erikti": "1" } }));
  const port = await desktopPort(bridge);
  const client: OfficeClient = createORPCClient(new PortLink({ port }));
  port.start();
  return client;
}

function desktopPort(bridge: DesktopBridge): Promise<MessagePort> {
  const token = crypto.randomUUID();
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== token || !port) return;
      window.removeEventListener("message", receive);
      resolve(port);
    };
    window.addEventListener("message", receive);
    bridge.requestPort(token);
  });
}
