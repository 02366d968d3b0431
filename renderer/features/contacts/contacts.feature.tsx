import { Button, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { CONTACT_CHANNELS, CONTACT_STATES, type ContactFields, contactFieldsSchema } from "../../../shared/contract/contacts";
import { formatPhone } from "../../../shared/domain/phones";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PhoneField } from "../../ui/fields/PhoneField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { TimeField } from "../../ui/fields/TimeField";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { AnswerSelect } from "./AnswerSelect";
import { ContactActions } from "./ContactActions";
import { emptyContact } from "./emptyContact";

type Row = OutputOf<"contacts", "list">["rows"][number];
type Extra = OutputOf<"contacts", "get">["extra"];

export const contactsFeature: RegisterFeature<ContactFields, Row, Extra> = {
  name: "contacts",
  write: "register",
  calls: (client) => client.contacts,
  actions: <ToDesk />,
  defaultDescending: true,
  schema: contactFieldsSchema,
  columns: ({ t, date }) => [
    { key: "date", cell: { fields: ["date", "time"] }, sortable: true, width: 130, render: (row) => [date(row.date), row.time].filter(Boolean).join(" ") },
    { key: "channel", cell: { words: "contacts:channel" }, width: 120, render: (row) => t(`channel.${row.channel}`) },
    { key: "topic", known: true, width: 260, render: (row) => row.topic },
    { key: "name", width: 190, render: (row) => row.name },
    { key: "phone", firm: true, width: 150, render: (row) => formatPhone(row.phone) },
    { key: "state", cell: { words: "contacts:state" }, width: 130, render: (row) => t(`state.${row.state}`) },
    { key: "callBack", cell: { fields: ["callBackOn", "callBackAt"] }, sortable: true, width: 140, render: (row) => [date(row.callBackOn), row.callBackAt].filter(Boolean).join(" ") },
    { key: "answeredBy", width: 160, render: (row) => row.answeredBy },
    { key: "request", optional: true, cell: { fields: ["request.nameRu"] }, width: 120, render: (row) => row.request?.nameRu ?? "" },
  ],
  filters: [
    { name: "channel", kind: "option", options: CONTACT_CHANNELS, words: "contacts:channel" },
    { name: "state", kind: "option", options: CONTACT_STATES, words: "contacts:state" },
    { name: "from", kind: "date" },
    { name: "to", kind: "date" },
  ],
  empty: ({ today }) => emptyContact(today, null),
  next: (saved, { today }) => ({ ...emptyContact(today, null), channel: saved.channel }),
  title: (fields) => fields.topic,
  Card: ContactCard,
  CardActions: ContactActions,
  Form: ContactForm,
};

function ToDesk() {
  const { t } = useTranslation("contacts");
  return <Button component={Link} to="/contacts/desk" variant="default">{t("desk.title")}</Button>;
}

function ContactCard({ fields, extra }: { fields: ContactFields; extra: Extra }) {
  const { t } = useTranslation("contacts");
  const { date } = useFormats();
  return (
    <Facts
      facts={[
        [t("field.date"), [[date(fields.date), fields.time].filter(Boolean).join(" "), extra.outsideHours && t("hours.outside")].filter(Boolean).join(" · ")],
        [t("field.channel"), t(`channel.${fields.channel}`)],
        [t("field.personId"), extra.person && <RecordLink key="person" kind="people" record={extra.person} />],
        [t("field.name"), fields.name],
        [t("field.reachedAt"), formatPhone(fields.reachedAt)],
        [t("field.question"), fields.question],
        [t("field.answer"), fields.answer],
        [t("field.requestId"), extra.request && <RecordLink key="request" kind="requests" record={extra.request} />],
        [t("field.state"), t(`state.${fields.state}`)],
        [t("field.callBackOn"), [date(fields.callBackOn), fields.callBackAt].filter(Boolean).join(" ")],
        [t("field.answeredBy"), extra.answeredBy],
      ]}
    />
  );
}

function ContactForm({ form }: { form: RecordForm<ContactFields> }) {
  const { t } = useTranslation("contacts");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <OptionSelect {...field("channel")} options={CONTACT_CHANNELS} words="contacts:channel" required value={form.values.channel} onChange={(channel) => channel && form.setFieldValue("channel", channel)} />
      <TextInput {...field("topic")} required data-autofocus />
      <TextInput {...field("name")} />
      <PhoneField {...field("reachedAt")} value={form.values.reachedAt} description={t("hint.reachedAt")} />
      <RecordSelect {...field("personId")} description={t("hint.personId")} of="people" load={client.people.choices} value={form.values.personId} onChange={(id) => form.setFieldValue("personId", id)} />
      <Textarea {...field("question")} autosize minRows={2} />
      <AnswerSelect label={t("desk.ready")} onAnswer={(words) => form.setFieldValue("answer", words)} />
      <Textarea {...field("answer")} autosize minRows={2} />
      <OptionSelect {...field("state")} options={CONTACT_STATES} words="contacts:state" required value={form.values.state} onChange={(state) => state && form.setFieldValue("state", state)} />
      <DateField {...field("callBackOn")} value={form.values.callBackOn} />
      <TimeField {...field("callBackAt")} value={form.values.callBackAt} />
      <DateField {...field("date")} value={form.values.date} required />
      <TimeField {...field("time")} value={form.values.time} />
    </>
  );
}
