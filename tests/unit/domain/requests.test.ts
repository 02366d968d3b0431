import { describe, expect, it } from "vitest";
import { isLate, isOpen, moveNeeds, MOVES, REQUEST_STATES, stateAfterWithdrawal } from "../../../shared/domain/requests";

describe("R3 a request is confirmed by a confirmed delivery and by nothing else", () => {
  it.each(REQUEST_STATES.filter((state) => state !== "confirmed"))("from %s", (from) => {
    expect(moveNeeds(from, "confirmed")).toBe("delivery");
  });

  it("and leaves that state only when the delivery is withdrawn", () => {
    expect(MOVES.confirmed).toEqual({});
    expect(stateAfterWithdrawal(true)).toBe("assigned");
    expect(stateAfterWithdrawal(false)).toBe("new");
  });
});

describe("the moves of a request", () => {
  it.each([
    ["new", "assigned", "freely"],
    ["assigned", "on_the_way", "freely"],
    ["on_the_way", "assigned", "freely"],
    ["assigned", "new", "freely"],
    ["new", "on_the_way", "freely"],
    ["new", "closed", "reason"],
    ["on_the_way", "closed", "reason"],
    ["closed", "new", "freely"],
    ["confirmed", "closed", null],
    ["confirmed", "new", null],
    ["new", "new", null],
    ["closed", "closed", null],
  ] as const)("%s -> %s asks for %s", (from, to, needs) => {
    expect(moveNeeds(from, to)).toBe(needs);
  });
});

describe("a request is late", () => {
  const now = { date: "2026-11-22", time: "14:30" };
  it.each([
    ["the day before", "new", "2026-11-21", null, true],
    ["an hour that has passed", "assigned", "2026-11-22", "14:29", true],
    ["not in the minute that was named", "on_the_way", "2026-11-22", "14:30", false],
    ["not on a day without an hour", "new", "2026-11-22", null, false],
    ["not the day after", "new", "2026-11-23", "09:00", false],
    ["not when help was confirmed", "confirmed", "2026-11-01", null, false],
    ["not when it was closed without help", "closed", "2026-11-01", null, false],
  ] as const)("%s", (_title, state, dueDate, dueTime, late) => {
    expect(isLate({ state, dueDate, dueTime }, now)).toBe(late);
  });

  it("and open until it is confirmed or closed", () => {
    expect(REQUEST_STATES.filter(isOpen)).toEqual(["new", "assigned", "on_the_way"]);
  });
});
