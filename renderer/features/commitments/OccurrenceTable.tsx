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
  /** In a commitment's own card: its partner, thing and recipients stand above. */
  readonly compact?: boolean;
}

/** Due dates with what can be done about each; the whole list can be worked through from the keyboard. */
export function OccurrenceTable({ rows, marking, compact = false }: OccurrenceTableProps) {
  const { t } = useTranslation("commitments");
  const body = useRef<HTMLTableSectionElement>(null);
  const standsAt = useRef<number | null>(null);
  // A row that was marked may leave the list; the cursor stays where it was, on the next one.
  useEffect(() => {
    if (standsAt.current === null || document.activeElement !== document.body) return;
    const next = body.current?.rows[Math.min(standsAt.current, rows.length - 1)];
    next?.focus();
  }, [rows]);
  const columns = compact ? (["dueDate", "expected", "confirmed", "state", "actions"] as const) : (["dueDate", "partner", "item", "recipient", "expected", "confirmed", "state", "actions"] as const);
  return (
    <Table.ScrollContainer minWidth={compact ? 420 : 900} type="native" className={compact ? undefined : classes.scroll}>
      <Table highlightOnHover verticalSpacing={4} stickyHeader fz="sm" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} ta={column === "expected" || column === "confirmed" ? "right" : "left"}>
                {t(`due.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          {rows.map((row, index) => (
            <Occurrence key={row.id} row={row} marking={marking} compact={compact} onFocus={() => { standsAt.current = index; }} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Occurrence({ row, marking, compact, onFocus }: { row: OccurrenceRow; marking: Marking; compact: boolean; onFocus: () => void }) {
  const { t } = useTranslation("commitments");
  const { date } = useFormats();
  const language = useLanguage();
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
      <Table.Td className="number">{date(row.dueDate)}</Table.Td>
      {!compact && (
        <>
          <Table.Td>
            <RecordLink kind="partners" record={row.partner} />
          </Table.Td>
          <Table.Td>
            <Anchor component={Link} to={`/commitments/${row.commitmentId}`} inherit>
              {named(row.item, language)}
            </Anchor>
          </Table.Td>
          <Table.Td>
            <PromisedTo recipient={row.recipient} />
          </Table.Td>
        </>
      )}
      <Table.Td ta="right">
        <AmountText amount={row.expected} unit={row.unit} short={compact} />
      </Table.Td>
      <Table.Td ta="right">
        {row.confirmed && <AmountText amount={row.confirmed} unit={row.unit} short={compact} />}
        {row.delivery && (
          <Text size="xs">
            <Anchor component={Link} to={`/deliveries/${row.delivery.id}`} inherit>
              {row.delivery.number}
            </Anchor>
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <StateBadge state={row.state} words="commitments:state" />
        {row.reason && (
          <Text size="xs" c="dimmed" className={classes.reason}>
            {row.reason === RULE_CHANGED ? t("due.ruleChanged") : row.reason}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{may && <Actions row={row} marking={marking} early={early} compact={compact} />}</Table.Td>
    </Table.Tr>
  );
}

function Actions({ row, marking, early, compact }: { row: OccurrenceRow; marking: Marking; early: boolean; compact: boolean }) {
  const { t } = useTranslation("commitments");
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
      {compact ? (
        <Tooltip label={early ? t("due.early") : t("due.confirm")}>
          <ActionIcon variant="light" aria-label={t("due.confirm")} disabled={early} onClick={() => void marking.confirm(row)}>
            <IconCheck size={16} />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Tooltip label={t("due.early")} disabled={!early}>
          <Button size="compact-sm" variant="light" disabled={early} onClick={() => void marking.confirm(row)}>
            {t("due.confirm")}
          </Button>
        </Tooltip>
      )}
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
