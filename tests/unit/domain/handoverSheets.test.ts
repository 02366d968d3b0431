import { describe, expect, it } from "vitest";
import { givenOf } from "../../../shared/domain/handoverSheets";

const SET = { itemKindId: "grocery", quantity: 1_000, unit: "set" };
const TWO = { ...SET, quantity: 2_000 };
const NONE = { ...SET, quantity: 0 };

describe("R3 of a signed sheet counts what was given", () => {
  it.each([
    ["everybody who came got what was due", { struckOut: [], changed: [] }, [1, 2, 3], [SET, SET, SET]],
    ["those struck out got nothing", { struckOut: [2], changed: [] }, [1, 3], [SET, SET]],
    ["a number struck out twice is struck out once", { struckOut: [2, 2], changed: [] }, [1, 3], [SET, SET]],
    ["one got two", { struckOut: [], changed: [{ row: 3, lines: [TWO] }] }, [1, 2, 3], [SET, SET, TWO]],
    ["a line changed to nothing falls away", { struckOut: [], changed: [{ row: 1, lines: [TWO, NONE] }] }, [1, 2, 3], [TWO, SET, SET]],
  ])("%s", (_title, answer, rows, first) => {
    const { given, faults } = givenOf(3, [SET], answer);
    expect(faults).toEqual([]);
    expect(given.map(({ row }) => row)).toEqual(rows);
    expect(given.map(({ lines }) => lines[0])).toEqual(first);
  });

  it("320 rows with 30 struck out are 290", () => {
    const struckOut = Array.from({ length: 30 }, (_, at) => at * 10 + 7);
    expect(givenOf(320, [SET], { struckOut, changed: [] }).given).toHaveLength(290);
  });

  it.each([
    ["a number that is not on the sheet", { struckOut: [4], changed: [] }, [{ kind: "no_such_row", row: 4 }]],
    ["number nought", { struckOut: [0], changed: [] }, [{ kind: "no_such_row", row: 0 }]],
    ["somebody who did not come and got something", { struckOut: [2], changed: [{ row: 2, lines: [TWO] }] }, [{ kind: "struck_and_changed", row: 2 }]],
    ["somebody who came and got nothing", { struckOut: [], changed: [{ row: 1, lines: [NONE] }] }, [{ kind: "nothing_given", row: 1 }]],
    ["a sheet nobody came to", { struckOut: [1, 2, 3], changed: [] }, [{ kind: "nobody_came" }]],
  ])("is refused for %s", (_title, answer, faults) => {
    expect(givenOf(3, [SET], answer).faults).toEqual(faults);
  });
});
