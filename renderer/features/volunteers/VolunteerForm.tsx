import { TagsInput, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import { OCCUPATIONS, VOLUNTEER_STATUSES, type VolunteerFields } from "../../../shared/contract/volunteers";
import { DateField } from "../../ui/fields/DateField";
import { memoPart } from "../../ui/fields/memoPart";
import { OptionMultiSelect, OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordMultiSelect } from "../../ui/fields/RecordSelect";
import { groupForm } from "../../ui/groupForm";
import { useOffice } from "../../ui/office";
import { PersonFields } from "../../ui/person/PersonFields";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";
import { PaperFields } from "./PaperFields";
import { TimeFields } from "./TimeFields";

export function VolunteerForm({ form }: { form: RecordForm<VolunteerFields> }) {
  const { t } = useTranslation("volunteers");
  const { person, hours, availability, absences, trainings, parentConsent, note: _note, ...work } = form.values;
  return (
    <>
      <PersonFields form={groupForm(form)} path="person" person={person} first />
      <WorkFields form={form} path="" work={work} />
      <TimeFields form={form} path="" values={{ hours, availability, absences }} />
      <PaperFields form={form} path="" birthDate={person.birthDate} trainings={trainings} consent={parentConsent} />
      <Textarea label={t("field.note")} {...form.getInputProps("note")} autosize minRows={2} />
    </>
  );
}

type Work = Pick<VolunteerFields, "status" | "joinedOn" | "directions" | "occupationKind" | "occupation" | "skills" | "vehicle" | "groups">;

const WorkFields = memoPart(({ form, work }: { form: RecordForm<VolunteerFields>; path: ""; work: Work }) => {
  const { t } = useTranslation("volunteers");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <Section title={t("card.work")}>
      <OptionSelect {...field("status")} options={VOLUNTEER_STATUSES} words="volunteers:status" required value={work.status} onChange={(status) => status && form.setFieldValue("status", status)} />
      <DateField {...field("joinedOn")} value={work.joinedOn} />
      <OptionMultiSelect {...field("directions")} options={directionSchema.options} words="common:direction" value={work.directions} onChange={(directions) => form.setFieldValue("directions", directions)} />
      <OptionSelect {...field("occupationKind")} options={OCCUPATIONS} words="volunteers:occupationKind" clearable value={work.occupationKind} onChange={(kind) => form.setFieldValue("occupationKind", kind)} />
      <TextInput {...field("occupation")} />
      <TagsInput {...field("skills")} description={t("hint.skills")} clearable />
      <TextInput {...field("vehicle")} description={t("hint.vehicle")} />
      <RecordMultiSelect {...field("groups")} of="volunteerGroups" load={client.volunteerGroups.choices} value={work.groups} onChange={(groups) => form.setFieldValue("groups", groups)} />
    </Section>
  );
});
