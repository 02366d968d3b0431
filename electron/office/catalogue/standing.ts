/** How a national project stands to one region, and what "in each region" makes in the country. */
import type { CatalogueProject, CatalogueTarget, RegionStanding } from "../../../shared/contract/catalogue";

/** Two digits of a KATO code name the region. */
const regionOf = (code: string): string => code.slice(0, 2);

export function standingOf(project: Pick<CatalogueProject, "targets" | "regions" | "everywhere">, regionCode: string): RegionStanding {
  const here = (place: { katoCode: string }): boolean => regionOf(place.katoCode) === regionOf(regionCode);
  if (project.targets.some((target) => target.cities.some(here))) return "base";
  if (project.regions.some(here)) return "named";
  return project.everywhere ? "everywhere" : "elsewhere";
}

/**
 * 1,000 in each region: from 1,000 in each that is named to 1,000 in each there was. It stays a range, because the
 * programme names some regions and says that it runs in all.
 * @param regions how many regions the country had on the days of the catalogue
 */
export function inTheCountry(target: Pick<CatalogueTarget, "scope" | "low">, project: Pick<CatalogueProject, "regions" | "everywhere">, regions: number): { low: number; high: number } | null {
  if (target.scope !== "region" || target.low === null) return null;
  const named = project.regions.length || regions;
  return { low: target.low * named, high: target.low * (project.everywhere ? Math.max(named, regions) : named) };
}
