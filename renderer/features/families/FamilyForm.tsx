import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type FamilyFields, RELATIONS } from "../../../shared/contract/families";
import { VULNERABILITIES } from "../../../shared/domain/families";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { memoPart } from "../../ui/fields/memoPart";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PhonesField } from "../../ui/fields/PhonesField";
import { PlaceField } from "../../ui/fields/PlaceField";
import { Rows } from "../../ui/fields/Rows";
import { groupForm } from "../../ui/groupForm";
import { emptyPerson } from "../../ui/person/emptyPerson";
import { PersonFields } from "../../ui/person/PersonFields";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

export function FamilyForm({ form }: { form: RecordForm<FamilyFields> }) {
  const { t } = useTranslation("families");
  const group = groupForm(form);
  const { head, members, vulnerabilities } = form.values;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <Section title={t("field.head")}>
        {head && <PersonFields form={group} path="head" person={head} compact first />}
        <Group>
          {head ? (
            <Button size="compact-sm" variant="subtle" onClick={() => form.setFieldValue("head", null)}>
              {t("noHead")}
            </Button>
          ) : (
            <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.setFieldValue("head", emptyPerson())}>
              {t("addHead")}
            </Button>
          )}
        </Group>
      </Section>
      <TextInput {...field("name")} description={t("hint.name")} required={head === null} />
      <CountField {...field("declaredSize")} description={t("hint.declaredSize")} value={form.values.declaredSize} onChange={(size) => form.setFieldValue("declaredSize", size)} />
      <PlaceField {...field("katoCode")} words={{ value: form.values.address, onChange: (words) => form.setFieldValue("address", words) }} value={form.values.katoCode} />
      <TextInput {...field("address")} />
      <PhonesField label={t("field.phones")} value={form.values.phones} onChange={(phones) => form.setFieldValue("phones", phones)} path="phones" errors={form.errors} />
      <Section title={t("field.members")}>
        <Rows
          rows={members}
          addLabel={t("addMember")}
          onAdd={() => form.insertListItem("members", { person: emptyPerson(), relation: "child", from: null, to: null })}
          onRemove={(index) => form.removeListItem("members", index)}
          render={(member, index) => <MemberFields form={form} path={`members.${index}`} member={member} />}
        />
      </Section>
      <Section title={t("field.vulnerabilities")}>
        <Rows
          rows={vulnerabilities}
          addLabel={t("addVulnerability")}
          onAdd={() => form.insertListItem("vulnerabilities", { code: "low_income", from: null, to: null, evidence: "" })}
          onRemove={(index) => form.removeListItem("vulnerabilities", index)}
          render={(need, index) => <NeedFields form={form} path={`vulnerabilities.${index}`} need={need} />}
        />
      </Section>
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}

const MemberFields = memoPart(({ form, path, member }: { form: RecordForm<FamilyFields>; path: string; member: FamilyFields["members"][number] }) => {
  const { t } = useTranslation("families");
  const part = (name: string) => ({ label: t(`member.${name}`), ...form.getInputProps(`${path}.${name}`) });
  return (
    <Stack gap={8} pb="xs">
      <PersonFields form={groupForm(form)} path={`${path}.person`} person={member.person} compact />
      <OptionSelect {...part("relation")} options={RELATIONS} words="families:relation" required value={member.relation} onChange={(relation) => relation && groupForm(form).set(`${path}.relation`, relation)} />
      <SimpleGrid cols={2} spacing={8}>
        <DateField {...part("from")} value={member.from} />
        <DateField {...part("to")} value={member.to} />
      </SimpleGrid>
    </Stack>
  );
});

const NeedFields = memoPart(({ form, path, need }: { form: RecordForm<FamilyFields>; path: string; need: FamilyFields["vulnerabilities"][number] }) => {
  const { t } = useTranslation("families");
  const part = (name: string) => ({ label: t(`need.${name}`), ...form.getInputProps(`${path}.${name}`) });
  return (
    <SimpleGrid cols={2} spacing={8} verticalSpacing={6}>
      <OptionSelect {...part("code")} options={VULNERABILITIES} words="families:vulnerability" required value={need.code} onChange={(code) => code && groupForm(form).set(`${path}.code`, code)} />
      <TextInput {...part("evidence")} />
      <DateField {...part("from")} value={need.from} />
      <DateField {...part("to")} value={need.to} />
    </SimpleGrid>
  );
});
