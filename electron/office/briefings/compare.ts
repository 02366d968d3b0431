/** Two periods, two revisions, or one of each, figure by figure. An issued side speaks from its own tables only. */
import type { CompareSide } from "../../../shared/contract/briefingLooks";
import type { Amount } from "../../../shared/domain/amounts";
import { growth } from "../../../shared/domain/figureWarnings";
import type { Language } from "../../../shared/domain/languages";
import type { Office } from "../createOffice";
import { SECTIONS } from "./definitions";
import { issuedById } from "./freeze";
import { frozenFigures, frozenInWords } from "./frozen";
import { figureInWords } from "./present";
import { figuresOf } from "./service";
import { tenths } from "./warnings";
import { WORDS } from "./words";

interface Said {
  readonly id: string;
  readonly section: string;
  readonly label: string;
  readonly wording: string;
  readonly amount: Amount;
  readonly expected: number | null;
  readonly people: number | null;
}

/** @throws OfficeError NOT_FOUND for an id of no issued briefing */
async function sideOf(office: Office, side: CompareSide, language: Language): Promise<Said[]> {
  if (side.of === "period") {
    const set = await figuresOf(office, { from: side.from, to: side.to });
    return set.figures.map((figure) => figureInWords(figure, set, language));
  }
  const { reports } = office.database;
  await issuedById(reports, side.id);
  return (await frozenFigures(reports, side.id)).map((figure) => frozenInWords(figure, language));
}

export async function compared(office: Office, asked: { readonly before: CompareSide; readonly after: CompareSide; readonly language: Language }) {
  const { language } = asked;
  const [before, after] = [await sideOf(office, asked.before, language), await sideOf(office, asked.after, language)];
  const old = new Map(before.map((figure) => [figure.id, figure]));
  const now = new Map(after.map((figure) => [figure.id, figure]));
  const numbers = ({ amount, expected, people }: Said): string => JSON.stringify([amount, expected, people]);
  const rows = [...new Map([...before, ...after].map((figure) => [figure.id, figure])).values()].map((one) => {
    const [a, b] = [old.get(one.id), now.get(one.id)];
    const times = a && b ? growth(a.amount, b.amount) : null;
    return {
      figureId: one.id, section: one.section, label: (b ?? one).label, before: a?.wording ?? null, after: b?.wording ?? null,
      differs: !a || !b || numbers(a) !== numbers(b), times: times === null ? null : tenths(times),
    };
  });
  const inSection = (section: string) => rows.filter((row) => row.section === section);
  return { rows: SECTIONS.flatMap(inSection), sections: SECTIONS.map((id) => ({ id, title: WORDS[language].sections[id] })) };
}
