/**
 * Makes docs/examples/ anew: the golden briefing of the demo corps, issued as No. 14, as the files that leave the office.
 * `npm run build && node scripts/examples.mjs`. An issue carries its instant and random keys of the people in it, so two
 * runs differ in their checksums and in nothing that is said.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const out = join(root, "docs/examples");
const data = mkdtempSync(join(tmpdir(), "erikti-examples-"));
const erikti = (...args) => process.stdout.write(execFileSync(process.execPath, [join(root, "out/main/cli.js"), ...args, "--data", data], { encoding: "utf8" }));
const period = ["--from", "2020-03-16", "--to", "2020-04-03"];
const formats = ["--formats", "docx,pdf,pptx,xlsx,txt", "--privacy", "none", "--out", out];

try {
  for (const name of readdirSync(out)) if (name.startsWith("briefing-")) rmSync(join(out, name));
  erikti("demo");
  erikti("brief", ...period, "--lang", "ru", "--issue", "--number", "14", ...formats);
  erikti("brief", ...period, "--lang", "kk", "--number", "14", "--formats", "docx,pdf,txt", "--privacy", "none", "--out", out);
  erikti("verify", join(out, "briefing-2020-0014-r1-ru.xlsx"));
} finally {
  rmSync(data, { recursive: true, force: true });
}
