/**
 * All that the sandboxed window gets of Electron: a way to ask for the port that carries the contract. The port is made
 * here, one end goes to the program, the other to the page.
 */
import { contextBridge, ipcRenderer } from "electron";
import { DESKTOP_BRIDGE, type DesktopBridge, PORT_CHANNEL } from "../shared/contract/desktopBridge";

const bridge: DesktopBridge = {
  requestPort(token) {
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage(PORT_CHANNEL, null, [port1]);
    window.postMessage(token, window.location.origin, [port2]);
  },
};

contextBridge.exposeInMainWorld(DESKTOP_BRIDGE, bridge);
