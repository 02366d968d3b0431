/** Calls of a shift's screens: done, refused in words, and everything that shows it asked again. */
import { useQueryClient } from "@tanstack/react-query";
import { useRefusal } from "../../ui/refusals";
import { useToast } from "../../ui/toast";

export interface ShiftCalls {
  /** Whether it was done. `told` is what the toast says; a refusal with one of the `answers` is answered by it instead of a toast. */
  attempt<Result>(call: () => Promise<Result>, told?: (result: Result) => string, answers?: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => void>>): Promise<boolean>;
}

export function useShiftCalls(): ShiftCalls {
  const queries = useQueryClient();
  const toast = useToast();
  const refusal = useRefusal();
  return {
    async attempt(call, told, answers = {}) {
      try {
        const result = await call();
        if (told) toast.done(told(result));
        return true;
      } catch (error) {
        const { refused } = refusal(error);
        const answer = refused && answers[refused.reason];
        if (answer) answer(refused.params);
        else toast.refusal(error);
        return false;
      } finally {
        await queries.invalidateQueries();
      }
    },
  };
}
