import { Droppable } from "@hello-pangea/dnd";
import { Badge, Button, Group, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { RequestFilters, RequestRow } from "../../../shared/contract/requests";
import { isOpen } from "../../../shared/domain/requests";
import { useFormats } from "../../ui/format";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { BoardCard } from "./BoardCard";
import classes from "./requests.module.css";
import type { Moves } from "./useMoves";
import { useOpenId } from "./ViewFrame";

type Column = OutputOf<"requests", "board">["columns"][number];

interface BoardColumnProps {
  readonly column: Column;
  readonly settledSince: string;
  readonly filters: RequestFilters;
  readonly moves: Moves;
  /** Nothing that is being dragged may be dropped here. */
  readonly shut: boolean;
}

/** The address of the list of one column, narrowed as the board is. */
function inList(search: string, state: string): string {
  const address = new URLSearchParams(search);
  address.set("view", "list");
  address.set("state", state);
  return address.toString();
}

const STEP = 50;
const MOST = 200;

export function BoardColumn({ column, settledSince, filters, moves, shut }: BoardColumnProps) {
  const { t } = useTranslation("requests");
  const { client } = useOffice();
  const { date, number } = useFormats();
  const openId = useOpenId();
  const { search } = useLocation();
  const [asked, setAsked] = useState(0);
  const first = column.rows.length;
  const tail = useQuery({
    queryKey: ["requests", "column", column.state, filters, settledSince, first, asked],
    queryFn: () => client.requests.column({ state: column.state, filters, settledSince, offset: first, limit: asked }),
    enabled: asked > 0,
    placeholderData: keepPreviousData,
  });
  const shown = new Set(column.rows.map((row) => row.id));
  const rows: readonly RequestRow[] = [...column.rows, ...(asked > 0 ? (tail.data ?? []) : []).filter((row) => row.state === column.state && !shown.has(row.id))];
  const left = column.total - rows.length;
  return (
    <section className={classes.column} aria-label={t(`state.${column.state}`)} data-column={column.state}>
      <Group className={classes.head} gap={6} wrap="nowrap" justify="space-between">
        <Title order={2} size="h6">
          {t(`board.column.${column.state}`)}
        </Title>
        <Badge variant="default" tt="none" className="number">
          {number(column.total)}
        </Badge>
      </Group>
      <Text size="xs" px={8} pb={4} c={column.late > 0 ? undefined : "dimmed"} className={column.late > 0 ? classes.late : undefined}>
        {isOpen(column.state) ? t("board.late", { count: column.late }) : t("board.since", { date: date(settledSince) })}
      </Text>
      <Droppable droppableId={column.state} isDropDisabled={shut}>
        {(provided, snapshot) => (
          <div ref={provided.innerRef} {...provided.droppableProps} className={classes.cards} data-over={snapshot.isDraggingOver || undefined}>
            {rows.map((row, index) => (
              <BoardCard key={row.id} row={row} index={index} open={row.id === openId} moves={moves} />
            ))}
            {provided.placeholder}
            {left > 0 && asked >= MOST && (
              <Button fullWidth size="compact-sm" variant="subtle" component={Link} to={{ pathname: "/requests", search: inList(search, column.state) }}>
                {t("board.inList", { count: left })}
              </Button>
            )}
            {left > 0 && asked < MOST && (
              <Button fullWidth size="compact-sm" variant="subtle" loading={tail.isFetching} onClick={() => setAsked(asked + STEP)}>
                {t("board.more", { count: left })}
              </Button>
            )}
          </div>
        )}
      </Droppable>
    </section>
  );
}
