/** Says on a family's card that several partners helped it this month, or in the period whose list it was opened from: who, with what, when. Nothing where one did. */
import { Alert, Text } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { limitSpan } from "../../../shared/domain/aidLimits";
import { isLocalDate } from "../../../shared/domain/periods";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice, useStatus } from "../../ui/office";

export function HelpedBy({ id }: { id: string }) {
  const { t } = useTranslation("families");
  const { query } = useOffice();
  const { today } = useStatus();
  const { date } = useFormats();
  const language = useLanguage();
  const [address] = useSearchParams();
  const [from, to] = [address.get("helpedFrom") ?? "", address.get("helpedTo") ?? ""];
  const asked = isLocalDate(from) && isLocalDate(to) ? { from, to } : null;
  const { data } = useQuery(query.deliveries.helpedBy.queryOptions({ input: { familyId: id, ...(asked ?? limitSpan(today, "month")) } }));
  // What several gave together in one delivery was given once.
  if (!data || data.partners.length < 2 || data.given.length < 2) return null;
  return (
    <Alert color="yellow" p="xs" icon={<IconUsersGroup size={18} aria-hidden />} title={asked ? t("helped.inPeriod", { count: data.partners.length, from: date(asked.from), to: date(asked.to) }) : t("helped.thisMonth", { count: data.partners.length })} styles={{ title: { color: "var(--mantine-color-text)" } }}>
      {data.partners.map((partner) => (
        <Text key={partner.id} size="sm">
          {named(partner, language)}:{" "}
          {data.given
            .filter(({ providers }) => providers.some((provider) => provider.id === partner.id))
            .map(({ items, date: day }) => [items.map(({ item }) => named(item, language)).join(", "), date(day)].filter(Boolean).join(", "))
            .join("; ")}
        </Text>
      ))}
    </Alert>
  );
}
