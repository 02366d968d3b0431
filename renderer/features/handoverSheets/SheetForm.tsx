import { Select, TextInput, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import type { SheetFields } from "../../../shared/contract/handoverSheets";
import { DateField } from "../../ui/fields/DateField";
import { ItemLines } from "../../ui/fields/ItemLines";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordMultiSelect, RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { LimitWarnings } from "../../ui/LimitWarnings";
import { useOffice } from "../../ui/office";
import { StockWarnings } from "../../ui/stock/StockWarnings";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";
import { SheetRecipients } from "./SheetRecipients";

export function SheetForm({ form }: { form: RecordForm<SheetFields>; id: string | null }) {
  const { t } = useTranslation(["handoverSheets", "common"]);
  const { client } = useOffice();
  const { values } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <DateField {...field("date")} required value={values.date} onChange={(date) => form.setFieldValue("date", date ?? "")} />
      <Section title={t("field.lines")}>
        <ItemLines form={form} />
        <StockWarnings storeId={values.storeId} lines={values.lines.map((line) => ({ ...line, quantity: line.quantity === null ? null : line.quantity * values.recipients.length }))} />
      </Section>
      <RecordMultiSelect {...field("providers")} description={t("hint.providers")} required of="partners" load={client.partners.choices} value={values.providers} onChange={(ids) => form.setFieldValue("providers", ids)} />
      <SheetRecipients form={form} />
      <LimitWarnings byName date={values.date} planned={values.recipients.map(({ kind, id }) => ({ kind, id, lines: values.lines }))} />
      <OccurrenceField form={form} />
      <RecordSelect {...field("storeId")} of="stores" load={client.stores.choices} value={values.storeId} onChange={(store) => form.setFieldValue("storeId", store)} />
      <RecordSelect {...field("campaignId")} of="campaigns" load={client.campaigns.choices} value={values.campaignId} onChange={(campaign) => form.setFieldValue("campaignId", campaign)} />
      <RecordMultiSelect {...field("volunteers")} of="volunteers" load={client.volunteers.choices} value={values.volunteers} onChange={(ids) => form.setFieldValue("volunteers", ids)} />
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" required value={values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} />
      <PlaceField {...field("katoCode")} words={{ value: values.place, onChange: (words) => form.setFieldValue("place", words) }} value={values.katoCode} onChange={(code) => form.setFieldValue("katoCode", code)} />
      <TextInput {...field("place")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}

/** Due dates of those who give it, near the day. Nothing where nobody has promised anything. */
function OccurrenceField({ form }: { form: RecordForm<SheetFields> }) {
  const { t } = useTranslation("handoverSheets");
  const { query } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  const { providers, occurrenceId } = form.values;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(form.values.date) ? form.values.date : null;
  const { data = [] } = useQuery(query.handoverSheets.occurrences.queryOptions({ input: { date: day ?? "2000-01-01", providers }, enabled: day !== null && providers.length > 0 }));
  if (data.length === 0) return null;
  return (
    <Select
      label={t("field.occurrenceId")}
      description={t("hint.occurrence")}
      clearable
      data={data.map(({ id, dueDate, partner, item }) => ({ value: id, label: t("occurrence", { date: date(dueDate), item: named(item, language), partner: named(partner, language) }) }))}
      value={occurrenceId}
      onChange={(id) => form.setFieldValue("occurrenceId", id)}
      data-path="occurrenceId"
      error={form.errors["occurrenceId"]}
    />
  );
}

