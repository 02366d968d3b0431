import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { CONTACT_CHANNELS, type ContactFields } from "../../../shared/contract/contacts";
import { formatPhone } from "../../../shared/domain/phones";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PhoneField } from "../../ui/fields/PhoneField";
import { useOffice, useStatus, useTimeZone } from "../../ui/office";
import { enterGoesOn } from "../../ui/record/enterGoesOn";
import { useToast } from "../../ui/toast";
import { AnswerSelect } from "./AnswerSelect";
import { emptyContact, timeNow } from "./emptyContact";
import { useHandOver } from "./useHandOver";

interface Written {
  readonly id: string;
  readonly contact: ContactFields;
}

/** A contact in one line, in the order in which it is told: Enter goes on to the next field, Ctrl+Enter saves and the cursor is back at the beginning. */
export function QuickLine() {
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
  const [written, setWritten] = useState<Written | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const start = useRef<HTMLInputElement>(null);
  const topic = useRef<HTMLInputElement>(null);
  useEffect(() => start.current?.focus(), []);
  const set = (change: Partial<ContactFields>): void => setContact((before) => ({ ...before, ...change }));
  const save = async (): Promise<void> => {
    if (busy) return;
    if (contact.topic.trim() === "") {
      setMissing(true);
      topic.current?.focus();
      return;
    }
    setBusy(true);
    // What was written before must not be handed over in the place of what is being written now.
    setWritten(null);
    try {
      const fields: ContactFields = { ...contact, date: today, time: timeNow(timeZone, new Date()), state: contact.callBackOn === null ? contact.state : "open" };
      const { id } = await client.contacts.create({ fields });
      await queries.invalidateQueries();
      setWritten({ id, contact: fields });
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
    if (enterGoesOn(event, form.current) || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  /** A closed list that nobody types into would open with Enter and hold whoever only passes by: the arrow opens it. */
  const passByList = (event: KeyboardEvent<HTMLFormElement>): void => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.readOnly && target.getAttribute("aria-expanded") !== "true" && enterGoesOn(event, form.current)) event.stopPropagation();
  };
  const text = (name: "name" | "question" | "answer", maxLength: number) => ({
    label: t(`field.${name}`), "data-path": name, value: contact[name], onChange: (event: { currentTarget: HTMLInputElement }) => set({ [name]: event.currentTarget.value }), autoComplete: "off", maxLength,
  });
  return (
    <Paper ref={form} withBorder p="md" component="form" noValidate aria-label={t("desk.line")} onKeyDownCapture={passByList} onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <PhoneField ref={start} label={t("field.reachedAt")} data-path="reachedAt" value={contact.reachedAt} onChange={(reachedAt) => set({ reachedAt })} maxLength={100} />
          <TextInput {...text("name", 200)} />
          <OptionSelect label={t("field.channel")} data-path="channel" options={CONTACT_CHANNELS} words="contacts:channel" value={contact.channel} onChange={(channel) => channel && set({ channel })} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
          <TextInput ref={topic} label={t("field.topic")} data-path="topic" required value={contact.topic} onChange={(event) => { set({ topic: event.currentTarget.value }); setMissing(false); }} error={missing && t("desk.topicNeeded")} autoComplete="off" maxLength={200} />
          <TextInput {...text("question", 4000)} />
          <AnswerSelect key={round} label={t("desk.ready")} onAnswer={(answer) => set({ answer })} />
          <TextInput {...text("answer", 4000)} />
        </SimpleGrid>
        <Group justify="space-between" align="flex-end">
          <DateField w={200} label={t("field.callBackOn")} data-path="callBackOn" value={contact.callBackOn} onChange={(callBackOn) => set({ callBackOn })} />
          <Text size="xs" c="dimmed">{t("desk.keys")}</Text>
          <Button type="submit" loading={busy}>{t("desk.save")}</Button>
        </Group>
        {written && <WrittenLine written={written} />}
      </Stack>
    </Paper>
  );
}

/** What was saved last, and the way to a request for whoever needs more than an answer. */
function WrittenLine({ written: { id, contact } }: { written: Written }) {
  const { t } = useTranslation("contacts");
  const handOver = useHandOver();
  return (
    <Group gap="sm" role="group" aria-label={t("desk.last")}>
      <Text size="sm">
        {t("desk.last")}: <Anchor component={Link} to={`/contacts/${id}`} inherit>{[contact.topic, contact.name, formatPhone(contact.reachedAt)].filter(Boolean).join(" · ")}</Anchor>
      </Text>
      <Button size="compact-sm" variant="light" onClick={() => void handOver(id, contact)}>{t("handOver")}</Button>
    </Group>
  );
}
