import type { Unit } from "../../shared/domain/amounts";
import { exactly } from "../../shared/domain/quantities";
import { amountWords } from "./amounts";
import { useLanguage } from "./LanguageChoice";

/** The number stays with its unit: a table of them is read by rows. */
const ONE_LINE = { whiteSpace: "nowrap" } as const;

/** A quantity of goods in its unit. Below zero it stands with a minus sign and in the colour of what is wrong: R26 hides nothing. */
export function StockNumber({ value, unit }: { value: number; unit: Unit }) {
  const language = useLanguage();
  const words = amountWords(exactly(Math.abs(value)), unit, language);
  if (value >= 0) return <span className="number" style={ONE_LINE}>{words}</span>;
  return (
    <span className="number" style={{ ...ONE_LINE, color: "var(--mantine-color-error)", fontWeight: 600 }}>
      −{words}
    </span>
  );
}
