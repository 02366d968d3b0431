import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../LanguageChoice";
import { useOffice } from "../office";

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
}

/** A unit of KATO, found by any of its names; those of the corps' region come first. */
export function PlaceField({ value, onChange, placeholder, ...field }: PlaceFieldProps) {
  const { t } = useTranslation();
  const { query } = useOffice();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed, 120);
  const found = useQuery(query.places.find.queryOptions({ input: { text }, enabled: text.trim().length > 1, placeholderData: keepPreviousData }));
  const own = useQuery(query.places.get.queryOptions({ input: { code: value ?? "" }, enabled: Boolean(value) }));
  const places = new Map([...(own.data ? [own.data] : []), ...(found.data ?? [])].map((place) => [place.code, place]));
  const data = [...places.values()].map((place) => ({
    value: place.code,
    label: language === "kk" ? [place.nameKk, place.withinKk].filter(Boolean).join(", ") : [place.nameRu, place.withinRu].filter(Boolean).join(", "),
  }));
  return <Select {...field} data={data} value={value || null} onChange={onChange} searchable clearable filter={(({ options }: { options: never }) => options) as never} onSearchChange={setTyped} placeholder={placeholder ?? t("place.hint")} nothingFoundMessage={text.trim().length > 1 ? t("list.nothingFound") : t("place.hint")} />;
}

/** The name of a unit, for lists and cards. */
export function PlaceName({ code }: { code: string | null }) {
  const { query } = useOffice();
  const language = useLanguage();
  const place = useQuery(query.places.get.queryOptions({ input: { code: code ?? "" }, enabled: Boolean(code), staleTime: Number.POSITIVE_INFINITY }));
  if (!code || !place.data) return null;
  return <>{language === "kk" ? place.data.nameKk : place.data.nameRu}</>;
}
