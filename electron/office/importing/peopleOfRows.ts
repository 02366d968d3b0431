/** Who on file the people of a list are (R22), and who of them stands in the list twice. */
import type { ImportValues } from "../../../shared/domain/importing/types";
import { bornApart, matchRead, type PersonRecord } from "../../../shared/domain/matching";
import { displayName } from "../../../shared/domain/names";
import { eachBreathing } from "../core/breathing";
import { AskedPerson } from "../people/askedPerson";
import type { Proposal } from "../people/similar";
import { compareWithFile } from "./againstFile";
import { addProblem, join, type LikeRow, markTwice, type OnFile, type PlannedRow, type Planning } from "./planning";
import { propose } from "./proposals";
import { saysOnePerson } from "./saysOnePerson";

const BREATH = 100;
/** A key that this many rows of a list share says nothing: a list where everybody has one phone. */
const MOST_OF_A_KEY = 60;

export function personRecord(values: ImportValues): PersonRecord {
  const { family, given, patronymic, birthDate, iin, phones, katoCode, placeText } = values;
  return { family, given, patronymic, birthDate, iin, phone: phones?.join(", "), village: katoCode ?? placeText };
}

export const personTitle = (values: ImportValues): string => displayName(values);

/**
 * Finds for each row who on file it is about, and which earlier row. A valid IIN that name and birth date do not contradict
 * joins by itself, as does an earlier row that says of its person exactly the same; whoever looks the same is joined only
 * where a person said so (R22), and the rest stays new and waits for review.
 * `repeats`: true where one person may stand in several rows for good reasons (deliveries); otherwise the second is `twice`.
 */
export async function matchRowsToPeople(planning: Planning, rows: readonly PlannedRow[], repeats: boolean): Promise<void> {
  const firsts = await distinctPeople(planning, rows, repeats);
  const proposals = await planning.peopleOnFile(firsts.map(({ asked }) => asked));
  const joined = new Map<string, PlannedRow>();
  await eachBreathing(firsts, BREATH, ({ row }, at) => decide(planning, row, proposals[at] ?? [], joined, repeats), () => planning.tick(firsts.length));
  for (const row of rows) if (row.first) follow(row, row.first, repeats);
  await compareWithFile(planning, rows);
}

function decide(planning: Planning, row: PlannedRow, found: readonly Proposal[], joined: Map<string, PlannedRow>, repeats: boolean): void {
  const [best = null, ...others] = found.map(onFileOf);
  row.onFile = best;
  row.alsoLike = others;
  const proposed = propose(planning, row);
  const like = proposed?.like;
  const byIin = best?.band === "same" && best.reasons.includes("iin_equal");
  // Whoever a cell names is asked about in the review.
  const yes = !isPart(row) && (row.answer ?? byIin);
  if (yes && like) return becomeOne(row, rootOf(like.row), repeats);
  if (yes && best) {
    // Two rows about one of the file are one person's.
    const earlier = joined.get(best.id);
    if (earlier) return becomeOne(row, earlier, repeats);
    joined.set(best.id, row);
    join(row, best);
    addProblem(row, null, "already_on_file", "", best.name);
    return;
  }
  if (best) addProblem(row, null, "needs_look", "", best.name);
  if (like) addProblem(row, null, "same_in_file", "", String(like.row.read.row));
}

/** True for somebody a cell of another row names. */
const isPart = (row: PlannedRow): boolean => row.family?.parts.includes(row) ?? false;

function becomeOne(row: PlannedRow, first: PlannedRow, repeats: boolean): void {
  if (repeats) row.first = first;
  else markTwice(row, first);
}

export function rootOf(row: PlannedRow): PlannedRow {
  let root = row;
  while (root.first) root = root.first;
  return root;
}

/** A later row about a person of an earlier one goes where that one goes, and asks what that one asks. */
function follow(row: PlannedRow, first: PlannedRow, repeats: boolean): void {
  const root = rootOf(first);
  row.first = root;
  if (!repeats || row.outcome === "unreadable") return;
  if (row.proposed === null) {
    row.proposed = first.proposed;
    row.answer = first.answer;
  }
  if (!root.onFile) return;
  row.onFile = root.onFile;
  row.joined = root.joined;
  if (root.joined) row.outcome = "onFile";
}

const onFileOf = ({ person, band, why, score }: Proposal): OnFile => ({ id: person.id, kind: "people", name: displayName(person), band, reasons: why, score: Math.round(score * 10) });

/** Whom a row is about. */
interface PersonOfRow {
  readonly row: PlannedRow;
  readonly asked: AskedPerson;
}

/** Who stands behind a key: of a long list most stand alone there, and are kept without a list made for them. */
type BehindKeys = Map<string, PersonOfRow | PersonOfRow[]>;

function putBehind(byKey: BehindKeys, key: string, person: PersonOfRow): void {
  const behind = byKey.get(key);
  if (behind === undefined) byKey.set(key, person);
  else if (!Array.isArray(behind)) byKey.set(key, [behind, person]);
  else if (behind.length < MOST_OF_A_KEY) behind.push(person);
}

/** Rows before it that share a key with somebody and were not born on quite another day; a day of birth says something only beside a word of the name. */
function sharing({ row, asked }: PersonOfRow, keys: readonly string[], byKey: BehindKeys): PersonOfRow[] {
  const near: PersonOfRow[] = [];
  for (const key of keys) {
    const behind = byKey.get(key);
    if (!behind) continue;
    const dayOnly = key.startsWith("d:");
    const look = (other: PersonOfRow): void => {
      if (dayOnly ? !asked.sharesWord(other.asked) : bornApart(row.read.values, other.row.read.values)) return;
      if (!near.includes(other)) near.push(other);
    };
    if (Array.isArray(behind)) for (const other of behind) look(other);
    else look(behind);
  }
  return near;
}

const surestFirst = (a: LikeRow, b: LikeRow): number => Number(b.band === "same") - Number(a.band === "same") || b.score - a.score;

/** Lines of a list that were copied: everything they say is the same. It is asked only of rows that have the same keys. */
class CopiedLines {
  /** The only row with its keys so far; null once there are several. */
  private readonly only = new Map<string, PlannedRow | null>();
  private readonly bySaying = new Map<string, PlannedRow>();

  /** The first row that says the same as this one; this one where there was none. */
  firstOf(keys: readonly string[], row: PlannedRow): PlannedRow {
    const key = keys.join(" ");
    const only = this.only.get(key);
    this.only.set(key, only === undefined ? row : null);
    if (only === undefined) return row;
    if (only) this.bySaying.set(JSON.stringify(only.read.values), only);
    const saying = JSON.stringify(row.read.values);
    const first = this.bySaying.get(saying) ?? row;
    this.bySaying.set(saying, first);
    return first;
  }
}

/** The rows that are the first about their person. Later ones point to it; those that may be the same are remembered for review. */
async function distinctPeople(planning: Planning, rows: readonly PlannedRow[], repeats: boolean): Promise<PersonOfRow[]> {
  const firsts: PersonOfRow[] = [];
  const byKey: BehindKeys = new Map();
  const copied = new CopiedLines();
  await eachBreathing(rows, BREATH, (row) => {
    row.title = personTitle(row.read.values);
    const person = { row, asked: new AskedPerson(personRecord(row.read.values)) };
    const { asked } = person;
    const keys = [...asked.parts.signs, `n:${asked.parts.matchKey}`];
    // Of children named in a cell it is no sign: two families have a "Тестова Айша" each.
    const same = row.title === "" || isPart(row) ? row : copied.firstOf(keys, row);
    let first: PlannedRow | null = same === row ? null : (same.first ?? same);
    if (!first) {
      const like: LikeRow[] = [];
      for (const other of sharing(person, keys, byKey)) {
        const { band, score, why } = matchRead(asked.read, other.asked.read);
        if (band === "different") continue;
        if (band === "same" && saysOnePerson(why, row.read.values, other.row.read.values)) { first = other.row; break; }
        like.push({ row: other.row, band, score: Math.round(score * 10), reasons: why });
      }
      if (like.length > 0) row.likeRows = like.sort(surestFirst);
    }
    if (first) {
      becomeOne(row, first, repeats);
      row.likeRows = [];
      return;
    }
    firsts.push(person);
    for (const key of keys) putBehind(byKey, key, person);
  }, () => planning.tick(0));
  return firsts;
}

/**
 * Rows of one person that say the same about them are one, the later ones `twice`; the others are records of their own.
 * `sameRecord`: whether a later row of a person is about the record of an earlier one.
 */
export function markSameRecords(rows: readonly PlannedRow[], sameRecord: (row: PlannedRow, earlier: PlannedRow) => boolean): void {
  const records = new Map<PlannedRow, PlannedRow[]>();
  for (const row of rows) {
    const person = row.first ?? row;
    const earlier = records.get(person) ?? [];
    records.set(person, earlier);
    const twin = earlier.find((other) => sameRecord(row, other));
    if (twin) markTwice(row, twin);
    else earlier.push(row);
  }
}
