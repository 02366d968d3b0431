/** What rows of several kinds of lists say alike: names, places, days that follow one another. */
import type { ImportFieldId, ImportValues } from "../../../../shared/domain/importing/types";
import { addProblem, addUnknown, type PlannedRow, type Planning } from "../planning";

export const namesOf = ({ title, nameKk }: ImportValues) => ({ nameRu: title ?? "", nameKk: nameKk ?? "" });

/** Where something is held; what the classifier lacks stays as written. */
export const heldAt = ({ katoCode, placeText }: ImportValues) => ({ katoCode: katoCode ?? null, place: katoCode ? "" : (placeText ?? "") });

/** An address in one line, with the place before it that the classifier lacks. */
export const addressOf = ({ katoCode, placeText, address }: ImportValues): string => [katoCode ? "" : (placeText ?? ""), address ?? ""].filter(Boolean).join(", ");

export const endsInOrder = (last: "to" | "doneOn") => (row: PlannedRow): void => wantOrder(row, row.read.values.from, last);

/** A value that makes the row one that cannot be written. */
export function wrong(row: PlannedRow, field: ImportFieldId, read: string, accepted: string): void {
  addProblem(row, field, "bad_choice", read, accepted);
  row.outcome = "unreadable";
}

/** What a register has no field for, kept where people look for the rest. */
export const notedWith = ({ note }: ImportValues, ...more: readonly (string | undefined)[]): string => [note, ...more].filter(Boolean).join("; ");

/** A campaign that a row names has to be on file. */
export function wantCampaign(planning: Planning, row: PlannedRow): void {
  const { campaign } = row.read.values;
  if (campaign && planning.names.find("campaigns", campaign) === null) addUnknown(planning, row, "campaign", "campaigns", campaign);
}

/** A partner that is not on file will be put there. */
export function tellNewPartner({ names }: Planning, row: PlannedRow): void {
  const { partner } = row.read.values;
  if (partner && !names.find("partners", partner)) addProblem(row, "partner", "unknown_partner", partner);
}

/** True where the number of the row is that of somebody on file, or of an earlier row, whom it was not joined to. */
export const takenIin = (row: PlannedRow): boolean => [...(row.onFile ? [row.onFile] : []), ...row.alsoLike, ...row.likeRows].some(({ reasons }) => reasons.includes("iin_equal"));

/** What comes after a day does not come before it. */
export function wantOrder(row: PlannedRow, since: string | undefined, last: "to" | "doneOn" | "decidedOn" | "reportedOn"): void {
  const end = row.read.values[last];
  if (since !== undefined && end !== undefined && end < since) addProblem(row, last, "bad_date", end, since);
}
