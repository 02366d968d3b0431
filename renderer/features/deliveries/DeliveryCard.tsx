import { Anchor, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DeliveryFields } from "../../../shared/contract/deliveries";
import { ItemAmounts } from "../../ui/AmountText";
import { PlaceName } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { RecordLink, RecordLinks } from "../../ui/RecordLink";
import { StateBadge } from "../../ui/StateBadge";
import { DeliveryHistory } from "./DeliveryHistory";

const REGISTER_OF = { person: "people", family: "families", group: "recipientGroups" } as const;

export function DeliveryCard({ id, fields, extra }: { id: string; fields: DeliveryFields; extra: OutputOf<"deliveries", "get">["extra"] }) {
  const { t } = useTranslation(["deliveries", "common"]);
  const { date, instant } = useFormats();
  const language = useLanguage();
  const { recipient, occurrence } = extra;
  return (
    <Stack gap="md">
      <Facts
        facts={[
          [t("field.state"), <StateBadge key="state" state={fields.state} words="deliveries:state" />],
          [t("card.withdrawal"), extra.withdrawalReason],
          [t("field.date"), date(fields.date)],
          [
            t("field.recipientKind"),
            <div key="recipient">
              {recipient.id === "" ? named(recipient, language) : <RecordLink kind={REGISTER_OF[recipient.kind]} record={recipient} />}
              {recipient.headcount !== null && <div>{t(`headcount.${recipient.headcountOf ?? "person"}`, { count: recipient.headcount })}</div>}
            </div>,
          ],
          [t("field.lines"), extra.items.length > 0 && <ItemAmounts key="items" items={extra.items} lines />],
          [t("field.providers"), <RecordLinks key="providers" kind="partners" records={extra.providers} />],
          [t("field.volunteers"), extra.volunteers.length > 0 && <RecordLinks key="volunteers" kind="volunteers" records={extra.volunteers} />],
          [t("field.storeId"), extra.store && <RecordLink key="store" kind="stores" record={extra.store} />],
          [t("field.campaignId"), extra.campaign && <RecordLink key="campaign" kind="campaigns" record={extra.campaign} />],
          [t("card.organiser"), extra.organiser && <RecordLink key="organiser" kind="partners" record={extra.organiser} />],
          [
            t("card.sheet"),
            extra.sheet && (
              <Anchor key="sheet" component={Link} to={`/handoverSheets/${extra.sheet.id}`} inherit className="number">
                {t("card.sheetNumber", { number: extra.sheet.number })}
              </Anchor>
            ),
          ],
          [
            t("card.routeSheet"),
            extra.routeSheet && (
              <Anchor key="routeSheet" component={Link} to={`/assignments/confirm?number=${extra.routeSheet.number}`} inherit className="number">
                {extra.routeSheet.number}
              </Anchor>
            ),
          ],
          [
            t("card.occurrence"),
            occurrence && (
              <Anchor key="occurrence" component={Link} to={`/commitments/${occurrence.commitmentId}`} inherit>
                {t("card.occurrenceOf", { date: date(occurrence.dueDate) })}
              </Anchor>
            ),
          ],
          [t("card.request"), extra.request && <RecordLink key="request" kind="requests" record={extra.request} />],
          [t("card.claims"), extra.claims.length > 0 && <RecordLinks key="claims" kind="claims" records={extra.claims} />],
          [t("field.direction"), t(`common:direction.${fields.direction}`)],
          [t("field.katoCode"), fields.katoCode && <PlaceName key="place" code={fields.katoCode} />],
          [t("field.place"), fields.place],
          [t("field.note"), fields.note],
          [t("card.confirmed"), extra.confirmedAt && t("card.confirmedBy", { name: extra.confirmedBy ?? "", at: instant(extra.confirmedAt) })],
        ]}
      />
      {extra.sheet && <Attachments ownerKind="handoverSheets" ownerId={extra.sheet.id} kinds={["signed_sheet", "document"]} title={t("card.sheetFiles", { number: extra.sheet.number })} readOnly />}
      {extra.routeSheet && <Attachments ownerKind="routeSheets" ownerId={extra.routeSheet.id} kinds={["signed_sheet", "photo"]} title={t("card.routeSheetFiles", { number: extra.routeSheet.number })} readOnly />}
      <Attachments ownerKind="deliveries" ownerId={id} kinds={["evidence", "photo", "signed_sheet", "document"]} title={t("card.evidence")} hint={t("hint.evidence")} />
      <DeliveryHistory id={id} />
    </Stack>
  );
}
