/** Marked families go onto a handover sheet, in the order of the list. */
import { Button } from "@mantine/core";
import { IconSignature } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { type OfficeClient, useOffice } from "../../ui/office";
import { withRecipients } from "../../ui/prepared";
import type { FoundInput } from "../../ui/register/feature";
import { useToast } from "../../ui/toast";

type Asked = Extract<Parameters<OfficeClient["handoverSheets"]["recipients"]>[0], { from: "families" }>;

export function SheetOfFamilies({ found }: { found: FoundInput; onDone: () => void }) {
  const { t } = useTranslation("handoverSheets");
  const { client } = useOffice();
  const navigate = useNavigate();
  const toast = useToast();
  const make = async (): Promise<void> => {
    try {
      // Filters stand as text in the address; the contract reads them.
      const named = await client.handoverSheets.recipients({ from: "families", found: found as Asked["found"] });
      await navigate("/handoverSheets/new", withRecipients(named.map(({ kind, id }) => ({ kind, id }))));
    } catch (error) {
      toast.refusal(error);
    }
  };
  return (
    <Button variant="default" size="compact-sm" leftSection={<IconSignature size={14} aria-hidden />} onClick={() => void make()}>
      {t("make")}
    </Button>
  );
}
