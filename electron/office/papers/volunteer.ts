/** Papers about a volunteer: card, statement of participation, letter of thanks. */
import type { VolunteerFields } from "../../../shared/contract/volunteers";
import { displayName } from "../../../shared/domain/names";
import type { Paper, PaperBlock, VolunteerCard } from "../../files/pdf/paperModel";
import { nameIn } from "../core/wording";
import { type TakenPart, takenPartBy } from "../deliveries/participation";
import { volunteerKind } from "../volunteers/kind";
import { volunteerExtra } from "../volunteers/queries";
import { type Asked, corpsName, dated, daysText, fieldsOf, itemsText, paperOf, seen } from "./parts";
import { fill } from "./words";

export async function volunteerCard(asked: Asked): Promise<VolunteerCard> {
  const { corps, language, words, office, id, today } = asked;
  const fields = await fieldsOf(volunteerKind, asked);
  const { number } = await volunteerExtra(office, id);
  const year = today.slice(0, 4);
  const names = language === "kk" ? [corps.nameKk, corps.nameRu] : [corps.nameRu, corps.nameKk];
  return {
    language,
    corps: [...new Set(names.filter(Boolean))],
    heading: words.card.heading,
    name: displayName(fields.person),
    number,
    lines: [fill(words.card.status, { status: words.status[fields.status] }), fill(words.card.validIn, { year })],
    code: `${number}\n${corpsName(asked)}`,
    mark: asked.mark ?? await office.resources.text("icons", "erikti.svg"),
    hint: words.card.hint,
  };
}

const distinctDays = (parts: readonly TakenPart[]): number => new Set(parts.map((one) => one.date)).size;

/** Only what is on record (R3): confirmed deliveries, their days, and headquarters. Hours of shifts have a statement of their own. */
export async function participation(asked: Asked): Promise<Paper> {
  const { language, words: { participation: words, status, recipient }, office, id, days } = asked;
  const fields = await fieldsOf(volunteerKind, asked);
  const extra = await volunteerExtra(office, id);
  const parts = await takenPartBy(office.database.reader, id, days);
  const headquarters = extra.headquarters.filter((one) => (days.to === null || one.from <= days.to) && (days.from === null || one.to === null || one.to >= days.from));
  const body: PaperBlock[] = [
    {
      kind: "facts",
      facts: [
        [words.who, seen(asked, displayName(fields.person), "name")],
        [words.for, extra.number],
        [words.joined, dated(fields.joinedOn ?? extra.history[0]?.since ?? null)],
        [words.status, status[fields.status]],
        [words.deliveries, String(parts.length)],
        [words.days, parts.length > 0 ? String(distinctDays(parts)) : ""],
      ],
    },
  ];
  if (headquarters.length > 0) {
    body.push(
      { kind: "heading", text: words.headquarters },
      {
        kind: "table",
        columns: [{ title: words.which, share: 0.5 }, { title: words.role, share: 0.2 }, { title: words.period, share: 0.3 }],
        rows: headquarters.map((one) => [nameIn(language, one), one.role, daysText(one, language)]),
      },
    );
  }
  body.push({ kind: "heading", text: words.list });
  if (parts.length === 0) body.push({ kind: "paragraph", text: words.none });
  else {
    body.push({
      kind: "table",
      columns: [{ title: words.date, share: 0.14 }, { title: words.number, share: 0.14 }, { title: words.what, share: 0.32 }, { title: words.whom, share: 0.15 }, { title: words.campaign, share: 0.25 }],
      rows: parts.map((one) => [dated(one.date), one.number, itemsText(one.items, language), recipient[one.recipientKind], [one.campaign && nameIn(language, one.campaign), one.place].filter(Boolean).join(", ")]),
    });
  }
  body.push({ kind: "paragraph", text: words.purpose });
  return paperOf(asked, { title: words.title, subtitle: daysText(days, language), body });
}

export async function volunteerThanks(asked: Asked): Promise<Paper> {
  const { language, words: { thanks }, office, id, days } = asked;
  const { person } = await fieldsOf(volunteerKind, asked);
  const parts = await takenPartBy(office.database.reader, id, days);
  const said = daysText(days, language);
  const values = {
    corps: corpsName(asked),
    days: said && ` ${said}`,
    done: parts.length > 0 ? fill(thanks.volunteerDone, { count: parts.length, dayCount: distinctDays(parts) }) : "",
  };
  return paperOf(asked, {
    title: thanks.title,
    addressee: [displayName(person)],
    body: [
      { kind: "greeting", text: fill(greetingTo(person.sex, thanks), { name: addressed(person) }) },
      ...thanks.volunteer.map((text): PaperBlock => ({ kind: "letter", text: fill(text, values) })),
    ],
  });
}

const greetingTo = (sex: VolunteerFields["person"]["sex"], thanks: Asked["words"]["thanks"]): string => (sex === "female" ? thanks.dearHer : sex === "male" ? thanks.dearHim : thanks.dear);

/** Given name and patronymic, as one speaks to somebody; the family name where nothing else is known. */
const addressed = ({ family, given, patronymic }: VolunteerFields["person"]): string => [given, patronymic].filter(Boolean).join(" ") || family;
