/** Which parts of the first screen the person at the desk wants to see, and in which order; the office remembers it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { useOffice, useStatus } from "../../ui/office";

export const HOME_SECTIONS = ["numbers", "decide", "due", "targets", "birthdays"] as const;
export type HomeSection = (typeof HOME_SECTIONS)[number];
const KEY = "home.sections";
const habitsSchema = z.object({ order: z.array(z.enum(HOME_SECTIONS)), hidden: z.array(z.enum(HOME_SECTIONS)) });
type Habits = z.infer<typeof habitsSchema>;

/** A section that came after somebody arranged the screen stands at the end. */
export function arranged(order: readonly HomeSection[]): HomeSection[] {
  return [...new Set([...order, ...HOME_SECTIONS])];
}

export function useSections() {
  const { client } = useOffice();
  const { atDesk, readOnly } = useStatus();
  const queries = useQueryClient();
  const queryKey = ["preferences", atDesk?.id ?? "", KEY];
  const found = useQuery({
    queryKey,
    queryFn: async (): Promise<Habits> => {
      const read = habitsSchema.safeParse((await client.preferences.get({ key: KEY })).value);
      return read.success ? read.data : { order: [], hidden: [] };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const order = arranged(found.data?.order ?? []);
  const hidden = new Set(found.data?.hidden ?? []);
  const keep = (habits: Habits): void => {
    queries.setQueryData(queryKey, habits);
    // What could not be kept is lost on the next start, nothing worse.
    if (!readOnly) client.preferences.set({ key: KEY, value: habits }).catch(() => undefined);
  };
  return {
    order,
    hidden,
    shown: order.filter((section) => !hidden.has(section)),
    toggle: (section: HomeSection): void => keep({ order, hidden: hidden.has(section) ? [...hidden].filter((one) => one !== section) : [...hidden, section] }),
    raise(section: HomeSection): void {
      const at = order.indexOf(section);
      keep({ order: order.toSpliced(at, 1).toSpliced(Math.max(0, at - 1), 0, section), hidden: [...hidden] });
    },
  };
}
