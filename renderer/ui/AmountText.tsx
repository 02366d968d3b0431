import { useTranslation } from "react-i18next";
import type { ItemAmount } from "../../shared/contract/values";
import type { Amount, Unit } from "../../shared/domain/amounts";
import { exactly } from "../../shared/domain/quantities";
import { phrase, shortAmount } from "../../shared/domain/wording";
import { UNIT_NOUN } from "../../shared/domain/wording.nouns";
import { amountWords, itemAmountWords } from "./amounts";
import classes from "./AmountText.module.css";
import { useLanguage } from "./LanguageChoice";
import { named } from "./naming";

/** An amount with how sure it is and its unit; `short` for a narrow column, with the whole wording on hovering. */
export function AmountText({ amount, unit, short = false }: { amount: Amount; unit: Unit; short?: boolean }) {
  const language = useLanguage();
  const { t } = useTranslation();
  const words = amountWords(amount, unit, language);
  const said = amount.qualifier === "unknown" ? t("qualifier.unknown") : words;
  return (
    <span className="number" title={short ? words : undefined}>
      {short ? shortAmount(amount, unit, language) : said}
    </span>
  );
}

/** Confirmed beside expected (R4): "600 из 665 порций". An expected amount that is not exact stands by itself. */
export function ProgressText({ confirmed, expected, unit }: { confirmed: Amount; expected: Amount; unit: Unit }) {
  const language = useLanguage();
  const ofExact = expected.qualifier === "exact" && expected.value !== null;
  const words = ofExact
    ? phrase({ confirmed: confirmed.value === null && confirmed.qualifier !== "unknown" ? exactly(0) : confirmed, expected: expected.value ?? 0, noun: UNIT_NOUN[unit], lang: language })
    : `${amountWords(confirmed, unit, language)} / ${amountWords(expected, unit, language)}`;
  return <span className="number">{words}</span>;
}

/** What was given: "Обед — 35 порций, Маска — 100 штук"; in a `short` cell the name gives way and the number does not. */
export function ItemAmounts({ items, lines = false, short = false }: { items: readonly ItemAmount[]; lines?: boolean; short?: boolean }) {
  const language = useLanguage();
  const words = items.map((item) => itemAmountWords(item, language)).join(lines ? "\n" : ", ");
  const [only] = items.length === 1 ? items : [];
  if (short && only) {
    return (
      <span className={`number ${classes.item}`} title={words}>
        <span className={classes.name}>{named(only.item, language)}</span>
        <span className={classes.quantity}>{` — ${amountWords(only.amount, only.unit, language)}`}</span>
      </span>
    );
  }
  return <span className="number" title={short ? words : undefined}>{words}</span>;
}
