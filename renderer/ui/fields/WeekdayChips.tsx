import { Chip, Group, Input } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Weekday, WEEKDAYS } from "../../../shared/domain/availability";

interface WeekdayChipsProps {
  readonly value: readonly Weekday[];
  readonly onChange: (days: Weekday[]) => void;
  readonly error?: React.ReactNode;
  readonly "data-path"?: string;
}

/** Days of the week, several of them, each with its whole name for whoever hears it. */
export function WeekdayChips({ value, onChange, error, ...field }: WeekdayChipsProps) {
  const { t } = useTranslation("volunteers");
  return (
    <Input.Wrapper label={t("hours.weekdays")} error={error} labelElement="div" required>
      <Chip.Group multiple value={value.map(String)} onChange={(days) => onChange(WEEKDAYS.filter((day) => days.includes(String(day))))}>
        <Group gap={4} mt={4} role="group" aria-label={t("hours.weekdays")} tabIndex={-1} {...field}>
          {WEEKDAYS.map((day) => (
            <Chip key={day} value={String(day)} size="xs" radius="sm" aria-label={t(`weekdayFull.${day}`)}>
              {t(`weekday.${day}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
