import { Alert, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GrantFields } from "../../../shared/contract/grants";
import { exactly, UNKNOWN } from "../../../shared/domain/quantities";
import { AmountText } from "../../ui/AmountText";
import { useFormats } from "../../ui/format";
import { Attachments } from "../../ui/record/Attachments";
import { CreditedTo } from "../../ui/programme/CreditedTo";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink } from "../../ui/RecordLink";
import { StateBadge } from "../../ui/StateBadge";
import type { GrantExtra } from "./grants.feature";

function Money({ tiyn }: { tiyn: number | null }) {
  return <AmountText amount={tiyn === null ? UNKNOWN : exactly(tiyn)} unit="tenge" />;
}

export function GrantCard({ id, fields, extra }: { id: string; fields: GrantFields; extra: GrantExtra }) {
  const { t } = useTranslation("grants");
  const { date } = useFormats();
  return (
    <>
      {extra.late && <Alert color="orange" p="xs">{t("card.late", { date: date(fields.reportDue) })}</Alert>}
      <Facts
        facts={[
          [t("field.state"), <StateBadge key="state" state={fields.state} words="grants:state" />],
          [t("field.programmeId"), <RecordLink key="programme" kind="programmes" record={extra.programme} />],
          [t("field.callId"), extra.call && <RecordLink key="call" kind="grantCalls" record={extra.call} />],
          [t("field.applicantId"), extra.applicant && <RecordLink key="applicant" kind={fields.applicantKind} record={extra.applicant} />],
          [t("field.number"), fields.number],
          [t("field.appliedOn"), date(fields.appliedOn)],
          [t("field.decidedOn"), date(fields.decidedOn)],
          [t("field.decision"), fields.decision],
          [t("field.sum"), <Money key="sum" tiyn={fields.sum} />],
          [t("field.reportDue"), date(fields.reportDue)],
          [t("field.reportedOn"), date(fields.reportedOn)],
          [t("field.implementedOn"), date(fields.implementedOn)],
          [t("field.outcome"), fields.outcome],
          [t("field.note"), fields.note],
        ]}
      />
      {fields.instalments.length > 0 && (
        <Section title={t("field.instalments")}>
          <Table verticalSpacing={5} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("instalment.due")}</Table.Th>
                <Table.Th ta="right">{t("instalment.sum")}</Table.Th>
                <Table.Th>{t("instalment.paidOn")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {fields.instalments.map((one, at) => (
                <Table.Tr key={at}>
                  <Table.Td className="number">{date(one.due)}</Table.Td>
                  <Table.Td ta="right"><Money tiyn={one.sum} /></Table.Td>
                  <Table.Td className="number">{date(one.paidOn) || "—"}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Facts facts={[[t("card.promised"), <AmountText key="promised" amount={extra.promised} unit="tenge" />], [t("card.paid"), <AmountText key="paid" amount={extra.paid} unit="tenge" />]]} />
        </Section>
      )}
      <CreditedTo kind="grants" id={id} />
      <Attachments ownerKind="grants" ownerId={id} kinds={["document", "agreement", "photo"]} hint={t("card.papers")} />
    </>
  );
}
