import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paperDefinition, writePaperPdf } from "../../../electron/files/pdf/paper";
import type { Paper, PaperBlock } from "../../../electron/files/pdf/paperModel";
import { codeText } from "../../../electron/files/pdf/volunteerCard";
import { readPdf } from "../../helpers/pdfText";

const paper = (body: readonly PaperBlock[], overrides: Partial<Paper> = {}): Paper => ({
  language: "kk", letterhead: { nameRu: "Корпус", nameKk: "", head: "", headPost: "", place: "" }, numberLine: "№ 1", date: "03.04.2020", addressee: [], title: "Хат", subtitle: "", body,
  pageOf: "{pages} беттің {page}-беті", ...overrides,
});
const written = (of: Paper): string => JSON.stringify(paperDefinition(of).content);

describe("a volunteer's square code", () => {
  it.each([
    ["2020-0001\nКорпус", "2020-0001\nКорпус"],
    ["ә".repeat(67), "ә".repeat(67)],
    ["ә".repeat(68), "ә".repeat(67)],
    [`1${"ә".repeat(80)}`, `1${"ә".repeat(66)}`],
  ])("of %j says %j: never more bytes than its squares hold, never half a letter", (text, said) => expect(codeText(text)).toBe(said));
});

describe("a paper", () => {
  it("leaves out facts nobody knows, and the whole block when none is known", () => {
    const text = written(paper([{ kind: "facts", facts: [["Адрес", ""], ["Телефон", "8 7292"]] }, { kind: "facts", facts: [["Задача", ""]] }]));
    expect(text).toContain("8 7292");
    expect(text).not.toMatch(/Адрес|Задача/);
  });

  it("numbers its pages in the order of its language", () => {
    const { footer } = paperDefinition(paper([]));
    const shown = typeof footer === "function" ? footer(2, 12, { width: 0, height: 0, orientation: "portrait" }) : footer;
    expect(shown).toMatchObject({ text: "12 беттің 2-беті" });
  });

  it("has no addressee unless it goes to somebody", () => {
    expect(written(paper([], { addressee: ["Қор"] }))).toContain("Қор");
    expect(written(paper([]))).not.toContain("55%");
  });

  it("carries the Russian name of the corps where it has no Kazakh one", () => expect(paperDefinition(paper([])).info).toMatchObject({ author: "Корпус" }));
});

describe("headings of a paper, wherever the page ends", () => {
  // The longer the text before them, the further down they come to stand.
  it.each(Array.from({ length: 12 }, (_, at) => 20 + at))("stand above what they head after %d lines", async (lines) => {
    const body: PaperBlock[] = [
      ...Array.from({ length: lines }, (): PaperBlock => ({ kind: "paragraph", text: "Мәтін" })),
      { kind: "heading", text: "Бөлім" }, { kind: "heading", text: "Серіктес", level: 2 }, { kind: "list", items: ["Тізім"] },
      { kind: "heading", text: "Кесте" }, { kind: "table", columns: [{ title: "Баған", share: 1 }], rows: [["Жол"]] },
    ];
    const { textOf } = readPdf(await writePaperPdf(paper(body), { fonts: join(import.meta.dirname, "../../../resources/fonts") }));
    const pageOf = (word: string): number => textOf.findIndex((text) => text.includes(word));
    expect([pageOf("Бөлім"), pageOf("Серіктес")]).toEqual([pageOf("Тізім"), pageOf("Тізім")]);
    expect(pageOf("Кесте")).toBe(pageOf("Жол"));
  });
});
