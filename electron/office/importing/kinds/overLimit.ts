/** The corps' own rules of how often a family is given one kind of aid, told of the rows of a list before it is taken over. */
import { type AidLine, limitsExceeded, limitSpan } from "../../../../shared/domain/aidLimits";
import { eachBreathing } from "../../core/breathing";
import { aidGiven } from "../../deliveries/limits";
import { setting } from "../../settings/service";
import { addProblem, type PlannedRow, type Planning } from "../planning";
import { lineOf } from "./deliveryRows";

const BREATH = 500;

/** A row that gives something to a family. `family`: its id, or the row that stands for it where it is new. */
export interface GivingRow {
  readonly row: PlannedRow;
  readonly family: string | PlannedRow;
  readonly date: string;
}

/** Warns of each row that goes beyond a limit with what is on file and with the rows before it; asks once for all families. */
export async function warnOverLimit(planning: Planning, giving: readonly GivingRow[]): Promise<void> {
  const limits = (await setting(planning.from, "aidLimits")) ?? [];
  if (limits.length === 0) return;
  const limited = giving.flatMap((each) => {
    const line = lineOf(planning, each.row);
    return line && limits.some(({ itemKindId }) => itemKindId === line.itemKindId) ? [{ ...each, lines: [{ itemKindId: line.itemKindId, unit: line.unit, quantity: line.amount.value }] }] : [];
  });
  if (limited.length === 0) return;
  const given = new Map<string | PlannedRow, { date: string; lines: readonly AidLine[] }[]>();
  const of = (family: string | PlannedRow) => given.get(family) ?? given.set(family, []).get(family) ?? [];
  const days = limited.map(({ date }) => date).sort();
  const span = { from: limitSpan(days[0] ?? "", "year").from, to: limitSpan(days.at(-1) ?? "", "year").to };
  const known = [...new Set(limited.flatMap(({ family }) => (typeof family === "string" ? [family] : [])))];
  for (const { familyId, date, lines } of await aidGiven(planning.from, known, limits.map(({ itemKindId }) => itemKindId), span)) of(familyId).push({ date, lines });
  await eachBreathing(limited, BREATH, ({ row, family, date, lines }) => {
    const before = of(family);
    for (const { limit } of limitsExceeded(limits, date, [lines], before)) {
      addProblem(row, "item", "over_limit", row.read.values.item ?? planning.names.nameOf("items", limit.itemKindId), `${limit.times}/${limit.per}`);
    }
    before.push({ date, lines });
  });
}
