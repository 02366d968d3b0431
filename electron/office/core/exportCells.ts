/** A field of a list's row as a cell of a file, in the words of the screen. */
import type { ExportColumn } from "../../../shared/contract/register";
import type { Amount, Unit } from "../../../shared/domain/amounts";
import { type PersonalValue, personalValueOf, masked, type PrivacyLevel } from "../../../shared/domain/personalColumns";
import { formatLocalDate } from "../../../shared/domain/periods";
import { formatPhone } from "../../../shared/domain/phones";
import { exactly } from "../../../shared/domain/quantities";
import { counted, eachDay, phrase } from "../../../shared/domain/wording";
import { UNIT_NOUN } from "../../../shared/domain/wording.nouns";
import type { Language } from "../../../shared/contract/base";
import type { WrittenCell } from "../../files/tables/writtenCells";
import { nameIn } from "./wording";

type Row = Readonly<Record<string, unknown>>;

export interface CellWords {
  readonly language: Language;
  readonly words: Readonly<Record<string, string>>;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

/** The value behind `field`: the row's own, or one that the row carries in two languages (`nameRu`, `nameKk` for `name`). */
function valueOf(row: Row, field: string): unknown {
  const twoNamed = field.endsWith("Ru") ? field.slice(0, -2) : null;
  if (twoNamed !== null && `${twoNamed}Kk` in row) return { nameRu: row[field], nameKk: row[`${twoNamed}Kk`] };
  if (field in row) return row[field];
  const [first = "", ...rest] = field.split(".");
  if (rest.length > 0 && isRow(row[first])) return valueOf(row[first], rest.join("."));
  return `${field}Ru` in row ? { nameRu: row[`${field}Ru`], nameKk: row[`${field}Kk`] } : null;
}

/** One column of one row at a privacy level; the level `none` leaves such columns out before. */
export function exportCell(row: Row, column: Pick<ExportColumn, "fields" | "words">, register: string, privacy: PrivacyLevel, language: Language): WrittenCell {
  const words = { language, words: column.words };
  const cells = column.fields.map((field) => {
    const personal = personalIn(row, register, field);
    const cell = cellOf(valueOf(row, field), words, row);
    return personal && privacy !== "full" ? masked(textOf(cell, personal), personal) : field.endsWith("phone") && typeof cell === "string" ? formatPhone(cell) : cell;
  });
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return only;
  return [...new Set(cells.map((cell) => textOf(cell, null)).filter(Boolean))].join(" – ");
}

/** A group is nobody's name. */
function personalIn(row: Row, register: string, field: string): PersonalValue | null {
  const value = row[field];
  return isRow(value) && value["kind"] === "group" ? null : personalValueOf(register, field);
}

function textOf(cell: WrittenCell, personal: PersonalValue | null): string {
  if (cell === null) return "";
  if (typeof cell === "object") return personal ? cell.date : formatLocalDate(cell.date);
  return String(cell);
}

function cellOf(value: unknown, words: CellWords, row: Row): WrittenCell {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return value;
  if (typeof value === "string") return words.words[value] ?? (DATE.test(value) ? { date: value } : value);
  if (Array.isArray(value)) return value.map((one) => textOf(cellOf(one, words, row), null)).filter(Boolean).join(", ");
  return isRow(value) ? objectText(value, words, row) : String(value);
}

function objectText(value: Row, words: CellWords, row: Row): string {
  const { language } = words;
  if (isRow(value["item"]) && isRow(value["amount"])) return `${objectText(value["item"], words, row)} — ${amountText(value["amount"], value["unit"], language)}`;
  if (isRow(value["item"]) && typeof value["quantity"] === "number") {
    const { quantity } = value;
    return `${objectText(value["item"], words, row)} — ${quantity < 0 ? "−" : ""}${amountText(exactly(Math.abs(quantity)), value["unit"], language)}`;
  }
  if ("qualifier" in value) {
    const said = amountText(value, row["unit"], language);
    return row["perDay"] === true ? eachDay(said, language) : said;
  }
  if ("ru" in value && "kk" in value) return String(value[language] ?? "");
  const name = language === "en" && value["nameEn"] ? String(value["nameEn"]) : nameIn(language, { nameRu: String(value["nameRu"] ?? ""), nameKk: String(value["nameKk"] ?? "") });
  const group = isRow(value["group"]) ? objectText(value["group"], words, row) : "";
  const who = name || group || words.words[String(value["kind"])] || "";
  const headcount = value["headcount"];
  return typeof headcount === "number" ? `${who} · ${counted(headcount, value["kind"] === "family" || value["headcountOf"] === "family" ? "family" : "person", language)}` : who;
}

const amountText = (amount: Row | Amount, unit: unknown, language: Language): string =>
  phrase({ amount: amount as unknown as Amount, noun: UNIT_NOUN[(unit ?? "piece") as Unit], lang: language });
