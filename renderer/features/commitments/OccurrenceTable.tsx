import { Anchor, Table, Text } from "@mantine/core";
import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OccurrenceRow } from "../../../shared/contract/commitments";
import { AmountText } from "../../ui/AmountText";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay, useStatus } from "../../ui/office";
import { RecordLink } from "../../ui/RecordLink";
import { OccurrenceActions } from "./OccurrenceActions";
import { StateBadge } from "../../ui/StateBadge";
import classes from "./OccurrenceTable.module.css";
import { PromisedTo } from "./PromisedTo";
import type { Marking } from "./useMarking";

/** What the office writes down when a due date goes by itself: the rule was changed, or the day is off. */
const BY_ITSELF: ReadonlyMap<string, "ruleChanged" | "dayOff"> = new Map([["rule_changed", "ruleChanged"], ["day_off", "dayOff"]]);

interface OccurrenceTableProps {
  readonly rows: readonly OccurrenceRow[];
  readonly marking: Marking;
  readonly layout: keyof typeof LAYOUTS;
  /** Given where the rows stand by partner or by day: a heading with "confirmed of expected" (R4) over those that belong together. */
  readonly groups?: { readonly by: "partner" | "day"; readonly headings: ReadonlyMap<string, string> };
}

/** In a commitment's own card its partner, thing and recipients stand above; among what is due nothing is confirmed yet. */
const LAYOUTS = {
  card: ["dueDate", "given", "state", "actions"],
  due: ["dueDate", "partner", "item", "recipient", "expected", "actions"],
  all: ["dueDate", "partner", "item", "recipient", "expected", "confirmed", "state", "actions"],
} as const;
type Column = (typeof LAYOUTS)[keyof typeof LAYOUTS][number];
const NUMBERS: ReadonlySet<Column> = new Set<Column>(["expected", "confirmed", "given"]);

/** Due dates with what can be done about each; the whole list can be worked through from the keyboard. */
export function OccurrenceTable({ rows, marking, layout, groups }: OccurrenceTableProps) {
  const { t } = useTranslation("commitments");
  const body = useRef<HTMLTableSectionElement>(null);
  const standsAt = useRef<number | null>(null);
  // A row that was marked may leave the list; the cursor stays where it was, on the next one.
  useEffect(() => {
    if (standsAt.current === null || document.activeElement !== document.body) return;
    const next = body.current?.querySelectorAll<HTMLElement>("tr[data-due]")[Math.min(standsAt.current, rows.length - 1)];
    next?.focus();
  }, [rows]);
  const all: readonly Column[] = LAYOUTS[layout];
  const { date } = useFormats();
  // Under its own heading a partner's name says nothing anew.
  const columns = groups?.by === "partner" ? all.filter((column) => column !== "partner") : all;
  const groupOf = (row: OccurrenceRow): string => (groups?.by === "partner" ? row.partner.id : row.dueDate);
  return (
    <Table.ScrollContainer minWidth={layout === "card" ? 380 : 860} type="native" className={layout === "card" ? undefined : classes.scroll}>
      <Table highlightOnHover verticalSpacing={4} horizontalSpacing={8} stickyHeader fz="sm" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} ta={NUMBERS.has(column) ? "right" : "left"}>
                {t(`due.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          {rows.map((row, index) => (
            <Fragment key={row.id}>
              {groups && (index === 0 || rows.slice(index - 1, index).some((before) => groupOf(before) !== groupOf(row))) && (
                <Table.Tr className={classes.heading}>
                  <Table.Th colSpan={columns.length} scope="rowgroup">
                    {groups.by === "partner" ? <RecordLink kind="partners" record={row.partner} /> : date(row.dueDate)} <span className={classes.tally}>{groups.headings.get(groupOf(row))}</span>
                  </Table.Th>
                </Table.Tr>
              )}
              <Occurrence row={row} marking={marking} columns={columns} inWords={layout === "due"} onFocus={() => { standsAt.current = index; }} />
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The row above or below; headings are passed over. */
function neighbour(row: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const all = [...(row.parentElement?.querySelectorAll<HTMLElement>("tr[data-due]") ?? [])];
  return all[all.indexOf(row) + step];
}

function Occurrence({ row, marking, columns, inWords, onFocus }: { row: OccurrenceRow; marking: Marking; columns: readonly Column[]; inWords: boolean; onFocus: () => void }) {
  const { today } = useStatus();
  const may = useMay("confirm");
  const early = row.dueDate > today;
  const isDue = row.state === "due";
  const onKeyDown = (event: React.KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") neighbour(event.currentTarget, event.key === "ArrowDown" ? 1 : -1)?.focus();
    else if (!may || !isDue) return;
    else if (event.key === "Enter" && event.shiftKey) marking.otherwise(row);
    else if (event.key === "Enter" && !early) void marking.confirm(row);
    else if (event.key === "Delete" && event.shiftKey) marking.cancel(row);
    else if (event.key === "Delete") marking.miss(row);
    else if (event.key === "F2") marking.change(row);
    else return;
    event.preventDefault();
  };
  return (
    <Table.Tr tabIndex={0} onKeyDown={onKeyDown} onFocus={onFocus} data-due={row.dueDate} data-state={row.state}>
      {columns.map((column) => (
        <Cell key={column} column={column} row={row} marking={marking} early={early} inWords={inWords} />
      ))}
    </Table.Tr>
  );
}

interface CellProps {
  readonly column: Column;
  readonly row: OccurrenceRow;
  readonly marking: Marking;
  readonly early: boolean;
  /** Where there is room, the button says what it does. */
  readonly inWords: boolean;
}

function Cell({ column, row, marking, early, inWords }: CellProps) {
  const { t } = useTranslation("commitments");
  const { date } = useFormats();
  const language = useLanguage();
  const may = useMay("confirm");
  const byItself = row.state === "cancelled" ? BY_ITSELF.get(row.reason) : undefined;
  switch (column) {
    case "dueDate":
      return (
        <Table.Td className="number">
          {date(row.dueDate)}
          {row.plannedDate && <Aside>{t("due.movedFrom", { date: date(row.plannedDate) })}</Aside>}
          {row.note && <Aside>{row.note}</Aside>}
        </Table.Td>
      );
    case "partner":
      return (
        <Table.Td className={classes.cut} title={named(row.partner, language)}>
          <RecordLink kind="partners" record={row.partner} />
        </Table.Td>
      );
    case "item":
      return (
        <Table.Td className={classes.cut} title={named(row.item, language)}>
          <Anchor component={Link} to={`/commitments/${row.commitmentId}`} inherit>
            {named(row.item, language)}
          </Anchor>
        </Table.Td>
      );
    case "recipient":
      return (
        <Table.Td className={classes.whom} title={row.recipient.group ? named(row.recipient.group, language) : undefined}>
          <PromisedTo recipient={row.recipient} />
        </Table.Td>
      );
    case "expected":
      return (
        <Table.Td ta="right">
          <AmountText amount={row.expected} unit={row.unit} />
          {row.ownExpected && <Aside>{t("due.ownExpected")}</Aside>}
        </Table.Td>
      );
    case "confirmed":
      return (
        <Table.Td ta="right">
          <Given row={row} short={false} />
        </Table.Td>
      );
    case "given":
      return (
        <Table.Td ta="right">
          <Given row={row} short /> / <AmountText amount={row.expected} unit={row.unit} short />
        </Table.Td>
      );
    case "state":
      return (
        <Table.Td>
          <StateBadge state={row.state} words="commitments:state" />
          {row.reason && <Aside>{byItself ? t(`due.${byItself}`) : row.reason}</Aside>}
        </Table.Td>
      );
    case "actions":
      return <Table.Td>{may && <OccurrenceActions row={row} marking={marking} early={early} inWords={inWords} />}</Table.Td>;
  }
}

/** What stands under a cell's own words, smaller. */
function Aside({ children }: { children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed" className={classes.reason}>
      {children}
    </Text>
  );
}

/** What was confirmed opens the delivery that confirmed it. */
function Given({ row, short }: { row: OccurrenceRow; short: boolean }) {
  if (!row.confirmed || !row.delivery) return short ? <>0</> : null;
  return (
    <Anchor component={Link} to={`/deliveries/${row.delivery.id}`} title={row.delivery.number} inherit>
      <AmountText amount={row.confirmed} unit={row.unit} short={short} />
    </Anchor>
  );
}
