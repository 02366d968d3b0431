/** What the next record of a series starts with: a pile of forms mostly shares place, direction, date and state. */

const CARRIED = [
  "katoCode", "place", "direction", "directions", "date", "from", "fromDate", "toDate", "joinedOn", "selectedOn", "status", "state", "kind", "how", "programmeId", "campaignId", "materialId", "partnerId",
] as const;
/** People inside a record: of them only where they live. */
const PEOPLE = ["person", "head"] as const;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** `empty` with what it shares with the record saved just before. */
export function carriedOver<Fields extends object>(saved: Fields, empty: Fields): Fields {
  const [before, next] = [saved as Record<string, unknown>, { ...empty } as Record<string, unknown>];
  for (const key of CARRIED) if (key in next && key in before) next[key] = before[key];
  for (const key of PEOPLE) {
    const [one, other] = [before[key], next[key]];
    if (isObject(one) && isObject(other) && "katoCode" in other) next[key] = { ...other, katoCode: one["katoCode"] ?? null };
  }
  return next as Fields;
}
