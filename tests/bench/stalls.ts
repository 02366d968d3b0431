/**
 * How long the event loop stood still. A timer of one millisecond is late by as much as something held the loop.
 * Node's own `monitorEventLoopDelay` leaves out what happens before its first tick; a single synchronous block is just that.
 *
 * On a busy machine a loop also stands while other programs have its processor. Linux says for how long, thread by thread:
 * that is taken off, for no program can do anything about it. Elsewhere it counts as the program's own.
 */
import { openSync, readSync } from "node:fs";

export class StallMeter {
  /** Milliseconds that the loop was held by its own work, at the longest. */
  longest = 0;
  /** The same with the time in which others had the processor. */
  longestWithOthers = 0;
  private last = 0;
  private waited = 0;
  private timer: NodeJS.Timeout | null = null;

  start(): void {
    this.last = performance.now();
    this.waited = waitedForProcessor();
    this.timer = setInterval(() => this.tick(), 1);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.tick();
  }

  private tick(): void {
    const [now, waited] = [performance.now(), waitedForProcessor()];
    const late = now - this.last - 1;
    this.longestWithOthers = Math.max(this.longestWithOthers, late);
    this.longest = Math.max(this.longest, late - (waited - this.waited));
    [this.last, this.waited] = [now, waited];
  }
}

const cells = Buffer.alloc(128);
/** Opened by the thread that is measured: it stands for whoever opens it. */
const schedule = openedSchedule();

function openedSchedule(): number | null {
  try {
    return openSync("/proc/thread-self/schedstat", "r");
  } catch {
    return null;
  }
}

/** Milliseconds this thread was ready to run and did not; "time on processor, time waiting, turns" is what the file says, in nanoseconds. */
function waitedForProcessor(): number {
  if (schedule === null) return 0;
  const length = readSync(schedule, cells, 0, cells.length, 0);
  return Number(cells.toString("latin1", 0, length).split(" ")[1] ?? 0) / 1e6;
}
