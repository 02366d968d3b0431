/** What the office refuses with, in the words of the person at the desk. */
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FieldProblem } from "../../shared/contract/issues";
import { fieldWord } from "./fieldWords";
import { useFormats } from "./format";

export interface Refusal {
  readonly code: string;
  readonly text: string;
  readonly problems: readonly FieldProblem[];
  /** Of REFUSED: why, for whoever can do something about it. */
  readonly refused?: { readonly reason: string; readonly params: Readonly<Record<string, unknown>> };
}

interface CarriesData {
  readonly code: string;
  readonly data?: Record<string, unknown>;
}

interface Changed {
  readonly by: string;
  readonly at: string;
  readonly kind?: string;
  readonly fields: readonly string[];
}

const carriesData = (error: unknown): error is CarriesData => typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";

export interface Refusals {
  (error: unknown): Refusal;
  problemText(problem: FieldProblem): string;
}

/** Turns any error of a call into a sentence; nothing reaches the screen as a code. */
export function useRefusal(): Refusals {
  const { t, i18n } = useTranslation("refusals");
  const formats = useFormats();
  const problemText = useCallback((problem: FieldProblem): string => t(`field.${problem.kind}`, { ...problem.params, defaultValue: t("field.not_understood") }), [t]);
  return useMemo(() => {
    /** Who, when, which fields as the form calls them, and what to do now. */
    const changed = ({ by, at, kind = "", fields }: Changed): string => {
      const who = by === "" ? t("changedMeanwhile.somebody") : t("changedMeanwhile.by", { by, at: formats.instant(at) });
      // Of a person within a record the office names the way to the field.
      const words = [...new Set(fields.flatMap((field) => fieldWord(i18n, kind, field.split(".").at(-1) ?? "") ?? []))];
      return [who, words.length > 0 && t("changedMeanwhile.fields", { fields: words.join(", ") }), t("changedMeanwhile.then")].filter(Boolean).join(" ");
    };
    const refusal = (error: unknown): Refusal => {
      if (!carriesData(error)) return { code: "UNREACHABLE", text: t("unreachable"), problems: [] };
      const data = error.data ?? {};
      switch (error.code) {
        case "INVALID": {
          const problems = (data["problems"] ?? []) as FieldProblem[];
          return { code: error.code, text: problems[0] ? problemText(problems[0]) : t("field.not_understood"), problems };
        }
        case "CHANGED_MEANWHILE":
          return { code: error.code, text: changed(data as unknown as Changed), problems: [] };
        case "REFUSED": {
          const refused = { reason: String(data["reason"]), params: (data["params"] ?? {}) as Record<string, unknown> };
          return { code: error.code, text: t(`reason.${refused.reason}`, { ...refused.params, defaultValue: t("refused") }), problems: [], refused };
        }
        case "DATABASE":
          return { code: error.code, text: t(`database.${String(data["problem"])}`, { defaultValue: t("unexpected") }), problems: [] };
        case "NOT_FOUND":
        case "FORBIDDEN":
        case "SIGN_IN_NEEDED":
        case "UNAUTHORIZED":
          return { code: error.code, text: t(`code.${error.code}`), problems: [] };
        default:
          return { code: error.code, text: t("unexpected"), problems: [] };
      }
    };
    return Object.assign(refusal, { problemText });
  }, [t, i18n, formats, problemText]);
}
