import { useNavigate } from "react-router";
import type { ContactFields } from "../../../shared/contract/contacts";
import { useOffice } from "../../ui/office";
import { withContact } from "../../ui/prepared";
import { callerOnFile } from "../../ui/requests/ofCaller";
import { useToast } from "../../ui/toast";

/** What the request has room for. */
const MOST = { wanted: 1000, phone: 60 };

/** Opens the form of a request that begins with what the contact says; saving it links both. */
export function useHandOver(): (id: string, contact: ContactFields) => Promise<void> {
  const { client } = useOffice();
  const navigate = useNavigate();
  const toast = useToast();
  return async (contactId, contact) => {
    try {
      const { channel, personId, name, reachedAt, topic, question } = contact;
      const known = personId === null ? null : await callerOnFile(client, personId);
      await navigate("/requests/new", withContact({
        contactId, channel, callerPersonId: personId, callerName: personId === null ? name : "", callerPhone: (reachedAt || known?.phone || "").slice(0, MOST.phone),
        wanted: [topic, question].filter(Boolean).join(": ").slice(0, MOST.wanted), ...known?.recipient,
      }));
    } catch (error) {
      toast.refusal(error);
    }
  };
}
