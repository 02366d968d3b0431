/** Requests by the day on which they are due: a month at a glance, or a week with more of each day. */
import { ActionIcon, Alert, Anchor, Button, Group, ScrollArea, SegmentedControl, Text } from "@mantine/core";
import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useSearchParams } from "react-router";
import { isLocalDate } from "../../../shared/domain/periods";
import { ItemAmounts } from "../../ui/AmountText";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import { EVERY_MINUTE } from "../../ui/minute";
import { useOffice, useStatus } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useRefusal } from "../../ui/refusals";
import { type CalendarSpan, daysShown, stepped } from "./calendarDays";
import classes from "./requests.module.css";
import { useFilteredView } from "./useFilteredView";
import { ViewFrame } from "./ViewFrame";

type Day = OutputOf<"requests", "calendar">[number];
const PER_DAY: Readonly<Record<CalendarSpan, number>> = { month: 3, week: 30 };

export function Calendar({ span }: { span: CalendarSpan }) {
  const { t } = useTranslation("requests");
  const { client } = useOffice();
  const { today } = useStatus();
  const { date } = useFormats();
  const refusal = useRefusal();
  const filtered = useFilteredView();
  const [address, setAddress] = useSearchParams();
  const asked = address.get("day") ?? "";
  const day = isLocalDate(asked) ? asked : today;
  const days = daysShown(day, span);
  const [first = day, last = day] = [days[0], days.at(-1)];
  const input = { from: first, to: last, perDay: PER_DAY[span], filters: filtered.asked };
  const found = useQuery({ queryKey: ["requests", "calendar", input], queryFn: () => client.requests.calendar(input), placeholderData: keepPreviousData, enabled: filtered.ready, refetchInterval: EVERY_MINUTE });
  const byDate = new Map((found.data ?? []).map((one) => [one.date, one]));
  const show = (wish: { day?: string; view?: CalendarSpan }): void =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(wish)) next.set(name, value);
      return next;
    });
  const title = span === "month" ? t("calendar.title", { month: t(`month.${Number(day.slice(5, 7))}`), year: day.slice(0, 4) }) : `${date(first)} – ${date(last)}`;
  return (
    <ViewFrame
      filtered={filtered}
      tools={
        <Group gap="xs" ms="auto">
          <SegmentedControl aria-label={t("calendar.span")} size="xs" data={(["month", "week"] as const).map((value) => ({ value, label: t(`calendar.${value}`) }))} value={span} onChange={(view) => show({ view: view as CalendarSpan })} />
          <ActionIcon variant="default" size={30} aria-label={t("calendar.previous")} onClick={() => show({ day: stepped(day, span, -1) })}>
            <IconChevronLeft size={16} />
          </ActionIcon>
          <Text size="sm" fw={600} miw={150} ta="center" role="status">
            {title}
          </Text>
          <ActionIcon variant="default" size={30} aria-label={t("calendar.next")} onClick={() => show({ day: stepped(day, span, 1) })}>
            <IconChevronRight size={16} />
          </ActionIcon>
          <Button variant="default" size="xs" onClick={() => show({ day: today })}>
            {t("due.today")}
          </Button>
        </Group>
      }
    >
      {found.isError && <Alert color="red">{refusal(found.error).text}</Alert>}
      <ScrollArea className={classes.calendar} type="auto" viewportProps={{ tabIndex: 0 }}>
        <div className={classes.days} data-span={span}>
          {days.slice(0, 7).map((one, at) => (
            <Text key={one} size="xs" className={classes.weekday}>
              {t(`weekday.${at + 1}`)}
            </Text>
          ))}
          {days.map((one) => (
            <DayCell key={one} day={one} found={byDate.get(one)} span={span} outside={span === "month" && one.slice(0, 7) !== day.slice(0, 7)} />
          ))}
        </div>
      </ScrollArea>
    </ViewFrame>
  );
}

function DayCell({ day, found, span, outside }: { day: string; found: Day | undefined; span: CalendarSpan; outside: boolean }) {
  const { t } = useTranslation("requests");
  const { today } = useStatus();
  const language = useLanguage();
  const { search } = useLocation();
  const { date, number } = useFormats();
  const left = (found?.total ?? 0) - (found?.rows.length ?? 0);
  return (
    <section className={`${classes.day} ${span === "week" ? classes.week : ""}`} aria-label={t("calendar.day", { day: date(day), count: found?.total ?? 0 })} data-day={day} data-outside={outside || undefined} data-today={day === today || undefined}>
      <Group justify="space-between" gap={4} wrap="nowrap">
        <Text size="xs" fw={day === today ? 700 : 500} className="number">
          {Number(day.slice(8))}
        </Text>
        {found && (
          <Text size="xs" className={found.late > 0 ? classes.late : undefined} title={t("calendar.counts", { open: found.open, total: found.total })}>
            {found.late > 0 && <IconAlertTriangle size={13} aria-label={t("late")} role="img" />}
            {t("calendar.open", { open: number(found.open), total: number(found.total) })}
          </Text>
        )}
      </Group>
      {found?.rows.map((row) => (
        <div key={row.id} className={classes.due}>
          <Anchor component={Link} to={{ pathname: `/requests/${row.id}`, search }} className={classes.entry} title={`${row.number} ${named(row.recipient, language)} — ${t(`state.${row.state}`)}`} td={row.state === "closed" ? "line-through" : undefined}>
            {[row.dueTime, named(row.recipient, language)].filter(Boolean).join(" ")}
          </Anchor>
          {span === "week" && <WeekLines row={row} />}
        </div>
      ))}
      {left > 0 && (
        <Anchor component={Link} to={{ pathname: "/requests", search: listOfDay(search, day) }} className={classes.entry}>
          {t("calendar.more", { count: left })}
        </Anchor>
      )}
    </section>
  );
}

/** What the month has no room for: what is asked, where, who goes. */
function WeekLines({ row }: { row: Day["rows"][number] }) {
  const { t } = useTranslation("requests");
  const language = useLanguage();
  return (
    <>
      <Text size="xs" lineClamp={3}>
        <ItemAmounts items={row.items} />
        {row.items.length > 0 && row.wanted && "; "}
        {row.wanted}
      </Text>
      <Text size="xs" c="dimmed" lineClamp={2}>
        {[t(`state.${row.state}`), row.address || placed(row, language)].filter(Boolean).join(" · ")}
      </Text>
    </>
  );
}

/** The list of one day, with whatever the calendar itself is narrowed to. */
function listOfDay(search: string, day: string): string {
  const address = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ view: "list", sort: "due", from: day, to: day })) address.set(name, value);
  for (const own of ["span", "day", "month"]) address.delete(own);
  return `?${address.toString()}`;
}
