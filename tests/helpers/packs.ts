/** The auditor's pack as somebody gets it, takes it apart and changes it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect } from "vitest";
import type { Language } from "../../shared/domain/languages";
import type { PrivacyLevel } from "../../shared/domain/personalColumns";
import type { TestDesk } from "./testOffice";

/** The workbook of an issued briefing. */
export async function packOf({ call, handedOver }: TestDesk, id: string, privacy: PrivacyLevel = "full", language: Language = "ru"): Promise<Buffer> {
  await call.briefings.issued.export({ id, language, format: "xlsx", privacy });
  return handedOver.at(-1)?.bytes ?? Buffer.alloc(0);
}

export const fileOf = (bytes: Uint8Array): File => new File([new Uint8Array(bytes)], "pack.xlsx");
export const partsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(new Uint8Array(bytes))).map(([path, data]) => [path, strFromU8(data)]));
export const packed = (all: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));

/** The path of a sheet by its name. */
export function sheetPath(all: Record<string, string>, name: string): string {
  const names = [...(all["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]);
  return `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`;
}

/** The same workbook with one sheet changed; that it did change is asserted. */
export function changed(bytes: Uint8Array, sheet: string, change: (xml: string) => string): Uint8Array {
  return changedPart(bytes, sheetPath(partsOf(bytes), sheet), change);
}

/** The same with any part of the archive. */
export function changedPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const all = partsOf(bytes);
  const xml = change(all[path] ?? "");
  expect(xml).not.toBe(all[path]);
  return packed({ ...all, [path]: xml });
}
