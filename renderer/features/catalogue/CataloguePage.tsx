/** The national projects of a year: what each asks for, where its centres stand, and what the corps made of it. */
import { Anchor, Button, Group, Paper, ScrollArea, Select, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { IconFileImport, IconMapPin } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { askedFor, targetNoun } from "../../../shared/domain/targets";
import { AmountText } from "../../ui/AmountText";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay, useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useRefusal } from "../../ui/refusals";
import { CatalogueImport } from "./CatalogueImport";
import { TakeOverDialog } from "./TakeOverDialog";

export type CatalogueProject = OutputOf<"catalogue", "list">["projects"][number];

export function CataloguePage() {
  const { t } = useTranslation("catalogue");
  const { query } = useOffice();
  const language = useLanguage();
  const refusal = useRefusal();
  const may = useMay("plan");
  const [address, setAddress] = useSearchParams();
  const versions = useQuery(query.catalogue.versions.queryOptions());
  const version = address.get("version") ?? versions.data?.[0]?.version ?? "";
  const catalogue = useQuery(query.catalogue.list.queryOptions({ input: { version }, enabled: version !== "" }));
  const [taking, setTaking] = useState<CatalogueProject | null>(null);
  const [importing, setImporting] = useState(false);
  const note = catalogue.data && named({ nameRu: catalogue.data.noteRu, nameKk: catalogue.data.noteKk }, language);
  return (
    <ScrollArea flex={1} viewportProps={{ tabIndex: 0 }}>
      <Stack p="md" gap="md" maw={1200}>
        <Group justify="space-between">
          <Title order={1} size="h4">{t("title")}</Title>
          <Group gap="xs">
            <Select aria-label={t("version")} data={(versions.data ?? []).map((one) => one.version)} value={version} onChange={(chosen) => chosen && setAddress({ version: chosen }, { replace: true })} w={150} allowDeselect={false} />
            {may && <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setImporting(true)}>{t("import.open")}</Button>}
            <Anchor component={Link} to="/programmes" size="sm">{t("back")}</Anchor>
          </Group>
        </Group>
        {note && <Text size="sm">{note}</Text>}
        {catalogue.isError && <Text c="var(--mantine-color-error)">{refusal(catalogue.error).text}</Text>}
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
          {catalogue.data?.projects.map((project) => <ProjectPaper key={project.code} project={project} may={may} onTake={() => setTaking(project)} />)}
        </SimpleGrid>
      </Stack>
      {taking && <TakeOverDialog version={version} project={taking} onClose={() => setTaking(null)} />}
      {importing && <CatalogueImport onClose={() => setImporting(false)} onKept={(kept) => setAddress({ version: kept }, { replace: true })} />}
    </ScrollArea>
  );
}

function ProjectPaper({ project, may, onTake }: { project: CatalogueProject; may: boolean; onTake: () => void }) {
  const { t } = useTranslation(["catalogue", "common"]);
  const language = useLanguage();
  const { date } = useFormats();
  const names = (places: CatalogueProject["regions"]): string => places.map((place) => named(place, language)).join(", ");
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap="xs" h="100%">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={2} size="h5">{named(project, language)}</Title>
            <Text size="xs" c="dimmed">{[project.code, project.direction && t(`common:direction.${project.direction}`)].filter(Boolean).join(" · ")}</Text>
          </div>
          <Group gap={4} wrap="nowrap">
            {project.standing === "base" && <IconMapPin size={16} aria-hidden color="var(--mantine-primary-color-filled)" />}
            <Text size="xs" fw={project.standing === "base" ? 600 : 400} ta="right">{t(`standing.${project.standing}`)}</Text>
          </Group>
        </Group>
        <Text size="sm">{named({ nameRu: project.aimRu, nameKk: project.aimKk }, language)}</Text>
        <Table fz="sm" verticalSpacing={4} horizontalSpacing={0}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("target")}</Table.Th>
              <Table.Th ta="right">{t("asked")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {project.targets.map((target, at) => (
              <Table.Tr key={at}>
                <Table.Td pr="sm">
                  {named(target, language)}
                  {target.cities.length > 0 && <Text size="xs" c="dimmed">{names(target.cities)}</Text>}
                </Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: "nowrap", verticalAlign: "top" }}>
                  {target.low === null && target.high === null ? t("noValue") : <AmountText amount={askedFor(target)} unit={target.unit} noun={targetNoun(target)} />}
                  {target.due && <Text size="xs" c="dimmed">{t("dueBy", { due: date(target.due) })}</Text>}
                  {target.country && (
                    <Text size="xs" c="dimmed">
                      {t("country")}: <AmountText amount={askedFor({ qualifier: "at_least", ...target.country })} unit={target.unit} noun={targetNoun(target)} />
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {project.regions.length > 0 && (
          <Text size="sm">
            <Text span fw={600} size="sm">{t("regions")}: </Text>
            {names(project.regions)}
          </Text>
        )}
        {project.everywhere && <Text size="xs" c="dimmed">{t("everywhere")}</Text>}
        <Group mt="auto" justify="flex-end">
          {project.programmeId !== null && <Anchor component={Link} to={`/programmes/${project.programmeId}`} size="sm">{t("taken")}</Anchor>}
          {project.programmeId === null && may && <Button size="xs" variant="light" onClick={onTake} aria-label={t("takeOverOf", { name: named(project, language) })}>{t("takeOver")}</Button>}
        </Group>
      </Stack>
    </Paper>
  );
}
