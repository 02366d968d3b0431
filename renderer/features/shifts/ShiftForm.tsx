import { Alert, Checkbox, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import type { ShiftFields } from "../../../shared/contract/shifts";
import { endDateOf } from "../../../shared/domain/hours";
import { parseTime } from "../../../shared/domain/availability";
import { isLocalDate } from "../../../shared/domain/periods";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { OptionMultiSelect, OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { TimeField } from "../../ui/fields/TimeField";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import { usePresetClasses } from "../../ui/presetClasses";
import type { RecordForm } from "../../ui/register/feature";

const CLASSES = ["disaster_aid", "criminal_record", "heavy_or_harmful"] as const;

export function ShiftForm({ form, id }: { form: RecordForm<ShiftFields>; id: string | null }) {
  const { t } = useTranslation("shifts");
  const { date } = useFormats();
  const { client, query } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  const { values } = form;
  const preset = useQuery(query.requests.presets.queryOptions({ input: { katoCode: values.katoCode || null, date: values.date }, enabled: id === null && isLocalDate(values.date) }));
  // Whoever knows better takes it off (R21).
  usePresetClasses(id === null ? preset.data?.workClasses : undefined, values.workClasses, (classes) => form.setFieldValue("workClasses", classes));
  const isPreset = id === null && preset.data?.workClasses.includes("disaster_aid") === true && values.workClasses.includes("disaster_aid");
  const [from, to] = [parseTime(values.from), parseTime(values.to)];
  const overMidnight = from !== null && to !== null && isLocalDate(values.date) && endDateOf(values.date, from, to) !== values.date ? t("hint.overMidnight", { date: date(endDateOf(values.date, from, to)) }) : undefined;
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus placeholder={t("hint.name")} />
      <TextInput {...field("nameKk")} />
      <DateField {...field("date")} value={values.date} required />
      <SimpleGrid cols={2} spacing={8}>
        <TimeField {...field("from")} value={values.from} onChange={(time) => form.setFieldValue("from", time ?? "")} required />
        <TimeField {...field("to")} value={values.to} onChange={(time) => form.setFieldValue("to", time ?? "")} description={overMidnight} required />
      </SimpleGrid>
      <CountField {...field("needed")} value={values.needed} description={t("hint.needed")} />
      <PlaceField {...field("katoCode")} words={{ value: values.place, onChange: (words) => form.setFieldValue("place", words) }} value={values.katoCode} />
      <TextInput {...field("place")} />
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" value={values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} required />
      {isPreset && (
        <Alert color="orange" p="xs">
          {t("hint.preset")}
        </Alert>
      )}
      <OptionMultiSelect {...field("workClasses")} description={t("hint.workClasses")} options={CLASSES} words="shifts:workClass" value={values.workClasses} onChange={(workClasses) => form.setFieldValue("workClasses", workClasses)} />
      {values.workClasses.includes("criminal_record") && (
        <Checkbox label={t("field.caseClosed")} description={t("hint.caseClosed")} checked={values.caseClosed} onChange={(event) => form.setFieldValue("caseClosed", event.currentTarget.checked)} data-path="caseClosed" />
      )}
      <RecordSelect {...field("campaignId")} value={values.campaignId} of="campaigns" load={client.campaigns.choices} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
