import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { SheetFields } from "../../../shared/contract/handoverSheets";
import { useMay, useOffice } from "../../ui/office";
import { withRecipients } from "../../ui/prepared";
import { ReasonDialog } from "../../ui/ReasonDialog";
import type { RecordHead } from "../../ui/register/feature";
import { useToast } from "../../ui/toast";
import type { SheetExtra } from "./handoverSheets.feature";

/** Entering the signed sheet, taking it back, and the same list once more. */
export function SheetActions({ id, record, fields, extra }: { id: string; record: RecordHead; fields: SheetFields; extra: SheetExtra }) {
  const { t } = useTranslation("handoverSheets");
  const { client } = useOffice();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const mayConfirm = useMay("confirm");
  const [asking, setAsking] = useState(false);
  const withdraw = async (reason: string): Promise<void> => {
    try {
      await client.handoverSheets.withdraw({ id, version: record.version, reason });
      toast.done(t("action.withdrawn", { title: t("titled", { number: extra.number }) }));
    } catch (error) {
      toast.refusal(error);
    }
    setAsking(false);
    await queries.invalidateQueries();
  };
  const again = (): void => {
    void navigate("/handoverSheets/new", withRecipients(fields.recipients));
  };
  return (
    <>
      {extra.state === "open" && mayConfirm && (
        <Button size="xs" component={Link} to={`/handoverSheets/${id}/signed`}>
          {t("action.confirm")}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={again}>
        {t("action.again")}
      </Button>
      {extra.state === "confirmed" && mayConfirm && (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {t("action.withdraw")}
        </Button>
      )}
      {asking && <ReasonDialog title={t("withdraw.title")} lead={t("withdraw.lead")} label={t("withdraw.reason")} action={t("action.withdraw")} onCancel={() => setAsking(false)} onReason={withdraw} />}
    </>
  );
}
