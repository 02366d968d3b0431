import { placeKey } from "../../../shared/domain/kato";
import type { Office } from "../createOffice";
import type { PlaceFinder } from "./readSheet";

type Place = NonNullable<ReturnType<PlaceFinder["city"]>>;

/** The regions and cities of the country on a day, by their names in either language. */
export async function placeFinder(office: Office, day: string): Promise<PlaceFinder> {
  const cities = new Map<string, Place>();
  const regions = new Map<string, Place>();
  const keep = (into: Map<string, Place>, { code, nameRu, nameKk }: { code: string; nameRu: string; nameKk: string }): void => {
    for (const name of [nameRu, nameKk]) into.set(placeKey(name), { katoCode: code, nameRu, nameKk });
  };
  const isCity = ({ nameRu }: { nameRu: string }): boolean => nameRu.startsWith("г.");
  for (const region of await office.places.regions(day)) {
    keep(regions, region);
    if (isCity(region)) keep(cities, region);
    for (const town of await office.places.under(region.code, day)) {
      // A city stands inside its town administration: 471010000 inside 471000000.
      if (town.nameRu.endsWith("Г.А.")) for (const city of await office.places.under(town.code, day)) if (isCity(city)) keep(cities, city);
    }
  }
  return { city: (name) => cities.get(placeKey(name)) ?? null, region: (name) => regions.get(placeKey(name)) ?? null };
}
