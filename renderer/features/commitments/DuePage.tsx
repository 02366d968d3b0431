/** What is due in a period, from whom: to be confirmed with one key, row by row. */
import { Anchor, Button, Center, Group, Pill, SegmentedControl, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { OCCURRENCE_STATES, type OccurrenceState } from "../../../shared/contract/commitments";
import { addDays } from "../../../shared/domain/periods";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useOffice, useStatus } from "../../ui/office";
import { useRefusal } from "../../ui/refusals";
import { OccurrenceTable } from "./OccurrenceTable";
import classes from "./OccurrenceTable.module.css";
import { useMarking } from "./useMarking";

const LATE_DAYS = 30;
const WEEK_DAYS = 7;
const MOST = 500;

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Spans that people ask for, around `today`. A week begins on Monday. */
function spansAround(today: string): Readonly<Record<"late" | "today" | "ahead" | "week" | "month", Span>> {
  const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % WEEK_DAYS));
  const first = `${today.slice(0, 7)}-01`;
  const nextMonth = addDays(first, 31).slice(0, 7);
  return {
    late: { from: addDays(today, -LATE_DAYS), to: today },
    today: { from: today, to: today },
    ahead: { from: today, to: addDays(today, WEEK_DAYS - 1) },
    week: { from: monday, to: addDays(monday, WEEK_DAYS - 1) },
    month: { from: first, to: addDays(`${nextMonth}-01`, -1) },
  };
}

export function DuePage() {
  const { t } = useTranslation(["commitments", "common"]);
  const { client, query } = useOffice();
  const { today } = useStatus();
  const { number } = useFormats();
  const refusal = useRefusal();
  const marking = useMarking();
  const [address, setAddress] = useSearchParams();
  const spans = spansAround(today);
  const from = address.get("from") ?? spans.late.from;
  const to = address.get("to") ?? spans.late.to;
  const partnerId = address.get("partnerId");
  const commitmentId = address.get("commitmentId");
  const state = address.get("state") ?? "due";
  const change = (wish: Readonly<Record<string, string | null>>): void =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(wish)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const due = useQuery(
    query.commitments.due.queryOptions({
      input: { from, to, limit: MOST, ...(partnerId ? { partnerId } : {}), ...(commitmentId ? { commitmentId } : {}), ...(state === "all" ? {} : { state: state as OccurrenceState }) },
      placeholderData: keepPreviousData,
    }),
  );
  const byPartner = address.get("by") !== "day";
  const found = due.data?.rows ?? [];
  const headings = new Map((due.data?.partners ?? []).map((one) => [one.partner.id, t("due.partnerTimes", { confirmed: number(one.confirmed), total: number(one.expected) })]));
  const places = new Map([...headings.keys()].map((id, place) => [id, place]));
  const days = new Map((due.data?.days ?? []).map((one) => [one.date, t("due.partnerTimes", { confirmed: number(one.confirmed), total: number(one.expected) })]));
  // By day as the office lists them; by partner, and of each partner by day.
  const rows = byPartner ? found.toSorted((a, b) => (places.get(a.partner.id) ?? 0) - (places.get(b.partner.id) ?? 0)) : found;
  return (
    <div className={classes.page}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h4">
          {t("due.title")}
        </Title>
        <Anchor component={Link} to="/commitments" size="sm">
          {t("due.back")}
        </Anchor>
      </Group>
      <Group gap="xs" align="flex-end">
        <Button.Group>
          {(["late", "today", "ahead", "week", "month"] as const).map((name) => {
            const chosen = spans[name].from === from && spans[name].to === to;
            return (
              <Button key={name} variant={chosen ? "light" : "default"} aria-pressed={chosen} onClick={() => change({ ...spans[name] })}>
                {t(`due.${name}`)}
              </Button>
            );
          })}
        </Button.Group>
        <DateField aria-label={t("due.from")} placeholder={t("due.from")} required w={120} value={from} onChange={(day) => change({ from: day })} />
        <DateField aria-label={t("due.to")} placeholder={t("due.to")} required w={120} value={to} onChange={(day) => change({ to: day })} />
        <RecordSelect aria-label={t("due.partner")} placeholder={t("due.partner")} of="partners" load={client.partners.choices} w={180} value={partnerId} onChange={(id) => change({ partnerId: id })} />
        <OptionSelect aria-label={t("due.state")} placeholder={t("due.state")} options={OCCURRENCE_STATES} words="commitments:state" clearable w={150} value={state === "all" ? null : (state as OccurrenceState)} onChange={(chosen) => change({ state: chosen ?? "all" })} />
        <SegmentedControl
          size="sm"
          aria-label={t("due.order")}
          data={[{ value: "partner", label: t("due.byPartner") }, { value: "day", label: t("due.byDay") }]}
          value={byPartner ? "partner" : "day"}
          onChange={(by) => change({ by: by === "day" ? by : null })}
        />
        {commitmentId && (
          <Pill size="lg" withRemoveButton onRemove={() => change({ commitmentId: null })} removeButtonProps={{ "aria-label": t("common:list.clearFilter", { name: t("due.one") }), tabIndex: 0, "aria-hidden": false }}>
            {t("due.one")}
          </Pill>
        )}
      </Group>
      {due.isError && <Text c="var(--mantine-color-error)">{refusal(due.error).text}</Text>}
      {due.isSuccess && rows.length === 0 ? (
        <Center flex={1} mih={200}>
          <Text>{t("due.empty")}</Text>
        </Center>
      ) : (
        <OccurrenceTable rows={rows} marking={marking} layout={state === "due" ? "due" : "all"} groups={byPartner ? { by: "partner", headings } : { by: "day", headings: days }} />
      )}
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {t("due.keys")}
        </Text>
        <Text size="xs" c="dimmed" role="status">
          {due.data && t("due.shown", { shown: number(rows.length), total: number(due.data.total) })}
        </Text>
      </Group>
      {marking.dialog}
    </div>
  );
}
