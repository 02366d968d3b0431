import { SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { HeadquartersFields } from "../../../shared/contract/headquarters";
import { DateField } from "../../ui/fields/DateField";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

export function HeadquartersForm({ form }: { form: RecordForm<HeadquartersFields> }) {
  const { t } = useTranslation("headquarters");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  const memberField = (index: number, name: string) => ({ label: t(`member.${name === "volunteerId" ? "volunteer" : name}`), ...form.getInputProps(`members.${index}.${name}`) });
  const { members } = form.values;
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <TextInput {...field("purpose")} description={t("hint.purpose")} />
      <DateField {...field("from")} value={form.values.from} required />
      <DateField {...field("to")} value={form.values.to} description={t("hint.to")} />
      <PlaceField {...field("katoCode")} value={form.values.katoCode} />
      <Section title={t("field.members")}>
        <Rows
          rows={members}
          addLabel={t("addMember")}
          // Lists of members are typed off one order: the next one most often came on the same day.
          onAdd={() => form.insertListItem("members", { volunteerId: "", role: "", from: members.at(-1)?.from ?? form.values.from, to: null })}
          onRemove={(index) => form.removeListItem("members", index)}
          render={(member, index) => (
            <Stack gap={6}>
              <RecordSelect {...memberField(index, "volunteerId")} value={member.volunteerId} of="volunteers" load={client.volunteers.choices} required />
              <SimpleGrid cols={3} spacing={8}>
                <TextInput {...memberField(index, "role")} />
                <DateField {...memberField(index, "from")} value={member.from} required />
                <DateField {...memberField(index, "to")} value={member.to} />
              </SimpleGrid>
            </Stack>
          )}
        />
      </Section>
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
