/** What a long read does on the way: stops when it is told to, tells how far it is, leaves the event loop free. */
import { setImmediate as nextTurn } from "node:timers/promises";

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Rows read so far, over all sheets. */
  readonly progress?: (rowsRead: number) => void;
}

/** Longest stretch of work in one turn of the event loop. */
const TURN_MS = 12;

export class ReadControl {
  private turnStarted = performance.now();

  constructor(private readonly options: ReadOptions) {}

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
