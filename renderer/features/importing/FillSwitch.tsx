import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportSummary } from "../../../shared/contract/importing";
import { useFormats } from "../../ui/format";

/** Whether what is empty on file is filled from the list, and of whom there is something to fill. */
export function FillSwitch({ fill: { on, people, families }, busy, onSwitch }: Pick<ImportSummary, "fill"> & { busy: boolean; onSwitch: (on: boolean) => void }) {
  const { t } = useTranslation("importing");
  const { number } = useFormats();
  if (people + families === 0) return null;
  const whom = [people > 0 && t("fill.people", { count: people, shown: number(people) }), families > 0 && t("fill.families", { count: families, shown: number(families) })].filter(Boolean).join(", ");
  return <Switch size="sm" checked={on} disabled={busy} label={t("fill.switch", { whom })} onChange={({ currentTarget: { checked } }) => onSwitch(checked)} />;
}
