import { describe, expect, it } from "vitest";
import { chip, CHIP_FORMS, type ChipForm, type DraftBlock, type Line, words } from "../../../shared/domain/briefingText";
import { fromTemplate, templateText } from "../../../shared/domain/briefingTemplates";

const BEFORE = { from: "2020-03-16", to: "2020-04-03" };
const NOW = { from: "2020-04-04", to: "2020-04-30" };

const head = (text: string, level: 1 | 2 = 1): DraftBlock => ({ kind: "heading", level, line: [words(text)] });
const says = (...figures: string[]): Line => [words("Дано "), ...figures.map((figure) => chip(figure, "number")), words(".")];
const list = (...items: Line[]): DraftBlock => ({ kind: "list", items });
const paragraph = (...line: Line): DraftBlock => ({ kind: "paragraph", line });
const worded = (...figures: string[]) => new Map(figures.map((figure) => [figure, Object.fromEntries(CHIP_FORMS.map((form) => [form, "7"])) as Record<ChipForm, string>]));

/** Lines of a text; headings with their level before them. */
const lines = (blocks: readonly DraftBlock[]): string[] =>
  blocks.flatMap((block) => {
    const text = (line: Line): string => line.map((piece) => (piece.kind === "figure" ? `[${piece.figure}]` : piece.text)).join("");
    return block.kind === "list" ? block.items.map((item) => `- ${text(item)}`) : [block.kind === "heading" ? `${"#".repeat(block.level)} ${text(block.line)}` : text(block.line)];
  });

interface Case {
  readonly written: readonly DraftBlock[];
  /** Figures of the period it was written for. */
  readonly were: readonly string[];
  readonly generated: readonly DraftBlock[];
  readonly are: readonly string[];
  readonly becomes: readonly string[];
}

describe("R16 a text kept as a template says the figures of the new period", () => {
  it.each<[string, Case]>([
    ["the author's words stay, with chips that are still there", {
      written: [head("Помощь людям"), paragraph(...says("aid:a"), words(" Спасибо!"))], were: ["aid:a"],
      generated: [head("Адресная помощь"), list(says("aid:a"))], are: ["aid:a"],
      becomes: ["# Помощь людям", "Дано [aid:a]. Спасибо!"],
    }],
    ["a sentence goes with the figures it spoke of, and a heading with all that stood under it", {
      written: [head("Помощь"), paragraph(...says("aid:a"), words(" "), ...says("aid:gone")), head("Фонд", 2), list(says("claims:gone")), head("Учёба"), list(says("learners:gone"))], were: ["aid:a", "aid:gone", "claims:gone", "learners:gone"],
      generated: [head("Помощь"), list(says("aid:a"))], are: ["aid:a"],
      becomes: ["# Помощь", "Дано [aid:a]."],
    }],
    ["a sentence that still has one of its figures stays, so that the other is seen to be gone", {
      written: [paragraph(...says("aid:a", "aid:gone"))], were: ["aid:a", "aid:gone"], generated: [list(says("aid:a"))], are: ["aid:a"],
      becomes: ["Дано [aid:a][aid:gone]."],
    }],
    ["a new figure of a kind that was spoken of joins the list under the same headings", {
      written: [head("Партнёры"), head("Фонд А", 2), list(says("claims:1")), head("Вместе", 2), list(says("bounds"))], were: ["claims:1", "bounds"],
      generated: [head("Партнёры"), head("Фонд А", 2), list(says("claims:1"), says("claims:2")), head("Фонд Б", 2), list(says("claims:3")), head("Вместе", 2), list(says("bounds"))],
      are: ["claims:1", "claims:2", "claims:3", "bounds"],
      becomes: ["# Партнёры", "## Фонд А", "- Дано [claims:1].", "- Дано [claims:2].", "## Фонд Б", "- Дано [claims:3].", "## Вместе", "- Дано [bounds]."],
    }],
    ["what its author left out stays out", {
      written: [head("Помощь"), list(says("aid:a"))], were: ["aid:a", "learners:x"],
      generated: [head("Помощь"), list(says("aid:a")), head("Учёба"), list(says("learners:x"), says("learners:y"))], are: ["aid:a", "learners:x", "learners:y"],
      becomes: ["# Помощь", "- Дано [aid:a]."],
    }],
    ["a kind of figure that was not there before comes in under its own heading, before the next one", {
      written: [head("Помощь"), list(says("aid:a")), head("Партнёры"), list(says("bounds")), paragraph(words("Спасибо!"))], were: ["aid:a", "bounds"],
      generated: [head("Помощь"), list(says("aid:a")), head("Учёба"), list(says("learners:x")), head("Партнёры"), list(says("bounds"))], are: ["aid:a", "learners:x", "bounds"],
      becomes: ["# Помощь", "- Дано [aid:a].", "# Учёба", "- Дано [learners:x].", "# Партнёры", "- Дано [bounds].", "Спасибо!"],
    }],
    ["the period it was written for gives way to the new one", {
      written: [paragraph(words("За период 16.03.2020–03.04.2020. По состоянию на 03.04.2020, с 16.03.2020; до 12.05.2020."))], were: [], generated: [], are: [],
      becomes: ["За период 04.04.2020–30.04.2020. По состоянию на 30.04.2020, с 04.04.2020; до 12.05.2020."],
    }],
  ])("%s", (_title, { written, were, generated, are, becomes }) => {
    const text = templateText(written, were);
    expect(lines(fromTemplate({ text, period: BEFORE }, { period: NOW, generated, said: worded(...are) }))).toEqual(becomes);
  });
});
