import { Button, Checkbox, Group, Text, TextInput, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { directionSchema } from "../../../shared/contract/base";
import { MATERIAL_KINDS, OUTPUT_STATES, OUTPUT_WAYS, type OutputFields, outputFieldsSchema } from "../../../shared/contract/information";
import { UNCOUNTED } from "../../../shared/contract/values";
import { amountWords } from "../../ui/amounts";
import { AmountText } from "../../ui/AmountText";
import { copiesAtStops, type Stop } from "../../../shared/domain/stops";
import { complainAboutAmount } from "../../ui/amountCheck";
import { AmountField } from "../../ui/fields/AmountField";
import { amountInForm } from "../../ui/fields/amountInForm";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { OptionalAmountField } from "../../ui/fields/OptionalAmountField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { memoPart } from "../../ui/fields/memoPart";
import { PlaceField, PlaceName } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { useFormats } from "../../ui/format";
import { groupForm } from "../../ui/groupForm";
import { useLanguage } from "../../ui/LanguageChoice";
import { Links } from "../../ui/Links";
import { named, placed } from "../../ui/naming";
import { useMay, useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RecordHead, RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";
import { useToast } from "../../ui/toast";

type Row = OutputOf<"informationOutputs", "list">["rows"][number];
type Extra = OutputOf<"informationOutputs", "get">["extra"];

export const informationOutputsFeature: RegisterFeature<OutputFields, Row, Extra> = {
  name: "informationOutputs",
  write: "register",
  calls: (client) => client.informationOutputs,
  schema: outputFieldsSchema.superRefine(({ amount, contacted }, context) => {
    complainAboutAmount(context, amount, "piece", { value: ["amount", "value"], high: ["amount", "high"] });
    complainAboutAmount(context, contacted, "person", { value: ["contacted", "value"], high: ["contacted", "high"] });
  }),
  columns: ({ t, language, date }) => [
    { key: "from", cell: { fields: ["fromDate", "toDate"] }, sortable: true, width: 178, render: (row) => (row.fromDate === row.toDate ? date(row.fromDate) : `${date(row.fromDate)} – ${date(row.toDate)}`) },
    { key: "material", width: 260, render: (row) => named(row.material, language) },
    { key: "how", cell: { words: "informationOutputs:how" }, width: 130, render: (row) => t(`how.${row.how}`) },
    { key: "amount", firm: true, numeric: true, width: 180, render: (row) => <AmountText amount={row.amount} unit="piece" /> },
    { key: "contacted", optional: true, numeric: true, width: 150, render: (row) => row.contacted.qualifier !== "unknown" && <AmountText amount={row.contacted} unit="person" /> },
    { key: "place", cell: { fields: ["placeRu", "place"] }, width: 220, render: (row) => [placed(row, language), row.place].filter(Boolean).join(", ") },
    { key: "stops", optional: true, width: 260, render: (row) => row.stops.join("; ") },
    { key: "link", optional: true, width: 220, render: (row) => row.link },
    { key: "campaign", optional: true, width: 200, render: (row) => row.campaign && named(row.campaign, language) },
    { key: "state", firm: true, cell: { words: "informationOutputs:state" }, width: 150, render: (row) => <StateBadge state={row.state} words="informationOutputs:state" /> },
  ],
  defaultDescending: true,
  filters: [
    { name: "materialKind", kind: "option", options: MATERIAL_KINDS, words: "informationMaterials:kind", width: 160 },
    { name: "how", kind: "option", options: OUTPUT_WAYS, words: "informationOutputs:how", width: 150 },
    { name: "state", kind: "option", options: OUTPUT_STATES, words: "informationOutputs:state", width: 150 },
    { name: "district", kind: "place" },
    { name: "from", kind: "date" },
    { name: "to", kind: "date" },
    { name: "materialId", kind: "link" },
    { name: "campaignId", kind: "record", of: "campaigns", load: (client) => client.campaigns.choices },
  ],
  actions: <Beside />,
  empty: ({ today }) => ({
    materialId: "", direction: "information", how: "handed_out", amount: { qualifier: "exact", value: null, high: null }, state: "confirmed",
    fromDate: today, toDate: today, katoCode: null, place: "", stops: [], link: "", campaignId: null, contacted: UNCOUNTED, note: "",
  }),
  title: (fields, extra, { t, language, date }) =>
    extra ? t("titled", { material: named(extra.material, language), date: date(fields.fromDate) }) : t("titledNew", { date: date(fields.fromDate) }),
  Card: OutputCard,
  CardActions: OutputActions,
  Form: OutputForm,
};

/** What belongs to information work and stands in other registers: the materials, and events that moved online. */
function Beside() {
  const { t } = useTranslation("informationOutputs");
  return (
    <>
      <Button component={Link} to="/informationMaterials" variant="default">{t("materials")}</Button>
      <Button component={Link} to="/campaigns?online=online" variant="default">{t("toOnline")}</Button>
    </>
  );
}

function OutputCard({ id, fields, extra }: { id: string; fields: OutputFields; extra: Extra }) {
  const { t } = useTranslation(["informationOutputs", "informationMaterials", "common"]);
  const { date, number } = useFormats();
  const language = useLanguage();
  return (
    <>
      <Facts
        facts={[
          [t("field.state"), <StateBadge key="state" state={fields.state} words="informationOutputs:state" />],
          [t("field.materialId"), <RecordLink key="material" kind="informationMaterials" record={extra.material} />],
          [t("field.kind"), t(`informationMaterials:kind.${extra.materialKind}`)],
          [t("field.how"), t(`how.${fields.how}`)],
          [t("field.amount"), amountWords(fields.amount, "piece", language)],
          [t("field.period"), fields.fromDate === fields.toDate ? date(fields.fromDate) : `${date(fields.fromDate)} – ${date(fields.toDate)}`],
          [t("field.direction"), t(`common:direction.${fields.direction}`)],
          [t("field.katoCode"), fields.katoCode && <PlaceName key="place" code={fields.katoCode} />],
          [t("field.place"), fields.place],
          [t("field.link"), fields.link && <Links key="link" text={fields.link} />],
          [t("field.contacted"), fields.contacted.qualifier !== "unknown" && amountWords(fields.contacted, "person", language)],
          [t("field.campaignId"), extra.campaign && <RecordLink key="campaign" kind="campaigns" record={extra.campaign} />],
          [t("field.note"), fields.note],
        ]}
      />
      {fields.stops.length > 0 && (
        <Section title={t("field.stops")}>
          <Facts facts={fields.stops.map((stop) => [stop.place, stop.copies === null ? t("stop.uncounted") : number(stop.copies)] as const)} />
          <Text size="sm">{t("stop.together", { copies: number(copiesAtStops(fields.stops)), amount: amountWords(fields.amount, "piece", language) })}</Text>
        </Section>
      )}
      <Attachments ownerKind="informationOutputs" ownerId={id} kinds={["photo", "evidence"]} />
    </>
  );
}

/** A draft has no step of its own in the office: confirming it saves it as confirmed. */
function OutputActions({ id, record, fields, extra }: { id: string; record: RecordHead; fields: OutputFields; extra: Extra }) {
  const { t } = useTranslation("informationOutputs");
  const { client } = useOffice();
  const { date } = useFormats();
  const queries = useQueryClient();
  const toast = useToast();
  const language = useLanguage();
  const may = useMay("register");
  if (fields.state !== "draft" || !may) return null;
  const confirm = async (): Promise<void> => {
    try {
      await client.informationOutputs.update({ id, version: record.version, fields: { ...fields, state: "confirmed" } });
      await queries.invalidateQueries();
      toast.done(t("action.confirmed", { title: t("titled", { material: named(extra.material, language), date: date(fields.fromDate) }) }));
    } catch (error) {
      toast.refusal(error);
      await queries.invalidateQueries();
    }
  };
  return (
    <Button size="xs" onClick={() => void confirm()}>
      {t("action.confirm")}
    </Button>
  );
}

function OutputForm({ form }: { form: RecordForm<OutputFields> }) {
  const { t } = useTranslation("informationOutputs");
  const { client } = useOffice();
  const { values, errors } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <RecordSelect {...field("materialId")} description={t("hint.materialId")} required of="informationMaterials" load={client.informationMaterials.choices} value={values.materialId} onChange={(id) => form.setFieldValue("materialId", id ?? "")} />
      <OptionSelect {...field("how")} options={OUTPUT_WAYS} words="informationOutputs:how" required value={values.how} onChange={(how) => how && form.setFieldValue("how", how)} />
      <AmountField label={t("field.amount")} required unit="piece" {...amountInForm(groupForm(form), "amount", values.amount)} />
      <Group grow align="flex-start">
        <DateField {...field("fromDate")} required value={values.fromDate} onChange={(day) => form.setValues({ fromDate: day ?? "", toDate: values.toDate < (day ?? "") || values.toDate === values.fromDate ? (day ?? "") : values.toDate })} />
        <DateField {...field("toDate")} required value={values.toDate} onChange={(day) => form.setFieldValue("toDate", day ?? "")} />
      </Group>
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" required value={values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} />
      <PlaceField {...field("katoCode")} words={{ value: values.place, onChange: (words) => form.setFieldValue("place", words) }} value={values.katoCode} onChange={(code) => form.setFieldValue("katoCode", code)} />
      <TextInput {...field("place")} description={t("hint.place")} />
      <Section title={t("field.stops")}>
        <Rows
          rows={values.stops}
          addLabel={t("stop.add")}
          onAdd={() => form.insertListItem("stops", { place: "", copies: null })}
          onRemove={(index) => form.removeListItem("stops", index)}
          render={(stop, index) => <StopFields form={form} path={`stops.${index}`} stop={stop} />}
        />
      </Section>
      {values.how === "published" && <TextInput {...field("link")} />}
      <OptionalAmountField label={t("field.contacted")} description={t("hint.contacted")} unit="person" {...amountInForm(groupForm(form), "contacted", values.contacted)} />
      <RecordSelect {...field("campaignId")} description={t("hint.campaignId")} of="campaigns" load={client.campaigns.choices} value={values.campaignId} onChange={(id) => form.setFieldValue("campaignId", id)} />
      <Textarea {...field("note")} autosize minRows={2} />
      <div>
        <Checkbox data-path="state" label={t("isConfirmed")} checked={values.state === "confirmed"} onChange={(event) => form.setFieldValue("state", event.currentTarget.checked ? "confirmed" : "draft")} error={errors["state"]} />
        {values.state === "draft" && (
          <Text size="xs" c="dimmed" ml={28}>
            {t("hint.draft")}
          </Text>
        )}
      </div>
    </>
  );
}

/** Where, and how many copies went there; an empty number says that nobody counted. */
const StopFields = memoPart(({ form, path, stop }: { form: RecordForm<OutputFields>; path: string; stop: Stop }) => {
  const { t } = useTranslation("informationOutputs");
  return (
    <Group gap={8} align="flex-start" wrap="nowrap">
      <TextInput label={t("stop.place")} required flex={1} {...form.getInputProps(`${path}.place`)} />
      <CountField label={t("stop.copies")} w={130} {...form.getInputProps(`${path}.copies`)} value={stop.copies} onChange={(copies) => form.setFieldValue(`${path}.copies` as never, copies as never)} />
    </Group>
  );
});
