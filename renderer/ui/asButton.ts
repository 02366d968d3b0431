import type { KeyboardEvent } from "react";

/**
 * What makes a piece of running text a button: a real one would not wrap with its lines, and could not be marked to be
 * copied. Enter and Space press it; Space does not scroll.
 */
export function asButton(press: () => void) {
  return {
    role: "button",
    tabIndex: 0,
    onClick: press,
    onKeyDown(event: KeyboardEvent): void {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press();
    },
  };
}
