import { Button, Pill, Popover, Stack } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DateField } from "../fields/DateField";
import { OptionSelect } from "../fields/OptionSelect";
import { PlaceField } from "../fields/PlaceField";
import { RecordSelect } from "../fields/RecordSelect";
import { type OfficeClient, useOffice } from "../office";
import type { LoadChoices } from "../fields/RecordSelect";

/** One filter of a list: from a closed list, a date, a place, or another record. Its label is `filter.<name>`. */
export type RegisterFilter =
  | { readonly name: string; readonly kind: "option"; readonly options: readonly string[]; readonly words: string; readonly width?: number }
  | { readonly name: string; readonly kind: "date" }
  | { readonly name: string; readonly kind: "place" }
  /** Comes only with a link (what one family got); shown while it holds, so that it can be taken off. */
  | { readonly name: string; readonly kind: "link" }
  | { readonly name: string; readonly kind: "record"; readonly of: string; readonly load: (client: OfficeClient) => LoadChoices };

interface FiltersProps {
  readonly register: string;
  readonly filters: readonly RegisterFilter[];
  readonly state: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string | null) => void;
}

/** In a row above a wide list; behind one button while a record stands beside it. */
export function Filters({ narrow, ...props }: FiltersProps & { readonly narrow: boolean }) {
  const { t } = useTranslation();
  if (!narrow || props.filters.length < 3) return <FilterFields {...props} />;
  const active = props.filters.filter((filter) => props.state[filter.name]).length;
  return (
    <Popover position="bottom-end" trapFocus withArrow width={290}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />}>
          {active > 0 ? t("list.filtersActive", { count: active }) : t("list.filters")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("list.filters")}>
        <Stack gap="xs">
          <FilterFields {...props} wide />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterFields({ register, filters, state, onChange, wide = false }: FiltersProps & { readonly wide?: boolean }) {
  const { t } = useTranslation([register, "common"]);
  const { client } = useOffice();
  return filters.map((filter) => {
    const label = t(`filter.${filter.name}`);
    const value = state[filter.name] ?? null;
    const set = (chosen: string | null): void => onChange(filter.name, chosen);
    switch (filter.kind) {
      case "option":
        return <OptionSelect key={filter.name} aria-label={label} placeholder={label} options={filter.options} words={filter.words} clearable w={wide ? "100%" : (filter.width ?? 190)} value={value} onChange={set} />;
      case "date":
        return <DateField key={filter.name} aria-label={label} placeholder={label} value={value} onChange={set} w={wide ? "100%" : 150} />;
      case "place":
        return <PlaceField key={filter.name} aria-label={label} placeholder={label} value={value} onChange={set} w={wide ? "100%" : 210} />;
      case "link":
        return value && (
          <Pill key={filter.name} size="lg" withRemoveButton onRemove={() => set(null)} removeButtonProps={{ "aria-label": t("common:list.clearFilter", { name: label }), tabIndex: 0, "aria-hidden": false }}>
            {label}
          </Pill>
        );
      case "record":
        return <RecordSelect key={filter.name} of={filter.of} load={filter.load(client)} aria-label={label} placeholder={label} value={value} onChange={set} w={wide ? "100%" : 210} />;
    }
  });
}
