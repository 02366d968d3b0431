/** Showing a catalogue as it concerns this corps, taking a project over, reading a later year's table. */
import { type Catalogue, type CatalogueProject, type CatalogueTarget, type IndicatorMend, type ReadTarget, REGION_STANDINGS } from "../../../shared/contract/catalogue";
import type { Direction } from "../../../shared/contract/base";
import type { ProgrammeFields, TargetFields } from "../../../shared/contract/programmes";
import { readTable } from "../../files/tables/readTable";
import { UnreadableFileError } from "../../files/tables/unreadable";
import type { AtDesk } from "../core/context";
import { newId } from "../core/clock";
import { invalid, notFound, refused } from "../core/errors";
import type { Saved } from "../core/records";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { takenOver, takeOverProgramme } from "../programmes/takenOver";
import { setting, corpsOf } from "../settings/service";
import { catalogueOf, isShipped } from "./catalogues";
import { placeFinder } from "./places";
import { ProgrammeCatalogue } from "./programmeCatalogue.entity";
import { type ReadCatalogue, readCatalogueSheets } from "./readSheet";
import { inTheCountry, standingOf } from "./standing";

/** A day of the year a catalogue is for: places are those of then (R18). */
const dayOf = (version: string): string => `${/^\d{4}/.exec(version)?.[0] ?? "2020"}-06-30`;

export async function listCatalogue(office: Office, version: string) {
  const catalogue = await catalogueOf(office, version);
  const corps = await setting(office.database.reader, "corps");
  const regions = (await office.places.regions(dayOf(version))).length;
  const taken = await takenOver(office.database.reader, version);
  const projects = catalogue.projects.map((project) => ({
    ...project,
    standing: standingOf(project, corps?.regionCode ?? ""),
    programmeId: taken.get(project.code) ?? null,
    targets: project.targets.map((target) => ({ ...target, country: inTheCountry(target, project, regions) })),
  }));
  // A stable sort: within one standing the catalogue's own order stays.
  const rank = (standing: (typeof REGION_STANDINGS)[number]): number => REGION_STANDINGS.indexOf(standing);
  return { version, noteRu: catalogue.noteRu, noteKk: catalogue.noteKk, projects: projects.toSorted((a, b) => rank(a.standing) - rank(b.standing)) };
}

export interface TakeOver {
  readonly version: string;
  readonly code: string;
  readonly direction: Direction;
  readonly from: string;
  readonly due: string | null;
  /** The corps' own part by the target's place in the project, in the scale of its unit. */
  readonly parts: readonly { readonly target: number; readonly low: number | null }[];
}

/** @throws OfficeError NOT_FOUND; INVALID `duplicate` at `code`, `unknown` at `parts.N.target` */
export async function takeOver(office: Office, by: AtDesk | null, wish: TakeOver): Promise<Saved> {
  const catalogue = await catalogueOf(office, wish.version);
  const project = catalogue.projects.find((one) => one.code === wish.code);
  if (!project) throw notFound("catalogue");
  const unknown = wish.parts.flatMap((part, at) => (project.targets[part.target] ? [] : [{ field: `parts.${at}.target`, kind: "unknown" }]));
  if (unknown.length > 0) throw invalid(unknown);
  const regions = (await office.places.regions(dayOf(wish.version))).length;
  // It is the corps' own part of the project, so it is held where the corps is.
  const { regionCode } = await corpsOf(office.database.reader);
  const fields = { ...programmeOf(project, wish, regions), katoCode: regionCode };
  return write(office, by, (writing) => takeOverProgramme(writing, fields, wish.version));
}

/** The programme that a project becomes. A target of each region stands there twice: in the region as it is, in the country as a range. */
function programmeOf(project: CatalogueProject, wish: TakeOver, regions: number): ProgrammeFields {
  const { code, nameRu, nameKk, aimRu, aimKk } = project;
  const targets = project.targets.flatMap((target, at): TargetFields[] => {
    const country = inTheCountry(target, project, regions);
    const own = wish.parts.find((part) => part.target === at)?.low ?? null;
    const copied = targetFields(target);
    return [
      ...(country ? [{ ...copied, scope: "national" as const, qualifier: "at_least" as const, ...country }] : []),
      copied,
      ...(own === null ? [] : [{ ...copied, scope: "corps" as const, qualifier: "at_least" as const, low: own, high: null, due: wish.due ?? copied.due }]),
    ];
  });
  return { code: `${code}-${wish.version}`, nameRu, nameKk, aimRu, aimKk, organiserId: null, direction: wish.direction, from: wish.from, to: null, katoCode: null, place: "", requirements: "", targets, note: "" };
}

/** Its name and the cities in both languages; without a Kazakh name there is none of them in Kazakh either. */
function targetFields(target: CatalogueTarget): TargetFields {
  const { indicator, scope, qualifier, low, high, unit, due } = target;
  const called = (name: string, cities: readonly string[]): string => (name === "" ? "" : [name, cities.join(", ")].filter(Boolean).join(": "));
  return {
    id: null, indicator, scope, qualifier, low, high, unit, due,
    note: called(target.nameRu, target.cities.map((city) => city.nameRu)), noteKk: called(target.nameKk, target.cities.map((city) => city.nameKk)),
  };
}

export interface ImportedCatalogue {
  readonly kept: boolean;
  readonly projects: number;
  readonly targets: number;
  readonly read: ReadTarget[];
  readonly problems: ReadCatalogue["problems"] extends readonly (infer One)[] ? One[] : never;
}

interface ImportWish {
  readonly file: File;
  readonly version: string;
  /** Nothing is kept: somebody looks first at what was read. */
  readonly look: boolean;
  readonly keepRest: boolean;
  readonly mends: readonly IndicatorMend[];
}

/** Replaces an earlier import of the same version: programmes copied what they needed. @throws OfficeError REFUSED `catalogue_version_shipped`, `unreadable_file` */
export async function importCatalogue(office: Office, by: AtDesk | null, { file, version, look, keepRest, mends }: ImportWish): Promise<ImportedCatalogue> {
  if (isShipped(version)) throw refused("catalogue_version_shipped", { version });
  const sheets = await readTable(new Uint8Array(await file.arrayBuffer()), file.name).catch((error: unknown) => {
    throw error instanceof UnreadableFileError ? refused("unreadable_file", { why: error.reason }) : error;
  });
  const read = readCatalogueSheets(sheets, await placeFinder(office, dayOf(version)), Number(dayOf(version).slice(0, 4)), mends);
  const count = { projects: read.projects.length, targets: read.projects.reduce((sum, project) => sum + project.targets.length, 0), problems: [...read.problems], read: [...read.read] };
  if (look || read.projects.length === 0 || (read.problems.length > 0 && !keepRest)) return { kept: false, ...count };
  const content: Catalogue = { version, noteRu: read.notes.join("\n"), noteKk: read.notesKk.join("\n"), projects: [...read.projects] };
  await write(office, by, async ({ tx, at, journal }) => {
    const repository = tx.manager.getRepository(ProgrammeCatalogue);
    const before = await repository.findOneBy({ version });
    const id = before?.id ?? newId();
    const row = { version, fileName: file.name, content, importedAt: at, importedById: by?.id ?? null };
    // As one object: TypeORM's type of a partial change goes through every target of the catalogue and gives up.
    if (before) await repository.update({ id }, row as object);
    else await repository.insert({ id, ...row } as object);
    await journal({ action: "import", kind: "catalogue", id, title: version, after: { fileName: file.name, projects: count.projects, targets: count.targets, problems: read.problems.length } });
  });
  return { kept: true, ...count };
}

