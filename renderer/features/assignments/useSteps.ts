import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AssignmentRow } from "../../../shared/contract/assignments";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";

export interface AssignmentSteps {
  start(row: AssignmentRow): Promise<void>;
  finish(row: AssignmentRow): Promise<void>;
  /** Takes somebody back; the message offers to send them again. */
  unassign(row: AssignmentRow): Promise<void>;
}

/** The steps of an assignment, each told at once; what another desk did first is said, too. */
export function useSteps(): AssignmentSteps {
  const { t } = useTranslation("assignments");
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const language = useLanguage();
  const attempt = async (call: () => Promise<void>): Promise<void> => {
    try {
      await call();
    } catch (error) {
      toast.refusal(error);
    }
    await queries.invalidateQueries();
  };
  const nameOf = (row: AssignmentRow): string => row.volunteer?.name ?? (row.group ? named(row.group, language) : "");
  const again = (row: AssignmentRow): Promise<void> =>
    attempt(async () => {
      await client.assignments.assign({
        requestId: row.request?.id ?? null, date: row.date, from: row.from, to: row.to, note: row.note, groupId: row.group?.id ?? null,
        volunteers: row.volunteer ? [{ id: row.volunteer.id }] : [], ...(row.workClasses.length > 0 ? { workClasses: row.workClasses } : {}),
      });
    });
  return {
    start: (row) => attempt(async () => {
      await client.assignments.start({ id: row.id, version: row.version });
      toast.done(t("started", { name: nameOf(row) }));
    }),
    finish: (row) => attempt(async () => {
      await client.assignments.finish({ id: row.id, version: row.version });
      toast.done(t("finished", { name: nameOf(row) }));
    }),
    unassign: (row) => attempt(async () => {
      await client.assignments.unassign({ id: row.id, version: row.version });
      toast.undoable(t("unassigned", { name: nameOf(row) }), () => again(row));
    }),
  };
}
