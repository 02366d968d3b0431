/** Search as one types: beginnings of names of one to eight letters in three spellings, two words, phones. */
import type { RawConnection } from "../../../electron/database/driver";
import type { Office } from "../../../electron/office/createOffice";
import { nameTokens } from "../../../shared/domain/names";
import type { Operation } from "../measure";
import { familyName, personName } from "../region/names";
import { Random } from "../region/random";
import type { DeskClient } from "../region/region";
import { asked } from "./asked";

const LIMITS = { mostTimesFloor: 3, mostP95: 50 };

export function searchOperations(office: Office, desk: DeskClient, floor: RawConnection, texts: number): Operation[] {
  const random = new Random(7);
  const of = (make: () => string): string[] => Array.from({ length: texts }, make);
  const word = (): string => {
    const name = personName(random, familyName(random), random.chance(0.5) ? "male" : "female", null);
    return random.pick([name.family, name.given, name.patronymic || name.given]);
  };
  const beginning = (text: string, low: number, high: number): string => [...text].slice(0, random.whole(low, high)).join("");
  const inLatin = (text: string): string => nameTokens(text)[0] ?? text;
  const plan = (name: string, typed: readonly string[]): Operation =>
    asked(office, floor, {
      ...LIMITS, name, rounds: typed.length,
      variants: typed.map((text) => async () => (await desk.search.everything({ text, limit: 12 })).length),
    });
  const inList = (name: string, typed: readonly string[]): Operation =>
    asked(office, floor, {
      ...LIMITS, name, rounds: typed.length,
      variants: typed.map((search) => async () => (await desk.people.list({ search, sort: "name", descending: false, page: 1, pageSize: 50, filters: {} })).rows.length),
    });
  return [
    plan("search: 1 or 2 letters", of(() => beginning(random.chance(0.5) ? word() : inLatin(word()), 1, 2))),
    plan("search: 3 to 8 letters, Cyrillic", of(() => beginning(word(), 3, 8))),
    plan("search: 3 to 8 letters, Latin", of(() => beginning(inLatin(word()), 3, 8))),
    plan("search: two words", of(() => `${beginning(word(), 1, 8)} ${beginning(word(), 1, 8)}`)),
    plan("search: phones", of(() => beginning(`${random.pick(["+7701", "8705", "747", "+7 778 "])}${random.whole(1_000_000, 9_999_999)}`, 4, 11))),
    inList("people: search in the list, 1 or 2 letters", of(() => beginning(word(), 1, 2))),
    inList("people: search in the list, 3 to 8 letters", of(() => beginning(word(), 3, 8))),
  ];
}
