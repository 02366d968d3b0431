/** What a run found, for people and for programs. */
import { LONGEST_STALL, type Measured, type Miss } from "./measure";

export interface Result {
  readonly at: string;
  readonly node: string;
  readonly processors: string;
  readonly load: number;
  readonly database: { readonly megabytes: number; readonly rows: Readonly<Record<string, number>> };
  readonly operations: readonly Measured[];
}

const WORDS: Readonly<Record<Miss, (measured: Measured) => string>> = {
  ratio: ({ ratio, mostTimesFloor }) => `${ratio.toFixed(2)} times the floor, at most ${mostTimesFloor} were wanted`,
  median: ({ office, mostMedian }) => `half of them within ${ms(office.median)} ms, at most ${mostMedian} ms were wanted`,
  p95: ({ office, mostP95 }) => `95 of 100 within ${ms(office.p95)} ms, at most ${mostP95} ms were wanted`,
  stall: ({ stall }) => `the event loop stood for ${ms(stall)} ms, at most ${LONGEST_STALL} ms were wanted`,
};

export function missesOf(result: Result): string[] {
  return result.operations.flatMap((each) => each.missed.map((miss) => `${each.name}: ${WORDS[miss](each)}`));
}

export function tableOf(result: Result): string {
  const head = ["operation", "rounds", "rows", "median ms", "p95 ms", "floor ms", "floor p95", "ratio", "cpu", "at most", "stall ms", "with others", "idle", ""];
  const lines = result.operations.map((each) => [
    each.name, String(each.rounds), String(each.rows), ms(each.office.median), ms(each.office.p95), ms(each.floor.median), ms(each.floor.p95),
    each.ratio.toFixed(2), each.cpuRatio.toFixed(2), each.mostTimesFloor.toFixed(1), ms(each.stall), ms(each.stallWithOthers), ms(each.idleStall), each.missed.length ? `MISSED: ${each.missed.join(", ")}` : "ok",
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
  return [head, ...lines].map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd()).join("\n");
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
