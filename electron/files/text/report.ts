/** A report as words alone: for a messenger, where only the lines survive, and as Markdown for a press page. */
import { formatLocalDate } from "../../../shared/domain/periods";
import { corpsName } from "../corpsName";
import { type CorrectedFigure, correctionsOf } from "../corrections";
import { hashLine } from "../hashLine";
import type { Block, ReportModel } from "../reportModel";
import { fillWord } from "../reportWords";

/** Plain text with Windows' line ends: it is opened in the editor that comes with it, and pasted into a messenger. */
export const writeReportText = (model: ReportModel): Uint8Array => encoded(`${reportLines(model, PLAIN).join("\n\n")}\n`.replaceAll("\n", "\r\n"));

export const writeReportMarkdown = (model: ReportModel): Uint8Array => encoded(`${reportLines(model, MARKDOWN).join("\n\n")}\n`);

/** With a byte order mark, or a Russian Windows reads it as another alphabet. */
const encoded = (text: string): Uint8Array => new TextEncoder().encode(`\u{feff}${text}`);

interface Marks {
  readonly title: (text: string) => string;
  readonly heading: (text: string, level: 1 | 2) => string;
  readonly item: (text: string) => string;
  readonly text: (text: string) => string;
}

const PLAIN: Marks = { title: (text) => text.toLocaleUpperCase(), heading: (text) => text, item: (text) => `– ${text}`, text: (text) => text };

/** What Markdown would take for its own marks stays what the office wrote; a number with a point at the start of a line is no list. */
const literal = (text: string): string => text.replace(/([\\`*_[\]<>#|~])/gu, "\\$1").replace(/^(\d+)([.)])/u, "$1\\$2").replace(/^([-+])/u, "\\$1");

const MARKDOWN: Marks = {
  title: (text) => `# ${literal(text)}`,
  heading: (text, level) => `${"#".repeat(level + 1)} ${literal(text)}`,
  item: (text) => `- ${literal(text)}`,
  text: literal,
};

function reportLines(model: ReportModel, marks: Marks): string[] {
  const { head, headPost } = model.letterhead;
  return [
    marks.text(corpsName(model)),
    marks.title(model.title),
    marks.text([model.numberLine, formatLocalDate(model.date)].filter(Boolean).join(" · ")),
    marks.text(model.periodLine),
    ...model.text.map((block) => blockLines(block, marks)),
    ...correctionLines(model, marks),
    marks.text([headPost, head].filter(Boolean).join(" ")),
    marks.text(hashLine(model)),
  ].filter((line) => line !== "");
}

function correctionLines(model: ReportModel, marks: Marks): string[] {
  const { issued } = model;
  const corrections = correctionsOf(model);
  if (!issued || corrections.length === 0) return [];
  const line = (figure: CorrectedFigure): string => marks.item(fillWord(issued.words.correctionLine, { ...figure }));
  return [marks.heading(issued.words.corrections, 1), ...corrections.flatMap(({ reason, figures, note }) => [marks.text(reason), figures.map(line).join("\n"), marks.text(note)])];
}

function blockLines(block: Block, marks: Marks): string {
  switch (block.kind) {
    case "heading":
      return marks.heading(block.text, block.level);
    case "paragraph":
      return marks.text(block.text);
    case "list":
      return block.items.map(marks.item).join("\n");
  }
}
