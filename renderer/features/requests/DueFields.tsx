/** By when, in the words people say: today, tomorrow, a day. Days are those of the corps. */
import { Button, Group, Input } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RequestFields } from "../../../shared/contract/requests";
import { addDays } from "../../../shared/domain/periods";
import { DateField } from "../../ui/fields/DateField";
import { TimeField } from "../../ui/fields/TimeField";
import { useStatus } from "../../ui/office";
import type { RecordForm } from "../../ui/register/feature";

export function DueFields({ form }: { form: RecordForm<RequestFields> }) {
  const { t } = useTranslation("requests");
  const { today } = useStatus();
  const { dueDate, dueTime } = form.values;
  const days = [["today", today], ["tomorrow", addDays(today, 1)]] as const;
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <Input.Wrapper label={t("field.due")} labelElement="div" required>
        <Button.Group>
          {days.map(([name, day]) => (
            <Button key={name} variant={dueDate === day ? "light" : "default"} aria-pressed={dueDate === day} px="sm" onClick={() => form.setFieldValue("dueDate", day)}>
              {t(`due.${name}`)}
            </Button>
          ))}
        </Button.Group>
      </Input.Wrapper>
      <DateField label={t("field.dueDate")} required value={dueDate} onChange={(day) => form.setFieldValue("dueDate", day ?? "")} error={form.errors["dueDate"]} data-path="dueDate" />
      <TimeField label={t("field.dueTime")} value={dueTime} onChange={(time) => form.setFieldValue("dueTime", time)} error={form.errors["dueTime"]} data-path="dueTime" />
    </Group>
  );
}
