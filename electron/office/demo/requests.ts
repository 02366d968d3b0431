/** A few requests of the demo's days: some wait, one is late, one was closed without help. */
import type { RequestState } from "../../../shared/domain/requests";
import type { AidSetting } from "./aid";
import { PLACES } from "./people";
import { DEMO_INSTANT } from "./rows";

interface DemoRequest {
  readonly state: RequestState;
  readonly channel: string;
  readonly urgency: string;
  readonly dueDate: string;
  readonly dueTime: string | null;
  readonly wanted: string;
  readonly item: readonly [code: string, unit: string, count: number] | null;
  readonly closeReason?: string;
}

const REQUESTS: readonly DemoRequest[] = [
  { state: "new", channel: "call", urgency: "urgent", dueDate: "2020-04-03", dueTime: "18:00", wanted: "Лекарства по рецепту, самоизоляция", item: ["medicine", "piece", 3] },
  { state: "new", channel: "whatsapp", urgency: "ordinary", dueDate: "2020-04-05", dueTime: null, wanted: "", item: ["grocery_set", "set", 1] },
  { state: "new", channel: "telegram", urgency: "can_wait", dueDate: "2020-04-10", dueTime: null, wanted: "Детская одежда на 6 лет", item: null },
  { state: "assigned", channel: "call", urgency: "ordinary", dueDate: "2020-04-04", dueTime: "15:00", wanted: "", item: ["grocery_set", "set", 1] },
  { state: "on_the_way", channel: "in_person", urgency: "ordinary", dueDate: "2020-04-04", dueTime: null, wanted: "", item: ["hygiene_set", "set", 2] },
  { state: "closed", channel: "call", urgency: "ordinary", dueDate: "2020-04-02", dueTime: null, wanted: "Подвезти до больницы", item: null, closeReason: "Отвезли родственники" },
];

/** One request a family, in this order; answers with their ids. */
export function addRequests({ rows, accountId, item }: AidSetting, families: readonly { readonly id: string; readonly head: { readonly id: string; readonly phones: readonly string[] }; readonly address: string }[]): { readonly id: string; readonly state: RequestState }[] {
  const taken = REQUESTS.slice(0, families.length);
  return taken.flatMap((request, at) => {
    const family = families[at];
    if (!family) return [];
    const { item: wantedItem, closeReason = null, ...own } = request;
    const requestId = rows.record("requests", "request", {
      ...own, number: `2020-${String(at + 1).padStart(4, "0")}`, direction: "targeted_aid", callerPersonId: family.head.id, callerPartnerId: null, callerName: "", callerPhone: family.head.phones[0] ?? "",
      recipientKind: "family", personId: null, familyId: family.id, recipientGroupId: null, headcount: null, workClasses: [], caseClosed: false, takenAt: DEMO_INSTANT, takenOn: "2020-04-03", takenById: accountId,
      katoCode: PLACES.aktau, address: family.address, campaignId: null, settledOn: request.state === "closed" ? "2020-04-03" : null, closeReason, note: "",
    });
    if (wantedItem) rows.add("request_line", { requestId, itemKindId: item(wantedItem[0]), quantity: wantedItem[2] * 1000, unit: wantedItem[1], position: 0 });
    return [{ id: requestId, state: request.state }];
  });
}
