import { Center, Table, Text } from "@mantine/core";
import { Fragment, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { columnLetters } from "../../../shared/domain/importing/cells";
import { PreviewRow, type RowActions } from "./PreviewRow";
import type { OpenList, PlannedRow } from "./useWizard";
import classes from "./wizard.module.css";

interface PreviewTableProps extends RowActions {
  readonly list: OpenList;
  readonly rows: readonly PlannedRow[];
  readonly headings: readonly { readonly sheet: string; readonly headings: readonly string[] }[];
  readonly empty: boolean;
}

const FIXED = ["row", "outcome", "who", "wrong"] as const;

/** One page of the plan: what becomes of each row, who it is about, what is wrong beside it, and the cells as they came. */
export function PreviewTable({ list, rows, headings, empty, busy, onFix, onJoin }: PreviewTableProps) {
  const { t } = useTranslation(["importing", "common"]);
  const body = useRef<HTMLTableSectionElement>(null);
  const standsAt = useRef<number | null>(null);
  // A row that was put right may leave the list; the cursor stays where it was, on the next one.
  useEffect(() => {
    if (standsAt.current === null || busy || document.activeElement !== document.body) return;
    const next = body.current?.querySelectorAll<HTMLTableRowElement>("tr[tabindex]")[Math.min(standsAt.current, rows.length - 1)];
    next?.focus();
  }, [rows, busy]);
  if (empty) {
    return (
      <Center flex={1} mih={120}>
        <Text size="sm">{t("noRows")}</Text>
      </Center>
    );
  }
  const headingsOf = (sheet: string): readonly string[] => headings.find((each) => each.sheet === sheet)?.headings ?? [];
  const width = Math.max(0, ...rows.map((row) => Math.max(row.cells.length, headingsOf(row.sheet).length)));
  const [first] = rows;
  const titles = (sheet: string) => Array.from({ length: width }, (_, column) => headingsOf(sheet)[column] || columnLetters(column));
  return (
    <div className={`${classes.scroll} ${classes.table}`}>
      <Table stickyHeader verticalSpacing={4} horizontalSpacing={8} fz="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {FIXED.map((column) => (
              <Table.Th key={column} ta={column === "row" ? "right" : "left"}>
                {t(`column.${column}`)}
              </Table.Th>
            ))}
            {first && titles(first.sheet).map((title, column) => (
              <Table.Th key={column} className={classes.cell} title={title}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          {rows.map((row, index) => (
            <Fragment key={`${row.sheet} ${row.row}`}>
              {row.sheet !== (rows[index - 1]?.sheet ?? first?.sheet) && (
                <Table.Tr>
                  <Table.Th colSpan={FIXED.length}>{t("columns.sheet", { name: row.sheet })}</Table.Th>
                  {titles(row.sheet).map((title, column) => (
                    <Table.Th key={column} className={classes.cell} title={title}>
                      {title}
                    </Table.Th>
                  ))}
                </Table.Tr>
              )}
              <PreviewRow
                row={row}
                headings={headingsOf(row.sheet)}
                mapping={list.sheets.find((sheet) => sheet.name === row.sheet)?.mapping ?? []}
                width={width}
                busy={busy}
                onFix={onFix}
                onJoin={onJoin}
                onFocus={() => { standsAt.current = index; }}
              />
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
