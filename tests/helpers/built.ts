/** The built program, for tests that run it as people do. Built once per process, and only when a source changed. */
import { resolve } from "node:path";
import { ensureBuilt as build } from "../../scripts/built.mjs";

export const ROOT = resolve(import.meta.dirname, "../..");

let built: Promise<boolean> | null = null;

/** Resolves when out/ holds the sources as they are; rejects with the builder's own words when they cannot be built. */
export async function ensureBuilt(): Promise<void> {
  await (built ??= build());
}
