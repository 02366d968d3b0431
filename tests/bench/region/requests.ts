/** Who asked for help: half a million requests that are done, some thousands that wait, and who was sent. */
import type { WriteTransaction } from "../../../electron/database/writeQueue";
import { unitScale } from "../../../shared/domain/amounts";
import { addDays, daysBetween } from "../../../shared/domain/periods";
import type { RequestState } from "../../../shared/domain/requests";
import type { RegionSoFar } from "./deliveries";
import { Ids, Random } from "./random";
import { FIRST_DAY, LAST_DAY, type RegionSize } from "./size";
import { flushAll, HEAD, head, TableWriter } from "./tableWriter";
import { putNumbersGivenOut, type YearlyNumbers } from "./yearlyNumbers";

const DAYS = daysBetween(FIRST_DAY, LAST_DAY) + 1;
const AT_ONCE = 20_000;
const OPEN: readonly RequestState[] = ["new", "new", "assigned", "on_the_way"];
const DIRECTIONS = ["targeted_aid", "targeted_aid", "health", "social_services", "emergencies"];

export class RequestsMaker {
  private readonly random = new Random(20_200_501);
  private readonly ids = { request: new Ids(new Random(31)), part: new Ids(new Random(32)) };
  private readonly numbers: YearlyNumbers = new Map();
  private readonly table;

  constructor(private readonly tx: WriteTransaction, private readonly size: RegionSize, private readonly region: RegionSoFar) {
    const writer = (name: string, columns: string): TableWriter => new TableWriter(tx, name, columns);
    this.table = {
      request: writer(
        "request",
        `${HEAD} number state channel urgency direction caller_name caller_phone recipient_kind person_id family_id wanted work_classes case_closed due_date due_time taken_at taken_on taken_by_id kato_code address settled_on close_reason note`,
      ),
      line: writer("request_line", "id request_id item_kind_id quantity unit position"),
      assignment: writer("assignment", `${HEAD} request_id volunteer_id date from_time to_time state accompanied_by_parent note`),
    };
  }

  /** In the order of the days on which they were taken; those that wait are of the last weeks. */
  async make(): Promise<void> {
    const { settledRequests, openRequests } = this.size;
    for (let at = 0; at < settledRequests + openRequests; at++) {
      const isOpen = at >= settledRequests;
      const day = isOpen ? DAYS - 1 - this.random.whole(0, 20) : Math.floor((at / settledRequests) * DAYS);
      this.request(addDays(FIRST_DAY, day), at, isOpen ? this.random.pick(OPEN) : this.random.chance(0.85) ? "confirmed" : "closed");
      if (at % AT_ONCE === AT_ONCE - 1) await this.flush();
    }
    await this.flush();
    await putNumbersGivenOut(this.tx, "request", this.numbers);
  }

  private flush(): Promise<void> {
    return flushAll([this.table.request, this.table.line, this.table.assignment]);
  }

  private request(date: string, position: number, state: RequestState): void {
    const { random, region } = this;
    const at = Date.parse(date) + (position % 86_400) * 1000;
    const id = this.ids.request.next(at);
    const year = date.slice(0, 4);
    const last = (this.numbers.get(year) ?? 0) + 1;
    this.numbers.set(year, last);
    const toFamily = random.chance(0.7);
    const place = random.pickEarly(region.places);
    const settled = state === "confirmed" || state === "closed";
    const due = addDays(date, random.whole(0, settled ? 5 : 25));
    const answered = addDays(date, random.whole(0, 4));
    const settledOn = settled ? (answered > LAST_DAY ? LAST_DAY : answered) : null;
    this.table.request.add(
      ...head(id, at), `${year}-${String(last).padStart(4, "0")}`, state, random.pick(["call", "whatsapp", "telegram", "in_person"]), random.pick(["urgent", "ordinary", "ordinary", "can_wait"]), random.pick(DIRECTIONS),
      "", `+7701${String(random.whole(0, 9_999_999)).padStart(7, "0")}`, toFamily ? "family" : "person", toFamily ? null : random.pickEarly(region.people.people), toFamily ? random.pickEarly(region.people.families) : null,
      "", "[]", 0, due, random.chance(0.4) ? `${String(random.whole(9, 19)).padStart(2, "0")}:00` : null, new Date(at).toISOString(), date, region.accountId, place.code, place.name,
      settledOn, state === "closed" ? "помогли родственники" : null, "",
    );
    const item = random.pick([...region.items.values()]);
    this.table.line.add(this.ids.part.next(at), id, item.id, random.whole(1, 3) * unitScale(item.unit), item.unit, 0);
    if (state === "new" || state === "closed") return;
    const sent = state === "confirmed" ? "done" : state === "on_the_way" ? "on_the_way" : "planned";
    this.table.assignment.add(...head(this.ids.part.next(at), at), id, random.pickEarly(region.people.volunteers), due, null, null, sent, 0, "");
  }
}
