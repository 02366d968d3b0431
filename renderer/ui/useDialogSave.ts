import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useRefusal } from "./refusals";
import { useToast } from "./toast";

export interface DialogSave {
  readonly busy: boolean;
  /** What the office says of a field, by the last part of its name: a dialog holds one record. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onSubmit: (event: FormEvent) => void;
}

/**
 * Sends a small dialog once, however often Enter is pressed: what is wrong with a field is said beside it, any other refusal
 * below, and afterwards everything on the screen is asked for again.
 */
export function useDialogSave(send: () => Promise<void>): DialogSave {
  const queries = useQueryClient();
  const refusal = useRefusal();
  const toast = useToast();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setErrors({});
    try {
      await send();
      await queries.invalidateQueries();
    } catch (error) {
      const told = refusal(error);
      setErrors(Object.fromEntries(told.problems.map((problem) => [problem.field.split(".").at(-1) ?? "", refusal.problemText(problem)])));
      if (told.problems.length === 0) toast.refusal(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy, errors,
    onSubmit: (event) => {
      event.preventDefault();
      void save();
    },
  };
}
