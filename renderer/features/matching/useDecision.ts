/** One or two: the decision about records side by side, each to be taken back from the toast. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Compared, ReviewPairView } from "../../../shared/contract/matching";
import type { MergeKind } from "../../../shared/domain/mergeFields";
import { useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";

export function useDecision() {
  const { t } = useTranslation("matching");
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  /** Says whether it was done. */
  const act = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      await queries.invalidateQueries();
      return true;
    } catch (error) {
      toast.refusal(error);
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    merge: (kind: MergeKind, records: readonly Compared[], choice: Readonly<Record<string, string>>, families: boolean): Promise<boolean> =>
      act(async () => {
        const [keep, ...others] = records.map(({ id, version }) => ({ id, version }));
        if (!keep) return;
        const done = await client.matching.merge({ kind, keep, others, choice, families });
        toast.undoable(t(`merged.${kind}`, { name: records[0]?.title ?? "" }), async () => {
          await act(async () => void (await client.matching.unmerge({ id: done.id })));
        });
      }),
    different: (pair: ReviewPairView): Promise<boolean> =>
      act(async () => {
        await client.matching.different({ pairId: pair.id });
        toast.undoable(t(`keptApart.${pair.kind}`), async () => {
          await act(async () => void (await client.matching.reopen({ pairId: pair.id })));
        });
      }),
  };
}
