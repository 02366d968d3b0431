/** Run by itself: reads the file named by the first argument and prints how it went and the most memory the process held. */
import { readFile } from "node:fs/promises";
import { readTable } from "../../electron/files/tables/readTable";
import { UnreadableFileError } from "../../electron/files/tables/unreadable";

const file = process.argv[2] ?? "";
let outcome: string;
try {
  const sheets = await readTable(await readFile(file), file);
  outcome = `${sheets.reduce((sum, { rows }) => sum + rows.length, 0)} rows`;
} catch (error) {
  if (!(error instanceof UnreadableFileError)) throw error;
  outcome = error.reason;
}
process.stdout.write(JSON.stringify({ outcome, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
