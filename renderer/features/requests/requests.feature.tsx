import { type RequestFields, requestFieldsSchema } from "../../../shared/contract/requests";
import { ItemAmounts } from "../../ui/AmountText";
import { named, placed } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { contactBrought } from "../../ui/prepared";
import type { RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";
import { REQUEST_FILTERS } from "./filters";
import { LateMark } from "./LateMark";
import { RequestActions } from "./RequestActions";
import { RequestCard } from "./RequestCard";
import { RequestForm } from "./RequestForm";
import { ViewSwitch } from "./ViewFrame";

type Row = OutputOf<"requests", "list">["rows"][number];
export type RequestExtra = OutputOf<"requests", "get">["extra"];

/** What the office would refuse anyway, told before it is sent. */
const checked = requestFieldsSchema.superRefine(({ callerName, callerPhone, callerPersonId, callerPartnerId, recipientId, newRecipient, recipientKind, headcount, wanted, lines }, context) => {
  const complain = (field: string, message: string): void => context.addIssue({ code: "custom", message, path: [field] });
  if (!callerName && !callerPhone && !callerPersonId && !callerPartnerId) complain("callerName", "caller_needed");
  if (!recipientId && (!newRecipient || recipientKind === "group")) complain("recipientId", "for_whom_needed");
  if (recipientKind === "group" && !headcount) complain("headcount", "headcount_needed");
  if (!wanted && lines.length === 0) complain("wanted", "wanted_needed");
});

const empty = (today: string): RequestFields => ({
  channel: "call", callerPersonId: null, callerPartnerId: null, callerName: "", callerPhone: "", recipientKind: "family", recipientId: null, newRecipient: null, headcount: null,
  direction: "targeted_aid", wanted: "", lines: [], urgency: "ordinary", dueDate: today, dueTime: null, katoCode: null, address: "", campaignId: null, workClasses: [], caseClosed: false, note: "", contactId: null,
});

export const requestsFeature: RegisterFeature<RequestFields, Row, RequestExtra> = {
  name: "requests",
  write: "register",
  calls: (client) => client.requests,
  schema: checked,
  columns: ({ t, language, date }) => [
    { key: "due", sortable: true, cell: { fields: ["dueDate", "dueTime"] }, width: 155, firm: true, render: (row) => <LateMark late={row.late} text={[date(row.dueDate), row.dueTime].filter(Boolean).join(", ")} /> },
    { key: "number", sortable: true, width: 105, render: (row) => <span className="number">{row.number}</span> },
    {
      key: "recipient",
      width: 160,
      render: ({ recipient }) => (recipient.headcount === null ? named(recipient, language) : `${named(recipient, language)} · ${t("headcount", { count: recipient.headcount })}`),
    },
    { key: "items", width: 190, render: (row) => <ItemAmounts items={row.items} short /> },
    { key: "wanted", width: 135, render: (row) => row.wanted },
    { key: "state", cell: { words: "requests:state" }, width: 190, firm: true, render: (row) => <StateBadge state={row.state} words="requests:state" /> },
    { key: "place", width: 95, render: (row) => placed(row, language) },
    { key: "caller", optional: true, width: 180, render: (row) => (row.callerPartner ? named(row.callerPartner, language) : row.caller) },
    { key: "phone", optional: true, width: 140, render: (row) => row.phone },
    { key: "urgency", optional: true, cell: { words: "requests:urgency" }, width: 110, render: (row) => t(`urgency.${row.urgency}`) },
    { key: "channel", optional: true, cell: { words: "requests:channel" }, width: 110, render: (row) => t(`channel.${row.channel}`) },
    { key: "sent", optional: true, width: 200, render: (row) => row.sent.map((one) => named(one, language)).join(", ") },
    { key: "taken", optional: true, sortable: true, cell: { fields: ["takenOn"] }, width: 105, render: (row) => date(row.takenOn) },
    { key: "closeReason", optional: true, width: 200, render: (row) => row.closeReason ?? "" },
  ],
  filters: REQUEST_FILTERS,
  actions: <ViewSwitch />,
  empty: ({ today, brought }) => ({ ...empty(today), ...contactBrought(brought) }),
  // The next call is another person with another need; only the way in which calls come stays.
  next: (saved, { today }) => ({ ...empty(today), channel: saved.channel }),
  title: (_fields, extra, { t }) => (extra ? t("titled", { number: extra.number }) : t("titledNew")),
  Card: RequestCard,
  CardActions: RequestActions,
  Form: RequestForm,
};
