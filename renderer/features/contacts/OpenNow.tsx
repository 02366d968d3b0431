import { Anchor, Group, Text } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { EVERY_MINUTE } from "../../ui/minute";
import { useMay, useOffice, useStatus } from "../../ui/office";

/** Whether the front office is open now, until when, or when it opens; and its week. Closed or not, a contact can be written down. */
export function OpenNow() {
  const { t } = useTranslation("contacts");
  const { query } = useOffice();
  const { today } = useStatus();
  const { date } = useFormats();
  const language = useLanguage();
  const mayPlan = useMay("plan");
  const { data } = useQuery(query.contacts.hours.queryOptions({ refetchInterval: EVERY_MINUTE }));
  if (!data) return null;
  const { now, week } = data;
  if (now.state === "unset") return mayPlan ? <Anchor component={Link} to="/settings" size="sm">{t("hours.unset")}</Anchor> : null;
  const told = (): string => {
    if (now.state === "open") return t("hours.open", { until: now.until });
    if (now.opens === null) return t("hours.closed");
    return now.opens.date === today ? t("hours.opensToday", { at: now.opens.at }) : t("hours.opens", { date: date(now.opens.date), at: now.opens.at });
  };
  return (
    <Group gap="xs" role="status">
      <IconClock size={16} aria-hidden />
      <Text size="sm" fw={600}>{told()}</Text>
      {week[language] !== "" && <Text size="sm" c="dimmed">{week[language]}</Text>}
      {now.state === "closed" && <Text size="sm" c="dimmed">{t("hours.stillWritten")}</Text>}
    </Group>
  );
}
