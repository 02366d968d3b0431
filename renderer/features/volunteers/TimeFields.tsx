/** When a volunteer can come and when not: hours of the week, illness and quarantine. */
import { SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AbsenceFields, VolunteerFields, WeeklyHoursFields } from "../../../shared/contract/volunteers";
import { ABSENCE_KINDS } from "../../../shared/domain/availability";
import { DateField } from "../../ui/fields/DateField";
import { memoPart } from "../../ui/fields/memoPart";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { Rows } from "../../ui/fields/Rows";
import { TimeField } from "../../ui/fields/TimeField";
import { WeekdayChips } from "../../ui/fields/WeekdayChips";
import { groupForm } from "../../ui/groupForm";
import { useStatus } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

type TimeValues = Pick<VolunteerFields, "hours" | "availability" | "absences">;

export const TimeFields = memoPart(({ form, values }: { form: RecordForm<VolunteerFields>; path: ""; values: TimeValues }) => {
  const { t } = useTranslation("volunteers");
  const { today } = useStatus();
  const { hours, absences } = values;
  return (
    <>
      <Section title={t("field.hours")}>
        <Rows
          rows={hours}
          addLabel={t("addHours")}
          onAdd={() => form.insertListItem("hours", { weekdays: [], from: null, to: null })}
          onRemove={(index) => form.removeListItem("hours", index)}
          render={(line, index) => <HoursLine form={form} path={`hours.${index}`} line={line} />}
        />
        <TextInput label={t("field.availability")} description={t("hint.availability")} {...form.getInputProps("availability")} />
      </Section>
      <Section title={t("field.absences")}>
        <Rows
          rows={absences}
          addLabel={t("addAbsence")}
          onAdd={() => form.insertListItem("absences", { kind: "illness", from: today, to: null, note: "" })}
          onRemove={(index) => form.removeListItem("absences", index)}
          render={(absence, index) => <AbsenceLine form={form} path={`absences.${index}`} absence={absence} />}
        />
      </Section>
    </>
  );
});

const HoursLine = memoPart(({ form, path, line }: { form: RecordForm<VolunteerFields>; path: string; line: WeeklyHoursFields }) => {
  const { t } = useTranslation("volunteers");
  const group = groupForm(form);
  const part = (name: "from" | "to") => ({
    label: t(`hours.${name}`), value: line[name], onChange: (time: string | null) => group.set(`${path}.${name}`, time), error: form.errors[`${path}.${name}`], "data-path": `${path}.${name}`,
  });
  return (
    <Stack gap={6}>
      <WeekdayChips value={line.weekdays} onChange={(days) => group.set(`${path}.weekdays`, days)} error={form.errors[`${path}.weekdays`]} data-path={`${path}.weekdays`} />
      <SimpleGrid cols={2} spacing={8}>
        <TimeField {...part("from")} />
        <TimeField {...part("to")} />
      </SimpleGrid>
    </Stack>
  );
});

const AbsenceLine = memoPart(({ form, path, absence }: { form: RecordForm<VolunteerFields>; path: string; absence: AbsenceFields }) => {
  const { t } = useTranslation("volunteers");
  const part = (name: string) => ({ label: t(`absence.${name}`), ...form.getInputProps(`${path}.${name}`) });
  return (
    <SimpleGrid cols={2} spacing={8} verticalSpacing={6}>
      <OptionSelect {...part("kind")} options={ABSENCE_KINDS} words="volunteers:absenceKind" required value={absence.kind} onChange={(kind) => kind && groupForm(form).set(`${path}.kind`, kind)} />
      <TextInput {...part("note")} />
      <DateField {...part("from")} value={absence.from} required />
      <DateField {...part("to")} value={absence.to} />
    </SimpleGrid>
  );
});
