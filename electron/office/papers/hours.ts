/** The statement of a volunteer's hours: approved attendance only. */
import { hoursText } from "../../../shared/domain/hours";
import { displayName } from "../../../shared/domain/names";
import type { Paper, PaperBlock } from "../../files/pdf/paperModel";
import { nameIn } from "../core/wording";
import { hoursOf } from "../shifts/hours";
import { volunteerKind } from "../volunteers/kind";
import { volunteerExtra } from "../volunteers/queries";
import { type Asked, dated, daysText, fieldsOf, paperOf, seen } from "./parts";
import { fill } from "./words";

export async function hoursStatement(asked: Asked): Promise<Paper> {
  const { language, words: { hours: words }, office, id, days } = asked;
  const fields = await fieldsOf(volunteerKind, asked);
  const { number } = await volunteerExtra(office, id);
  const worked = await hoursOf(office.database.reader, id, days);
  const body: PaperBlock[] = [
    {
      kind: "facts",
      facts: [
        [words.who, seen(asked, displayName(fields.person), "name")],
        [words.number, number],
        [words.total, fill(words.inWords, { hours: Math.floor(worked.minutes / 60), minutes: worked.minutes % 60 })],
        [words.days, worked.days > 0 ? String(worked.days) : ""],
      ],
    },
    { kind: "heading", text: words.list },
  ];
  if (worked.shifts.length === 0) body.push({ kind: "paragraph", text: words.none });
  else {
    body.push({
      kind: "table",
      columns: [{ title: words.date, share: 0.16 }, { title: words.shift, share: 0.38 }, { title: words.place, share: 0.34 }, { title: words.hours, share: 0.12 }],
      rows: worked.shifts.map((one) => [dated(one.date), nameIn(language, one), one.place, hoursText(one.minutes)]),
    });
  }
  body.push({ kind: "paragraph", text: words.approved }, { kind: "paragraph", text: words.purpose });
  return paperOf(asked, { title: words.title, subtitle: daysText(days, language), body });
}
