import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseKatoCsv } from "../../../shared/domain/kato";

/** The region everything stands in: the most populous one outside the three cities. */
export const REGION = "610000000";

export interface PlaceOfRegion {
  readonly code: string;
  readonly name: string;
}

/** Towns and villages of the region, from the classifier the program ships. */
export async function placesOfRegion(resources: string): Promise<PlaceOfRegion[]> {
  const units = parseKatoCsv(await readFile(join(resources, "kato", "kato-2022-10-17.ru.csv"), "utf8"));
  const parents = new Set(units.map((unit) => unit.parentCode));
  return units.filter((unit) => unit.code.startsWith(REGION.slice(0, 2)) && !parents.has(unit.code)).map((unit) => ({ code: unit.code, name: unit.nameRu }));
}
