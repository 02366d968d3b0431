import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { GRANT_STATES, type GrantFields, grantFieldsSchema } from "../../../shared/contract/grants";
import { AmountText } from "../../ui/AmountText";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import type { RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";
import { GrantCard } from "./GrantCard";
import { GrantForm } from "./GrantForm";

function ToCalls() {
  const { t } = useTranslation("grantCalls");
  return <Button component={Link} to="/grantCalls" variant="default">{t("title")}</Button>;
}

type Row = OutputOf<"grants", "list">["rows"][number];
export type GrantExtra = OutputOf<"grants", "get">["extra"];

export const grantsFeature: RegisterFeature<GrantFields, Row, GrantExtra> = {
  name: "grants",
  write: "plan",
  calls: (client) => client.grants,
  actions: <ToCalls />,
  schema: grantFieldsSchema,
  defaultDescending: true,
  columns: ({ t, language, date, number }) => [
    { key: "applied", cell: { fields: ["appliedOn"] }, sortable: true, width: 115, render: (row) => date(row.appliedOn) },
    { key: "title", sortable: true, width: 260, render: (row) => row.title },
    { key: "applicant", width: 220, render: (row) => row.applicant },
    { key: "state", firm: true, cell: { words: "grants:state" }, width: 165, render: (row) => <StateBadge state={row.state} words="grants:state" /> },
    { key: "sum", cell: { fields: ["sum"] }, numeric: true, width: 140, render: (row) => <AmountText amount={row.sum} unit={row.unit} short /> },
    { key: "decidedOn", width: 115, render: (row) => date(row.decidedOn) },
    { key: "reportDue", sortable: true, width: 145, render: (row) => [date(row.reportDue), row.late ? t("overdue") : ""].filter(Boolean).join(", ") },
    { key: "instalments", optional: true, numeric: true, width: 110, render: (row) => number(row.instalments) },
    { key: "promised", optional: true, cell: { fields: ["promised"] }, numeric: true, width: 140, render: (row) => row.instalments > 0 && <AmountText amount={row.promised} unit={row.unit} short /> },
    { key: "paid", optional: true, cell: { fields: ["paid"] }, numeric: true, width: 140, render: (row) => <AmountText amount={row.paid} unit={row.unit} short /> },
    { key: "nextDue", optional: true, width: 140, render: (row) => date(row.nextDue) },
    { key: "reportedOn", optional: true, width: 115, render: (row) => date(row.reportedOn) },
    { key: "implementedOn", optional: true, width: 115, render: (row) => date(row.implementedOn) },
    { key: "outcome", optional: true, width: 260, render: (row) => row.outcome },
    { key: "number", optional: true, width: 115, render: (row) => row.number },
    { key: "call", optional: true, cell: { fields: ["call.nameRu", "call.nameKk"] }, width: 220, render: (row) => (row.call ? named(row.call, language) : "") },
    { key: "programme", width: 220, render: (row) => named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language) },
  ],
  filters: [
    { name: "programmeId", kind: "record", of: "programmes", load: (client) => client.programmes.choices },
    { name: "callId", kind: "record", of: "grantCalls", load: (client) => client.grantCalls.choices },
    { name: "state", kind: "option", options: GRANT_STATES, words: "grants:state", width: 170 },
    { name: "late", kind: "option", options: ["late"], words: "grants:lateReport", width: 200 },
  ],
  empty: ({ today }) => ({
    programmeId: "", callId: null, title: "", number: "", applicantKind: "people", applicantId: "", appliedOn: today, state: "applied", decidedOn: null, decision: "", sum: null, instalments: [],
    reportDue: null, reportedOn: null, implementedOn: null, outcome: "", note: "",
  }),
  title: (fields) => fields.title,
  Card: GrantCard,
  Form: GrantForm,
};
