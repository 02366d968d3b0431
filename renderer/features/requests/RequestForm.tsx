import { SegmentedControl, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import type { RequestFields } from "../../../shared/contract/requests";
import { REQUEST_CHANNELS, type RequestChannel, URGENCIES, type Urgency } from "../../../shared/domain/requests";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { LimitWarnings } from "../../ui/LimitWarnings";
import { useOffice } from "../../ui/office";
import type { RecordForm } from "../../ui/register/feature";
import { CallerFields } from "./CallerFields";
import { DueFields } from "./DueFields";
import { PlaceOfRequest } from "./PlaceOfRequest";
import { RecipientFields } from "./RecipientFields";
import { WantedFields } from "./WantedFields";
import { WorkClassField } from "./WorkClassField";

/** In the order in which a call goes: who, for whom, what, how urgent, by when, where. Whatever can be known is filled in by itself. */
export function RequestForm({ form, id }: { form: RecordForm<RequestFields>; id: string | null }) {
  const { t } = useTranslation("requests");
  const { client } = useOffice();
  const { values } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <SegmentedControl
        aria-label={t("field.channel")}
        size="xs"
        fullWidth
        data={REQUEST_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={values.channel}
        onChange={(channel) => form.setFieldValue("channel", channel as RequestChannel)}
      />
      <CallerFields form={form} />
      <RecipientFields form={form} id={id} />
      <WantedFields form={form} />
      <LimitWarnings date={values.dueDate} planned={[{ kind: values.recipientKind, id: values.recipientId, lines: values.lines }]} />
      <SegmentedControl
        aria-label={t("field.urgency")}
        size="xs"
        fullWidth
        data={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        value={values.urgency}
        onChange={(urgency) => form.setFieldValue("urgency", urgency as Urgency)}
      />
      <DueFields form={form} />
      <PlaceOfRequest form={form} />
      <WorkClassField form={form} isNew={id === null} />
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" required value={values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} />
      <RecordSelect {...field("campaignId")} of="campaigns" load={client.campaigns.choices} value={values.campaignId} onChange={(campaign) => form.setFieldValue("campaignId", campaign)} />
      <Textarea {...field("note")} autosize minRows={1} />
    </>
  );
}
