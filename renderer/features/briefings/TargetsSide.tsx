/** Beside the figures of a period: what it brought the targets of programmes, and what was still missing on its last day. */
import { Anchor, Progress, ScrollArea, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TargetInPeriod } from "../../../shared/contract/programmes";
import { unitScale } from "../../../shared/domain/amounts";
import { exactly } from "../../../shared/domain/quantities";
import { targetNoun } from "../../../shared/domain/targets";
import { shortAmount } from "../../../shared/domain/wording";
import { amountWords } from "../../ui/amounts";
import { missingAmount, useCreditedWords } from "../../ui/credited";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { Asked } from "./FigureDetail";

export function TargetsSide({ asked: { from, to } }: { asked: Asked }) {
  const { t } = useTranslation("briefings");
  const { date } = useFormats();
  const { query } = useOffice();
  const targets = useQuery(query.programmes.targetsInPeriod.queryOptions({ input: { from, to }, staleTime: 0 }));
  if (!targets.data) return null;
  return (
    <ScrollArea flex={1} p="sm" viewportProps={{ tabIndex: 0 }}>
      {targets.data.length === 0 && <Text size="sm">{t("targets.none")}</Text>}
      {targets.data.length > 0 && (
        <Table fz="sm" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("targets.target")}</Table.Th>
              <Table.Th ta="right" w={90}>{t("targets.inPeriod")}</Table.Th>
              <Table.Th ta="right" w={110}>{t("targets.byEnd", { date: date(to) })}</Table.Th>
              <Table.Th ta="right" w={110}>{t("targets.asked")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{targets.data.map((target) => <TargetRow key={target.id} target={target} to={to} />)}</Table.Tbody>
        </Table>
      )}
    </ScrollArea>
  );
}

function TargetRow({ target, to }: { target: TargetInPeriod; to: string }) {
  const { t } = useTranslation(["briefings", "programmes"]);
  const { number, date } = useFormats();
  const language = useLanguage();
  const { needed, missing, due, unit, byEnd, inPeriod, undated } = target;
  const words = useCreditedWords();
  const unknown = words.unknown(target.unknownByEnd);
  const count = (value: number): string => number(value / unitScale(unit));
  const name = [t(`programmes:indicator.${target.indicator}`), t(`programmes:scope.${target.scope}`)].join(", ");
  const percent = needed ? Math.min(100, Math.floor((byEnd / needed) * 100)) : null;
  const asked = needed === null ? t("targets.noNumber") : shortAmount(target.asked, unit, language);
  const overdue = missing !== null && missing > 0 && due !== null && due <= to;
  const state = missing === null ? null
    : missing === 0 ? t("targets.reached")
      : t(overdue ? "targets.overdue" : due === null ? "targets.missing" : "targets.missingBy", { missing: amountWords(missingAmount(missing, target.unknownByEnd), unit, language, targetNoun(target)), due: date(due) });
  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Td>
        <Anchor component={Link} to={`/programmes/${target.programmeId}`} size="sm">{named(target, language)}</Anchor>
        <Text size="sm">{name}</Text>
        {percent !== null && <Progress value={percent} my={4} aria-label={t("targets.bar", { name, percent })} />}
        {state && <Text size="xs" {...(overdue ? { c: "var(--mantine-color-error)" } : {})}>{state}</Text>}
        {unknown && <Text size="xs" c="dimmed">{unknown}</Text>}
        {undated > 0 && <Text size="xs" c="dimmed">{t("targets.undated", { amount: amountWords(exactly(undated), unit, language, targetNoun(target)) })}</Text>}
      </Table.Td>
      <Table.Td ta="right" className="number">{inPeriod > 0 && target.unknownInPeriod === 0 ? `+${count(inPeriod)}` : words.credited(inPeriod, target.unknownInPeriod, unit)}</Table.Td>
      <Table.Td ta="right" className="number">{words.credited(byEnd, target.unknownByEnd, unit)}</Table.Td>
      <Table.Td ta="right" className="number">{asked}</Table.Td>
    </Table.Tr>
  );
}
