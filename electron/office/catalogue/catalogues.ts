/** The catalogues there are: the one that comes with the program, and those that were imported. */
import { type Catalogue, catalogueSchema } from "../../../shared/contract/catalogue";
import { whole } from "../../../shared/domain/quantities";
import type { ResourceFolder } from "../core/resources";
import { notFound } from "../core/errors";
import type { Office } from "../createOffice";
import { ProgrammeCatalogue } from "./programmeCatalogue.entity";

export const SHIPPED = ["2020"] as const;

/** Read as written by hand: amounts are whole numbers of their unit there. */
export async function shippedCatalogue(resources: ResourceFolder, version: (typeof SHIPPED)[number]): Promise<Catalogue> {
  const written = catalogueSchema.parse(JSON.parse(await resources.text("programmes", `national-${version}.json`)));
  const scaled = (amount: number | null, unit: Parameters<typeof whole>[1]): number | null => (amount === null ? null : whole(amount, unit));
  return {
    ...written,
    projects: written.projects.map((project) => ({
      ...project,
      targets: project.targets.map((target) => ({ ...target, low: scaled(target.low, target.unit), high: scaled(target.high, target.unit) })),
    })),
  };
}

export const isShipped = (version: string): version is (typeof SHIPPED)[number] => SHIPPED.some((shipped) => shipped === version);

/** @throws OfficeError NOT_FOUND */
export async function catalogueOf(office: Office, version: string): Promise<Catalogue> {
  if (isShipped(version)) return shippedCatalogue(office.resources, version);
  const imported = await office.database.reader.manager.getRepository(ProgrammeCatalogue).findOneBy({ version });
  if (!imported) throw notFound("catalogue");
  // One kept by an earlier version has no days.
  return catalogueSchema.parse(imported.content);
}

export async function catalogueVersions(office: Office): Promise<{ version: string; shipped: boolean; projects: number }[]> {
  const imported = await office.database.reader.manager.getRepository(ProgrammeCatalogue).find();
  const shipped = await Promise.all(SHIPPED.map(async (version) => ({ version, shipped: true, projects: (await shippedCatalogue(office.resources, version)).projects.length })));
  return [...shipped, ...imported.map(({ version, content }) => ({ version, shipped: false, projects: content.projects.length }))].toSorted((a, b) => (a.version < b.version ? 1 : -1));
}
