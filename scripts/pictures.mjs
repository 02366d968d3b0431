/**
 * Takes the README's pictures anew, of the screens as they are: `npm run build && node scripts/pictures.mjs`.
 * They are pictures of `npm run screenshots`, under the names that the README has for them.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PICTURES = {
  briefing: ["ru", "briefing"], figure: ["ru", "briefing-figure"], due: ["ru", "commitments-due"], families: ["ru", "families-card"], delivery: ["ru", "deliveries-card"], "volunteers-kk": ["kk", "volunteers-list"],
};
const root = resolve(import.meta.dirname, "..");
const taken = mkdtempSync(join(tmpdir(), "erikti-pictures-"));

try {
  const screens = Object.values(PICTURES).map(([, screen]) => screen).join(",");
  const { status } = spawnSync("npx", ["vitest", "run", "--project", "screenshots"], {
    cwd: root, stdio: "inherit", shell: process.platform === "win32",
    env: { ...process.env, ERIKTI_SCREENSHOTS: taken, ERIKTI_SCREENS: screens, ERIKTI_SCHEMES: "light", ERIKTI_SIZE: "1280x720" },
  });
  if (status !== 0) process.exitCode = 1;
  else for (const [name, [language, screen]] of Object.entries(PICTURES)) copyFileSync(join(taken, language, "light", `${screen}.png`), join(root, "docs/pictures", `${name}.png`));
} finally {
  rmSync(taken, { recursive: true, force: true });
}
