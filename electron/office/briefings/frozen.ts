/** An issued briefing from its own tables only: whatever became of the records since, it says what it said (R14). */
import type { CanonicalChart, CanonicalFigure, CanonicalHead } from "../../../shared/domain/canonical";
import type { Qualifier } from "../../../shared/domain/amounts";
import type { FigureInWords } from "../../../shared/contract/briefings";
import type { Chart } from "../../../shared/domain/charts";
import type { TextBlock } from "../../../shared/domain/briefingText";
import { type Language, LANGUAGES } from "../../../shared/domain/languages";
import type { Askable } from "../../database/reader";
import { personalValues } from "../audit/journal";
import { Briefing } from "./briefing.entity";
import { BriefingChart } from "./briefingChart.entity";
import { BriefingFigure } from "./briefingFigure.entity";
import { BriefingRow, type PersonalWords, type RowWords } from "./briefingRow.entity";
import { BriefingText } from "./briefingText.entity";
import { namedRows } from "../../database/namedRows";

export const headOf = (briefing: Briefing): CanonicalHead => ({
  form: briefing.form, number: briefing.number, revision: briefing.revision, from: briefing.fromDate, to: briefing.toDate, date: briefing.date,
  cutoffAt: briefing.cutoffAt, previousHash: briefing.previousHash,
});

export const canonicalFigure = ({ figureId, qualifier, value, top, ...figure }: BriefingFigure): CanonicalFigure => ({ ...figure, id: figureId, amount: { qualifier, value, high: top } });

/** A chart of whichever language: only their words differ. */
export const canonicalChart = ({ position, drawn: { ru } }: BriefingChart): CanonicalChart => {
  const { kind, figure, values } = asItWas(ru);
  return { position, kind, figure, values: values.map(({ key, value }) => ({ key, value })) };
};

/** What was issued before charts were hashed lacks what a chart says beside its values. */
const asItWas = (chart: Chart): Chart => ({ ...chart, figure: chart.figure ?? "", source: chart.source ?? "", values: chart.values.map((value) => ({ ...value, key: value.key ?? "" })) });

const PORTION = 5_000;

/** Hashes of all rows, rising. */
export async function* rowHashes(from: Askable, briefingId: string): AsyncGenerator<string[]> {
  for (let offset = 0; ; offset += PORTION) {
    const rows = await namedRows<{ hash: string }>(
      from, "select hash from briefing_row where briefing_id = :briefingId order by hash limit :limit offset :offset", { briefingId, limit: PORTION, offset },
    );
    yield rows.map((row) => row.hash);
    if (rows.length < PORTION) return;
  }
}

/** Figures in the order of the briefing. */
export async function frozenFigures(from: Askable, briefingId: string): Promise<BriefingFigure[]> {
  return from.manager.getRepository(BriefingFigure).find({ where: { briefingId }, order: { position: "ASC" } });
}

/** Briefings issued before it was kept said what was expected as an exact number. */
export const expectedQualifierOf = ({ expected, expectedQualifier }: BriefingFigure): Qualifier | null => (expected === null ? null : (expectedQualifier ?? "exact"));

export function frozenInWords(figure: BriefingFigure, language: Language): FigureInWords {
  return {
    id: figure.figureId, definition: figure.definition, definitionVersion: figure.definitionVersion, section: figure.section, unit: figure.unit, method: figure.method,
    amount: { qualifier: figure.qualifier, value: figure.value, high: figure.top }, low: figure.low, high: figure.high, expected: figure.expected, expectedQualifier: expectedQualifierOf(figure),
    itemised: figure.itemised, rows: figure.rows, excluded: figure.excluded, people: figure.people, ...figure.words[language],
  };
}

/** Languages a briefing was issued in, in the order of the office. */
export async function languagesIssued(from: Askable, briefingId: string): Promise<Language[]> {
  const texts = await from.manager.getRepository(BriefingText).find({ where: { briefingId }, select: { language: true } });
  return LANGUAGES.filter((language) => texts.some((text) => text.language === language));
}

/** The text in one language, with its title; where it was not issued in that language, the first that it was issued in. */
export async function frozenText(from: Askable, briefingId: string, language: Language): Promise<BriefingText> {
  const languages = await languagesIssued(from, briefingId);
  return from.manager.getRepository(BriefingText).findOneByOrFail({ briefingId, language: languages.includes(language) ? language : (languages[0] ?? language) });
}

/** The charts as they were, in one language. */
export async function chartsIssued(from: Askable, briefingId: string, language: Language): Promise<Chart[]> {
  return chartsIn(await frozenCharts(from, briefingId), language);
}

/** As they were drawn in one language. */
export const chartsIn = (charts: readonly BriefingChart[], language: Language): Chart[] => charts.map((chart) => asItWas(chart.drawn[language]));

/** In the order they are shown. */
export async function frozenCharts(from: Askable, briefingId: string): Promise<BriefingChart[]> {
  return from.manager.getRepository(BriefingChart).find({ where: { briefingId }, order: { position: "ASC" } });
}

/** The text as screens and letters show it: they print the title themselves. */
export const withoutTitle = (blocks: readonly TextBlock[]): readonly TextBlock[] => blocks.slice(1);

/** A frozen row with its words in one language; what was erased of it is null. */
export interface WordedRow extends BriefingRow {
  readonly said: RowWords;
  readonly personal: PersonalWords | null;
}

export interface FrozenRowsQuestion {
  readonly briefingId: string;
  /** Extra condition over `row` with its parameters. */
  readonly where?: string;
  readonly parameters?: Readonly<Record<string, string | number | readonly number[]>>;
  readonly limit: number;
  readonly offset?: number;
}

/** Rows in the order of the sheets. */
export async function frozenRows(from: Askable, question: FrozenRowsQuestion, language: Language): Promise<WordedRow[]> {
  const rows = await from.manager.getRepository(BriefingRow).createQueryBuilder("row")
    .where("row.briefing_id = :briefingId", { briefingId: question.briefingId })
    .andWhere(question.where ?? "1 = 1", question.parameters ?? {})
    .orderBy("row.seq").limit(question.limit).offset(question.offset ?? 0).getMany();
  const values = await personalValues(from, [...new Set(rows.flatMap((row) => row.personalKey ?? []))]);
  return rows.map((row) => ({
    ...row, said: row.words[language],
    personal: row.personalKey === null ? null : ((values.get(row.personalKey) as PersonalWords | undefined) ?? null),
  }));
}

/** Rows that count in a figure, or were left out of it. */
export const countsIn = (position: number) => ({ where: "row.counts like :mark", parameters: { mark: `%,${position},%` } });
export const leftOutOf = (position: number) => ({ where: "row.left_out = :position", parameters: { position } });
