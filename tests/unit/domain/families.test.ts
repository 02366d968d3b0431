import { describe, expect, it } from "vitest";
import { peopleInside } from "../../../shared/domain/families";

describe("people inside a family", () => {
  it.each([
    ["R7 membership counts, the head included", { hasHead: true, members: 4, declaredSize: null }, { count: 5, source: "members" }],
    ["R7 members without a head count for themselves", { hasHead: false, members: 3, declaredSize: null }, { count: 3, source: "members" }],
    ["R7 the declared size counts where nobody is listed", { hasHead: false, members: 0, declaredSize: 6 }, { count: 6, source: "declared" }],
    ["R7 a head alone with a declared size of one is one person", { hasHead: true, members: 0, declaredSize: 1 }, { count: 1, source: "declared" }],
    ["R7 a list shorter than the declared size is not finished: the declared size holds", { hasHead: true, members: 1, declaredSize: 5 }, { count: 5, source: "declared" }],
    ["R7 a list longer than the declared size is the better evidence", { hasHead: true, members: 4, declaredSize: 3 }, { count: 5, source: "members" }],
    ["R7 a head alone says nothing of who else lives there", { hasHead: true, members: 0, declaredSize: null }, { count: null, source: "unknown" }],
    ["R7 nothing known is unknown, never guessed", { hasHead: false, members: 0, declaredSize: null }, { count: null, source: "unknown" }],
  ] as const)("%s", (_title, family, expected) => {
    expect(peopleInside(family)).toEqual(expected);
  });
});
