/** The people of the demo: volunteers, citizens who were helped, families, pupils. All private persons are invented. */
import { iinFor } from "../../../shared/domain/iin";
import { displayName, matchKey, sortKey } from "../../../shared/domain/names";
import { addDays } from "../../../shared/domain/periods";
import { familyOrder } from "../families/followPerson";
import { learnerEntry } from "../learners/followPerson";
import type { Occupation } from "../../../shared/contract/volunteers";
import { personKeys } from "../people/queries";
import { carriedFromPerson, volunteerEntry } from "../volunteers/followPerson";
import { Chance, inventName } from "./names";
import { DEMO_INSTANT, type DemoRows } from "./rows";

/** KATO codes of the region's towns and villages. */
export const PLACES = {
  aktau: "471010000", zhanaozen: "471810000", fort: "475220100", mangystau: "475030100", bayandy: "475036100", sainShapagatov: "475238100", beyneu: "473630100",
} as const;

export interface DemoPerson {
  readonly id: string;
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly iin: string | null;
  readonly phones: string[];
  readonly birthDate: string;
  readonly katoCode: string;
}

export interface DemoVolunteer {
  readonly id: string;
  readonly personId: string;
}

export class DemoPeople {
  private readonly chance = new Chance(20_200_316);
  private readonly seen = new Set<string>();
  private readonly iins = new Map<string, number>();
  private phone = 0;
  private volunteers = 0;

  constructor(private readonly rows: DemoRows) {}

  /** Somebody born in one of these years. No two bear one name, so that the demo has no accidental doubles. */
  person(years: readonly [first: number, last: number], katoCode: string, address: string, withIin = true): DemoPerson {
    let name = inventName(this.chance);
    while (this.seen.has(matchKey(name))) name = inventName(this.chance);
    this.seen.add(matchKey(name));
    const year = years[0] + this.chance.below(years[1] - years[0] + 1);
    const birthDate = addDays(`${year}-01-01`, this.chance.below(365));
    const person = { family: name.family, given: name.given, patronymic: name.patronymic, iin: withIin ? this.iin(birthDate, name.sex) : null, phones: [this.nextPhone()] };
    const id = this.rows.record("people", "person", {
      ...person, birthDate, sex: name.sex, matchKey: matchKey(name), sortKey: sortKey(displayName(name)), katoCode, address, languages: [], mergedIntoId: null, note: "",
    });
    this.rows.find("people", id, { title: displayName(name), subtitle: birthDate.slice(0, 4), keys: personKeys(person) });
    return { id, ...person, birthDate, katoCode };
  }

  volunteer(joinedOn: string, occupation: readonly [kind: Occupation, words: string], skills: readonly string[]): DemoVolunteer {
    const person = this.person([1978, 2001], this.chance.below(5) === 0 ? PLACES.zhanaozen : PLACES.aktau, this.address());
    const number = `2020-${String(++this.volunteers).padStart(4, "0")}`;
    const id = this.rows.record("volunteers", "volunteer", {
      personId: person.id, number, status: "active", occupationKind: occupation[0], occupation: occupation[1], directions: ["information", "targeted_aid"], skills: [...skills],
      vehicle: this.chance.below(3) === 0 ? "легковой автомобиль" : "", availability: "", joinedOn, note: "",
      ...carriedFromPerson({ sortKey: sortKey(displayName(person)), birthDate: person.birthDate, katoCode: person.katoCode, languages: [] }),
    });
    this.rows.add("volunteer_status", { volunteerId: id, status: "active", since: joinedOn, at: DEMO_INSTANT });
    this.rows.find("volunteers", id, volunteerEntry(person, number));
    return { id, personId: person.id };
  }

  /** Somebody who works for the corps. */
  staff(post: string, fromDate: string, accountId: string | null): void {
    const person = this.person([1975, 1996], PLACES.aktau, this.address());
    this.rows.record("staff", "staff_member", { personId: person.id, post, fromDate, toDate: null, accountId, sortKey: sortKey(displayName(person)), note: "" });
  }

  /** A family on file with its members and why it needs help. */
  household(head: DemoPerson, children: number, declaredSize: number | null, vulnerability: string): { readonly id: string; readonly head: DemoPerson; readonly address: string } {
    const address = this.address();
    const id = this.rows.record("families", "family", {
      name: head.family, headPersonId: head.id, declaredSize, katoCode: PLACES.aktau, address, phones: head.phones,
      sortKey: sortKey(familyOrder(head.family, head)), matchKey: matchKey(head), note: "",
    });
    const members = Array.from({ length: children }, () => this.person([2004, 2017], PLACES.aktau, "", false));
    members.forEach((member, position) => this.rows.add("family_member", { familyId: id, personId: member.id, relation: "child", fromDate: null, toDate: null, position }));
    this.rows.add("family_vulnerability", { familyId: id, code: vulnerability, fromDate: "2020-01-01", toDate: null, evidence: "", position: 0 });
    return { id, head, address };
  }

  /** A pupil who applied to a programme. */
  learner(programmeId: string, state: "applied" | "selected" | "rejected", selectedOn: string | null): void {
    const katoCode = this.chance.pick(Object.values(PLACES));
    const person = this.person([2002, 2003], katoCode, "");
    const school = `№ ${1 + this.chance.below(30)}`;
    const id = this.rows.record("learners", "learner", {
      programmeId, personId: person.id, state, selectedOn, school, katoCode, ruralSchool: katoCode !== PLACES.aktau, criterion: "малообеспеченная семья", incomeEvidence: "", reason: "", course: "exam", groupName: "", subjects: [], lessonsHeld: null, lessonsAttended: null, sortKey: sortKey(displayName(person)), note: "",
    });
    this.rows.find("learners", id, learnerEntry(person, school));
  }

  /** Number of volunteers so far: where the year's series of numbers stands. */
  get lastVolunteer(): number {
    return this.volunteers;
  }

  address(): string {
    return `${1 + this.chance.below(36)} мкр., дом ${1 + this.chance.below(60)}, кв. ${1 + this.chance.below(90)}`;
  }

  below(end: number): number {
    return this.chance.below(end);
  }

  private iin(birthDate: string, sex: "female" | "male"): string {
    const day = `${birthDate} ${sex}`;
    const serial = this.iins.get(day) ?? 0;
    this.iins.set(day, serial + 1);
    return iinFor(birthDate, sex, serial);
  }

  /** Numbers of a range that no operator gives out. */
  private nextPhone(): string {
    return `+7700000${String(++this.phone).padStart(4, "0")}`;
  }
}
