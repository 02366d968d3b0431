/** The front office at work: a contact in one line, who is to be called back, and how many asked today and this month. */
import { Anchor, Button, Group, Paper, ScrollArea, SimpleGrid, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { CONTACT_CHANNELS, type ContactFields } from "../../../shared/contract/contacts";
import { formatPhone } from "../../../shared/domain/phones";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PhoneField } from "../../ui/fields/PhoneField";
import { useFormats } from "../../ui/format";
import { useMay, useOffice, useStatus, useTimeZone } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { useToast } from "../../ui/toast";
import { AnswerSelect } from "./AnswerSelect";
import { emptyContact, timeNow } from "./emptyContact";

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
        {may && <QuickLine />}
        <CallBacks may={may} />
        <Counts />
      </Stack>
    </ScrollArea>
  );
}

/** One line: Enter goes on to the next field, Ctrl+Enter saves and the cursor is back at the beginning. */
function QuickLine() {
  const { t } = useTranslation("contacts");
  const { client } = useOffice();
  const { today } = useStatus();
  const timeZone = useTimeZone();
  const queries = useQueryClient();
  const toast = useToast();
  const [contact, setContact] = useState<ContactFields>(() => emptyContact(today, null));
  const [round, setRound] = useState(0);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const start = useRef<HTMLInputElement>(null);
  useEffect(() => start.current?.focus(), []);
  const set = (change: Partial<ContactFields>): void => setContact((before) => ({ ...before, ...change }));
  const save = async (): Promise<void> => {
    if (busy) return;
    if (contact.topic.trim() === "") return setMissing(true);
    setBusy(true);
    try {
      await client.contacts.create({ fields: { ...contact, date: today, time: timeNow(timeZone, new Date()), state: contact.callBackOn === null ? contact.state : "open" } });
      await queries.invalidateQueries();
      setContact({ ...emptyContact(today, null), channel: contact.channel });
      setMissing(false);
      setRound(round + 1);
      toast.done(t("desk.saved"));
      start.current?.focus();
    } catch (error) {
      toast.refusal(error);
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <Paper withBorder p="md" component="form" noValidate aria-label={t("desk.line")} onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
          <PhoneField ref={start} label={t("field.reachedAt")} data-path="reachedAt" value={contact.reachedAt} onChange={(reachedAt) => set({ reachedAt })} maxLength={100} />
          <TextInput label={t("field.name")} data-path="name" value={contact.name} onChange={(event) => set({ name: event.currentTarget.value })} autoComplete="off" maxLength={200} />
          <OptionSelect label={t("field.channel")} data-path="channel" options={CONTACT_CHANNELS} words="contacts:channel" value={contact.channel} onChange={(channel) => channel && set({ channel })} />
          <DateField label={t("field.callBackOn")} data-path="callBackOn" value={contact.callBackOn} onChange={(callBackOn) => set({ callBackOn })} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
          <TextInput label={t("field.topic")} data-path="topic" required value={contact.topic} onChange={(event) => { set({ topic: event.currentTarget.value }); setMissing(false); }} error={missing && t("desk.topicNeeded")} autoComplete="off" maxLength={200} />
          <AnswerSelect key={round} label={t("desk.ready")} onAnswer={(answer) => set({ answer })} />
        </SimpleGrid>
        <TextInput label={t("field.answer")} data-path="answer" value={contact.answer} onChange={(event) => set({ answer: event.currentTarget.value })} autoComplete="off" maxLength={4000} />
        <Group justify="space-between">
          <Text size="xs" c="dimmed">{t("desk.keys")}</Text>
          <Button type="submit" loading={busy}>{t("desk.save")}</Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function CallBacks({ may }: { may: boolean }) {
  const { t } = useTranslation("contacts");
  const { client, query } = useOffice();
  const { date } = useFormats();
  const queries = useQueryClient();
  const toast = useToast();
  const open = useQuery(query.contacts.list.queryOptions({ input: { sort: "callBack", filters: { state: "open" }, pageSize: 50 } }));
  const rows = open.data?.rows ?? [];
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
    </Section>
  );
}

function Counts() {
  const { t } = useTranslation("contacts");
  const { query } = useOffice();
  const { today } = useStatus();
  const { number } = useFormats();
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
              <Table.Td ta="right" className="number">{number(line.people)}</Table.Td>
              <Table.Td ta="right" className="number">{number(line.nameless)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">{t("desk.countsHint")}</Text>
    </Section>
  );
}
