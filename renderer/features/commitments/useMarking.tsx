/** Marking a due date: given as promised, given otherwise, missed, due again, moved or changed, cancelled. One of two who mark it wins; the other is told. */
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
import { ChangeDialog, type OccurrencePlan } from "./ChangeDialog";
import { type GivenOtherwise, OtherwiseDialog } from "./OtherwiseDialog";

export interface Marking {
  confirm(row: OccurrenceRow): Promise<void>;
  otherwise(row: OccurrenceRow): void;
  miss(row: OccurrenceRow): void;
  reopen(row: OccurrenceRow): Promise<void>;
  /** Another day, quantity or note for this one alone. */
  change(row: OccurrenceRow): void;
  cancel(row: OccurrenceRow): void;
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
  const [asked, setAsked] = useState<{ row: OccurrenceRow; what: "otherwise" | "missed" | "change" | "cancel" } | null>(null);
  const close = (): void => setAsked(null);
  const what = (row: OccurrenceRow): string => t("due.what", { partner: named(row.partner, language), date: date(row.dueDate) });

  /** Does it, says so, and offers to take it back. */
  const mark = async (row: OccurrenceRow, told: "done" | "missed" | "cancelled", call: () => Promise<{ id: string; version: number }>): Promise<void> => {
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

  const cancel = (row: OccurrenceRow, reason: string): Promise<void> =>
    mark(row, "cancelled", () => client.commitments.cancelOccurrence({ id: row.id, version: row.version, reason }));
  /** As it stood before, whatever that was. */
  const planOf = (row: OccurrenceRow): OccurrencePlan => ({ date: row.dueDate, expected: row.ownExpected ? row.expected.value : null, note: row.note });
  const change = (row: OccurrenceRow, plan: OccurrencePlan): Promise<void> =>
    attempt(async () => {
      const { version } = await client.commitments.changeOccurrence({ id: row.id, version: row.version, ...plan });
      toast.undoable(t("due.changed", { what: what({ ...row, dueDate: plan.date }) }), () =>
        attempt(async () => {
          await client.commitments.changeOccurrence({ id: row.id, version, ...planOf(row) });
          toast.done(t("due.changed", { what: what(row) }));
        }),
      );
    });

  const dialogOf = (asking: "otherwise" | "missed" | "change" | "cancel", row: OccurrenceRow): ReactNode => {
    switch (asking) {
      case "otherwise":
        return <OtherwiseDialog row={row} onCancel={close} onGiven={(given) => confirm(row, given)} />;
      case "change":
        return <ChangeDialog row={row} onCancel={close} onChange={(plan) => change(row, plan)} />;
      case "cancel":
        return <ReasonDialog title={t("due.cancelTitle")} lead={`${what(row)}. ${t("due.cancelHint")}`} label={t("due.reason")} action={t("due.cancel")} onCancel={close} onReason={(reason) => cancel(row, reason)} />;
      case "missed":
        return <ReasonDialog title={t("due.missTitle")} lead={what(row)} label={t("due.reason")} action={t("due.miss")} onCancel={close} onReason={(reason) => miss(row, reason)} />;
    }
  };

  return {
    // What the commitment does not say has to be asked: how much, or how many people got it.
    confirm: async (row) => (row.expected.qualifier === "unknown" || row.recipient.headcount === null || row.recipient.group === null ? setAsked({ row, what: "otherwise" }) : confirm(row)),
    otherwise: (row) => setAsked({ row, what: "otherwise" }),
    miss: (row) => setAsked({ row, what: "missed" }),
    reopen,
    change: (row) => setAsked({ row, what: "change" }),
    cancel: (row) => setAsked({ row, what: "cancel" }),
    dialog: asked && dialogOf(asked.what, asked.row),
  };
}
