/** Every word of a briefing that is not a number with its noun: one table a language, all of the same shape. */
import type { Direction } from "../../../shared/contract/base";
import type { OutcomeKind } from "../../../shared/contract/outcomes";
import type { TargetIndicator } from "../../../shared/contract/programmes";
import type { Qualifier, Unit } from "../../../shared/domain/amounts";
import type { ExclusionReason, RowKind } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import type { CatalogueId, Section } from "./definitions";
import { type Line, words } from "../../../shared/domain/briefingText";
import { EN } from "./words.en";
import { KK } from "./words.kk";
import { RU } from "./words.ru";

/** What a definition says of itself. `{name}` in the label is the record behind the key. */
export interface DefinitionWords {
  readonly label: string;
  /** What counts. */
  readonly counts: string;
  /** What does not. */
  readonly leavesOut: string;
}

/** Sentences of the text. `{slots}` are filled with numbers already worded by `shared/domain/wording.ts`, names and dates. */
export type SentenceKey =
  | "title" | "period" | "draft" | "draftAhead" | "members" | "unknownOutput" | "output" | "otherOutput"
  | "citizensCorps" | "campaign" | "campaignVolunteers" | "organiser" | "together" | "families" | "familiesPeople" | "familiesCorps" | "groupsCorps"
  | "selected" | "lessonsPlanned" | "running" | "kept" | "keptPlain" | "recipients" | "sponsors"
  | "claimed" | "claimedPartly" | "listed" | "claimedNoNumber" | "claimedPerDay" | "itemsTogether" | "jointAid" | "jointReached" | "jointGroups" | "jointDirections" | "jointDirection" | "familiesBounds" | "familiesMeet" | "citizensBounds" | "citizensMeet"
  | "ownFigure" | "beside" | "claimWithin" | "notItemised" | "named" | "report"
  | "allPartners" | "chartPartners" | "chartWeeks" | "chartDistricts" | "noPlace" | "otherPlaces" | "chartOneUnit" | "chartLargest" | "chartSource" | "chartFigures"
  | "numbered" | "numberedRevision" | "added" | "gone" | "changed";

export type ColumnKey = "date" | "dateTo" | "who" | "provider" | "organiser" | "volunteers" | "item" | "place" | "expected" | "amount" | "statement";

export interface BriefingWords {
  readonly sections: Readonly<Record<Section, string>>;
  readonly definitions: Readonly<Record<CatalogueId, DefinitionWords>>;
  readonly sentences: Readonly<Record<SentenceKey, string>>;
  /** How information goes out: a heading for its number, by code. */
  readonly ways: Readonly<Record<string, string>>;
  /** The lines of work, as the screens call them. */
  readonly directions: Readonly<Record<Direction, string>>;
  /** Kinds of outcomes, as the screens call them. */
  readonly outcomes: Readonly<Record<OutcomeKind, string>>;
  /** What a target asks for, as the screens call it. */
  readonly indicators: Readonly<Record<TargetIndicator, string>>;
  readonly vulnerabilities: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<ExclusionReason, string>>;
  readonly qualifiers: Readonly<Record<Qualifier, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  /** What a chart's bars are high by: "number of families". */
  readonly unitsInCharts: Readonly<Record<Unit, string>>;
  readonly sheets: Readonly<Record<RowKind, string>>;
  readonly columns: Readonly<Record<ColumnKey, string>>;
}

export const WORDS: Readonly<Record<Language, BriefingWords>> = { ru: RU, kk: KK, en: EN };

/** The same with chips and marked passages in the slots. */
export function fillLine(sentence: string, slots: Readonly<Record<string, string | Line>>): Line {
  return sentence.split(/(\{\w+\})/u).flatMap((part): Line => {
    const name = /^\{(\w+)\}$/u.exec(part)?.[1];
    const slot = name === undefined ? undefined : slots[name];
    return slot === undefined || typeof slot === "string" ? [words(slot ?? part)] : slot;
  });
}

/** Fills the slots of a sentence. A slot without a value is a fault of the program, so it stays visible. */
export function fill(sentence: string, slots: Readonly<Record<string, string>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole);
}
