/** What narrows a list: chosen behind one button, shown as chips that can be taken off. All of them hold at once. */
import { Button, Checkbox, Group, NumberInput, Pill, Popover, Stack } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { PLACE_IN_WORDS } from "../../../shared/contract/people";
import { DateField } from "../fields/DateField";
import { OptionMultiSelect, OptionSelect } from "../fields/OptionSelect";
import { PlaceField, PlaceName } from "../fields/PlaceField";
import { RecordSelect } from "../fields/RecordSelect";
import { useFormats } from "../format";
import { type OfficeClient, useOffice } from "../office";
import type { LoadChoices } from "../fields/RecordSelect";
import { DayFilter } from "./DayFilter";

/** One filter of a list: from a closed list, a date, a number, a place, or another record. Its label is `filter.<name>`. */
export type RegisterFilter =
  /** `several`: more than one value may be chosen, and one of them must hold; they stand in the address with commas between. */
  | { readonly name: string; readonly kind: "option"; readonly options: readonly string[]; readonly words: string; readonly width?: number; readonly several?: boolean }
  | { readonly name: string; readonly kind: "date" }
  /** A day with an hour of it, if one likes. */
  | { readonly name: string; readonly kind: "dayAndHour" }
  | { readonly name: string; readonly kind: "number"; readonly max: number }
  /** `words`: the records may say their place in words, and those can be asked for. */
  | { readonly name: string; readonly kind: "place"; readonly several?: boolean; readonly words?: boolean }
  /** Comes only with a link (what one family got); shown while it holds, so that it can be taken off. */
  | { readonly name: string; readonly kind: "link" }
  | { readonly name: string; readonly kind: "record"; readonly of: string; readonly load: (client: OfficeClient) => LoadChoices };

/** Age in full years, from and to: the same for every register of people. */
export const AGE_FILTERS: readonly RegisterFilter[] = [
  { name: "ageFrom", kind: "number", max: 130 },
  { name: "ageTo", kind: "number", max: 130 },
];

interface FiltersProps {
  readonly register: string;
  readonly filters: readonly RegisterFilter[];
  readonly state: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string | null) => void;
}

export function Filters(props: FiltersProps) {
  const { t } = useTranslation();
  const active = props.filters.filter((filter) => props.state[filter.name]).length;
  return (
    <Popover position="bottom-start" trapFocus withArrow width={320}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />}>
          {active > 0 ? t("list.filtersActive", { count: active }) : t("list.filters")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("list.filters")}>
        <Stack gap="xs">
          {props.filters.filter((filter) => filter.kind !== "link").map((filter) => (
            <FilterField key={filter.name} {...props} filter={filter} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterField({ register, filter, state, onChange }: FiltersProps & { readonly filter: RegisterFilter }) {
  const { t } = useTranslation([register, "common"]);
  const { client } = useOffice();
  const label = t([`filter.${filter.name}`, `common:filter.${filter.name}`]);
  const value = state[filter.name] ?? null;
  const set = (chosen: string | null): void => onChange(filter.name, chosen);
  switch (filter.kind) {
    case "option":
      if (filter.several) return <OptionMultiSelect comboboxProps={INSIDE} label={label} options={filter.options} words={filter.words} value={valuesOf(value)} onChange={(chosen) => set(chosen.join(",") || null)} />;
      return <OptionSelect label={label} options={filter.options} words={filter.words} clearable value={value} onChange={set} />;
    case "date":
      return <DateField label={label} value={value} onChange={set} />;
    case "dayAndHour":
      return <DayFilter label={label} value={value} onChange={set} />;
    case "number":
      return <NumberInput label={label} min={0} max={filter.max} allowDecimal={false} hideControls inputMode="numeric" value={value ?? ""} onChange={(typed) => set(typed === "" ? null : String(typed))} />;
    case "place":
      return <PlaceFilter label={label} several={filter.several} words={filter.words} value={valuesOf(value)} onChange={(chosen) => set(chosen.join(",") || null)} />;
    case "record":
      return <RecordSelect of={filter.of} load={filter.load(client)} label={label} value={value} onChange={set} />;
    case "link":
      return null;
  }
}

/** The panel stays open while several are chosen. */
const INSIDE = { withinPortal: false } as const;
const valuesOf = (text: string | null): string[] => (text ? text.split(",") : []);

interface PlaceFilterProps {
  readonly label: string;
  readonly several: boolean | undefined;
  readonly words: boolean | undefined;
  readonly value: readonly string[];
  readonly onChange: (places: string[]) => void;
}

/** One place or several, and what KATO has no code for. */
function PlaceFilter({ label, several, words, value, onChange }: PlaceFilterProps) {
  const { t } = useTranslation();
  const codes = value.filter((one) => one !== PLACE_IN_WORDS);
  const inWords = codes.length < value.length;
  const set = (chosen: readonly string[], alsoWords: boolean): void => onChange([...chosen, ...(alsoWords ? [PLACE_IN_WORDS] : [])]);
  return (
    <Stack gap={6}>
      {several
        ? <PlacesField openOnFocus={!words} label={label} value={codes} onChange={(chosen) => set(chosen, inWords)} />
        : <PlaceField openOnFocus={!words} label={label} value={codes[0] ?? null} onChange={(code) => set(code === null ? [] : [code], false)} />}
      {words && <Checkbox size="xs" label={t("place.inWords")} checked={inWords} onChange={(event) => set(several ? codes : [], event.currentTarget.checked)} />}
    </Stack>
  );
}

/** Several places: those that are chosen, and a field for one more. */
function PlacesField({ label, openOnFocus, value, onChange }: { readonly label: string; readonly openOnFocus: boolean; readonly value: readonly string[]; readonly onChange: (codes: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap={6}>
      <PlaceField comboboxProps={INSIDE} openOnFocus={openOnFocus} key={value.length} label={label} value={null} onChange={(code) => code && onChange([...new Set([...value, code])])} />
      {value.length > 0 && (
        <Group gap={6}>
          {value.map((code) => (
            <Pill key={code} size="md" withRemoveButton onRemove={() => onChange(value.filter((one) => one !== code))} removeButtonProps={{ "aria-label": t("list.clear"), tabIndex: 0, "aria-hidden": false }}>
              <PlaceName code={code} />
            </Pill>
          ))}
        </Group>
      )}
    </Stack>
  );
}

/** What holds now, one chip each. */
export function FilterChips({ register, filters, state, onChange, onClear }: FiltersProps & { readonly onClear: () => void }) {
  const { t } = useTranslation([register, "common"]);
  const active = filters.filter((filter) => state[filter.name]);
  if (active.length === 0) return null;
  return (
    <Group gap={6}>
      {active.map((filter) => {
        const label = t([`filter.${filter.name}`, `common:filter.${filter.name}`]);
        return (
          <Pill
            key={filter.name}
            size="md"
            withRemoveButton
            onRemove={() => onChange(filter.name, null)}
            removeButtonProps={{ "aria-label": t("common:list.clearFilter", { name: label }), tabIndex: 0, "aria-hidden": false }}
          >
            {label}
            <ChipValue filter={filter} value={state[filter.name] ?? ""} />
          </Pill>
        );
      })}
      {active.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          {t("common:list.clearFilters")}
        </Button>
      )}
    </Group>
  );
}

function ChipValue({ filter, value }: { readonly filter: RegisterFilter; readonly value: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  switch (filter.kind) {
    case "option":
      return <>: {valuesOf(value).map((one) => t(`${filter.words}.${one}`)).join(", ")}</>;
    case "date":
      return <>: {formats.date(value)}</>;
    case "dayAndHour":
      return <>: {[formats.date(value), value.split("T")[1]].filter(Boolean).join(", ")}</>;
    case "number":
      return <>: {value}</>;
    case "place":
      return <>: {valuesOf(value).map((code, at) => <Fragment key={code}>{at > 0 && ", "}{code === PLACE_IN_WORDS ? t("place.inWords") : <PlaceName code={code} />}</Fragment>)}</>;
    case "record":
      return <RecordName of={filter.of} load={filter.load} id={value} />;
    case "link":
      return null;
  }
}

function RecordName({ of, load, id }: { readonly of: string; readonly load: (client: OfficeClient) => LoadChoices; readonly id: string }) {
  const { client } = useOffice();
  const found = useQuery({ queryKey: [of, "choices", "ids", [id]], queryFn: () => load(client)({ search: "", limit: 50, ids: [id] }) });
  const name = found.data?.[0]?.label;
  return name ? <>: {name}</> : null;
}
