import { Anchor, Checkbox, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OutputOf } from "../../ui/outputs";
import { directionSchema } from "../../../shared/contract/base";
import { type CampaignFields, campaignFieldsSchema } from "../../../shared/contract/campaigns";
import { NAMED_WORK_CLASSES } from "../../../shared/domain/eligibility";
import { DateField } from "../../ui/fields/DateField";
import { OptionMultiSelect, OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { HeldFields } from "../../ui/fields/HeldFields";
import { named, placed } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import { Facts } from "../../ui/record/Facts";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"campaigns", "list">["rows"][number];
type Extra = OutputOf<"campaigns", "get">["extra"];

export const campaignsFeature: RegisterFeature<CampaignFields, Row, Extra> = {
  name: "campaigns",
  write: "plan",
  calls: (client) => client.campaigns,
  schema: campaignFieldsSchema,
  defaultDescending: true,
  columns: ({ t, language, date, number }) => [
    { key: "from", sortable: true, width: 110, render: (row) => date(row.from) },
    { key: "to", width: 110, render: (row) => date(row.to) },
    { key: "name", sortable: true, render: (row) => named(row, language) },
    { key: "organiser", width: 230, render: (row) => row.organiser && named(row.organiser, language) },
    { key: "direction", cell: { words: "common:direction" }, width: 190, render: (row) => t(`common:direction.${row.direction}`) },
    { key: "deliveries", numeric: true, width: 90, render: (row) => number(row.deliveries) },
  ],
  filters: [{ name: "direction", kind: "option", options: directionSchema.options, words: "common:direction", width: 230 }],
  empty: ({ today, corpsPartnerId }) => ({ nameRu: "", nameKk: "", organiserId: corpsPartnerId || null, direction: "targeted_aid", from: today, to: null, katoCode: null, place: "", requirements: "", workClasses: [], caseClosed: false, note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: CampaignCard,
  Form: CampaignForm,
};

function CampaignCard({ id, fields, extra }: { id: string; fields: CampaignFields; extra: Extra }) {
  const { t } = useTranslation(["campaigns", "common", "requests"]);
  const { date, number } = useFormats();
  const language = useLanguage();
  return (
    <Facts
      facts={[
        [t("field.nameRu"), language === "kk" && fields.nameKk ? fields.nameRu : ""],
        [t("field.nameKk"), language === "kk" ? "" : fields.nameKk],
        [t("field.organiserId"), extra.organiser && <Anchor key="organiser" component={Link} to={`/partners/${extra.organiser.id}`} size="sm">{extra.organiser.name}</Anchor>],
        [t("field.direction"), t(`common:direction.${fields.direction}`)],
        [t("field.from"), date(fields.from)],
        [t("field.to"), date(fields.to) || t("card.running")],
        [t("field.katoCode"), placed(extra, language)],
        [t("field.place"), fields.place],
        [t("field.requirements"), fields.requirements],
        [t("field.workClasses"), fields.workClasses.map((one) => t(`requests:workClass.${one}`)).join(", ")],
        [t("card.deliveries"), <Anchor key="deliveries" component={Link} to={`/deliveries?campaignId=${id}&state=confirmed`} size="sm" className="number">{number(extra.deliveries)}</Anchor>],
        [t("field.note"), fields.note],
      ]}
    />
  );
}

function CampaignForm({ form }: { form: RecordForm<CampaignFields> }) {
  const { t } = useTranslation("campaigns");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <RecordSelect {...field("organiserId")} value={form.values.organiserId} of="partners" load={client.partners.choices} description={t("hint.organiserId")} />
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" required value={form.values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} />
      <DateField {...field("from")} value={form.values.from} required />
      <DateField {...field("to")} value={form.values.to} description={t("hint.to")} />
      <HeldFields form={form} />
      <OptionMultiSelect {...field("workClasses")} description={t("hint.workClasses")} options={NAMED_WORK_CLASSES} words="requests:workClass" value={form.values.workClasses} onChange={(workClasses) => form.setFieldValue("workClasses", workClasses)} />
      {form.values.workClasses.includes("criminal_record") && (
        <Checkbox label={t("field.caseClosed")} checked={form.values.caseClosed} onChange={(event) => form.setFieldValue("caseClosed", event.currentTarget.checked)} data-path="caseClosed" />
      )}
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
