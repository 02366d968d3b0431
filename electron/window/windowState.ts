/** Where the window stood last time, and whether it can stand there today. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Rectangle } from "electron";
import { z } from "zod";

const stateSchema = z.object({
  x: z.number().int(), y: z.number().int(), width: z.number().int().positive(), height: z.number().int().positive(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

export const SMALLEST = { width: 900, height: 600 } as const;
const USUAL = { width: 1366, height: 820 } as const;
/** So much of the window must lie on a screen, or nobody could take hold of it. */
const GRIP = 120;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)));

/**
 * The bounds to open with. `workAreas` are those of the displays that are there now, the primary first; a remembered
 * place that lies on none of them (a monitor was unplugged) gives way to the middle of the first.
 */
export function boundsFor(saved: WindowState | null, workAreas: readonly Rectangle[]): Rectangle {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...USUAL };
  const home = saved ? workAreas.find((area) => overlap(area, saved)) : undefined;
  const area = home ?? primary;
  const wanted = saved ?? USUAL;
  const width = Math.min(Math.max(wanted.width, SMALLEST.width), area.width);
  const height = Math.min(Math.max(wanted.height, SMALLEST.height), area.height);
  if (saved && home) {
    return { width, height, x: clamp(saved.x, area.x, area.x + area.width - width), y: clamp(saved.y, area.y, area.y + area.height - height) };
  }
  return { width, height, x: area.x + Math.round((area.width - width) / 2), y: area.y + Math.round((area.height - height) / 2) };
}

function overlap(area: Rectangle, saved: WindowState): boolean {
  const across = Math.min(area.x + area.width, saved.x + saved.width) - Math.max(area.x, saved.x);
  const down = Math.min(area.y + area.height, saved.y + saved.height) - Math.max(area.y, saved.y);
  return across >= GRIP && down >= GRIP;
}

/** Null when there is none or it cannot be read: a window in its usual place is no loss. */
export async function readWindowState(file: string): Promise<WindowState | null> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

/** At once, not later: the program may end right after its window. */
export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.partial`, JSON.stringify(state));
  renameSync(`${file}.partial`, file);
}
