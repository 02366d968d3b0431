import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { refusal } from "../../scripts/lint/boundaries.js";

const allowed: readonly [from: string, specifier: string][] = [
  ["shared/domain/bounds.ts", "./amounts"],
  ["shared/contract/claims.ts", "../domain/amounts"],
  ["shared/contract/claims.ts", "zod"],
  ["electron/office/claims/kind.ts", "../../database/reader"],
  ["electron/office/claims/kind.ts", "../../../shared/domain/names"],
  ["electron/office/claims/service.ts", "../deliveries/queries"],
  ["electron/office/claims/queries.ts", "./claim.entity"],
  ["electron/office/claims/queries.ts", "../audit/auditEntry.entity"],
  ["electron/office/router.ts", "./claims/router"],
  ["electron/browserHost.ts", "./office/createOffice"],
  ["electron/window/window.ts", "electron"],
  ["electron/database/driver.ts", "sqlite3"],
  ["renderer/features/claims/claims.feature.tsx", "../../ui/office"],
  ["renderer/features/claims/claims.feature.tsx", "../../../shared/contract/claims"],
  ["renderer/app/routes.tsx", "../features/claims/claims.feature"],
  ["tests/unit/anything.test.ts", "../../electron/office/claims/kind"],
];

const refusedImports: readonly [from: string, specifier: string][] = [
  ["shared/domain/bounds.ts", "../contract/claims"],
  ["shared/domain/bounds.ts", "node:fs"],
  ["shared/contract/claims.ts", "typeorm"],
  ["shared/contract/claims.ts", "../../electron/office/claims/kind"],
  ["electron/database/backup.ts", "../office/createOffice"],
  ["electron/files/docx/report.ts", "../../office/createOffice"],
  ["electron/files/docx/report.ts", "typeorm"],
  ["electron/office/claims/kind.ts", "electron"],
  ["electron/browserHost.ts", "electron"],
  ["electron/commands/brief.ts", "electron"],
  ["electron/hosts/browser/server.ts", "../desktop/pages"],
  ["electron/office/claims/kind.ts", "sqlite3"],
  ["electron/office/claims/kind.ts", "react"],
  ["electron/office/claims/kind.ts", "../../browserHost"],
  ["electron/office/claims/kind.ts", "../../hosts/options"],
  ["electron/office/claims/kind.ts", "../deliveries/delivery.entity"],
  ["electron/office/claims/service.ts", "../deliveries/router"],
  ["electron/preload.ts", "./office/createOffice"],
  ["renderer/ui/office.tsx", "../features/claims/claims.feature"],
  ["renderer/ui/office.tsx", "../../electron/office/createOffice"],
  ["renderer/features/claims/claims.feature.tsx", "../deliveries/deliveries.feature"],
  ["renderer/features/claims/claims.feature.tsx", "../../app/routes"],
  ["renderer/features/claims/claims.feature.tsx", "electron"],
  ["renderer/features/claims/claims.feature.tsx", "node:path"],
];

describe("imports point one way", () => {
  it.each(allowed)("%s may import %s", (from, specifier) => expect(refusal(from, specifier)).toBeNull());
  it.each(refusedImports)("%s may not import %s", (from, specifier) => expect(refusal(from, specifier)).toMatch(/may not|never|only|through/));

  it("the linter of the project fails on such an import", () => {
    const root = resolve(import.meta.dirname, "../..");
    const folder = mkdtempSync(join(root, "shared/domain/lint-try-"));
    try {
      writeFileSync(join(folder, "wrong.ts"), `import { readFileSync } from "node:fs";\nexport const text = readFileSync("x", "utf8");\n`);
      const run = spawnSync(process.execPath, [join(root, "node_modules/oxlint/bin/oxlint"), folder], { cwd: root, encoding: "utf8" });
      expect(run.stdout).toMatch(/erikti\(boundaries\)/);
      expect(run.status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
