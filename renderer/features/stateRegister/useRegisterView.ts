import { useSearchParams } from "react-router";
import { REGISTER_SHEETS, type RegisterSheet } from "../../../shared/domain/stateRegister";
import { useStatus } from "../../ui/office";

export interface RegisterView {
  readonly from: string;
  readonly on: string;
  /** Whose gaps are listed; null for the first sheet that has some. */
  readonly sheet: RegisterSheet | null;
  readonly column: string | null;
  set(change: Readonly<Partial<Record<"from" | "on" | "sheet" | "column", string | null>>>): void;
}

/** The days and the sheet that are looked at, in the address: the way back from a record leads to the same gaps. The year up to today otherwise. */
export function useRegisterView(): RegisterView {
  const { today } = useStatus();
  const [params, setParams] = useSearchParams();
  return {
    from: params.get("from") ?? `${today.slice(0, 4)}-01-01`,
    on: params.get("on") ?? today,
    sheet: REGISTER_SHEETS.find((sheet) => sheet === params.get("sheet")) ?? null,
    column: params.get("column"),
    set: (change) => setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(change)) {
        if (value === null) next.delete(name);
        else if (value !== undefined) next.set(name, value);
      }
      return next;
    }, { replace: true }),
  };
}
