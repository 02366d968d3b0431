/** What can be done with a request on the board, by hand or from its menu: each move with its way back. */
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { isOpen, moveNeeds, type OpenState, type RequestState } from "../../../shared/domain/requests";
import { useOffice } from "../../ui/office";
import { ReasonDialog } from "../../ui/ReasonDialog";
import { useToast } from "../../ui/toast";

export interface Movable {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: RequestState;
}

export interface Moves {
  /** Does what the move asks for: moves at once, asks for the reason, or opens the delivery that confirms it. */
  move(request: Movable, to: RequestState): void;
  readonly dialog: ReactNode;
}

/** `onMoved` is told at once, before the office has answered: the card stays where it was dropped. */
export function useMoves(onMoved?: (id: string, to: RequestState) => void): Moves {
  const { t } = useTranslation("requests");
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [closing, setClosing] = useState<Movable | null>(null);

  const change = async (call: () => ReturnType<typeof client.requests.move>, told: string, back: RequestState | null): Promise<void> => {
    try {
      const saved = await call();
      await queries.invalidateQueries();
      if (back === null || !isOpen(back)) return toast.done(told);
      toast.undoable(told, () => change(() => client.requests.moveBack({ ...saved, to: back }), t("movedBack"), null));
    } catch (error) {
      toast.refusal(error);
      await queries.invalidateQueries();
    }
  };
  const moveTo = ({ id, version, number, state }: Movable, to: OpenState): void => {
    onMoved?.(id, to);
    // What was closed opens with one click and is closed again with a reason only: the way back is the dialog.
    void change(() => client.requests.move({ id, version, to }), t("moved", { number, state: t(`state.${to}`) }), state);
  };
  return {
    move(request, to) {
      const needs = moveNeeds(request.state, to);
      if (needs === "freely" && isOpen(to)) moveTo(request, to);
      if (needs === "reason") setClosing(request);
      if (needs === "delivery") void navigate({ pathname: `/requests/${request.id}/confirm`, search });
    },
    dialog: closing && (
      <ReasonDialog
        title={t("close.title", { number: closing.number })}
        lead={t("close.lead")}
        label={t("close.reason")}
        action={t("close.action")}
        onCancel={() => setClosing(null)}
        onReason={async (reason) => {
          const { id, version, number, state } = closing;
          onMoved?.(id, "closed");
          await change(() => client.requests.close({ id, version, reason }), t("moved", { number, state: t("state.closed") }), state);
          setClosing(null);
        }}
      />
    ),
  };
}
