/** Marking a due date: given as promised, given otherwise, missed, or due again. One of two who mark it wins; the other is told. */
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OccurrenceRow } from "../../../shared/contract/commitments";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import { ReasonDialog } from "../../ui/ReasonDialog";
import { useToast } from "../../ui/toast";
import { type GivenOtherwise, OtherwiseDialog } from "./OtherwiseDialog";

export interface Marking {
  confirm(row: OccurrenceRow): Promise<void>;
  otherwise(row: OccurrenceRow): void;
  miss(row: OccurrenceRow): void;
  reopen(row: OccurrenceRow): Promise<void>;
  /** What asks for a quantity or a reason; to be drawn once beside the rows. */
  readonly dialog: ReactNode;
}

interface ChangedMeanwhile {
  readonly code: string;
  readonly data: { readonly by: string; readonly at: string };
}
const changedMeanwhile = (error: unknown): error is ChangedMeanwhile => typeof error === "object" && error !== null && "code" in error && error.code === "CHANGED_MEANWHILE";

export function useMarking(): Marking {
  const { t } = useTranslation("commitments");
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const { date, instant } = useFormats();
  const language = useLanguage();
  const [asked, setAsked] = useState<{ row: OccurrenceRow; what: "otherwise" | "missed" } | null>(null);
  const close = (): void => setAsked(null);
  const what = (row: OccurrenceRow): string => t("due.what", { partner: named(row.partner, language), date: date(row.dueDate) });

  /** Does it, says so, and offers to take it back. */
  const mark = async (row: OccurrenceRow, told: "done" | "missed", call: () => Promise<{ id: string; version: number }>): Promise<void> => {
    await attempt(async () => {
      const { version } = await call();
      toast.undoable(t(`due.${told}`, { what: what(row) }), () => reopen({ ...row, version }));
    });
  };
  const reopen = (row: OccurrenceRow): Promise<void> =>
    attempt(async () => {
      await client.commitments.reopenOccurrence({ id: row.id, version: row.version, reason: "" });
      toast.done(t("due.reopened", { what: what(row) }));
    });
  const attempt = async (call: () => Promise<void>): Promise<void> => {
    try {
      await call();
    } catch (error) {
      if (changedMeanwhile(error)) toast.trouble(t("due.taken", { by: error.data.by, at: instant(error.data.at) }));
      else toast.refusal(error);
    }
    setAsked(null);
    await queries.invalidateQueries();
  };

  const confirm = (row: OccurrenceRow, given: GivenOtherwise = {}): Promise<void> =>
    mark(row, "done", () => client.commitments.confirmOccurrence({ id: row.id, version: row.version, ...given }));
  const miss = (row: OccurrenceRow, reason: string): Promise<void> =>
    mark(row, "missed", () => client.commitments.missOccurrence({ id: row.id, version: row.version, reason }));

  return {
    // What the commitment does not say has to be asked: how much, or how many people got it.
    confirm: async (row) => (row.expected.qualifier === "unknown" || row.recipient.headcount === null ? setAsked({ row, what: "otherwise" }) : confirm(row)),
    otherwise: (row) => setAsked({ row, what: "otherwise" }),
    miss: (row) => setAsked({ row, what: "missed" }),
    reopen,
    dialog: asked && (asked.what === "otherwise"
      ? <OtherwiseDialog row={asked.row} onCancel={close} onGiven={(given) => confirm(asked.row, given)} />
      : <ReasonDialog title={t("due.missTitle")} lead={what(asked.row)} label={t("due.reason")} action={t("due.miss")} onCancel={close} onReason={(reason) => miss(asked.row, reason)} />),
  };
}
