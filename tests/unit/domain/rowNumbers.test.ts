import { describe, expect, it } from "vitest";
import { rowNumbers } from "../../../shared/domain/rowNumbers";

describe("numbers of rows as somebody types them", () => {
  it.each([
    ["7", [7]],
    ["7, 12", [7, 12]],
    ["7 12;13", [7, 12, 13]],
    ["30-34", [30, 31, 32, 33, 34]],
    ["34–32", [32, 33, 34]],
    ["7, 7", [7]],
    ["", null],
    ["семь", null],
    ["7a", null],
  ])("%s", (typed, rows) => {
    expect(rowNumbers(typed)).toEqual(rows);
  });
});
