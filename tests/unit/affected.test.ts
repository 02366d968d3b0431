import { describe, expect, it } from "vitest";
import { isAffected } from "../../renderer/app/affected";

describe("a change asks again", () => {
  it.each([
    ["the list of its own kind", ["volunteers", "list", {}], ["volunteers"], true],
    ["what shows its name", ["deliveries", "list", {}], ["partners"], true],
    ["a single call by its path", [["people", "similar"], { input: {} }], ["families"], true],
    ["what the screen shows of everything", [["overview", "today"], {}], ["items"], true],
    ["the search", [["search", "everything"], {}], ["people"], true],
    ["the journal", [["audit", "list"], {}], ["claims"], true],
    ["a screen that nobody thought of here", [["somethingNew", "list"], {}], ["claims"], true],
    ["a draft its text", [["briefings", "drafts", "of"], {}], ["briefingDrafts"], true],
    ["and what is printed of it", [["briefings", "text"], {}], ["briefingDrafts"], true],
    ["but not the figures", [["briefings", "compute"], {}], ["briefingDrafts"], false],
    ["which follow the records", [["briefings", "compute"], {}], ["briefingDrafts", "deliveries"], true],
    ["but not a list that shows nothing of it", ["volunteers", "list", {}], ["claims"], false],
    ["nor the places of the country", [["places", "get"], {}], ["volunteers"], false],
    ["nor how somebody likes a list", ["preferences", "1", "list.volunteers"], ["volunteers"], false],
  ] as const)("%s", (_title, queryKey, kinds, expected) => {
    expect(isAffected(queryKey, new Set(kinds))).toBe(expected);
  });
});
