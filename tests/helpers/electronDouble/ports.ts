/** MessagePortMain over a real port of Node: real queueing, real structured clone, real closing. */
import { EventEmitter } from "node:events";
import type { MessagePort } from "node:worker_threads";
import type { MessagePortMain } from "electron";

type PortUsed = Pick<MessagePortMain, "postMessage" | "start" | "close">;

export class PortMainDouble extends EventEmitter implements PortUsed {
  private started = false;
  closed = false;

  constructor(private readonly port: MessagePort) {
    super();
    port.on("close", () => {
      this.closed = true;
      this.emit("close");
    });
  }

  postMessage(message: unknown): void {
    this.port.postMessage(message, []);
  }

  /** Messages wait until this is called, as Electron documents; a port of Node would start with its first listener. */
  start(): void {
    if (this.started) return;
    this.started = true;
    this.port.on("message", (data: unknown) => this.emit("message", { data, ports: [] }));
  }

  close(): void {
    this.port.close();
  }
}
