/** Enter goes on to the next field, as Tab does, and passes by the buttons between them; after the last field it stands on "save". */
import type { KeyboardEvent } from "react";

const FIELDS = "input:not([type=hidden]):not([type=file]), textarea, select";
/** Where Enter means something of its own: a new line, pressing, following. */
const OWN_ENTER = "textarea, button, a, [role=button], [role=menuitem], [role=option]";

const isReached = (field: HTMLElement): boolean => field.tabIndex >= 0 && !field.matches(":disabled") && field.getClientRects().length > 0;

/** Handles the key and says whether it did. Not where a list of choices has taken Enter already, nor in a dialog above the form. */
export function enterGoesOn(event: KeyboardEvent, form: HTMLFormElement | null): boolean {
  const { target } = event;
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return false;
  if (!form || !(target instanceof HTMLElement) || !form.contains(target) || target.closest(OWN_ENTER) || !target.matches(FIELDS)) return false;
  event.preventDefault();
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter(isReached);
  const next = fields[fields.indexOf(target) + 1] ?? form.querySelector<HTMLElement>("button[type=submit]");
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
  return true;
}
