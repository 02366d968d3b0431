/** The first screen of the day: what waits, what is due, the week, and the ways in. */
import { Alert, Anchor, Badge, Button, Group, Paper, ScrollArea, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { IconPackage, IconPresentation, IconUserPlus, IconHomePlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { addDays } from "../../../shared/domain/periods";
import { useFormats } from "../../ui/format";
import { useMay, useOffice, useStatus } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { Arrange } from "./Arrange";
import { Birthdays, Decide, Targets } from "./Coming";
import { type HomeSection, useSections } from "./useSections";

export function HomePage() {
  const { t } = useTranslation("home");
  const { query } = useOffice();
  const { today } = useStatus();
  const formats = useFormats();
  const may = useMay("register");
  const overview = useQuery(query.overview.today.queryOptions());
  const more = useQuery(query.overview.sections.queryOptions());
  const sections = useSections();
  const facts = overview.data;
  const isNew = facts && facts.onFile.volunteers + facts.onFile.families + facts.onFile.partners === 0;
  const parts: Readonly<Record<HomeSection, ReactNode>> = {
    numbers: (
        <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
          <Tile label={t("tile.week")} value={facts?.week.deliveries} note={facts && t("tile.weekBefore", { count: facts.week.before })} to={`/deliveries?state=confirmed&from=${addDays(today, -6)}&to=${today}`} />
          <Tile label={t("tile.contacts")} value={more.data?.contacts.week} note={more.data && t("tile.weekBefore", { count: more.data.contacts.before })} to={`/contacts?from=${addDays(today, -6)}&to=${today}`} />
          <Tile label={t("tile.drafts")} value={facts?.waiting.drafts} to="/deliveries?state=draft" />
          <Tile label={t("tile.dueToday")} value={facts?.waiting.dueToday} to={`/commitments/due?from=${today}&to=${today}`} />
          <Tile label={t("tile.late")} value={facts?.waiting.late} to={`/commitments/due?from=${facts?.waiting.lateSince ?? today}&to=${addDays(today, -1)}`} />
          <Tile label={t("tile.volunteers")} value={facts?.onFile.volunteers} to="/volunteers?status=active" />
          <Tile label={t("tile.families")} value={facts?.onFile.families} to="/families" />
          <Tile label={t("tile.partners")} value={facts?.onFile.partners} to="/partners?corps=without" />
        </SimpleGrid>
    ),
    decide: more.data && <Decide decide={more.data.decide} drafts={facts?.waiting.drafts ?? 0} />,
    due: (
        <Section order={2} title={t("due.title")}>
          {facts && facts.promised.expected > 0 && <Text size="sm">{t("due.kept", { confirmed: formats.number(facts.promised.confirmed), expected: formats.number(facts.promised.expected) })}{facts.promisedBefore.expected > 0 && ` ${t("due.keptBefore", { confirmed: formats.number(facts.promisedBefore.confirmed), expected: formats.number(facts.promisedBefore.expected) })}`}</Text>}
          {facts && facts.due.length === 0 && <Text size="sm">{t("due.none")}</Text>}
          {facts && facts.due.length > 0 && (
            <Table withTableBorder fz="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={120}>{t("due.date")}</Table.Th>
                  <Table.Th>{t("due.partner")}</Table.Th>
                  <Table.Th>{t("due.item")}</Table.Th>
                  <Table.Th w={130}>{t("due.state")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {facts.due.map((line) => (
                  <Table.Tr key={line.id}>
                    <Table.Td className="number">{formats.date(line.dueDate)}</Table.Td>
                    <Table.Td>
                      <Anchor component={Link} to={`/commitments/${line.commitmentId}`} size="sm">
                        {line.partner}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{line.item}</Table.Td>
                    <Table.Td>
                      <Badge color={line.late ? "orange" : "gray"} variant="light" tt="none" c="var(--mantine-color-text)">
                        {line.late ? `! ${t("due.late")}` : t("due.soon")}
                      </Badge>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Section>
    ),
    targets: more.data && <Targets targets={more.data.targets} others={more.data.otherTargets} />,
    birthdays: more.data && <Birthdays birthdays={more.data.birthdays} others={more.data.otherBirthdays} />,
  };
  return (
    <ScrollArea flex={1} viewportProps={{ tabIndex: 0 }}>
      <Stack p="md" gap="lg" maw={1100}>
        <Group justify="space-between">
          <Title order={1} size="h4">
            {t("title", { date: formats.date(today) })}
          </Title>
          <Group gap="xs">
            {may && <Ways />}
            <Arrange sections={sections} />
          </Group>
        </Group>
        {isNew && may && (
          <Alert color="steppe" title={t("newTitle")}>
            {t("new")}
          </Alert>
        )}
        {sections.shown.map((section) => <Fragment key={section}>{parts[section]}</Fragment>)}
      </Stack>
    </ScrollArea>
  );
}

function Ways() {
  const { t } = useTranslation("home");
  return (
    <>
      <Button component={Link} to="/deliveries/new" leftSection={<IconPackage size={16} aria-hidden />}>
        {t("way.delivery")}
      </Button>
      <Button component={Link} to="/families/new" variant="default" leftSection={<IconHomePlus size={16} aria-hidden />}>
        {t("way.family")}
      </Button>
      <Button component={Link} to="/volunteers/new" variant="default" leftSection={<IconUserPlus size={16} aria-hidden />}>
        {t("way.volunteer")}
      </Button>
      <Button component={Link} to="/briefings" variant="default" leftSection={<IconPresentation size={16} aria-hidden />}>
        {t("way.briefing")}
      </Button>
    </>
  );
}

/** A number that opens to its rows. */
function Tile({ label, value, note, to }: { label: string; value: number | undefined; note?: string; to: string }) {
  const formats = useFormats();
  return (
    <Paper component={Link} to={to} withBorder p="sm" style={{ textDecoration: "none", color: "inherit" }}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={26} fw={600} lh={1.2} className="number">
        {value === undefined ? "…" : formats.number(value)}
      </Text>
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </Paper>
  );
}
