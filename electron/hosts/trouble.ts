/** Faults of the program, as against refusals that are answers. They are written where somebody can read them. */

/** Writes a fault to the terminal's error stream, with where it came from. */
export function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** Passes on what went wrong in a call unless it is a typed refusal or a window that went away. */
export function reportFault(error: unknown, onTrouble: (error: unknown) => void): void {
  const refusal = error instanceof Error && "defined" in error && error.defined === true;
  const gone = error instanceof Error && error.name === "AbortError";
  if (!refusal && !gone) onTrouble(error);
}
