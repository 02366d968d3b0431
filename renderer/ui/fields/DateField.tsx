import { ActionIcon } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { parseLocalDate } from "../../../shared/domain/periods";

interface DateFieldProps {
  readonly label?: string;
  readonly "aria-label"?: string;
  readonly placeholder?: string;
  readonly w?: number | string;
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly error?: React.ReactNode;
  readonly required?: boolean;
  readonly description?: string;
  readonly "data-path"?: string;
}

/**
 * A local date: typed as people type dates (3.4.20, 03.04.2020, 2020-04-03), or picked from the calendar behind the
 * button. The calendar does not open by itself: it would cover the fields that come next.
 */
export function DateField({ value, onChange, required, placeholder, ...field }: DateFieldProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const parse = (text: string): string | null => {
    const parsed = parseLocalDate(text);
    return parsed.ok ? parsed.date : null;
  };
  const pick = (date: string | null): void => {
    setOpened(false);
    onChange(date);
  };
  return (
    <DateInput
      {...field}
      required={required}
      value={value || null}
      onChange={pick}
      valueFormat="DD.MM.YYYY"
      placeholder={placeholder ?? t("date.hint")}
      dateParser={parse as never}
      clearable={!required}
      clearButtonProps={{ tabIndex: -1, "aria-label": t("clear") }}
      onKeyDown={(event) => {
        if (event.altKey && event.key === "ArrowDown") setOpened(true);
        if (event.key === "Escape" && opened) {
          event.stopPropagation();
          setOpened(false);
        }
      }}
      rightSection={
        <ActionIcon variant="subtle" color="gray" size="sm" tabIndex={-1} aria-label={t("date.calendar")} onClick={() => setOpened(!opened)}>
          <IconCalendar size={16} />
        </ActionIcon>
      }
      popoverProps={{ withinPortal: true, opened, onChange: setOpened }}
    />
  );
}
