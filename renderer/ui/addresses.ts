/** Where the screen of a record lies. */
export function addressOf(kind: string, id: string): string {
  // A route sheet has no card: it opens where it is confirmed, and shows there what became of it.
  return kind === "routeSheets" ? `/assignments/confirm?number=${id}` : `/${kind}/${id}`;
}
