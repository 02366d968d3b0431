/** Who sits at a desk is looked at anew with every call: a role that was taken away ends in open windows, too. */
import type { Role } from "../../../shared/contract/base";
import { rowsOf } from "../../database/reader";
import type { AtDesk, OfficeContext } from "./context";

/** Whoever may not sit here any more stands up. */
export async function seated({ office, desk }: OfficeContext): Promise<AtDesk | null> {
  const { atDesk } = desk;
  if (!atDesk) return null;
  const [account] = await rowsOf<{ name: string; role: string; active: number }>(office.database.reader, "select name, role, active from account where id = ?", [atDesk.id]);
  if (account && !account.active) {
    desk.atDesk = null;
    // The only one left is not seated here by himself: somebody else still sits in front of this window.
    desk.leftByHand = true;
  } else if (account && (account.role !== atDesk.role || account.name !== atDesk.name)) desk.atDesk = { ...atDesk, name: account.name, role: account.role as Role };
  return desk.atDesk;
}
