/** Figures and rows as the contract hands them out: worded, and with what a row can be opened as. */
import type { FigureInWords, FigureRowInWords } from "../../../shared/contract/briefings";
import type { FigureRow, RowKind } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import { phrase } from "../../../shared/domain/wording";
import { exactly } from "../../../shared/domain/quantities";
import type { Askable } from "../../database/reader";
import type { BoundsQuestion } from "./bounds";
import { nameIn } from "./details";
import type { ComputedFigure, FigureSet } from "./figures";
import { ENTRY, jsonEntries } from "../../database/json";
import { namedRows } from "../../database/namedRows";
import { fill, WORDS } from "./words";
import { numberOfClaim, thingOf, wordFigure } from "./wordFigures";

export function figureInWords(figure: ComputedFigure, { facts }: FigureSet, language: Language): FigureInWords {
  const { key: _key, computed: _computed, promised: _promised, ...own } = figure;
  return { ...own, ...wordFigure(figure, facts, language) };
}

/** The question whether one claim contains another, in words. Null when a claim has gone meanwhile. */
export function questionInWords(question: BoundsQuestion, set: FigureSet, language: Language): (BoundsQuestion & { text: string }) | null {
  const [inner, outer] = [set.facts.claims.get(question.claimId), set.facts.claims.get(question.withinId)];
  const figure = set.figures.find((each) => each.id === question.figureId);
  if (!inner || !outer || !figure) return null;
  const { noun } = thingOf(figure, set.facts);
  const said = (amount: Parameters<typeof exactly>[0] | null): string =>
    phrase({ amount: amount === null ? { qualifier: "unknown", value: null, high: null } : exactly(amount), noun, lang: language });
  const text = fill(WORDS[language].sentences.claimWithin, {
    partner: inner.partners.map((partner) => nameIn(partner, language)).join(", "),
    inner: numberOfClaim(inner, language), innerStatement: inner.statement,
    outer: numberOfClaim(outer, language), outerStatement: outer.statement,
    high: said(question.highIfInside),
  });
  return { ...question, text };
}

const entryOf = (table: string, list: string): string =>
  `select r.id || ' ' || ${ENTRY} as id, r.id as opens from ${table} r join ${jsonEntries(`r.${list}`)} on 1 = 1 where r.id || ' ' || ${ENTRY} in (:...ids)`;

/** Rows that stand inside another record open as that record. */
const OPENED_THROUGH: Readonly<Partial<Record<RowKind, { readonly kind: string; readonly sql: string }>>> = {
  membership: { kind: "headquarters", sql: "select id, headquarters_id as opens from headquarters_membership where id in (:...ids)" },
  occurrence: { kind: "commitments", sql: "select id, commitment_id as opens from occurrence where id in (:...ids)" },
  attendance: { kind: "shifts", sql: "select id, shift_id as opens from shift_attendance where id in (:...ids)" },
  print_run: { kind: "informationMaterials", sql: entryOf("information_material", "print_runs") },
  challenge_call: { kind: "campaigns", sql: entryOf("campaign", "calls") },
  trained: { kind: "trainings", sql: "select id, training_id as opens from training_attendance where id in (:...ids)" },
};
const OPENED_AS: Readonly<Partial<Record<RowKind, string>>> = {
  delivery: "deliveries", information: "informationOutputs", claim: "claims", learner: "learners", volunteer: "volunteers", contact: "contacts", participation: "participations", grant: "grants", outcome: "outcomes", campaign: "campaigns", mentor: "mentors", centre: "supportCentres", training: "trainings", clearance: "clearances",
};

export async function rowsInWords(from: Askable, rows: readonly FigureRow[]): Promise<FigureRowInWords[]> {
  const through = new Map<string, string>();
  for (const [kind, { sql }] of Object.entries(OPENED_THROUGH)) {
    const ids = rows.filter((row) => row.kind === kind).map((row) => row.id);
    if (ids.length === 0) continue;
    for (const { id, opens } of await namedRows<{ id: string; opens: string }>(from, sql, { ids })) through.set(id, opens);
  }
  return rows.map(({ subject: _subject, claim: _claim, ...row }) => ({ ...row, opens: openedAs(row, through) }));
}

function openedAs(row: Pick<FigureRow, "id" | "kind">, through: ReadonlyMap<string, string>): { kind: string; id: string } | null {
  const kind = OPENED_AS[row.kind];
  if (kind) return { kind, id: row.id };
  const id = through.get(row.id);
  const other = OPENED_THROUGH[row.kind];
  return id && other ? { kind: other.kind, id } : null;
}
