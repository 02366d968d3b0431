/** Where the screen of a record lies. */
export function addressOf(kind: string, id: string): string {
  // A route sheet has no card: it opens where it is confirmed, and shows there what became of it.
  if (kind === "routeSheets") return `/assignments/confirm?number=${id}`;
  return kind === "briefings" ? `/briefings/issued/${id}` : `/${kind}/${id}`;
}

/** Kinds that the journal knows and that have no screen of their own: they are seen on the screen of another record. */
const WITHOUT_SCREEN = new Set([
  "occurrences", "accounts", "settings", "stateRegister", "briefingDrafts", "views", "imports", "attachments", "assignments", "attendance", "catalogue", "attendees",
]);
export const hasScreen = (kind: string): boolean => !WITHOUT_SCREEN.has(kind);
