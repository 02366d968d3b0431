import { Anchor, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { HOST_KINDS, type HostFields, hostFieldsSchema } from "../../../shared/contract/hosts";
import { formatPhone } from "../../../shared/domain/phones";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PhoneField } from "../../ui/fields/PhoneField";
import { PlaceField } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"hosts", "list">["rows"][number];
type Extra = OutputOf<"hosts", "get">["extra"];

export const hostsFeature: RegisterFeature<HostFields, Row, Extra> = {
  name: "hosts",
  write: "register",
  calls: (client) => client.hosts,
  schema: hostFieldsSchema,
  columns: ({ t, language, number }) => [
    { key: "name", sortable: true, width: 280, render: (row) => named(row, language) },
    { key: "kind", cell: { words: "hosts:kind" }, sortable: true, width: 190, render: (row) => t(`kind.${row.kind}`) },
    { key: "place", width: 180, render: (row) => placed(row, language) },
    { key: "address", width: 210, render: (row) => row.address },
    { key: "contact", width: 170, render: (row) => row.contact },
    { key: "phone", firm: true, width: 145, render: (row) => formatPhone(row.phone) },
    { key: "cleared", numeric: true, width: 115, render: (row) => number(row.cleared) },
  ],
  filters: [
    { name: "kind", kind: "option", options: HOST_KINDS, words: "hosts:kind", width: 220 },
    { name: "district", kind: "place", words: true },
  ],
  empty: () => ({ nameRu: "", nameKk: "", kind: "hospice", katoCode: null, address: "", contact: "", phone: "", requirements: "", note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: HostCard,
  Form: HostForm,
};

function HostCard({ id, fields, extra }: { id: string; fields: HostFields; extra: Extra }) {
  const { t } = useTranslation("hosts");
  const { number } = useFormats();
  const language = useLanguage();
  return (
    <Facts
      facts={[
        [t("field.nameRu"), language === "kk" && fields.nameKk ? fields.nameRu : ""],
        [t("field.nameKk"), language === "kk" ? "" : fields.nameKk],
        [t("field.kind"), t(`kind.${fields.kind}`)],
        [t("field.katoCode"), placed(extra, language)],
        [t("field.address"), fields.address],
        [t("field.contact"), fields.contact],
        [t("field.phone"), formatPhone(fields.phone)],
        [t("field.requirements"), fields.requirements],
        [t("column.cleared"), <Anchor key="cleared" component={Link} to={`/clearances?hostId=${id}`} size="sm" className="number">{number(extra.cleared)}</Anchor>],
        [t("field.note"), fields.note],
      ]}
    />
  );
}

function HostForm({ form }: { form: RecordForm<HostFields> }) {
  const { t } = useTranslation("hosts");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <OptionSelect {...field("kind")} options={HOST_KINDS} words="hosts:kind" required value={form.values.kind} onChange={(kind) => kind && form.setFieldValue("kind", kind)} />
      <PlaceField {...field("katoCode")} words={{ value: form.values.address, onChange: (words) => form.setFieldValue("address", words) }} value={form.values.katoCode} />
      <TextInput {...field("address")} />
      <TextInput {...field("contact")} />
      <PhoneField {...field("phone")} value={form.values.phone} />
      <Textarea {...field("requirements")} description={t("hint.requirements")} autosize minRows={2} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
