/**
 * A route sheet: where to go, with what, and a box to sign. It is carried about, so it says no more of people than the way
 * there needs: surname and initials, address, phone. No IIN, no reason why somebody needs help.
 */
import type { RouteSheetShown } from "../../../shared/contract/assignments";
import { shortName } from "../../../shared/domain/names";
import { formatPhone } from "../../../shared/domain/phones";
import { phrase } from "../../../shared/domain/wording";
import { UNIT_NOUN } from "../../../shared/domain/wording.nouns";
import type { Paper, PaperBlock, PaperCell } from "../../files/pdf/paperModel";
import { sheetShown } from "../assignments/sheets";
import { nameIn } from "../core/wording";
import { headsOf } from "../families/queries";
import { peopleById } from "../people/queries";
import { type Asked, dated, itemsText, paperOf } from "./parts";
import { fill } from "./words";

type Stop = RouteSheetShown["stops"][number];

export async function routeSheet(asked: Asked): Promise<Paper> {
  const { language, words: { route: words }, office, id } = asked;
  const sheet = await sheetShown(office, id);
  const stops = sheet.state === "open" ? sheet.stops.filter(({ outcome, state }) => outcome === null && state !== "confirmed" && state !== "closed") : sheet.stops;
  const names = await shortNames(asked, stops);
  return paperOf(asked, {
    title: `${words.title} № ${sheet.number}`,
    subtitle: dated(sheet.date),
    body: [
      { kind: "facts", facts: [[words.team, [...sheet.volunteers, ...sheet.groups].map((one) => nameIn(language, one)).join("\n")], [words.stops, String(stops.length)], [words.note, sheet.note]] },
      { kind: "code", code: sheet.number, caption: fill(words.code, { number: sheet.number }) },
      ...carried(asked, sheet),
      ...grouped(stops, (stop) => (language === "kk" ? stop.placeKk : stop.placeRu) || words.nowhere).flatMap(([place, those]): PaperBlock[] => [
        { kind: "heading", text: place },
        table(asked, those, names, stops),
      ]),
      { kind: "paragraph", text: words.privacy },
      { kind: "signatures", lines: [words.handedOut, words.broughtBack] },
    ],
  });
}

/** One line for each kind of aid and unit: nothing else adds up (R2). */
function carried({ words: { route: words }, language }: Asked, { carry }: RouteSheetShown): PaperBlock[] {
  if (carry.length === 0) return [];
  return [
    { kind: "heading", text: words.carry },
    {
      kind: "table",
      columns: [{ title: words.what, share: 0.6 }, { title: words.howMuch, share: 0.4, right: true }],
      rows: carry.map(({ item, amount, unit }) => [nameIn(language, item), amount.qualifier === "unknown" ? words.asDiscussed : phrase({ amount, noun: UNIT_NOUN[unit], lang: language })]),
    },
  ];
}

function table({ words: { route: words }, language }: Asked, those: readonly Stop[], names: ReadonlyMap<string, string>, all: readonly Stop[]): PaperBlock {
  return {
    kind: "table",
    columns: [
      { title: words.at, share: 0.05, right: true }, { title: words.whom, share: 0.17 }, { title: words.address, share: 0.2 }, { title: words.phone, share: 0.14 },
      { title: words.hour, share: 0.1 }, { title: words.brings, share: 0.2 }, { title: words.signed, share: 0.14 },
    ],
    rows: those.map((stop): PaperCell[] => [
      String(all.indexOf(stop) + 1), names.get(stop.id) ?? "", stop.address, phone(stop.phone), stop.dueTime ?? words.anyHour,
      broughtText(stop, words.asDiscussed, language), "",
    ]),
  };
}

/** Everything that is asked for: with its quantity, what nobody said how much of, and what stands in words alone. */
function broughtText({ items, wanted, tried }: Stop, asDiscussed: string, language: Asked["language"]): string {
  const known = items.filter(({ amount }) => amount.qualifier !== "unknown");
  const unknown = items.filter(({ amount }) => amount.qualifier === "unknown");
  return [itemsText(known, language), ...unknown.map(({ item }) => `${nameIn(language, item)}: ${asDiscussed}`), wanted, tried].filter(Boolean).join("\n");
}

const phone = (number: string): PaperCell => (number === "" ? "" : { text: formatPhone(number), link: `tel:${number.replace(/[^+\d]/g, "")}` });

/** A person, or the head of a family, by surname and initials; a group by its name. */
async function shortNames({ office, language }: Asked, stops: readonly Stop[]): Promise<Map<string, string>> {
  const from = office.database.reader;
  const idsOf = (kind: Stop["recipient"]["kind"]): string[] => stops.filter(({ recipient }) => recipient.kind === kind).map(({ recipient }) => recipient.id);
  const heads = await headsOf(from, idsOf("family"));
  const people = await peopleById(from, [...idsOf("person"), ...heads.values()]);
  return new Map(stops.map(({ id, recipient }) => {
    const person = people.get(recipient.kind === "family" ? (heads.get(recipient.id) ?? "") : recipient.id);
    return [id, person ? shortName(person) : nameIn(language, recipient)];
  }));
}

/** In the order in which the keys first stand. */
function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): (readonly [string, Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups];
}
