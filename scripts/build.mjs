/** `npm run build`: puts the program into out/ unless what lies there is newer than every source. */
import { ensureBuilt } from "./built.mjs";

try {
  console.log((await ensureBuilt()) ? "The program was built." : "The program is up to date.");
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
