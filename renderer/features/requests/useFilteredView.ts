import type { RequestFilters } from "../../../shared/contract/requests";
import { useHabits } from "../../ui/register/useHabits";
import { useRememberedList } from "../../ui/register/useRememberedList";
import { REQUEST_FILTERS } from "./filters";

export interface FilteredView {
  /** False until it is known how the person likes this list. */
  readonly ready: boolean;
  readonly filters: Readonly<Record<string, string>>;
  /** The same, as the contract has them: what stands in the address is checked by the office. */
  readonly asked: RequestFilters;
  readonly choose: (wish: Record<string, string | null>) => void;
  readonly clear: () => void;
}

/** The filters of the list, for its other views: chosen here, they hold there as well. */
export function useFilteredView(): FilteredView {
  const kept = useHabits("requests");
  const { state, choose } = useRememberedList(kept, REQUEST_FILTERS, "due", false);
  const { filters } = state;
  return { ready: kept.ready, filters, asked: filters as RequestFilters, choose, clear: () => choose(Object.fromEntries(Object.keys(filters).map((name) => [name, null]))) };
}
