/**
 * Figures that a head composes without code: what is counted, and which of it. Everything else (confirmed rows only, each
 * person once, rows left out with their reason) is as in every figure.
 */
import type { Unit } from "./amounts";
import type { CountMethod, RowKind } from "./figures";

export const MEASURES = ["citizens", "families", "deliveries", "items", "groups", "events", "volunteers", "participants", "hours", "members", "learners", "trained", "contacts", "callers"] as const;
export type Measure = (typeof MEASURES)[number];

/** Where learners come from. */
export const SCHOOLS = ["rural", "town"] as const;
export type School = (typeof SCHOOLS)[number];

/** What a figure can be narrowed by. */
export const DIMENSIONS = ["direction", "provider", "campaign", "itemKind", "district", "vulnerability", "occupation", "programme", "course", "school", "channel", "topic"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

interface MeasureRule {
  /** Null where the thing given says it. */
  readonly unit: Unit | null;
  readonly method: Extract<CountMethod, "distinct" | "rows" | "sum">;
  readonly rows: RowKind;
  readonly by: readonly Dimension[];
}

const OF_AID = ["direction", "provider", "campaign", "itemKind", "district"] as const;
const OF_WORK = ["direction", "campaign", "district", "occupation"] as const;
const OF_CONTACTS = ["channel", "topic"] as const;

export const MEASURE_RULES: Readonly<Record<Measure, MeasureRule>> = {
  citizens: { unit: "person", method: "distinct", rows: "delivery", by: [...OF_AID, "vulnerability"] },
  families: { unit: "family", method: "distinct", rows: "delivery", by: [...OF_AID, "vulnerability"] },
  deliveries: { unit: "delivery", method: "rows", rows: "delivery", by: OF_AID },
  items: { unit: null, method: "sum", rows: "delivery", by: OF_AID },
  groups: { unit: "serving", method: "sum", rows: "delivery", by: OF_AID },
  events: { unit: "event", method: "rows", rows: "campaign", by: ["direction", "district"] },
  volunteers: { unit: "person", method: "distinct", rows: "volunteer", by: ["direction", "district", "occupation"] },
  participants: { unit: "person", method: "distinct", rows: "attendance", by: OF_WORK },
  hours: { unit: "hour", method: "sum", rows: "attendance", by: OF_WORK },
  members: { unit: "person", method: "distinct", rows: "participation", by: ["programme", "occupation", "district"] },
  learners: { unit: "person", method: "distinct", rows: "learner", by: ["programme", "course", "school", "district"] },
  trained: { unit: "person", method: "distinct", rows: "trained", by: ["programme", "provider", "district"] },
  contacts: { unit: "contact", method: "rows", rows: "contact", by: OF_CONTACTS },
  callers: { unit: "person", method: "distinct", rows: "contact", by: OF_CONTACTS },
};

/** Units that things given are summed in where no kind of thing is chosen: "servings" are lunches and hot meals alike. */
export const SUMMED_UNITS = ["piece", "set", "serving", "kilogram", "tonne", "litre", "tenge", "tree", "hour", "trip", "place"] as const satisfies readonly Unit[];
export type SummedUnit = (typeof SUMMED_UNITS)[number];
