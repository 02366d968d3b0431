import { Checkbox, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LEARNER_STATES, type LearnerFields, type Subject } from "../../../shared/contract/learners";
import { COURSES } from "../../../shared/domain/learners";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { groupForm } from "../../ui/groupForm";
import { useOffice, useStatus } from "../../ui/office";
import { PersonFields } from "../../ui/person/PersonFields";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

export function LearnerForm({ form }: { form: RecordForm<LearnerFields> }) {
  const { t } = useTranslation("learners");
  const { client } = useOffice();
  const { today } = useStatus();
  const { values } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  const setState = (state: LearnerFields["state"]): void => {
    form.setFieldValue("state", state);
    if (state === "selected" && !values.selectedOn) form.setFieldValue("selectedOn", today);
  };
  return (
    <>
      <RecordSelect {...field("programmeId")} value={values.programmeId} of="programmes" load={client.programmes.choices} required />
      <PersonFields form={groupForm(form)} path="person" person={values.person} />
      <Section title={t("card.course")}>
        <OptionSelect {...field("state")} options={LEARNER_STATES} words="learners:state" required value={values.state} onChange={(state) => state && setState(state)} />
        <DateField {...field("selectedOn")} value={values.selectedOn} description={t("hint.selectedOn")} />
        <TextInput {...field("reason")} />
        <TextInput {...field("criterion")} description={t("hint.criterion")} />
        <TextInput {...field("incomeEvidence")} description={t("hint.incomeEvidence")} />
        <TextInput {...field("school")} />
        <PlaceField {...field("katoCode")} value={values.katoCode} />
        <Checkbox {...field("ruralSchool")} checked={values.ruralSchool} onChange={(event) => form.setFieldValue("ruralSchool", event.currentTarget.checked)} />
      </Section>
      <Section title={t("card.results")}>
        <OptionSelect {...field("course")} options={COURSES} words="learners:course" value={values.course} onChange={(course) => form.setFieldValue("course", course)} />
        <TextInput {...field("groupName")} description={t("hint.groupName")} />
        <SimpleGrid cols={2} spacing={8}>
          <CountField {...field("lessonsHeld")} value={values.lessonsHeld} onChange={(held) => form.setFieldValue("lessonsHeld", held)} />
          <CountField {...field("lessonsAttended")} value={values.lessonsAttended} onChange={(attended) => form.setFieldValue("lessonsAttended", attended)} />
        </SimpleGrid>
        <Section title={t("field.subjects")}>
          <Rows
            rows={values.subjects}
            addLabel={t("subject.add")}
            onAdd={() => form.insertListItem("subjects", { name: "", chosen: false, score: null, outOf: values.subjects.at(-1)?.outOf ?? null })}
            onRemove={(index) => form.removeListItem("subjects", index)}
            render={(subject, index) => <SubjectFields form={form} path={`subjects.${index}`} subject={subject} />}
          />
        </Section>
        <Textarea {...field("note")} autosize minRows={2} />
      </Section>
    </>
  );
}

function SubjectFields({ form, path, subject }: { form: RecordForm<LearnerFields>; path: string; subject: Subject }) {
  const { t } = useTranslation("learners");
  const part = (name: string) => ({ label: t(`subject.${name}`), ...form.getInputProps(`${path}.${name}`) });
  const set = (name: string, value: unknown): void => form.setFieldValue(`${path}.${name}` as never, value as never);
  return (
    <>
      <SimpleGrid cols={3} spacing={8}>
        <TextInput {...part("name")} required />
        <CountField {...part("score")} value={subject.score} onChange={(score) => set("score", score)} />
        <CountField {...part("outOf")} value={subject.outOf} onChange={(outOf) => set("outOf", outOf)} />
      </SimpleGrid>
      <Checkbox mt={6} size="xs" label={t("subject.chosen")} checked={subject.chosen} onChange={(event) => set("chosen", event.currentTarget.checked)} />
    </>
  );
}
