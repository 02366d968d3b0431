import { type PointerEvent, useRef } from "react";
import { LEAST_WIDTH } from "./arrange";
import classes from "./RegisterPage.module.css";

const MOST_WIDTH = 1_200;

interface ColumnHeadProps {
  readonly title: string;
  /** Called while the edge is dragged and, with `done`, once when it is let go. */
  readonly onWidth: (width: number, done: boolean) => void;
}

/** A column's title with an edge to drag. By keyboard widths are not set; the column menu puts them back. */
export function ColumnHead({ title, onWidth }: ColumnHeadProps) {
  const edge = useRef<HTMLSpanElement>(null);
  const start = useRef<{ x: number; width: number } | null>(null);
  const widthAt = (event: PointerEvent): number => {
    const from = start.current ?? { x: event.clientX, width: LEAST_WIDTH };
    return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, from.width + event.clientX - from.x)));
  };
  return (
    <>
      <span title={title} className={classes.head}>{title}</span>
      <span
        ref={edge}
        aria-hidden
        data-edge={title}
        className={classes.edge}
        // The head itself sorts when clicked.
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.preventDefault();
          edge.current?.setPointerCapture(event.pointerId);
          start.current = { x: event.clientX, width: edge.current?.closest("th")?.getBoundingClientRect().width ?? LEAST_WIDTH };
        }}
        onPointerMove={(event) => {
          if (start.current) onWidth(widthAt(event), false);
        }}
        onPointerUp={(event) => {
          if (!start.current) return;
          onWidth(widthAt(event), true);
          start.current = null;
        }}
      />
    </>
  );
}
