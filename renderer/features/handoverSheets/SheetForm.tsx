import { Group, Select, TextInput, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import type { SheetFields } from "../../../shared/contract/handoverSheets";
import { rescaled } from "../../ui/amounts";
import { DateField } from "../../ui/fields/DateField";
import { ItemSelect } from "../../ui/fields/ItemSelect";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { QuantityField } from "../../ui/fields/QuantityField";
import { RecordMultiSelect, RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { useFormats } from "../../ui/format";
import { groupForm } from "../../ui/groupForm";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";
import { SheetRecipients } from "./SheetRecipients";

export const emptyLine = (): SheetFields["lines"][number] => ({ itemKindId: "", quantity: null, unit: "piece" });

export function SheetForm({ form }: { form: RecordForm<SheetFields>; id: string | null }) {
  const { t } = useTranslation(["handoverSheets", "common"]);
  const { client } = useOffice();
  const { values } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <DateField {...field("date")} required value={values.date} onChange={(date) => form.setFieldValue("date", date ?? "")} />
      <Section title={t("field.lines")}>
        <Lines form={form} />
      </Section>
      <RecordMultiSelect {...field("providers")} description={t("hint.providers")} required of="partners" load={client.partners.choices} value={values.providers} onChange={(ids) => form.setFieldValue("providers", ids)} />
      <SheetRecipients form={form} />
      <OccurrenceField form={form} />
      <RecordSelect {...field("storeId")} of="stores" load={client.stores.choices} value={values.storeId} onChange={(store) => form.setFieldValue("storeId", store)} />
      <RecordSelect {...field("campaignId")} of="campaigns" load={client.campaigns.choices} value={values.campaignId} onChange={(campaign) => form.setFieldValue("campaignId", campaign)} />
      <RecordMultiSelect {...field("volunteers")} of="volunteers" load={client.volunteers.choices} value={values.volunteers} onChange={(ids) => form.setFieldValue("volunteers", ids)} />
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" required value={values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} />
      <PlaceField {...field("katoCode")} value={values.katoCode} onChange={(code) => form.setFieldValue("katoCode", code)} />
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

function Lines({ form }: { form: RecordForm<SheetFields> }) {
  const { t } = useTranslation(["handoverSheets", "common"]);
  const whole = groupForm(form);
  return (
    <Rows
      rows={form.values.lines}
      addLabel={t("line.add")}
      onAdd={() => form.insertListItem("lines", emptyLine())}
      onRemove={(index) => form.removeListItem("lines", index)}
      render={(line, index) => {
        const path = `lines.${index}`;
        return (
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <div style={{ flex: 1 }}>
              <ItemSelect
                label={t("line.item")}
                required
                value={line.itemKindId}
                onChange={(item) => {
                  if (!item) return;
                  whole.set(`${path}.quantity`, rescaled({ qualifier: "exact", value: line.quantity, high: null }, line.unit, item.unit).value);
                  whole.set(`${path}.itemKindId`, item.id);
                  whole.set(`${path}.unit`, item.unit);
                }}
                data-path={`${path}.itemKindId`}
                error={form.errors[`${path}.itemKindId`] ?? form.errors[`${path}.unit`]}
              />
            </div>
            <div style={{ width: 150 }}>
              <QuantityField label={line.itemKindId ? t("line.quantityIn", { unit: t(`common:unit.${line.unit}`) }) : t("line.quantity")} unit={line.unit} value={line.quantity} onChange={(value) => whole.set(`${path}.quantity`, value)} data-path={`${path}.quantity`} error={form.errors[`${path}.quantity`]} />
            </div>
          </Group>
        );
      }}
    />
  );
}
