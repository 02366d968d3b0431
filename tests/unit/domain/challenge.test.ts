import { describe, expect, it } from "vitest";
import { type CallAnswer, chainOf, citiesReached } from "../../../shared/domain/challenge";

const call = (by: string, whom: string, calledOn: string, answer: CallAnswer = "accepted", city = whom) => ({ by, whom, city, calledOn, answer });
const said = (calls: ReturnType<typeof call>[]): string[] => chainOf(calls).map(({ call: one, depth }) => `${"  ".repeat(depth)}${one.by} > ${one.whom}`);

describe("a challenge is told as a chain of who called whom", () => {
  it.each([
    ["calls of whoever was called stand behind the call", [call("Б", "В", "2020-04-02"), call("А", "Б", "2020-04-01"), call("А", "Г", "2020-04-03")], ["А > Б", "  Б > В", "А > Г"]],
    ["a name is the same however its letters are written", [call("Актау", "жанаозен", "2020-04-01"), call("Жанаозен", "Атырау", "2020-04-02")], ["Актау > жанаозен", "  Жанаозен > Атырау"]],
    ["who was called twice goes on from the first call", [call("А", "В", "2020-04-01"), call("Б", "В", "2020-04-02"), call("В", "Г", "2020-04-03")], ["А > В", "  В > Г", "Б > В"]],
    ["calls in a circle begin with the earliest, and end", [call("Б", "А", "2020-04-02"), call("А", "Б", "2020-04-01")], ["А > Б", "  Б > А"]],
    ["no calls, no chain", [], []],
  ])("%s", (_title, calls, chain) => expect(said(calls)).toEqual(chain));

  it("a city counts once, and only where the call was taken up", () => {
    const calls = [call("А", "Б", "2020-04-01", "accepted", "Атырау"), call("А", "В", "2020-04-01", "accepted", "атырау"), call("А", "Г", "2020-04-01", "waiting", "Орал"), call("А", "Д", "2020-04-01", "accepted", "")];
    expect(citiesReached(calls)).toBe(1);
  });
});
