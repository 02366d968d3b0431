import { Alert, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SERVICE_KINDS, type ServiceFields, serviceFieldsSchema } from "../../../shared/contract/services";
import { formatPhone } from "../../../shared/domain/phones";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PhoneField } from "../../ui/fields/PhoneField";
import { PlaceField } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"services", "list">["rows"][number];
type Extra = OutputOf<"services", "get">["extra"];

const offered = (row: { readonly offerRu: string; readonly offerKk: string }, language: string): string => (language === "kk" && row.offerKk) || row.offerRu;

export const servicesFeature: RegisterFeature<ServiceFields, Row, Extra> = {
  name: "services",
  write: "register",
  calls: (client) => client.services,
  schema: serviceFieldsSchema,
  papers: ["service_sheet"],
  columns: ({ t, language, date }) => [
    { key: "name", sortable: true, width: 240, render: (row) => named(row, language) },
    { key: "kind", cell: { words: "services:kind" }, sortable: true, width: 160, render: (row) => t(`kind.${row.kind}`) },
    { key: "offer", cell: { fields: [language === "kk" ? "offerKk" : "offerRu"] }, width: 260, render: (row) => offered(row, language) },
    { key: "offerKk", optional: true, width: 260, render: (row) => row.offerKk },
    { key: "phone", firm: true, width: 150, render: (row) => formatPhone(row.phone) },
    { key: "hours", width: 130, render: (row) => row.hours },
    { key: "checked", cell: { fields: ["checkedOn"] }, sortable: true, width: 190, render: (row) => [date(row.checkedOn), row.stale ? t("again") : ""].filter(Boolean).join(", ") },
    { key: "place", width: 170, render: (row) => placed(row, language) },
  ],
  filters: [
    { name: "kind", kind: "option", options: SERVICE_KINDS, words: "services:kind", width: 190 },
    { name: "district", kind: "place", words: true },
    { name: "stale", kind: "option", options: ["stale"], words: "services:check", width: 200 },
  ],
  empty: ({ today }) => ({ kind: "masks", nameRu: "", nameKk: "", offerRu: "", offerKk: "", phone: "", hours: "", katoCode: null, address: "", checkedOn: today, note: "" }),
  next: ({ kind, katoCode }, { today }) => ({ kind, nameRu: "", nameKk: "", offerRu: "", offerKk: "", phone: "", hours: "", katoCode, address: "", checkedOn: today, note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: ServiceCard,
  Form: ServiceForm,
};

function ServiceCard({ fields, extra }: { fields: ServiceFields; extra: Extra }) {
  const { t } = useTranslation("services");
  const { date } = useFormats();
  const language = useLanguage();
  return (
    <>
      {extra.stale && <Alert color="orange" p="xs">{t("card.stale", { date: date(fields.checkedOn) })}</Alert>}
      <Facts
        facts={[
          [t("field.kind"), t(`kind.${fields.kind}`)],
          [t("field.nameRu"), language === "kk" && fields.nameKk ? fields.nameRu : ""],
          [t("field.nameKk"), language === "kk" ? "" : fields.nameKk],
          [t("field.offerRu"), fields.offerRu],
          [t("field.offerKk"), fields.offerKk],
          [t("field.phone"), formatPhone(fields.phone)],
          [t("field.hours"), fields.hours],
          [t("field.katoCode"), placed(extra, language)],
          [t("field.address"), fields.address],
          [t("field.checkedOn"), date(fields.checkedOn)],
          [t("field.note"), fields.note],
        ]}
      />
    </>
  );
}

function ServiceForm({ form }: { form: RecordForm<ServiceFields> }) {
  const { t } = useTranslation("services");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <OptionSelect {...field("kind")} options={SERVICE_KINDS} words="services:kind" required value={form.values.kind} onChange={(kind) => kind && form.setFieldValue("kind", kind)} />
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <Textarea {...field("offerRu")} description={t("hint.offer")} autosize minRows={2} />
      <Textarea {...field("offerKk")} autosize minRows={2} />
      <PhoneField {...field("phone")} value={form.values.phone} />
      <TextInput {...field("hours")} />
      <PlaceField {...field("katoCode")} words={{ value: form.values.address, onChange: (words) => form.setFieldValue("address", words) }} value={form.values.katoCode} />
      <TextInput {...field("address")} />
      <DateField {...field("checkedOn")} value={form.values.checkedOn} description={t("hint.checkedOn")} required />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
