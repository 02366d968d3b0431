import { ActionIcon, Group, Input, Popover, TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { parseLocalDate } from "../../../shared/domain/periods";
import { useFormats } from "../format";
import { useStatus } from "../office";
import { goTo } from "./unreadDate";

interface DateFieldProps {
  readonly label?: string;
  readonly "aria-label"?: string;
  readonly placeholder?: string;
  readonly w?: number | string;
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly error?: React.ReactNode;
  readonly required?: boolean;
  readonly description?: string;
  readonly "data-path"?: string;
  readonly "data-autofocus"?: boolean;
}

/** What stands in the field while it is typed, and the dates that the form may hold for it: any other comes from outside and takes its place. */
interface Typed {
  readonly text: string;
  readonly holds: readonly (string | null)[];
}

/**
 * A local date: typed as people type dates (3.4.20, 03.04.2020, 2020-04-03), or picked from the calendar behind the
 * button. The calendar does not open by itself: it would cover the fields that come next.
 * What is no date stays as it was typed, says so, and holds back the form: no other date is ever put in its place.
 */
export function DateField({ value: given, onChange, onBlur, onFocus, required, placeholder, error, w, ...field }: DateFieldProps) {
  const { t } = useTranslation();
  const { date: shown } = useFormats();
  const { today } = useStatus();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const value = given || null;
  const text = typed?.holds.includes(value) ? typed.text : value ? shown(value) : "";
  const read = parseLocalDate(text);
  const isUnread = !read.ok && read.reason !== "empty";

  useEffect(() => {
    const form = input.current?.form;
    if (!isUnread || !form) return undefined;
    const holdBack = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      goTo(input.current);
    };
    form.addEventListener("submit", holdBack, { capture: true });
    return () => form.removeEventListener("submit", holdBack, { capture: true });
  }, [isUnread]);

  const type = (text: string): void => {
    const read = parseLocalDate(text);
    const date = read.ok ? read.date : read.reason === "empty" ? null : value;
    setLeft(false);
    setTyped({ text, holds: [date, value] });
    if (date !== value) onChange(date);
  };
  const leave = (): void => {
    setLeft(true);
    if (!isUnread) setTyped(null);
    onBlur?.();
  };
  const pick = (date: string | null): void => {
    setOpened(false);
    setTyped(null);
    if (date !== null) onChange(date);
    input.current?.focus();
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withRoles={false} position="bottom-start" withinPortal>
      <Popover.Target>
        <TextInput
          {...field}
          ref={input}
          w={w}
          required={required}
          value={text}
          data-unread={isUnread || undefined}
          error={isUnread && left ? t(`date.${read.reason}`) : error}
          placeholder={placeholder ?? t("date.hint")}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={onFocus}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.altKey && event.key === "ArrowDown") setOpened(true);
            if (event.key === "Escape" && opened) {
              event.stopPropagation();
              setOpened(false);
            }
          }}
          rightSectionWidth={!required && text ? 56 : undefined}
          rightSection={
            <Group gap={0} wrap="nowrap">
              {!required && text && <Input.ClearButton size="sm" tabIndex={-1} aria-label={t("clear")} onClick={() => { setTyped(null); onChange(null); }} />}
              <ActionIcon variant="subtle" color="gray" size="sm" tabIndex={-1} aria-label={t("date.calendar")} aria-haspopup="dialog" aria-expanded={opened} onClick={() => setOpened(!opened)}>
                <IconCalendar size={16} />
              </ActionIcon>
            </Group>
          }
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={field.label ?? field["aria-label"]}>
        <DatePicker value={value} defaultDate={value ?? undefined} onChange={pick} getDayProps={(day) => ({ "data-autofocus": day === (value ?? today) || undefined })} />
      </Popover.Dropdown>
    </Popover>
  );
}
