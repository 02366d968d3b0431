/** Time in SQL, where SQLite and PostgreSQL say it differently; SQLite's is here. */

/** Whole minutes from one instant (UTC, ISO 8601, to the minute) to another. */
export const minutesBetween = (from: string, to: string): string => `cast(round((julianday(${to}) - julianday(${from})) * 1440) as integer)`;
