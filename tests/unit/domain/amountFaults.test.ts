import { describe, expect, it } from "vitest";
import { amountFaults } from "../../../shared/domain/amountFaults";
import type { Amount, Unit } from "../../../shared/domain/amounts";

describe("amounts as they are entered", () => {
  const cases: [title: string, amount: Amount, unit: Unit, faults: string[]][] = [
    ["an exact number is whole for families", { qualifier: "exact", value: 320_000, high: null }, "family", []],
    ["half a family is named", { qualifier: "about", value: 320_500, high: null }, "family", ["value not_whole"]],
    ["half a tonne is kept", { qualifier: "exact", value: 500, high: null }, "tonne", []],
    ["tiyn are kept", { qualifier: "exact", value: 1_234_567, high: null }, "tenge", []],
    ["R9 unknown has no number", { qualifier: "unknown", value: null, high: null }, "person", []],
    ["R9 a number beside unknown is named", { qualifier: "unknown", value: 5_000, high: null }, "person", ["value amount_not_known"]],
    ["R9 a missing number is named", { qualifier: "more_than", value: null, high: null }, "piece", ["value amount_needed"]],
    ["R9 zero is a number", { qualifier: "exact", value: 0, high: null }, "piece", []],
    ["R9 a range has both ends", { qualifier: "range", value: 30_000, high: 40_000 }, "family", []],
    ["R9 a range of one number is a range", { qualifier: "range", value: 30_000, high: 30_000 }, "family", []],
    ["R9 a range without its end is named", { qualifier: "range", value: 30_000, high: null }, "family", ["high high_needed"]],
    ["R9 a range turned round is named", { qualifier: "range", value: 40_000, high: 30_000 }, "family", ["high range_turned"]],
    ["half a family at the end of a range is named", { qualifier: "range", value: 30_000, high: 40_500 }, "family", ["high not_whole"]],
    ["R9 an empty range lacks both ends", { qualifier: "range", value: null, high: null }, "family", ["value amount_needed", "high high_needed"]],
    ["R9 only a range has an end", { qualifier: "up_to", value: 30_000, high: 40_000 }, "family", ["high only_range"]],
  ];
  it.each(cases)("%s", (_title, amount, unit, faults) => {
    expect(amountFaults(amount, unit).map(({ part, kind }) => `${part} ${kind}`)).toEqual(faults);
  });
});
