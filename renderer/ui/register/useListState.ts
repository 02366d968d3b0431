/** Search, filters, sort and page of a list, kept in the address, so that "back" and a reload find them again. */
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

export interface ListState {
  readonly search: string;
  readonly sort: string;
  readonly descending: boolean;
  readonly page: number;
  readonly filters: Readonly<Record<string, string>>;
}

/** Parts of the address that narrow nothing: which view of the same records is shown, and around which day. */
const VIEW = ["view", "day"] as const;
const PLAIN = new Set<string>(["q", "sort", "page", ...VIEW]);

export function useListState(defaultSort: string, defaultDescending: boolean) {
  const [params, setParams] = useSearchParams();
  /** The address says nothing of sort and filters. */
  const isPlain = ![...params].some(([name, value]) => (name === "sort" || !PLAIN.has(name)) && value !== "");
  const state = useMemo<ListState>(() => {
    const sort = params.get("sort") ?? "";
    return {
      search: params.get("q") ?? "",
      sort: sort.replace(/^-/, "") || defaultSort,
      descending: sort ? sort.startsWith("-") : defaultDescending,
      page: Math.max(1, Number(params.get("page")) || 1),
      filters: Object.fromEntries([...params].filter(([name, value]) => !PLAIN.has(name) && value !== "")),
    };
  }, [params, defaultSort, defaultDescending]);

  const change = useCallback(
    (wish: Record<string, string | null>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (!("page" in wish)) next.delete("page");
          for (const [name, value] of Object.entries(wish)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { state, isPlain, change };
}
