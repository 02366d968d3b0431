import { describe, expect, it } from "vitest";
import {
  chip, type ChipForm, type ChipWords, type DraftBlock, dropSection, goneChips, type Line, lineText, looseNumbers, moveSection, noFigure, plainText, sectionsOf, tidyLine, wordBlocks, words,
} from "../../../shared/domain/briefingText";

const forms = (said: Partial<Record<ChipForm, string>>): Record<ChipForm, string> =>
  ({ statement: "", nominative: "", genitive: "", dative: "", accusative: "", plain: "", number: "", people: "", name: "", ...said });
const said = (citizens: Partial<Record<ChipForm, string>>): ChipWords => new Map([["aid.citizens.corps", forms(citizens)]]);
const SEVENTEEN = said({ nominative: "17 граждан", dative: "17 гражданам", number: "17" });
const SIXTEEN_AND_MORE = said({ nominative: "более 16 граждан", dative: "более чем 16 гражданам", number: "> 16" });
const HELPED: Line = [words("Корпус помог "), chip("aid.citizens.corps", "dative"), words(".")];
const paragraph = (...line: Line): DraftBlock => ({ kind: "paragraph", line });
const heading = (text: string): DraftBlock => ({ kind: "heading", level: 1, line: [words(text)] });

describe("a chip", () => {
  it.each<[string, ChipWords, string]>([
    ["says its figure in the case of the sentence", SEVENTEEN, "Корпус помог 17 гражданам."],
    ["re-words itself, qualifier and noun, when the value changes", SIXTEEN_AND_MORE, "Корпус помог более чем 16 гражданам."],
    ["leaves a visible gap when its figure has gone", new Map(), "Корпус помог …."],
    ["and when its figure has no such form any more", said({ statement: "количество не указано" }), "Корпус помог …."],
  ])("%s", (_title, chips, text) => {
    expect(lineText(HELPED, chips)).toBe(text);
  });

  it.each<[string, ChipWords, number]>([
    ["whose figure is there", SEVENTEEN, 0],
    ["whose figure has gone", new Map(), 1],
    ["whose form has gone", said({ number: "17" }), 1],
  ])("%s is named as gone: %#", (_title, chips, count) => {
    expect(goneChips([paragraph(...HELPED)], chips).map((each) => each.figure)).toEqual(Array(count).fill("aid.citizens.corps"));
  });
});

describe("R16 a digit of the text that is no chip", () => {
  it.each<[string, Line, string[]]>([
    ["is loose", [words("Помощь получил 121 человек.")], ["121"]],
    ["is loose even where a figure of the sentence says the same", [...HELPED, words(" Их было 17.")], ["17"]],
    ["is loose against a chip, of which it would make another number", [words("1"), chip("aid.citizens.corps", "number")], ["1"]],
    ["is none inside a chip", HELPED, []],
    ["is none where it is marked as no figure", [words("по статье "), noFigure("12", "law"), words(" закона")], []],
    ["is none in a date", [words("Период: 16.03.2020–03.04.2020")], []],
    ["is loose in a heading too", [words("Помощь 300 семьям")], ["300"]],
    ["is loose behind a marked passage", [noFigure("Школа 7", "name"), words(" и 8 классов")], ["8"]],
  ])("%s", (_title, line, loose) => {
    expect(looseNumbers([{ kind: "heading", level: 2, line }], SEVENTEEN).map((number) => number.text)).toEqual(loose);
  });

  it("is named with its line and its sentence in words", () => {
    const [number] = looseNumbers([paragraph(...HELPED), { kind: "list", items: [[words("нет")], [words("и 5 семьям")]] }], SEVENTEEN);
    expect(number).toEqual({ text: "5", at: 2, line: 2, sentence: "и 5 семьям" });
  });
});

describe("a text in words", () => {
  const blocks: DraftBlock[] = [
    heading("Помощь"), paragraph(...HELPED, words(" Благодарим всех. Звоните!")), paragraph(words("  ")), { kind: "list", items: [HELPED, []] }, { kind: "list", items: [] },
  ];

  it("is cut into sentences that keep their figures; empty lines are left out", () => {
    expect(wordBlocks(blocks, SEVENTEEN)).toEqual([
      { kind: "heading", level: 1, text: "Помощь" },
      {
        kind: "paragraph",
        sentences: [{ text: "Корпус помог 17 гражданам.", figures: ["aid.citizens.corps"] }, { text: "Благодарим всех.", figures: [] }, { text: "Звоните!", figures: [] }],
      },
      { kind: "list", items: [{ text: "Корпус помог 17 гражданам.", figures: ["aid.citizens.corps"] }] },
    ]);
  });

  it("reads as a message", () => {
    expect(plainText(wordBlocks(blocks, SEVENTEEN))).toBe("Помощь\n\nКорпус помог 17 гражданам. Благодарим всех. Звоните!\n\n– Корпус помог 17 гражданам.");
  });

  it("has one shape: neighbouring words are one piece", () => {
    expect(tidyLine([words("а"), words(""), words("б"), noFigure("7", "name"), words("в")])).toEqual([words("аб"), noFigure("7", "name"), words("в")]);
  });
});

describe("sections of a text", () => {
  const blocks = [paragraph(words("вступление")), heading("А"), paragraph(words("а")), heading("Б"), heading("В")];
  const order = (of: readonly DraftBlock[]): string[] => sectionsOf(of).map(([first]) => (first && first.kind !== "list" ? lineText(first.line, new Map()) : ""));

  it.each<[string, DraftBlock[], string[]]>([
    ["go up with all that stands under them", moveSection(blocks, 2, -1), ["вступление", "Б", "А", "В"]],
    ["go down", moveSection(blocks, 1, 1), ["вступление", "Б", "А", "В"]],
    ["never go before what stands without a heading", moveSection(blocks, 1, -1), ["вступление", "А", "Б", "В"]],
    ["nor beyond the end", moveSection(blocks, 3, 1), ["вступление", "А", "Б", "В"]],
    ["are dropped whole", dropSection(blocks, 1), ["вступление", "Б", "В"]],
  ])("%s", (_title, moved, expected) => {
    expect(order(moved)).toEqual(expected);
  });
});
