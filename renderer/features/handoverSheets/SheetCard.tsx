import { Alert, Anchor, Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SheetFields } from "../../../shared/contract/handoverSheets";
import { ItemAmounts } from "../../ui/AmountText";
import { PlaceName } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink, RecordLinks } from "../../ui/RecordLink";
import { StateBadge } from "../../ui/StateBadge";

type Extra = OutputOf<"handoverSheets", "get">["extra"];
const SHOWN = 40;
const REGISTER_OF = { person: "people", family: "families" } as const;

export function SheetCard({ id, fields, extra }: { id: string; fields: SheetFields; extra: Extra }) {
  const { t } = useTranslation(["handoverSheets", "common"]);
  const { date, instant, number } = useFormats();
  const [all, setAll] = useState(false);
  const rows = all ? extra.rows : extra.rows.slice(0, SHOWN);
  const isConfirmed = extra.state === "confirmed";
  return (
    <>
      {!isConfirmed && extra.printed?.isStale && <Alert color="orange" p="xs" role="status">{t("card.stale", { at: instant(extra.printed.at) })}</Alert>}
      <Facts
        facts={[
          [t("column.state"), <StateBadge key="state" state={extra.state} words="handoverSheets:state" />],
          [t("column.given"), isConfirmed && <b key="given">{t("card.given", { given: number(extra.given), rows: number(extra.rows.length) })}</b>],
          [t("field.date"), date(fields.date)],
          [t("field.lines"), <ItemAmounts key="items" items={extra.items} lines />],
          [t("field.providers"), <RecordLinks key="providers" kind="partners" records={extra.providers} />],
          [t("field.storeId"), extra.store && <RecordLink key="store" kind="stores" record={extra.store} />],
          [t("field.campaignId"), extra.campaign && <RecordLink key="campaign" kind="campaigns" record={extra.campaign} />],
          [t("field.volunteers"), extra.volunteers.length > 0 && <RecordLinks key="volunteers" kind="volunteers" records={extra.volunteers} />],
          [
            t("card.occurrence"),
            extra.occurrence && (
              <Anchor key="occurrence" component={Link} to={`/commitments/${extra.occurrence.commitmentId}`} inherit>
                {t("card.occurrenceOf", { date: date(extra.occurrence.dueDate) })}
              </Anchor>
            ),
          ],
          [t("field.direction"), t(`common:direction.${fields.direction}`)],
          [t("field.katoCode"), fields.katoCode && <PlaceName key="place" code={fields.katoCode} />],
          [t("field.place"), fields.place],
          [t("field.note"), fields.note],
          [t("card.confirmed"), extra.confirmedAt && t("card.confirmedBy", { name: extra.confirmedBy ?? "", at: instant(extra.confirmedAt) })],
        ]}
      />
      <Attachments ownerKind="handoverSheets" ownerId={id} kinds={["signed_sheet", "photo", "document"]} title={t("card.signed")} />
      <Section title={t("card.rows")}>
        <Table fz="sm" verticalSpacing={4}>
          <Table.Tbody>
            {rows.map(({ row, kind, id: recipientId, name, delivery }) => (
              <Table.Tr key={row} data-row={row}>
                <Table.Td w={40} ta="right" c="dimmed" className="number">
                  {row}
                </Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={`/${REGISTER_OF[kind]}/${recipientId}`} inherit>
                    {name}
                  </Anchor>
                </Table.Td>
                <Table.Td ta="right">
                  {delivery ? (
                    <Anchor component={Link} to={`/deliveries/${delivery.id}`} inherit>
                      {delivery.state === "confirmed" ? <ItemAmounts items={delivery.items} /> : <StateBadge state={delivery.state} words="deliveries:state" />}
                    </Anchor>
                  ) : (
                    isConfirmed && <Text size="sm">{t("card.absent")}</Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {rows.length < extra.rows.length && (
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t("card.more", { count: extra.rows.length - rows.length })}
            </Text>
            <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
              {t("card.showAll")}
            </Button>
          </Group>
        )}
      </Section>
    </>
  );
}
