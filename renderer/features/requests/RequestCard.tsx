import { Alert, Anchor, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { RequestFields } from "../../../shared/contract/requests";
import { isOpen } from "../../../shared/domain/requests";
import { formatPhone } from "../../../shared/domain/phones";
import { ItemAmounts } from "../../ui/AmountText";
import { PlaceName } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import { SendLink } from "../../ui/record/SendLink";
import { RecordLink } from "../../ui/RecordLink";
import { StateBadge } from "../../ui/StateBadge";

const REGISTER_OF = { person: "people", family: "families", group: "recipientGroups" } as const;

export function RequestCard({ id, fields, extra }: { id: string; fields: RequestFields; extra: OutputOf<"requests", "get">["extra"] }) {
  const { t } = useTranslation(["requests", "common", "deliveries"]);
  const { date, instant } = useFormats();
  const language = useLanguage();
  const { recipient, callerPerson, callerPartner } = extra;
  const due = [date(fields.dueDate), fields.dueTime].filter(Boolean).join(", ");
  return (
    <>
      {extra.late && (
        <Alert color="red" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t("lateSince", { due })}
        </Alert>
      )}
      {isOpen(extra.state) && (
        <div>
          <SendLink requestId={id} />
        </div>
      )}
      <Facts
        facts={[
          [t("field.state"), <StateBadge key="state" state={extra.state} words="requests:state" />],
          [t("close.reason"), extra.closeReason],
          [t("field.recipientKind"), <div key="recipient"><RecordLink kind={REGISTER_OF[recipient.kind]} record={recipient} />{recipient.headcount !== null && <div>{t("headcount", { count: recipient.headcount })}</div>}</div>],
          [t("field.lines"), extra.items.length > 0 && <ItemAmounts key="items" items={extra.items} lines />],
          [t("field.wanted"), fields.wanted],
          [t("field.due"), due],
          [t("field.urgency"), t(`urgency.${fields.urgency}`)],
          [t("field.katoCode"), fields.katoCode && <PlaceName key="place" code={fields.katoCode} />],
          [t("field.address"), fields.address],
          [
            t("field.callerName"),
            <div key="caller">
              <div style={{ lineHeight: "24px" }}>{callerPerson ? <RecordLink kind="people" record={callerPerson} /> : fields.callerName}</div>
              {callerPartner && <div><RecordLink kind="partners" record={callerPartner} /></div>}
              {fields.callerPhone && <div className="number" style={{ paddingTop: 4, paddingBottom: 4 }}><Anchor style={{ display: "inline-block", lineHeight: "24px" }} href={`tel:${fields.callerPhone}`} size="sm">{formatPhone(fields.callerPhone)}</Anchor></div>}
              <Text size="xs" c="dimmed">{t(`channel.${fields.channel}`)}, {instant(extra.takenAt)}{extra.takenBy && `, ${extra.takenBy}`}</Text>
            </div>,
          ],
          [
            t("card.contacts"),
            extra.contacts.length > 0 && extra.contacts.map((one) => (
              <div key={one.id} style={{ minHeight: 24 }}>
                <RecordLink kind="contacts" record={{ id: one.id, nameRu: one.topic, nameKk: one.topic }} /> · {date(one.date)}
              </div>
            )),
          ],
          [
            t("card.sent"),
            extra.assignments.length > 0 && extra.assignments.map((one) => (
              <div key={one.id} style={{ minHeight: 24 }}>
                <RecordLink kind={one.register} record={one.to} /> · {date(one.date)}{one.fromTime && `, ${one.fromTime}${one.toTime ? `–${one.toTime}` : ""}`}
              </div>
            )),
          ],
          [
            t("card.deliveries"),
            extra.deliveries.length > 0 && extra.deliveries.map((one) => (
              <div key={one.id} style={{ minHeight: 24 }}>
                <RecordLink kind="deliveries" record={{ id: one.id, nameRu: one.number, nameKk: one.number }} /> · {date(one.date)} · {t(`deliveries:state.${one.state}`)}
              </div>
            )),
          ],
          [t("field.workClasses"), fields.workClasses.map((one) => t(`workClass.${one}`)).join(", ")],
          [t("field.direction"), t(`common:direction.${fields.direction}`)],
          [t("field.campaignId"), extra.campaign && named(extra.campaign, language)],
          [t("field.note"), fields.note],
        ]}
      />
    </>
  );
}
