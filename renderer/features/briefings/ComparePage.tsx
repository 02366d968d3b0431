/** Two periods or two revisions side by side, figure by figure; what differs can be looked at alone. */
import { Alert, Button, Checkbox, Group, Select, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { CompareSide } from "../../../shared/contract/briefingLooks";
import { periodBefore } from "../../../shared/domain/figureWarnings";
import { DateField } from "../../ui/fields/DateField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { useOffice, useStatus } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import classes from "./BriefingPage.module.css";

type Which = "before" | "after";
const PERIOD = "period";

/** A side in the address: an id of an issued briefing, or `2020-03-16_2020-04-03`. */
function sideFrom(text: string | null, otherwise: { from: string; to: string }): CompareSide {
  if (text === null) return { of: "period", ...otherwise };
  const [from, to] = text.split("_");
  return from && to ? { of: "period", from, to } : { of: "issued", id: text };
}
const sideText = (side: CompareSide): string => (side.of === "issued" ? side.id : `${side.from}_${side.to}`);

export function ComparePage() {
  const { t } = useTranslation("briefings");
  const formats = useFormats();
  const { query } = useOffice();
  const { usualPeriod: usual } = useStatus();
  const language = useLanguage();
  const refusal = useRefusal();
  const [params, setParams] = useSearchParams();
  const [onlyDiffering, setOnly] = useState(true);
  const after = sideFrom(params.get("after"), usual);
  const before = sideFrom(params.get("before"), periodBefore(after.of === "period" ? after : usual));
  const all = useQuery(query.briefings.issued.everyRevision.queryOptions({ staleTime: 0 }));
  const compared = useQuery(query.briefings.compare.queryOptions({ input: { before, after, language }, staleTime: 0 }));
  const set = (which: Which, side: CompareSide): void =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      next.set("before", sideText(before));
      next.set("after", sideText(after));
      next.set(which, sideText(side));
      return next;
    }, { replace: true });
  const issuedName = (id: string): string => {
    const one = all.data?.find((each) => each.id === id);
    return one ? t("issued.numberRevision", { number: one.number, revision: one.revision }) : "";
  };
  const nameOf = (side: CompareSide): string => (side.of === "issued" ? issuedName(side.id) : `${formats.date(side.from)}–${formats.date(side.to)}`);
  const choose = (which: Which, side: CompareSide) => (
    <Group gap="xs" align="flex-end" role="group" aria-label={t(`compare.${which}`)}>
      <Select
        label={t(`compare.${which}`)} w={230} allowDeselect={false} value={side.of === "issued" ? side.id : PERIOD}
        data={[{ value: PERIOD, label: t("compare.period") }, ...(all.data ?? []).map((each) => ({ value: each.id, label: issuedName(each.id) }))]}
        onChange={(value) => value && set(which, value === PERIOD ? { of: "period", ...usual } : { of: "issued", id: value })}
      />
      {side.of === "period" && (
        <>
          <DateField label={t("from")} value={side.from} required w={130} onChange={(from) => from && set(which, { ...side, from })} />
          <DateField label={t("to")} value={side.to} required w={130} onChange={(to) => to && set(which, { ...side, to })} />
        </>
      )}
    </Group>
  );
  const rows = compared.data?.rows.filter((row) => !onlyDiffering || row.differs) ?? [];
  return (
    <div className={classes.page}>
      <Stack p="sm" gap="xs" className={classes.bar}>
        <Group>
          <Title order={1} size="h4" mr="auto">{t("compare.title")}</Title>
          <Checkbox label={t("compare.only")} checked={onlyDiffering} onChange={(event) => setOnly(event.currentTarget.checked)} />
          <Button component={Link} to="/briefings" variant="default">{t("list.title")}</Button>
        </Group>
        <Group gap="lg" align="flex-end">
          {choose("before", before)}
          {choose("after", after)}
        </Group>
      </Stack>
      {compared.isError && <Alert color="red" m="sm" role="alert">{refusal(compared.error).text}</Alert>}
      {compared.data && rows.length === 0 && <Text p="xl" ta="center">{t("compare.same")}</Text>}
      {compared.data && !compared.data.disjoint && rows.length > 0 && <Text size="sm" c="dimmed" px="sm" pt="xs">{t("compare.overlap")}</Text>}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={700} p="sm" scrollAreaProps={{ viewportProps: { tabIndex: 0 } }} className={classes.lists}>
          <Table fz="sm" layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="34%">{t("verify.column.figure")}</Table.Th>
                <Table.Th>{nameOf(before)}</Table.Th>
                <Table.Th>{nameOf(after)}</Table.Th>
                <Table.Th w={150} ta="right">{t("compare.times")}</Table.Th>
                {compared.data?.disjoint && <Table.Th>{t("compare.together")}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {compared.data?.sections.map((section) => {
                const own = rows.filter((row) => row.section === section.id);
                return own.length === 0 ? null : (
                  <Fragment key={section.id}>
                    <Table.Tr><Table.Th colSpan={compared.data?.disjoint ? 5 : 4} scope="colgroup">{section.title}</Table.Th></Table.Tr>
                    {own.map((row) => (
                      <Table.Tr key={row.figureId} data-compared={row.figureId}>
                        <Table.Td>{row.label}</Table.Td>
                        <Table.Td>{row.before ?? t("compare.none")}</Table.Td>
                        <Table.Td fw={row.differs ? 600 : 400}>{row.after ?? t("compare.none")}</Table.Td>
                        <Table.Td ta="right" className="number">{row.times !== null && row.differs ? t("compare.by", { times: formats.number(row.times) }) : ""}</Table.Td>
                        {compared.data?.disjoint && (
                          <Table.Td data-together={row.togetherBy ?? row.refused ?? undefined}>
                            {row.together}
                            {row.togetherBy === "recounted" && <Text size="xs" c="dimmed">{t("compare.recounted")}</Text>}
                            {row.refused && <Text size="xs" c="dimmed">{t(`compare.refused.${row.refused}`)}</Text>}
                          </Table.Td>
                        )}
                      </Table.Tr>
                    ))}
                  </Fragment>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </div>
  );
}
