import { CHART_KINDS } from "../../../shared/domain/charts";
import { plainText } from "../../../shared/domain/briefingText";
import { called } from "../core/procedures";
import { chartsOf } from "./charts";
import { compared } from "./compare";
import { SECTIONS } from "./definitions";
import { exportBriefing } from "./exportBriefing";
import { figureInWords, questionInWords, rowsInWords } from "./present";
import { beyondFigure, exclusionsOfFigure, figureRequest, figuresOf, figuresWithText, rowsOfFigure } from "./service";
import { contractBlocks } from "./issued";
import { draftsRouter } from "./draftsRouter";
import { templatesRouter } from "./templatesRouter";
import { chipsOf } from "./wordFigures";
import { issuedRouter } from "./issuedRouter";
import { warningsOf } from "./warnings";
import { WORDS } from "./words";

const os = called.briefings;

const periodOf = ({ from, to }: { from: string; to: string }) => ({ from, to });

export const briefingsRouter = os.router({
  compute: os.compute.handler(async ({ context: { office }, input }) => {
    const set = await figuresOf(office, periodOf(input));
    return {
      period: set.period,
      figures: set.figures.map((figure) => figureInWords(figure, set, input.language)),
      sections: SECTIONS.map((id) => ({ id, title: WORDS[input.language].sections[id] })),
      chips: [...chipsOf(set, input.language)].map(([id, forms]) => ({ id, forms })),
      questions: set.questions.flatMap((question) => questionInWords(question, set, input.language) ?? []),
    };
  }),
  rows: os.rows.handler(async ({ context: { office }, input }) => {
    const { rows, total } = await rowsOfFigure(office, { ...input, period: periodOf(input) });
    return { rows: await rowsInWords(office.database.reports, rows), total };
  }),
  exclusions: os.exclusions.handler(async ({ context: { office }, input }) => {
    const { rows, total, reasons } = await exclusionsOfFigure(office, { ...input, period: periodOf(input) });
    const words = WORDS[input.language].reasons;
    return { rows: await rowsInWords(office.database.reports, rows), total, reasons: reasons.map((each) => ({ ...each, text: words[each.reason] })) };
  }),
  beyond: os.beyond.handler(({ context: { office }, input }) => beyondFigure(office, { ...input, period: periodOf(input) })),
  text: os.text.handler(async ({ context: { office }, input }) => {
    const { text } = await figuresWithText(office, periodOf(input), input.language);
    return { blocks: contractBlocks(text), plain: plainText(text) };
  }),
  export: os.export.handler(({ context: { office, host, desk }, input }) =>
    exportBriefing(office, host, desk.atDesk, { period: periodOf(input), language: input.language, format: input.format, privacy: input.privacy, ticket: input.ticket }),
  ),
  underway: os.underway.handler(({ context: { office }, input }) => office.underway.howFar(input.ticket)),
  stopExport: os.stopExport.handler(({ context: { office }, input }) => {
    office.underway.stop(input.ticket);
    return {};
  }),
  warnings: os.warnings.handler(({ context: { office }, input }) => warningsOf(office, { period: periodOf(input), language: input.language, factor: input.factor })),
  charts: os.charts.handler(async ({ context: { office }, input: { language, ...period } }) =>
    chartsOf(office.database.reports, { kinds: CHART_KINDS, set: await figuresOf(office, period), request: await figureRequest(office, period), places: office.places, language })),
  compare: os.compare.handler(({ context: { office }, input }) => compared(office, input)),
  issued: issuedRouter,
  drafts: draftsRouter,
  templates: templatesRouter,
});
