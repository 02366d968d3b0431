/** See boundaries.js. */
export function refusal(from: string, specifier: string): string | null;
export function sqliteOnly(file: string, text: string): string | null;
export function trapInSql(file: string, text: string): string | null;
export function wayRound(file: string, method: string, on: string): string | null;
