import { RECIPIENT_KINDS, DELIVERY_EVIDENCE, DELIVERY_STATES, type DeliveryFields, deliveryFieldsSchema } from "../../../shared/contract/deliveries";
import { directionSchema } from "../../../shared/contract/base";
import { ItemAmounts } from "../../ui/AmountText";
import { complainAboutAmount } from "../../ui/amountCheck";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import type { RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";
import { DeliveryActions } from "./DeliveryActions";
import { DeliveryCard } from "./DeliveryCard";
import { DeliveryForm } from "./DeliveryForm";
import { emptyLine } from "./lines";

type Row = OutputOf<"deliveries", "list">["rows"][number];
export type DeliveryExtra = OutputOf<"deliveries", "get">["extra"];

/** What the office would refuse anyway, told before it is sent. */
const checked = deliveryFieldsSchema.superRefine(({ lines, providers, recipientId, recipientKind, headcount }, context) => {
  const complain = (field: string, message: string): void => context.addIssue({ code: "custom", message, path: [field] });
  if (!recipientId) complain("recipientId", "recipient_needed");
  if (recipientKind === "group" && !headcount) complain("headcount", "headcount_needed");
  for (const [at, { qualifier, quantity, unit }] of lines.entries()) {
    const path = ["lines", at, "quantity"];
    complainAboutAmount(context, { qualifier, value: quantity, high: null }, unit, { value: path, high: path });
  }
  if (providers.length === 0) complain("providers", "provider_needed");
});

export const deliveriesFeature: RegisterFeature<DeliveryFields, Row, DeliveryExtra> = {
  name: "deliveries",
  write: "register",
  calls: (client) => client.deliveries,
  schema: checked,
  columns: ({ t, language, date }) => [
    { key: "date", sortable: true, width: 105, render: (row) => date(row.date) },
    { key: "number", sortable: true, width: 105, render: (row) => <span className="number">{row.number}</span> },
    {
      key: "recipient",
      width: 240,
      render: ({ recipient }) => {
        const name = named(recipient, language);
        return recipient.headcount === null ? name : `${name} · ${t(`headcount.${recipient.headcountOf ?? "person"}`, { count: recipient.headcount })}`;
      },
    },
    { key: "items", width: 220, render: (row) => <ItemAmounts items={row.items} short /> },
    { key: "providers", width: 200, render: (row) => row.providers.map((partner) => named(partner, language)).join(", ") },
    { key: "state", firm: true, cell: { words: "deliveries:state" }, width: 145, render: (row) => <StateBadge state={row.state} words="deliveries:state" /> },
  ],
  defaultDescending: true,
  filters: [
    { name: "state", kind: "option", options: DELIVERY_STATES, words: "deliveries:state", width: 150 },
    { name: "recipientKind", kind: "option", options: RECIPIENT_KINDS, words: "common:recipientKind", width: 120 },
    { name: "partnerId", kind: "record", of: "partners", load: (client) => client.partners.choices },
    { name: "campaignId", kind: "record", of: "campaigns", load: (client) => client.campaigns.choices },
    { name: "direction", kind: "option", options: directionSchema.options, words: "common:direction", width: 190 },
    { name: "evidence", kind: "option", options: DELIVERY_EVIDENCE, words: "deliveries:evidence", width: 170 },
    { name: "from", kind: "date" },
    { name: "to", kind: "date" },
    { name: "recipientId", kind: "link" },
    { name: "volunteerId", kind: "link" },
    { name: "claimId", kind: "link" },
    { name: "storeId", kind: "link" },
    { name: "fromStore", kind: "link" },
    { name: "itemKindId", kind: "link" },
    { name: "amounts", kind: "link" },
  ],
  empty: ({ today, corpsPartnerId }) => ({
    date: today, state: "confirmed", direction: "targeted_aid", campaignId: null, providers: corpsPartnerId ? [corpsPartnerId] : [], volunteers: [],
    recipientKind: "family", recipientId: null, headcount: null, lines: [emptyLine()], katoCode: null, place: "", storeId: null, note: "",
  }),
  // A handover sheet is one day, one campaign and the same things for one recipient after another.
  next: (saved) => ({ ...saved, recipientId: null, headcount: null, note: "" }),
  title: (fields, extra, { t, date }) => (extra ? t("titled", { number: extra.number }) : t("titledNew", { date: date(fields.date) })),
  editable: (fields) => fields.state !== "withdrawn",
  Card: DeliveryCard,
  CardActions: DeliveryActions,
  Form: DeliveryForm,
};
