import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The data the program ships: KATO, programmes, templates. */
export interface ResourceFolder {
  readonly path: string;
  text(...name: string[]): Promise<string>;
}

export function resourcesAt(path: string): ResourceFolder {
  return { path, text: (...name) => readFile(join(path, ...name), "utf8") };
}
