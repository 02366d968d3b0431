/** Programmes with their targets: a row for each target, all of them under the programme's name or code. */
import { programmeFieldsSchema, type TargetFields, targetFieldsSchema } from "../../../../shared/contract/programmes";
import { directionSchema } from "../../../../shared/contract/base";
import { saysNothing, textOf } from "../../../../shared/domain/importing/cells";
import { isChoiceName } from "../../../../shared/domain/importing/choices";
import { sortKey } from "../../../../shared/domain/names";
import { endsOfTarget, usualUnit } from "../../../../shared/domain/targets";
import { createRecord, setColumns } from "../../core/records";
import { addTargets, programmeKind, standingTargets } from "../../programmes/kind";
import { addProblem, type PlannedRow, type Planning, readable } from "../planning";
import type { ImportWriting } from "../writing";
import type { KindOfList } from "./kindOfList";
import { partnerNamed } from "./organisations";
import { markSameRows, writeEach } from "./promises";
import { endsInOrder, heldAt, namesOf } from "./rowValues";

export const programmesList: KindOfList = {
  async prepare(planning, rows) {
    const named = new Set<string>();
    for (const row of readable(rows)) {
      const { title = "", code, from } = row.read.values;
      row.title = title;
      endsInOrder("to")(row);
      const known = onFile(planning, row);
      if (known !== null) {
        row.outcome = row.outcome === "unreadable" ? row.outcome : "onFile";
        addProblem(row, "title", "already_on_file", "", planning.names.nameOf("programmes", known));
        continue;
      }
      const again = named.has(sortKey(title));
      if (code === undefined && !again) addProblem(row, "code", "missing_value");
      if (from === undefined && !again) addProblem(row, "from", "missing_value");
      if (row.outcome === "new") named.add(sortKey(title));
    }
    markSameRows(readable(rows));
  },

  async write(into, rows) {
    const targets = new Map<string, { readonly row: PlannedRow; readonly targets: TargetFields[] }>();
    for (const row of rows) {
      const key = onFile(into.planning, row) ?? sortKey(row.title);
      const programme = targets.get(key) ?? { row, targets: [] };
      programme.targets.push(...targetOf(row));
      targets.set(key, programme);
    }
    const targetsOf = new Map([...targets.values()].map(({ row, targets: own }) => [row, own]));
    await writeEach(into, [...targetsOf.keys()], async (row) => {
      const id = onFile(into.planning, row);
      if (id) await aimHigher(into, id, targetsOf.get(row) ?? []);
      else await writeProgramme(into, row, targetsOf.get(row) ?? []);
    });
  },
};

const onFile = ({ names }: Planning, { read: { values: { title = "", code = "" } } }: PlannedRow): string | null => names.find("programmes", code) ?? names.find("programmes", title);

async function writeProgramme(into: ImportWriting, row: PlannedRow, targets: readonly TargetFields[]): Promise<void> {
  const { values } = row.read;
  const { id } = await createRecord(programmeKind, into.quiet, programmeFieldsSchema.parse({
    ...namesOf(values), code: values.code, aimRu: values.aim ?? "", aimKk: values.aimKk ?? "", organiserId: values.partner ? await partnerNamed(into, values.partner) : into.planning.partnerId,
    direction: directionSchema.safeParse(values.direction).data ?? "education", from: values.from, to: values.to ?? null, ...heldAt(values), requirements: values.requirements ?? "", targets,
    // Beside a target it tells of that.
    note: targetOf(row).length === 0 ? [values.note, values.noteKk].filter(Boolean).join("; ") : "",
  }));
  into.planning.names.learn("programmes", row.title, id);
  for (const target of await standingTargets(into.writing.tx, id)) into.made("target", target.id);
}

/** A programme on file gains the targets that it has not yet. */
async function aimHigher(into: ImportWriting, id: string, targets: readonly TargetFields[]): Promise<void> {
  const { tx, at } = into.writing;
  // What is no indicator, or has no number, is told apart by its words.
  const keyOf = ({ indicator, scope, low, high, due, note }: Pick<TargetFields, "low" | "high" | "due" | "note"> & { indicator: string; scope: string }): string =>
    JSON.stringify([indicator, scope, low, high, due, indicator === "other" || (low === null && high === null) ? sortKey(note) : ""]);
  const had = new Set((await standingTargets(tx, id)).map(keyOf));
  const added = targets.filter((target) => !had.has(keyOf(target)));
  const { version } = await into.touchedColumns("programme", id, added.length > 0 ? ["version"] : []);
  if (added.length === 0) return;
  await setColumns(programmeKind, into.writing, id, { version: version + 1, updatedAt: at });
  for (const target of await addTargets(into.writing, id, added)) into.made("target", target);
}

/** The target that a row names; none where it names a programme only. */
function targetOf(row: PlannedRow): TargetFields[] {
  const { indicator, scope = "corps", amount, unit, due = null, note = "", noteKk = "" } = row.read.values;
  const written = ownWords(row);
  if (indicator === undefined && amount === undefined && written === "") return [];
  const { qualifier = "at_least", low = null, high = null } = amount ? endsOfTarget(amount) : {};
  return [targetFieldsSchema.parse({ id: null, indicator: indicator ?? "other", scope, qualifier, low, high, unit: unit ?? usualUnit(indicator ?? "other"), due, note: [written, note].filter(Boolean).join("; ").slice(0, 1000), noteKk })];
}

/** "Волонтёры из числа студентов" says more than the indicator, "Посаженные кедры" is none of them; empty where the indicator says it all. */
function ownWords(row: PlannedRow): string {
  const written = textOf(row.read.cells[row.columns.get("indicator")?.at ?? -1]);
  return !saysNothing(written) && !isChoiceName("indicator", written) && (row.read.values.indicator === undefined || /\s/u.test(written)) ? written : "";
}
