import { SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import { type ProgrammeFields, TARGET_INDICATORS, TARGET_QUALIFIERS, TARGET_SCOPES, type TargetFields } from "../../../shared/contract/programmes";
import { type Unit, UNITS } from "../../../shared/domain/amounts";
import { rescaled } from "../../ui/amounts";
import { DateField } from "../../ui/fields/DateField";
import { HeldFields } from "../../ui/fields/HeldFields";
import { memoPart } from "../../ui/fields/memoPart";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { QuantityField } from "../../ui/fields/QuantityField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { groupForm } from "../../ui/groupForm";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

/** The unit an indicator is most often counted in; it can be changed. */
const USUAL_UNIT: Readonly<Record<TargetFields["indicator"], Unit>> = {
  volunteers: "person", participants: "person", trained: "person", learners: "person", mentors: "person", support_centres: "place",
  grants: "piece", grants_implemented: "piece", publications: "piece", events: "event", other: "piece",
};

export function ProgrammeForm({ form }: { form: RecordForm<ProgrammeFields> }) {
  const { t } = useTranslation("programmes");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <Textarea {...field("aimRu")} autosize minRows={2} />
      <Textarea {...field("aimKk")} autosize minRows={2} />
      <TextInput {...field("code")} description={t("hint.code")} required />
      <RecordSelect {...field("organiserId")} value={form.values.organiserId} of="partners" load={client.partners.choices} />
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" required value={form.values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} />
      <DateField {...field("from")} value={form.values.from} required />
      <DateField {...field("to")} value={form.values.to} description={t("hint.to")} />
      <HeldFields form={form} />
      <Section title={t("field.targets")}>
        <Rows
          rows={form.values.targets}
          addLabel={t("addTarget")}
          onAdd={() => form.insertListItem("targets", { id: null, indicator: "volunteers", scope: "corps", qualifier: "at_least", low: null, high: null, unit: "person", due: form.values.to, note: "", noteKk: "" })}
          onRemove={(index) => form.removeListItem("targets", index)}
          render={(target, index) => <TargetRow form={form} path={`targets.${index}`} target={target} />}
        />
      </Section>
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}

const TargetRow = memoPart(({ form, path, target }: { form: RecordForm<ProgrammeFields>; path: string; target: TargetFields }) => {
  const { t } = useTranslation("programmes");
  const { set } = groupForm(form);
  const part = (name: string) => ({ label: t(`target.${name}`), ...form.getInputProps(`${path}.${name}`) });
  const setUnit = (unit: Unit): void => {
    const { value, high } = rescaled({ qualifier: "range", value: target.low, high: target.high }, target.unit, unit);
    set(path, { ...target, unit, low: value, high });
  };
  const setIndicator = (indicator: TargetFields["indicator"]): void => {
    const untouched = target.low === null && target.high === null;
    set(path, { ...target, indicator, unit: untouched ? USUAL_UNIT[indicator] : target.unit });
  };
  return (
    <Stack gap={6} pb="xs">
      <SimpleGrid cols={2} spacing={8} verticalSpacing={6}>
        <OptionSelect {...part("indicator")} options={TARGET_INDICATORS} words="programmes:indicator" required value={target.indicator} onChange={(indicator) => indicator && setIndicator(indicator)} />
        <OptionSelect {...part("scope")} options={TARGET_SCOPES} words="programmes:scope" required value={target.scope} onChange={(scope) => scope && set(`${path}.scope`, scope)} />
      </SimpleGrid>
      <SimpleGrid cols={3} spacing={8}>
        <QuantityField {...part("low")} unit={target.unit} value={target.low} />
        <QuantityField {...part("high")} unit={target.unit} value={target.high} />
        <OptionSelect {...part("unit")} options={UNITS} words="common:unit" required value={target.unit} onChange={(unit) => unit && setUnit(unit)} />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing={8}>
        <OptionSelect {...part("qualifier")} options={TARGET_QUALIFIERS} words="common:qualifier" required value={target.qualifier} onChange={(qualifier) => qualifier && set(`${path}.qualifier`, qualifier)} />
        <DateField {...part("due")} value={target.due} />
      </SimpleGrid>
      <TextInput {...part("note")} />
      <TextInput {...part("noteKk")} />
    </Stack>
  );
});
