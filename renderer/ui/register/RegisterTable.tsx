/** The table of a register: the columns a person chose, their sort, the rows of one page. */
import { DataTable, type DataTableColumn } from "mantine-datatable";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format";
import { type ColumnHabit, fitted } from "./arrange";
import { ColumnHead } from "./ColumnHead";
import type { ListState } from "./useListState";
import type { ListSelection } from "./useSelection";
import type { RegisterColumn } from "./RegisterPage";
import classes from "./RegisterPage.module.css";

export const PAGE_SIZE = 50;

interface RegisterTableProps<Row extends { id: string }> {
  readonly name: string;
  readonly columns: readonly RegisterColumn<Row>[];
  readonly arranged: readonly ColumnHabit[];
  readonly onArrange: (columns: ColumnHabit[]) => void;
  /** Pixels there are for the columns, 0 while that is not known. */
  readonly room: number;
  /** A record stands beside the list. */
  readonly narrow: boolean;
  readonly marked: ListSelection;
  readonly rows: Row[];
  readonly total: number;
  readonly fetching: boolean;
  readonly trouble: string;
  readonly state: ListState;
  readonly onState: (wish: Record<string, string | null>) => void;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

export function RegisterTable<Row extends { id: string }>({ name, columns, arranged, onArrange, room, narrow, marked, rows, total, fetching, trouble, state, onState, openId, onOpen }: RegisterTableProps<Row>) {
  const { t } = useTranslation([name, "common"]);
  const formats = useFormats();
  const [dragged, setDragged] = useState<{ key: string; width: number } | null>(null);
  const offered = new Map(columns.map((column) => [column.key, column]));
  const widen = (key: string, width: number, done: boolean): void => {
    setDragged(done ? null : { key, width });
    if (done) onArrange(arranged.map((column) => (column.key === key ? { ...column, width } : column)));
  };
  const drawn = fitted(columns, arranged, room, narrow).flatMap(({ key, width }): DataTableColumn<Row>[] => {
    const column = offered.get(key);
    if (!column) return [];
    // The table's own `width` is only looked at once; what is dragged or squeezed must go by the style.
    const wide = dragged?.key === key ? dragged.width : width;
    const style = wide === undefined ? undefined : { width: wide, minWidth: wide, maxWidth: wide };
    return [
      {
        accessor: key,
        title: <ColumnHead title={t(`column.${key}`)} onWidth={(wide, done) => widen(key, wide, done)} />,
        sortable: column.sortable ?? false,
        textAlign: column.numeric ? "right" : "left",
        titleStyle: style,
        cellsStyle: () => style,
        cellsClassName: column.numeric ? "number" : undefined,
        render: (row) => <Cell firm={column.numeric === true || column.firm === true}>{column.render(row)}</Cell>,
      },
    ];
  });
  return (
    <DataTable<Row>
      className={classes.table}
      columns={drawn}
      records={rows}
      idAccessor="id"
      selectedRecords={rows.filter((row) => marked.has(row.id))}
      onSelectedRecordsChange={(records) => marked.mark(rows, records)}
      selectionColumnStyle={{ width: 40, minWidth: 40, maxWidth: 40 }}
      selectionCheckboxProps={{ "aria-label": t("lists:many.row"), size: "xs" }}
      allRecordsSelectionCheckboxProps={{ "aria-label": t("lists:many.page"), size: "xs" }}
      fetching={fetching}
      noRecordsText={trouble}
      totalRecords={total}
      recordsPerPage={PAGE_SIZE}
      page={state.page}
      onPageChange={(page) => onState({ page: String(page) })}
      paginationText={({ from, to, totalRecords }) => t("common:list.range", { from: formats.number(from), to: formats.number(to), total: formats.number(totalRecords) })}
      getPaginationControlProps={(control) => ({ "aria-label": t(`common:list.${control}`) })}
      sortStatus={{ columnAccessor: state.sort, direction: state.descending ? "desc" : "asc" }}
      onSortStatusChange={({ columnAccessor, direction }) => onState({ sort: `${direction === "desc" ? "-" : ""}${String(columnAccessor)}` })}
      onRowClick={({ record }) => onOpen(record.id)}
      rowClassName={({ id }) => (id === openId ? classes.open : undefined)}
      customRowAttributes={({ id }) => ({ tabIndex: 0, "aria-current": id === openId ? "true" : undefined, onKeyDown: (event: React.KeyboardEvent) => onRowKey(event, () => onOpen(id)) })}
      height="100%"
      minHeight={120}
      verticalSpacing={6}
      fz="sm"
      highlightOnHover
      striped={false}
      withTableBorder
      borderRadius="sm"
    />
  );
}

/** A text takes two lines where its column is narrow, and is shown whole when pointed at; numbers, dates and states stay on one. */
function Cell({ firm, children }: { readonly firm: boolean; readonly children: ReactNode }) {
  const text = typeof children === "string" && children !== "" ? children : undefined;
  return <div className={text !== undefined && !firm ? classes.text : classes.line} title={text}>{children}</div>;
}

/** Enter opens a row, arrows walk through the rows. */
function onRowKey(event: React.KeyboardEvent, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget as HTMLElement;
  if (event.key === "Enter") open();
  else if (event.key === "ArrowDown") (row.nextElementSibling as HTMLElement | null)?.focus();
  else if (event.key === "ArrowUp") (row.previousElementSibling as HTMLElement | null)?.focus();
  else return;
  event.preventDefault();
}
