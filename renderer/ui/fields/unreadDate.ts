/** A date field whose text is no date holds back whatever would save the form without it. */

/** Leaves the field and comes back to it, so that it says what is wrong with it. */
export function goTo(field: HTMLInputElement | null): void {
  field?.blur();
  field?.focus();
}

/** Goes to the first such field of the form; says whether there was one. */
export function wentToUnreadDate(form: HTMLElement | null): boolean {
  const field = form?.querySelector<HTMLInputElement>("input[data-unread]") ?? null;
  goTo(field);
  return field !== null;
}
