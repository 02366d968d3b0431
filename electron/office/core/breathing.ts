import { setImmediate as breathe } from "node:timers/promises";

/** Goes through a long list and lets others have their turn every `portion` items; `between` is told how many are done, and may throw to end it. */
export async function eachBreathing<Item>(items: Iterable<Item>, portion: number, each: (item: Item, at: number) => void, between: (done: number) => void = () => undefined): Promise<void> {
  let at = 0;
  for (const item of items) {
    each(item, at++);
    if (at % portion !== 0) continue;
    await breathe();
    between(at);
  }
}
