/** How a long piece of work leaves the event loop to others: in shares of itself, for no machine is as fast as another. */
export interface Turns<Result> {
  readonly result: Result;
  readonly turns: number;
  /** The longest stretch in which nobody else had a turn, as a share of the whole work. */
  readonly longest: number;
}

export async function turnsDuring<Result>(work: () => Promise<Result>): Promise<Turns<Result>> {
  const started = performance.now();
  let [turns, last, gap, running] = [0, started, 0, true];
  const look = (): void => {
    const now = performance.now();
    [gap, last] = [Math.max(gap, now - last), now];
  };
  const tick = (): void => {
    turns++;
    look();
    if (running) setImmediate(tick);
  };
  setImmediate(tick);
  try {
    const result = await work();
    look();
    return { result, turns, longest: gap / (performance.now() - started) };
  } finally {
    running = false;
  }
}
