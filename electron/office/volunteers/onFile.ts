/** Volunteers as lists from outside are held against them. */
import type { Askable } from "../../database/reader";
import { Volunteer } from "./volunteer.entity";
import { VolunteerAvailability } from "./volunteerAvailability.entity";

export interface VolunteerOnFile extends Pick<Volunteer, "id" | "status" | "occupationKind" | "occupation" | "directions" | "skills" | "vehicle" | "availability" | "joinedOn" | "note"> {
  /** Whose the languages are: the copy that a volunteer carries follows them. As their columns stand. */
  readonly person: { readonly version: number; readonly updatedAt: string; readonly languages: string };
  readonly languages: readonly string[];
  /** "1 09:00 18:00" for each weekday; an open end is that of the day. */
  readonly hours: ReadonlySet<string>;
}

const PORTION = 500;

/** The volunteers that these people are, by the person; those who are none are missing. */
export async function volunteersOnFile(from: Askable, personIds: readonly string[]): Promise<Map<string, VolunteerOnFile>> {
  const found = new Map<string, VolunteerOnFile>();
  const distinct = [...new Set(personIds)];
  for (let start = 0; start < distinct.length; start += PORTION) {
    const { entities, raw } = await from.manager
      .getRepository(Volunteer).createQueryBuilder("volunteer").innerJoin("person", "person", "person.id = volunteer.person_id")
      .addSelect("person.version", "personVersion").addSelect("person.updated_at", "personUpdatedAt").addSelect("person.languages", "personLanguages")
      .where("volunteer.deleted_at is null and volunteer.person_id in (:...part)", { part: distinct.slice(start, start + PORTION) })
      .getRawAndEntities<{ personVersion: number; personUpdatedAt: string; personLanguages: string }>();
    const hours = await hoursOf(from, entities.map(({ id }) => id));
    for (const [at, volunteer] of entities.entries()) {
      const { personVersion = 0, personUpdatedAt = "", personLanguages = "[]" } = raw[at] ?? {};
      found.set(volunteer.personId, {
        ...volunteer, person: { version: Number(personVersion), updatedAt: personUpdatedAt, languages: personLanguages }, languages: JSON.parse(personLanguages) as string[], hours: hours.get(volunteer.id) ?? new Set(),
      });
    }
  }
  return found;
}

async function hoursOf(from: Askable, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const hours = new Map<string, Set<string>>();
  if (ids.length === 0) return hours;
  const days = await from.manager.getRepository(VolunteerAvailability).createQueryBuilder("day").where("day.volunteer_id in (:...ids)", { ids: [...ids] }).getMany();
  for (const { volunteerId, weekday, fromTime, toTime } of days) hours.set(volunteerId, (hours.get(volunteerId) ?? new Set()).add(`${weekday} ${fromTime} ${toTime}`));
  return hours;
}
