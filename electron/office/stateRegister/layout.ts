/** How the office wants the columns: one setting of the corps, with a version of its own. */
import { arrangedLayout, type LayoutColumn, lawLayout, REGISTER_SHEETS, type RegisterLayout, type RegisterSheet } from "../../../shared/domain/stateRegister";
import { headingOf, sheetTitle } from "../../../shared/domain/stateRegister.words";
import type { Askable } from "../../database/reader";
import { OfficeError } from "../core/errors";
import type { Writing } from "../core/writing";
import { putSetting, setting } from "../settings/service";

export async function layoutOf(from: Askable): Promise<{ version: number; layout: RegisterLayout }> {
  const saved = await setting(from, "stateRegister");
  return { version: saved?.version ?? 0, layout: arrangedLayout(saved?.layout ?? null) };
}

/** Null sets it back to the law's order. @throws OfficeError CHANGED_MEANWHILE when somebody saved another one since. */
export async function putLayout(writing: Writing, version: number, layout: RegisterLayout | null): Promise<{ version: number }> {
  const before = await setting(writing.tx, "stateRegister");
  if ((before?.version ?? 0) !== version) {
    throw new OfficeError("CHANGED_MEANWHILE", { version: before?.version ?? 0, by: before?.by ?? "", at: before?.at ?? "", fields: ["columns"] });
  }
  const [old, next] = [arrangedLayout(before?.layout ?? null), layout ?? lawLayout()];
  await putSetting(writing.tx, "stateRegister", { version: version + 1, by: writing.by?.name ?? "", at: writing.at, layout });
  const changed = REGISTER_SHEETS.filter((sheet) => JSON.stringify(old[sheet]) !== JSON.stringify(next[sheet]));
  const said = (columns: RegisterLayout): string[] => changed.map((sheet) => inWords(sheet, columns[sheet]));
  const [was, now] = [said(old), said(next)];
  await writing.journal({ action: "update", kind: "stateRegister", id: null, before: { columns: was }, after: { columns: now } });
  return { version: version + 1 };
}

/** "Волонтеры: Номер, (ИИН), Место*": what is hidden in brackets, what the office wants filled with a star. */
function inWords(sheet: RegisterSheet, columns: readonly LayoutColumn[]): string {
  const words = columns.map((column) => {
    const heading = [headingOf(sheet, column, "ru"), column.titles.kk, column.titles.en].filter(Boolean).join(" / ") + (column.text ? ` = ${column.text}` : "") + (column.needed ? "*" : "");
    return column.hidden ? `(${heading})` : heading;
  });
  return `${sheetTitle(sheet, "ru")}: ${words.join(", ")}`;
}
