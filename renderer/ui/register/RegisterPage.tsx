/**
 * A register: the list with search, filters, sort and paging on the left; the open record beside it.
 * A feature says what its columns, filters, card and form are; everything else is the same everywhere.
 */
import { ActionIcon, Button, Group, Stack, TextInput, Title } from "@mantine/core";
import { useDebouncedValue, useHotkeys } from "@mantine/hooks";
import { IconPlus, IconSearch, IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { DataTable, type DataTableColumn } from "mantine-datatable";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import { useFormats } from "../format";
import { useMay } from "../office";
import { useRefusal } from "../refusals";
import type { Permission } from "../../../shared/contract/base";
import { EmptyList } from "./EmptyList";
import { Filters, type RegisterFilter } from "./Filters";
import { useListState } from "./useListState";
import classes from "./RegisterPage.module.css";

const PAGE_SIZE = 50;

export interface RegisterColumn<Row> {
  /** Name of the column in the feature's words (`column.<key>`) and of the sort in its contract when `sortable`. */
  readonly key: string;
  readonly render: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  readonly numeric?: boolean;
  readonly width?: number | string;
}

export interface ListInput {
  readonly search: string;
  readonly sort: string;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
  readonly filters: Readonly<Record<string, string>>;
}

export interface RegisterPageProps<Row extends { id: string }> {
  /** Name of the feature: its address and its words. */
  readonly name: string;
  readonly columns: readonly RegisterColumn<Row>[];
  /** Asks the office for one page. */
  readonly load: (input: ListInput) => Promise<{ rows: Row[]; total: number }>;
  readonly filters?: readonly RegisterFilter[];
  /** Buttons beside "new". */
  readonly actions?: ReactNode;
  readonly write: Permission;
  readonly defaultDescending?: boolean;
}

export function RegisterPage<Row extends { id: string }>({ name, columns, load, filters, actions, write, defaultDescending = false }: RegisterPageProps<Row>) {
  const { t } = useTranslation([name, "common"]);
  const navigate = useNavigate();
  const { pathname, search: addressSearch } = useLocation();
  const { id: openId } = useParams();
  const formats = useFormats();
  const refusal = useRefusal();
  const may = useMay(write);
  const defaultSort = columns.find((column) => column.sortable)?.key ?? "";
  const { state, change } = useListState(defaultSort, defaultDescending);
  const [typed, setTyped] = useState(state.search);
  const [settled] = useDebouncedValue(typed, 150);
  const searchBox = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (settled !== state.search) change({ q: settled });
  }, [settled, state.search, change]);

  const input: ListInput = { search: state.search, sort: state.sort, descending: state.descending, page: state.page, pageSize: PAGE_SIZE, filters: state.filters };
  const list = useQuery({ queryKey: [name, "list", input], queryFn: () => load(input), placeholderData: keepPreviousData });
  const rows = list.data?.rows ?? [];
  const total = list.data?.total ?? 0;
  const base = `/${name}`;
  const isOpen = pathname !== base;
  const open = (path: string): void => void navigate({ pathname: path, search: addressSearch });
  const isFiltered = state.search !== "" || Object.keys(state.filters).length > 0;

  useHotkeys([
    ["mod+F", () => searchBox.current?.focus()],
    ["alt+N", () => may && open(`${base}/new`)],
  ]);

  const tableColumns: DataTableColumn<Row>[] = columns.map((column) => ({
    accessor: column.key,
    title: t(`column.${column.key}`),
    sortable: column.sortable ?? false,
    textAlign: column.numeric ? "right" : "left",
    width: column.width,
    cellsClassName: column.numeric ? "number" : undefined,
    ellipsis: true,
    render: (row) => whole(column.render(row)),
  }));

  return (
    <div className={classes.page}>
      <Stack gap="xs" className={classes.list} p="sm" data-narrow={isOpen || undefined}>
        <Group justify="space-between" gap="xs">
          <Title order={1} size="h4">
            {t("title")}
          </Title>
          <Group gap="xs" wrap="nowrap">
            {actions}
            {may && (
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open(`${base}/new`)}>
                {t("new")}
              </Button>
            )}
          </Group>
        </Group>
        <Group gap="xs" align="flex-end">
          <TextInput
            ref={searchBox}
            aria-label={t("common:list.search")}
            placeholder={t("searchHint", { defaultValue: t("common:list.search") })}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={
              typed && (
                <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("common:list.clear")} onClick={() => setTyped("")}>
                  <IconX size={14} />
                </ActionIcon>
              )
            }
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            className={classes.search}
          />
          {filters && <Filters narrow={isOpen} register={name} filters={filters} state={state.filters} onChange={(filter, value) => change({ [filter]: value })} />}
        </Group>
        {list.isSuccess && total === 0 ? (
          <EmptyList name={name} filtered={isFiltered} onNew={may ? () => open(`${base}/new`) : null} onClear={() => { setTyped(""); change(Object.fromEntries(["q", ...Object.keys(state.filters)].map((key) => [key, null]))); }} />
        ) : (
          <DataTable<Row>
            className={classes.table}
            columns={tableColumns}
            records={rows}
            idAccessor="id"
            fetching={list.isFetching && !list.isSuccess}
            noRecordsText={list.isError ? refusal(list.error).text : ""}
            totalRecords={total}
            recordsPerPage={PAGE_SIZE}
            page={state.page}
            onPageChange={(page) => change({ page: String(page) })}
            paginationText={({ from, to, totalRecords }) => t("common:list.range", { from: formats.number(from), to: formats.number(to), total: formats.number(totalRecords) })}
            getPaginationControlProps={(control) => ({ "aria-label": t(`common:list.${control}`) })}
            sortStatus={{ columnAccessor: state.sort, direction: state.descending ? "desc" : "asc" }}
            onSortStatusChange={({ columnAccessor, direction }) => change({ sort: `${direction === "desc" ? "-" : ""}${String(columnAccessor)}` })}
            onRowClick={({ record }) => open(`${base}/${record.id}`)}
            rowClassName={({ id }) => (id === openId ? classes.open : undefined)}
            customRowAttributes={({ id }) => ({ tabIndex: 0, "aria-current": id === openId ? "true" : undefined, onKeyDown: (event: React.KeyboardEvent) => onRowKey(event, () => open(`${base}/${id}`)) })}
            height="100%"
            minHeight={120}
            verticalSpacing={6}
            fz="sm"
            highlightOnHover
            striped={false}
            withTableBorder
            borderRadius="sm"
          />
        )}
      </Stack>
      {isOpen && (
        <aside className={classes.record} aria-label={t("record", { defaultValue: t("title") })}>
          <Outlet />
        </aside>
      )}
    </div>
  );
}

/** A text that its column cuts is shown whole when pointed at. */
function whole(cell: ReactNode): ReactNode {
  return typeof cell === "string" && cell !== "" ? <span title={cell}>{cell}</span> : cell;
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
