/** Which record gives each field, and the field the keyboard stands at. */
import { useMemo, useState } from "react";
import { useHotkeys } from "@mantine/hooks";
import { ALL, contestedFields, type MergeKind } from "../../../shared/domain/mergeFields";
import type { Comparison } from "../../../shared/contract/matching";

export interface Choice {
  readonly contested: readonly string[];
  readonly at: string | null;
  /** Id of the record that gives the field, or `all`. */
  of(field: string): string;
  take(field: string, from: string): void;
  /** Chosen otherwise than proposed. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** Starts anew with other records: give it a key. Arrows go from field to field and from record to record, digits take a record's value. */
export function useChoice(kind: MergeKind, { records, proposed }: Comparison): Choice {
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [at, setAt] = useState(0);
  const contested = useMemo(() => contestedFields(kind, records), [kind, records]);
  const field = contested[at] ?? null;
  const of = (name: string): string => chosen[name] ?? proposed[name] ?? records[0]?.id ?? ALL;
  const take = (name: string, from: string): void => {
    setChosen((before) => ({ ...before, [name]: from }));
    setAt(Math.max(0, contested.indexOf(name)));
  };
  const aside = (step: number): void => {
    if (field === null) return;
    const ids = records.map(({ id }) => id);
    const next = ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(of(field)) + step))];
    if (next) take(field, next);
  };
  const digit = (number: number) => (): void => {
    const record = records[number];
    if (field !== null && record) take(field, record.id);
  };
  useHotkeys([
    ["ArrowDown", () => setAt((before) => Math.min(contested.length - 1, before + 1))],
    ["ArrowUp", () => setAt((before) => Math.max(0, before - 1))],
    ["ArrowLeft", () => aside(-1)],
    ["ArrowRight", () => aside(1)],
    ["1", digit(0)], ["2", digit(1)], ["3", digit(2)], ["4", digit(3)],
  ]);
  return { contested, at: field, of, take, chosen };
}
