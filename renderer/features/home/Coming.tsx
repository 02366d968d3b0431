/** What waits for a decision, how near the targets are, and whose birthday it is. */
import { Anchor, Progress, SimpleGrid, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Sections } from "../../../shared/contract/overview";
import { shortAmount } from "../../../shared/domain/wording";
import { useCreditedWords } from "../../ui/credited";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice, useStatus } from "../../ui/office";
import { Section } from "../../ui/record/Section";

export function Decide({ decide, drafts }: { decide: Sections["decide"]; drafts: number }) {
  const { t } = useTranslation("home");
  const { number } = useFormats();
  const { today } = useStatus();
  const lines = [
    { name: "requestsToday", count: decide.requestsToday, to: `/requests?view=list&waiting=open&from=${today}&to=${today}` },
    { name: "lateRequests", count: decide.lateRequests, to: "/requests?view=list&waiting=late" },
    { name: "drafts", count: drafts, to: "/deliveries?state=draft" },
    { name: "outputs", count: decide.outputs, to: "/informationOutputs?state=draft" },
    { name: "attendance", count: decide.attendance, to: "/shifts?state=to_approve" },
    { name: "volunteers", count: decide.volunteers, to: "/volunteers?status=applied" },
    { name: "learners", count: decide.learners, to: "/learners?state=applied" },
    { name: "grants", count: decide.grants, to: "/grants?state=applied" },
    { name: "callBacks", count: decide.callBacks, to: "/contacts?state=open" },
    { name: "pairs", count: decide.pairs, to: "/review" },
    { name: "lateReports", count: decide.lateReports, to: "/grants?late=late" },
    { name: "lapsedClearances", count: decide.lapsedClearances, to: "/clearances?renewal=lapsed" },
    { name: "clearances", count: decide.clearances, to: "/clearances?state=expiring" },
    { name: "lapsedParentConsents", count: decide.lapsedParentConsents, to: "/volunteers?parentConsent=lapsed" },
    { name: "parentConsents", count: decide.parentConsents, to: "/volunteers?parentConsent=soon" },
    { name: "lapsedConsents", count: decide.lapsedConsents, to: "/consents?runsOut=lapsed" },
    { name: "consents", count: decide.consents, to: "/consents?runsOut=soon" },
  ].filter((line) => line.count > 0);
  return (
    <Section order={2} title={t("decide.title")}>
      {lines.length === 0 && <Text size="sm">{t("decide.none")}</Text>}
      {lines.length > 0 && (
        <Table withTableBorder fz="sm">
          <Table.Tbody>
            {lines.map(({ name, count, to }) => (
              <Table.Tr key={name}>
                <Table.Td>
                  <Anchor component={Link} to={to} size="sm">{t(`decide.${name}`)}</Anchor>
                  {name === "callBacks" && decide.lateCallBacks > 0 && <Text span size="sm" c="dimmed"> · {t("decide.lateCallBacks", { late: number(decide.lateCallBacks) })}</Text>}
                </Table.Td>
                <Table.Td ta="right" w={100} className="number">{number(count)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

export function Targets({ targets, others }: { targets: Sections["targets"]; others: number }) {
  const { t } = useTranslation("home");
  const { query } = useOffice();
  const [opened, setOpened] = useState(false);
  const all = useQuery(query.overview.targets.queryOptions({ enabled: opened }));
  const rest = opened ? (all.data ?? []).filter(({ id }) => targets.every((one) => one.id !== id)) : [];
  return (
    <Section order={2} title={t("targets.title")}>
      {targets.length === 0 && <Text size="sm">{t(others > 0 ? "targets.allReached" : "targets.none")}</Text>}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        {[...targets, ...rest].map((target) => <TargetBar key={target.id} target={target} />)}
      </SimpleGrid>
      {others > 0 && (
        <Anchor component="button" type="button" size="sm" aria-expanded={opened} onClick={() => setOpened(!opened)} style={{ alignSelf: "flex-start" }}>
          {opened ? t("targets.fewer") : t("targets.more", { count: others })}
        </Anchor>
      )}
    </Section>
  );
}

function TargetBar({ target }: { target: Sections["targets"][number] }) {
  const { t } = useTranslation(["home", "programmes"]);
  const { date } = useFormats();
  const language = useLanguage();
  const words = useCreditedWords();
  const name = [t(`programmes:indicator.${target.indicator}`), t(`programmes:scope.${target.scope}`)].join(", ");
  const percent = Math.min(100, Math.floor((target.credited / target.needed) * 100));
  return (
    <div>
      <Anchor component={Link} to={`/programmes/${target.programmeId}`} size="sm">{named(target, language)}</Anchor>
      <Text size="sm">{name}</Text>
      <Progress value={percent} aria-label={t("targets.bar", { name, percent })} my={4} />
      <Text size="xs" className="number">
        {[t("targets.of", { done: words.credited(target.credited, target.unknown, target.unit), asked: shortAmount(target.asked, target.unit, language) }), words.unknown(target.unknown), target.due && t("targets.by", { due: date(target.due) })].filter(Boolean).join(" · ")}
      </Text>
    </div>
  );
}

export function Birthdays({ birthdays, others }: { birthdays: Sections["birthdays"]; others: number }) {
  const { t } = useTranslation("home");
  const { query } = useOffice();
  const [opened, setOpened] = useState(false);
  const all = useQuery(query.overview.birthdays.queryOptions({ enabled: opened }));
  const shown = opened ? (all.data ?? birthdays) : birthdays;
  return (
    <Section order={2} title={t("birthdays.title")}>
      {birthdays.length === 0 && <Text size="sm">{t("birthdays.none")}</Text>}
      {shown.map((one) => (
        <Text key={one.id} size="sm">
          <Anchor component={Link} to={`/volunteers/${one.id}`} size="sm">{one.name}</Anchor>, {t("birthdays.turns", { age: one.turns })}
        </Text>
      ))}
      {others > 0 && (
        <Anchor component="button" type="button" size="sm" aria-expanded={opened} onClick={() => setOpened(!opened)} style={{ alignSelf: "flex-start" }}>
          {opened ? t("birthdays.fewer") : t("birthdays.more", { count: others })}
        </Anchor>
      )}
    </Section>
  );
}
