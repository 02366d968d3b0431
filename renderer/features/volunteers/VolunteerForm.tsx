import { TagsInput, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import { VOLUNTEER_STATUSES, type VolunteerFields } from "../../../shared/contract/volunteers";
import { DateField } from "../../ui/fields/DateField";
import { memoPart } from "../../ui/fields/memoPart";
import { OptionMultiSelect, OptionSelect } from "../../ui/fields/OptionSelect";
import { groupForm } from "../../ui/groupForm";
import { PersonFields } from "../../ui/person/PersonFields";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

export function VolunteerForm({ form }: { form: RecordForm<VolunteerFields> }) {
  const { person, ...work } = form.values;
  return (
    <>
      <PersonFields form={groupForm(form)} path="person" person={person} first />
      <WorkFields form={form} path="" work={work} />
    </>
  );
}

const WorkFields = memoPart(({ form, work }: { form: RecordForm<VolunteerFields>; path: ""; work: Omit<VolunteerFields, "person"> }) => {
  const { t } = useTranslation("volunteers");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <Section title={t("card.work")}>
      <OptionSelect {...field("status")} options={VOLUNTEER_STATUSES} words="volunteers:status" required value={work.status} onChange={(status) => status && form.setFieldValue("status", status)} />
      <DateField {...field("joinedOn")} value={work.joinedOn} />
      <OptionMultiSelect {...field("directions")} options={directionSchema.options} words="common:direction" value={work.directions} onChange={(directions) => form.setFieldValue("directions", directions)} />
      <TextInput {...field("occupation")} description={t("hint.occupation")} />
      <TagsInput {...field("skills")} description={t("hint.skills")} clearable />
      <TextInput {...field("vehicle")} description={t("hint.vehicle")} />
      <TextInput {...field("availability")} description={t("hint.availability")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </Section>
  );
});
