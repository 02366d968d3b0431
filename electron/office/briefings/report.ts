/** The briefing as a finished report in one language, for the writers of files. */
import type { FigureSet } from "./figures";
import type { ComputedFigure, FigureRequest } from "./figures";
import type { Corps } from "../../../shared/contract/system";
import type { Chart } from "../../../shared/domain/charts";
import type { TextBlock } from "../../../shared/domain/briefingText";
import type { PrivacyLevel } from "../../../shared/domain/personalColumns";
import type { Language } from "../../../shared/domain/languages";
import { formatLocalDate, formatPeriod } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import type { Block, ExclusionLine, ReportFigure, ReportModel } from "../../files/reportModel";
import { reportWords } from "../../files/reportWords";
import { sharesNow } from "./claimShares";
import { definitionOf } from "./definitions";
import { detailsOf, type RowDetails, saidOpenly } from "./details";
import { type CollectedRows, collectRows, inUnit, rowSheets } from "./reportRows";
import { fill, WORDS } from "./words";
import { wordFigure } from "./wordFigures";

export interface ReportRequest extends FigureRequest {
  readonly set: FigureSet;
  readonly text: readonly TextBlock[];
  readonly charts: readonly Chart[];
  readonly corps: Corps;
  /** Local date of the report. */
  readonly date: string;
  readonly language: Language;
  readonly privacy: PrivacyLevel;
}

/** The report of a draft: figures, text, every row that counts, every row left out with its reason (R13). */
export async function reportModel(from: Askable, request: ReportRequest): Promise<ReportModel> {
  const { set, corps, language, period, privacy } = request;
  const words = WORDS[language];
  const collected = await collectRows(from, request, set.figures);
  const periodLine = fill(words.sentences.period, { period: formatPeriod(period) });
  const figures = set.figures.map((figure) => reportFigure(figure, set, collected, language));
  return {
    language,
    letterhead: { nameRu: corps.nameRu, nameKk: corps.nameKk, head: corps.head, headPost: (language === "kk" && corps.headPostKk) || corps.headPost, place: corps.place },
    title: words.sentences.title,
    numberLine: period.to > request.date ? fill(words.sentences.draftAhead, { date: formatLocalDate(request.date) }) : words.sentences.draft,
    date: request.date,
    periodLine,
    text: withoutPeriod(request.text, periodLine).map(plainBlock),
    charts: request.charts,
    figures,
    sheets: rowSheets(from, collected, await sharesNow(from, collected, set.figures), { language, privacy }),
    exclusions: await exclusionLines(from, collected, figures, { language, privacy }),
    words: reportWords(language),
  };
}

/** The report prints the period under its title, so a text that begins with the same line goes on behind it. */
export function withoutPeriod(text: readonly TextBlock[], periodLine: string): readonly TextBlock[] {
  const [first] = text;
  return first?.kind === "paragraph" && first.sentences.map((sentence) => sentence.text).join(" ") === periodLine ? text.slice(1) : text;
}

export function plainBlock(block: TextBlock): Block {
  switch (block.kind) {
    case "heading":
      return block;
    case "paragraph":
      return { kind: "paragraph", text: block.sentences.map((sentence) => sentence.text).join(" ") };
    case "list":
      return { kind: "list", items: block.items.map((item) => item.text) };
  }
}

/** The numbers of a figure in its unit: one number only where there is one (R10). */
export function plainNumbers(figure: ComputedFigure): { value: number | null; low: number | null; high: number | null; expected: number | null } {
  const { qualifier, value } = figure.amount;
  const single = qualifier === "range" || qualifier === "unknown" ? null : value;
  const one = figure.method !== "bounds" || qualifier === "exact" || qualifier === "about";
  return {
    value: one ? inUnit(single, figure.unit) : null,
    low: inUnit(figure.low, figure.unit), high: inUnit(figure.high, figure.unit), expected: inUnit(figure.expected, figure.unit),
  };
}

function reportFigure(figure: ComputedFigure, set: FigureSet, collected: CollectedRows, language: Language): ReportFigure {
  const words = WORDS[language];
  const { label, wording, counts, leavesOut } = wordFigure(figure, set.facts, language);
  const kinds = [...(collected.kindsOf.get(figure.id) ?? [])];
  return {
    id: figure.id, section: words.sections[figure.section], label, wording, unit: figure.unit, unitLabel: words.units[figure.unit], qualifier: figure.amount.qualifier, qualifierLabel: words.qualifiers[figure.amount.qualifier],
    ...plainNumbers(figure), method: figure.method,
    sheets: kinds.length ? kinds : (definitionOf(figure.id)?.definition.sheets.slice(0, 1) ?? []),
    definition: `${counts} ${leavesOut}`,
    rows: collected.rowsOf.get(figure.id) ?? 0,
    excluded: figure.excluded,
  };
}

async function exclusionLines(from: Askable, collected: CollectedRows, figures: readonly ReportFigure[], { language, privacy }: Pick<ReportRequest, "language" | "privacy">): Promise<ExclusionLine[]> {
  const labels = new Map(figures.map((figure) => [figure.id, figure.label]));
  const details = new Map<string, RowDetails>();
  for (const kind of new Set(collected.excluded.map(({ row }) => row.kind))) {
    const ids = [...new Set(collected.excluded.filter(({ row }) => row.kind === kind).map(({ row }) => row.id))];
    for (let start = 0; start < ids.length; start += 400) {
      for (const [id, each] of await detailsOf(from, kind, ids.slice(start, start + 400), language)) details.set(id, each);
    }
  }
  return collected.excluded.map(({ figureId, row }) => {
    const each = details.get(row.id);
    const said = each && saidOpenly(each, privacy);
    return {
      figureId,
      figureLabel: labels.get(figureId) ?? "",
      row: [said?.label, each?.provider, said?.item].filter(Boolean).join(", "),
      date: row.date,
      reason: row.reason ? WORDS[language].reasons[row.reason] : "",
    };
  });
}
