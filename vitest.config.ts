import { defineConfig } from "vitest/config";

/** One project per stage of `npm test`, so that a stage can be run and counted by itself. */
function stage(name: string, options: { timeout?: number; serial?: boolean; globalSetup?: string[] } = {}) {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      environment: "node" as const,
      testTimeout: options.timeout ?? 20_000,
      hookTimeout: options.timeout ?? 60_000,
      fileParallelism: !options.serial,
      // What is waited for comes when it comes: a second is short on a busy machine.
      expect: { poll: { timeout: 20_000 } },
      setupFiles: ["reflect-metadata"],
      globalSetup: options.globalSetup ?? [],
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      stage("unit"),
      stage("integration", { timeout: 60_000, globalSetup: ["tests/helpers/emptyOffice.ts"] }),
      stage("bench", { timeout: 300_000, serial: true }),
      stage("e2e", { timeout: 180_000, globalSetup: ["tests/helpers/startableBrowser.ts"] }),
      stage("electron", { timeout: 180_000, serial: true, globalSetup: ["tests/helpers/emptyOffice.ts"] }),
      stage("screenshots", { timeout: 180_000, serial: true }),
    ],
  },
});
