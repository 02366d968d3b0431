/** Whom to send to a request: the best first, with why; and who cannot be sent, with what stands in the way. */
import { Button, Group, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { RequestBrief } from "../../../shared/contract/assignments";
import { useOffice, useStatus } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import { useRefusal } from "../../ui/refusals";
import classes from "./assignments.module.css";
import { Choosing } from "./Choosing";
import { RequestSummary } from "./RequestSummary";
import { SentLine } from "./SentList";
import { useSteps } from "./useSteps";

/** A request says itself where it is, and which class of work. */
const ORDINARY = { katoCode: null, workClasses: [], note: "" };

/** Begins on the day the request is due, or today when that is over. */
function ChoosingForRequest({ request }: { readonly request: RequestBrief }) {
  const { today } = useStatus();
  const [day, setDay] = useState(request.dueDate > today ? request.dueDate : today);
  return <Choosing request={request} work={ORDINARY} day={day} onDay={setDay} />;
}

export function SendPage() {
  const { requestId = "" } = useParams();
  const { t } = useTranslation("assignments");
  const { query } = useOffice();
  const refusal = useRefusal();
  const steps = useSteps();
  const found = useQuery(query.assignments.ofRequest.queryOptions({ input: { requestId } }));
  return (
    <div className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t("send.title")}
        </Title>
        <Group gap="xs">
          <Button component={Link} to="/assignments" variant="default" size="xs">
            {t("day.title")}
          </Button>
          <Button component={Link} to={`/requests/${requestId}`} variant="default" size="xs">
            {t("send.back")}
          </Button>
        </Group>
      </Group>
      {found.isPending && <Skeleton h={80} />}
      {found.isError && <Text c="var(--mantine-color-error)">{refusal(found.error).text}</Text>}
      {found.data && (
        <>
          <RequestSummary request={found.data.request} />
          {found.data.rows.length > 0 && (
            <Section title={t("send.sent")} order={2}>
              {found.data.rows.map((row) => (
                <SentLine key={row.id} row={row} steps={steps} />
              ))}
            </Section>
          )}
          <ChoosingForRequest key={requestId} request={found.data.request} />
        </>
      )}
    </div>
  );
}
