/** Seven days of shifts side by side: what there is, and who is still wanted. */
import { Anchor, Button, Group, Text, Title } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { weekdayOf } from "../../../shared/domain/availability";
import { addDays, isLocalDate } from "../../../shared/domain/periods";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import { useMay, useOffice, useStatus } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useRefusal } from "../../ui/refusals";
import classes from "./WeekPage.module.css";

type Row = OutputOf<"shifts", "list">["rows"][number];
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const MOST = 200;

export function WeekPage() {
  const may = useMay("register");
  const { t } = useTranslation(["shifts", "common"]);
  const { query } = useOffice();
  const { today } = useStatus();
  const { date, number } = useFormats();
  const refusal = useRefusal();
  const [address, setAddress] = useSearchParams();
  const asked = address.get("from") ?? today;
  const day = isLocalDate(asked) ? asked : today;
  const monday = addDays(day, 1 - weekdayOf(day));
  const sunday = addDays(monday, 6);
  const go = (to: string): void => setAddress({ from: to }, { replace: true });
  const found = useQuery(query.shifts.list.queryOptions({ input: { search: "", sort: "when", descending: false, page: 1, pageSize: MOST, filters: { from: monday, to: sunday } }, placeholderData: keepPreviousData }));
  const rows = found.data?.rows ?? [];
  return (
    <div className={classes.page}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h4">
          {t("week.title", { from: date(monday), to: date(sunday) })}
        </Title>
        <Anchor component={Link} to="/shifts" size="sm">
          {t("week.back")}
        </Anchor>
      </Group>
      <Group gap="xs">
        <Button variant="default" leftSection={<IconChevronLeft size={16} aria-hidden />} onClick={() => go(addDays(monday, -7))}>
          {t("week.before")}
        </Button>
        <Button variant="default" onClick={() => go(today)}>
          {t("week.this")}
        </Button>
        <Button variant="default" rightSection={<IconChevronRight size={16} aria-hidden />} onClick={() => go(addDays(monday, 7))}>
          {t("week.after")}
        </Button>
        {may && (
          <Button component={Link} to="/shifts/new">
            {t("new")}
          </Button>
        )}
      </Group>
      {found.isError && <Text c="var(--mantine-color-error)">{refusal(found.error).text}</Text>}
      {found.data && found.data.total > rows.length && (
        <Text size="sm" role="status">
          {t("week.first", { shown: number(rows.length), total: number(found.data.total) })}{" "}
          <Anchor component={Link} to={`/shifts?from=${monday}&to=${sunday}`} inherit>
            {t("week.list")}
          </Anchor>
        </Text>
      )}
      <div className={classes.week}>
        {DAYS.map((offset) => {
          const own = addDays(monday, offset);
          return <Day key={own} day={own} isToday={own === today} rows={rows.filter((row) => row.date === own)} />;
        })}
      </div>
    </div>
  );
}

function Day({ day, isToday, rows }: { day: string; isToday: boolean; rows: readonly Row[] }) {
  const { t } = useTranslation(["shifts", "common"]);
  const { date } = useFormats();
  const language = useLanguage();
  return (
    <section className={`${classes.day} ${isToday ? classes.today : ""}`} aria-label={date(day)} data-day={day}>
      <Title order={2} size="h6">
        {t(`weekday.${weekdayOf(day)}`)} <Text span size="sm" fw={isToday ? 700 : 400} className="number">{date(day).slice(0, 5)}</Text>
      </Title>
      {rows.length === 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          {t("week.none")}
        </Text>
      )}
      {rows.map((row) => {
        const wanting = row.needed !== null && row.signedUp < row.needed;
        return (
          <Link key={row.id} to={`/shifts/${row.id}`} className={`${classes.shift} ${wanting ? classes.wanting : ""}`}>
            <Text inherit className="number">{`${row.from}–${row.to}`}</Text>
            <Text inherit fw={600}>{named(row, language)}</Text>
            <Text size="xs" c="dimmed">{[placed(row, language), row.place].filter(Boolean).join(", ")}</Text>
            <Text size="xs">{row.needed === null ? t("week.come", { count: row.signedUp }) : wanting ? t("week.wanted", { signedUp: row.signedUp, needed: row.needed }) : t("week.full", { signedUp: row.signedUp, needed: row.needed })}</Text>
          </Link>
        );
      })}
    </section>
  );
}
