/** Which groups of the rail somebody has folded up: asked once, kept in the window and on the desk. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { useOffice, useStatus } from "../../ui/office";

const KEY = "rail.folded";
const foldedSchema = z.array(z.string().max(40)).max(20);
const NONE: readonly string[] = [];

export function useFolded(): { readonly folded: readonly string[]; toggle(group: string): void } {
  const { client } = useOffice();
  const { atDesk, readOnly } = useStatus();
  const queries = useQueryClient();
  const queryKey = ["preferences", atDesk?.id ?? "", KEY];
  const found = useQuery({
    queryKey,
    queryFn: async (): Promise<readonly string[]> => {
      const read = foldedSchema.safeParse((await client.preferences.get({ key: KEY })).value);
      return read.success ? read.data : NONE;
    },
    enabled: atDesk !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const folded = found.data ?? NONE;
  return {
    folded,
    toggle(group) {
      const after = folded.includes(group) ? folded.filter((each) => each !== group) : [...folded, group];
      queries.setQueryData(queryKey, after);
      // What could not be kept is open again on the next start, nothing worse.
      if (!readOnly) client.preferences.set({ key: KEY, value: after }).catch(() => undefined);
    },
  };
}
