/** Times an operation and its floor by turns, so that whatever else the machine does falls on both. */
import { setTimeout as pause } from "node:timers/promises";
import { StallMeter } from "./stalls";

export interface Operation {
  readonly name: string;
  /** How many times its floor it may take, by the medians. */
  readonly mostTimesFloor: number;
  /** Limits of the median and of the 95th percentile in milliseconds, where there are such. */
  readonly mostMedian?: number;
  readonly mostP95?: number;
  /** What the floor is, in words. */
  readonly floorIs: string;
  readonly rounds: number;
  /** One round. @returns how many rows it brought */
  run(round: number): Promise<number>;
  floor(round: number): Promise<void>;
  /** What is to be done before anything is timed. */
  prepare?(): Promise<void>;
  /** What is to be cleared away after each timed step; not timed. */
  after?(): Promise<void>;
  /** What is to be cleared away once all rounds are over. */
  finish?(): Promise<void>;
}

export interface Times {
  readonly median: number;
  readonly p95: number;
}

export interface Measured {
  readonly name: string;
  readonly floorIs: string;
  readonly rounds: number;
  /** Rows of all rounds together. */
  readonly rows: number;
  /** Milliseconds. */
  readonly office: Times;
  readonly floor: Times;
  readonly ratio: number;
  /** The same of processor time: what other programs take of the processor is not in it. */
  readonly cpuRatio: number;
  readonly mostTimesFloor: number;
  readonly mostMedian: number | null;
  readonly mostP95: number | null;
  /** Longest stall of the event loop by the office's own work, in milliseconds. */
  readonly stall: number;
  /** The same with the time in which other programs had the processor. */
  readonly stallWithOthers: number;
  /** `stallWithOthers` of a loop with nothing to do, for as long, right afterwards: how far the machine itself disturbs. */
  readonly idleStall: number;
  readonly missed: readonly Miss[];
}

export type Miss = "ratio" | "median" | "p95" | "stall";
export const LONGEST_STALL = 50;

export async function measure(operation: Operation): Promise<Measured> {
  await operation.prepare?.();
  const stalls = new StallMeter();
  const [office, floor]: [number[], number[]] = [[], []];
  const [officeCpu, floorCpu]: [number[], number[]] = [[], []];
  let rows = 0;
  for (let round = 0; round < operation.rounds; round++) {
    const timeOffice = async (): Promise<void> => {
      stalls.start();
      const [started, worked] = [performance.now(), process.cpuUsage()];
      rows += await operation.run(round);
      office.push(performance.now() - started);
      officeCpu.push(workedSince(worked));
      stalls.stop();
    };
    const timeFloor = async (): Promise<void> => {
      const [started, worked] = [performance.now(), process.cpuUsage()];
      await operation.floor(round);
      floor.push(performance.now() - started);
      floorCpu.push(workedSince(worked));
    };
    // Whoever goes second finds the pages warm in the operating system.
    for (const step of round % 2 === 0 ? [timeOffice, timeFloor] : [timeFloor, timeOffice]) {
      await step();
      await operation.after?.();
    }
  }
  await operation.finish?.();
  const idleStall = await stallOfNothing(office.reduce((sum, each) => sum + each, 0));
  const times = timesOf(office);
  const floorTimes = timesOf(floor);
  const { mostTimesFloor, mostMedian = null, mostP95 = null } = operation;
  const ratio = times.median / floorTimes.median;
  const missed: Miss[] = [
    ...(ratio > mostTimesFloor ? (["ratio"] as const) : []),
    ...(mostMedian !== null && times.median > mostMedian ? (["median"] as const) : []),
    ...(mostP95 !== null && times.p95 > mostP95 ? (["p95"] as const) : []),
    ...(stalls.longest > LONGEST_STALL ? (["stall"] as const) : []),
  ];
  return {
    name: operation.name, floorIs: operation.floorIs, rounds: operation.rounds, rows, office: times, floor: floorTimes, ratio, cpuRatio: timesOf(officeCpu).median / timesOf(floorCpu).median, mostTimesFloor, mostMedian, mostP95, stall: stalls.longest, stallWithOthers: stalls.longestWithOthers, idleStall, missed,
  };
}

function workedSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** @param milliseconds how long it would be good to look; never longer than three seconds */
async function stallOfNothing(milliseconds: number): Promise<number> {
  const stalls = new StallMeter();
  stalls.start();
  await pause(Math.min(milliseconds, 3_000));
  stalls.stop();
  return stalls.longestWithOthers;
}

export function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
