/** What the next record of a series starts with: a pile of forms mostly shares place, direction, date and state. */

const CARRIED = [
  "katoCode", "place", "direction", "directions", "date", "from", "fromDate", "toDate", "joinedOn", "selectedOn", "status", "state", "kind", "how", "programmeId", "campaignId", "materialId", "partnerId",
] as const;
/** What a form that is opened anew goes on with: where, what for and when, and nothing that decides what the record is or which campaign counts it. */
const REOPENED = ["katoCode", "place", "direction", "directions", "date"] as const;
/** People inside a record: of them only where they live. */
const PEOPLE = ["person", "head"] as const;

/** The fields in which a beginning differs from an empty record, as far as they are carried over: what a person is told of and may clear. */
export const fieldsCarried = <Fields extends object>(start: Fields, empty: Fields): string[] =>
  [...CARRIED, ...PEOPLE].filter((key) => key in start && JSON.stringify((start as Record<string, unknown>)[key]) !== JSON.stringify((empty as Record<string, unknown>)[key]));

/** A record without what it took over. */
export function clearedOf<Fields extends object>(values: Fields, empty: Fields, fields: readonly string[]): Fields {
  const [cleared, blank] = [{ ...values } as Record<string, unknown>, empty as Record<string, unknown>];
  for (const key of fields) {
    const [one, other] = [cleared[key], blank[key]];
    cleared[key] = isObject(one) && isObject(other) ? { ...one, katoCode: other["katoCode"] } : other;
  }
  return cleared as Fields;
}

/**
 * What was entered last under each name today, by whoever sits at the desk: as a whole in this window's memory alone,
 * because a record says who somebody is.
 */
const last = new Map<string, { readonly day: string; readonly fields: object }>();

export const rememberEntry = (by: string, name: string, day: string, fields: object): void => void last.set(`${by} ${name}`, { day, fields });

/** Null where nothing was entered on that day. */
export function lastEntry<Fields extends object>(by: string, name: string, day: string): Fields | null {
  const found = last.get(`${by} ${name}`);
  return found?.day === day ? (found.fields as Fields) : null;
}

/** What of it outlives the window: codes and a day. A place in words may be somebody's address. */
const LASTING = REOPENED.filter((key) => key !== "place");

/** An entry as it may be kept for the next start of the program: enough for `reopenedAfter`, and nothing of a person but the code of the place. */
export function lastingOf(fields: object): object {
  const saved = fields as Record<string, unknown>;
  const codes = LASTING.filter((key) => key in saved).map((key) => [key, saved[key]]);
  const homes = PEOPLE.flatMap((key) => (isObject(saved[key]) && "katoCode" in saved[key] ? [[key, { katoCode: saved[key]["katoCode"] }]] : []));
  return Object.fromEntries([...codes, ...homes]) as object;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** `empty` with what it shares with the record saved just before. */
export const carriedOver = <Fields extends object>(saved: Fields, empty: Fields): Fields => withFieldsOf(saved, empty, CARRIED);

/** The same for a form opened anew later that day. */
export const reopenedAfter = <Fields extends object>(saved: Fields, empty: Fields): Fields => withFieldsOf(saved, empty, REOPENED);

function withFieldsOf<Fields extends object>(saved: Fields, empty: Fields, keys: readonly string[]): Fields {
  const [before, next] = [saved as Record<string, unknown>, { ...empty } as Record<string, unknown>];
  for (const key of keys) if (key in next && key in before) next[key] = before[key];
  for (const key of PEOPLE) {
    const [one, other] = [before[key], next[key]];
    if (isObject(one) && isObject(other) && "katoCode" in other) next[key] = { ...other, katoCode: one["katoCode"] ?? null };
  }
  return next as Fields;
}
