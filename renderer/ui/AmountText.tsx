import { useTranslation } from "react-i18next";
import type { ItemAmount } from "../../shared/contract/values";
import type { Amount, Unit } from "../../shared/domain/amounts";
import { sumAmounts } from "../../shared/domain/amountArithmetic";
import { exactly } from "../../shared/domain/quantities";
import { eachDay, phrase, shortAmount } from "../../shared/domain/wording";
import { type Noun, UNIT_NOUN } from "../../shared/domain/wording.nouns";
import { amountWords, itemAmountWords } from "./amounts";
import classes from "./AmountText.module.css";
import { useLanguage } from "./LanguageChoice";
import { named } from "./naming";

/** An amount with how sure it is and its unit; `short` for a narrow column, with the whole wording on hovering. */
export function AmountText({ amount, unit, noun, short = false, perDay = false }: { amount: Amount; unit: Unit; noun?: Noun; short?: boolean; perDay?: boolean }) {
  const language = useLanguage();
  const { t } = useTranslation();
  const counted = amountWords(amount, unit, language, noun);
  const words = perDay ? eachDay(counted, language) : counted;
  const said = amount.qualifier === "unknown" ? t("qualifier.unknown") : words;
  return (
    <span className="number" title={short ? words : undefined}>
      {short ? shortAmount(amount, unit, language) : said}
    </span>
  );
}

/** Confirmed beside expected (R4): "600 из 665 порций", "600 из примерно 665 порций". */
export function ProgressText({ confirmed, expected, unit }: { confirmed: Amount; expected: Amount; unit: Unit }) {
  const language = useLanguage();
  const words = expected.value !== null
    ? phrase({ confirmed: confirmed.value === null && confirmed.qualifier !== "unknown" ? exactly(0) : confirmed, expected: sumAmounts([expected]), noun: UNIT_NOUN[unit], lang: language })
    : `${amountWords(confirmed, unit, language)} / ${amountWords(expected, unit, language)}`;
  return <span className="number">{words}</span>;
}

const LINES_OF_A_CELL = 2;

/** What was given: "Обед — 35 порций, Маска — 100 штук"; in a `short` cell each has a line of its own, whose name gives way and whose number does not. */
export function ItemAmounts({ items, lines = false, short = false }: { items: readonly ItemAmount[]; lines?: boolean; short?: boolean }) {
  const language = useLanguage();
  const words = items.map((item) => itemAmountWords(item, language)).join(lines ? "\n" : ", ");
  // One thing may take both lines of its cell.
  if (!short || items.length === 1) return <span className="number" title={short ? words : undefined}>{words}</span>;
  return (
    <div className="number" title={words}>
      {items.slice(0, LINES_OF_A_CELL).map(({ item, amount, unit }, at) => (
        <div key={at} className={classes.item}>
          <span className={classes.name}>{named(item, language)}</span>
          <span className={classes.quantity}>{` — ${amountWords(amount, unit, language)}${at === LINES_OF_A_CELL - 1 && items.length > LINES_OF_A_CELL ? ", …" : ""}`}</span>
        </div>
      ))}
    </div>
  );
}
