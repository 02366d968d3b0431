import { Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TargetFields, TargetProgress as Reached } from "../../../shared/contract/programmes";
import { unitScale } from "../../../shared/domain/amounts";
import { exactly } from "../../../shared/domain/quantities";
import { targetNoun } from "../../../shared/domain/targets";
import { amountWords } from "../../ui/amounts";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";

/** How far a target has come: a bar to look at, and beside it the same in numbers, with what is missing by when. */
export function TargetProgress({ target, name, reached }: { target: TargetFields; name: string; reached: Reached }) {
  const { t } = useTranslation("programmes");
  const { date, number } = useFormats();
  const language = useLanguage();
  if (!reached.creditable) return null;
  const count = (value: number): string => number(value / unitScale(target.unit));
  const percent = target.low === null || target.low === 0 ? null : Math.min(100, Math.floor((reached.credited / target.low) * 100));
  const missing = reached.missing ?? 0;
  const left = amountWords(exactly(missing), target.unit, language, targetNoun(target));
  const done = target.low === null ? count(reached.credited) : t("progress.of", { done: count(reached.credited), asked: count(target.low) });
  return (
    <>
      {percent !== null && <Progress value={percent} aria-label={t("progress.bar", { name, percent })} size="md" my={4} />}
      <Text size="xs">
        {t("progress.credited")}: <span className="number">{done}</span>
        {reached.missing === 0 && ` · ${t("progress.reached")}`}
        {missing > 0 && ` · ${target.due ? t("progress.missingBy", { missing: left, due: date(target.due) }) : t("progress.missing", { missing: left })}`}
      </Text>
      {reached.fallen > 0 && <Text size="xs" c="dimmed">{t("progress.fallen", { count: reached.fallen })}</Text>}
    </>
  );
}
