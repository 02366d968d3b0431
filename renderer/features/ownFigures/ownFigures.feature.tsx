import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { VULNERABILITIES } from "../../../shared/domain/families";
import { directionSchema } from "../../../shared/contract/base";
import { CONTACT_CHANNELS } from "../../../shared/contract/contacts";
import { DIMENSION_FIELD, type OwnFigureFields, ownFigureFieldsSchema } from "../../../shared/contract/ownFigures";
import { COURSES } from "../../../shared/domain/learners";
import { OCCUPATIONS } from "../../../shared/contract/volunteers";
import { type Dimension, MEASURE_RULES, MEASURES, SCHOOLS, SUMMED_UNITS } from "../../../shared/domain/ownFigures";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField, PlaceName } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import { RecordLink } from "../../ui/RecordLink";
import type { ColumnWords, RecordForm, RegisterFeature } from "../../ui/register/feature";
import { ReadyFigures } from "./ReadyFigures";

type Row = OutputOf<"ownFigures", "list">["rows"][number];
type Extra = OutputOf<"ownFigures", "get">["extra"];

const narrowedBy = (row: Row, { t, language }: ColumnWords): string =>
  [
    row.direction && t(`common:direction.${row.direction}`), ...[row.programme, row.provider, row.campaign, row.item, row.place].map((each) => each && named(each, language)),
    row.occupation && t(`volunteers:occupationKind.${row.occupation}`), row.vulnerability && t(`families:vulnerability.${row.vulnerability}`),
    row.course && t(`learners:course.${row.course}`), row.school && t(`learners:ruralSchool.${row.school}`),
    row.channel && t(`contacts:channel.${row.channel}`), row.topic,
  ].filter(Boolean).join(", ");

export const ownFiguresFeature: RegisterFeature<OwnFigureFields, Row, Extra> = {
  name: "ownFigures",
  write: "brief",
  calls: (client) => client.ownFigures,
  actions: <ReadyFigures />,
  schema: ownFigureFieldsSchema,
  columns: (words) => [
    { key: "name", cell: { fields: ["nameRu"] }, sortable: true, width: 340, render: (row) => named(row, words.language) },
    { key: "measure", cell: { words: "ownFigures:measure" }, width: 260, render: (row) => words.t(`measure.${row.measure}`) },
    { key: "narrowed", cell: { fields: ["programme.nameRu", "provider.nameRu", "campaign.nameRu", "item.nameRu", "place.nameRu", "topic"] }, width: 340, render: (row) => narrowedBy(row, words) },
  ],
  filters: [{ name: "measure", kind: "option", options: MEASURES, words: "ownFigures:measure", width: 240 }],
  empty: () => ({
    nameRu: "", nameKk: "", nameEn: "", measure: "citizens", direction: null, providerId: null, campaignId: null, itemKindId: null, unit: null, district: null, vulnerability: null, occupation: null,
    programmeId: null, course: null, school: null,
    channel: null, topic: null,
  }),
  title: (fields) => fields.nameRu,
  Card: OwnFigureCard,
  Form: OwnFigureForm,
};

function OwnFigureCard({ fields, extra }: { fields: OwnFigureFields; extra: Extra }) {
  const { t } = useTranslation(["ownFigures", "common", "volunteers", "families", "learners", "contacts"]);
  return (
    <Facts
      facts={[
        [t("field.measure"), t(`measure.${fields.measure}`)],
        [t("field.direction"), fields.direction && t(`common:direction.${fields.direction}`)],
        [t("field.providerId"), extra.provider && <RecordLink key="provider" kind="partners" record={extra.provider} />],
        [t("field.campaignId"), extra.campaign && <RecordLink key="campaign" kind="campaigns" record={extra.campaign} />],
        [t("field.itemKindId"), extra.item && <RecordLink key="item" kind="items" record={extra.item} />],
        [t("field.unit"), fields.unit && t(`common:unit.${fields.unit}`)],
        [t("field.district"), fields.district && <PlaceName key="place" code={fields.district} />],
        [t("field.vulnerability"), fields.vulnerability && t(`families:vulnerability.${fields.vulnerability}`)],
        [t("field.occupation"), fields.occupation && t(`volunteers:occupationKind.${fields.occupation}`)],
        [t("field.programmeId"), extra.programme && <RecordLink key="programme" kind="programmes" record={extra.programme} />],
        [t("field.course"), fields.course && t(`learners:course.${fields.course}`)],
        [t("field.school"), fields.school && t(`learners:ruralSchool.${fields.school}`)],
        [t("field.channel"), fields.channel && t(`contacts:channel.${fields.channel}`)],
        [t("field.topic"), fields.topic],
        [t("field.nameKk"), fields.nameKk],
        [t("field.nameEn"), fields.nameEn],
      ]}
    />
  );
}

function OwnFigureForm({ form }: { form: RecordForm<OwnFigureFields> }) {
  const { t } = useTranslation("ownFigures");
  const { values } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} description={t("hint.name")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <TextInput {...field("nameEn")} />
      <OptionSelect {...field("measure")} description={t(`counts.${values.measure}`)} options={MEASURES} words="ownFigures:measure" required value={values.measure} onChange={(measure) => measure && form.setFieldValue("measure", measure)} />
      {MEASURE_RULES[values.measure].by.map((dimension) => <DimensionField key={dimension} dimension={dimension} form={form} />)}
      {values.measure === "items" && values.itemKindId === null && (
        <OptionSelect {...field("unit")} description={t("hint.unit")} options={SUMMED_UNITS} words="common:unit" required value={values.unit} onChange={(unit) => form.setFieldValue("unit", unit)} />
      )}
    </>
  );
}

/** What a figure is narrowed by; an empty field takes all. */
function DimensionField({ dimension, form }: { dimension: Dimension; form: RecordForm<OwnFigureFields> }) {
  const { t } = useTranslation("ownFigures");
  const { client } = useOffice();
  const { values } = form;
  const name = DIMENSION_FIELD[dimension];
  const field = { label: t(`field.${name}`), ...form.getInputProps(name), onChange: (value: string | null) => form.setFieldValue(name, value as never) };
  switch (dimension) {
    case "direction":
      return <OptionSelect {...field} options={directionSchema.options} words="common:direction" value={values.direction} clearable />;
    case "provider":
      return <RecordSelect {...field} of="partners" load={client.partners.choices} value={values.providerId} />;
    case "campaign":
      return <RecordSelect {...field} of="campaigns" load={client.campaigns.choices} value={values.campaignId} />;
    case "itemKind":
      return <RecordSelect {...field} of="items" load={client.items.choices} value={values.itemKindId} />;
    case "district":
      return <PlaceField {...field} value={values.district} />;
    case "vulnerability":
      return <OptionSelect {...field} options={VULNERABILITIES} words="families:vulnerability" value={values.vulnerability} clearable />;
    case "programme":
      return <RecordSelect {...field} of="programmes" load={client.programmes.choices} value={values.programmeId} />;
    case "course":
      return <OptionSelect {...field} options={COURSES} words="learners:course" value={values.course} clearable />;
    case "school":
      return <OptionSelect {...field} options={SCHOOLS} words="learners:ruralSchool" value={values.school} clearable />;
    case "occupation":
      return <OptionSelect {...field} options={OCCUPATIONS} words="volunteers:occupationKind" value={values.occupation} clearable />;
    case "channel":
      return <OptionSelect {...field} options={CONTACT_CHANNELS} words="contacts:channel" value={values.channel} clearable />;
    case "topic":
      return <TextInput {...field} description={t("hint.topic")} value={values.topic ?? ""} onChange={(event) => field.onChange(event.currentTarget.value)} maxLength={200} />;
  }
}
