import { Group, Switch, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportSummary } from "../../../shared/contract/importing";
import { fieldWords } from "../../../shared/domain/importing/fieldWords";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";

const SHOWN = 4;

/** What is put right as in the partner's lists before, said word by word, with a switch that leaves it as the file has it. */
export function MendedBefore({ mended: { on, words }, busy, onSwitch }: Pick<ImportSummary, "mended"> & { busy: boolean; onSwitch: (on: boolean) => void }) {
  const { t } = useTranslation("importing");
  const language = useLanguage();
  const { number } = useFormats();
  if (words.length === 0) return null;
  const told = words.slice(0, SHOWN).map(({ field, read, value, rows }) => t("mended.word", { field: fieldWords(field, language), read, value, rows: number(rows) }));
  return (
    <Group gap="sm" role="note" wrap="nowrap" align="flex-start">
      <Switch size="sm" checked={on} disabled={busy} label={t("mended.switch")} styles={{ label: { whiteSpace: "nowrap" } }} onChange={(event) => onSwitch(event.currentTarget.checked)} />
      <Text size="sm">
        {told.join("; ")}
        {words.length > SHOWN && `; ${t("mended.more", { count: words.length - SHOWN })}`}
      </Text>
    </Group>
  );
}
