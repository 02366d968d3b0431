/** What lets a volunteer into institutions, on the volunteer's card: each with how it stands today. */
import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../format";
import { useLanguage } from "../LanguageChoice";
import { named } from "../naming";
import { useOffice } from "../office";
import { Section } from "../record/Section";
import { StateBadge } from "../StateBadge";

export function Clearances({ volunteerId }: { volunteerId: string }) {
  const { t } = useTranslation("clearances");
  const { query } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  const found = useQuery(query.clearances.list.queryOptions({ input: { filters: { volunteerId }, sort: "expires", pageSize: 20 } }));
  const rows = found.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t("title")}>
      {rows.map((row) => (
        <div key={row.id}>
          <Anchor component={Link} to={`/clearances/${row.id}`} size="sm">{t(`kind.${row.kind}`)}</Anchor>
          <Text span size="sm" c="dimmed" display="block">
            {[row.host ? named(row.host, language) : t("anyHost"), row.expiresOn === null ? t("forEver") : t("until", { date: date(row.expiresOn) })].join(", ")}
          </Text>
          <StateBadge state={row.state} words="clearances:state" />
        </div>
      ))}
    </Section>
  );
}
