/** The front office at work: a contact in one line, who is to be called back, and how many asked today and this month. */
import { Anchor, Button, Group, ScrollArea, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Amount } from "../../../shared/domain/amounts";
import { formatPhone } from "../../../shared/domain/phones";
import { exactly, whole } from "../../../shared/domain/quantities";
import { shortAmount } from "../../../shared/domain/wording";
import { DateField } from "../../ui/fields/DateField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { useMay, useOffice, useStatus } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { useToast } from "../../ui/toast";
import { OpenNow } from "./OpenNow";
import { QuickLine } from "./QuickLine";

const CALL_BACKS_SHOWN = 50;

export function DeskPage() {
  const { t } = useTranslation("contacts");
  const may = useMay("register");
  return (
    <ScrollArea flex={1} viewportProps={{ tabIndex: 0 }}>
      <Stack p="md" gap="lg" maw={1100}>
        <Group justify="space-between">
          <Title order={1} size="h4">{t("desk.title")}</Title>
          <Group gap="md">
            <Anchor component={Link} to="/contacts" size="sm">{t("title")}</Anchor>
            <Anchor component={Link} to="/answers" size="sm">{t("desk.answers")}</Anchor>
          </Group>
        </Group>
        <OpenNow />
        {may && <QuickLine />}
        <CallBacks may={may} />
        <Counts />
      </Stack>
    </ScrollArea>
  );
}

function CallBacks({ may }: { may: boolean }) {
  const { t } = useTranslation("contacts");
  const { client, query } = useOffice();
  const { date } = useFormats();
  const queries = useQueryClient();
  const toast = useToast();
  const open = useQuery(query.contacts.list.queryOptions({ input: { sort: "callBack", filters: { state: "open" }, pageSize: CALL_BACKS_SHOWN } }));
  const rows = open.data?.rows ?? [];
  const others = (open.data?.total ?? 0) - rows.length;
  const settle = async (id: string, version: number): Promise<void> => {
    try {
      await client.contacts.settle({ id, version });
      await queries.invalidateQueries();
    } catch (error) {
      toast.refusal(error);
    }
  };
  return (
    <Section order={2} title={t("desk.callBacks")}>
      {open.isSuccess && rows.length === 0 && <Text size="sm">{t("desk.noCallBacks")}</Text>}
      {rows.length > 0 && (
        <Table withTableBorder fz="sm" aria-label={t("desk.callBacks")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={150}>{t("column.callBack")}</Table.Th>
              <Table.Th>{t("column.topic")}</Table.Th>
              <Table.Th>{t("column.name")}</Table.Th>
              <Table.Th w={180}>{t("column.phone")}</Table.Th>
              {may && <Table.Th w={150}>{t("desk.do")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td className="number">{row.late ? "! " : ""}{[date(row.callBackOn), row.callBackAt].filter(Boolean).join(" ")}{row.late && ` · ${t("desk.late")}`}</Table.Td>
                <Table.Td><Anchor component={Link} to={`/contacts/${row.id}`} size="sm">{row.topic}</Anchor></Table.Td>
                <Table.Td>{row.name}</Table.Td>
                <Table.Td className="number">{formatPhone(row.phone)}</Table.Td>
                {may && <Table.Td><Button size="compact-xs" variant="light" aria-label={t("desk.calledOf", { name: row.name || row.phone || row.topic })} onClick={() => void settle(row.id, row.version)}>{t("desk.called")}</Button></Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {others > 0 && <Anchor component={Link} to="/contacts?state=open" size="sm">{t("desk.moreCallBacks", { count: others })}</Anchor>}
    </Section>
  );
}

function Counts() {
  const { t } = useTranslation("contacts");
  const { query } = useOffice();
  const { today } = useStatus();
  const { number } = useFormats();
  const language = useLanguage();
  const [from, setFrom] = useState(`${today.slice(0, 7)}-01`);
  const [to, setTo] = useState(today);
  const summary = useQuery(query.contacts.summary.queryOptions({ input: { from, to } }));
  const lines = summary.data ? [...summary.data.channels.map((one) => ({ ...one, name: t(`channel.${one.channel}`) })), { ...summary.data.together, channel: "together", name: t("desk.together") }] : [];
  return (
    <Section order={2} title={t("desk.counts")}>
      <Group gap="xs">
        <DateField aria-label={t("desk.from")} required w={130} value={from} onChange={(day) => day && setFrom(day)} />
        <DateField aria-label={t("desk.to")} required w={130} value={to} onChange={(day) => day && setTo(day)} />
      </Group>
      <Table withTableBorder fz="sm" maw={640} aria-label={t("desk.counts")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("column.channel")}</Table.Th>
            <Table.Th ta="right">{t("desk.contacts")}</Table.Th>
            <Table.Th ta="right">{t("desk.people")}</Table.Th>
            <Table.Th ta="right">{t("desk.nameless")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.channel} data-channel={line.channel} fw={line.channel === "together" ? 600 : undefined}>
              <Table.Td>{line.name}</Table.Td>
              <Table.Td ta="right" className="number">
                <Anchor component={Link} to={`/contacts?from=${from}&to=${to}${line.channel === "together" ? "" : `&channel=${line.channel}`}`} inherit>{number(line.contacts)}</Anchor>
              </Table.Td>
              <Table.Td ta="right" className="number">{shortAmount(peopleOf(line), "person", language)}</Table.Td>
              <Table.Td ta="right" className="number">{number(line.nameless)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">{t("desk.countsHint")}</Text>
    </Section>
  );
}

/** Whoever left neither name nor phone may be one of the others or not: then there are at least so many (R9). */
function peopleOf({ people, nameless }: { readonly people: number; readonly nameless: number }): Amount {
  const known = exactly(whole(people, "person"));
  return nameless > 0 ? { ...known, qualifier: "at_least" } : known;
}
