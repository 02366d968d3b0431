/**
 * Which value of several records that turn out to be one is proposed for each field (R17): the fuller one, else the newer.
 * A person may choose otherwise; data and pure functions only.
 */
export const MERGE_KINDS = ["people", "families"] as const;
export type MergeKind = (typeof MERGE_KINDS)[number];

/** Everything that was written, one after the other. */
export const ALL = "all";

type FieldRule =
  /** The record whose parts of this group are fullest gives all of them: half of one spelling and half of another is nobody's name. */
  | { readonly by: "group"; readonly group: string }
  /** The longer text says more; of equals the newer. */
  | { readonly by: "fuller" }
  | { readonly by: "newer" }
  /** A day, before a year written as its first of January. */
  | { readonly by: "day" }
  /** The smaller place: a village before its district. */
  | { readonly by: "place" }
  /** The larger number. */
  | { readonly by: "larger" }
  | { readonly by: "all" };

export const MERGE_FIELDS: Readonly<Record<MergeKind, Readonly<Record<string, FieldRule>>>> = {
  people: {
    family: { by: "group", group: "name" }, given: { by: "group", group: "name" }, patronymic: { by: "group", group: "name" },
    birthDate: { by: "day" }, sex: { by: "newer" }, iin: { by: "newer" }, phones: { by: "all" }, katoCode: { by: "place" },
    address: { by: "fuller" }, languages: { by: "all" }, note: { by: "all" },
  },
  families: {
    name: { by: "fuller" }, head: { by: "newer" }, declaredSize: { by: "larger" }, katoCode: { by: "place" }, address: { by: "fuller" },
    phones: { by: "all" }, note: { by: "all" },
  },
};

export type FieldValue = string | number | null | readonly string[];

export interface MergeCandidate {
  readonly id: string;
  /** Instant of its last change. */
  readonly updatedAt: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** Field -> id of the record that gives it, or `ALL`. */
export type MergeChoice = Readonly<Record<string, string>>;

export const isEmptyValue = (value: FieldValue | undefined): boolean => value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
export const sameValue = (one: FieldValue | undefined, other: FieldValue | undefined): boolean =>
  (isEmptyValue(one) && isEmptyValue(other)) || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What is proposed for every field. The first candidate is the one that is kept; it wins where nothing else decides. */
export function proposedChoice(kind: MergeKind, candidates: readonly MergeCandidate[]): Record<string, string> {
  const rules = MERGE_FIELDS[kind];
  const choice: Record<string, string> = {};
  for (const [field, rule] of Object.entries(rules)) {
    if (rule.by === "all") choice[field] = ALL;
    else {
      const fields = rule.by === "group" ? Object.entries(rules).flatMap(([name, other]) => (other.by === "group" && other.group === rule.group ? [name] : [])) : [field];
      choice[field] = best(candidates, (candidate) => weights(rule, fields.map((name) => candidate.fields[name] ?? null), candidate.updatedAt));
    }
  }
  return choice;
}

type Weights = readonly (number | string)[];

function weights(rule: FieldRule, values: readonly FieldValue[], updatedAt: string): Weights {
  const [value = null] = values;
  const filled = values.filter((one) => !isEmptyValue(one)).length;
  const text = values.map((one) => String(one ?? "")).join("");
  switch (rule.by) {
    case "group":
      // Words before initials; of two whole spellings the one on the record that is kept.
      return [filled, values.filter((one) => String(one ?? "").replace(".", "").length > 1).length];
    case "fuller":
      return [filled, text.length, updatedAt];
    case "day":
      return [filled, text.endsWith("-01-01") ? 0 : 1, updatedAt];
    case "place":
      return [filled, text.replace(/0+$/, "").length, updatedAt];
    case "larger":
      return [filled, typeof value === "number" ? value : 0, updatedAt];
    default:
      return [filled, updatedAt];
  }
}

function best(candidates: readonly MergeCandidate[], weigh: (candidate: MergeCandidate) => Weights): string {
  const [first, ...others] = candidates;
  if (!first) return "";
  return others.reduce((leader, other) => (heavier(weigh(other), weigh(leader)) ? other : leader), first).id;
}

function heavier(one: Weights, other: Weights): boolean {
  for (const [at, weight] of one.entries()) {
    const against = other[at] ?? 0;
    if (weight !== against) return weight > against;
  }
  return false;
}

/** The values of the one record, as they were chosen; fields nobody chose take what is proposed. */
export function mergedValues(kind: MergeKind, candidates: readonly MergeCandidate[], choice: MergeChoice): Record<string, FieldValue> {
  const asked = { ...proposedChoice(kind, candidates), ...choice };
  return Object.fromEntries(Object.keys(MERGE_FIELDS[kind]).map((field) => {
    const from = candidates.find(({ id }) => id === asked[field]);
    return [field, from ? (from.fields[field] ?? null) : together(candidates.map(({ fields }) => fields[field] ?? null))];
  }));
}

function together(values: readonly FieldValue[]): FieldValue {
  const filled = values.filter((value) => !isEmptyValue(value));
  const [first = values[0] ?? null] = filled;
  if (filled.some(Array.isArray)) return [...new Set(filled.flatMap((value) => (Array.isArray(value) ? (value as readonly string[]) : [])))];
  return typeof first === "string" ? [...new Set(filled.map(String))].join("\n") : first;
}

/** Fields in which the records say different things, both of them something: where a person has to choose. */
export function contestedFields(kind: MergeKind, candidates: readonly MergeCandidate[]): string[] {
  return Object.keys(MERGE_FIELDS[kind]).filter((field) => {
    const filled = candidates.map(({ fields }) => fields[field] ?? null).filter((value) => !isEmptyValue(value));
    return filled.some((value) => !sameValue(value, filled[0]));
  });
}
