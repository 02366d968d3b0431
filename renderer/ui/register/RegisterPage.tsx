/**
 * A register: the list with search, filters, sort and paging on the left; the open record beside it.
 * A feature says what its columns, filters, card and form are; everything else is the same everywhere.
 */
import { ActionIcon, Button, Group, Stack, TextInput, Title } from "@mantine/core";
import { useElementSize, useHotkeys } from "@mantine/hooks";
import { IconPlus, IconSearch, IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import { useMay } from "../office";
import { useRefusal } from "../refusals";
import type { Permission } from "../../../shared/contract/base";
import type { ExportColumn } from "../../../shared/contract/register";
import type { ListHabits } from "../../../shared/contract/preferences";
import { inOrderOfWords } from "./inOrderOfWords";
import { arrange } from "./arrange";
import { ColumnMenu } from "./ColumnMenu";
import { ExportDialog } from "./ExportDialog";
import type { FoundInput, ManyCalls } from "./feature";
import { EmptyList } from "./EmptyList";
import { RegisterCharts } from "../charts/RegisterCharts";
import { FromFile } from "./FromFile";
import { FilterChips, Filters, type RegisterFilter } from "./Filters";
import { PAGE_SIZE, RegisterTable } from "./RegisterTable";
import { SelectionBar } from "./SelectionBar";
import { useHabits } from "./useHabits";
import { useRememberedList } from "./useRememberedList";
import { useSearchBox } from "./useSearchBox";
import { useSelection } from "./useSelection";
import { SaveView, Views } from "./Views";
import classes from "./RegisterPage.module.css";

export interface RegisterColumn<Row> {
  /** Name of the column in the feature's words (`column.<key>`) and of the sort in its contract when `sortable`. */
  readonly key: string;
  readonly render: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  readonly numeric?: boolean;
  readonly width?: number;
  /** Keeps its width where names give way. */
  readonly firm?: boolean;
  /** What a record is known by, where that is not the column called `name`: stays beside a card. */
  readonly known?: boolean;
  /**
   * How it stands in a file: the fields of a row it is made of (the field called `key` where none are named), and where the
   * words of its values are (`volunteers:status`).
   */
  readonly cell?: { readonly fields?: readonly string[]; readonly words?: string };
  /** Not shown until somebody asks for it in the column menu. */
  readonly optional?: boolean;
}

export interface ListInput {
  readonly search: string;
  readonly sort: string;
  readonly descending: boolean;
  readonly order: string[];
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
  /** Above the list, while it has the whole width. */
  readonly quick?: ReactNode;
  readonly write: Permission;
  readonly defaultDescending?: boolean;
  readonly many: ManyCalls;
  readonly BulkActions?: (props: { found: FoundInput; onDone: () => void }) => ReactNode;
}

const NO_FILTERS: readonly RegisterFilter[] = [];

export function RegisterPage<Row extends { id: string }>({ name, columns, load, filters = NO_FILTERS, actions, quick, write, defaultDescending = false, many, BulkActions }: RegisterPageProps<Row>) {
  const { t, i18n } = useTranslation([name, "common"]);
  const navigate = useNavigate();
  const { pathname, search: addressSearch } = useLocation();
  const { id: openId } = useParams();
  const refusal = useRefusal();
  const may = useMay(write);
  const mayExport = useMay("export");
  const kept = useHabits(name);
  const defaultSort = columns.find((column) => column.sortable)?.key ?? "";
  const { state, change, choose, order, take } = useRememberedList(kept, filters, defaultSort, defaultDescending);
  const { typed, type } = useSearchBox(state.search, (search) => change({ q: search }));
  const searchBox = useRef<HTMLInputElement>(null);
  const { ref: listRef, width: room } = useElementSize();

  const sortWords = columns.find((column) => column.key === state.sort)?.cell?.words;
  const [wordsOf = name, wordsAt = ""] = (sortWords ?? "").split(":");
  const words: unknown = sortWords ? i18n.getResource(i18n.language, wordsOf, wordsAt) : {};
  const codes = inOrderOfWords(words as Readonly<Record<string, string>>);
  const input: ListInput = { search: state.search, sort: state.sort, descending: state.descending, order: codes, page: state.page, pageSize: PAGE_SIZE, filters: state.filters };
  const list = useQuery({ queryKey: [name, "list", input], queryFn: () => load(input), placeholderData: keepPreviousData, enabled: kept.ready });
  const total = list.data?.total ?? 0;
  const found = { search: state.search, sort: state.sort, descending: state.descending, order: codes, filters: state.filters };
  const marked = useSelection(JSON.stringify([found.search, found.filters]), total);
  const base = `/${name}`;
  const isOpen = pathname !== base;
  const open = (path: string): void => void navigate({ pathname: path, search: addressSearch });
  const isFiltered = state.search !== "" || Object.keys(state.filters).length > 0;
  const arranged = arrange(columns, kept.habits.columns);
  const asItStands = (): ListHabits => ({ columns: arranged, ...order });
  const noFilters = Object.fromEntries(Object.keys(state.filters).map((key) => [key, null]));

  const exported = (): ExportColumn[] => {
    const offered = new Map(columns.map((column) => [column.key, column]));
    return arranged.filter((column) => column.shown).map(({ key }) => {
      const { fields = [key], words } = offered.get(key)?.cell ?? {};
      const [namespace = name, path = ""] = (words ?? "").split(":");
      return { title: t(`column.${key}`), fields: [...fields], words: words ? (i18n.getResource(i18n.language, namespace, path) as Record<string, string>) : {} };
    });
  };

  useHotkeys([
    ["mod+F", () => searchBox.current?.focus()],
    ["alt+N", () => may && open(`${base}/new`)],
  ]);

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
        {!isOpen && quick}
        <Views
          register={name}
          isCurrent={(view) => view.sort === order.sort && same(view.filters, order.filters)}
          onTake={(view) => {
            kept.keep({ columns: view.columns });
            take(view);
          }}
        />
        <Group gap="xs" wrap="nowrap">
          <TextInput
            ref={searchBox}
            aria-label={t("common:list.search")}
            placeholder={t("searchHint", { defaultValue: t("common:list.search") })}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={
              typed && (
                <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("common:list.clear")} onClick={() => type("")}>
                  <IconX size={14} />
                </ActionIcon>
              )
            }
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            className={classes.search}
          />
          {filters.length > 0 && <Filters register={name} filters={filters} state={state.filters} onChange={(filter, value) => choose({ [filter]: value })} />}
          <Group gap={4} wrap="nowrap" ms="auto">
            <RegisterCharts register={name} />
            {may && <FromFile register={name} />}
            {mayExport && <ExportDialog register={name} title={t("title")} columns={exported()} found={found} total={total} marked={marked} calls={many} />}
            <SaveView register={name} habits={asItStands} />
            <ColumnMenu columns={arranged} titleOf={(key) => t(`column.${key}`)} onChange={(wanted) => kept.keep({ columns: wanted })} />
          </Group>
        </Group>
        <FilterChips register={name} filters={filters} state={state.filters} onChange={(filter, value) => choose({ [filter]: value })} onClear={() => choose(noFilters)} />
        {marked.count > 0 && (
          <SelectionBar marked={marked} total={total} found={{ ...found, selection: marked.selection }} calls={many} may={may}>
            {BulkActions && <BulkActions found={{ ...found, selection: marked.selection }} onDone={marked.clear} />}
          </SelectionBar>
        )}
        <div ref={listRef} className={classes.rows}>
          {list.isSuccess && total === 0 ? (
            <EmptyList name={name} filtered={isFiltered} onNew={may ? () => open(`${base}/new`) : null} onClear={() => { type(""); choose({ q: null, ...noFilters }); }} />
          ) : (
            <RegisterTable<Row>
              name={name}
              columns={columns}
              arranged={arranged}
              onArrange={(wanted) => kept.keep({ columns: wanted })}
              room={Math.max(0, room - BORDERS - MARK_COLUMN)}
              marked={marked}
              narrow={isOpen}
              rows={list.data?.rows ?? []}
              total={total}
              fetching={list.isFetching && !list.isSuccess}
              trouble={list.isError ? refusal(list.error).text : ""}
              state={state}
              onState={(wish) => ("sort" in wish ? choose(wish) : change(wish))}
              openId={openId}
              onOpen={(id) => open(`${base}/${id}`)}
            />
          )}
        </div>
      </Stack>
      {isOpen && (
        <aside className={classes.record} aria-label={t("record", { defaultValue: t("title") })}>
          <Outlet />
        </aside>
      )}
    </div>
  );
}

const BORDERS = 2;
const MARK_COLUMN = 40;

const same = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([key, value]) => other[key] === value);
