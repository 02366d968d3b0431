import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CONSENT_RUNS_OUT, type ConsentFields, consentFieldsSchema } from "../../../shared/contract/consents";
import { CONSENT_PURPOSES, CONSENT_STATES } from "../../../shared/domain/consents";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";
import { ToLacking } from "./LackingPage";

type Row = OutputOf<"consents", "list">["rows"][number];
type Extra = OutputOf<"consents", "get">["extra"];

export const consentsFeature: RegisterFeature<ConsentFields, Row, Extra> = {
  name: "consents",
  write: "register",
  calls: (client) => client.consents,
  schema: consentFieldsSchema,
  columns: ({ t, date }) => [
    { key: "name", sortable: true, width: 250, render: (row) => row.name },
    { key: "purpose", cell: { words: "consents:purpose" }, width: 220, render: (row) => t(`purpose.${row.purpose}`) },
    { key: "state", firm: true, cell: { words: "consents:state" }, width: 140, render: (row) => <StateBadge state={row.state} words="consents:state" /> },
    { key: "given", cell: { fields: ["givenOn"] }, sortable: true, width: 120, render: (row) => date(row.givenOn) },
    { key: "expires", cell: { fields: ["expiresOn"] }, width: 120, render: (row) => date(row.expiresOn) },
    { key: "document", width: 200, render: (row) => row.document },
  ],
  filters: [
    { name: "state", kind: "option", options: CONSENT_STATES, words: "consents:state", width: 170 },
    { name: "purpose", kind: "option", options: CONSENT_PURPOSES, words: "consents:purpose", width: 220 },
    { name: "personId", kind: "link" },
    { name: "runsOut", kind: "option", options: CONSENT_RUNS_OUT, words: "consents:runsOut", width: 220 },
  ],
  actions: <ToLacking />,
  empty: ({ today }) => ({ personId: "", purpose: "aid", givenOn: today, expiresOn: null, withdrawnOn: null, document: "", note: "" }),
  // Signed sheets are typed off one pile: purpose and days stay the same.
  next: ({ purpose, givenOn, expiresOn }) => ({ personId: "", purpose, givenOn, expiresOn, withdrawnOn: null, document: "", note: "" }),
  title: (_fields, extra, { t }) => extra?.person.nameRu ?? t("record"),
  Card: ConsentCard,
  Form: ConsentForm,
};

function ConsentCard({ id, fields, extra }: { id: string; fields: ConsentFields; extra: Extra }) {
  const { t } = useTranslation("consents");
  const { date } = useFormats();
  return (
    <>
      <Facts
        facts={[
          [t("field.personId"), <RecordLink key="person" kind="people" record={extra.person} />],
          [t("field.purpose"), t(`purpose.${fields.purpose}`)],
          [t("column.state"), <StateBadge key="state" state={extra.state} words="consents:state" />],
          [t("field.givenOn"), date(fields.givenOn)],
          [t("field.expiresOn"), date(fields.expiresOn)],
          [t("field.withdrawnOn"), date(fields.withdrawnOn)],
          [t("field.document"), fields.document],
          [t("field.note"), fields.note],
        ]}
      />
      <Attachments ownerKind="consents" ownerId={id} kinds={["consent"]} hint={t("hint.scan")} />
    </>
  );
}

function ConsentForm({ form }: { form: RecordForm<ConsentFields> }) {
  const { t } = useTranslation("consents");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <RecordSelect {...field("personId")} value={form.values.personId} onChange={(id) => form.setFieldValue("personId", id ?? "")} of="people" load={client.people.choices} required />
      <OptionSelect {...field("purpose")} options={CONSENT_PURPOSES} words="consents:purpose" required value={form.values.purpose} onChange={(purpose) => purpose && form.setFieldValue("purpose", purpose)} />
      <TextInput {...field("document")} description={t("hint.document")} required />
      <DateField {...field("givenOn")} value={form.values.givenOn} required />
      <DateField {...field("expiresOn")} value={form.values.expiresOn} description={t("hint.expiresOn")} />
      <DateField {...field("withdrawnOn")} value={form.values.withdrawnOn} description={t("hint.withdrawnOn")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
