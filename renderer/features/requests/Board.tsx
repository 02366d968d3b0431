/** Requests on a board: by mouse, by keyboard (space lifts a card, arrows carry it), and from the menu of each card. */
import { DragDropContext, type DragStart, type DragUpdate, type DropResult, type ResponderProvided } from "@hello-pangea/dnd";
import { Alert, Skeleton, Text } from "@mantine/core";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestRow } from "../../../shared/contract/requests";
import { moveNeeds, type RequestState } from "../../../shared/domain/requests";
import { EVERY_MINUTE } from "../../ui/minute";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { useRefusal } from "../../ui/refusals";
import { BoardColumn } from "./BoardColumn";
import classes from "./requests.module.css";
import { useFilteredView } from "./useFilteredView";
import { useMoves } from "./useMoves";
import { ViewFrame } from "./ViewFrame";

type BoardData = OutputOf<"requests", "board">;

/** The board with one card somewhere else, until the office has told how it stands. */
function withMoved(board: BoardData, id: string, to: RequestState): BoardData {
  const moved = board.columns.flatMap(({ rows }) => rows).find((row) => row.id === id);
  if (!moved || moved.state === to) return board;
  return {
    ...board,
    columns: board.columns.map((column) => {
      if (column.state === moved.state) return { ...column, total: column.total - 1, rows: column.rows.filter((row) => row.id !== id) };
      return column.state === to ? { ...column, total: column.total + 1, rows: [{ ...moved, state: to }, ...column.rows] } : column;
    }),
  };
}

export function Board() {
  const { t } = useTranslation("requests");
  const { client } = useOffice();
  const queries = useQueryClient();
  const refusal = useRefusal();
  const filtered = useFilteredView();
  const queryKey = ["requests", "board", filtered.asked];
  const board = useQuery({ queryKey, queryFn: () => client.requests.board({ filters: filtered.asked }), placeholderData: keepPreviousData, enabled: filtered.ready, refetchInterval: EVERY_MINUTE });
  const moves = useMoves((id, to) => queries.setQueryData<BoardData>(queryKey, (data) => data && withMoved(data, id, to)));
  const [dragged, setDragged] = useState<RequestState | null>(null);
  const columns = board.data?.columns ?? [];
  const rowOf = (id: string): RequestRow | undefined =>
    columns.flatMap(({ rows }) => rows).find((row) => row.id === id) ?? queries.getQueriesData<RequestRow[]>({ queryKey: ["requests", "column"] }).flatMap(([, rows]) => rows ?? []).find((row) => row.id === id);

  const start = ({ source, draggableId }: DragStart, { announce }: ResponderProvided): void => {
    setDragged(source.droppableId as RequestState);
    announce(t("board.said.lifted", { number: rowOf(draggableId)?.number ?? "", state: t(`state.${source.droppableId}`) }));
  };
  const update = ({ destination }: DragUpdate, { announce }: ResponderProvided): void =>
    announce(destination ? t("board.said.over", { state: t(`state.${destination.droppableId}`) }) : t("board.said.nowhere"));
  const end = ({ destination, source, draggableId }: DropResult, { announce }: ResponderProvided): void => {
    setDragged(null);
    const row = rowOf(draggableId);
    if (!destination || !row || destination.droppableId === source.droppableId) return announce(t("board.said.left"));
    announce(t("board.said.dropped", { number: row.number, state: t(`state.${destination.droppableId}`) }));
    moves.move(row, destination.droppableId as RequestState);
  };
  return (
    <ViewFrame filtered={filtered}>
      {board.isError && <Alert color="red">{refusal(board.error).text}</Alert>}
      {board.isPending ? (
        <Skeleton h={300} />
      ) : (
        <DragDropContext onDragStart={start} onDragUpdate={update} onDragEnd={end} dragHandleUsageInstructions={t("board.instructions")}>
          <div className={classes.board}>
            {columns.map((column) => (
              <BoardColumn
                key={`${column.state} ${JSON.stringify(filtered.asked)}`}
                column={column}
                settledSince={board.data?.settledSince ?? ""}
                filters={filtered.asked}
                moves={moves}
                shut={dragged !== null && dragged !== column.state && moveNeeds(dragged, column.state) === null}
              />
            ))}
          </div>
        </DragDropContext>
      )}
      <Text size="xs" c="dimmed">
        {t("board.keys")}
      </Text>
      {moves.dialog}
    </ViewFrame>
  );
}
