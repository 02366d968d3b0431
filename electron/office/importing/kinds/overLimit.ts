/** The corps' own rules of how often a family is given one kind of aid, told of the rows of a list before it is taken over. */
import { type AidLine, limitCountsSets, limitsExceeded, limitSpan } from "../../../../shared/domain/aidLimits";
import { eachBreathing } from "../../core/breathing";
import { aidGiven, familiesOf } from "../../deliveries/limits";
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

/** Rows that give something to people who belong to families on file that day: one of each family. Who is new to the file is in none yet. */
export async function givingToPeople(planning: Planning, rows: readonly { readonly row: PlannedRow; readonly date: string }[]): Promise<ReadonlyMap<PlannedRow, readonly GivingRow[]>> {
  const joined = rows.flatMap(({ row, date }) => {
    const { onFile, joined: same } = row.first ?? row;
    return same && onFile ? [{ row, date, personId: onFile.id }] : [];
  });
  const families = await familiesOf(planning.from, [...new Set(joined.map(({ personId }) => personId))]);
  return new Map(joined.map(({ row, date, personId }) => [row, families(personId, date).map((family) => ({ row, date, family }))]));
}

/** Warns of each row that goes beyond a limit with what is on file and with the rows before it; asks once for all families. */
export async function warnOverLimit(planning: Planning, giving: readonly GivingRow[]): Promise<void> {
  const limits = (await setting(planning.from, "aidLimits")) ?? [];
  if (limits.length === 0) return;
  const limited = giving.flatMap((each) => {
    const line = lineOf(planning, each.row);
    return line && limits.some(({ itemKindId }) => itemKindId === line.itemKindId) ? [{ ...each, unit: line.unit, lines: [{ itemKindId: line.itemKindId, unit: line.unit, quantity: line.amount.value }] }] : [];
  });
  if (limited.length === 0) return;
  const given = new Map<string | PlannedRow, { date: string; lines: readonly AidLine[] }[]>();
  const of = (family: string | PlannedRow) => given.get(family) ?? given.set(family, []).get(family) ?? [];
  const days = limited.map(({ date }) => date).sort();
  const span = { from: limitSpan(days[0] ?? "", "year").from, to: limitSpan(days.at(-1) ?? "", "year").to };
  const known = [...new Set(limited.flatMap(({ family }) => (typeof family === "string" ? [family] : [])))];
  for (const { familyId, date, lines } of await aidGiven(planning.from, known, limits.map(({ itemKindId }) => itemKindId), span)) of(familyId).push({ date, lines });
  await eachBreathing(limited, BREATH, ({ row, family, date, unit, lines }) => {
    const before = of(family);
    for (const { limit } of limitsExceeded(limits, date, [lines], before)) {
      const rule = `${limit.times}/${limit.per}${limitCountsSets(unit) ? "/sets" : ""}`;
      // Of two families of one person the row is told of once.
      if (row.problems.some(({ kind, accepted }) => kind === "over_limit" && accepted === rule)) continue;
      addProblem(row, "item", "over_limit", row.read.values.item ?? planning.names.nameOf("items", limit.itemKindId), rule);
    }
    before.push({ date, lines });
  });
}
