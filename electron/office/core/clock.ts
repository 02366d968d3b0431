import { v7 } from "uuid";

/** The office's clock; tests set their own. */
export interface Clock {
  now(): Date;
}
export const systemClock: Clock = { now: () => new Date() };

export const newId = (): string => v7();
