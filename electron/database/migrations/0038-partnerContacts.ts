/** A partner is found by the people who speak for it, and by their phones. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { foldedWords, searchWords } from "./0010-nameWords.folding";

/** Last digits by which people know a number. */
const ENDS = [10, 7, 6, 5, 4];
const SEVERAL = /[,;/\n]/u;

interface Contact {
  readonly name?: string;
  readonly phone?: string;
}

/** A mobile number as it stands on file: 7 and ten digits; found by 8 and the same digits, too. */
function wordsOfPhone(phone: string): string[] {
  const typed = phone.replace(/\D/gu, "");
  const digits = /^87\d{9}$/u.test(typed) ? `7${typed.slice(1)}` : /^7\d{9}$/u.test(typed) ? `7${typed}` : typed;
  if (digits === "") return [];
  return [digits, ...(/^77\d{9}$/u.test(digits) ? [`8${digits.slice(1)}`] : []), ...ENDS.filter((length) => digits.length > length).map((length) => digits.slice(-length))];
}

export class PartnerContacts1700000000038 implements MigrationInterface {
  name = "PartnerContacts1700000000038";

  async up(runner: QueryRunner): Promise<void> {
    const partners = (await runner.query(
      `select e.id as id, e.keys as keys, e.subtitle as subtitle, p.contacts as contacts from search_entry e join partner p on p.id = e.subject_id where e.kind = 'partners' and p.contacts <> '[]'`,
    )) as { id: number; keys: string; subtitle: string; contacts: string }[];
    for (const { id, keys, subtitle, contacts } of partners) {
      const people = JSON.parse(contacts) as Contact[];
      const names = people.flatMap(({ name }) => (name ? [name] : []));
      const words = people.flatMap(({ phone = "" }) => phone.split(SEVERAL).flatMap(wordsOfPhone));
      const said = names.join(" ");
      const known = new Set([...keys.split(" "), ...foldedWords(said), ...searchWords(said), ...words]);
      await runner.query("update search_entry set keys = ?, subtitle = ? where id = ?", [[...known].join(" "), [subtitle, ...names].filter(Boolean).join(", "), id]);
    }
  }

  /** Nothing: words that are found besides do no harm. */
  async down(): Promise<void> {}
}
