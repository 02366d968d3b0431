/** What a family was given in the course of time and by whom; what its people got as persons is marked, since it counts apart (R25). */
import { Alert, Anchor, Button, Group, Skeleton, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ItemAmounts } from "../../ui/AmountText";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Section } from "../../ui/record/Section";
import { RecordLink } from "../../ui/RecordLink";
import { useRefusal } from "../../ui/refusals";
import classes from "./FamilyTimeline.module.css";

type Given = OutputOf<"families", "timeline">["rows"][number];
const STEP = 20;

export function FamilyTimeline({ id }: { id: string }) {
  const { t } = useTranslation("families");
  const { query } = useOffice();
  const refusal = useRefusal();
  const [limit, setLimit] = useState(STEP);
  const given = useQuery(query.families.timeline.queryOptions({ input: { id, limit }, placeholderData: keepPreviousData }));
  if (given.isError) return <Alert color="red">{refusal(given.error).text}</Alert>;
  if (!given.data) return <Skeleton h={80} />;
  const { rows, more } = given.data;
  return (
    <Section title={t("timeline.title")}>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("timeline.nothing")}
        </Text>
      ) : (
        <ol className={classes.timeline}>
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ol>
      )}
      {more && (
        <Group>
          <Button size="compact-sm" variant="subtle" onClick={() => setLimit(limit + STEP)}>
            {t("timeline.more")}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function Line({ row }: { row: Given }) {
  const { t } = useTranslation("families");
  const { date } = useFormats();
  const language = useLanguage();
  const by = row.providers.map((provider) => named(provider, language)).join(", ");
  return (
    <li data-person={row.person ? "" : undefined}>
      <Anchor component={Link} to={`/deliveries/${row.id}`} size="sm" className="number" title={row.number}>
        {date(row.date)}
      </Anchor>
      <div>
        <Text size="sm">
          <ItemAmounts items={row.items} />
        </Text>
        <Text size="sm" c="dimmed">
          {[by, row.campaign && named(row.campaign, language)].filter(Boolean).join(" · ")}
        </Text>
        {row.person && (
          <Text size="sm">
            {t("timeline.toPerson")} <RecordLink kind="people" record={row.person} />
          </Text>
        )}
      </div>
    </li>
  );
}
