/** Where the screen of a record lies. */
export function addressOf(kind: string, id: string): string {
  return `/${kind}/${id}`;
}
