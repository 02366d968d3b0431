/** Choosing another record as one types: one, or several. */
import { MultiSelect, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Choice } from "../../../shared/contract/register";

export type LoadChoices = (input: { search: string; limit: number; ids?: string[] }) => Promise<Choice[]>;

interface Common {
  /** Name of the register chosen from: part of the cache key. */
  readonly of: string;
  readonly load: LoadChoices;
  readonly label?: string;
  readonly "aria-label"?: string;
  readonly w?: number | string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly error?: React.ReactNode;
  readonly "data-path"?: string;
}

function useChoices(of: string, load: LoadChoices, typed: string, chosen: readonly string[]) {
  const [search] = useDebouncedValue(typed, 120);
  const found = useQuery({ queryKey: [of, "choices", search], queryFn: () => load({ search, limit: 30 }), placeholderData: keepPreviousData });
  const own = useQuery({ queryKey: [of, "choices", "ids", chosen], queryFn: () => load({ search: "", limit: 50, ids: [...chosen] }), enabled: chosen.length > 0 });
  const all = new Map<string, Choice>();
  for (const choice of [...(own.data ?? []), ...(found.data ?? [])]) all.set(choice.id, choice);
  // Until the answer to what is typed is there, the list is that of an earlier text: Enter must not take from it.
  const settled = search === typed && found.isSuccess && !found.isPlaceholderData;
  const data = [...all.values()].map((choice) => ({ value: choice.id, label: choice.detail ? `${choice.label} · ${choice.detail}` : choice.label, disabled: !settled }));
  return { data, settled };
}

const STEADY = { option: { opacity: 1 } };

/** The office has searched already, by names across scripts; the box must not filter its answer again. */
const everything = ({ options }: { options: never }): never => options;

export function RecordSelect({ of, load, value, onChange, ...field }: Common & { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const { data, settled } = useChoices(of, load, typed, value ? [value] : []);
  return <Select openOnFocus={false} selectFirstOptionOnChange={settled} styles={STEADY} {...field} data={data} value={value || null} onChange={onChange} searchable clearable filter={everything as never} onSearchChange={setTyped} nothingFoundMessage={t("list.nothingFound")} />;
}

export function RecordMultiSelect({ of, load, value, onChange, ...field }: Common & { value: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const { data, settled } = useChoices(of, load, typed, value);
  return <MultiSelect openOnFocus={false} selectFirstOptionOnChange={settled} styles={STEADY} {...field} data={data} value={value} onChange={onChange} searchable clearable hidePickedOptions filter={everything as never} searchValue={typed} onSearchChange={setTyped} nothingFoundMessage={t("list.nothingFound")} />;
}
