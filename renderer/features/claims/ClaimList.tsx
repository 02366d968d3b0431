/** The deliveries that the list behind a claim already contains (R8): which they are, more of them, fewer of them. */
import { ActionIcon, Anchor, Button, Group, Table, Text, Tooltip } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay, useOffice } from "../../ui/office";
import { Facts } from "../../ui/record/Facts";
import { StateBadge } from "../../ui/StateBadge";
import { useToast } from "../../ui/toast";
import { AttachDialog } from "./AttachDialog";
import type { ClaimCardProps } from "./ClaimCard";

export function ClaimList({ id, record, fields, extra }: ClaimCardProps) {
  const { t } = useTranslation("claims");
  const { client } = useOffice();
  const queries = useQueryClient();
  const toast = useToast();
  const { date, number } = useFormats();
  const language = useLanguage();
  const may = useMay("register") && !record.deletedAt;
  const [attaching, setAttaching] = useState(false);
  const { version } = record;

  const change = async (call: () => Promise<unknown>, told: string): Promise<void> => {
    try {
      await call();
      toast.done(told);
    } catch (error) {
      toast.refusal(error);
    }
    setAttaching(false);
    await queries.invalidateQueries();
  };
  const attach = (deliveryIds: string[]): Promise<void> => change(() => client.claims.attachRows({ id, version, deliveryIds }), t("attach.done"));
  const detach = (row: (typeof extra.rows)[number]): Promise<void> => change(() => client.claims.detachRows({ id, version, deliveryIds: [row.deliveryId] }), t("card.detached", { number: row.number }));

  return (
    <>
      {extra.rowsTotal === 0 ? (
        <Text size="sm" c="dimmed">
          {t("card.noRows")}
        </Text>
      ) : (
        <>
          <Facts
            facts={[
              [t("card.rowsTotal"), <Anchor key="all" component={Link} to={`/deliveries?claimId=${id}`} inherit>{number(extra.rowsTotal)}</Anchor>],
            ]}
          />
          <Table fz="sm" verticalSpacing={4} horizontalSpacing={6}>
            <Table.Tbody>
              {extra.rows.map((row) => (
                <Table.Tr key={row.deliveryId}>
                  <Table.Td className="number" w={90}>
                    <div>{date(row.date)}</div>
                    <Anchor component={Link} to={`/deliveries/${row.deliveryId}`} inherit>
                      {row.number}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{named(row.recipient, language)}</Table.Td>
                  <Table.Td>
                    <StateBadge state={row.state} words="deliveries:state" />
                  </Table.Td>
                  <Table.Td w={36}>
                    {may && (
                      <Tooltip label={t("card.detach", { number: row.number })}>
                        <ActionIcon variant="subtle" color="gray" aria-label={t("card.detach", { number: row.number })} onClick={() => void detach(row)}>
                          <IconX size={16} />
                        </ActionIcon>
                      </Tooltip>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {extra.rowsTotal > extra.rows.length && (
            <Anchor component={Link} to={`/deliveries?claimId=${id}`} size="sm">
              {t("card.all")}
            </Anchor>
          )}
        </>
      )}
      {may && (
        <Group>
          <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAttaching(true)}>
            {t("attach.open")}
          </Button>
        </Group>
      )}
      {attaching && <AttachDialog claimId={id} fields={fields} listed={extra.rows.map((row) => row.deliveryId)} onCancel={() => setAttaching(false)} onAttach={attach} />}
    </>
  );
}
