import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ITEM_CATEGORIES, type ItemFields, itemFieldsSchema } from "../../../shared/contract/items";
import { ITEM_UNITS } from "../../../shared/domain/amounts";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"items", "list">["rows"][number];
type Extra = OutputOf<"items", "get">["extra"];

export const itemsFeature: RegisterFeature<ItemFields, Row, Extra> = {
  name: "items",
  write: "register",
  calls: (client) => client.items,
  schema: itemFieldsSchema,
  columns: ({ t, language }) => [
    { key: "name", sortable: true, render: (row) => named(row, language) },
    { key: "category", cell: { words: "items:category" }, sortable: true, width: 190, render: (row) => t(`category.${row.category}`) },
    { key: "unit", cell: { words: "items:unit" }, width: 160, render: (row) => t(`unit.${row.unit}`) },
  ],
  filters: [{ name: "category", kind: "option", options: ITEM_CATEGORIES, words: "items:category" }],
  empty: () => ({ nameRu: "", nameKk: "", nameEn: "", unit: "piece", category: "food" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: ItemCard,
  Form: ItemForm,
};

function ItemCard({ fields }: { fields: ItemFields }) {
  const { t } = useTranslation("items");
  return (
    <Facts
      facts={[
        [t("field.nameRu"), fields.nameRu],
        [t("field.nameKk"), fields.nameKk],
        [t("field.nameEn"), fields.nameEn],
        [t("field.category"), t(`category.${fields.category}`)],
        [t("field.unit"), t(`unit.${fields.unit}`)],
      ]}
    />
  );
}

function ItemForm({ form }: { form: RecordForm<ItemFields> }) {
  const { t } = useTranslation("items");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <TextInput {...field("nameEn")} />
      <OptionSelect {...field("category")} options={ITEM_CATEGORIES} words="items:category" required value={form.values.category} onChange={(category) => category && form.setFieldValue("category", category)} />
      <OptionSelect {...field("unit")} description={t("hint.unit")} options={ITEM_UNITS.includes(form.values.unit) ? ITEM_UNITS : [form.values.unit, ...ITEM_UNITS]} words="items:unit" required value={form.values.unit} onChange={(unit) => unit && form.setFieldValue("unit", unit)} />
    </>
  );
}
