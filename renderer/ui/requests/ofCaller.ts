/** For whom somebody on file mostly asks: their own family, where they have one; whom else it is for is one click away. */
import type { RequestFields } from "../../../shared/contract/requests";
import type { OfficeClient } from "../office";

export interface CallerOnFile {
  readonly phone: string;
  readonly recipient: Pick<RequestFields, "recipientKind" | "recipientId">;
}

export async function callerOnFile(client: OfficeClient, personId: string): Promise<CallerOnFile> {
  const { fields, extra } = await client.people.get({ id: personId });
  const [family] = extra.families;
  return { phone: fields.phones[0] ?? "", recipient: family ? { recipientKind: "family", recipientId: family.id } : { recipientKind: "person", recipientId: personId } };
}
