import { ActionIcon, Anchor, Button, Group, Table, Text, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconPencil, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OccurrenceRow } from "../../../shared/contract/commitments";
import { AmountText } from "../../ui/AmountText";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay, useStatus } from "../../ui/office";
import { RecordLink } from "../../ui/RecordLink";
import { StateBadge } from "../../ui/StateBadge";
import classes from "./OccurrenceTable.module.css";
import { PromisedTo } from "./PromisedTo";
import type { Marking } from "./useMarking";

/** What the office writes down when a due date goes because the commitment's rule was changed. */
const RULE_CHANGED = "rule_changed";

interface OccurrenceTableProps {
  readonly rows: readonly OccurrenceRow[];
  readonly marking: Marking;
  readonly layout: keyof typeof LAYOUTS;
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
export function OccurrenceTable({ rows, marking, layout }: OccurrenceTableProps) {
  const { t } = useTranslation("commitments");
  const body = useRef<HTMLTableSectionElement>(null);
  const standsAt = useRef<number | null>(null);
  // A row that was marked may leave the list; the cursor stays where it was, on the next one.
  useEffect(() => {
    if (standsAt.current === null || document.activeElement !== document.body) return;
    const next = body.current?.rows[Math.min(standsAt.current, rows.length - 1)];
    next?.focus();
  }, [rows]);
  const columns: readonly Column[] = LAYOUTS[layout];
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
            <Occurrence key={row.id} row={row} marking={marking} columns={columns} onFocus={() => { standsAt.current = index; }} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Occurrence({ row, marking, columns, onFocus }: { row: OccurrenceRow; marking: Marking; columns: readonly Column[]; onFocus: () => void }) {
  const { today } = useStatus();
  const may = useMay("confirm");
  const early = row.dueDate > today;
  const isDue = row.state === "due";
  const onKeyDown = (event: React.KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "ArrowDown") (event.currentTarget.nextElementSibling as HTMLElement | null)?.focus();
    else if (event.key === "ArrowUp") (event.currentTarget.previousElementSibling as HTMLElement | null)?.focus();
    else if (!may || !isDue) return;
    else if (event.key === "Enter" && event.shiftKey) marking.otherwise(row);
    else if (event.key === "Enter" && !early) void marking.confirm(row);
    else if (event.key === "Delete") marking.miss(row);
    else return;
    event.preventDefault();
  };
  return (
    <Table.Tr tabIndex={0} onKeyDown={onKeyDown} onFocus={onFocus} data-due={row.dueDate} data-state={row.state}>
      {columns.map((column) => (
        <Cell key={column} column={column} row={row} marking={marking} early={early} inWords={columns === LAYOUTS.due} />
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
  switch (column) {
    case "dueDate":
      return <Table.Td className="number">{date(row.dueDate)}</Table.Td>;
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
        <Table.Td className={classes.cut} title={row.recipient.group ? named(row.recipient.group, language) : undefined}>
          <PromisedTo recipient={row.recipient} />
        </Table.Td>
      );
    case "expected":
      return (
        <Table.Td ta="right">
          <AmountText amount={row.expected} unit={row.unit} />
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
          {row.reason && (
            <Text size="xs" c="dimmed" className={classes.reason}>
              {row.reason === RULE_CHANGED ? t("due.ruleChanged") : row.reason}
            </Text>
          )}
        </Table.Td>
      );
    case "actions":
      return <Table.Td>{may && <Actions row={row} marking={marking} early={early} inWords={inWords} />}</Table.Td>;
  }
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

function Actions({ row, marking, early, inWords }: Omit<CellProps, "column">) {
  const { t } = useTranslation("commitments");
  const why = early ? t("due.early") : t("due.confirm");
  if (row.state !== "due") {
    return (
      <Tooltip label={t("due.reopen")}>
        <ActionIcon variant="subtle" color="gray" aria-label={t("due.reopen")} onClick={() => void marking.reopen(row)}>
          <IconArrowBackUp size={16} />
        </ActionIcon>
      </Tooltip>
    );
  }
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={why} disabled={inWords && !early}>
        {inWords ? (
          <Button size="compact-sm" disabled={early} onClick={() => void marking.confirm(row)}>
            {t("due.confirm")}
          </Button>
        ) : (
          <ActionIcon variant="filled" aria-label={t("due.confirm")} disabled={early} onClick={() => void marking.confirm(row)}>
            <IconCheck size={16} />
          </ActionIcon>
        )}
      </Tooltip>
      <Tooltip label={t("due.other")}>
        <ActionIcon variant="default" aria-label={t("due.other")} onClick={() => marking.otherwise(row)}>
          <IconPencil size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t("due.miss")}>
        <ActionIcon variant="default" aria-label={t("due.miss")} onClick={() => marking.miss(row)}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
