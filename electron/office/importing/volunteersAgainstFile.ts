/** Volunteers of a list who are volunteers on file: what their rows add there, and what they say that is not taken. */
import { textOf } from "../../../shared/domain/importing/cells";
import type { ImportFieldId, ImportValues } from "../../../shared/domain/importing/types";
import { DAY_BEGINS, DAY_ENDS } from "../../../shared/domain/availability";
import { setColumns } from "../core/records";
import { personKind } from "../people/kind";
import { volunteerKind } from "../volunteers/kind";
import { type VolunteerOnFile, volunteersOnFile } from "../volunteers/onFile";
import { addProblem, type PlannedRow, type Planning } from "./planning";
import type { ImportWriting } from "./writing";

/** Lists to which a row may add without contradicting the file, and how many of each a record holds. */
const ADDED = { directions: 20, skills: 30, languages: 30 } as const;
type Added = { -readonly [Field in keyof typeof ADDED]?: string[] };

const folded = (text: string): string => text.trim().toLowerCase();

/** What a row knows of a volunteer's lists and the file does not. */
function additionsOf(values: ImportValues, onFile: VolunteerOnFile): Added {
  const added: Added = {};
  for (const field of Object.keys(ADDED) as (keyof typeof ADDED)[]) {
    const known = new Set(onFile[field].map(folded));
    const more = (values[field] ?? []).filter((one) => !known.has(folded(one))).slice(0, Math.max(0, ADDED[field] - onFile[field].length));
    if (more.length > 0) added[field] = more;
  }
  return added;
}

/** Says beside each row of a volunteer on file what will be added and what is not taken; all of them are read at once. */
export async function tellVolunteersOnFile(planning: Planning, rows: readonly PlannedRow[]): Promise<void> {
  const joined = rows.filter((row) => row.joined && row.onFile?.kind === "people" && row.outcome === "onFile");
  const onFile = await volunteersOnFile(planning.from, joined.map((row) => row.onFile?.id ?? ""));
  for (const row of joined) {
    const volunteer = onFile.get(row.onFile?.id ?? "");
    if (!volunteer) continue;
    const { values, cells } = row.read;
    for (const [field, accepted] of notTaken(values, volunteer)) addProblem(row, field, "not_taken", textOf(cells[row.columns.get(field)?.at ?? -1]) || String(values[field]), accepted);
    for (const [field, more] of Object.entries(additionsOf(values, volunteer))) addProblem(row, field as keyof Added, "added_to_file", "", more.join(", "));
    // Added in any case: there is nothing to ask about.
    if (row.filling?.languages) {
      const { languages: _languages, ...rest } = row.filling;
      row.filling = Object.keys(rest).length > 0 ? rest : null;
    }
  }
}

const SINGLE = ["status", "occupationKind", "occupation", "vehicle", "availability", "joinedOn"] as const satisfies readonly ImportFieldId[];

/** Fields of a row that say something else than the file, each with what stands there. */
function notTaken(values: ImportValues, onFile: VolunteerOnFile): [ImportFieldId & keyof ImportValues, string][] {
  const told: [ImportFieldId & keyof ImportValues, string][] = [];
  for (const field of SINGLE) if (values[field] && folded(values[field]) !== folded(onFile[field] ?? "")) told.push([field, onFile[field] ?? ""]);
  for (const field of ["note", "email"] as const) if (values[field] && !folded(onFile.note).includes(folded(values[field]))) told.push([field, onFile.note]);
  const hours = (values.hours ?? []).flatMap(({ weekdays, from, to }) => weekdays.map((day) => `${day} ${from ?? DAY_BEGINS} ${to ?? DAY_ENDS}`));
  if (hours.some((one) => !onFile.hours.has(one)) && !told.some(([field]) => field === "availability")) told.push(["availability", onFile.availability]);
  return told;
}

/** Adds to a volunteer on file what the row knows more; how it stood before is kept for the undo. True where the person became another: found by other languages. */
export async function addToVolunteer(into: ImportWriting, row: PlannedRow, personId: string, onFile: VolunteerOnFile): Promise<boolean> {
  const { writing } = into;
  const { directions, skills, languages } = additionsOf(row.read.values, onFile);
  if (directions || skills) {
    const { version } = await into.touchedColumns("volunteer", onFile.id, ["directions", "skills"]);
    await setColumns(volunteerKind, writing, onFile.id, {
      directions: [...onFile.directions, ...(directions ?? [])], skills: [...onFile.skills, ...(skills ?? [])], version: version + 1, updatedAt: writing.at,
    });
  }
  if (!languages) return false;
  // Filled from the list before: the person is changed once in this batch.
  const { person } = onFile;
  const first = into.touched("person", personId, { version: person.version, updated_at: person.updatedAt, languages: person.languages });
  await setColumns(personKind, writing, personId, { languages: [...onFile.languages, ...languages], ...(first ? { version: person.version + 1, updatedAt: writing.at } : {}) });
  return true;
}
