import { describe, expect, it } from "vitest";
import { type DraftBlock, looseNumbers } from "../../../shared/domain/briefingText";
import { phraseBlocks, type PhraseDigits, withPhrases } from "../../../shared/domain/phrases";

describe("R16 digits of a phrase are what the corps says they are", () => {
  it.each<[string, string, PhraseDigits | null, string[]]>([
    ["without digits nothing is settled", "Спасибо всем, кто помог.", null, []],
    ["phones are marked whole", "Звоните: +7 (7292) 12-34-56 или 109.", "phone", []],
    ["hours and a house number", "Пн–Пт 9:00–18:00, 12-й мкр, дом 5", "rule", []],
    ["what nobody has settled stays loose", "Помощь получили 100 семей.", null, ["100"]],
  ])("%s", (_title, text, digits, loose) => {
    const blocks = phraseBlocks({ text, digits });
    expect(looseNumbers(blocks, new Map()).map((number) => number.text)).toEqual(loose);
    expect(blocks.flatMap((block) => (block.kind === "list" ? [] : block.line)).map((piece) => (piece.kind === "figure" ? "" : piece.text)).join("")).toBe(text);
  });

  it("each line is a paragraph, empty ones are left out", () => {
    expect(phraseBlocks({ text: "Первая\n\n  Вторая \n", digits: null })).toEqual([
      { kind: "paragraph", line: [{ kind: "text", text: "Первая" }] },
      { kind: "paragraph", line: [{ kind: "text", text: "Вторая" }] },
    ]);
  });

  it("a first draft stands between what opens and what closes it; what is put in by hand is not in it", () => {
    const body: DraftBlock = { kind: "paragraph", line: [{ kind: "text", text: "Текст" }] };
    const said = (text: string, place: "opens" | "closes" | "by_hand") => ({ text, place, digits: null });
    const blocks = withPhrases([body], [said("Конец", "closes"), said("Начало", "opens"), said("Своё", "by_hand"), said("Совсем конец", "closes")]);
    expect(blocks.map((block) => (block.kind === "paragraph" && block.line[0]?.kind === "text" ? block.line[0].text : ""))).toEqual(["Начало", "Текст", "Конец", "Совсем конец"]);
  });
});
