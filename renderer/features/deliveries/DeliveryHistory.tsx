/** Who confirmed, changed and withdrew a delivery, when, and what it said before. */
import { Text, Timeline } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";

/** Values that are words of a closed list. */
const WORDS: Readonly<Record<string, string>> = { state: "deliveries:state", direction: "common:direction", recipientKind: "common:recipientKind" };

export function DeliveryHistory({ id }: { id: string }) {
  const { t } = useTranslation(["deliveries", "common", "journal"]);
  const { query } = useOffice();
  const { instant } = useFormats();
  const entries = useQuery(query.deliveries.history.queryOptions({ input: { id } })).data ?? [];
  if (entries.length === 0) return null;
  const word = (field: string, value: string): string => (value === "" ? "—" : WORDS[field] ? t(`${WORDS[field]}.${value}`) : value);
  return (
    <Section title={t("history.title")}>
      <Timeline bulletSize={12} lineWidth={2} active={-1}>
        {entries.map(({ seq, at, by, action, changes }) => (
          <Timeline.Item key={seq} title={<Text size="sm">{t(`journal:action.${action}`)}</Text>}>
            <Text size="xs" c="dimmed">
              {[by, instant(at)].filter(Boolean).join(", ")}
            </Text>
            {changes.map(({ field, before, after }) => (
              <Text key={field} size="xs" style={{ overflowWrap: "anywhere" }}>
                {t("history.change", { field: t(field === "reason" ? "withdraw.reason" : `field.${field}`), before: word(field, before), after: word(field, after) })}
              </Text>
            ))}
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}
