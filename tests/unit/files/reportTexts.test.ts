import { describe, expect, it } from "vitest";
import { reportPaper } from "../../../electron/files/pdf/report";
import { paperDefinition } from "../../../electron/files/pdf/paper";
import { writeReportMarkdown, writeReportText } from "../../../electron/files/text/report";
import { sampleReport } from "../../helpers/sampleReport";

const read = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe.each(["ru", "kk"] as const)("a report as words alone, in %s", (language) => {
  const model = sampleReport(language);
  const sentences = model.text.flatMap((block) => (block.kind === "list" ? block.items : [block.text]));

  it("for a messenger has every sentence, begins with a byte order mark and ends lines as Windows does", () => {
    const text = read(writeReportText(model));
    expect(text.charCodeAt(0)).toBe(0xfeff);
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(text).toContain(model.letterhead.head);
  });

  it("as Markdown has its headings and lists as marks", () => {
    const text = read(writeReportMarkdown(model));
    expect(text).toContain(`# ${model.title}`);
    const headings = model.text.flatMap((block) => (block.kind === "heading" ? [`\n${"#".repeat(block.level + 1)} ${block.text}`] : []));
    for (const heading of headings) expect(text).toContain(heading);
  });

  it("as PDF has each heading as a bookmark and every figure in its table", () => {
    const paper = reportPaper(model);
    const written = JSON.stringify(paperDefinition(paper).content);
    expect(written.split('"outline":true')).toHaveLength(1 + 1 + model.text.filter(({ kind }) => kind === "heading").length);
    for (const figure of model.figures) expect(written).toContain(JSON.stringify(figure.wording).slice(1, -1));
  });
});

describe("Markdown", () => {
  it.each([
    ["1. квартал", "1\\. квартал"],
    ["*звёздочка* и _черта_", "\\*звёздочка\\* и \\_черта\\_"],
    ["- не список", "\\- не список"],
    ["[ссылка](x) <b> #1", "\\[ссылка\\](x) \\<b\\> \\#1"],
  ])("takes %j as it was written", (written, marked) => {
    const model = { ...sampleReport("ru"), text: [{ kind: "paragraph", text: written } as const] };
    expect(read(writeReportMarkdown(model))).toContain(`\n\n${marked}\n\n`);
  });
});
