import { directionSchema } from "../../../shared/contract/base";
import { CLAIM_KINDS, type ClaimFields, claimFieldsSchema, LIST_STATES } from "../../../shared/contract/claims";
import { AmountText } from "../../ui/AmountText";
import { complainAboutAmount } from "../../ui/amountCheck";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import type { RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";
import { ClaimCard } from "./ClaimCard";
import { ClaimForm } from "./ClaimForm";
import { QuickClaim } from "./QuickClaim";

type Row = OutputOf<"claims", "list">["rows"][number];
type Extra = OutputOf<"claims", "get">["extra"];

/** What the office would refuse anyway, told before it is sent. */
const checked = claimFieldsSchema.superRefine(({ amount, unit, partners, recipientKind, itemKindId, fromDate, toDate }, context) => {
  const complain = (field: string, message: string): void => context.addIssue({ code: "custom", message, path: [field] });
  if (partners.length === 0) complain("partners", "partner_needed");
  if (recipientKind === "item" && !itemKindId) complain("itemKindId", "required");
  complainAboutAmount(context, amount, unit, { value: ["amount", "value"], high: ["amount", "high"] });
  if (toDate < fromDate) complain("toDate", "date_order");
});

export const claimsFeature: RegisterFeature<ClaimFields, Row, Extra> = {
  name: "claims",
  write: "register",
  calls: (client) => client.claims,
  schema: checked,
  columns: ({ t, language, date }) => [
    { key: "partners", width: 180, render: (row) => row.partners.map((partner) => named(partner, language)).join(", ") },
    { key: "amount", numeric: true, width: 145, render: (row) => <AmountText amount={row.amount} unit={row.unit} perDay={row.perDay} /> },
    { key: "from", cell: { fields: ["fromDate", "toDate"] }, sortable: true, width: 185, firm: true, render: (row) => `${date(row.fromDate)} – ${date(row.toDate)}` },
    { key: "statement", sortable: true, width: 215, render: (row) => row.statement },
    { key: "listState", firm: true, cell: { words: "claims:listState" }, width: 170, render: (row) => <StateBadge state={row.listState} words="claims:listState" /> },
    {
      key: "links",
      cell: { fields: ["within", "repeats"] },
      width: 130,
      render: (row) => [row.within && t("link.within", { name: named(row.within, language) }), row.repeats && t("link.repeats", { name: named(row.repeats, language) })].filter(Boolean).join("; "),
    },
  ],
  defaultDescending: true,
  filters: [
    { name: "recipientKind", kind: "option", options: CLAIM_KINDS, words: "claims:kind", width: 140 },
    { name: "listState", kind: "option", options: LIST_STATES, words: "claims:listState", width: 160 },
    { name: "partnerId", kind: "record", of: "partners", load: (client) => client.partners.choices },
    { name: "direction", kind: "option", options: directionSchema.options, words: "common:direction", width: 190 },
    { name: "from", kind: "date" },
    { name: "to", kind: "date" },
    { name: "recipientGroupId", kind: "record", of: "recipientGroups", load: (client) => client.recipientGroups.choices },
    { name: "campaignId", kind: "link" },
  ],
  quick: <QuickClaim />,
  empty: ({ today }) => ({
    partners: [], statement: "", direction: "targeted_aid", recipientKind: "family", recipientGroupId: null, vulnerabilities: [], itemKindId: null,
    amount: { qualifier: "exact", value: null, high: null }, unit: "family", fromDate: today, toDate: today, katoCode: null, area: "", sourceDocument: "",
    listState: "none", perDay: false, withinClaimId: null, repeatsClaimId: null, apartFrom: [], campaignId: null, note: "",
  }),
  // Totals come several in one message: its period and source stay.
  next: ({ fromDate, toDate, sourceDocument, direction, katoCode, campaignId }, { today }) => ({
    ...claimsFeature.empty({ today, corpsPartnerId: "", regionCode: "" }), fromDate, toDate, sourceDocument, direction, katoCode, campaignId,
  }),
  title: (fields) => fields.statement,
  Card: ClaimCard,
  Form: ClaimForm,
};
