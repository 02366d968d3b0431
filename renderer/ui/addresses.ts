/** Where the screen of a record lies. People have no screen of their own yet: they are shown where they belong. */
export function addressOf(kind: string, id: string): string {
  return `/${kind}/${id}`;
}
