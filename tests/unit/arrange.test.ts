import { describe, expect, it } from "vitest";
import { arrange, fitted, moved } from "../../renderer/ui/register/arrange";

const OFFERED = [{ key: "name", width: 200 }, { key: "status", width: 100 }, { key: "phone", width: 100 }, { key: "skills", width: 100, optional: true }];
const shown = (columns: readonly { key: string; shown: boolean }[]): string => columns.filter((column) => column.shown).map((column) => column.key).join(" ");

describe("the columns of a list", () => {
  it.each([
    ["as the feature offers them when nobody chose", undefined, "name status phone"],
    ["in the order somebody chose, new ones at the end", [{ key: "phone", shown: true, width: null }, { key: "name", shown: true, width: null }], "phone name status"],
    ["without what was taken off", [{ key: "status", shown: false, width: null }], "name phone"],
    ["with an optional one that was asked for", [{ key: "skills", shown: true, width: 80 }], "skills name status phone"],
    ["without one that the program no longer has", [{ key: "gone", shown: true, width: null }], "name status phone"],
    ["at least one of them, whatever was taken off", OFFERED.map(({ key }) => ({ key, shown: false, width: null })), "name"],
  ] as const)("stand %s", (_title, chosen, expected) => {
    expect(shown(arrange(OFFERED, chosen))).toBe(expected);
  });

  it.each([
    ["phone", -1, "name phone status"],
    ["name", 1, "status name phone"],
    ["name", -1, "name status phone"],
    ["phone", 1, "name status phone"],
  ] as const)("moving %s by %i", (key, by, expected) => {
    const columns = arrange(OFFERED.slice(0, 3), undefined);
    expect(shown(moved(columns, key, by))).toBe(expected);
  });
});

describe("fitting columns into the room there is", () => {
  const all = arrange(OFFERED, undefined);
  it.each([
    ["all of them at their width where there is room", 800, false, "name:200 status:100 phone:100"],
    ["the names a little narrower where that is enough", 360, false, "name:160 status:100 phone:100"],
    ["no narrower than can be read", 200, false, "name:140 status:100 phone:100"],
    ["beside a record only those that fit", 310, true, "name:200 status:100"],
    ["beside a record the name always, no wider than the room", 150, true, "name:150"],
    ["at their width while the room is not known", 0, true, "name:200 status:100 phone:100"],
  ] as const)("%s", (_title, room, narrow, expected) => {
    expect(fitted(OFFERED, all, room, narrow).map(({ key, width }) => `${key}:${width}`).join(" ")).toBe(expected);
  });

  it("a column of two dates keeps its width, and names alone give way", () => {
    const offered = [{ key: "name", width: 200 }, { key: "term", width: 185, firm: true }];
    expect(fitted(offered, arrange(offered, undefined), 340, false)).toEqual([{ key: "name", width: 155 }, { key: "term", width: 185 }]);
  });

  it("a width somebody dragged is never squeezed", () => {
    const dragged = all.map((column) => (column.key === "name" ? { ...column, width: 300 } : column));
    expect(fitted(OFFERED, dragged, 400, false)[0]).toEqual({ key: "name", width: 300 });
  });

  it("beside a record that is known by its topic, the topic stays and not the column called name", () => {
    const offered = [{ key: "date", width: 100 }, { key: "topic", width: 200, known: true }, { key: "name", width: 150 }];
    expect(fitted(offered, arrange(offered, undefined), 310, true).map(({ key }) => key)).toEqual(["date", "topic"]);
  });

  it("beside a record the name stays even when it was moved to the end", () => {
    const last = moved(moved(all, "name", 1), "name", 1);
    expect(fitted(OFFERED, last, 250, true).map(({ key }) => key)).toEqual(["name"]);
  });
});
