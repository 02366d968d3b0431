import { describe, expect, it } from "vitest";
import type { Unit } from "../../../shared/domain/amounts";
import { whole } from "../../../shared/domain/quantities";
import { balanceOf, type Flows, heldIn, NO_FLOWS, shortages, type StockFlow, stockMoveGaps, type StockSum } from "../../../shared/domain/stock";

const flows = (some: Partial<Flows>): Flows => ({ ...NO_FLOWS, ...some });
const sum = (storeId: string, flow: StockFlow, quantity: number, itemKindId = "flour", unit: Unit = "tonne"): StockSum => ({ storeId, itemKindId, unit, flow, quantity });

describe("R26 what is left", () => {
  it.each([
    ["is what came in", { received: 5_000 }, 5_000],
    ["less what was delivered", { received: 5_000, delivered: 2_000 }, 3_000],
    ["less what was sent away", { received: 1_320_400, sent: 1_000_000 }, 320_400],
    ["with what came from another store", { arrived: 3_000, delivered: 1_000 }, 2_000],
    ["less what went to another store", { received: 3_000, moved: 3_000 }, 0],
    ["with what was found and less what was missing", { received: 10_000, found: 1_000, lost: 4_000 }, 7_000],
    ["is below zero when more was given than was written in, and is not hidden", { received: 1_000, delivered: 3_500 }, -2_500],
    ["is exact to a thousandth of a tonne", { received: 1_320_400, arrived: 3, sent: 320_401 }, 1_000_002],
  ] as const)("%s", (_title, some, left) => {
    expect(balanceOf(flows(some))).toBe(left);
  });

  it("over two stores a transfer changes nothing, in each of them it does", () => {
    const sums = [sum("a", "received", 9_000), sum("a", "moved", 4_000), sum("b", "arrived", 4_000)];
    expect(heldIn(sums).map((one) => balanceOf(one.flows))).toEqual([9_000]);
    expect(heldIn(sums, (id) => id === "a").map((one) => balanceOf(one.flows))).toEqual([5_000]);
    expect(heldIn(sums, (id) => id === "b").map((one) => balanceOf(one.flows))).toEqual([4_000]);
  });

  it("R2 tonnes and pieces of one kind stay apart", () => {
    expect(heldIn([sum("a", "received", 1_000), sum("a", "received", 7_000, "flour", "piece")])).toHaveLength(2);
  });
});

describe("R26 a delivery of what is not there", () => {
  const held = heldIn([sum("a", "received", whole(10, "set"), "grocery", "set"), sum("a", "delivered", whole(12, "set"), "mask", "piece")]);
  const line = (itemKindId: string, quantity: number | null, unit: Unit) => ({ itemKindId, quantity, unit });
  it.each([
    ["as much as there is says nothing", [line("grocery", 10_000, "set")], []],
    ["one more is told with what is there", [line("grocery", 11_000, "set")], [{ there: 10_000, wanted: 11_000 }]],
    ["two lines of one thing count together", [line("grocery", 6_000, "set"), line("grocery", 5_000, "set")], [{ there: 10_000, wanted: 11_000 }]],
    ["what the store never had is told", [line("coal", 500, "tonne")], [{ there: 0, wanted: 500 }]],
    ["what is below zero already is told", [line("mask", 1_000, "piece")], [{ there: -12_000, wanted: 1_000 }]],
    ["of an unknown quantity nothing can be said", [line("coal", null, "tonne")], []],
  ])("%s", (_title, lines, expected) => {
    expect(shortages(lines, held)).toMatchObject(expected);
    expect(shortages(lines, held)).toHaveLength(expected.length);
  });
});

describe("R26 a move says what its kind asks for", () => {
  const whole = { storeId: "store", toStoreId: "other", partnerId: "partner", katoCode: null, place: "Актау", reason: "счёт", lines: [{}] };
  it.each<readonly [title: string, said: Parameters<typeof stockMoveGaps>[0], gaps: string[]]>([
    ["a receipt: a store and a giver", { ...whole, kind: "receipt", storeId: null, partnerId: null }, ["storeId store_needed", "partnerId giver_needed"]],
    ["a receipt that says all of it, and nothing that others must say", { ...whole, kind: "receipt", toStoreId: null, place: "", reason: "" }, []],
    ["a transfer: where to", { ...whole, kind: "transfer", toStoreId: null }, ["toStoreId store_needed"]],
    ["a transfer: another store", { ...whole, kind: "transfer", toStoreId: "store" }, ["toStoreId same_store"]],
    ["a sending away: where to", { ...whole, kind: "dispatch", place: "" }, ["place where_to_needed"]],
    ["a sending away to a place of KATO", { ...whole, kind: "dispatch", place: "", katoCode: "471010000" }, []],
    ["what was found: why", { ...whole, kind: "found", reason: "" }, ["reason reason_needed"]],
    ["what is lost: why", { ...whole, kind: "lost", reason: "" }, ["reason reason_needed"]],
    ["of anything at all", { ...whole, kind: "receipt", lines: [] }, ["lines lines_needed"]],
  ])("%s", (_title, said, gaps) => {
    expect(stockMoveGaps(said).map(({ field, kind }) => `${field} ${kind}`)).toEqual(gaps);
  });
});
