import { Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TargetFields, TargetProgress as Reached } from "../../../shared/contract/programmes";
import { goalOf, targetNoun } from "../../../shared/domain/targets";
import { shortAmount } from "../../../shared/domain/wording";
import { amountWords } from "../../ui/amounts";
import { missingAmount, useCreditedWords } from "../../ui/credited";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";

/** How far a target has come: a bar to look at, and beside it the same in numbers, with what is missing by when. */
export function TargetProgress({ target, name, reached }: { target: TargetFields; name: string; reached: Reached }) {
  const { t } = useTranslation("programmes");
  const { date } = useFormats();
  const language = useLanguage();
  const words = useCreditedWords();
  if (!reached.creditable) return null;
  const { needed } = reached;
  const percent = needed === null || needed === 0 ? null : Math.min(100, Math.floor((reached.credited / needed) * 100));
  const missing = reached.missing ?? 0;
  const left = amountWords(missingAmount(missing, reached.unknown), target.unit, language, targetNoun(target));
  const credited = words.credited(reached.credited, reached.unknown, target.unit);
  const done = needed === null ? credited : t("progress.of", { done: credited, asked: shortAmount(goalOf(target), target.unit, language) });
  const unknown = words.unknown(reached.unknown);
  return (
    <>
      {percent !== null && <Progress value={percent} aria-label={t("progress.bar", { name, percent })} size="md" my={4} />}
      <Text size="xs">
        {t("progress.credited")}: <span className="number">{done}</span>
        {reached.missing === 0 && ` · ${t("progress.reached")}`}
        {missing > 0 && ` · ${target.due ? t("progress.missingBy", { missing: left, due: date(target.due) }) : t("progress.missing", { missing: left })}`}
      </Text>
      {unknown && <Text size="xs" c="dimmed">{unknown}</Text>}
      {reached.fallen > 0 && <Text size="xs" c="dimmed">{t("progress.fallen", { count: reached.fallen })}</Text>}
    </>
  );
}
