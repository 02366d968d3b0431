/** What one screen has gathered for the form of another: kept in the window until it is taken, once. */
import type { SheetRecipient } from "../../shared/contract/handoverSheets";

let recipients: readonly SheetRecipient[] = [];

export const prepareRecipients = (gathered: readonly SheetRecipient[]): void => {
  recipients = gathered;
};

export function takePreparedRecipients(): readonly SheetRecipient[] {
  const taken = recipients;
  // A form may be drawn twice before it stands; a second later another one is begun anew.
  setTimeout(() => {
    if (recipients === taken) recipients = [];
  }, 1_000);
  return taken;
}
