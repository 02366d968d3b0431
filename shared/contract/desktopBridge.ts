/** What the desktop host puts into its window: one function, and nothing else of Electron. */
export interface DesktopBridge {
  /**
   * Asks for the port that carries the contract. It arrives as a `message` event of the window itself, with `token` as
   * its data and the port as its only transferred object: a port cannot be handed through the bridge directly.
   */
  requestPort(token: string): void;
}

/** Name under which the bridge stands on `window`. */
export const DESKTOP_BRIDGE = "eriktiDesktop";

/** The one message between the window and the program; what travels with it is a port, and the contract goes over that. */
export const PORT_CHANNEL = "erikti:port";
