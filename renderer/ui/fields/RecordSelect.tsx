/** Choosing another record as one types: one, or several. Enter takes the first that fits. */
import { MultiSelect, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Choice } from "../../../shared/contract/register";
import { nameTokens, searchKeys } from "../../../shared/domain/names";

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

interface Option {
  readonly value: string;
  readonly label: string;
}

const optionOf = (choice: Choice): Option => ({ value: choice.id, label: choice.detail ? `${choice.label} · ${choice.detail}` : choice.label });

function fits({ label }: Option, typed: string): boolean {
  const keys = searchKeys(label);
  return nameTokens(typed).every((token) => keys.some((key) => key.startsWith(token)));
}

function useChoices(of: string, load: LoadChoices, typed: string, chosen: readonly string[]) {
  const { t } = useTranslation();
  const own = useQuery({ queryKey: [of, "choices", "ids", chosen], queryFn: () => load({ search: "", limit: 50, ids: [...chosen] }), enabled: chosen.length > 0 });
  const ownOptions = (own.data ?? []).map(optionOf);
  // A box that was filled shows the name of what it holds; that is not a search.
  const wanted = ownOptions.some((option) => option.label === typed) ? "" : typed;
  const [search] = useDebouncedValue(wanted, 120);
  const found = useQuery({ queryKey: [of, "choices", search], queryFn: () => load({ search, limit: 30 }), placeholderData: keepPreviousData });
  const settled = search === wanted && found.isSuccess && !found.isPlaceholderData;
  // Until the office has answered to what is typed, the list is that of an earlier text: only what fits anyway may be taken from it.
  const foundOptions = (found.data ?? []).map(optionOf).filter((option) => settled || fits(option, wanted));
  return {
    data: [...new Map([...ownOptions, ...foundOptions].map((option) => [option.value, option])).values()],
    selectFirstOptionOnChange: settled,
    nothingFoundMessage: settled ? t("list.nothingFound") : undefined,
    onKeyDown(event: KeyboardEvent): void {
      // Enter that comes before the answer must not send the form.
      if (event.key === "Enter" && !settled && !event.ctrlKey && !event.metaKey) event.preventDefault();
    },
    searchable: true,
    clearable: true,
    // Whoever chooses what stands there already means it; it goes by the button.
    allowDeselect: false,
    // It opens when somebody types or clicks, not by passing through.
    openOnFocus: false,
    /** The office has searched already, by names across scripts; the box must not filter its answer again. */
    filter: (({ options }: { options: never }): never => options) as never,
  };
}

export function RecordSelect({ of, load, value, onChange, ...field }: Common & { value: string | null; onChange: (id: string | null) => void }) {
  const [typed, setTyped] = useState("");
  const choices = useChoices(of, load, typed, value ? [value] : []);
  return <Select {...choices} {...field} onClick={(event) => event.currentTarget.select()} value={value || null} onChange={onChange} onSearchChange={setTyped} />;
}

export function RecordMultiSelect({ of, load, value, onChange, ...field }: Common & { value: string[]; onChange: (ids: string[]) => void }) {
  const [typed, setTyped] = useState("");
  const choices = useChoices(of, load, typed, value);
  // Until the office has told their names: the box would show what nobody can read.
  const nameless = value.filter((id) => !choices.data.some((option) => option.value === id)).map((id) => ({ value: id, label: "…" }));
  return <MultiSelect {...choices} data={[...choices.data, ...nameless]} {...field} value={value} onChange={onChange} hidePickedOptions searchValue={typed} onSearchChange={setTyped} />;
}
