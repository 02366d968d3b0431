import { Group, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../LanguageChoice";
import { useOffice } from "../office";
import { PlaceLevels } from "./PlaceLevels";

/** Stands for what was typed among the options: no code looks like it. */
const AS_TYPED = "as typed";

interface PlaceFieldProps {
  readonly label?: string;
  readonly "aria-label"?: string;
  readonly placeholder?: string;
  readonly w?: number | string;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly description?: string;
  readonly error?: React.ReactNode;
  readonly "data-path"?: string;
  /** Inside something that closes when one clicks beside it, the options must not lie outside. */
  readonly comboboxProps?: { readonly withinPortal: boolean };
  /** False where the options would cover what stands below before anybody has typed. */
  readonly openOnFocus?: boolean;
  /** The free words that stand with the place (address, where exactly): what KATO does not know is kept there. */
  readonly words?: { readonly value: string; readonly onChange: (words: string) => void };
}

/** A unit of KATO, found by any of its names or step by step; those of the corps' region come first. What KATO does not know may be kept in words. */
export function PlaceField({ value, onChange, placeholder, words, w, ...field }: PlaceFieldProps) {
  const { t } = useTranslation();
  const { query } = useOffice();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed, 120);
  const [kept, setKept] = useState("");
  const found = useQuery(query.places.find.queryOptions({ input: { text }, enabled: text.trim().length > 1, placeholderData: keepPreviousData }));
  const own = useQuery(query.places.get.queryOptions({ input: { code: value ?? "" }, enabled: Boolean(value) }));
  const places = new Map([...(own.data ? [own.data] : []), ...(found.data ?? [])].map((place) => [place.code, place]));
  const data = [...places.values()].map((place) => ({
    value: place.code,
    label: language === "kk" ? [place.nameKk, place.withinKk].filter(Boolean).join(", ") : [place.nameRu, place.withinRu].filter(Boolean).join(", "),
  }));
  const asTyped = text.trim();
  const isName = data.some(({ value: code, label }) => code === value && label === asTyped);
  const mayKeep = words !== undefined && asTyped.length > 1 && found.isSuccess && !isName;
  const keep = (): void => {
    words?.onChange([asTyped, words.value].filter(Boolean).join(", "));
    setKept(asTyped);
    setTyped("");
  };
  const choose = (code: string | null): void => {
    if (code === AS_TYPED) keep();
    else setKept("");
    onChange(code === AS_TYPED ? null : code);
  };
  return (
    <Group gap={6} wrap="nowrap" align="flex-end" w={w}>
      <Select
        {...field}
        flex={1}
        miw={0}
        {...(kept ? { description: t("place.kept", { text: kept }), inputWrapperOrder: ["label", "input", "description", "error"] } : {})}
        data={mayKeep ? [...data, { value: AS_TYPED, label: t("place.keep", { text: asTyped }) }] : data}
        value={value || null}
        onChange={choose}
        searchable
        clearable
        onClick={(event) => event.currentTarget.select()}
        filter={(({ options }: { options: never }) => options) as never}
        searchValue={typed}
        onSearchChange={setTyped}
        placeholder={placeholder ?? t("place.hint")}
        nothingFoundMessage={asTyped.length > 1 ? t("list.nothingFound") : t("place.hint")}
      />
      <PlaceLevels value={value} onChange={choose} withinPortal={field.comboboxProps?.withinPortal} />
    </Group>
  );
}

/** The name of a unit, for lists and cards. */
export function PlaceName({ code }: { code: string | null }) {
  const { query } = useOffice();
  const language = useLanguage();
  const place = useQuery(query.places.get.queryOptions({ input: { code: code ?? "" }, enabled: Boolean(code), staleTime: Number.POSITIVE_INFINITY }));
  if (!code || !place.data) return null;
  return <>{language === "kk" ? place.data.nameKk : place.data.nameRu}</>;
}
