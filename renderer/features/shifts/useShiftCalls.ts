/** Calls of a shift's screens: done, refused in words, and everything that shows it asked again. */
import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "../../ui/toast";

export interface ShiftCalls {
  /** Whether it was done. `told` is what the toast says. */
  attempt<Result>(call: () => Promise<Result>, told?: (result: Result) => string): Promise<boolean>;
}

export function useShiftCalls(): ShiftCalls {
  const queries = useQueryClient();
  const toast = useToast();
  return {
    async attempt(call, told) {
      try {
        const result = await call();
        if (told) toast.done(told(result));
        return true;
      } catch (error) {
        toast.refusal(error);
        return false;
      } finally {
        await queries.invalidateQueries();
      }
    },
  };
}
