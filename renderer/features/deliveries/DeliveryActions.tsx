import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryFields } from "../../../shared/contract/deliveries";
import { useMay, useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { ReasonDialog } from "../../ui/ReasonDialog";
import type { RecordHead } from "../../ui/register/feature";
import { useToast } from "../../ui/toast";

/** From a draft to what counts, and back off the count with a reason (R3). */
export function DeliveryActions({ id, record, fields, extra }: { id: string; record: RecordHead; fields: DeliveryFields; extra: OutputOf<"deliveries", "get">["extra"] }) {
  const { t } = useTranslation("deliveries");
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const may = useMay("confirm");
  const [asking, setAsking] = useState(false);
  if (!may) return null;
  const title = t("titled", { number: extra.number });

  const change = async (call: () => Promise<unknown>, told: string): Promise<void> => {
    try {
      await call();
      toast.done(told);
    } catch (error) {
      toast.refusal(error);
    }
    setAsking(false);
    await queries.invalidateQueries();
  };
  const confirm = (): Promise<void> => change(() => client.deliveries.confirm({ id, version: record.version }), t("action.confirmed", { title }));
  const withdraw = (reason: string): Promise<void> => change(() => client.deliveries.withdraw({ id, version: record.version, reason }), t("action.withdrawn", { title }));

  return (
    <>
      {fields.state === "confirmed" ? (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {t("action.withdraw")}
        </Button>
      ) : (
        <Button size="xs" variant={fields.state === "draft" ? "filled" : "default"} onClick={() => void confirm()}>
          {t(fields.state === "draft" ? "action.confirm" : "action.confirmAgain")}
        </Button>
      )}
      {asking && <ReasonDialog title={t("withdraw.title")} lead={t("withdraw.lead")} label={t("withdraw.reason")} action={t("action.withdraw")} onCancel={() => setAsking(false)} onReason={withdraw} />}
    </>
  );
}
