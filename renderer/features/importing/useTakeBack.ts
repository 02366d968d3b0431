import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useOffice } from "../../ui/office";
import { useToast } from "../../ui/toast";

/** Takes a list back: everything it made goes, everything it touched stands as before; or the office says what was built upon it. */
export function useTakeBack(): (id: string) => Promise<boolean> {
  const { t } = useTranslation("importing");
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  return async (id) => {
    try {
      const batch = await client.importing.undo({ id });
      await queries.invalidateQueries();
      toast.done(t("takenBack", { name: batch.fileName }));
      return true;
    } catch (error) {
      toast.refusal(error);
      return false;
    }
  };
}
