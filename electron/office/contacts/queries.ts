import { CONTACT_CHANNELS, type ContactCount, type ContactFields } from "../../../shared/contract/contacts";
import { namedRows } from "../../database/namedRows";
import type { Askable } from "../../database/reader";
import { listPage, type PageRequest } from "../core/lists";
import { refOf, refsOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { todayOf } from "../settings/service";
import { ASKER, joinAsker } from "./callers";
import { Contact } from "./contact.entity";
import { requestsOfContacts } from "./handOver";

type Channel = ContactFields["channel"];
type State = ContactFields["state"];

export interface ContactFilters {
  readonly channel?: Channel;
  readonly state?: State;
  readonly from?: string;
  readonly to?: string;
}

export async function listContacts(office: Office, request: PageRequest & { filters: ContactFilters }) {
  const from = office.database.reader;
  const today = await todayOf(office);
  const { channel, state, from: first, to: last } = request.filters;
  const query = from.manager.getRepository(Contact).createQueryBuilder("contact");
  if (channel) query.andWhere("contact.channel = :channel", { channel });
  if (state) query.andWhere("contact.state = :state", { state });
  if (first) query.andWhere("contact.date >= :first", { first });
  if (last) query.andWhere("contact.date <= :last", { last });
  const page = await listPage(
    {
      alias: "contact",
      kind: "contacts",
      query,
      sorts: { date: ["contact.date", "contact.time"], callBack: ["contact.call_back_on", "contact.call_back_at"] },
      select: {
        date: "contact.date", time: "contact.time", channel: "contact.channel", topic: "contact.topic", name: "contact.name", phone: "contact.reached_at", state: "contact.state",
        callBackOn: "contact.call_back_on", callBackAt: "contact.call_back_at", personId: "contact.person_id", answeredById: "contact.answered_by_id",
        requestId: "contact.request_id",
      },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), date: String(raw["date"]), time: raw["time"] as string | null, channel: raw["channel"] as Channel, topic: String(raw["topic"]),
        name: String(raw["name"]), phone: String(raw["phone"]), state: raw["state"] as State, callBackOn: raw["callBackOn"] as string | null, callBackAt: raw["callBackAt"] as string | null,
        personId: raw["personId"] as string | null, answeredById: raw["answeredById"] as string | null, requestId: raw["requestId"] as string | null,
      }),
    },
    request,
  );
  const people = await refsOf(from, "people", page.rows.map((row) => row.personId));
  const accounts = await refsOf(from, "accounts", page.rows.map((row) => row.answeredById));
  const requests = await requestsOfContacts(from, page.rows.map((row) => row.requestId));
  const rows = page.rows.map(({ personId, answeredById, requestId, ...row }) => ({
    ...row,
    name: people.get(personId ?? "")?.nameRu ?? row.name,
    answeredBy: accounts.get(answeredById ?? "")?.nameRu ?? "",
    late: row.state === "open" && row.callBackOn !== null && row.callBackOn < today,
    request: requests.get(requestId ?? "") ?? null,
  }));
  return { total: page.total, rows };
}

export async function contactExtra(from: Askable, id: string) {
  const { personId, answeredById, requestId, outsideHours } = await from.manager.getRepository(Contact).findOneByOrFail({ id });
  return { outsideHours, person: await refOf(from, "people", personId), answeredBy: (await refOf(from, "accounts", answeredById))?.nameRu ?? "", request: (await requestsOfContacts(from, [requestId])).get(requestId ?? "") ?? null };
}

const COUNTS = `count(*) as contacts, count(distinct ${ASKER}) as people, sum(case when ${ASKER} is null then 1 else 0 end) as nameless`;
const BETWEEN = `from contact c ${joinAsker("k.date >= :from and k.date <= :to")} where c.deleted_at is null and c.date >= :from and c.date <= :to`;

/** People are counted anew for all channels together: who called and wrote is one person. */
export async function contactSummary(from: Askable, period: { from: string; to: string }): Promise<{ channels: (ContactCount & { channel: Channel })[]; together: ContactCount }> {
  const each = await namedRows<ContactCount & { channel: Channel }>(from, `select c.channel as channel, ${COUNTS} ${BETWEEN} group by c.channel`, period);
  const [all] = await namedRows<ContactCount>(from, `select ${COUNTS} ${BETWEEN}`, period);
  const counted = (row: ContactCount | undefined): ContactCount => ({ contacts: Number(row?.contacts ?? 0), people: Number(row?.people ?? 0), nameless: Number(row?.nameless ?? 0) });
  return { channels: CONTACT_CHANNELS.map((channel) => ({ channel, ...counted(each.find((row) => row.channel === channel)) })), together: counted(all) };
}
