/** What one screen has gathered for the form of another: it goes with the way there, so that it is neither lost nor meant for a later form. */
import { z } from "zod";
import { type SheetRecipient, sheetRecipientSchema } from "../../shared/contract/handoverSheets";

const preparedSchema = z.object({ recipients: z.array(sheetRecipientSchema) });

/** The state of the way to a form that begins with these recipients. */
export const withRecipients = (recipients: readonly SheetRecipient[]): { state: z.infer<typeof preparedSchema> } => ({ state: { recipients: [...recipients] } });

export function recipientsBrought(state: unknown): SheetRecipient[] {
  const read = preparedSchema.safeParse(state);
  return read.success ? read.data.recipients : [];
}
