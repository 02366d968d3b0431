/** Region -> district -> village: one step at a time, for whoever does not know how a place is spelled. */
import { ActionIcon, Anchor, Button, Group, Popover, ScrollArea, Stack, Text, TextInput, Tooltip } from "@mantine/core";
import { IconChevronRight, IconListTree } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sortKey } from "../../../shared/domain/names";
import type { Place } from "../../../shared/contract/places";
import { useLanguage } from "../LanguageChoice";
import { useOffice, useStatus } from "../office";

interface PlaceLevelsProps {
  readonly value: string | null;
  readonly onChange: (code: string) => void;
  /** Inside something that closes when one clicks beside it, the steps must not lie outside. */
  readonly withinPortal?: boolean;
}

export function PlaceLevels({ value, onChange, withinPortal = true }: PlaceLevelsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus withArrow withinPortal={withinPortal}>
      <Popover.Target>
        <Tooltip label={t("place.byLevels")} disabled={open}>
          <ActionIcon variant="default" size={36} aria-label={t("place.byLevels")} aria-expanded={open} onClick={() => setOpen(!open)}>
            <IconListTree size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("place.levels")}>
        {open && (
          <Steps
            value={value}
            onChange={(code) => {
              setOpen(false);
              onChange(code);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Steps({ value, onChange }: Pick<PlaceLevelsProps, "value" | "onChange">) {
  const { t } = useTranslation();
  const { query } = useOffice();
  const language = useLanguage();
  const { corps } = useStatus();
  // One begins where the place that stands there lies, or else in the corps' own region.
  const [at, setAt] = useState<string | null>(value ?? corps?.regionCode ?? null);
  const [narrow, setNarrow] = useState("");
  const step = useQuery(query.places.under.queryOptions({ input: { parentCode: at }, placeholderData: keepPreviousData }));
  const nameOf = (place: Place): string => (language === "kk" && place.nameKk) || place.nameRu;
  const go = (code: string | null): void => {
    setAt(code);
    setNarrow("");
  };
  const path = step.data?.path ?? [];
  const here = path.at(-1);
  const units = (step.data?.units ?? [])
    .filter((unit) => `${unit.nameRu} ${unit.nameKk}`.toLowerCase().includes(narrow.trim().toLowerCase()))
    .map((unit) => ({ ...unit, key: sortKey(nameOf(unit)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return (
    <Stack gap="xs">
      <Group gap={4}>
        <Anchor component="button" type="button" size="sm" onClick={() => go(null)}>
          {t("place.country")}
        </Anchor>
        {path.map((place) => (
          <Group key={place.code} gap={4} wrap="nowrap">
            <IconChevronRight size={12} aria-hidden />
            {place === here ? (
              <Text size="sm" fw={600}>
                {nameOf(place)}
              </Text>
            ) : (
              <Anchor component="button" type="button" size="sm" onClick={() => go(place.code)}>
                {nameOf(place)}
              </Anchor>
            )}
          </Group>
        ))}
      </Group>
      {here && (
        <Group>
          <Button size="compact-sm" aria-label={t("place.take", { name: nameOf(here) })} onClick={() => onChange(here.code)}>
            {t("place.takeThis")}
          </Button>
        </Group>
      )}
      <TextInput size="xs" aria-label={t("place.narrow")} placeholder={t("place.narrow")} value={narrow} onChange={(event) => setNarrow(event.currentTarget.value)} data-autofocus />
      <ScrollArea.Autosize mah={240} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Stack gap={2}>
          {units.map((unit) => (
            <Button
              key={unit.code}
              variant="subtle"
              color="gray"
              size="compact-sm"
              fullWidth
              justify="space-between"
              aria-label={t(unit.inside > 0 ? "place.step" : "place.take", { name: nameOf(unit) })}
              rightSection={unit.inside > 0 ? <IconChevronRight size={14} aria-hidden /> : undefined}
              onClick={() => (unit.inside > 0 ? go(unit.code) : onChange(unit.code))}
            >
              {nameOf(unit)}
            </Button>
          ))}
          {step.isSuccess && units.length === 0 && narrow.trim() !== "" && <Text size="sm">{t("list.nothingFound")}</Text>}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}
