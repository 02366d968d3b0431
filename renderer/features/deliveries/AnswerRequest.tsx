/** The delivery that answers a request, beside whatever list or board it was opened from: what the request says is filled in already. */
import { Alert, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate, useLocation, useParams } from "react-router";
import type { DeliveryFields } from "../../../shared/contract/deliveries";
import { useOffice, useStatus } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { RecordFormPane } from "../../ui/record/RecordFormPane";
import { RecordPane } from "../../ui/record/RecordPane";
import { useRefusal } from "../../ui/refusals";
import { deliveriesFeature } from "./deliveries.feature";
import { emptyLine } from "./lines";

function answerTo({ record, fields, extra }: OutputOf<"requests", "get">, today: string): Partial<DeliveryFields> {
  const { direction, campaignId, recipientKind, recipientId, headcount, katoCode, address, lines } = fields;
  return {
    date: today, state: "confirmed", direction, campaignId, recipientKind, recipientId, headcount, katoCode, place: address, requestId: record.id,
    volunteers: extra.assignments.filter(({ register }) => register === "volunteers").map(({ to }) => to.id),
    lines: lines.length ? lines.map(({ itemKindId, quantity, unit }) => ({ itemKindId, qualifier: "exact", quantity, unit })) : [emptyLine()],
  };
}

export function AnswerRequest() {
  const { id = "" } = useParams();
  const { t } = useTranslation(["deliveries", "common"]);
  const { client } = useOffice();
  const { today } = useStatus();
  const navigate = useNavigate();
  const { search } = useLocation();
  const refusal = useRefusal();
  const found = useQuery({ queryKey: ["requests", "get", id], queryFn: () => client.requests.get({ id }) });
  if (found.isPending) return <Skeleton h={300} m="sm" />;
  if (found.isError) {
    return (
      <RecordPane title={t("common:record.unavailable")} onClose={() => void navigate({ pathname: "/requests", search })}>
        <Alert color="red">{refusal(found.error).text}</Alert>
      </RecordPane>
    );
  }
  const begun = { title: t("answering", { number: found.data.extra.number }), fields: answerTo(found.data, today), draft: `request ${id}`, back: `/requests/${id}` };
  return <RecordFormPane key={id} feature={deliveriesFeature} begun={begun} />;
}
