/** The contract over message ports, one per page load; the desk belongs to the window and outlives a reload. */
import { onError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import type { IpcMain, IpcMainEvent, WebContents } from "electron";
import { PORT_CHANNEL } from "../../../shared/contract/desktopBridge";
import type { OfficeDoor } from "../openOffice";
import { contextAt, problemGate } from "../problemGate";
import { reportFault } from "../trouble";
import { Desk } from "../../office/core/context";
import type { HostPort } from "../../office/core/hostPort";
import { router } from "../../office/router";

export interface OfficePortOptions {
  readonly door: OfficeDoor;
  readonly isOurs: (address: string) => boolean;
  readonly hostFor: (contents: WebContents) => HostPort;
  onTrouble(error: unknown): void;
}

/** The one place where a sender is looked at: our page, and its main frame. */
function fromOurPage(isOurs: (address: string) => boolean, listener: (event: IpcMainEvent) => void): (event: IpcMainEvent) => void {
  return (event) => {
    const frame = event.senderFrame;
    if (frame && frame.parent === null && isOurs(frame.url)) listener(event);
    else for (const port of event.ports) port.close();
  };
}

export function serveOfficePorts(ipcMain: Pick<IpcMain, "on">, { door, isOurs, hostFor, onTrouble }: OfficePortOptions): void {
  const handler = new RPCHandler(router, {
    clientInterceptors: [problemGate(door)],
    interceptors: [onError((error) => reportFault(error, onTrouble))],
  });
  const desks = new WeakMap<WebContents, Desk>();
  ipcMain.on(
    PORT_CHANNEL,
    fromOurPage(isOurs, (event) => {
      const [port] = event.ports;
      if (!port) return;
      const desk = desks.get(event.sender) ?? new Desk();
      desks.set(event.sender, desk);
      handler.upgrade(port, { context: contextAt(door, desk, hostFor(event.sender)) });
      port.start();
    }),
  );
}
