/** What one screen has gathered for the form of another: it goes with the way there, so that it is neither lost nor meant for a later form. */
import { z } from "zod";
import { type SheetRecipient, sheetRecipientSchema } from "../../shared/contract/handoverSheets";
import { requestFieldsSchema } from "../../shared/contract/requests";

const preparedSchema = z.object({ recipients: z.array(sheetRecipientSchema) });

/** The state of the way to a form that begins with these recipients. */
export const withRecipients = (recipients: readonly SheetRecipient[]): { state: z.infer<typeof preparedSchema> } => ({ state: { recipients: [...recipients] } });

export function recipientsBrought(state: unknown): SheetRecipient[] {
  const read = preparedSchema.safeParse(state);
  return read.success ? read.data.recipients : [];
}

const ofContact = requestFieldsSchema.pick({ contactId: true, channel: true, callerPersonId: true, callerName: true, callerPhone: true, wanted: true })
  .extend(requestFieldsSchema.pick({ recipientKind: true, recipientId: true }).partial().shape);
type OfContact = z.infer<typeof ofContact>;

/** The state of the way to the form of a request that comes of a contact of the front office. */
export const withContact = (contact: OfContact): { state: { contact: OfContact } } => ({ state: { contact } });

export function contactBrought(state: unknown): Partial<OfContact> {
  const read = z.object({ contact: ofContact }).safeParse(state);
  return read.success ? read.data.contact : {};
}
