#!/usr/bin/env node
/**
 * The command line over the same office: scheduled exports, auditors, backups. `erikti demo | brief | register | verify | import | undo | match | backup | restore`.
 * While a window has the office open it reads, and declines to write with a sentence.
 */
import "reflect-metadata";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { runCommandLine } from "./commands/program";

const root = resolve(import.meta.dirname, "../..");

async function main(): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    resources: join(root, "resources"),
    version,
    out: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
}

// Whoever reads our output may stop reading (`erikti brief | head`); that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

main().catch((error: unknown) => {
  process.stderr.write(`Erikti could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
