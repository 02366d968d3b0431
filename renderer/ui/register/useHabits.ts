/** How the person at the desk likes this list: asked once, kept in the window, written a moment after the last change. */
import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { type ListHabits, listHabitsSchema } from "../../../shared/contract/preferences";
import { useOffice, useStatus } from "../office";

const WRITE_AFTER_MS = 400;
const NONE: ListHabits = { columns: [], sort: "", filters: {} };

export interface Habits {
  /** False until the office has answered. */
  readonly ready: boolean;
  readonly habits: ListHabits;
  keep(change: Partial<ListHabits>): void;
}

export function useHabits(register: string): Habits {
  const { client } = useOffice();
  const { atDesk, readOnly } = useStatus();
  const queries = useQueryClient();
  const key = `list.${register}`;
  const queryKey = useMemo(() => ["preferences", atDesk?.id ?? "", key], [atDesk?.id, key]);
  const found = useQuery({
    queryKey,
    queryFn: async (): Promise<ListHabits> => {
      const read = listHabitsSchema.safeParse((await client.preferences.get({ key })).value);
      return read.success ? read.data : NONE;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const write = useDebouncedCallback(
    (habits: ListHabits) => {
      // What could not be kept is lost on the next start, nothing worse; nobody is stopped for a column's width.
      if (!readOnly) client.preferences.set({ key, value: habits }).catch(() => undefined);
    },
    { delay: WRITE_AFTER_MS, flushOnUnmount: true },
  );
  const keep = useCallback(
    (change: Partial<ListHabits>): void => {
      const before = queries.getQueryData<ListHabits>(queryKey) ?? NONE;
      const after = { ...before, ...change };
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      queries.setQueryData(queryKey, after);
      write(after);
    },
    [queries, queryKey, write],
  );
  return { ready: !found.isPending, habits: found.data ?? NONE, keep };
}
