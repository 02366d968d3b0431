/** Two periods, two revisions, or one of each, figure by figure. An issued side speaks from its own tables only. */
import type { CompareSide } from "../../../shared/contract/briefingLooks";
import type { Amount, Qualifier, Unit } from "../../../shared/domain/amounts";
import type { CountMethod } from "../../../shared/domain/figures";
import { growth } from "../../../shared/domain/figureWarnings";
import type { Language } from "../../../shared/domain/languages";
import { disjoint, type Period } from "../../../shared/domain/periods";
import type { Office } from "../createOffice";
import { SECTIONS } from "./definitions";
import type { ComputedFigure, FigureSet } from "./figures";
import { issuedById } from "./freeze";
import { frozenFigures, frozenInWords } from "./frozen";
import { figureInWords } from "./present";
import { figuresOf } from "./service";
import { joined, NOT_TOGETHER, togetherOf } from "./together";
import { tenths } from "./warnings";
import { WORDS } from "./words";

/** What one side says of a figure. `now` only where it is counted from today's records. */
export interface ComparedSide {
  readonly id: string;
  readonly section: string;
  readonly label: string;
  readonly wording: string;
  readonly amount: Amount;
  readonly unit: Unit;
  readonly method: CountMethod;
  readonly expected: number | null;
  readonly expectedQualifier: Qualifier | null;
  readonly people: number | null;
  readonly period: Period;
  readonly now: { readonly figure: ComputedFigure; readonly set: FigureSet } | null;
}

/** @throws OfficeError NOT_FOUND for an id of no issued briefing */
async function sideOf(office: Office, side: CompareSide, language: Language): Promise<{ period: Period; figures: ComparedSide[] }> {
  if (side.of === "period") {
    const period = { from: side.from, to: side.to };
    const set = await figuresOf(office, period);
    return { period, figures: set.figures.map((figure) => ({ ...figureInWords(figure, set, language), period, now: { figure, set } })) };
  }
  const { reports } = office.database;
  const { fromDate: from, toDate: to } = await issuedById(reports, side.id);
  return { period: { from, to }, figures: (await frozenFigures(reports, side.id)).map((figure) => ({ ...frozenInWords(figure, language), period: { from, to }, now: null })) };
}

export async function compared(office: Office, asked: { readonly before: CompareSide; readonly after: CompareSide; readonly language: Language }) {
  const { language } = asked;
  const [before, after] = [await sideOf(office, asked.before, language), await sideOf(office, asked.after, language)];
  const apart = disjoint(before.period, after.period);
  const stretch = asked.before.of === "period" && asked.after.of === "period" ? joined(before.period, after.period) : null;
  const both = stretch ? await figuresOf(office, stretch) : null;
  const old = new Map(before.figures.map((figure) => [figure.id, figure]));
  const now = new Map(after.figures.map((figure) => [figure.id, figure]));
  const numbers = ({ amount, expected, expectedQualifier, people }: ComparedSide): string => JSON.stringify([amount, expected, expectedQualifier, people]);
  const rows = [...new Map([...before.figures, ...after.figures].map((figure) => [figure.id, figure])).values()].map((one) => {
    const [a, b] = [old.get(one.id), now.get(one.id)];
    const times = a && b ? growth(a.amount, b.amount) : null;
    return {
      figureId: one.id, section: one.section, label: (b ?? one).label, before: a?.wording ?? null, after: b?.wording ?? null,
      differs: !a || !b || numbers(a) !== numbers(b), times: times === null ? null : tenths(times), ...(a && b && apart ? togetherOf(a, b, both, language) : NOT_TOGETHER),
    };
  });
  const inSection = (section: string) => rows.filter((row) => row.section === section);
  return { rows: SECTIONS.flatMap(inSection), disjoint: apart, sections: SECTIONS.map((id) => ({ id, title: WORDS[language].sections[id] })) };
}
