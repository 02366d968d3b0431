/** Volunteers, families and everybody in them. */
import { familyOrder } from "../../../electron/office/families/followPerson";
import { personKeys } from "../../../electron/office/people/queries";
import { volunteerEntry } from "../../../electron/office/volunteers/followPerson";
import type { WriteTransaction } from "../../../electron/database/writeQueue";
import { directionSchema } from "../../../shared/contract/base";
import { RELATIONS } from "../../../shared/contract/families";
import { VOLUNTEER_STATUSES } from "../../../shared/contract/volunteers";
import { VULNERABILITIES } from "../../../shared/domain/families";
import { iinFor, type Sex } from "../../../shared/domain/iin";
import { displayName, matchKey, searchKeys, sortKey } from "../../../shared/domain/names";
import { type FamilyName, familyName, personName, type PersonName } from "./names";
import type { PlaceOfRegion } from "./places";
import { Ids, Random } from "./random";
import { FIRST_DAY, LAST_DAY, type RegionSize } from "./size";
import { flushAll, HEAD, head, SearchWriter, TableWriter } from "./tableWriter";
import { putNumbersGivenOut, type YearlyNumbers } from "./yearlyNumbers";

export interface PeopleOfRegion {
  /** Ids by which aid is recorded. */
  readonly people: readonly string[];
  readonly families: readonly string[];
  readonly volunteers: readonly string[];
}

const DIRECTIONS = directionSchema.options;
const START = Date.parse(FIRST_DAY);
const END = Date.parse(LAST_DAY);
const DAY = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const STREETS = ["Абай", "Қонаев", "Жібек жолы", "Байтұрсынов", "Тәуке хан", "Төле би", "Қазыбек би", "Рысқұлов", "Мира", "Школьная", "Садовая", "Достық"];
const OCCUPATIONS = ["студент", "мұғалім", "дәрігер", "инженер", "зейнеткер", "предприниматель", "водитель", "бухгалтер", ""];

const SKILLS = ["первая помощь", "вождение", "қазақ тілі", "жестовый язык", "компьютер", "готовит еду", "психолог"];
const VEHICLES = ["легковая", "микроавтобус", "Нива"];

interface MadePerson extends PersonName {
  readonly birthDate: string | null;
  readonly katoCode: string;
  /** As stored. */
  readonly languages: string;
  readonly id: string;
  readonly iin: string | null;
  readonly phones: readonly string[];
  /** The words the person is found by. */
  readonly keys: string;
  /** The search does not know somebody who was merged into another record. */
  readonly merged: boolean;
}

/** Writes people, volunteers and families with what belongs to them, search entries included. */
export class PeopleMaker {
  private readonly random = new Random(20_200_316);
  private readonly ids = { person: new Ids(new Random(1)), volunteer: new Ids(new Random(2)), family: new Ids(new Random(3)), part: new Ids(new Random(4)) };
  private readonly serials = new Map<string, number>();

  constructor(private readonly tx: WriteTransaction, private readonly size: RegionSize, private readonly places: readonly PlaceOfRegion[]) {}

  async make(): Promise<PeopleOfRegion> {
    const volunteers = await this.volunteers();
    const { families, people } = await this.families();
    return { volunteers, families, people };
  }

  private readonly table = {
    person: this.writer("person", `${HEAD} family given patronymic match_key sort_key birth_date sex iin phones kato_code address languages merged_into_id note`),
    volunteer: this.writer("volunteer", `${HEAD} person_id number status occupation directions skills vehicle availability joined_on sort_key birth_date kato_code languages note`),
    status: this.writer("volunteer_status", "id volunteer_id status since at"),
    family: this.writer("family", `${HEAD} name head_person_id declared_size kato_code address phones sort_key match_key note`),
    member: this.writer("family_member", "id family_id person_id relation from_date to_date position"),
    vulnerability: this.writer("family_vulnerability", "id family_id code from_date to_date evidence position"),
    search: new SearchWriter(this.tx),
  };

  private writer(table: string, columns: string): TableWriter {
    return new TableWriter(this.tx, table, columns);
  }

  private async volunteers(): Promise<string[]> {
    const made: string[] = [];
    const numbers: YearlyNumbers = new Map();
    for (let each = 0; each < this.size.volunteers; each++) {
      const at = START + Math.floor(((END - START) * each) / this.size.volunteers);
      const joined = dayOf(at);
      const person = this.person({ at, family: familyName(this.random), sex: this.random.chance(0.6) ? "female" : "male", father: null, ages: [15, 60], previous: null });
      const id = this.ids.volunteer.next(at);
      const last = (numbers.get(joined.slice(0, 4)) ?? 0) + 1;
      numbers.set(joined.slice(0, 4), last);
      const number = `${joined.slice(0, 4)}-${String(last).padStart(4, "0")}`;
      const status = this.random.chance(0.55) ? "active" : this.random.pick(VOLUNTEER_STATUSES);
      const directions = [...new Set([this.random.pickEarly(DIRECTIONS), this.random.pick(DIRECTIONS)])];
      const skills = [...new Set([this.random.pickEarly(SKILLS), this.random.pick(SKILLS)])].filter(() => this.random.chance(0.5));
      const vehicle = this.random.chance(0.15) ? this.random.pick(VEHICLES) : "";
      this.table.volunteer.add(
        ...head(id, at), person.id, number, status, this.random.pick(OCCUPATIONS), JSON.stringify(directions), JSON.stringify(skills), vehicle, "", joined, sortKey(displayName(person)), person.birthDate, person.katoCode, person.languages, "",
      );
      this.table.status.add(this.ids.part.next(at), id, "applied", joined, new Date(at).toISOString());
      if (status !== "applied") this.table.status.add(this.ids.part.next(at), id, status, dayOf(at + 7 * DAY), new Date(at + 7 * DAY).toISOString());
      this.table.search.add("volunteers", id, volunteerEntry({ ...person, phones: [...person.phones] }, number));
      made.push(id);
      if (made.length % 2_000 === 0) await this.flush();
    }
    await this.flush();
    await putNumbersGivenOut(this.tx, "volunteer", numbers);
    return made;
  }

  private async families(): Promise<{ families: string[]; people: string[] }> {
    const families: string[] = [];
    const people: string[] = [];
    for (let each = 0; each < this.size.families; each++) {
      const at = START + Math.floor(((END - START) * each) / this.size.families);
      const due = Math.round((this.size.people * (each + 1)) / this.size.families) - people.length;
      const living = each === this.size.families - 1 ? due : Math.max(1, due + this.random.whole(-2, 2));
      const inside = this.household(at, living);
      people.push(...inside.filter((person) => !person.merged).map((person) => person.id));
      families.push(this.family(at, inside));
      if (families.length % 1_000 === 0) await this.flush();
    }
    await this.flush();
    return { families, people };
  }

  /** The head first, then everybody else under one family name. */
  private household(at: number, living: number): MadePerson[] {
    const family = familyName(this.random);
    const inside: MadePerson[] = [];
    for (let each = 0; each < living; each++) {
      const child = each >= 2;
      const sex: Sex = this.random.chance(each === 0 ? 0.7 : 0.5) ? "female" : "male";
      const previous = each > 0 && this.random.chance(0.003) ? (inside[each - 1]?.id ?? null) : null;
      inside.push(this.person({ at, family, sex, father: null, ages: child ? [0, 17] : [25, 85], previous }));
    }
    return inside;
  }

  private family(at: number, inside: readonly MadePerson[]): string {
    const [first, ...others] = inside;
    if (!first) throw new RangeError("A family has somebody in it.");
    const id = this.ids.family.next(at);
    const place = this.random.pickEarly(this.places);
    const address = `${this.random.pick(STREETS)}, ${this.random.whole(1, 180)}`;
    const declared = this.random.chance(0.6) ? inside.length + this.random.whole(0, 1) : null;
    this.table.family.add(
      ...head(id, at), first.family, first.id, declared, place.code, address, JSON.stringify(first.phones), sortKey(familyOrder(first.family, first)), matchKey(first), "",
    );
    for (const [position, person] of others.entries()) {
      this.table.member.add(this.ids.part.next(at), id, person.id, position === 0 ? "spouse" : this.random.chance(0.9) ? "child" : this.random.pick(RELATIONS), null, null, position);
    }
    const reasons = new Set([this.random.pickEarly(VULNERABILITIES), ...(this.random.chance(0.3) ? [this.random.pick(VULNERABILITIES)] : [])]);
    for (const [position, code] of [...reasons].entries()) {
      const ended = this.random.chance(0.1) ? dayOf(at + 400 * DAY) : null;
      this.table.vulnerability.add(this.ids.part.next(at), id, code, dayOf(at), ended, "", position);
    }
    const keys = new Set([...searchKeys(`${first.family} ${address}`), ...inside.flatMap((person) => person.keys.split(" "))]);
    this.table.search.add("families", id, { title: first.family, subtitle: displayName(first), keys: [...keys].join(" "), sortedBy: familyOrder(first.family, first) });
    return id;
  }

  private person(of: { at: number; family: FamilyName; sex: Sex; father: string | null; ages: readonly [number, number]; previous: string | null }): MadePerson {
    const { at, sex } = of;
    const name = personName(this.random, of.family, sex, of.father);
    const born = dayOf(at - this.random.whole(of.ages[0] * 365, of.ages[1] * 365 + 364) * DAY);
    const birthDate = this.random.chance(0.9) ? born : null;
    const iin = this.random.chance(0.7) ? this.iin(born, sex) : null;
    const phones = of.ages[0] > 0 && this.random.chance(0.85) ? [`+77${this.random.pick(["01", "02", "05", "07", "47", "71", "75", "76", "77", "78"])}${this.random.whole(1_000_000, 9_999_999)}`] : [];
    const id = this.ids.person.next(at);
    const katoCode = this.random.pickEarly(this.places).code;
    const languages = this.random.chance(0.4) ? `["kk","ru"]` : `["kk"]`;
    this.table.person.add(
      ...head(id, at), name.family, name.given, name.patronymic, matchKey(name), sortKey(displayName(name)), birthDate, sex, iin, JSON.stringify(phones),
      katoCode, "", languages, of.previous, "",
    );
    const keys = personKeys({ ...name, iin, phones });
    if (of.previous === null) this.table.search.add("people", id, { title: displayName(name), subtitle: birthDate?.slice(0, 4) ?? "", keys });
    return { ...name, id, birthDate, katoCode, languages, iin, phones, keys, merged: of.previous !== null };
  }

  private iin(birthDate: string, sex: Sex): string {
    const slot = birthDate + sex;
    const serial = this.serials.get(slot) ?? 0;
    this.serials.set(slot, serial + 1);
    return iinFor(birthDate, sex, serial);
  }

  private flush(): Promise<void> {
    return flushAll(Object.values(this.table));
  }
}
