/** What a long read does on the way: stops when it is told to, tells how far it is, leaves the event loop free. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { XmlHandler } from "./xmlScan";

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Rows read so far, over all sheets. */
  readonly progress?: (rowsRead: number) => void;
  /** Sees the tags of an XLSX beside the reader of values: what somebody wants of formulas and formats. */
  readonly watch?: XlsxWatch;
}

export interface XlsxWatch {
  readonly sheet: (name: string) => XmlHandler;
  readonly styles: XmlHandler;
}

/** Longest stretch of work in one turn of the event loop. */
const TURN_MS = 12;

export class ReadControl {
  private turnStarted = performance.now();

  constructor(private readonly options: ReadOptions) {}

  /** The handler of a part with whoever else wants its tags. */
  watched(handler: XmlHandler, watcher: (watch: XlsxWatch) => XmlHandler): XmlHandler {
    if (!this.options.watch) return handler;
    const watch = watcher(this.options.watch);
    return {
      open(name, tag) {
        handler.open(name, tag);
        watch.open(name, tag);
      },
      text(text) {
        handler.text?.(text);
        watch.text?.(text);
      },
      close(name) {
        handler.close(name);
        watch.close(name);
      },
    };
  }

  /** To be awaited after each piece of work of a few milliseconds at most. Throws the signal's reason once it is aborted. */
  async pause(rowsRead: number): Promise<void> {
    this.options.signal?.throwIfAborted();
    if (performance.now() - this.turnStarted < TURN_MS) return;
    this.options.progress?.(rowsRead);
    await nextTurn();
    this.turnStarted = performance.now();
    this.options.signal?.throwIfAborted();
  }

  done(rowsRead: number): void {
    this.options.progress?.(rowsRead);
  }
}
