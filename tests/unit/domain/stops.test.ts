import { describe, expect, it } from "vitest";
import type { Amount } from "../../../shared/domain/amounts";
import { copiesAgainst, type Stop } from "../../../shared/domain/stops";

const amount = (copies: number | null, qualifier: Amount["qualifier"] = "exact"): Amount => ({ qualifier, value: copies === null ? null : copies * 1000, high: null });
const stops = (...copies: (number | null)[]): Stop[] => copies.map((each, at) => ({ place: `остановка ${at}`, copies: each }));

describe("copies at stops against the total", () => {
  it.each([
    ["as many as the total", amount(30), stops(10, 20), null],
    ["fewer, though each stop was counted", amount(30), stops(10, 10), 20],
    ["more than the total", amount(30), stops(10, 25), 35],
    ["fewer, one stop was not counted", amount(30), stops(10, null), null],
    ["more, though one stop was not even counted", amount(30), stops(31, null), 31],
    ["R9 a rounded total", amount(300, "about"), stops(10, 20), null],
    ["R9 a total nobody knows", amount(null, "unknown"), stops(10, 20), null],
    ["no stops", amount(30), [], null],
  ] as const)("%s", (_title, total, at, contradicted) => {
    expect(copiesAgainst(total, at)).toBe(contradicted);
  });
});
