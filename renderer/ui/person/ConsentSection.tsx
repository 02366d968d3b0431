import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOffice } from "../office";
import { usePeriodText } from "../period";
import { Section } from "../record/Section";
import { StateBadge } from "../StateBadge";
import { ConsentButtons } from "./ConsentButtons";

/** What a person has consented to, on their card and on that of the family they head. */
export function ConsentSection({ personId, name }: { personId: string; name: string }) {
  const { t } = useTranslation("consents");
  const { query } = useOffice();
  const period = usePeriodText();
  const consents = useQuery(query.consents.list.queryOptions({ input: { filters: { personId }, sort: "given", descending: true } }));
  if (!consents.data) return null;
  return (
    <Section title={t("section")}>
      {consents.data.rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("none", { name })}
        </Text>
      )}
      {consents.data.rows.map((consent) => (
        <div key={consent.id}>
          <Anchor component={Link} to={`/consents/${consent.id}`} size="sm">
            {t(`purpose.${consent.purpose}`)}
          </Anchor>
          <Text size="sm" component="div" c="dimmed">
            {[consent.document, period(consent.givenOn, consent.expiresOn)].filter(Boolean).join(", ")}
          </Text>
          <StateBadge state={consent.state} words="consents:state" />
        </div>
      ))}
      <ConsentButtons personId={personId} name={name} />
    </Section>
  );
}
