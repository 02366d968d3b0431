/** What the journal keeps, in the reader's words: the fields as their forms call them, codes as their lists do, ids as names. */
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { amountSchema } from "../../../shared/contract/values";
import { type Unit, UNITS } from "../../../shared/domain/amounts";
import { amountWords } from "../../ui/amounts";
import { codeWordKeys } from "../../ui/codeWords";
import { fieldWord, knownWord } from "../../ui/fieldWords";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const CODE = /^[a-z][a-z_0-9]{0,40}$/i;
/** Parts of a record that stand for nothing to a reader. */
const TECHNICAL = new Set(["id", "version"]);

export interface ValueWords {
  field(name: string): string;
  value(field: string, value: unknown): string;
}

export const unitSchema = z.enum(UNITS);
/** An amount that stands by itself, without its unit beside it. */
export const isBareAmount = (value: unknown): boolean => amountSchema.safeParse(value).success;

/**
 * `kind` is the feature whose record was changed; `names` those of the records that are named by their ids; `unit` what the
 * record's own amount is counted in, where that is known.
 */
export function useValueWords(kind: string, names: ReadonlyMap<string, string>, unit: Unit | null): ValueWords {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const language = useLanguage();
  const known = (keys: readonly string[]): string | null => knownWord(i18n, keys);
  const field = (name: string): string => fieldWord(i18n, kind, name) ?? name;
  const text = (name: string, value: string): string => {
    if (value === "") return "—";
    if (LOCAL_DATE.test(value)) return formats.date(value);
    if (INSTANT.test(value)) return formats.instant(value);
    if (names.has(value)) return names.get(value) ?? value;
    if (!CODE.test(value)) return value;
    return known(codeWordKeys(kind, name, value)) ?? value;
  };
  const value = (name: string, given: unknown): string => {
    if (given === null || given === undefined) return "—";
    if (typeof given === "boolean") return t(given ? "common:yes" : "common:no");
    if (typeof given === "number") return formats.number(given);
    if (typeof given === "string") return text(name, given);
    if (Array.isArray(given)) return given.length === 0 ? "—" : given.map((one) => value(name, one)).join(given.some((one) => typeof one === "object") ? "\n" : ", ");
    const amount = amountSchema.safeParse(given);
    if (amount.success && unit !== null) return amountWords(amount.data, unit, language);
    const record = given as Record<string, unknown>;
    const [own, counted] = [amountSchema.safeParse(record["amount"]), unitSchema.safeParse(record["unit"])];
    const said = own.success && counted.success ? { ...record, amount: amountWords(own.data, counted.data, language), unit: null } : record;
    const parts = Object.entries(said).filter(([key, part]) => !TECHNICAL.has(key) && part !== null && part !== "");
    return parts.map(([key, part]) => `${field(key)}: ${value(key, part)}`).join("; ") || "—";
  };
  return { field, value };
}
