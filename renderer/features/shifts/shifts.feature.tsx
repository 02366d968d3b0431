import { Button } from "@mantine/core";
import { IconCalendarWeek } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { directionSchema } from "../../../shared/contract/base";
import { type ShiftFields, shiftFieldsSchema } from "../../../shared/contract/shifts";
import { named, placed } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import type { RegisterFeature } from "../../ui/register/feature";
import { ShiftCard } from "./ShiftCard";
import { ShiftForm } from "./ShiftForm";

type Row = OutputOf<"shifts", "list">["rows"][number];
export type ShiftExtra = OutputOf<"shifts", "get">["extra"];

export const shiftsFeature: RegisterFeature<ShiftFields, Row, ShiftExtra> = {
  name: "shifts",
  write: "register",
  calls: (client) => client.shifts,
  schema: shiftFieldsSchema,
  columns: ({ t, language, date, number }) => [
    { key: "when", cell: { fields: ["date", "from", "to"] }, sortable: true, width: 200, firm: true, render: (row) => `${date(row.date)}, ${row.from}–${row.to}` },
    { key: "name", sortable: true, width: 210, render: (row) => named(row, language) },
    { key: "place", cell: { fields: ["placeRu", "place"] }, width: 190, render: (row) => [placed(row, language), row.place].filter(Boolean).join(", ") },
    { key: "signedUp", cell: { fields: ["signedUp", "needed"] }, numeric: true, width: 105, render: (row) => (row.needed === null ? number(row.signedUp) : t("column.of", { count: row.signedUp, needed: row.needed })) },
    { key: "came", numeric: true, width: 85, render: (row) => number(row.came) },
    { key: "unnamed", numeric: true, width: 158, firm: true, render: (row) => (row.unnamed > 0 ? number(row.unnamed) : "") },
    { key: "toApprove", numeric: true, width: 120, render: (row) => (row.toApprove > 0 ? number(row.toApprove) : "") },
  ],
  defaultDescending: true,
  filters: [
    { name: "from", kind: "date" },
    { name: "to", kind: "date" },
    { name: "state", kind: "option", options: ["wanting", "to_approve"], words: "shifts:state", width: 200 },
    { name: "direction", kind: "option", options: directionSchema.options, words: "common:direction", width: 200 },
    { name: "district", kind: "place", words: true },
    { name: "campaignId", kind: "link" },
  ],
  actions: <ToWeek />,
  empty: ({ today }) => ({ nameRu: "", nameKk: "", direction: "targeted_aid", katoCode: null, place: "", date: today, from: "09:00", to: "18:00", needed: null, workClasses: [], caseClosed: false, campaignId: null, note: "" }),
  // Shifts of a week are typed one after another: the next one differs by its day.
  next: (saved) => ({ ...saved }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: ShiftCard,
  Form: ShiftForm,
};

function ToWeek() {
  const { t } = useTranslation("shifts");
  return (
    <Button component={Link} to="/shifts/week" variant="default" leftSection={<IconCalendarWeek size={16} aria-hidden />}>
      {t("week.open")}
    </Button>
  );
}
