import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { COUNTED_OUTCOMES, OUTCOME_KINDS, OUTCOME_STATES, OUTCOME_UNITS, type OutcomeFields, outcomeFieldsSchema } from "../../../shared/contract/outcomes";
import { exactly, UNKNOWN } from "../../../shared/domain/quantities";
import { AmountText } from "../../ui/AmountText";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { QuantityField } from "../../ui/fields/QuantityField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { CreditedTo } from "../../ui/programme/CreditedTo";
import { Facts } from "../../ui/record/Facts";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";

type Row = OutputOf<"outcomes", "list">["rows"][number];
type Extra = OutputOf<"outcomes", "get">["extra"];

export const outcomesFeature: RegisterFeature<OutcomeFields, Row, Extra> = {
  name: "outcomes",
  write: "register",
  calls: (client) => client.outcomes,
  schema: outcomeFieldsSchema,
  defaultDescending: true,
  columns: ({ t, language, date }) => [
    { key: "from", sortable: true, width: 115, render: (row) => date(row.from) },
    { key: "title", sortable: true, width: 280, render: (row) => row.title },
    { key: "kind", cell: { words: "outcomes:kind" }, width: 210, render: (row) => t(`kind.${row.kind}`) },
    { key: "state", firm: true, cell: { words: "outcomes:state" }, width: 150, render: (row) => <StateBadge state={row.state} words="outcomes:state" /> },
    { key: "doneOn", width: 115, render: (row) => date(row.doneOn) },
    { key: "amount", cell: { fields: ["amount"] }, numeric: true, width: 130, render: (row) => <AmountText amount={row.amount} unit={row.unit} short /> },
    { key: "place", cell: { fields: ["placeRu", "place"] }, width: 200, render: (row) => [placed(row, language), row.place].filter(Boolean).join(", ") },
    { key: "programme", width: 220, render: (row) => named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language) },
    { key: "outcome", optional: true, width: 260, render: (row) => row.outcome },
    { key: "searchedFor", width: 190, render: (row) => row.searchedFor },
  ],
  filters: [
    { name: "kind", kind: "option", options: OUTCOME_KINDS, words: "outcomes:kind", width: 230 },
    { name: "state", kind: "option", options: OUTCOME_STATES, words: "outcomes:state", width: 170 },
    { name: "programmeId", kind: "record", of: "programmes", load: (client) => client.programmes.choices },
  ],
  empty: ({ today }) => ({ kind: "memorial", title: "", searchedFor: "", programmeId: null, from: today, state: "going_on", doneOn: null, quantity: null, katoCode: null, place: "", outcome: "", note: "" }),
  title: (fields) => fields.title,
  Card: OutcomeCard,
  Form: OutcomeForm,
};

function OutcomeCard({ id, fields, extra }: { id: string; fields: OutcomeFields; extra: Extra }) {
  const { t } = useTranslation("outcomes");
  const { date } = useFormats();
  const language = useLanguage();
  return (
    <>
      <Facts
        facts={[
          [t("field.kind"), t(`kind.${fields.kind}`)],
          [t("field.state"), <StateBadge key="state" state={fields.state} words="outcomes:state" />],
          [t("field.searchedFor"), fields.searchedFor],
          [t("field.from"), date(fields.from)],
          [t("field.doneOn"), date(fields.doneOn)],
          [t("field.quantity"), COUNTED_OUTCOMES.includes(fields.kind) && <AmountText key="quantity" amount={fields.quantity === null ? UNKNOWN : exactly(fields.quantity)} unit={OUTCOME_UNITS[fields.kind]} />],
          [t("field.programmeId"), extra.programme && <RecordLink key="programme" kind="programmes" record={extra.programme} />],
          [t("field.katoCode"), placed(extra, language)],
          [t("field.place"), fields.place],
          [t("field.outcome"), fields.outcome],
          [t("field.note"), fields.note],
        ]}
      />
      <CreditedTo kind="outcomes" id={id} />
      <Attachments ownerKind="outcomes" ownerId={id} kinds={fields.kind === "publication" ? ["document", "photo"] : ["photo", "document", "evidence"]} hint={t(fields.kind === "publication" ? "card.file" : "card.evidence")} />
    </>
  );
}

function OutcomeForm({ form }: { form: RecordForm<OutcomeFields> }) {
  const { t } = useTranslation("outcomes");
  const { client } = useOffice();
  const { values } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <OptionSelect {...field("kind")} options={OUTCOME_KINDS} words="outcomes:kind" required value={values.kind} onChange={(kind) => kind && form.setFieldValue("kind", kind)} />
      <TextInput {...field("title")} description={t(`hint.title.${values.kind}`)} required data-autofocus />
      {values.kind === "missing_person" && <TextInput {...field("searchedFor")} description={t("hint.searchedFor")} />}
      <RecordSelect {...field("programmeId")} value={values.programmeId} of="programmes" load={client.programmes.choices} onChange={(id) => form.setFieldValue("programmeId", id)} />
      <DateField {...field("from")} value={values.from} required />
      <OptionSelect {...field("state")} options={OUTCOME_STATES} words="outcomes:state" required value={values.state} onChange={(state) => state && form.setFieldValue("state", state)} />
      {values.state !== "going_on" && <DateField {...field("doneOn")} value={values.doneOn} required description={t("hint.doneOn")} />}
      {COUNTED_OUTCOMES.includes(values.kind) && <QuantityField {...field("quantity")} unit={OUTCOME_UNITS[values.kind]} value={values.quantity} onChange={(quantity) => form.setFieldValue("quantity", quantity)} />}
      <PlaceField {...field("katoCode")} words={{ value: values.place, onChange: (words) => form.setFieldValue("place", words) }} value={values.katoCode} />
      <TextInput {...field("place")} />
      <Textarea {...field("outcome")} autosize minRows={2} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
