import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RequestFields } from "../../../shared/contract/requests";
import { moveNeeds } from "../../../shared/domain/requests";
import { useMay } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import type { RecordHead } from "../../ui/register/feature";
import { MoveMenu } from "./MoveMenu";
import { useMoves } from "./useMoves";

/** The moves of the board, on the card. */
export function RequestActions({ id, record, extra }: { id: string; record: RecordHead; fields: RequestFields; extra: OutputOf<"requests", "get">["extra"] }) {
  const { t } = useTranslation("requests");
  const moves = useMoves();
  const mayConfirm = useMay("confirm");
  const request = { id, version: record.version, number: extra.number, state: extra.state };
  return (
    <>
      {mayConfirm && moveNeeds(extra.state, "confirmed") === "delivery" && (
        <Button size="xs" onClick={() => moves.move(request, "confirmed")}>
          {t("confirm")}
        </Button>
      )}
      <MoveMenu request={request} moves={moves} />
      {moves.dialog}
    </>
  );
}
