/** What the records are called that an entry of the journal names by their ids. */
import { type Askable } from "../../database/reader";
import { searchTitles } from "../../database/searchIndex";
import { isNamedKind, refsOf } from "../core/recordNames";
import { AuditEntry } from "./auditEntry.entity";
import { personalValues } from "./journal";

interface Subject {
  readonly kind: string;
  readonly id: string;
}

/**
 * Names by id: as the search shows the record; one that is deleted as its newest entry of the journal called it, or by what
 * its row still says. A record that has no name, or whose name was erased, is missing.
 */
export async function namesOf(from: Askable, subjects: readonly Subject[]): Promise<Map<string, string>> {
  const found = await searchTitles(from, subjects.map(({ id }) => id));
  const unnamed = subjects.filter(({ id }) => !found.has(id));
  for (const [id, title] of await titlesInJournal(from, unnamed)) found.set(id, title);
  for (const kind of new Set(unnamed.map((subject) => subject.kind))) {
    if (!isNamedKind(kind)) continue;
    const ids = unnamed.filter((subject) => subject.kind === kind && !found.has(subject.id)).map(({ id }) => id);
    for (const [id, { nameRu }] of await refsOf(from, kind, ids)) if (nameRu) found.set(id, nameRu);
  }
  return found;
}

const CHUNK = 500;

async function titlesInJournal(from: Askable, subjects: readonly Subject[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (let start = 0; start < subjects.length; start += CHUNK) {
    const entries = await from.manager.getRepository(AuditEntry).createQueryBuilder("entry").select(["entry.seq", "entry.subjectKind", "entry.subjectId", "entry.titleKey"])
      .where("entry.subject_id in (:...ids) and entry.title_key is not null", { ids: subjects.slice(start, start + CHUNK).map(({ id }) => id) }).orderBy("entry.seq", "ASC").getMany();
    const values = await personalValues(from, entries.flatMap(({ titleKey }) => titleKey ?? []));
    for (const { subjectId, titleKey } of entries) {
      const title = values.get(titleKey ?? "");
      if (subjectId !== null && typeof title === "string" && title !== "") titles.set(subjectId, title);
    }
  }
  return titles;
}

const AN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function idsIn(value: unknown): string[] {
  if (typeof value === "string") return AN_ID.test(value) ? [value] : [];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(idsIn) : [];
}

/** Names of the records whose ids stand anywhere in these values, those of hidden kinds left out. */
export async function namesOfIds(from: Askable, values: readonly unknown[], hidden: readonly string[]): Promise<{ id: string; title: string }[]> {
  const ids = [...new Set(values.flatMap(idsIn))];
  return [...(await searchTitles(from, ids, hidden))].map(([id, title]) => ({ id, title }));
}
