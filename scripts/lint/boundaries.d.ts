/** See boundaries.js. */
export function refusal(from: string, specifier: string): string | null;
