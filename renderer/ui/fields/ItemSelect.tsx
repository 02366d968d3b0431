import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { nameTokens, searchKeys } from "../../../shared/domain/names";
import type { Unit } from "../../../shared/domain/amounts";
import { useLanguage } from "../LanguageChoice";
import { useOffice } from "../office";

interface ItemSelectProps {
  readonly label?: string;
  readonly placeholder?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly clearable?: boolean;
  readonly value: string | null;
  /** The kind of aid comes with the unit it is counted in. */
  readonly onChange: (item: { readonly id: string; readonly unit: Unit } | null) => void;
  readonly error?: React.ReactNode;
  readonly "data-path"?: string;
}

/** A kind of aid, found by its Russian or Kazakh name. */
export function ItemSelect({ value, onChange, clearable = false, ...field }: ItemSelectProps) {
  const { t } = useTranslation();
  const { query } = useOffice();
  const language = useLanguage();
  const items = useQuery(query.items.all.queryOptions()).data ?? [];
  const keys = new Map(items.map((item) => [item.id, searchKeys(`${item.label} ${item.detail}`)]));
  return (
    <Select
      {...field}
      data={items.map((item) => ({ value: item.id, label: (language === "kk" && item.detail) || item.label }))}
      value={value || null}
      onChange={(id) => {
        const item = items.find((one) => one.id === id);
        onChange(item ? { id: item.id, unit: item.unit } : null);
      }}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      clearable={clearable}
      allowDeselect={false}
      filter={({ options, search }) => {
        const wanted = nameTokens(search);
        return options.filter((option) => "value" in option && wanted.every((word) => keys.get(option.value)?.some((key) => key.startsWith(word))));
      }}
      nothingFoundMessage={t("list.nothingFound")}
    />
  );
}
