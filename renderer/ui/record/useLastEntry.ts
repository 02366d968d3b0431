/** What whoever sits at the desk entered last today: of this window as a whole, after a new start as far as it may be kept. */
import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { useOffice, useStatus } from "../office";
import { lastEntry, lastingOf, rememberEntry } from "./carriedOver";

const keptSchema = z.object({ day: z.string(), fields: z.record(z.string(), z.json()) });

interface LastEntry<Fields> {
  /** True until the office has said what it keeps. */
  readonly waiting: boolean;
  /** Null where nothing was entered today. */
  readonly entry: Fields | null;
  remember(fields: Fields): void;
}

export function useLastEntry<Fields extends object>(name: string, wanted: boolean): LastEntry<Fields> {
  const { client } = useOffice();
  const { atDesk, today, readOnly } = useStatus();
  const by = atDesk?.id ?? "";
  const own = lastEntry<Fields>(by, name, today);
  const key = `entry.${name}`;
  const kept = useQuery({
    queryKey: ["preferences", by, key, today],
    queryFn: async () => {
      const read = keptSchema.safeParse((await client.preferences.get({ key })).value);
      return read.success && read.data.day === today ? (read.data.fields as Fields) : null;
    },
    enabled: wanted && own === null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    waiting: wanted && own === null && kept.isPending,
    entry: own ?? kept.data ?? null,
    remember(fields) {
      rememberEntry(by, name, today, fields);
      // What could not be kept is missed after the next start, nothing worse.
      if (!readOnly) client.preferences.set({ key, value: { day: today, fields: lastingOf(fields) as never } }).catch(() => undefined);
    },
  };
}
