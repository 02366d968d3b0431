import { SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import type { HeadquartersFields, HeadquartersMember } from "../../../shared/contract/headquarters";
import { DateField } from "../../ui/fields/DateField";
import { FromRegime } from "../../ui/fields/FromRegime";
import { memoPart } from "../../ui/fields/memoPart";
import { OptionMultiSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

export function HeadquartersForm({ form, id }: { form: RecordForm<HeadquartersFields>; id: string | null }) {
  const { t } = useTranslation("headquarters");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  const { client } = useOffice();
  const { members } = form.values;
  /** A new headquarters that stands with a regime begins with it; the day of one on file is what it is. */
  const standWith = async (regimeId: string | null): Promise<void> => {
    form.setFieldValue("regimeId", regimeId);
    if (regimeId === null || id !== null) return;
    const { fields } = await client.regimes.get({ id: regimeId });
    form.setFieldValue("from", fields.from);
  };
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <TextInput {...field("purpose")} description={t("hint.purpose")} />
      <Stack gap={2}>
        <DateField {...field("from")} value={form.values.from} required />
        <FromRegime onChoose={(regime) => form.setValues({ regimeId: regime.id, from: regime.from })} />
      </Stack>
      <DateField {...field("to")} value={form.values.to} description={t("hint.to")} />
      <PlaceField {...field("katoCode")} value={form.values.katoCode} />
      <OptionMultiSelect {...field("directions")} options={directionSchema.options} words="common:direction" value={form.values.directions} onChange={(directions) => form.setFieldValue("directions", directions)} />
      <RecordSelect {...field("coordinatorId")} description={t("hint.coordinatorId")} value={form.values.coordinatorId} of="people" load={client.people.choices} />
      <RecordSelect {...field("regimeId")} value={form.values.regimeId} onChange={(regimeId) => void standWith(regimeId)} of="regimes" load={client.regimes.choices} />
      <Section title={t("field.members")}>
        <Rows
          rows={members}
          addLabel={t("addMember")}
          // Lists of members are typed off one order: the next one most often came on the same day.
          onAdd={() => form.insertListItem("members", { volunteerId: "", role: "", from: members.at(-1)?.from ?? form.values.from, to: null })}
          onRemove={(index) => form.removeListItem("members", index)}
          render={(member, index) => <MemberFields form={form} path={`members.${index}`} member={member} />}
        />
      </Section>
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}

const MemberFields = memoPart(({ form, path, member }: { form: RecordForm<HeadquartersFields>; path: string; member: HeadquartersMember }) => {
  const { t } = useTranslation("headquarters");
  const { client } = useOffice();
  const part = (name: string) => form.getInputProps(`${path}.${name}`);
  return (
    <Stack gap={6}>
      <RecordSelect label={t("member.volunteer")} {...part("volunteerId")} value={member.volunteerId} of="volunteers" load={client.volunteers.choices} required />
      <SimpleGrid cols={3} spacing={8}>
        <TextInput label={t("member.role")} {...part("role")} />
        <DateField label={t("member.from")} {...part("from")} value={member.from} required />
        <DateField label={t("member.to")} {...part("to")} value={member.to} />
      </SimpleGrid>
    </Stack>
  );
});
