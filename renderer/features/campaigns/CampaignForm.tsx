import { Checkbox, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import type { CampaignFields, ChallengeCall, PublicFace } from "../../../shared/contract/campaigns";
import { CALL_ANSWERS } from "../../../shared/domain/challenge";
import { NAMED_WORK_CLASSES } from "../../../shared/domain/eligibility";
import { amountInForm } from "../../ui/fields/amountInForm";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { HeldFields } from "../../ui/fields/HeldFields";
import { memoPart } from "../../ui/fields/memoPart";
import { OptionMultiSelect, OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordMultiSelect, RecordSelect } from "../../ui/fields/RecordSelect";
import { OptionalAmountField } from "../../ui/fields/OptionalAmountField";
import { Rows } from "../../ui/fields/Rows";
import { groupForm } from "../../ui/groupForm";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

export function CampaignForm({ form }: { form: RecordForm<CampaignFields> }) {
  const { t } = useTranslation("campaigns");
  const { client } = useOffice();
  const { values } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <RecordSelect {...field("organiserId")} value={values.organiserId} of="partners" load={client.partners.choices} description={t("hint.organiserId")} />
      <RecordMultiSelect {...field("partners")} of="partners" load={client.partners.choices} value={values.partners} onChange={(ids) => form.setFieldValue("partners", ids)} />
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" required value={values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} />
      <DateField {...field("from")} value={values.from} required />
      <DateField {...field("to")} value={values.to} description={t("hint.to")} />
      <HeldFields form={form} />
      <Checkbox label={t("field.online")} description={t("hint.online")} checked={values.online} onChange={(event) => form.setFieldValue("online", event.currentTarget.checked)} data-path="online" />
      <Textarea {...field("link")} description={t("hint.link")} autosize minRows={1} />
      <OptionMultiSelect {...field("workClasses")} description={t("hint.workClasses")} options={NAMED_WORK_CLASSES} words="requests:workClass" value={values.workClasses} onChange={(workClasses) => form.setFieldValue("workClasses", workClasses)} />
      {values.workClasses.includes("criminal_record") && (
        <Checkbox label={t("field.caseClosed")} checked={values.caseClosed} onChange={(event) => form.setFieldValue("caseClosed", event.currentTarget.checked)} data-path="caseClosed" />
      )}
      <Section title={t("section.people")}>
        <CountField {...field("registered")} description={t("hint.registered")} w={200} value={values.registered} onChange={(registered) => form.setFieldValue("registered", registered)} />
        <OptionalAmountField label={t("field.attended")} description={t("hint.attended")} unit="person" {...amountInForm(groupForm(form), "attended", values.attended)} />
        <OptionalAmountField label={t("field.reach")} description={t("hint.reach")} unit="person" {...amountInForm(groupForm(form), "reach", values.reach)} />
      </Section>
      <Section title={t("field.publicFaces")}>
        <Rows
          rows={values.publicFaces}
          addLabel={t("addFace")}
          onAdd={() => form.insertListItem("publicFaces", { name: "", known: "", agreedOn: null })}
          onRemove={(index) => form.removeListItem("publicFaces", index)}
          render={(face, index) => <FaceFields form={form} path={`publicFaces.${index}`} face={face} />}
        />
      </Section>
      <Section title={t("field.calls")}>
        <Rows
          rows={values.calls}
          addLabel={t("addCall")}
          onAdd={() => form.insertListItem("calls", { by: values.calls.at(-1)?.by ?? "", whom: "", city: "", calledOn: values.calls.at(-1)?.calledOn ?? values.from, answer: "waiting", answeredOn: null, link: "" })}
          onRemove={(index) => form.removeListItem("calls", index)}
          render={(call, index) => <CallFields form={form} path={`calls.${index}`} call={call} />}
        />
      </Section>
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}

const FaceFields = memoPart(({ form, path, face }: { form: RecordForm<CampaignFields>; path: string; face: PublicFace }) => {
  const { t } = useTranslation("campaigns");
  const part = (name: string) => ({ label: t(`face.${name}`), ...form.getInputProps(`${path}.${name}`) });
  return (
    <SimpleGrid cols={3} spacing={8}>
      <TextInput {...part("name")} required />
      <TextInput {...part("known")} />
      <DateField {...part("agreedOn")} value={face.agreedOn} />
    </SimpleGrid>
  );
});

const CallFields = memoPart(({ form, path, call }: { form: RecordForm<CampaignFields>; path: string; call: ChallengeCall }) => {
  const { t } = useTranslation("campaigns");
  const part = (name: string) => ({ label: t(`call.${name}`), ...form.getInputProps(`${path}.${name}`) });
  return (
    <Stack gap={6}>
      <SimpleGrid cols={3} spacing={8}>
        <TextInput {...part("by")} required />
        <TextInput {...part("whom")} required />
        <TextInput {...part("city")} />
      </SimpleGrid>
      <SimpleGrid cols={3} spacing={8}>
        <DateField {...part("calledOn")} value={call.calledOn} required />
        <OptionSelect {...part("answer")} options={CALL_ANSWERS} words="campaigns:answer" value={call.answer} onChange={(answer) => answer && form.setFieldValue(`${path}.answer` as never, answer as never)} />
        <DateField {...part("answeredOn")} value={call.answeredOn} />
      </SimpleGrid>
      <TextInput {...part("link")} />
    </Stack>
  );
});
