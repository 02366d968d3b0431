import { Button } from "@mantine/core";
import { IconCalendarCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { directionSchema } from "../../../shared/contract/base";
import { type CommitmentFields, commitmentFieldsSchema } from "../../../shared/contract/commitments";
import { daily } from "../../../shared/domain/recurrence";
import { AmountText } from "../../ui/AmountText";
import { complainAboutAmount } from "../../ui/amountCheck";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import type { RegisterFeature } from "../../ui/register/feature";
import { CommitmentCard } from "./CommitmentCard";
import { CommitmentForm } from "./CommitmentForm";

type Row = OutputOf<"commitments", "list">["rows"][number];
type Extra = OutputOf<"commitments", "get">["extra"];

/** What the office would refuse anyway, told before it is sent. */
const checked = commitmentFieldsSchema.superRefine(({ amount, unit, recipientKind, recipientGroupId }, context) => {
  complainAboutAmount(context, amount, unit, { value: ["amount", "value"], high: ["amount", "high"] });
  if (recipientKind === "group" && !recipientGroupId) context.addIssue({ code: "custom", message: "for_whom_needed", path: ["recipientGroupId"] });
});

export const commitmentsFeature: RegisterFeature<CommitmentFields, Row, Extra> = {
  name: "commitments",
  write: "register",
  calls: (client) => client.commitments,
  schema: checked,
  columns: ({ t, language, date }) => [
    { key: "partner", sortable: true, width: 160, render: (row) => named(row.partner, language) },
    { key: "item", width: 130, render: (row) => named(row.item, language) },
    { key: "amount", numeric: true, width: 118, render: (row) => <AmountText amount={row.amount} unit={row.unit} /> },
    { key: "when", cell: { fields: ["words"] }, width: 125, render: (row) => row.words[language as keyof typeof row.words] },
    { key: "recipient", cell: { words: "commitments:kinds" }, width: 165, render: ({ recipient }) => [recipient.group ? named(recipient.group, language) : t(`kinds.${recipient.kind}`), recipient.headcount !== null && t(`headcount.${recipient.kind === "family" ? "family" : "person"}`, { count: recipient.headcount })].filter(Boolean).join(" · ") },
    { key: "from", cell: { fields: ["fromDate", "toDate"] }, sortable: true, width: 182, firm: true, optional: true, render: (row) => (row.rule === "" ? date(row.fromDate) : `${date(row.fromDate)} – ${row.toDate ? date(row.toDate) : "…"}`) },
    { key: "progress", cell: { fields: ["progress"] }, numeric: true, width: 155, firm: true, render: (row) => <><AmountText amount={row.progress.confirmed} unit={row.unit} short /> / <AmountText amount={row.progress.expected} unit={row.unit} short /></> },
    { key: "nextDue", width: 115, render: (row) => date(row.nextDue) },
  ],
  filters: [
    { name: "partnerId", kind: "record", of: "partners", load: (client) => client.partners.choices },
    { name: "recipientGroupId", kind: "record", of: "recipientGroups", load: (client) => client.recipientGroups.choices },
    { name: "direction", kind: "option", options: directionSchema.options, words: "common:direction" },
  ],
  actions: <ToDue />,
  empty: ({ today }) => ({
    partnerId: "", direction: "targeted_aid", itemKindId: "", unit: "piece", amount: { qualifier: "exact", value: null, high: null }, recipientKind: "group",
    recipientGroupId: null, headcount: null, rule: daily(), fromDate: today, toDate: null, skipHolidays: false, katoCode: null, note: "",
  }),
  title: (_fields, extra, { t, language }) => (extra ? t("titled", { partner: named(extra.partner, language), item: named(extra.item, language) }) : t("record")),
  Card: CommitmentCard,
  Form: CommitmentForm,
};

function ToDue() {
  const { t } = useTranslation("commitments");
  return (
    <Button component={Link} to="/commitments/due" variant="default" leftSection={<IconCalendarCheck size={16} aria-hidden />}>
      {t("due.open")}
    </Button>
  );
}
