/** Where the screen of a record lies. */
export function addressOf(kind: string, id: string): string {
  // A route sheet has no card: it opens where it is confirmed, and shows there what became of it.
  if (kind === "routeSheets") return `/assignments/confirm?number=${id}`;
  if (kind === "briefingDrafts") {
    // The search names a draft by its days.
    const [from = "", to = ""] = id.split("_");
    return `/briefings/compose?${new URLSearchParams({ from, to, view: "text" })}`;
  }
  return kind === "briefings" ? `/briefings/issued/${id}` : `/${kind}/${id}`;
}

/** Kinds that the journal knows and that have no screen of their own: they are seen on the screen of another record. */
const WITHOUT_SCREEN = new Set([
  "occurrences", "accounts", "settings", "stateRegister", "briefingDrafts", "views", "imports", "attachments", "assignments", "attendance", "catalogue", "attendees",
]);
export const hasScreen = (kind: string): boolean => !WITHOUT_SCREEN.has(kind);
