import { describe, expect, it } from "vitest";
import { fromDocument, toDocument } from "../../renderer/features/briefings/editor/shape";
import { chip, type DraftBlock, noFigure, words } from "../../shared/domain/briefingText";

const line = [words("Корпус помог "), chip("aid.citizens.corps", "dative"), words(" по статье "), noFigure("12", "law")];

describe("the text of a briefing in the editor", () => {
  it.each<[string, DraftBlock[]]>([
    ["a section and a heading under it", [{ kind: "heading", level: 1, line: [words("Помощь")] }, { kind: "heading", level: 2, line: [words("Фонд")] }]],
    ["words, chips and what is marked as no figure", [{ kind: "paragraph", line }]],
    ["a list", [{ kind: "list", items: [line, [words("и ещё")]] }]],
  ])("comes back as it went in: %s", (_title, blocks) => {
    expect(fromDocument(toDocument(blocks))).toEqual(blocks);
  });

  it.each<[string, Parameters<typeof fromDocument>[0], DraftBlock[]]>([
    ["an empty paragraph is left out", { type: "doc", content: [{ type: "paragraph" }] }, []],
    ["what was indented under an item is an item of its own", {
      type: "doc",
      content: [{ type: "bulletList", content: [{ type: "listItem", content: [
        { type: "paragraph", content: [{ type: "text", text: "а" }] },
        { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "б" }] }] }] },
      ] }] }],
    }, [{ kind: "list", items: [[words("а")], [words("б")]] }]],
    ["a chip of a form that nobody knows is left out", { type: "doc", content: [{ type: "paragraph", content: [{ type: "figure", attrs: { figure: "x", form: "loud" } }, { type: "text", text: "а" }] }] }, [{ kind: "paragraph", line: [words("а")] }]],
  ])("%s", (_title, document, blocks) => {
    expect(fromDocument(document)).toEqual(blocks);
  });
});
