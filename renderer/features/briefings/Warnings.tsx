/** Under the figures and the text: what a head wants to know before the press does. */
import { Anchor, Group, List, NumberInput, Text, Title, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAlertTriangle, IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FigureWarning } from "../../../shared/contract/briefingLooks";
import { USUAL_JUMP } from "../../../shared/domain/figureWarnings";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import classes from "./BriefingPage.module.css";
import type { Asked } from "./FigureDetail";

export function Warnings({ asked }: { asked: Asked }) {
  const { t } = useTranslation("briefings");
  const { query } = useOffice();
  const [opened, setOpened] = useState(false);
  const [factor, setFactor] = useState(USUAL_JUMP);
  const [settled] = useDebouncedValue(factor, 400);
  const { from, to, language } = asked;
  const warnings = useQuery(query.briefings.warnings.queryOptions({ input: { from, to, language, factor: settled }, placeholderData: keepPreviousData, staleTime: 0 }));
  const count = warnings.data?.length ?? 0;
  if (!warnings.data) return null;
  return (
    <section className={classes.warnings} aria-label={t("warnings.title")}>
      <Group gap="xs">
        <UnstyledButton onClick={() => setOpened(!opened)} aria-expanded={opened} className={classes.warningsHead}>
          <IconAlertTriangle size={16} aria-hidden />
          <Title order={2} size="h6">{count === 0 ? t("warnings.none") : t("warnings.count", { count })}</Title>
          {opened ? <IconChevronDown size={16} aria-hidden /> : <IconChevronUp size={16} aria-hidden />}
        </UnstyledButton>
        {opened && (
          <Group gap={6} ml="auto">
            <Text size="sm" component="label" htmlFor="jump-factor">{t("warnings.factor")}</Text>
            <NumberInput id="jump-factor" size="xs" w={80} min={1.1} max={1000} step={0.5} decimalScale={1} value={factor} onChange={(value) => typeof value === "number" && value >= 1.1 && setFactor(value)} />
          </Group>
        )}
      </Group>
      {opened && count > 0 && (
        <List size="sm" mt={4} spacing={2}>
          {warnings.data.map((warning) => (
            <List.Item key={`${warning.kind} ${"figureId" in warning ? warning.figureId : ""} ${"claimId" in warning ? warning.claimId : ""} ${"opens" in warning ? warning.opens.id : ""}`} data-warning={warning.kind}>
              <Warning warning={warning} asked={asked} />
            </List.Item>
          ))}
        </List>
      )}
    </section>
  );
}

function Warning({ warning, asked }: { warning: FigureWarning; asked: Asked }) {
  const { t } = useTranslation("briefings");
  const formats = useFormats();
  const link = (to: string) => (
    <Anchor component={Link} to={to} size="sm" c="var(--mantine-color-text)" underline="always">
      {t("warnings.open")}
    </Anchor>
  );
  switch (warning.kind) {
    case "overlap":
      return <>{t("warnings.overlap", { count: warning.families })} {link(`/families/several?from=${asked.from}&to=${asked.to}`)}</>;
    case "overlap_people":
      return (
        <>
          {t("warnings.overlap_people", { count: warning.people })}{" "}
          {warning.first.map(({ id, nameRu }, at) => <Fragment key={id}>{at > 0 && ", "}<Anchor component={Link} to={`/people/${id}`} size="sm" c="var(--mantine-color-text)" underline="always">{nameRu}</Anchor></Fragment>)}
          {warning.people > warning.first.length && ", …"}
        </>
      );
    case "appeared":
    case "vanished":
      return <>{t(`warnings.${warning.kind}`)} <FirstOf labels={warning.labels} /></>;
    case "rate_and_total":
      return <>{t(`warnings.rate.${warning.misfit}`, { count: warning.days, label: warning.label, rate: warning.rate, limit: warning.limit, total: warning.total })} {link(`/claims/${warning.claimId}`)}</>;
    case "claim_without_source":
      return <>{t("warnings.claim_without_source", { label: warning.label })} {link(`/claims/${warning.claimId}`)}</>;
    case "jump":
      return <>{t("warnings.jump", { label: warning.label, before: warning.before, after: warning.after, times: formats.number(warning.times) })}</>;
    case "expected_without_confirmation":
      return <>{t("warnings.expected_without_confirmation", { label: warning.label, wording: warning.wording })} {link(`/commitments/${warning.commitmentId}`)}</>;
    case "month_cut":
      return <>{t("warnings.month_cut", { label: warning.label, until: formats.date(warning.until), to: formats.date(asked.to) })} {link(`/commitments/${warning.commitmentId}`)}</>;
    case "month_begun":
      return <>{t("warnings.month_begun", { label: warning.label, given: formats.date(warning.given), until: formats.date(warning.until), from: formats.date(asked.from) })} {link(`/commitments/${warning.commitmentId}`)}</>;
    case "month_perhaps_cut":
    case "month_perhaps_begun":
      return (
        <>
          {t(`warnings.${warning.kind}.${warning.opens.kind}`, { label: warning.label, given: formats.date(warning.given), until: formats.date(warning.until), from: formats.date(asked.from), to: formats.date(asked.to) })}{" "}
          {link(`/${warning.opens.kind}/${warning.opens.id}`)}
        </>
      );
  }
}

const FIRST = 3;

/** The first few of many names; the rest stands behind a press. */
function FirstOf({ labels }: { labels: readonly string[] }) {
  const { t } = useTranslation("briefings");
  const [all, setAll] = useState(false);
  const hidden = all || labels.length <= FIRST + 1 ? 0 : labels.length - FIRST;
  return (
    <>
      {labels.slice(0, labels.length - hidden).join("; ")}
      {hidden === 0 ? "." : <>; <Anchor component="button" type="button" size="sm" c="var(--mantine-color-text)" underline="always" onClick={() => setAll(true)}>{t("warnings.andMore", { count: hidden })}</Anchor></>}
    </>
  );
}
