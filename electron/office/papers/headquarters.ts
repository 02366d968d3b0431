/** Who was in a headquarters on a day, with phones: the list that hangs by the telephone. */
import { formatPhone } from "../../../shared/domain/phones";
import type { Paper, PaperBlock } from "../../files/pdf/paperModel";
import { nameIn } from "../core/wording";
import { headquartersKind } from "../headquarters/kind";
import { headquartersExtra, memberCounts, membersOn } from "../headquarters/queries";
import { volunteerPhones } from "../volunteers/queries";
import { type Asked, dated, fieldsOf, paperOf, seen, seenTable } from "./parts";
import { fill } from "./words";

export async function headquartersList(asked: Asked): Promise<Paper> {
  const { language, words: { headquarters: words }, office, id, date } = asked;
  const from = office.database.reader;
  const fields = await fieldsOf(headquartersKind, asked);
  const extra = await headquartersExtra(office, id);
  const members = await membersOn(from, id, date);
  const phones = await volunteerPhones(from, [...new Set(members.map((one) => one.volunteerId))]);
  const list: PaperBlock = members.length === 0
    ? { kind: "paragraph", text: words.nobody }
    : seenTable(
        asked,
        [
          { title: words.at, share: 0.04, right: true }, { title: words.name, share: 0.26, personal: "name" }, { title: words.number, share: 0.11 }, { title: words.phone, share: 0.18, personal: "phone" },
          { title: words.role, share: 0.17 }, { title: words.from, share: 0.12 }, { title: words.to, share: 0.12 },
        ],
        members.map((one, at) => [String(at + 1), one.name, one.number, formatPhone(phones.get(one.volunteerId) ?? ""), one.role, dated(one.from), dated(one.to)]),
      );
  return paperOf(asked, {
    title: `${words.title}: ${nameIn(language, fields)}`,
    subtitle: fill(words.asOf, { date: dated(date) }),
    body: [
      {
        kind: "facts",
        facts: [
          [words.purpose, fields.purpose],
          [words.place, language === "kk" ? extra.placeKk : extra.placeRu],
          [words.coordinator, extra.coordinator ? seen(asked, nameIn(language, extra.coordinator), "name") : ""],
          // Distinct people (R1): one with two roles stands on two lines.
          [words.total, String((await memberCounts(from, [id], date)).get(id) ?? 0)],
        ],
      },
      list,
    ],
  });
}
