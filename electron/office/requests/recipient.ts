/** Whom a request is for: somebody on file, or put there with it in the same write. */
import type { RequestFields } from "../../../shared/contract/requests";
import { registerFamily } from "../families/register";
import type { Writing } from "../core/writing";
import { savePerson } from "../people/service";

/** Id of the person, family or group that `recipientKind` speaks of. @throws OfficeError INVALID at `newRecipient.person.<field>` */
export async function recipientOf(writing: Writing, fields: RequestFields): Promise<string | null> {
  const { newRecipient, recipientKind, recipientId, katoCode, address } = fields;
  if (recipientId !== null || newRecipient === null || recipientKind === "group") return recipientId;
  const place = newRecipient.person.katoCode === null && newRecipient.person.address === "" ? { katoCode, address } : {};
  const personId = await savePerson(writing, { ...newRecipient.person, ...place }, "newRecipient.person");
  return recipientKind === "person" ? personId : registerFamily(writing, { headId: personId, declaredSize: newRecipient.declaredSize, katoCode, address });
}
