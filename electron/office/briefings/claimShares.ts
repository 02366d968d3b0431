/** What claims about the same families say together (R8, R10), for the sheet of claims: of figures as they are now, and of issued ones. */
import { unitScale } from "../../../shared/domain/amounts";
import { BOUNDS_EXCLUSIONS, type BoundsClaim, type ClaimShare, claimShares } from "../../../shared/domain/bounds";
import type { Askable } from "../../database/reader";
import type { BriefingFigure } from "./briefingFigure.entity";
import { BriefingRow } from "./briefingRow.entity";
import { factsFor } from "./facts";
import type { ComputedFigure } from "./figures";
import { amountOfFrozen } from "./freezeRows";
import { countsIn, leftOutOf } from "./frozen";
import type { CollectedRows } from "./reportRows";
import { amountOfRow, type CandidateRow } from "./rows";
import { numberOf } from "../../database/namedRows";

const UNKNOWN: BoundsClaim["amount"] = { qualifier: "unknown", value: null, high: null };
/** Claims that were weighed: those that count, and those whose families another one holds. */
const weighed = (reason: string | null): boolean => reason === null || BOUNDS_EXCLUSIONS.some((each) => each === reason);

/** By claim; a claim is about families or citizens, so it belongs to one figure that bounds. */
export async function sharesNow(from: Askable, collected: CollectedRows, figures: readonly ComputedFigure[]): Promise<Map<string, ClaimShare>> {
  const shares = new Map<string, ClaimShare>();
  for (const figure of figures.filter(({ method }) => method === "bounds")) {
    const counting = [...collected.sheets.values()].flat().filter((line) => line.counts.includes(figure.id)).map(({ row }) => row);
    const leftOut = collected.excluded.filter(({ figureId, row }) => figureId === figure.id && weighed(row.reason)).map(({ row }) => row);
    const rows = new Map([...leftOut, ...counting].filter(({ kind }) => kind === "claim").map((row) => [row.id, row]));
    const { claims: facts } = await factsFor(from, new Map([["claim", [...rows.keys()]]]));
    const claims = [...rows.values()].map((row: CandidateRow): BoundsClaim => {
      const fact = facts.get(row.id);
      return { id: row.id, amount: amountOfRow(row) ?? UNKNOWN, listed: numberOf(row.listed), listState: fact?.listState ?? "none", within: fact?.within ?? null, repeats: fact?.repeats ?? null };
    });
    const subjects = new Set(counting.flatMap(({ kind, subject }) => (kind === "claim" || subject === null ? [] : [subject])));
    for (const [id, share] of claimShares({ itemised: subjects.size * unitScale(figure.unit), claims })) shares.set(id, share);
  }
  return shares;
}

/** The same of frozen rows. */
export async function sharesIssued(from: Askable, briefingId: string, figures: readonly BriefingFigure[]): Promise<Map<string, ClaimShare>> {
  const shares = new Map<string, ClaimShare>();
  const rows = () => from.manager.getRepository(BriefingRow).createQueryBuilder("row").where("row.briefing_id = :briefingId", { briefingId });
  for (const { position, unit } of figures.filter(({ method }) => method === "bounds")) {
    const { where, parameters } = countsIn(position);
    const found = [...(await rows().andWhere(leftOutOf(position).where, { position }).getMany()), ...(await rows().andWhere(where, parameters).andWhere("row.kind = 'claim'").getMany())];
    const itemised = await rows().select("count(distinct row.subject_no)", "subjects").andWhere(where, parameters).andWhere("row.kind <> 'claim'").getRawOne<{ subjects: number | string }>();
    const claims = new Map(found.filter(({ kind, reason }) => kind === "claim" && weighed(reason)).map((row) => [row.recordId, claimOf(row)]));
    for (const [id, share] of claimShares({ itemised: numberOf(itemised?.subjects ?? 0) * unitScale(unit), claims: [...claims.values()] })) shares.set(id, share);
  }
  return shares;
}

const claimOf = (row: BriefingRow): BoundsClaim => ({
  id: row.recordId, amount: amountOfFrozen(row) ?? UNKNOWN, listed: row.listed ?? 0, listState: row.listState ?? "none", within: row.withinId, repeats: row.repeatsId,
});
