/**
 * How long the event loop stood still. A timer of one millisecond is late by as much as something held the loop.
 * Node's own `monitorEventLoopDelay` leaves out what happens before its first tick; a single synchronous block is just that.
 */
export class StallMeter {
  longest = 0;
  private last = 0;
  private timer: NodeJS.Timeout | null = null;

  start(): void {
    this.last = performance.now();
    this.timer = setInterval(() => this.tick(), 1);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.tick();
  }

  private tick(): void {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.last - 1);
    this.last = now;
  }
}
