/** When the front office answers: hours of the week, days off, single days that differ. */
import { Button, Checkbox, Group, SimpleGrid, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type DeskHoursFields, deskHoursSchema } from "../../../shared/contract/contacts";
import { DateField } from "../../ui/fields/DateField";
import { Rows } from "../../ui/fields/Rows";
import { TimeField } from "../../ui/fields/TimeField";
import { WeekdayChips } from "../../ui/fields/WeekdayChips";
import { useOffice, useStatus } from "../../ui/office";
import { checkedBy } from "../../ui/record/checkedBy";
import { Section } from "../../ui/record/Section";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";

export function DeskHours() {
  const { t } = useTranslation("settings");
  const { query } = useOffice();
  const { data } = useQuery(query.contacts.hours.queryOptions());
  return (
    <Section order={2} title={t("deskHours.title")}>
      <Text size="sm" c="dimmed">{t("deskHours.hint")}</Text>
      {data ? <HoursForm key={JSON.stringify(data.hours)} hours={data.hours} /> : <Skeleton h={40} />}
    </Section>
  );
}

function HoursForm({ hours }: { hours: DeskHoursFields }) {
  const { t } = useTranslation(["settings", "common", "volunteers"]);
  const { client } = useOffice();
  const { today } = useStatus();
  const queries = useQueryClient();
  const toast = useToast();
  const refusal = useRefusal();
  const form = useForm<DeskHoursFields>({ initialValues: hours, validate: checkedBy(deskHoursSchema, refusal.problemText) });
  const part = (path: string, label: string, value: string | null) => ({
    label, value, onChange: (time: string | null) => form.setFieldValue(path, time), error: form.errors[path], "data-path": path,
  });
  const submit = form.onSubmit(async (values) => {
    try {
      await client.contacts.setHours({ was: hours, hours: values });
      await queries.invalidateQueries();
      toast.done(t("deskHours.saved"));
    } catch (error) {
      toast.refusal(error);
    }
  });
  return (
    <form onSubmit={submit} noValidate aria-label={t("deskHours.title")}>
      <Stack gap="sm">
        <Rows
          rows={form.values.weekly}
          addLabel={t("deskHours.add")}
          onAdd={() => form.insertListItem("weekly", { weekdays: [], from: null, to: null })}
          onRemove={(index) => form.removeListItem("weekly", index)}
          render={(line, index) => (
            <Stack gap={6}>
              <WeekdayChips value={line.weekdays} onChange={(days) => form.setFieldValue(`weekly.${index}.weekdays`, days)} error={form.errors[`weekly.${index}.weekdays`]} data-path={`weekly.${index}.weekdays`} />
              <SimpleGrid cols={2} spacing={8}>
                <TimeField {...part(`weekly.${index}.from`, t("volunteers:hours.from"), line.from)} />
                <TimeField {...part(`weekly.${index}.to`, t("volunteers:hours.to"), line.to)} />
              </SimpleGrid>
            </Stack>
          )}
        />
        <Checkbox label={t("deskHours.holidays")} {...form.getInputProps("closedOnHolidays", { type: "checkbox" })} />
        <Text size="sm" fw={600}>{t("deskHours.exceptions")}</Text>
        <Text size="sm" c="dimmed">{t("deskHours.exceptionsHint")}</Text>
        <Rows
          rows={form.values.exceptions}
          addLabel={t("deskHours.addException")}
          onAdd={() => form.insertListItem("exceptions", { date: today, from: null, to: null, note: "" })}
          onRemove={(index) => form.removeListItem("exceptions", index)}
          render={(line, index) => (
            <SimpleGrid cols={{ base: 2, sm: 4 }} spacing={8}>
              <DateField label={t("deskHours.date")} required value={line.date} onChange={(date) => date && form.setFieldValue(`exceptions.${index}.date`, date)} error={form.errors[`exceptions.${index}.date`]} data-path={`exceptions.${index}.date`} />
              <TimeField {...part(`exceptions.${index}.from`, t("volunteers:hours.from"), line.from)} />
              <TimeField {...part(`exceptions.${index}.to`, t("volunteers:hours.to"), line.to)} />
              <TextInput label={t("deskHours.note")} {...form.getInputProps(`exceptions.${index}.note`)} maxLength={200} />
            </SimpleGrid>
          )}
        />
        <Group>
          <Button type="submit" variant="default" disabled={!form.isDirty()}>{t("common:save")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
