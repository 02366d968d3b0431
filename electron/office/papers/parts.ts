/** What the papers have in common: whose they are, in which language, and how values are worded on them. */
import type { Corps } from "../../../shared/contract/system";
import type { ItemAmount } from "../../../shared/contract/values";
import { masked, type PersonalValue, type PrivacyLevel } from "../../../shared/domain/personalColumns";
import { formatLocalDate } from "../../../shared/domain/periods";
import { phrase } from "../../../shared/domain/wording";
import { UNIT_NOUN } from "../../../shared/domain/wording.nouns";
import type { Mark } from "../../files/mark";
import type { Paper, PaperBlock, PaperColumn, PaperLanguage } from "../../files/pdf/paperModel";
import type { OfficeContext } from "../core/context";
import { notFound } from "../core/errors";
import type { RecordEntity } from "../core/recordEntity";
import { recordOperations } from "../core/recordOperations";
import type { RecordKind } from "../core/records";
import { nameIn } from "../core/wording";
import type { Office } from "../createOffice";
import type { Days } from "../deliveries/participation";
import { fill, PAPER_WORDS, type PaperWords } from "./words";

/** What every paper is made from. */
export interface Asked {
  readonly context: OfficeContext;
  readonly office: Office;
  readonly id: string;
  readonly language: PaperLanguage;
  /** `full` for what does not ask. */
  readonly privacy: PrivacyLevel;
  readonly words: PaperWords;
  readonly corps: Corps;
  readonly mark: Mark | null;
  /** Local date of the paper. */
  readonly today: string;
  /** The day a list is as of. */
  readonly date: string;
  readonly days: Days;
}

/** @throws OfficeError NOT_FOUND also for a deleted record: no paper is printed about it. */
export async function fieldsOf<Entity extends RecordEntity, Fields extends object>(kind: RecordKind<Entity, Fields>, { context, id }: Asked): Promise<Fields> {
  const { record, fields } = await recordOperations(kind).get({ context, input: { id } });
  if (record.deletedAt !== null) throw notFound(kind.kind);
  return fields;
}

export function paperOf({ language, corps, mark, today, words }: Asked, paper: { title: string; subtitle?: string; addressee?: readonly string[]; body: readonly PaperBlock[] }): Paper {
  return {
    language,
    letterhead: { nameRu: corps.nameRu, nameKk: corps.nameKk, head: corps.head, headPost: (language === "kk" && corps.headPostKk) || corps.headPost, place: corps.place, mark },
    numberLine: words.numberLine,
    date: formatLocalDate(today),
    addressee: paper.addressee ?? [],
    title: paper.title,
    subtitle: paper.subtitle ?? "",
    body: paper.body,
    pageOf: words.pageOf,
  };
}

export const corpsName = ({ corps, language }: Asked): string => nameIn(language, corps);

/** A local date as it is printed; empty text for none. */
export const dated = (date: string | null): string => (date === null ? "" : formatLocalDate(date));

/** A value of somebody's as the level of privacy leaves it: empty where it says nothing of people. A birth date is given as stored. */
export function seen({ privacy }: Asked, text: string, value: PersonalValue): string {
  if (privacy === "none") return "";
  if (privacy === "masked") return masked(text, value);
  return value === "birthDate" ? dated(text || null) : text;
}

export interface SeenColumn extends PaperColumn {
  /** Masked, or left out, by the level of privacy. */
  readonly personal?: PersonalValue;
}

/** A table without the columns that the level of privacy leaves out; the others share their width. */
export function seenTable(asked: Asked, columns: readonly SeenColumn[], rows: readonly (readonly string[])[]): PaperBlock {
  const kept = columns.map((column, at) => ({ column, at })).filter(({ column }) => asked.privacy !== "none" || !column.personal);
  const whole = kept.reduce((sum, { column }) => sum + column.share, 0);
  return {
    kind: "table",
    columns: kept.map(({ column: { title, share, right } }) => ({ title, share: share / whole, ...(right ? { right } : {}) })),
    rows: rows.map((row) => kept.map(({ column, at }) => (column.personal ? seen(asked, row[at] ?? "", column.personal) : (row[at] ?? "")))),
  };
}

/** "с 16.03.2020 по 03.04.2020"; empty text where both ends are open. */
export function daysText({ from, to }: Days, language: PaperLanguage): string {
  const { days } = PAPER_WORDS[language];
  const values = { from: dated(from), to: dated(to) };
  if (from !== null && to !== null) return fill(days.between, values);
  return from !== null ? fill(days.since, values) : to !== null ? fill(days.until, values) : "";
}

/** "Продуктовый набор — 1 набор", a line for each thing. */
export const itemsText = (items: readonly ItemAmount[], language: PaperLanguage): string =>
  items.map(({ item, amount, unit }) => `${nameIn(language, item)} — ${phrase({ amount, noun: UNIT_NOUN[unit], lang: language })}`).join("\n");
