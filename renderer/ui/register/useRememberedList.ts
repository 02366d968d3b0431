/**
 * A list as the person left it: an address that names no sort and no filters stands for those that are remembered;
 * whatever is changed on the screen is remembered and stands in the address.
 */
import { useMemo } from "react";
import type { ListHabits } from "../../../shared/contract/preferences";
import type { RegisterFilter } from "./Filters";
import type { Habits } from "./useHabits";
import { type ListState, useListState } from "./useListState";

type Order = Pick<ListHabits, "sort" | "filters">;

interface RememberedList {
  readonly state: ListState;
  /** Search and page: part of the address, not of the habit. */
  readonly change: (wish: Record<string, string | null>) => void;
  /** Sort and filters: kept as well. */
  readonly choose: (wish: Record<string, string | null>) => void;
  /** As it stands now, without search and page. */
  readonly order: Order;
  /** Puts the list in this order, as a saved view has it. */
  readonly take: (order: Order) => void;
}

export function useRememberedList(kept: Habits, filters: readonly RegisterFilter[], defaultSort: string, defaultDescending: boolean): RememberedList {
  const { state: addressed, isPlain, change } = useListState(defaultSort, defaultDescending);
  // What came with a link (what one family got) is not how somebody likes the list.
  const lasting = useMemo(() => new Set(filters.filter((filter) => filter.kind !== "link").map((filter) => filter.name)), [filters]);
  const onlyLasting = (all: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(all).filter(([name]) => lasting.has(name)));

  const state = useMemo<ListState>(() => {
    if (!isPlain) return addressed;
    const { sort, filters: left } = kept.habits;
    const remembered = Object.fromEntries(Object.entries(left).filter(([name]) => lasting.has(name)));
    return { ...addressed, ...(sort ? { sort: sort.replace(/^-/, ""), descending: sort.startsWith("-") } : {}), filters: remembered };
  }, [addressed, isPlain, kept.habits, lasting]);
  const order: Order = { sort: `${state.descending ? "-" : ""}${state.sort}`, filters: onlyLasting(state.filters) };

  const choose = (wish: Record<string, string | null>): void => {
    const whole: Record<string, string | null> = { sort: order.sort, ...state.filters, ...wish };
    const { sort, q: _search, page: _page, ...narrowing } = whole;
    const held = Object.fromEntries(Object.entries(narrowing).flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
    kept.keep({ sort: sort ?? "", filters: onlyLasting(held) });
    change(whole);
  };
  const take = (wanted: Order): void =>
    choose({ ...Object.fromEntries(Object.keys(state.filters).map((name) => [name, null])), ...onlyLasting(wanted.filters), sort: wanted.sort || null });
  return { state, change, choose, order, take };
}
