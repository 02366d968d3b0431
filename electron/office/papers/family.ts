/** A family on paper: who lives there, why they need help, and everything they were given, by whom. IINs stay masked (R19). */
import type { FamilyFields } from "../../../shared/contract/families";
import type { InlinePerson } from "../../../shared/contract/people";
import { maskIin } from "../../../shared/domain/iin";
import { displayName } from "../../../shared/domain/names";
import { formatPhone } from "../../../shared/domain/phones";
import { counted } from "../../../shared/domain/wording";
import type { Paper, PaperBlock } from "../../files/pdf/paperModel";
import { nameIn } from "../core/wording";
import { givenToFamily } from "../deliveries/timeline";
import { familyKind } from "../families/kind";
import { familyExtra, familyPeople } from "../families/queries";
import { type Asked, dated, daysText, fieldsOf, itemsText, paperOf, seen, seenTable } from "./parts";
import { fill } from "./words";

/** More lines than any family has; a guard against a paper of hundreds of pages. */
const MOST_LINES = 1_000;

export async function familySheet(asked: Asked): Promise<Paper> {
  const { language, words: { family: words, source }, office, id } = asked;
  const fields = await fieldsOf(familyKind, asked);
  const extra = await familyExtra(office, id);
  const people = extra.peopleKnown === null ? "" : counted(extra.peopleKnown, "person", language);
  return paperOf(asked, {
    title: [words.title, seen(asked, fields.name, "name")].filter(Boolean).join(": "),
    body: [
      {
        kind: "facts",
        facts: [
          [words.head, seen(asked, extra.headName, "name")],
          [words.people, fill(source[extra.peopleSource], { people })],
          [words.place, language === "kk" ? extra.placeKk : extra.placeRu],
          [words.address, seen(asked, fields.address, "text")],
          [words.phones, fields.phones.map((phone) => seen(asked, formatPhone(phone), "phone")).filter(Boolean).join("\n")],
        ],
      },
      ...members(asked, fields),
      ...needs(asked, fields),
      { kind: "heading", text: words.given },
      await given(asked),
    ],
  });
}

function members(asked: Asked, { head, members: others }: FamilyFields): PaperBlock[] {
  const { words: { family: words, relation }, language } = asked;
  const row = (person: InlinePerson, is: string, days: string): string[] => [displayName(person), is, person.birthDate ?? "", person.iin === null ? "" : maskIin(person.iin), days];
  const rows = [...(head ? [row(head, words.headRelation, "")] : []), ...others.map((one) => row(one.person, relation[one.relation], daysText(one, language)))];
  if (rows.length === 0) return [];
  return [
    { kind: "heading", text: words.members },
    seenTable(asked, [
      { title: words.name, share: 0.32, personal: "name" }, { title: words.relation, share: 0.16 }, { title: words.birthDate, share: 0.14, personal: "birthDate" },
      { title: words.iin, share: 0.18, personal: "text" }, { title: words.inFamily, share: 0.2 },
    ], rows),
  ];
}

function needs(asked: Asked, { vulnerabilities }: FamilyFields): PaperBlock[] {
  const { words: { family: words, vulnerability }, language } = asked;
  if (vulnerabilities.length === 0) return [];
  return [
    { kind: "heading", text: words.needs },
    seenTable(asked, [{ title: words.need, share: 0.3 }, { title: words.evidence, share: 0.4, personal: "text" }, { title: words.period, share: 0.3 }],
      vulnerabilities.map((one) => [vulnerability[one.code], one.evidence || words.noEvidence, daysText(one, language)])),
  ];
}

async function given(asked: Asked): Promise<PaperBlock> {
  const { words: { family: words }, language, office, id } = asked;
  const from = office.database.reader;
  const rows = await givenToFamily(from, id, await familyPeople(from, id), MOST_LINES);
  if (rows.length === 0) return { kind: "paragraph", text: words.nothing };
  return {
    kind: "table",
    columns: [{ title: words.date, share: 0.13 }, { title: words.number, share: 0.13 }, { title: words.what, share: 0.34 }, { title: words.who, share: 0.24 }, { title: words.campaign, share: 0.16 }],
    rows: rows.map((one) => [
      dated(one.date),
      one.number,
      // R25: what somebody was given in person is not the family's.
      [itemsText(one.items, language), one.person && asked.privacy !== "none" && fill(words.toPerson, { name: seen(asked, nameIn(language, one.person), "name") })].filter(Boolean).join("\n"),
      one.providers.map((provider) => nameIn(language, provider)).join(", "),
      one.campaign ? nameIn(language, one.campaign) : "",
    ]),
  };
}
