/** A day and, if one likes, an hour of it, as one filter: 2020-04-04 or 2020-04-04T10:00. The days most asked for are one click away. */
import { Button, Group, Select, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { comingDay } from "../../../shared/domain/availability";
import { addDays } from "../../../shared/domain/periods";
import { DateField } from "../fields/DateField";
import { useStatus } from "../office";

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);
/** Among the options, so that no cross stands where the hour is read. */
const ANY = "any";
const [SATURDAY, SUNDAY] = [6, 7] as const;

interface DayFilterProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

export function DayFilter({ label, value, onChange }: DayFilterProps) {
  const { t } = useTranslation();
  const { today } = useStatus();
  const [day = "", hour = ""] = (value ?? "").split("T");
  const set = (date: string | null, time: string | null): void => onChange(date && [date, time].filter(Boolean).join("T"));
  const named = { tomorrow: addDays(today, 1), saturday: comingDay(today, SATURDAY), sunday: comingDay(today, SUNDAY) };
  return (
    <Stack gap={6}>
      <Group gap={8} wrap="nowrap" align="flex-end">
        <DateField label={label} value={day || null} onChange={(date) => set(date, hour)} />
        <Select w={124} miw={124} label={t("dayFilter.hour")} data={[{ value: ANY, label: t("dayFilter.anyHour") }, ...HOURS]} value={hour || ANY} onChange={(time) => set(day, time === ANY ? null : time)} disabled={day === ""} allowDeselect={false} comboboxProps={{ withinPortal: false }} />
      </Group>
      <Group gap={4} role="group" aria-label={label}>
        {(["tomorrow", "saturday", "sunday"] as const).map((name) => (
          <Button key={name} size="compact-xs" variant={day === named[name] ? "filled" : "light"} aria-pressed={day === named[name]} onClick={() => set(named[name], hour)}>
            {t(`dayFilter.${name}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
