import { type RefObject, useLayoutEffect, useReducer, useRef } from "react";

/**
 * For a box whose text is grouped while it is typed: puts the caret where it belongs once the box is drawn again. The blanks are
 * put in by us, so the caret has to be led past them; otherwise the browser throws it to the end.
 */
export function useCaret(): { readonly ref: RefObject<HTMLInputElement | null>; readonly put: (caret: number) => void } {
  const ref = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  // A blank that was deleted comes back: the value is the one before, and without this nothing would be drawn.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    if (caret.current !== null) ref.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const put = (at: number): void => {
    caret.current = at;
    drawAgain();
  };
  return { ref, put };
}
