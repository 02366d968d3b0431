import { SHEET_STATES, type SheetFields, sheetFieldsSchema } from "../../../shared/contract/handoverSheets";
import { ItemAmounts } from "../../ui/AmountText";
import { emptyItemLine } from "../../ui/fields/ItemLines";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { recipientsBrought } from "../../ui/prepared";
import type { RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";
import { SheetActions } from "./SheetActions";
import { SheetCard } from "./SheetCard";
import { SheetForm } from "./SheetForm";

type Row = OutputOf<"handoverSheets", "list">["rows"][number];
export type SheetExtra = OutputOf<"handoverSheets", "get">["extra"];

export const handoverSheetsFeature: RegisterFeature<SheetFields, Row, SheetExtra> = {
  name: "handoverSheets",
  write: "register",
  calls: (client) => client.handoverSheets,
  schema: sheetFieldsSchema,
  columns: ({ date, language, number, t }) => [
    { key: "date", sortable: true, width: 105, render: (row) => date(row.date) },
    { key: "number", sortable: true, width: 105, render: (row) => <span className="number">{row.number}</span> },
    { key: "items", width: 215, render: (row) => <ItemAmounts items={row.items} short /> },
    { key: "providers", width: 170, render: (row) => row.providers.map((partner) => named(partner, language)).join(", ") },
    { key: "place", width: 125, render: (row) => row.place },
    { key: "given", cell: { fields: ["given", "rows"] }, numeric: true, width: 115, render: (row) => (row.state === "open" ? number(row.rows) : t("card.given", { given: number(row.given), rows: number(row.rows) })) },
    { key: "state", cell: { words: "handoverSheets:state" }, width: 178, firm: true, render: (row) => <StateBadge state={row.state} words="handoverSheets:state" /> },
  ],
  defaultDescending: true,
  filters: [
    { name: "state", kind: "option", options: SHEET_STATES, words: "handoverSheets:state", width: 170 },
    { name: "partnerId", kind: "record", of: "partners", load: (client) => client.partners.choices },
    { name: "campaignId", kind: "record", of: "campaigns", load: (client) => client.campaigns.choices },
    { name: "from", kind: "date" },
    { name: "to", kind: "date" },
  ],
  empty: ({ today, corpsPartnerId, brought }) => ({
    date: today, lines: [emptyItemLine()], direction: "targeted_aid", providers: corpsPartnerId ? [corpsPartnerId] : [], volunteers: [], campaignId: null, storeId: null, occurrenceId: null,
    katoCode: null, place: "", recipients: recipientsBrought(brought), note: "",
  }),
  title: (fields, extra, { t, date }) => (extra ? t("titled", { number: extra.number }) : t("titledNew", { date: date(fields.date) })),
  Card: SheetCard,
  CardActions: SheetActions,
  papers: ["handover_sheet"],
  Form: SheetForm,
};
