/** Chance that is the same every time: a region made from one seed is the same region, id for id. */

export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to and without 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return this.at(items, this.next());
  }

  /** Like `pick`, but the first ones come up far more often, as names and partners do. */
  pickEarly<Item>(items: readonly Item[]): Item {
    return this.at(items, this.next() * this.next());
  }

  private at<Item>(items: readonly Item[], share: number): Item {
    const item = items[Math.floor(share * items.length)];
    if (item === undefined) throw new RangeError("There is nothing to pick from.");
    return item;
  }
}

/** UUIDv7 in the order they are asked for, as the office's own are. */
export class Ids {
  private millisecond = 0;
  private counter = 0;

  constructor(private readonly random: Random) {}

  /** @param at milliseconds since 1970; an earlier one than before goes on from the last. */
  next(at: number): string {
    if (at > this.millisecond) [this.millisecond, this.counter] = [at, 0];
    else if (++this.counter > 0xfff) [this.millisecond, this.counter] = [this.millisecond + 1, 0];
    const time = this.millisecond.toString(16).padStart(12, "0");
    const middle = this.counter.toString(16).padStart(3, "0");
    const variant = this.random.whole(0x8000, 0xbfff).toString(16);
    const end = Math.floor(this.random.next() * 0x1_0000_0000_0000).toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${middle}-${variant}-${end}`;
  }
}
