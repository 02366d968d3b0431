import { Anchor, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { CLEARANCE_KINDS, CLEARANCE_RENEWALS, CLEARANCE_STATES, type ClearanceFields, clearanceFieldsSchema } from "../../../shared/contract/hosts";
import { formatPhone } from "../../../shared/domain/phones";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";

type Row = OutputOf<"clearances", "list">["rows"][number];
type Extra = OutputOf<"clearances", "get">["extra"];

export const clearancesFeature: RegisterFeature<ClearanceFields, Row, Extra> = {
  name: "clearances",
  write: "register",
  calls: (client) => client.clearances,
  schema: clearanceFieldsSchema,
  columns: ({ t, language, date }) => [
    { key: "name", sortable: true, width: 240, render: (row) => row.name },
    { key: "number", width: 110, render: (row) => row.number },
    { key: "kind", cell: { words: "clearances:kind" }, width: 200, render: (row) => t(`kind.${row.kind}`) },
    { key: "state", firm: true, cell: { words: "clearances:state" }, width: 165, render: (row) => <StateBadge state={row.state} words="clearances:state" /> },
    { key: "expires", cell: { fields: ["expiresOn"] }, sortable: true, width: 120, render: (row) => date(row.expiresOn) },
    { key: "host", width: 240, render: (row) => (row.host ? named(row.host, language) : t("anyHost")) },
    { key: "phone", firm: true, width: 150, render: (row) => formatPhone(row.phone) },
  ],
  filters: [
    { name: "state", kind: "option", options: CLEARANCE_STATES, words: "clearances:state", width: 170 },
    { name: "renewal", kind: "option", options: CLEARANCE_RENEWALS, words: "clearances:renewal", width: 200 },
    { name: "kind", kind: "option", options: CLEARANCE_KINDS, words: "clearances:kind", width: 220 },
    { name: "hostId", kind: "record", of: "hosts", load: (client) => client.hosts.choices },
    { name: "volunteerId", kind: "record", of: "volunteers", load: (client) => client.volunteers.choices },
  ],
  empty: ({ today }) => ({ volunteerId: "", kind: "medical", hostId: null, issuedOn: today, expiresOn: null, document: "", note: "" }),
  next: ({ kind, hostId, issuedOn, expiresOn }) => ({ volunteerId: "", kind, hostId, issuedOn, expiresOn, document: "", note: "" }),
  title: (_fields, extra, { t }) => extra?.volunteer.name || t("record"),
  Card: ClearanceCard,
  Form: ClearanceForm,
};

function ClearanceCard({ id, fields, extra }: { id: string; fields: ClearanceFields; extra: Extra }) {
  const { t } = useTranslation("clearances");
  const { date } = useFormats();
  return (
    <>
      <Facts
        facts={[
          [t("field.volunteerId"), <Anchor key="volunteer" component={Link} to={`/volunteers/${extra.volunteer.id}`} size="sm">{[extra.volunteer.name, extra.volunteer.number].filter(Boolean).join(", ")}</Anchor>],
          [t("field.kind"), t(`kind.${fields.kind}`)],
          [t("column.state"), <StateBadge key="state" state={extra.state} words="clearances:state" />],
          [t("field.hostId"), extra.host ? <RecordLink key="host" kind="hosts" record={extra.host} /> : t("anyHost")],
          [t("field.issuedOn"), date(fields.issuedOn)],
          [t("field.expiresOn"), date(fields.expiresOn) || t("forEver")],
          [t("field.document"), fields.document],
          [t("field.note"), fields.note],
        ]}
      />
      <Attachments ownerKind="clearances" ownerId={id} kinds={["document", "photo"]} />
    </>
  );
}

function ClearanceForm({ form }: { form: RecordForm<ClearanceFields> }) {
  const { t } = useTranslation("clearances");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <RecordSelect {...field("volunteerId")} value={form.values.volunteerId} of="volunteers" load={client.volunteers.choices} required />
      <OptionSelect {...field("kind")} options={CLEARANCE_KINDS} words="clearances:kind" required value={form.values.kind} onChange={(kind) => kind && form.setFieldValue("kind", kind)} />
      <RecordSelect {...field("hostId")} description={t("hint.hostId")} value={form.values.hostId} of="hosts" load={client.hosts.choices} onChange={(id) => form.setFieldValue("hostId", id)} />
      <DateField {...field("issuedOn")} value={form.values.issuedOn} required />
      <DateField {...field("expiresOn")} value={form.values.expiresOn} description={t("hint.expiresOn")} />
      <TextInput {...field("document")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
